//! Recording what is published: a lock and a briefing in, the new lock and what has changed out.

use std::fmt;

use super::carry::words;
use super::pairing::{Fate, pair};
use super::{
    EarlierWording, Lock, LockedClause, LockedDocument, LockedSection, Reason, RetiredClause, Wording,
};
use crate::model::{Briefing, Clause, ClauseId, Document, DocumentId, SectionId};

/// What has changed since the ids were published, in the order of the documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// One change for each clause or section concerned.
    pub changes: Vec<(DocumentId, Change)>,
}

/// A change that concerns a published id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A clause without a published id has this one.
    Added(ClauseId),
    /// The clause with this id has been amended.
    Edited(ClauseId),
    /// The clause with the first id is now these, in the order of their length.
    Split(ClauseId, Vec<ClauseId>),
    /// The clause with the first id is now part of the second.
    Merged(ClauseId, ClauseId),
    /// No clause continues this one; the clause that a person may recognise it in.
    Removed(ClauseId, Option<ClauseId>),
    /// A section without a published id has this one.
    AddedSection(SectionId),
    /// The section with this id has another heading.
    Retitled(SectionId),
    /// No section continues this one.
    RemovedSection(SectionId),
    /// The document is not in the briefing.
    Missing,
}

impl Lock {
    /// Record `briefing`, whose ids this lock [carried over](Lock::carry), as published on `date` (`yyyy-mm-dd`).
    ///
    /// A document that the briefing lacks stays as it was published. Recording the same briefing again changes nothing.
    pub fn update(&self, briefing: &Briefing, date: &str) -> (Self, Report) {
        let mut report = Report::default();
        let mut lock = self.clone();
        for locked in &mut lock.documents {
            if let Some(document) = briefing.document(&locked.id) {
                *locked = locked.update(document, date, &mut report);
            } else {
                report.changes.push((locked.id.clone(), Change::Missing));
            }
        }
        for document in &briefing.documents {
            if self.document(&document.meta.id).is_none() {
                let none = LockedDocument::new(document.meta.id.clone());
                lock.documents.push(none.update(document, date, &mut report));
            }
        }
        (lock, report)
    }
}

impl LockedDocument {
    fn update(&self, document: &Document, date: &str, report: &mut Report) -> Self {
        let pairing = pair(&self.words(), &words(document));
        let id_of = |at: usize| document.clauses.get(at).map(|clause| clause.id.clone());
        let mut changes = Vec::new();
        let mut retired = self.retired.clone();
        for (clause, fate) in self.clauses.iter().zip(&pairing.fates) {
            let mut retire = |reason, to: Option<ClauseId>| {
                retired.push(RetiredClause {
                    id: clause.id.clone(),
                    words: clause.words.clone(),
                    published: clause.published.clone(),
                    retired: date.to_owned(),
                    reason,
                    to: to.into_iter().collect(),
                });
            };
            let id = clause.id.clone();
            changes.extend(match fate {
                Fate::Same(_) => None,
                Fate::Edited(_) => Some(Change::Edited(id)),
                Fate::Split(parts) => {
                    Some(Change::Split(id, parts.iter().filter_map(|part| id_of(*part)).collect()))
                }
                Fate::Merged(to) => id_of(*to).map(|to| {
                    if to != id {
                        retire(Reason::Merged, Some(to.clone()));
                    }
                    Change::Merged(id, to)
                }),
                Fate::Removed(likely) => {
                    retire(Reason::Removed, None);
                    Some(Change::Removed(id, likely.and_then(id_of)))
                }
            });
        }
        let mut clauses = Vec::new();
        for (clause, heir) in document.clauses.iter().zip(&pairing.heirs) {
            let before = heir.and_then(|heir| Some((self.clauses.get(heir)?, pairing.fates.get(heir)?)));
            let words = Wording { hash: clause.hash.clone(), text: clause.text.as_str().to_owned() };
            clauses.push(match before {
                None => {
                    changes.push(Change::Added(clause.id.clone()));
                    LockedClause {
                        id: clause.id.clone(),
                        published: date.to_owned(),
                        words,
                        earlier: Vec::new(),
                    }
                }
                Some((before, fate)) => continued(before, fate, clause, words, date, &id_of),
            });
        }
        let sections = self.sections_now(document, date);
        changes.extend(sections.iter().filter_map(|section| self.change_of(section)));
        report.changes.extend(changes.into_iter().map(|change| (self.id.clone(), change)));
        Self { id: self.id.clone(), sections, clauses, retired }
    }

    fn change_of(&self, now: &LockedSection) -> Option<Change> {
        let id = now.id.clone();
        match self.section(id.as_str()) {
            None => Some(Change::AddedSection(id)),
            Some(before) if before.retired != now.retired => Some(Change::RemovedSection(id)),
            Some(before) => (before.heading != now.heading).then_some(Change::Retitled(id)),
        }
    }
}

/// The record of `clause`, which continues `before`.
fn continued(
    before: &LockedClause,
    fate: &Fate,
    clause: &Clause,
    words: Wording,
    date: &str,
    id_of: &impl Fn(usize) -> Option<ClauseId>,
) -> LockedClause {
    let mut earlier = before.earlier.clone();
    let (reason, parts): (_, &[usize]) = match fate {
        Fate::Split(parts) => (Reason::Split, parts),
        Fate::Merged(_) => (Reason::Merged, &[]),
        _ => (Reason::Edited, &[]),
    };
    if before.words.hash != words.hash {
        earlier.push(EarlierWording {
            words: before.words.clone(),
            until: date.to_owned(),
            reason,
            also: parts.iter().filter_map(|part| id_of(*part)).filter(|id| *id != clause.id).collect(),
        });
    }
    LockedClause { id: clause.id.clone(), published: before.published.clone(), words, earlier }
}

impl Report {
    /// The changes that the readers of published links would meet unprepared: all but new clauses and sections.
    pub fn breaking(&self) -> impl Iterator<Item = &(DocumentId, Change)> {
        let is_new = |change: &Change| matches!(change, Change::Added(_) | Change::AddedSection(_));
        self.changes.iter().filter(move |(_, change)| !is_new(change))
    }

    /// How many clauses and sections have no published id yet.
    pub fn added(&self) -> usize {
        self.changes.len() - self.breaking().count()
    }
}

impl fmt::Display for Change {
    /// What has happened, without a full stop.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added(id) => write!(f, "{id} is new"),
            Self::AddedSection(id) => write!(f, "the section {id} is new"),
            Self::Retitled(id) => write!(f, "the section {id} has another heading"),
            Self::RemovedSection(id) => write!(f, "no section continues {id} any longer"),
            Self::Edited(id) => write!(f, "the words of {id} have been changed"),
            Self::Split(id, parts) => write!(f, "{id} has been split into {}", list(parts)),
            Self::Merged(id, to) => write!(f, "the words of {id} have been merged into {to}"),
            Self::Removed(id, _) => write!(f, "no clause has the words of {id} any longer"),
            Self::Missing => f.write_str("the document has published ids and is not in the briefing"),
        }
    }
}

impl Change {
    /// What to do where the change has not been recorded, without a full stop.
    pub fn remedy(&self) -> String {
        match self {
            Self::Missing => {
                "Put its text and its entry in seeds/manifest.json back; to give up its links, delete its \
                              entry in seeds/ids.lock.json"
                    .to_owned()
            }
            _ => "If that is meant, record it with `concord lock`; else restore the text".to_owned(),
        }
    }

    /// What only a person can decide once the change is recorded, without a full stop.
    pub fn question(&self) -> Option<String> {
        match self {
            Self::Removed(id, Some(likely)) => Some(format!(
                "{likely} resembles it. If it is the same clause, write \"reason\": \"edited\", \"to\": \
                 [\"{likely}\"] into the entry of {id} under “retired” in seeds/ids.lock.json"
            )),
            Self::RemovedSection(id) => Some(format!(
                "If it has another heading now, restore seeds/ids.lock.json, write that heading into the entry of \
                 {id} and lock again"
            )),
            _ => None,
        }
    }
}

fn list(ids: &[ClauseId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
