//! A clause of the reader: its label as a link, its words, and its labels in the margin.

use leptos::prelude::*;

use super::copy::copy_button;
use super::why::why;
use super::words::{Highlight, words};
use crate::model::{Artefact, Briefing, Clause, ClauseKind, Sentence};
use crate::place::{Passage, Place};
use crate::ui::link::href;

/// A clause with its margin. `passage` is what the URL names; `place` is where the clause is.
pub fn clause(
    briefing: &Briefing,
    clause: &Clause,
    artefacts: &[&Artefact],
    place: &Place,
    passage: Signal<Option<Passage>>,
) -> AnyView {
    let here = Passage::Clause(clause.id.clone());
    let is_current = move || (passage.read().as_ref() == Some(&here)).then_some("location");
    let kind = match clause.kind {
        ClauseKind::Paragraph => "paragraph",
        ClauseKind::Item => "item",
    };
    let number_of = |sentence: &Sentence| (clause.sentences.len() > 1).then_some(sentence.id.number);
    let sentences: Vec<_> = (clause.sentences.iter())
        .map(|one| sentence(clause, one, number_of(one), artefacts, passage))
        .collect();
    let notes: Vec<_> = (clause.sentences.iter())
        .map(|sentence| {
            let themes: Vec<_> = (sentence.themes.iter())
                .filter_map(|finding| briefing.theme(&finding.value))
                .map(|theme| {
                    let link = href(&Place::Theme(theme.id.clone()));
                    view! { <li><a href=link>{theme.name.clone()}</a></li> }
                })
                .collect();
            let themes =
                (!themes.is_empty()).then(|| view! { <ul class="themes" aria-label="Themes">{themes}</ul> });
            view! { <li>{why(briefing, clause, sentence, number_of(sentence))} {themes}</li> }
        })
        .collect();
    view! {
        <div class="clause" id=clause.id.to_string() data-kind=kind aria-current=is_current>
            <p class="label">
                <a href=format!("#{}", clause.id) aria-label=format!("Link to {}", clause.label)>{clause.label.clone()}</a>
                {copy_button(clause, place)}
            </p>
            <p class="text">{sentences}</p>
            <ol class="margin" aria-label=format!("Labels of {}", clause.label)>{notes}</ol>
        </div>
    }.into_any()
}

fn sentence(
    clause: &Clause,
    sentence: &Sentence,
    number: Option<usize>,
    artefacts: &[&Artefact],
    passage: Signal<Option<Passage>>,
) -> AnyView {
    let here = Passage::Sentence(sentence.id.clone());
    let is_current = move || (passage.read().as_ref() == Some(&here)).then_some("location");
    // The number stands in an attribute: it is shown, yet neither read aloud, found nor copied with the words.
    let number = number.map(|number| {
        let link = format!("#{}", sentence.id);
        view! { <a class="number" href=link data-number=number aria-hidden="true" tabindex="-1"></a> }
    });
    view! {
        <span class="sentence" id=sentence.id.to_string() aria-current=is_current>
            {number} {words(clause, sentence, Highlight::Acts, artefacts)}
        </span>
        " "
    }
    .into_any()
}
