//! What the compiler noticed beside the briefing: never a reason to stop, always with a way to mend it.

use super::{DocumentId, Span};

/// How much a diagnostic matters to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something was inferred or mended; the text is whole.
    Note,
    /// A reader should know before relying on the text, for example a checksum that does not match.
    Warning,
    /// A part of the briefing is missing or cannot be trusted.
    Error,
}

impl Severity {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that the compiler noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// The document it concerns, if it concerns one.
    pub document: Option<DocumentId>,
    /// The source bytes it concerns, if it concerns some.
    pub span: Option<Span>,
    /// What was found, one sentence without a full stop.
    pub message: String,
    /// What to do about it, one sentence without a full stop.
    pub hint: String,
}
