//! Labels: what a sentence does, who stands behind it, what it names and what it is about.
//!
//! 1. [`entity`] finds the names of all documents, so that one thing is one entity throughout.
//! 2. [`voice`] reads each sentence's acts, its level, its authority and its speaker.
//! 3. [`date`], [`quantity`] and [`theme`] read the rest, told which words are names.
//! 4. [`subject`] looks through all documents for what readers may miss.

pub mod date;
pub mod entity;
pub mod quantity;
pub mod subject;
pub mod theme;
pub mod voice;

use std::ops::Range;

use crate::compile::draft::{Draft, DraftClause};
use crate::lexicon::Lexicon;
use crate::model::{Clause, Entity, EntityId, EntityKind, Finding, Metadata, Rule, Sentence, SentenceId};

/// A name in a clause's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Where it stands in the clause's text, in bytes.
    pub range: Range<usize>,
    /// Which entity it names.
    pub entity: EntityId,
    /// What that entity is.
    pub kind: EntityKind,
    /// The finding that goes into the briefing.
    pub finding: Finding<EntityId>,
}

/// Every rule that gives a label, by the kind of label.
pub fn rules() -> Vec<Rule> {
    [voice::rules(), theme::rules(), entity::rules(), date::rules(), quantity::rules(), subject::rules()]
        .concat()
}

/// The entities of all documents, and each document's clauses with their sentences labelled.
pub fn label(drafts: &[(Metadata, Draft)], lexicon: &Lexicon) -> (Vec<Entity>, Vec<Vec<Clause>>) {
    let (entities, names) = entity::find(drafts, lexicon);
    let clauses = drafts.iter().zip(&names).map(|((meta, draft), names)| {
        let voices = voice::read(meta, draft, names, lexicon);
        let clauses = draft.clauses.iter().zip(names).zip(voices);
        clauses.map(|((clause, names), voices)| labelled(clause, names, voices, lexicon)).collect()
    });
    let clauses = clauses.collect();
    (entities, clauses)
}

fn labelled(draft: &DraftClause, names: &[Name], voices: Vec<voice::Voice>, lexicon: &Lexicon) -> Clause {
    let sentences = draft.sentences.iter().zip(voices).enumerate().map(|(index, (range, voice))| {
        let inside: Vec<&Name> = names
            .iter()
            .filter(|name| range.start <= name.range.start && name.range.end <= range.end)
            .collect();
        Sentence {
            id: SentenceId { clause: draft.id.clone(), number: index + 1 },
            range: range.clone(),
            level: voice.level,
            authority: voice.authority,
            speaker: voice.speaker,
            acts: voice.acts,
            themes: theme::find(&draft.text, range.clone(), &inside, &lexicon.themes),
            mentions: inside.iter().map(|name| name.finding.clone()).collect(),
            dates: date::find(&draft.text, range.clone(), &inside),
            quantities: quantity::find(&draft.text, range.clone(), &inside),
        }
    });
    Clause {
        id: draft.id.clone(),
        label: draft.label.clone(),
        section: draft.section.clone(),
        kind: draft.kind,
        stem: draft.stem.clone(),
        sentences: sentences.collect(),
        text: draft.text.clone(),
        hash: draft.hash.clone(),
    }
}
