//! A quoted sentence outside its document: the words, who says them how firmly, and the way to where they stand.

use std::sync::Arc;

use leptos::prelude::*;

use super::locator::{passage_link, passage_name, sentence_place};
use super::pin::set_aside;
use super::strip::Pick;
use super::why::why;
use super::words::{Highlight, live_words};
use crate::compare::{Item, Quote, Reasoned};
use crate::language::{direction_of, t};
use crate::model::Briefing;
use crate::ui::link::href;
use crate::ui::said::said;

/// A quoted sentence with its source and its reasons.
pub fn quote(briefing: &Briefing, quote: Quote<'_>, highlight: Highlight<'_>) -> AnyView {
    let Quote { document, clause, sentence } = quote;
    let place = sentence_place(&quote);
    let artefacts: Vec<_> = document.artefacts.iter().collect();
    let reasoned = Arc::new(Reasoned::of(briefing, quote));
    let locator = quote.locator();
    let picked = RwSignal::new(Pick::Nothing);
    let words = live_words(clause, sentence, highlight, &artefacts, &reasoned, picked, None);
    let source = said!(
        "{place}, {kind} ({standing})",
        place = passage_link(href(&place), locator.clone()),
        kind = t!(document.meta.kind.name()),
        standing = t!(document.meta.standing.as_str()),
    );
    let name = passage_name(&locator, document);
    view! {
        <figure class="quote" data-standing=document.meta.standing.as_str()>
            <blockquote cite=href(&place) lang=document.meta.language.clone() dir=direction_of(&document.meta.language)>
                <p>"“" {words} "”"</p>
            </blockquote>
            <figcaption>
                <p class="source">
                    {source} " "
                    {set_aside(&Item::sentence(document, clause, sentence), &name, &clause.hash)}
                </p>
                {why(quote, &reasoned, picked)}
            </figcaption>
        </figure>
    }
    .into_any()
}
