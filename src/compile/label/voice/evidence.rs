//! Evidence: the words of a sentence, as tokens and as marks that findings rest on.

use std::ops::Range;

use super::token::{Kind, Token};
use crate::model::{Mark, SourcedText, Span};

/// A sentence before its labels.
pub(super) struct Words<'t> {
    pub text: &'t SourcedText,
    pub range: Range<usize>,
    pub tokens: Vec<Token>,
}

impl Words<'_> {
    pub(super) fn start(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.range.start, |token| token.range.start)
    }

    /// The words at these tokens.
    pub(super) fn mark_tokens(&self, range: &Range<usize>) -> Mark {
        let words = self.tokens.get(range.clone()).unwrap_or_default();
        let ends = words.first().zip(words.last());
        ends.and_then(|(first, last)| self.text.mark(first.range.start..last.range.end))
            .unwrap_or_else(|| self.whole())
    }

    /// The first words of the sentence, up to its first sign.
    pub(super) fn first(&self) -> Mark {
        let length =
            self.tokens.iter().take(6).take_while(|token| !matches!(token.kind, Kind::Sign(_))).count();
        self.mark_tokens(&(0..length.max(1)))
    }

    /// The whole sentence; the whole clause where the sentence has no words of its own.
    pub(super) fn whole(&self) -> Mark {
        let text = self.text;
        let clause = || text.mark(0..text.as_str().len());
        text.mark(self.range.clone()).or_else(clause).unwrap_or_else(anything)
    }
}

/// Evidence for a sentence in a clause without a word of the source: no source gives rise to one, but every sentence
/// must have its voice, or those behind it would be labelled with another's.
fn anything() -> Mark {
    SourcedText::verbatim("?", Span::new(0, 1)).mark(0..1).expect("a sign that stands in a source is a mark")
}
