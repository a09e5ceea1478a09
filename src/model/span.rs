//! Where words stand: byte ranges in a source, and texts that remember which bytes they came from.
//!
//! A displayed text is not always a slice of its source: markup is left out, runs of white space become
//! one space, entities are decoded, a paragraph broken by a page is healed. `SourcedText` keeps the way back.

use std::fmt;
use std::ops::Range;

/// A UTF-8 byte range `[start, end)` in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether the range covers no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The words of `source` that the span covers, or nothing where it does not fit the source.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

/// Words in a clause's text that are evidence: where they stand in that text and in the source.
///
/// Only [`SourcedText::mark`] makes one, so a mark always covers words of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    range: Range<usize>,
    spans: Vec<Span>,
}

impl Mark {
    /// The byte range in the clause's text.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The byte ranges in the source, in order, at least one.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// From the first to the last byte in the source, whatever stands between.
    pub fn hull(&self) -> Span {
        let end = self.spans.iter().map(|span| span.end).max().unwrap_or_default();
        Span::new(self.spans.first().map_or(0, |span| span.start), end)
    }
}

/// A text together with the source bytes that each part of it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourcedText {
    text: String,
    runs: Vec<Run>,
}

/// A stretch of the text. Verbatim: the same bytes as its span. Otherwise it stands for its span as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    range: Range<usize>,
    span: Span,
    verbatim: bool,
}

impl SourcedText {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// The slice of `source` that `span` covers, as it stands.
    pub fn verbatim(source: &str, span: Span) -> Self {
        let mut text = Self::new();
        text.push_verbatim(source, span);
        text
    }

    /// Add the words of `source` at `span`, unchanged.
    pub fn push_verbatim(&mut self, source: &str, span: Span) {
        let words = span.of(source);
        self.push(words, Span::new(span.start, span.start + words.len()), true);
    }

    /// Add `text`, which stands in place of the source bytes at `span` (a decoded entity, a collapsed gap).
    pub fn push_replaced(&mut self, text: &str, span: Span) {
        self.push(text, span, false);
    }

    /// Add `text` that no byte of the source stands behind (the space that heals a broken paragraph).
    pub fn push_bare(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Add another text of the same source behind this one.
    pub fn append(&mut self, other: &Self) {
        let offset = self.text.len();
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.iter().map(|run| Run {
            range: run.range.start + offset..run.range.end + offset,
            span: run.span,
            verbatim: run.verbatim,
        }));
    }

    fn push(&mut self, text: &str, span: Span, verbatim: bool) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        match self.runs.last_mut() {
            Some(last)
                if verbatim && last.verbatim && last.span.end == span.start && last.range.end == start =>
            {
                last.range.end = self.text.len();
                last.span.end = span.end;
            }
            _ => self.runs.push(Run { range: start..self.text.len(), span, verbatim }),
        }
    }

    /// The text as a reader sees it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The source bytes behind the whole text.
    pub fn spans(&self) -> Vec<Span> {
        self.spans_of(0..self.text.len())
    }

    /// The source bytes behind the byte range `range` of the text, touching ranges joined.
    pub fn spans_of(&self, range: Range<usize>) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for run in self.runs_in(&range) {
            let (start, end) = (run.range.start.max(range.start), run.range.end.min(range.end));
            let span = if run.verbatim {
                Span::new(
                    run.span.start + (start - run.range.start),
                    run.span.start + (end - run.range.start),
                )
            } else {
                run.span
            };
            match spans.last_mut() {
                Some(last) if last.end == span.start || *last == span => last.end = span.end,
                _ => spans.push(span),
            }
        }
        spans
    }

    /// The runs that share bytes of the text with `range`. Found by halving: a clause can be a whole book.
    fn runs_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Run> {
        let first = self.runs.partition_point(|run| run.range.end <= range.start);
        let end = range.end;
        self.runs.iter().skip(first).take_while(move |run| run.range.start < end)
    }

    /// The words at the byte range `range` as evidence; `None` where the range holds no words of the source.
    pub fn mark(&self, range: Range<usize>) -> Option<Mark> {
        let words = self.text.get(range.clone())?;
        let start = range.start + (words.len() - words.trim_start().len());
        let range = start..start + words.trim().len();
        let spans = self.spans_of(range.clone());
        (!spans.is_empty()).then_some(Mark { range, spans })
    }

    /// The part of the text at the byte range `range`, with its own way back to the source.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self::new();
        let Some(words) = self.text.get(range.clone()) else { return part };
        words.clone_into(&mut part.text);
        for run in self.runs_in(&range) {
            let (start, end) = (run.range.start.max(range.start), run.range.end.min(range.end));
            let span = self.spans_of(start..end).first().copied().unwrap_or(run.span);
            let range = start - range.start..end - range.start;
            part.runs.push(Run { range, span, verbatim: run.verbatim });
        }
        part
    }
}

impl fmt::Display for SourcedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "The  Parties &amp; **States** will\n\nact.";

    fn sample() -> SourcedText {
        let mut text = SourcedText::new();
        text.push_verbatim(SOURCE, Span::new(0, 3));
        text.push_replaced(" ", Span::new(3, 5));
        text.push_verbatim(SOURCE, Span::new(5, 13));
        text.push_replaced("&", Span::new(13, 18));
        text.push_verbatim(SOURCE, Span::new(18, 19));
        text.push_verbatim(SOURCE, Span::new(21, 27));
        text.push_verbatim(SOURCE, Span::new(29, 34));
        text.push_bare(" ");
        text.push_verbatim(SOURCE, Span::new(36, 40));
        text
    }

    #[test]
    fn a_text_knows_the_bytes_behind_its_words() {
        let text = sample();
        assert_eq!(text.as_str(), "The Parties & States will act.");
        let behind = |words: &str| -> Vec<&str> {
            let start = text.as_str().find(words).unwrap();
            let mark = text.mark(start..start + words.len()).unwrap();
            mark.spans().iter().map(|span| span.of(SOURCE)).collect()
        };
        assert_eq!(behind("Parties"), ["Parties"]);
        assert_eq!(behind("The Parties &"), ["The  Parties &amp;"]);
        assert_eq!(behind("will act"), ["will", "act"]);
        assert_eq!(behind("& States"), ["&amp; ", "States"]);
    }

    #[test]
    fn a_mark_needs_words_of_the_source() {
        let text = sample();
        let healed = text.as_str().find(" act").unwrap();
        for range in [0..0, healed..healed + 1, 3..4, 200..201] {
            assert_eq!(text.mark(range.clone()), None, "{range:?}");
        }
    }

    #[test]
    fn a_slice_points_to_the_same_bytes() {
        let text = sample();
        let part = text.slice(4..20);
        assert_eq!(part.as_str(), "Parties & States");
        assert_eq!(part.spans(), text.spans_of(4..20));
    }
}
