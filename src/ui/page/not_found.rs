//! There is no such page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::language::t;
use crate::place::Place;
use crate::ui::dom::RUNNING;
use crate::ui::link::{href, href_with};
use crate::ui::workspace::use_workspace;

/// There is no such page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let workspace = use_workspace();
    let documents: Vec<_> = (workspace.briefing.documents.iter())
        .map(|document| {
            let link = href(&Place::Read(document.meta.id.clone(), None));
            view! { <li><a href=link>{document.meta.title.clone()}</a></li> }
        })
        .collect();
    // The words of the address, as far as it leads below the root, may be what was looked for.
    let here = use_location().pathname;
    let words = move || {
        let path = here.get();
        let last = path.split('/').rfind(|part| !part.is_empty())?.replace(['-', '_'], " ");
        let words: Vec<&str> =
            last.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).collect();
        Some(words.join(" ")).filter(|words| RUNNING && !words.is_empty())
    };
    let search = move || {
        words().map(|words| {
            let link = href_with(&Place::Search, &[("q", words.as_str())]);
            view! { <li><a href=link>{t!("Search for “{words}”", words = words)}</a></li> }
        })
    };
    view! {
        <header class="page-head"><h1>{t!("There is no such page")}</h1></header>
        <p>
            {t!("The address leads to no page of this briefing. It may have been cut short or mistyped; pages are not \
             moved or taken away. From here you can go to:")}
        </p>
        <ul>
            <li><a href=href(&Place::Home)>{t!("The briefing")}</a></li>
            {search}
            {documents}
            <li><a href=href(&Place::Compare)>{t!("Side by side")}</a></li>
            <li><a href=href(&Place::Search)>{t!("Search")}</a></li>
            <li><a href=href(&Place::Method)>{t!("How labels are made")}</a></li>
        </ul>
    }
    .into_any()
}
