//! Voice: the acts of each sentence, how firm it is, and who stands behind it.
//!
//! 1. [`token`] cuts a sentence into words, names and signs.
//! 2. [`verb`] reads verb groups and [`clause`] finds the main clause with what stands before and behind it.
//! 3. [`actor`] says what a subject is, [`memory`] whom "they" and "the two leaders" stand for.
//! 4. [`act`] gives each clause its level; [`authority`] says who stands behind it. Each by a rule of [`rules`].

mod act;
mod actor;
mod authority;
mod clause;
mod kind;
mod memory;
mod rules;
mod sentence;
mod token;
mod verb;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use super::Name;
use crate::compile::draft::{Draft, DraftClause};
use crate::lexicon::{Lexicon, Verbs};
use crate::model::{Act, Authority, ClauseId, DocumentKind, Finding, Level, Metadata};
use act::Setting;
use actor::Lists;
use authority::Text;
use clause::Role;
use memory::Memory;
use sentence::{Reading, Stem};
use verb::Form;

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
    let lists = Lists::new(&lexicon.verbs, text == Text::Account);
    let setting = Setting {
        account: text == Text::Account,
        agreement: matches!(meta.kind, DocumentKind::Agreement | DocumentKind::Memorandum),
        past: is_past(draft, names, &lists),
    };
    let memory = Memory::new(text != Text::Account, kind::speakers(&meta.title, &lists));
    let mut reading = Reading { text, setting, lists: &lists, memory, organiser: None };
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

/// Whether the text tells its acts in the past tense: most of its stances are in the past.
fn is_past(draft: &Draft, names: &[Vec<Name>], lists: &Lists<'_>) -> bool {
    let (mut past, mut present) = (0_usize, 0_usize);
    for (index, clause) in draft.clauses.iter().enumerate() {
        let names = names.get(index).map_or(&[][..], Vec::as_slice);
        for range in &clause.sentences {
            let tokens = token::tokens(clause.text.as_str(), range, names, &lists.states);
            let parse = clause::Reader { tokens: &tokens, lists }.parse();
            for clause in parse.clauses.iter().filter(|clause| clause.role == Role::Main) {
                let stance = clause.group.entry.is_some_and(|entry| entry.level() == Level::Stance);
                match clause.group.form {
                    Form::Past if stance => past += 1,
                    Form::Present if stance || clause.group.predicate.is_some() => present += 1,
                    Form::Will { .. } => present += 1,
                    _ => {}
                }
            }
        }
    }
    past > present
}

/// The softening words of `verbs` in the sentence at `range`, in order.
fn hedges(text: &str, range: &Range<usize>, verbs: &Verbs) -> Vec<Range<usize>> {
    let Some(words) = text.get(range.clone()) else { return Vec::new() };
    let lower = words.to_ascii_lowercase();
    let mut found: Vec<Range<usize>> = Vec::new();
    for hedge in &verbs.hedges {
        for (at, part) in lower.match_indices(hedge.as_str()) {
            let end = at + part.len();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let whole = !letter(lower.get(..at).and_then(|text| text.chars().next_back()))
                && !letter(lower.get(end..).and_then(|text| text.chars().next()));
            let here = range.start + at..range.start + end;
            let known = found.iter().any(|other| other.start <= here.start && here.end <= other.end);
            // "May 2026" is no permission.
            let month = words.get(at..end).is_some_and(|word| word == "May");
            if whole && !known && !month {
                found.retain(|other| !(here.start <= other.start && other.end <= here.end));
                found.push(here);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}
