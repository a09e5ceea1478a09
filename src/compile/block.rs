//! The parts of a source before they have ids: what both readers, Markdown and bare text, hand on.

use crate::model::{ArtefactKind, Span};

use super::inline::Inline;
use super::marker::Marker;

/// One part of a source.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// How many list items it stands in, its own included; 0 for running text.
    pub(super) depth: usize,
    /// The bullet or number it bears, already left out of the text.
    pub(super) marker: Option<Marker>,
    /// Whether it is running text that a stem introduces: `agree as follows:` in front of numbered paragraphs.
    pub(super) introduced: bool,
    /// How far the source indents it, where the layout says how lists nest.
    pub(super) indent: usize,
    /// Its words.
    pub(super) text: Inline,
    /// All of its bytes, markup included.
    pub(super) span: Span,
}

/// What a part of a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, with its rank.
    Heading(u8),
    /// A paragraph or a list item.
    Text,
    /// Neither.
    Artefact(ArtefactKind),
}

/// Ranks of headings: 1 to 6 are Markdown's own; the others are lines that only look like headings.
pub(super) mod rank {
    pub(in crate::compile) const UNDERLINED: u8 = 7;
    pub(in crate::compile) const CAPITALS: u8 = 8;
    pub(in crate::compile) const BOLD: u8 = 9;
    pub(in crate::compile) const ITALIC: u8 = 10;
    pub(in crate::compile) const BARE: u8 = 11;
}

impl Block {
    /// Running text at `span`.
    pub(super) fn paragraph(text: Inline, span: Span) -> Self {
        Self { kind: Kind::Text, depth: 0, marker: None, introduced: false, indent: 0, text, span }
    }

    /// An artefact: all of `span`, words and markup.
    pub(super) fn artefact(kind: ArtefactKind, source: &str, span: Span) -> Self {
        let words = span.of(source);
        let start = span.start + (words.len() - words.trim_start().len());
        let span = Span::new(start, start + words.trim().len());
        let text = Inline::verbatim(source, span);
        Self { kind: Kind::Artefact(kind), ..Self::paragraph(text, span) }
    }

    pub(super) fn is_text(&self) -> bool {
        self.kind == Kind::Text
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }

    pub(super) fn is_artefact(&self) -> bool {
        matches!(self.kind, Kind::Artefact(_))
    }

    /// Whether the words end a sentence, behind closing quotation marks and brackets.
    pub(super) fn is_terminated(&self) -> bool {
        let closers = ['"', '\'', '”', '’', ')', ']', '»', '」', '』', '*', '_'];
        let text = self.text.as_str();
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || closers.contains(&c));
        text.ends_with(['.', '!', '?', ':', ';', '…', '。', '！', '？', '：', '；', '।', '॥', '؟', '۔'])
    }

    /// Whether the words introduce what follows.
    pub(super) fn is_stem(&self) -> bool {
        let text = self.text.as_str();
        let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '_');
        text.ends_with([':', '：']) || text.ends_with(":-") || text.ends_with(":—")
    }
}

/// The first letter or digit of the words, behind opening quotation marks and brackets.
pub(super) fn first_letter(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_alphanumeric())
}
