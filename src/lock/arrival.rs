//! Arrival: what a link to a passage leads to now.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::similar::{Bag, Weights};
use super::{LockedDocument, LockedSection, Reason, Wording};
use crate::model::{ClauseId, Document};
use crate::place::{Passage, passage};

/// So many clauses are offered where the one that a link names is not here.
const OFFERED: usize = 3;
/// A clause is offered for its words if it is as much like the lost ones; in thousandths.
const WORTH_OFFERING: u64 = 200;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// The passage is here, with the words that the link was made for as far as the link tells.
    Here(Passage),
    /// A heading with this id.
    Heading(String),
    /// A heading was published with this id, and the document has no such section any longer.
    HeadingGone {
        /// The heading.
        heading: String,
        /// The day on which it was taken out, where that is known.
        removed: Option<String>,
        /// Where the words of the clauses below it are now.
        nearest: Vec<ClauseId>,
    },
    /// The clause is here, and the link was made for other words of it.
    Changed {
        /// Where the link leads.
        passage: Passage,
        /// The words that the link was made for, where they are known.
        then: Option<Wording>,
        /// Other clauses that hold a part of those words now.
        also: Vec<ClauseId>,
    },
    /// The words that the link was made for stand under other ids now.
    Forwarded {
        /// The id that the link names.
        from: String,
        /// Where the words are, at least one.
        to: Vec<ClauseId>,
        /// What happened to them.
        reason: Reason,
        /// The words that the link was made for, where they are known.
        then: Option<Wording>,
    },
    /// The document has no such passage.
    Lost {
        /// What the link names.
        name: String,
        /// The words that the link was made for, where they are known.
        then: Option<Wording>,
        /// The day on which they were taken out, where that is known.
        removed: Option<String>,
        /// The clauses that are nearest: by the lost words, else by the id.
        nearest: Vec<ClauseId>,
    },
}

impl Arrival {
    /// The passage of the document that the link leads to, if it leads to one.
    pub fn passage(&self) -> Option<Passage> {
        match self {
            Self::Here(passage) | Self::Changed { passage, .. } => Some(passage.clone()),
            Self::Forwarded { to, .. } => to.first().cloned().map(Passage::Clause),
            Self::Heading(_) | Self::HeadingGone { .. } | Self::Lost { .. } => None,
        }
    }
}

/// What a link to `document` leads to: `fragment` as the URL has it, in any form that people and programs make of an
/// id, and the hash of its `?h=`. `locked` is what has been published of the document.
pub fn arrive(
    locked: Option<&LockedDocument>,
    document: &Document,
    fragment: &str,
    hash: Option<&str>,
) -> Arrival {
    let hash = hash.filter(|hash| hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()));
    let none = LockedDocument::new(document.meta.id.clone());
    let known = Known { locked: locked.unwrap_or(&none), document };
    let Some((id, sentence)) = passage::find(fragment, &known.ids()) else {
        let name = passage::plain(fragment);
        return known.with_hash(&name, hash).unwrap_or_else(|| known.unknown(name));
    };
    if document.sections.iter().any(|section| section.id.as_str() == id) {
        return Arrival::Heading(id);
    }
    if let Some(section) = known.locked.section(&id) {
        return known.without(section);
    }
    let Ok(id) = id.parse::<ClauseId>() else { return Arrival::Heading(id) };
    known.clause(&id, sentence, hash).unwrap_or_else(|| known.absent(&id, hash))
}

/// The document as it is and as it was published.
struct Known<'a> {
    locked: &'a LockedDocument,
    document: &'a Document,
}

impl Known<'_> {
    /// Every id that a link may name: those of the page first.
    fn ids(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        (self.document.clauses.iter().map(|clause| clause.id.as_str()))
            .chain(self.document.sections.iter().map(|section| section.id.as_str()))
            .chain(self.locked.sections.iter().map(|section| section.id.as_str()))
            .chain(self.locked.clauses.iter().map(|clause| clause.id.as_str()))
            .chain(self.locked.retired.iter().map(|clause| clause.id.as_str()))
            .filter(|id| seen.insert(*id))
            .collect()
    }

    fn clause(&self, id: &ClauseId, sentence: Option<usize>, hash: Option<&str>) -> Option<Arrival> {
        let clause = self.document.clause(id)?;
        let named = clause.sentences.iter().find(|one| Some(one.id.number) == sentence);
        let passage =
            named.map_or_else(|| Passage::Clause(id.clone()), |one| Passage::Sentence(one.id.clone()));
        let Some(hash) = hash.filter(|hash| !hash.eq_ignore_ascii_case(&clause.hash)) else {
            return Some(Arrival::Here(passage));
        };
        let locked = self.locked.clause(id);
        let same = |words: &Wording| words.hash.eq_ignore_ascii_case(hash);
        let earlier =
            locked.and_then(|locked| locked.earlier.iter().rev().find(|earlier| same(&earlier.words)));
        if let Some(earlier) = earlier {
            let also = earlier.also.iter().filter(|id| self.document.clause(id).is_some()).cloned().collect();
            return Some(Arrival::Changed { passage, then: Some(earlier.words.clone()), also });
        }
        if let Some(locked) = locked.filter(|locked| same(&locked.words)) {
            return Some(Arrival::Changed { passage, then: Some(locked.words.clone()), also: Vec::new() });
        }
        let elsewhere = self.with_hash(id.as_str(), Some(hash));
        Some(elsewhere.unwrap_or(Arrival::Changed { passage, then: None, also: Vec::new() }))
    }

    /// The clause with the words that a link was made for, whatever it is called.
    fn with_hash(&self, from: &str, hash: Option<&str>) -> Option<Arrival> {
        let hash = hash?;
        let clause = self.document.clauses.iter().find(|clause| clause.hash.eq_ignore_ascii_case(hash))?;
        let (from, to) = (from.to_owned(), vec![clause.id.clone()]);
        Some(Arrival::Forwarded { from, to, reason: Reason::Moved, then: None })
    }

    /// A published id that no clause bears now.
    fn absent(&self, id: &ClauseId, hash: Option<&str>) -> Arrival {
        let retired = self.locked.retired(id);
        let to = self.where_to(id);
        let then = retired.map(|retired| &retired.words);
        let then = then.or_else(|| self.locked.clause(id).map(|clause| &clause.words)).cloned();
        if let (Some(retired), false) = (retired, to.is_empty()) {
            return Arrival::Forwarded { from: id.to_string(), to, reason: retired.reason, then };
        }
        let words = then.as_ref().map(|words| words.hash.as_str());
        if let Some(same) = self.with_hash(id.as_str(), hash.or(words)) {
            return same;
        }
        let nearest = then.as_ref().map(|words| self.like(&words.text)).filter(|nearest| !nearest.is_empty());
        let nearest = nearest.unwrap_or_else(|| self.around(id.as_str()));
        let removed = retired.map(|retired| retired.retired.clone());
        Arrival::Lost { name: id.to_string(), then, removed, nearest }
    }

    /// A published section that the document has no longer.
    fn without(&self, section: &LockedSection) -> Arrival {
        let mut nearest: Vec<ClauseId> = Vec::new();
        for id in section.clauses.iter().flat_map(|id| self.where_to(id)) {
            if !nearest.contains(&id) {
                nearest.push(id);
            }
        }
        nearest.truncate(OFFERED);
        let (heading, removed) = (section.heading.clone(), section.retired.clone());
        Arrival::HeadingGone { heading, removed, nearest }
    }

    fn unknown(&self, name: String) -> Arrival {
        let nearest = self.around(&name);
        Arrival::Lost { name, then: None, removed: None, nearest }
    }

    /// The clauses that hold the words of a retired id now, however often they moved on.
    fn where_to(&self, id: &ClauseId) -> Vec<ClauseId> {
        let (mut seen, mut found, mut waiting) = (BTreeSet::new(), Vec::new(), vec![id.clone()]);
        while let Some(id) = waiting.pop() {
            if !seen.insert(id.clone()) {
                continue;
            }
            if self.document.clause(&id).is_some() {
                found.push(id);
            } else if let Some(retired) = self.locked.retired(&id) {
                waiting.extend(retired.to.iter().rev().cloned());
            }
        }
        found
    }

    /// The clauses with words most like `text`.
    fn like(&self, text: &str) -> Vec<ClauseId> {
        let (lost, weights) = (Bag::of(text), Weights::default());
        let mut scores: Vec<_> = (self.document.clauses.iter().enumerate())
            .map(|(at, clause)| {
                (Reverse(lost.alike(&Bag::of(clause.text.as_str()), &weights)), at, &clause.id)
            })
            .filter(|(Reverse(alike), ..)| *alike >= WORTH_OFFERING)
            .collect();
        scores.sort_unstable();
        scores.into_iter().take(OFFERED).map(|(.., id)| id.clone()).collect()
    }

    /// The clauses whose ids begin like `name` and count to about the same number.
    fn around(&self, name: &str) -> Vec<ClauseId> {
        let wanted = passage::key(name);
        let mut scores: Vec<_> = (self.document.clauses.iter().enumerate())
            .map(|(at, clause)| {
                let key = passage::key(clause.id.as_str());
                let shared = wanted.iter().zip(&key).take_while(|(one, other)| one == other).count();
                let number = |key: &[String]| key.get(shared).and_then(|part| part.parse::<u64>().ok());
                let apart =
                    number(&wanted).zip(number(&key)).map_or(u64::MAX, |(one, other)| one.abs_diff(other));
                (Reverse(shared), apart, at, &clause.id)
            })
            .filter(|(Reverse(shared), ..)| *shared > 0)
            .collect();
        scores.sort_unstable();
        scores.into_iter().take(OFFERED).map(|(.., id)| id.clone()).collect()
    }
}
