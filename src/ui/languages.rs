//! The choice of the interface's language. The texts of the sources stay in their own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dom::{self, choose_language, fetch_text};
use super::link::Root;
use crate::language::{Language, direction_of, spoken, t};

/// The switch.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let root = expect_context::<Root>().as_str().to_owned();
    let failed = RwSignal::new(None::<String>);
    let choose = move |tag: String| {
        let Some(language) = Language::of_tag(&tag) else { return };
        let root = root.clone();
        spawn_local(async move {
            // Fetched before anything changes, so that a language that is not to be had changes nothing.
            let there = match language.file() {
                Some(file) => fetch_text(&root, &file).await.map(drop),
                None => Ok(()),
            };
            match there {
                Ok(()) => choose_language(&root, language.tag()),
                Err(reason) => failed.set(Some(reason)),
            }
        });
    };
    let options = Language::ALL.map(|language| {
        let tag = language.tag();
        view! { <option value=tag lang=tag dir=direction_of(tag) selected=language == spoken()>{language.own_name()}</option> }
    });
    let says = move || {
        failed.get().map(|reason| {
            t!("The language stays as it is: {reason}. Try again when you are connected.", reason = reason)
        })
    };
    view! {
        <label class="languages" data-needs-app>
            <span class="visually-hidden">{t!("Language")}</span>
            <select disabled=!dom::RUNNING on:change:target=move |event| choose(event.target().value())>{options.collect_view()}</select>
        </label>
        <span class="aside" role="status">{says}</span>
    }
    .into_any()
}
