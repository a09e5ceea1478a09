//! Arrival: what a reader is told whose link leads to words that are not here.

use leptos::prelude::*;

use super::notice::Notice;
use crate::model::Document;
use crate::place::Passage;

/// A notice where the URL names a clause or sentence that the document does not have.
pub fn unknown_passage(document: &Document, passage: Signal<Option<Passage>>) -> AnyView {
    let known: Vec<String> = (document.clauses.iter())
        .flat_map(|clause| {
            let sentences = clause.sentences.iter().map(|sentence| sentence.id.to_string());
            sentences.chain([clause.id.to_string()])
        })
        .chain(document.sections.iter().map(|section| section.id.to_string()))
        .collect();
    let notice = move || {
        let named = passage.get()?.to_string();
        let is_unknown = !known.contains(&named);
        is_unknown.then(|| {
            view! {
                <Notice title=format!("This text has no clause “{named}”")>
                    <p>
                        "The link may have been cut short, or it was made for another text. Look for the words you \
                         expect in the outline and the text below; the label beside each clause is a link to it."
                    </p>
                </Notice>
            }
        })
    };
    notice.into_any()
}
