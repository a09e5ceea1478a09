//! How numbered and bulleted paragraphs nest, where no Markdown list says so: `1.` over `(a)` over `(i)`.

use std::collections::BTreeSet;

use crate::model::Span;

use super::block::{Block, Kind};
use super::inline::{HARD_BREAK, Inline};
use super::marker::{self, Dress, Marker, Number, Style};

/// Make items of paragraphs that bear a bullet, or a number with a neighbour in its series.
pub(super) fn nest(source: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut blocks: Vec<Block> = blocks.into_iter().flat_map(lines).collect();
    let mut series = Series::default();
    for block in &mut blocks {
        if block.is_text()
            && block.marker.is_none()
            && let Some((marker, len)) = marker::leading(block.text.as_str())
        {
            block.marker = Some(marker);
            series.unstripped.insert(block.span.start, len);
        }
        if let (true, Some(Marker::Number(number))) = (block.is_text(), &block.marker) {
            series.see(number);
        }
    }
    let mut stack: Vec<Level> = Vec::new();
    for block in &mut blocks {
        let is_paragraph = series.settle(source, block) || block.depth == 0;
        place(block, is_paragraph, &mut stack);
    }
    blocks
}

/// The numbers of a document, and which of them still stand in their block's text.
#[derive(Default)]
struct Series {
    seen: BTreeSet<(Dress, Option<String>, Style, u32)>,
    unstripped: std::collections::BTreeMap<usize, usize>,
}

impl Series {
    fn see(&mut self, number: &Number) {
        for (style, value) in number.readings() {
            self.seen.insert((number.dress, number.stem().map(str::to_owned), style, value));
        }
    }

    /// Whether a number counts: a lone `A.` may be an initial, a lone `30.` the day of a date.
    fn holds(&self, number: &Number) -> bool {
        let has = |style: Style, value: u32| {
            self.seen.contains(&(number.dress, number.stem().map(str::to_owned), style, value))
        };
        number.readings().into_iter().any(|(style, value)| match style {
            Style::Arabic => {
                has(style, value + 1) || value.checked_sub(1).is_some_and(|before| has(style, before))
            }
            _ if value == 1 => has(style, 2),
            _ => has(style, 1) && has(style, value - 1),
        })
    }

    /// Take the marker out of the text, or put it back. Whether it stood in the text.
    fn settle(&self, source: &str, block: &mut Block) -> bool {
        let unstripped = self.unstripped.get(&block.span.start).filter(|_| block.is_text());
        let counts = match (&block.marker, block.depth) {
            (Some(Marker::Number(number)), 0) if block.is_text() => self.holds(number),
            (Some(Marker::Number(number)), _) if unstripped.is_some() => self.holds(number),
            // In Markdown a dash that opens a paragraph is no bullet.
            (Some(Marker::Bullet(sign)), _) if unstripped.is_some() => !"-–—*+→".contains(*sign),
            _ => true,
        };
        match (counts, unstripped) {
            (true, Some(len)) => block.text = block.text.slice(*len..block.text.len()),
            (false, None) => {
                // Only the marker comes back: behind it the text may skip what a page brought between its halves.
                let head = block.text.hull().map_or(block.span.end, |words| words.start);
                let mut text = Inline::verbatim(source, Span::new(block.span.start, head));
                text.join("", &block.text);
                block.text = text;
                block.marker = None;
            }
            (false, Some(_)) => block.marker = None,
            (true, None) => {}
        }
        unstripped.is_some()
    }
}

/// An item that further items may stand beside or below.
struct Level {
    marker: Marker,
    indent: usize,
    depth: usize,
    /// Whether it is no item of a Markdown list.
    is_paragraph: bool,
}

fn place(block: &mut Block, is_paragraph: bool, stack: &mut Vec<Level>) {
    if block.is_heading() {
        stack.clear();
    }
    if block.kind != Kind::Text {
        return;
    }
    let Some(marker) = block.marker.clone() else {
        match stack.last() {
            Some(top) if block.depth == 0 && block.indent > top.indent + 1 => block.depth = top.depth,
            _ if block.depth == 0 => stack.clear(),
            _ => {}
        }
        return;
    };
    // A Markdown list says itself how it nests, unless it stands below a numbered paragraph.
    let is_below = stack.iter().any(|level| level.is_paragraph && level.depth >= block.depth);
    let is_paragraph = is_paragraph || is_below;
    if is_paragraph {
        let sibling = stack.iter().rposition(|level| level.is_sibling(&marker, block.indent));
        match sibling {
            Some(at) => stack.truncate(at),
            None => stack.retain(|level| level.indent <= block.indent),
        }
        block.depth = stack.last().map_or(0, |level| level.depth) + 1;
    } else {
        stack.retain(|level| level.depth < block.depth);
    }
    stack.push(Level { marker, indent: block.indent, depth: block.depth, is_paragraph });
}

impl Level {
    fn is_sibling(&self, marker: &Marker, indent: usize) -> bool {
        match (&self.marker, marker) {
            (Marker::Bullet(own), Marker::Bullet(other)) => own == other && self.indent.abs_diff(indent) <= 1,
            (Marker::Number(own), Marker::Number(other)) => {
                // A series may begin anew; only further in does it stand below the old one.
                other.follows(own) || (other.is_first() && other.is_like(own) && indent <= self.indent)
            }
            _ => false,
        }
    }
}

/// In Markdown the lines `(a) …`, `(b) …` are one paragraph: part it where a line begins an item.
fn lines(block: Block) -> Vec<Block> {
    let text = block.text.as_str();
    if !block.is_text() || !text.contains(['\n', HARD_BREAK]) {
        return vec![block];
    }
    let mut starts = vec![0];
    let mut last: Option<Marker> = marker::leading(text).map(|(marker, _)| marker);
    for (at, _) in text.match_indices(['\n', HARD_BREAK]) {
        let (before, line) = text.split_at(at);
        let Some((marker, _)) = marker::leading(line.get(..line.len().min(200)).unwrap_or(line)) else {
            continue;
        };
        if begins_item(before, &marker, last.as_ref()) {
            starts.push(at);
            last = Some(marker);
        }
    }
    if starts.len() == 1 {
        return vec![block];
    }
    let shell = Block { text: Inline::default(), ..block.clone() };
    let parts = block.text.split(&starts).into_iter().enumerate().filter_map(|(index, text)| {
        let hull = text.hull()?;
        let start = if index == 0 { block.span.start } else { hull.start };
        let marker = block.marker.clone().filter(|_| index == 0);
        Some(Block { text, marker, span: Span::new(start, hull.end), ..shell.clone() })
    });
    parts.collect()
}

fn begins_item(before: &str, marker: &Marker, last: Option<&Marker>) -> bool {
    let before = before.trim_end();
    let is_open =
        [".", ":", ";", "!", "?", ",", " and", " or", "。", "："].iter().any(|end| before.ends_with(end));
    match (marker, last) {
        (Marker::Number(number), Some(Marker::Number(last))) if number.follows(last) => is_open,
        (Marker::Number(number), _) => number.is_first() && is_open && !before.ends_with(','),
        (Marker::Bullet(sign), _) if "-–—*+→".contains(*sign) => false,
        (Marker::Bullet(_), _) => true,
    }
}
