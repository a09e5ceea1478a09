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
                    .filter(|id| diagnostic.severity() == Severity::Error && briefing.document(id).is_none())
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
    let severity = diagnostic.severity();
    let kind = match severity {
        Severity::Error => t!("Missing:"),
        Severity::Warning => t!("Warning:"),
        Severity::Note => t!("Note:"),
    };
    let published = published.map(|to| {
        let link = view! { <a href=to rel="external">{t!("Read the text as it was published")}</a> };
        view! { " " {said!("{sentence}.", sentence = link)} }
    });
    view! {
        <p class="notice" data-severity=severity.as_str()>
            <strong>{kind} " "</strong>
            {diagnostic.says()} {published}
        </p>
    }
}

fn concerns(diagnostic: &Diagnostic, here: Option<&Place>) -> bool {
    let on_this_page = match (here, &diagnostic.document) {
        (Some(Place::Read(shown, _)), Some(document)) => shown == document,
        _ => true,
    };
    diagnostic.severity() >= Severity::Warning && on_this_page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Noticed;

    #[test]
    fn a_document_shows_its_own_notices_and_other_pages_show_all() {
        let missing = Noticed::Missing { file: "a.md".to_owned(), title: "A".to_owned() };
        let changed = Noticed::Changed { file: "a.md".to_owned(), sha256: "0".to_owned() };
        let joined = Noticed::FullLines(1);
        let diagnostic = |what: &Noticed, document: Option<&str>| Diagnostic {
            document: document.map(|id| id.parse().unwrap()),
            span: None,
            what: what.clone(),
        };
        let page = |path: &str| path.parse::<Place>().ok();
        for (what, document, path, shown) in [
            (&missing, Some("a"), "read/a/", true),
            (&missing, Some("a"), "read/b/", false),
            (&changed, Some("a"), "", true),
            (&changed, Some("a"), "no/such/page/", true),
            (&changed, None, "read/b/", true),
            (&joined, Some("a"), "read/a/", false),
        ] {
            let found = concerns(&diagnostic(what, document), page(path).as_ref());
            assert_eq!(found, shown, "{what:?} about {document:?} at {path:?}");
        }
    }
}
