//! A clause of the reader: its label as a link, its words, and its labels in the margin.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::Cards;
use super::copy::{Copying, copy_button};
use super::layers::Layers;
use super::locator::{passage_link, spelled};
use super::strip::Pick;
use super::why::why;
use super::words::{Highlight, live_words};
use crate::compare::{Quote, Reasoned};
use crate::language::{spoken, t};
use crate::model::{Artefact, Briefing, Clause, ClauseKind, Document, Sentence};
use crate::place::{Passage, Place};
use crate::ui::link::href;

/// A clause with its margin. `passage` is what the URL names.
pub fn clause(
    briefing: &Briefing,
    document: &Document,
    clause: &Clause,
    passage: Signal<Option<Passage>>,
    layers: Layers,
    cards: Cards,
    copying: Copying,
) -> AnyView {
    let artefacts: Vec<&Artefact> = document.artefacts.iter().collect();
    let here = Passage::Clause(clause.id.clone());
    let is_current = move || (passage.read().as_ref() == Some(&here)).then_some("location");
    let sentences: Vec<_> = (clause.sentences.iter())
        .map(|sentence| {
            let reasoned = Arc::new(Reasoned::of(briefing, Quote { document, clause, sentence }));
            (sentence, reasoned, RwSignal::new(Pick::Nothing))
        })
        .collect();
    let is_numbered = sentences.len() > 1;
    let text: Vec<_> = (sentences.iter())
        .map(|(sentence, reasoned, picked)| {
            let layers = Some((layers, cards));
            let words = live_words(clause, sentence, Highlight::Acts, &artefacts, reasoned, *picked, layers);
            self::sentence(sentence, is_numbered, words, passage)
        })
        .collect();
    let margin: Vec<_> = (sentences.iter())
        .map(|(sentence, reasoned, picked)| {
            let number = t!("Sentence {number}:", number = sentence.id.number);
            let number =
                (sentences.len() > 1).then(|| view! { <span class="visually-hidden">{number}</span> });
            view! { <li>{number} {why(Quote { document, clause, sentence }, reasoned, *picked)} {themes(briefing, sentence)}</li> }
        })
        .collect();
    let card = sentences.first().map(|(_, reasoned, _)| cards.of_clause(Arc::clone(reasoned)));
    let kind = (clause.kind == ClauseKind::Item).then_some("item");
    view! {
        <div class="clause" id=clause.id.to_string() data-kind=kind aria-current=is_current>
            <p class="label">
                {passage_link(format!("#{}", clause.id), clause.label.clone())}
                {copy_button(document, clause, copying)}
            </p>
            <p class="text">{text}</p>
            <ol
                class="margin"
                lang=spoken().tag()
                dir=spoken().direction()
                aria-label=t!("Labels of {clause}", clause = spelled(&clause.label))
            >
                {margin}
            </ol>
            {card}
        </div>
    }
    .into_any()
}

fn sentence(
    sentence: &Sentence,
    is_numbered: bool,
    words: AnyView,
    passage: Signal<Option<Passage>>,
) -> AnyView {
    let here = Passage::Sentence(sentence.id.clone());
    let is_current = move || (passage.read().as_ref() == Some(&here)).then_some("location");
    // The style counts: the number is shown, yet neither read aloud, found nor copied with the words.
    let number = is_numbered.then(|| {
        let link = format!("#{}", sentence.id);
        view! { <a class="number" href=link aria-hidden="true" tabindex="-1"></a> }
    });
    view! {
        <span class="sentence" id=sentence.id.to_string() aria-current=is_current>{number} {words}</span>
        " "
    }
    .into_any()
}

/// The themes of a sentence, each with a link to what the frameworks say on it.
fn themes(briefing: &Briefing, sentence: &Sentence) -> AnyView {
    let themes: Vec<_> = (sentence.themes.iter())
        .filter_map(|finding| briefing.theme(&finding.value))
        .map(|theme| {
            let link = href(&Place::Theme(theme.id.clone()));
            view! { <li><a href=link>{t!(&theme.name)}</a></li> }
        })
        .collect();
    (!themes.is_empty())
        .then(|| view! { <ul class="themes" aria-label=t!("Themes")>{themes}</ul> })
        .into_any()
}
