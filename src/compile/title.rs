//! The document's own title: the heading in front of all text, unless it heads only a part.

use super::block::{Block, Kind, rank};
use super::marker::{Marker, leading};

/// Which block is the title, if one is.
pub(super) fn find(blocks: &[Block]) -> Option<usize> {
    let first = blocks.iter().position(|block| !block.is_artefact())?;
    let block = blocks.get(first)?;
    let Kind::Heading(rank) = block.kind else { return None };
    let words = block.text.plain();
    if is_numbered(block, &words) || super::look::label_len(&words).is_some() {
        return None;
    }
    let rest = blocks.get(first + 1..)?;
    let has_peer = rest.iter().any(|other| {
        matches!(other.kind, Kind::Heading(own) if own <= rank) && !is_numbered(other, &other.text.plain())
    });
    let heads_a_heading = rest.iter().find(|other| !other.is_artefact()).is_some_and(Block::is_heading);
    let is_title = !has_peer || heads_a_heading || names_a_document(&words) || is_longest(rank, &words, rest);
    is_title.then_some(first)
}

/// In bare text: whether the first line is a good deal longer than the headings that look like it.
fn is_longest(own: u8, words: &str, rest: &[Block]) -> bool {
    let count = |words: &str| words.split(' ').count();
    let peers =
        rest.iter().filter(|block| matches!(block.kind, Kind::Heading(rank) if rank >= rank::CAPITALS));
    let longest = peers.map(|block| count(&block.text.plain())).max().unwrap_or_default();
    own == rank::BARE && count(words) > 5 && count(words) > longest
}

fn is_numbered(block: &Block, words: &str) -> bool {
    matches!(block.marker, Some(Marker::Number(_))) || matches!(leading(words), Some((Marker::Number(_), _)))
}

/// Whether a heading says what kind of text follows.
fn names_a_document(words: &str) -> bool {
    let kinds = [
        "accord",
        "agreement",
        "charter",
        "communique",
        "communiqué",
        "convention",
        "declaration",
        "memorandum",
        "protocol",
        "readout",
        "remarks",
        "sheet",
        "statement",
        "treaty",
        "vision",
    ];
    let lower = words.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| kinds.contains(&word))
}
