//! Bare text to blocks: lines, the paragraphs they make, and the bullets and numbers in front of them.

use crate::model::{Diagnostic, Noticed, Span};

use super::block::Block;
use super::inline::Inline;
use super::marker::{self, Marker};

/// The blocks of `source` from byte `start` on.
pub(super) fn read(source: &str, start: usize, notes: &mut Vec<Diagnostic>) -> Vec<Block> {
    let lines = lines(source, start);
    let layout = Layout::of(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<&Line<'_>> = None;
    let mut joined = 0;
    for line in &lines {
        let marker = line.marker.as_ref().filter(|marker| begins_item(last, line, marker, blocks.last()));
        let hangs =
            blocks.last().is_some_and(|block| block.marker.is_some() && line.indent > block.indent + 1);
        let goes_on = marker.is_none() && last.is_some_and(|last| last.runs_into(line, hangs, layout));
        match blocks.last_mut().filter(|_| goes_on) {
            Some(block) => {
                let gap = Span::new(block.span.end, line.span.start);
                block.text.push_source(source, gap);
                block.text.push_source(source, line.span);
                block.span.end = line.span.end;
                joined += 1;
            }
            None => blocks.push(line.block(source, marker)),
        }
        last = Some(line);
    }
    if joined > 0 {
        notes.push(Diagnostic { document: None, span: None, what: Noticed::FullLines(joined) });
    }
    blocks
}

struct Line<'a> {
    /// Without white space on either side.
    span: Span,
    words: &'a str,
    chars: usize,
    indent: usize,
    /// Whether an empty line or a page break stands in front.
    after_gap: bool,
    marker: Option<(Marker, usize)>,
}

impl Line<'_> {
    fn block(&self, source: &str, marker: Option<&(Marker, usize)>) -> Block {
        let words = Span::new(self.span.start + marker.map_or(0, |(_, len)| *len), self.span.end);
        Block {
            marker: marker.map(|(marker, _)| marker.clone()),
            indent: self.indent,
            ..Block::paragraph(Inline::verbatim(source, words), self.span)
        }
    }

    /// Whether the next line continues this one's paragraph; `hangs`: it is indented below an item.
    fn runs_into(&self, next: &Line<'_>, hangs: bool, layout: Layout) -> bool {
        let Layout::Wrapped { width, spaced } = layout else { return false };
        let is_long = spaced && (self.indent + self.chars) * 2 >= width;
        let goes_on = next.starts_lower() && !ends_sentence(self.words);
        !next.after_gap && (hangs || is_long || goes_on || self.is_full(next, width))
    }

    /// Whether the next line's first word would not have fitted.
    fn is_full(&self, next: &Line<'_>, width: usize) -> bool {
        let word = next.words.split_whitespace().next().unwrap_or_default().chars().count();
        self.indent + self.chars + 1 + word.min(16) > width
    }

    fn starts_lower(&self) -> bool {
        super::block::first_letter(self.words).is_some_and(char::is_lowercase)
    }
}

fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', '」']);
    words.ends_with(['.', '!', '?', ':', ';', '。', '！', '？', '।', '…'])
}

fn lines(source: &str, start: usize) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut at = start;
    let mut after_gap = true;
    for raw in
        source.get(start..).unwrap_or_default().split_inclusive(['\n', '\r', '\u{c}', '\u{2028}', '\u{2029}'])
    {
        let begin = at;
        at += raw.len();
        let words = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let indent = raw.len() - raw.trim_start().len();
        let offset = raw.find(words).unwrap_or_default();
        if !words.is_empty() {
            lines.push(Line {
                span: Span::new(begin + offset, begin + offset + words.len()),
                words,
                chars: words.chars().count(),
                indent,
                after_gap,
                marker: marker::leading(words),
            });
        }
        // The second half of a Windows line end is no empty line.
        let is_empty = words.is_empty()
            && !(raw == "\n" && begin > start && source.as_bytes().get(begin - 1) == Some(&b'\r'));
        after_gap =
            if words.is_empty() { after_gap || is_empty } else { raw.ends_with(['\u{c}', '\u{2029}']) };
    }
    lines
}

/// What the ends of lines mean in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Each line is a paragraph.
    Lines,
    /// Lines end where the next word would not have fitted into `width`. Where empty lines part the paragraphs
    /// (`spaced`), other line ends mean nothing, unless a line is very short.
    Wrapped { width: usize, spaced: bool },
}

impl Layout {
    fn of(lines: &[Line<'_>]) -> Self {
        let mut widths: Vec<usize> = lines.iter().map(|line| line.indent + line.chars).collect();
        widths.sort_unstable();
        // One line in fifty may be longer than the rest: an address, a table.
        let at = (widths.len() * 49 / 50).min(widths.len().saturating_sub(1));
        let Some(width) = widths.get(at).copied().filter(|width| (40..=120).contains(width)) else {
            return Self::Lines;
        };
        let (mut gaps, mut breaks, mut full, mut ends) = (0, 0, 0, 0);
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            if next.after_gap {
                gaps += 1;
            } else if next.marker.is_none() {
                let is_full = line.is_full(next, width);
                breaks += 1;
                full += usize::from(is_full);
                ends += usize::from(!is_full && ends_sentence(line.words));
            }
        }
        // With few line ends to judge by, one that breaks a sentence must be among them.
        let is_sure = breaks > 3
            || lines.windows(2).any(
                |pair| matches!(pair, [line, next] if !ends_sentence(line.words) && next.starts_lower()),
            );
        if is_sure && full > 0 && full * 5 >= breaks * 3 {
            Self::Wrapped { width, spaced: ends * 5 < gaps }
        } else {
            Self::Lines
        }
    }
}

/// Whether a bullet or number at the head of a line begins an item, not just a line.
fn begins_item(
    last: Option<&Line<'_>>,
    line: &Line<'_>,
    marker: &(Marker, usize),
    block: Option<&Block>,
) -> bool {
    let Some(last) = last.filter(|_| !line.after_gap) else { return true };
    let words = last.words.trim_end();
    let is_open =
        ends_sentence(words) || [",", " and", " or", "，", "、"].iter().any(|end| words.ends_with(end));
    let in_list = block.is_some_and(|block| block.marker.is_some());
    match &marker.0 {
        // A dash may also stand between words: only at the end of a sentence, or in a list, is it a bullet.
        Marker::Bullet('–' | '—' | '→') => is_open || in_list,
        Marker::Bullet(_) => true,
        Marker::Number(number) => {
            is_open
                || (number.is_first()
                    && (line.indent > last.indent || number.printed.chars().all(char::is_numeric)))
                || matches!(block.and_then(|block| block.marker.as_ref()), Some(Marker::Number(before)) if number.follows(before))
        }
    }
}
