//! Recording what is published: a lock and a briefing in, the new lock and what has changed out.

use std::fmt;

use super::carry::words;
use super::pairing::{Fate, pair};
use super::{EarlierWording, Lock, LockedClause, LockedDocument, Reason, RetiredClause, Wording};
use crate::model::{Briefing, Clause, ClauseId, Document, DocumentId};

/// What has changed since the ids were published, in the order of the documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// One change for each clause concerned.
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
                let id = document.meta.id.clone();
                let none = LockedDocument { id, clauses: Vec::new(), retired: Vec::new() };
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
        report.changes.extend(changes.into_iter().map(|change| (self.id.clone(), change)));
        Self { id: self.id.clone(), clauses, retired }
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
    /// The changes that the readers of published links would meet unprepared: all but new clauses.
    pub fn breaking(&self) -> impl Iterator<Item = &(DocumentId, Change)> {
        self.changes.iter().filter(|(_, change)| !matches!(change, Change::Added(_)))
    }

    /// How many clauses have no published id yet.
    pub fn added(&self) -> usize {
        self.changes.len() - self.breaking().count()
    }
}

impl fmt::Display for Change {
    /// What has happened, without a full stop.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added(id) => write!(f, "{id} is new"),
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
        let Self::Removed(id, Some(likely)) = self else { return None };
        Some(format!(
            "{likely} resembles it. If it is the same clause, write \"reason\": \"edited\", \"to\": [\"{likely}\"] into \
             the entry of {id} under “retired” in seeds/ids.lock.json"
        ))
    }
}

fn list(ids: &[ClauseId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
