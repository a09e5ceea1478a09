//! Notices: what a reader must know before relying on the page, such as a source that is missing or was changed.

use leptos::prelude::*;

use super::link::{href, use_place};
use super::said::said;
use super::workspace::use_workspace;
use crate::language::t;
use crate::model::{Diagnostic, Severity};
use crate::place::Place;

/// Warnings and errors of the compiler that concern the current page: on a document's page its own, elsewhere all.
#[component]
pub fn Notices() -> impl IntoView {
    let workspace = use_workspace();
    let here = use_place();
    move || {
        let here = here.get().ok();
        let briefing = &workspace.briefing;
        let notices: Vec<_> = briefing
            .diagnostics
            .iter()
            .filter(|diagnostic| concerns(diagnostic, here.as_ref()))
            .map(|diagnostic| {
                // A document that is missing here may still lie on the host as it was when the site was built.
                let published = (diagnostic.document.as_ref())
                    .filter(|id| diagnostic.severity == Severity::Error && briefing.document(id).is_none())
                    .map(|id| href(&Place::Read(id.clone(), None)));
                view! { <Notice diagnostic=diagnostic.clone() published/> }
            })
            .collect();
        (!notices.is_empty())
            .then(|| view! { <section class="notices" aria-label=t!("Notices")>{notices}</section> })
    }
}

/// One diagnostic, in words.
#[component]
fn Notice(
    /// What the compiler noticed.
    diagnostic: Diagnostic,
    /// The page with the document as it was published, where the document is missing now.
    published: Option<String>,
) -> impl IntoView {
    let Diagnostic { severity, message, hint, .. } = diagnostic;
    let kind = match severity {
        Severity::Error => t!("Missing:"),
        Severity::Warning => t!("Warning:"),
        Severity::Note => t!("Note:"),
    };
    let says = t!("{message}. {hint}.", message = message, hint = hint);
    let published = published.map(|to| {
        let link = view! { <a href=to rel="external">{t!("Read the text as it was published")}</a> };
        view! { " " {said!("{sentence}.", sentence = link)} }
    });
    view! {
        <p class="notice" data-severity=severity.as_str()>
            <strong>{kind} " "</strong>
            {says} {published}
        </p>
    }
}

fn concerns(diagnostic: &Diagnostic, here: Option<&Place>) -> bool {
    let on_this_page = match (here, &diagnostic.document) {
        (Some(Place::Read(shown, _)), Some(document)) => shown == document,
        _ => true,
    };
    diagnostic.severity >= Severity::Warning && on_this_page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_shows_its_own_notices_and_other_pages_show_all() {
        let diagnostic = |severity, document: Option<&str>| Diagnostic {
            severity,
            document: document.map(|id| id.parse().unwrap()),
            span: None,
            message: String::new(),
            hint: String::new(),
        };
        let page = |path: &str| path.parse::<Place>().ok();
        for (severity, document, path, shown) in [
            (Severity::Error, Some("a"), "read/a/", true),
            (Severity::Error, Some("a"), "read/b/", false),
            (Severity::Warning, Some("a"), "", true),
            (Severity::Warning, Some("a"), "no/such/page/", true),
            (Severity::Warning, None, "read/b/", true),
            (Severity::Note, Some("a"), "read/a/", false),
        ] {
            let found = concerns(&diagnostic(severity, document), page(path).as_ref());
            assert_eq!(found, shown, "{severity:?} about {document:?} at {path:?}");
        }
    }
}
