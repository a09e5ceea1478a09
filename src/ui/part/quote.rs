//! A quoted sentence outside its document: the words, who says them how firmly, and the way to where they stand.

use leptos::prelude::*;

use super::why::why;
use super::words::{Highlight, words};
use crate::compare::Quote;
use crate::model::Briefing;
use crate::place::{Passage, Place};
use crate::ui::link::href;

/// A quoted sentence with its source and its reasons.
pub fn quote(briefing: &Briefing, quote: Quote<'_>, highlight: Highlight<'_>) -> AnyView {
    let Quote { document, clause, sentence } = quote;
    let place = Place::Read(document.meta.id.clone(), Some(Passage::Sentence(sentence.id.clone())));
    let artefacts: Vec<_> = document.artefacts.iter().collect();
    view! {
        <figure class="quote" data-standing=document.meta.standing.as_str()>
            <blockquote cite=href(&place)>
                <p>"“" {words(clause, sentence, highlight, &artefacts)} "”"</p>
            </blockquote>
            <figcaption>
                <p class="source">
                    <a href=href(&place)>{locator(quote)}</a>
                    {format!(", {} ({})", document.meta.kind.name(), document.meta.standing.as_str())}
                </p>
                {why(briefing, clause, sentence, None)}
            </figcaption>
        </figure>
    }
    .into_any()
}

/// Where a sentence stands: “§1 ¶2, sentence 3”.
pub fn locator(quote: Quote<'_>) -> String {
    match quote.clause.sentences.len() {
        0 | 1 => quote.clause.label.clone(),
        _ => format!("{}, sentence {}", quote.clause.label, quote.sentence.id.number),
    }
}
