//! The keys: a list that `?` opens on every page. None of them is a key of the browser or of a screen reader alone.

use leptos::prelude::*;

use super::dom::{self, close_dialog, on_question_mark, open_dialog};
use super::said::said;
use crate::language::t;

const DIALOG: &str = "keys";

/// Keys and what they do.
fn keys() -> [(&'static str, String); 8] {
    [
        ("/", t!("go to a clause or a page, or search; Ctrl + K and Cmd + K do the same")),
        ("?", t!("this list")),
        ("Esc", t!("close what is open; unmark the linked clause")),
        ("Tab", t!("on to the next link or button, with Shift back")),
        ("Enter", t!("follow a link, press a button, open a reason or a card")),
        ("Space", t!("press a button, take or leave a choice")),
        ("↑ ↓", t!("move through suggestions and lists of choices")),
        ("Alt + ←", t!("back, to the same place on the page")),
    ]
}

/// The list, and the button that opens it for those without keys.
#[component]
pub fn Keys() -> impl IntoView {
    on_question_mark(|| open_dialog(DIALOG));
    let rows: Vec<_> =
        keys().map(|(key, does)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> }).into();
    // A page that is not running has nothing that could open it.
    let dialog = dom::RUNNING.then(|| view! {
        <dialog id=DIALOG class="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">{t!("Keys")}</h2>
            <dl class="facts">{rows}</dl>
            <p class="aside">{t!("Moving, removing and pinning are buttons, so Tab and Enter do all of it.")}</p>
            <button type="button" on:click=|_| close_dialog(DIALOG)>{t!("Close")}</button>
        </dialog>
    });
    view! {
        <button type="button" class="keys-open" aria-keyshortcuts="?" disabled=!dom::RUNNING on:click=|_| open_dialog(DIALOG)>
            {said!("Keys {key}", key = view! { <kbd aria-hidden="true">"?"</kbd> })}
        </button>
        {dialog}
    }
    .into_any()
}
