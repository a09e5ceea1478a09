//! Text under construction: the words of a block as they stand in the source, before white space is tidied
//! and artefacts are taken out. Every byte knows where it came from.

use std::ops::Range;

use crate::model::{SourcedText, Span};

use super::tidy::{Tidy, is_ignorable};

/// A line break that the author set, as against one where the line was merely full.
pub(super) const HARD_BREAK: char = '\u{2028}';

/// The words of a block, white space as in the source.
#[derive(Debug, Clone, Default)]
pub(super) struct Inline {
    text: String,
    runs: Vec<Run>,
    /// Where the text is bold, italic, underlined, or a reference to a footnote.
    styles: Vec<(Range<usize>, Style)>,
}

/// What a stretch of text is besides words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Bold,
    Italic,
    Underline,
    Reference,
}

/// A stretch of the text and the source bytes behind it: the same bytes, or bytes it stands for as a whole.
#[derive(Debug, Clone)]
struct Run {
    range: Range<usize>,
    span: Span,
    verbatim: bool,
}

impl Inline {
    /// The words of `source` at `span`.
    pub(super) fn verbatim(source: &str, span: Span) -> Self {
        let mut inline = Self::default();
        inline.push_source(source, span);
        inline
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || is_ignorable(c))
    }

    /// Add the words of `source` at `span`, unchanged.
    pub(super) fn push_source(&mut self, source: &str, span: Span) {
        let words = span.of(source);
        self.push(words, Span::new(span.start, span.start + words.len()), true);
    }

    /// Add `text`, which stands for the source bytes at `span`.
    pub(super) fn push_decoded(&mut self, text: &str, span: Span) {
        self.push(text, span, false);
    }

    fn push(&mut self, text: &str, span: Span, verbatim: bool) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        match self.runs.last_mut() {
            Some(last) if verbatim && last.verbatim && last.span.end == span.start => {
                last.range.end = self.text.len();
                last.span.end = span.end;
            }
            _ => self.runs.push(Run { range: start..self.text.len(), span, verbatim }),
        }
    }

    /// Give the text from `start` to here a style.
    pub(super) fn style(&mut self, start: usize, style: Style) {
        if start < self.text.len() {
            self.styles.push((start..self.text.len(), style));
        }
    }

    /// Give the text at `range` a style.
    pub(super) fn style_range(&mut self, range: Range<usize>, style: Style) {
        if range.start < range.end {
            self.styles.push((range, style));
        }
    }

    /// Add another text behind this one, with `between` (which stands for no source byte) in the middle.
    pub(super) fn join(&mut self, between: &str, other: &Self) {
        self.text.push_str(between);
        let offset = self.text.len();
        self.text.push_str(&other.text);
        let moved = |range: &Range<usize>| range.start + offset..range.end + offset;
        self.runs.extend(other.runs.iter().map(|run| Run { range: moved(&run.range), ..run.clone() }));
        self.styles.extend(other.styles.iter().map(|(range, style)| (moved(range), *style)));
    }

    /// The part of the text at `range`.
    pub(super) fn slice(&self, range: Range<usize>) -> Self {
        let Some(words) = self.text.get(range.clone()) else { return Self::default() };
        let first = self.runs.partition_point(|run| run.range.end <= range.start);
        let clipped = |inner: &Range<usize>| {
            let (start, end) = (inner.start.max(range.start), inner.end.min(range.end));
            (start < end).then(|| start - range.start..end - range.start)
        };
        let inside = self.runs.iter().skip(first).take_while(|run| run.range.start < range.end);
        let runs = inside.filter_map(|run| {
            let clip = clipped(&run.range)?;
            let skipped = (range.start + clip.start).saturating_sub(run.range.start);
            let span = if run.verbatim {
                Span::new(run.span.start + skipped, run.span.start + skipped + clip.len())
            } else {
                run.span
            };
            Some(Run { range: clip, span, verbatim: run.verbatim })
        });
        let styles = self.styles.iter().filter_map(|(inner, style)| Some((clipped(inner)?, *style)));
        Self { text: words.to_owned(), runs: runs.collect(), styles: styles.collect() }
    }

    /// The parts of the text that begin at the ordered `starts`, the first of which is 0.
    pub(super) fn split(mut self, starts: &[usize]) -> Vec<Self> {
        let styles = std::mem::take(&mut self.styles);
        let ends = starts.iter().skip(1).copied().chain(std::iter::once(self.text.len()));
        let mut parts: Vec<Self> =
            starts.iter().zip(ends).map(|(start, end)| self.slice(*start..end)).collect();
        for (range, style) in styles {
            let first = starts.partition_point(|start| *start <= range.start).saturating_sub(1);
            for (start, part) in
                starts.iter().zip(&mut parts).skip(first).take_while(|(start, _)| **start < range.end)
            {
                let (from, to) =
                    (range.start.saturating_sub(*start), (range.end - start).min(part.text.len()));
                if from < to {
                    part.styles.push((from..to, style));
                }
            }
        }
        parts
    }

    /// The text without the ordered `cuts`, and where each of them stood in it.
    pub(super) fn without(&self, cuts: &[Range<usize>]) -> (Self, Vec<usize>) {
        let mut rest = Self::default();
        let mut places = Vec::with_capacity(cuts.len());
        let mut from = 0;
        let bare = Self { text: self.text.clone(), runs: self.runs.clone(), styles: Vec::new() };
        for cut in cuts {
            rest.join("", &bare.slice(from..cut.start));
            places.push(rest.len());
            from = cut.end;
        }
        rest.join("", &bare.slice(from..self.text.len()));
        let moved = |at: usize| match cuts.partition_point(|cut| cut.end <= at).checked_sub(1) {
            Some(last) => match (cuts.get(last), places.get(last)) {
                (Some(cut), Some(place)) => place + (at - cut.end),
                _ => at,
            },
            None => at,
        };
        let styles = self.styles.iter().map(|(range, style)| (moved(range.start)..moved(range.end), *style));
        rest.styles = styles.collect();
        (rest, places)
    }

    /// From the first to the last source byte behind `range`.
    pub(super) fn hull_of(&self, range: Range<usize>) -> Option<Span> {
        let bytes = self.text.get(range.clone())?;
        let last = range.end - bytes.chars().next_back()?.len_utf8();
        let run = self.runs.get(self.runs.partition_point(|run| run.range.end <= last))?;
        let end = if run.verbatim { self.source_at(last)? + (range.end - last) } else { run.span.end };
        Some(Span::new(self.source_at(range.start)?, end))
    }

    /// From the first to the last source byte of the text.
    pub(super) fn hull(&self) -> Option<Span> {
        Some(Span::new(self.runs.first()?.span.start, self.runs.last()?.span.end))
    }

    /// The source byte behind the byte `at` of the text.
    pub(super) fn source_at(&self, at: usize) -> Option<usize> {
        let run = self.runs.get(self.runs.partition_point(|run| run.range.end <= at))?;
        let start = run.range.start;
        (start <= at).then(|| run.span.start + if run.verbatim { at - start } else { 0 })
    }

    /// Whether every letter and digit has the style.
    pub(super) fn is_all(&self, style: Style) -> bool {
        let mut ranges: Vec<&Range<usize>> =
            self.styles.iter().filter(|(_, own)| *own == style).map(|(range, _)| range).collect();
        if ranges.is_empty() {
            return false;
        }
        ranges.sort_by_key(|range| range.start);
        let mut next = ranges.into_iter().peekable();
        self.text.char_indices().filter(|(_, c)| c.is_alphanumeric()).all(|(at, _)| {
            while next.peek().is_some_and(|range| range.end <= at) {
                next.next();
            }
            next.peek().is_some_and(|range| range.contains(&at))
        })
    }

    /// The end of the stretch of that style that begins the text, if one does.
    pub(super) fn head_of(&self, style: Style) -> Option<usize> {
        let start = self.text.len() - self.text.trim_start().len();
        let at_head = |range: &Range<usize>| range.start <= start && range.end > start;
        let mut own = self.styles.iter().filter(|(_, own)| *own == style);
        own.find(|(range, _)| at_head(range)).map(|(range, _)| range.end)
    }

    /// Where footnotes are referred to.
    pub(super) fn references(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.styles.iter().filter(|(_, style)| *style == Style::Reference).map(|(range, _)| range.clone())
    }

    /// The text as readers see it: white space tidied, invisible characters and the ordered `cuts` left out.
    /// Also the place of each cut in that text.
    pub(super) fn sourced(&self, source: &str, cuts: &[Range<usize>]) -> (SourcedText, Vec<usize>) {
        let mut tidy = Tidy::new(source);
        let mut places = Vec::with_capacity(cuts.len());
        let mut cuts = cuts.iter().peekable();
        let mut runs = self.runs.iter().peekable();
        for (at, c) in self.text.char_indices() {
            while cuts.peek().is_some_and(|cut| cut.end <= at) {
                cuts.next();
            }
            if let Some(cut) = cuts.peek().filter(|cut| cut.start <= at) {
                if cut.start == at {
                    places.push(tidy.cut());
                }
                continue;
            }
            while runs.peek().is_some_and(|run| run.range.end <= at) {
                runs.next();
            }
            let behind = runs.peek().filter(|run| run.range.start <= at).map(|run| {
                let start = run.span.start + (at - run.range.start);
                if run.verbatim { (Span::new(start, start + c.len_utf8()), true) } else { (run.span, false) }
            });
            tidy.push(c, behind);
        }
        (tidy.out, places)
    }

    /// The tidied text without its way back to the source.
    pub(super) fn plain(&self) -> String {
        let visible = self.text.chars().filter(|c| !is_ignorable(*c)).collect::<String>();
        visible.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        let inline = Inline::verbatim(source, Span::new(0, source.len()));
        assert_eq!(inline.sourced(source, &[]).0.as_str(), expected, "{source:?}");
    }

    #[test]
    fn white_space_is_tidied() {
        check("  The\u{a0}Parties\n  will \t act. ", "The Parties will act.");
        check("\u{feff}values \u{200b}\u{200b}of co\u{ad}operation", "values of cooperation");
        check("両国は\n協力する。", "両国は協力する。");
        check("AI\n協力", "AI 協力");
    }

    #[test]
    fn a_cut_leaves_no_stray_space() {
        let check = |source: &str, expected: &str, place: usize| {
            let start = source.find('[').unwrap();
            let cut = start..source.find(']').unwrap() + 1;
            let (text, places) = Inline::verbatim(source, Span::new(0, source.len())).sourced(source, &[cut]);
            assert_eq!((text.as_str(), places), (expected, vec![place]));
        };
        check("models [P]; a second", "models; a second", 6);
        check("the note [1] says", "the note says", 8);
        check("to act. [P]", "to act.", 7);
        check("signed[2] today", "signed today", 6);
    }

    #[test]
    fn a_slice_keeps_its_way_back() {
        let source = "one &amp; two";
        let mut inline = Inline::verbatim(source, Span::new(0, 4));
        inline.push_decoded("&", Span::new(4, 9));
        inline.push_source(source, Span::new(9, 13));
        let part = inline.slice(2..8);
        assert_eq!(part.as_str(), "e & tw");
        assert_eq!(part.hull(), Some(Span::new(2, 12)));
    }
}
