//! What the compiler noticed beside the briefing: never a reason to stop, always with a way to mend it.

use super::{DocumentId, Span};
use crate::language::{t, tn};

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
    /// The document it concerns, if it concerns one.
    pub document: Option<DocumentId>,
    /// The source bytes it concerns, if it concerns some.
    pub span: Option<Span>,
    /// What was noticed.
    pub what: Noticed,
}

/// What the compiler can notice. It is put into words when somebody reads it, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noticed {
    /// The manifest names a file that cannot be read.
    Missing {
        /// The file's name below `seeds/`.
        file: String,
        /// The title of its document.
        title: String,
    },
    /// A file is not the one that the manifest describes.
    Changed {
        /// The file's name below `seeds/`.
        file: String,
        /// SHA-256 of what was read, lower-case hex.
        sha256: String,
    },
    /// A paragraph that a page had broken was joined.
    BrokenParagraph {
        /// The last word before the break.
        after: String,
    },
    /// So many line breaks were taken for the ends of full lines.
    FullLines(usize),
    /// A heading has another level than the numbered headings beside it.
    LevelOfHeading {
        /// The heading's number.
        heading: String,
    },
}

impl Diagnostic {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self.what {
            Noticed::Missing { .. } => Severity::Error,
            Noticed::Changed { .. } => Severity::Warning,
            Noticed::BrokenParagraph { .. } | Noticed::FullLines(_) | Noticed::LevelOfHeading { .. } => {
                Severity::Note
            }
        }
    }

    /// What was found, one sentence without a full stop.
    pub fn message(&self) -> String {
        match &self.what {
            Noticed::Missing { file, title } => {
                t!("seeds/{file} could not be read, so “{title}” is missing here", file = file, title = title)
            }
            Noticed::Changed { file, sha256 } => t!(
                "seeds/{file} is not the file that the manifest describes: its checksum is {sha}",
                file = file,
                sha = sha256
            ),
            Noticed::BrokenParagraph { after } => {
                t!("a paragraph broken after “{word}” was joined", word = after)
            }
            Noticed::FullLines(n) => tn!(
                *n,
                "{n} line break was taken for a full line, not for a new paragraph",
                "{n} line breaks were taken for full lines, not for new paragraphs"
            ),
            Noticed::LevelOfHeading { heading } => t!(
                "the heading “{number}” has another level than its numbered neighbours; it stands beside them",
                number = heading
            ),
        }
    }

    /// What to do about it, one sentence without a full stop.
    pub fn hint(&self) -> String {
        match self.what {
            Noticed::Missing { .. } => {
                t!("Put the file back into seeds/, or take its entry out of seeds/manifest.json")
            }
            Noticed::Changed { .. } => {
                t!(
                    "Restore the file, or write the new checksum into seeds/manifest.json if the change is meant"
                )
            }
            Noticed::BrokenParagraph { .. } => t!(
                "If two paragraphs are meant, end the first with a full stop or begin the second with a capital"
            ),
            Noticed::FullLines(_) => t!("Put an empty line between paragraphs where two were joined"),
            Noticed::LevelOfHeading { .. } => t!("Give headings of one series the same number of # signs"),
        }
    }

    /// Both: what was found and what to do about it.
    pub fn says(&self) -> String {
        t!("{message}. {hint}.", message = self.message(), hint = self.hint())
    }
}
