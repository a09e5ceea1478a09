//! Voice: the acts of each sentence, how firm it is, and who stands behind it.
//!
//! 1. [`token`] cuts a sentence into words, names and signs.
//! 2. [`verb`] reads verb groups; [`clause`] finds the main clause, [`opening`] what stands before it, [`further`] what
//!    stands behind.
//! 3. [`actor`] says what a subject is, by its noun [`phrase`] and by what it leads that is no state ([`civil`]);
//!    [`memory`] whom "they" and "the two leaders" stand for.
//! 4. [`act`] gives each clause its level; [`authority`] and [`speaker`] say who stands behind it. Each by a rule of
//!    [`rules`].

mod act;
mod actor;
mod authority;
mod civil;
mod clause;
mod complement;
mod evidence;
mod finite;
mod further;
mod head;
mod hedge;
mod inverted;
mod kind;
mod lists;
mod memory;
mod name;
mod noun;
mod opening;
mod people;
mod phrase;
mod quotation;
mod retold;
mod rules;
mod sentence;
mod source;
mod speaker;
mod stem;
mod survey;
mod token;
mod verb;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Name;
use crate::compile::draft::{Draft, DraftClause};
use crate::lexicon::Lexicon;
use crate::model::{Act, Authority, ClauseId, DocumentKind, Finding, Level, Metadata};
use act::Setting;
use authority::Text;
use lists::Lists;
use memory::Memory;
use sentence::Reading;
use stem::Stem;
use survey::survey;

pub use kind::infer_kind;
pub use rules::rules;

/// What a sentence does and who stands behind it. The fields are those of [`crate::model::Sentence`].
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// The strongest main-clause act's level, or 0.
    pub level: Finding<Level>,
    /// Who stands behind the sentence.
    pub authority: Finding<Authority>,
    /// Who is quoted or reported.
    pub speaker: Option<String>,
    /// The speech acts, in order.
    pub acts: Vec<Finding<Act>>,
}

/// The voice of every sentence of every clause of `draft`: one for each of its sentences. `names` holds the names in
/// each clause.
pub fn read(meta: &Metadata, draft: &Draft, names: &[Vec<Name>], lexicon: &Lexicon) -> Vec<Vec<Voice>> {
    let text = Text::of(meta);
    let mut lists = Lists::new(&lexicon.verbs, text == Text::Account);
    let survey = survey(draft, names, &lists);
    lists.names = survey.names();
    lists.short_names = survey.short_names();
    // In a joint text people stand under their offices, as the text first names them.
    let people =
        if matches!(text, Text::Account | Text::Release) { survey.people.clone() } else { Vec::new() };
    lists.people = people.iter().filter_map(|person| Some((person.surname()?, person.kind))).collect();
    lists.agreed = !matches!(text, Text::Account | Text::Release);
    let words = meta.title.split(|c: char| !c.is_alphanumeric());
    lists.titled = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let setting = Setting {
        account: text == Text::Account,
        agreement: matches!(meta.kind, DocumentKind::Agreement | DocumentKind::Memorandum),
        past: survey.is_past(),
    };
    let memory = Memory::new(text != Text::Account, kind::speakers(&meta.title, &lists), people);
    let mut reading = Reading {
        text,
        setting,
        lists: &lists,
        memory,
        title: &meta.title,
        parties: survey.parties,
        signatories: survey.signatories,
        organiser: None,
        transcript: meta.kind == DocumentKind::Transcript,
        last: None,
    };
    let mut stems: BTreeMap<ClauseId, Option<Stem>> = BTreeMap::new();
    let mut voices = Vec::new();
    for (index, clause) in draft.clauses.iter().enumerate() {
        let stem = governing(draft, clause, &stems);
        let names = names.get(index).map_or(&[][..], Vec::as_slice);
        let (read, own) = reading.clause(clause, names, stem);
        stems.insert(clause.id.clone(), own);
        voices.push(read);
    }
    voices
}

/// The stem that governs `clause`: that of the nearest clause above it that gives one.
fn governing<'s>(
    draft: &Draft,
    clause: &DraftClause,
    stems: &'s BTreeMap<ClauseId, Option<Stem>>,
) -> Option<&'s Stem> {
    let mut above = clause.stem.clone()?;
    for _ in 0..8 {
        if let Some(Some(stem)) = stems.get(&above) {
            return Some(stem);
        }
        let next = draft.clauses.iter().find(|clause| clause.id == above)?;
        above = next.stem.clone()?;
    }
    None
}
