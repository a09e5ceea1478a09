//! Headings with their numbers read: `2. Trade`, `Article 5`, and a number in a line above its title.

use super::block::{Block, Kind};
use super::look;
use super::marker::{self, Dress, Marker, Number};
use super::numeral;
use super::outline::Head;

/// A heading with its number read.
pub(super) struct Heading {
    /// Its block.
    pub(super) block: usize,
    /// Its rank and number.
    pub(super) head: Head,
    /// The number as printed: `2`, `Article 5`.
    pub(super) shown: Option<String>,
    /// Where the words behind the number begin.
    pub(super) words: usize,
    /// The block with the words, where the number has a line of its own.
    pub(super) title: Option<usize>,
}

impl Heading {
    /// The number for an identifier.
    pub(super) fn clean_number(&self) -> Option<String> {
        self.head.number.as_ref().and_then(|number| numeral::cleaned(&number.printed))
    }
}

/// The headings among `blocks`, the document's own `title` left out.
pub(super) fn heads(blocks: &[Block], title: Option<usize>) -> Vec<Heading> {
    let mut heads: Vec<Heading> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Kind::Heading(rank) = block.kind else { continue };
        if title == Some(index) {
            continue;
        }
        let (number, shown, words) = read_number(block);
        let has_words =
            block.text.as_str().get(words..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric));
        if let Some(before) = heads.last_mut()
            && number.is_none()
            && before.block + 1 == index
            && before.words == usize::MAX
        {
            before.title = Some(index);
            before.words = 0;
            continue;
        }
        let words = if has_words || number.is_none() { words } else { usize::MAX };
        heads.push(Heading { block: index, head: Head { rank, number }, shown, words, title: None });
    }
    heads
}

/// A heading's number, as printed, and where the words behind it begin.
fn read_number(block: &Block) -> (Option<Number>, Option<String>, usize) {
    if let Some(Marker::Number(number)) = &block.marker {
        return (Some(number.clone()), Some(number.printed.clone()), 0);
    }
    let text = block.text.as_str();
    if let Some((Marker::Number(number), words)) = marker::leading(text) {
        let shown = number.printed.clone();
        return (Some(number), Some(shown), words);
    }
    let head = text.len() - text.trim_start().len();
    let Some(len) = text.get(head..).and_then(look::label_len) else { return (None, None, 0) };
    let shown = text.get(head..head + len).unwrap_or_default();
    let printed = shown.rsplit(' ').next().unwrap_or_default().to_owned();
    let rest = text.get(head + len..).unwrap_or_default();
    let words = text.len() - rest.trim_start_matches([' ', '\u{a0}', '\n', '.', ':', '-', '–', '—']).len();
    (Some(Number { printed, dress: Dress::Bare }), Some(shown.to_owned()), words)
}
