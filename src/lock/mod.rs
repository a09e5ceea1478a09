//! Published ids: a link to a clause leads to the same words next year, or says why not.
//!
//! `seeds/ids.lock.json` records every published id with its words. Three pure steps read it:
//!
//! 1. [`Lock::carry`] gives the clauses of a fresh compile the ids under which their words were published, and new
//!    clauses ids that nothing has had before.
//! 2. [`Lock::update`] records a briefing so carried, with a report of what has changed.
//! 3. [`arrive`](arrival::arrive) says what a link leads to now: the clause, where its words went, or what is nearest.

pub mod arrival;

mod carry;
mod file;
mod pairing;
mod raw;
mod sections;
mod similar;
mod update;

use crate::model::{ClauseId, DocumentId, SectionId};

pub use file::FILE;
pub use update::{Change, Report};

/// The ids published so far. Empty where nothing has been published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lock {
    /// The documents, in the order in which they were first published.
    pub documents: Vec<LockedDocument>,
}

/// The published ids of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedDocument {
    /// The document.
    pub id: DocumentId,
    /// Its sections, in the order of the text, then those that it has no longer.
    pub sections: Vec<LockedSection>,
    /// Its clauses, in the order of the text.
    pub clauses: Vec<LockedClause>,
    /// Ids that no clause bears any longer. They are never given to other words.
    pub retired: Vec<RetiredClause>,
}

/// The published id of a section. It is never given to another section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedSection {
    /// The id.
    pub id: SectionId,
    /// The heading, or the last one it had.
    pub heading: String,
    /// The day on which the id was first published, `yyyy-mm-dd`.
    pub published: String,
    /// The clauses that stand, or last stood, in it and below it.
    pub clauses: Vec<ClauseId>,
    /// The day on which the document was published without it; nothing while it is in use.
    pub retired: Option<String>,
}

/// Words as they were published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The clause's hash, which links carry as `?h=`.
    pub hash: String,
    /// The clause's text.
    pub text: String,
}

/// An id in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedClause {
    /// The id.
    pub id: ClauseId,
    /// The day on which the id was first published, `yyyy-mm-dd`.
    pub published: String,
    /// The words it stands for.
    pub words: Wording,
    /// The words it stood for earlier, oldest first.
    pub earlier: Vec<EarlierWording>,
}

/// What an id stood for until its clause was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierWording {
    /// The words.
    pub words: Wording,
    /// The day on which the change was published.
    pub until: String,
    /// What happened to them.
    pub reason: Reason,
    /// The other clauses that hold a part of these words now, where they were split.
    pub also: Vec<ClauseId>,
}

/// An id that no clause bears any longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetiredClause {
    /// The id.
    pub id: ClauseId,
    /// The last words it stood for.
    pub words: Wording,
    /// The day on which the id was first published.
    pub published: String,
    /// The day on which it was retired.
    pub retired: String,
    /// What happened to the words.
    pub reason: Reason,
    /// Where they are now; nowhere where they were removed.
    pub to: Vec<ClauseId>,
}

/// What happened to published words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They stand elsewhere, unchanged, under another id. Clauses keep their ids, so a person has decided this.
    Moved,
    /// They were amended.
    Edited,
    /// They are now two clauses or more.
    Split,
    /// They are now one clause together with others.
    Merged,
    /// They are gone.
    Removed,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::Moved, Self::Edited, Self::Split, Self::Merged, Self::Removed];

    /// The word of the lock file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Edited => "edited",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Removed => "removed",
        }
    }
}

impl Lock {
    /// The published ids of `document`.
    pub fn document(&self, document: &DocumentId) -> Option<&LockedDocument> {
        self.documents.iter().find(|locked| locked.id == *document)
    }
}

impl LockedDocument {
    /// A document of which nothing has been published.
    pub fn new(id: DocumentId) -> Self {
        Self { id, sections: Vec::new(), clauses: Vec::new(), retired: Vec::new() }
    }

    /// The published clause with this id.
    pub fn clause(&self, id: &ClauseId) -> Option<&LockedClause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// The retired clause with this id.
    pub fn retired(&self, id: &ClauseId) -> Option<&RetiredClause> {
        self.retired.iter().find(|clause| clause.id == *id)
    }
}
