//! Notices: what a reader should know before going on, and what can be done.

use leptos::prelude::*;

use crate::language::t;
use crate::model::{Diagnostic, DocumentId, Severity};

/// A notice in a box of its own.
#[component]
pub fn Notice(
    /// What it is about, in a few words.
    title: String,
    /// What happened and what to do.
    children: Children,
) -> impl IntoView {
    view! {
        <aside class="notice">
            <p><strong>{title}</strong></p>
            {children()}
        </aside>
    }
}

/// What the compiler noted about a document, folded away: nothing of it needs the reader to act.
pub fn compiler_notes(diagnostics: &[Diagnostic], document: &DocumentId) -> AnyView {
    let notes: Vec<_> = (diagnostics.iter())
        .filter(|diagnostic| {
            diagnostic.severity() == Severity::Note && diagnostic.document.as_ref() == Some(document)
        })
        .map(|diagnostic| view! { <li>{diagnostic.says()}</li> })
        .collect();
    (!notes.is_empty())
        .then(|| {
            view! {
                <details class="more">
                    <summary>{t!("What the compiler mended or inferred ({count})", count = notes.len())}</summary>
                    <ul>{notes}</ul>
                </details>
            }
        })
        .into_any()
}
