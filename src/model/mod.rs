//! The nouns of a briefing: plain, immutable data with no behaviour beyond looking things up.
//!
//! Uses the standard library only. Nothing here parses, labels, renders or serialises: the compiler
//! makes these values, and everything after it reads them. Words are those of ARCHITECTURE.md, "Words".

mod briefing;
mod diagnostic;
mod document;
mod finding;
mod id;
mod label;
mod span;

pub use briefing::{
    Briefing, Coverage, CoverageLabel, CoverageReason, CoverageWhy, Entity, EntityKind, Framework, Origin,
    SentenceRef, Subject, Theme, is_state_undertaking,
};
pub use diagnostic::{Diagnostic, Noticed, Severity};
pub use document::{
    Artefact, ArtefactKind, Block, Clause, ClauseKind, Document, DocumentKind, Metadata, Section, Sentence,
    Standing,
};
pub use finding::{Finding, Rule};
pub use id::{ClauseId, DocumentId, EntityId, FrameworkId, IdError, SectionId, SentenceId, ThemeId};
pub use label::{Act, Authority, Date, Level, Precision, Quantity, Relation};
pub use span::{Mark, SourcedText, Span};
