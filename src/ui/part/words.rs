//! The words of a sentence with its evidence marked in place.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::card::{Cards, tie};
use super::layers::Layers;
use super::strip::{Pick, Strip};
use crate::compare::Reasoned;
use crate::model::{Artefact, Clause, Finding, Mark, Sentence, ThemeId};

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
    /// Words chosen by whoever shows them.
    Marks(&'a [Mark]),
}

/// The words of `sentence`, operative phrases underlined, `highlight` marked, `artefacts` in their places. The evidence
/// of `picked` is marked while its reasons are open; with `layers` names, dates and quantities can be shown in place.
pub fn live_words(
    clause: &Clause,
    sentence: &Sentence,
    highlight: Highlight<'_>,
    artefacts: &[&Artefact],
    reasoned: &Arc<Reasoned>,
    picked: RwSignal<Pick>,
    layers: Option<(Layers, Cards)>,
) -> AnyView {
    let found = highlighted(sentence, highlight);
    let strip = Strip::new(clause, sentence, found, &reasoned.reasons, artefacts);
    let reasoned = Arc::clone(reasoned);
    let show = move || {
        let kinds = layers.map(|(layers, _)| layers.kinds(|kind| strip.has(kind))).unwrap_or_default();
        strip.show(picked.get(), &kinds, |reason, kind, words| match layers {
            Some((_, cards)) => tie(cards, &reasoned, reason, kind, words),
            None => words,
        })
    };
    show.into_any()
}

fn highlighted(sentence: &Sentence, highlight: Highlight<'_>) -> Vec<Range<usize>> {
    fn all<T>(finding: &Finding<T>) -> impl Iterator<Item = Range<usize>> {
        finding.evidence().iter().map(Mark::range)
    }
    match highlight {
        Highlight::Acts => Vec::new(),
        Highlight::Act(phrase) => vec![phrase.range()],
        Highlight::Theme(theme) => {
            sentence.themes.iter().filter(|finding| finding.value == *theme).flat_map(all).collect()
        }
        Highlight::Dates => sentence.dates.iter().flat_map(all).collect(),
        Highlight::Marks(marks) => marks.iter().map(Mark::range).collect(),
    }
}
