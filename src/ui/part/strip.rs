//! A strip: the words of a sentence, cut wherever something about them can be shown, and kept, so that another
//! choice can be shown without reading the briefing again.

use std::ops::Range;

use leptos::prelude::*;

use super::artefact::marker;
use crate::compare::{Label, Reason, cut};
use crate::model::{Artefact, Clause, Level, Sentence};

/// The words of a sentence, cut.
pub struct Strip(Vec<Piece>);

/// Which evidence is marked in the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pick {
    /// None: nobody has asked for reasons.
    #[default]
    Nothing,
    /// That of the labels in the margin: level, voice and themes.
    Margin,
    /// That of one label, by its place among the reasons of the sentence.
    One(usize),
}

/// A kind of label that can be shown as a button in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Names of entities.
    Name,
    /// Dates and terms.
    Date,
    /// Quantities.
    Quantity,
}

/// What a label does to the words that it stands on.
enum Role {
    Act(Level, bool),
    Found,
    Evidence { reason: usize, margin: bool },
    Tie { reason: usize, kind: Kind },
}

struct Piece {
    text: String,
    act: Option<Act>,
    found: bool,
    evidence: Vec<(usize, bool)>,
    ties: Vec<(usize, Kind)>,
    markers: Vec<Artefact>,
}

/// An act by its place among the marks: two acts side by side stay two.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Act {
    place: usize,
    level: Level,
    embedded: bool,
}

/// Words that look the same throughout.
struct Run {
    text: String,
    act: Option<Act>,
    marked: bool,
    tie: Option<(usize, Kind)>,
    markers: Vec<Artefact>,
}

impl Run {
    /// Whether it is a bare space that nothing is said of.
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
            && !self.marked
            && self.act.is_none()
            && self.tie.is_none()
            && self.markers.is_empty()
    }
}

impl Kind {
    /// The word that the style knows it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Date => "date",
            Self::Quantity => "quantity",
        }
    }
}

impl Strip {
    /// The words of `sentence`, cut at its acts, at the ranges `found`, at the evidence of `reasons`, and where
    /// `artefacts` stand.
    pub fn new(
        clause: &Clause,
        sentence: &Sentence,
        found: Vec<Range<usize>>,
        reasons: &[Reason],
        artefacts: &[&Artefact],
    ) -> Self {
        let acts = sentence.acts.iter().map(|act| {
            let role = Role::Act(act.value.level, act.value.embedded);
            (act.mark().range(), role)
        });
        let found = found.into_iter().map(|range| (range, Role::Found));
        let evidence = reasons.iter().enumerate().flat_map(|(place, reason)| roles(place, reason));
        let (ranges, roles): (Vec<_>, Vec<_>) = acts.chain(found).chain(evidence).unzip();
        let points = places(clause, sentence, artefacts);
        let offsets: Vec<usize> = points.iter().map(|(offset, _)| *offset).collect();
        let pieces = cut(clause.text.as_str(), sentence.range.clone(), &ranges, &offsets);
        let pieces = pieces.into_iter().map(|cut| {
            let mut piece = Piece {
                text: cut.text.to_owned(),
                act: None,
                found: false,
                evidence: Vec::new(),
                ties: Vec::new(),
                markers: Vec::new(),
            };
            for place in cut.marks {
                match roles.get(place) {
                    // Where acts overlap, one of the main clause is shown.
                    Some(&Role::Act(level, embedded)) if piece.act.is_none_or(|act| act.embedded) => {
                        piece.act = Some(Act { place, level, embedded });
                    }
                    Some(Role::Found) => piece.found = true,
                    Some(&Role::Evidence { reason, margin }) => piece.evidence.push((reason, margin)),
                    Some(&Role::Tie { reason, kind }) => piece.ties.push((reason, kind)),
                    Some(Role::Act(..)) | None => {}
                }
            }
            let here = points.iter().filter(|(offset, _)| *offset == cut.end);
            piece.markers = here.map(|(_, artefact)| (*artefact).clone()).collect();
            piece
        });
        Self(pieces.collect())
    }

    /// Whether there is anything of this kind in the words.
    pub fn has(&self, kind: Kind) -> bool {
        self.0.iter().any(|piece| piece.ties.iter().any(|(_, other)| *other == kind))
    }

    /// The words with the evidence of `pick` marked, and with labels of these `kinds` as `tie` shows them: by their
    /// place among the reasons, their kind, and their words.
    pub fn show(&self, pick: Pick, kinds: &[Kind], tie: impl Fn(usize, Kind, AnyView) -> AnyView) -> AnyView {
        let runs = self.runs(pick, kinds);
        let groups = runs.chunk_by(|one, next| one.tie.is_some() && one.tie == next.tie);
        let views: Vec<AnyView> = groups
            .map(|group| {
                let (last, before) = match group.split_last() {
                    Some((last, before)) => (Some(last), before),
                    None => (None, &[][..]),
                };
                let before: Vec<_> = before.iter().map(|run| (dressed(run), markers(run))).collect();
                let inner = (before, last.map(dressed)).into_any();
                let inner = match last.and_then(|run| run.tie) {
                    Some((reason, kind)) => tie(reason, kind, inner),
                    None => inner,
                };
                (inner, last.map(markers)).into_any()
            })
            .collect();
        views.into_any()
    }

    /// Pieces that look the same joined, so that a page bears no more markup than it shows.
    fn runs(&self, pick: Pick, kinds: &[Kind]) -> Vec<Run> {
        let is_picked = |(reason, margin): &(usize, bool)| match pick {
            Pick::Nothing => false,
            Pick::Margin => *margin,
            Pick::One(one) => *reason == one,
        };
        let mut runs: Vec<Run> = Vec::new();
        for piece in &self.0 {
            let marked = piece.found || piece.evidence.iter().any(is_picked);
            let tie = piece.ties.iter().find(|(_, kind)| kinds.contains(kind)).copied();
            match runs.last_mut() {
                Some(run)
                    if (run.act, run.marked, run.tie) == (piece.act, marked, tie)
                        && run.markers.is_empty() =>
                {
                    run.text.push_str(&piece.text);
                    run.markers.clone_from(&piece.markers);
                }
                _ => {
                    let (text, markers) = (piece.text.clone(), piece.markers.clone());
                    runs.push(Run { text, act: piece.act, marked, tie, markers });
                }
            }
        }
        runs
    }
}

fn roles(place: usize, reason: &Reason) -> Vec<(Range<usize>, Role)> {
    let kind = match reason.label {
        Label::Name(..) => Some(Kind::Name),
        Label::Date(_) => Some(Kind::Date),
        Label::Quantity(_) => Some(Kind::Quantity),
        Label::Level(_) | Label::Act(..) | Label::Voice(..) | Label::Theme(..) => None,
    };
    let tie = kind.zip(reason.evidence.first());
    let tie = tie.map(|(kind, first)| (first.range.clone(), Role::Tie { reason: place, kind }));
    let evidence = reason.evidence.iter().map(|one| {
        let role = Role::Evidence { reason: place, margin: kind.is_none() };
        (one.range.clone(), role)
    });
    tie.into_iter().chain(evidence).collect()
}

fn dressed(run: &Run) -> AnyView {
    let text = run.text.clone();
    // Between two comment nodes, which the framework sets around it, a bare space would not be read aloud.
    if run.is_blank() {
        return view! { <span class="space">{text}</span> }.into_any();
    }
    let text = if run.marked { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    match run.act {
        Some(Act { level, embedded, .. }) => {
            let embedded = embedded.then_some("");
            view! { <span class="act" data-level=level.number() data-embedded=embedded>{text}</span> }
                .into_any()
        }
        None => text,
    }
}

fn markers(run: &Run) -> AnyView {
    run.markers.iter().map(marker).collect::<Vec<_>>().into_any()
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
