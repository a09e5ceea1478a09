//! The words of a sentence with its evidence marked in place.

use std::ops::Range;

use leptos::prelude::*;

use super::artefact::marker;
use crate::compare::cut;
use crate::model::{Artefact, Clause, EntityId, Finding, Mark, Sentence, ThemeId};

/// What is marked in a sentence besides its operative phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Highlight<'a> {
    /// Nothing else.
    Acts,
    /// The operative phrase of one act.
    Act(&'a Mark),
    /// The evidence of one theme.
    Theme(&'a ThemeId),
    /// Dates and terms.
    Dates,
    /// The mentions of one entity.
    Mention(&'a EntityId),
    /// Words chosen by whoever shows them.
    Marks(&'a [Mark]),
}

/// The words of `sentence`, operative phrases underlined, `highlight` marked, `artefacts` in their places.
pub fn words(
    clause: &Clause,
    sentence: &Sentence,
    highlight: Highlight<'_>,
    artefacts: &[&Artefact],
) -> AnyView {
    let acts: Vec<_> = sentence.acts.iter().collect();
    let highlighted = highlighted(sentence, highlight);
    let ranges: Vec<Range<usize>> =
        acts.iter().map(|act| act.mark().range()).chain(highlighted.iter().map(Mark::range)).collect();
    let points = places(clause, sentence, artefacts);
    let offsets: Vec<usize> = points.iter().map(|(offset, _)| *offset).collect();
    let marker_at = |end: usize| -> Vec<_> {
        points.iter().filter(|(offset, _)| *offset == end).map(|(_, artefact)| marker(artefact)).collect()
    };
    let pieces: Vec<AnyView> = cut(clause.text.as_str(), sentence.range.clone(), &ranges, &offsets)
        .into_iter()
        .map(|piece| {
            let act = piece.marks.iter().filter_map(|&mark| acts.get(mark)).max_by_key(|act| !act.value.embedded);
            let is_highlighted = piece.marks.iter().any(|&mark| mark >= acts.len());
            let text = piece.text.to_owned();
            let text = if is_highlighted { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
            let text = match act {
                Some(act) => view! {
                    <span class="act" data-level=act.value.level.number() data-embedded=act.value.embedded.then_some("")>
                        {text}
                    </span>
                }
                .into_any(),
                None => text,
            };
            (text, marker_at(piece.end)).into_any()
        })
        .collect();
    pieces.into_any()
}

fn highlighted(sentence: &Sentence, highlight: Highlight<'_>) -> Vec<Mark> {
    fn all<T>(finding: &Finding<T>) -> Vec<Mark> {
        finding.evidence().to_vec()
    }
    match highlight {
        Highlight::Acts => Vec::new(),
        Highlight::Act(phrase) => vec![phrase.clone()],
        Highlight::Theme(theme) => {
            sentence.themes.iter().filter(|finding| finding.value == *theme).flat_map(all).collect()
        }
        Highlight::Dates => sentence.dates.iter().flat_map(all).collect(),
        Highlight::Mention(entity) => {
            sentence.mentions.iter().filter(|finding| finding.value == *entity).flat_map(all).collect()
        }
        Highlight::Marks(marks) => marks.to_vec(),
    }
}

/// The artefacts that stand in this sentence or just behind it, each at an edge where it can be shown.
fn places<'a>(
    clause: &Clause,
    sentence: &Sentence,
    artefacts: &[&'a Artefact],
) -> Vec<(usize, &'a Artefact)> {
    let next =
        clause.sentences.iter().map(|other| other.range.start).find(|&start| start > sentence.range.start);
    let first = clause.sentences.first().is_some_and(|first| first.id == sentence.id);
    (artefacts.iter())
        .filter_map(|artefact| {
            let (id, offset) = artefact.within.as_ref()?;
            let after = first || *offset > sentence.range.start;
            let before = next.is_none_or(|next| *offset <= next);
            let place = (*offset).clamp(sentence.range.start, sentence.range.end);
            (*id == clause.id && after && before).then_some((place, *artefact))
        })
        .collect()
}
