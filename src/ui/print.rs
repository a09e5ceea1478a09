//! What only paper needs: where the page comes from, and a numbered note with citation and address for each quotation.

use leptos::prelude::*;

use super::dom::{absolute, here, on_print, today};
use super::link::Root;
use super::part::date::in_words;
use super::workspace::{Workspace, use_workspace};
use crate::cite::{Context, Ref, Style, citation};
use crate::language::t;
use crate::place::Place;

/// The notes, made at the moment of printing; nothing of them is on the screen.
#[component]
pub fn PrintNotes() -> impl IntoView {
    let workspace = use_workspace();
    let root = expect_context::<Root>();
    let quoted = RwSignal::new(None::<Vec<String>>);
    on_print(move |cites| quoted.set(Some(cites)));
    move || {
        let notes = quoted.get()?.iter().map(|cite| note(&workspace, &root, cite)).collect::<Vec<_>>();
        let count = notes.len();
        let notes: Vec<_> = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect();
        let list = (count > 0).then(|| view! { <h2>{t!("Notes")}</h2> <ol>{notes}</ol> });
        let says = match today() {
            Some(day) => t!("{address}, printed on {day}.", address = here(), day = in_words(&day)),
            None => here(),
        };
        Some(view! {
            <aside class="print-notes" aria-hidden="true">
                {list}
                <p>{says}</p>
            </aside>
        })
    }
}

/// The citation of the passage that a link leads to; the link where it leads to none.
fn note(workspace: &Workspace, root: &Root, link: &str) -> String {
    let cited = || {
        let Ok(Place::Read(document, passage)) = link.strip_prefix(root.as_str())?.parse() else {
            return None;
        };
        let (base, today) = (absolute(root.as_str()), today());
        let context = Context { url_base: Some(&base), accessed: today.as_deref() };
        let what = Ref { document, passage };
        citation(&workspace.briefing, &what, Style::Oscola, &context).map(|cited| cited.plain())
    };
    cited().unwrap_or_else(|| absolute(link))
}
