//! Which lines are headings: official texts seldom mark them, they set them bold or leave them bare.

use crate::model::Span;

use super::block::{Block, Kind, first_letter, rank};
use super::inline::{HARD_BREAK, Style};
use super::look::{Look, Next, is_label};
use super::marker::Marker;

/// Mark the blocks that are headings, and part those whose first line is one.
pub(super) fn find(blocks: Vec<Block>) -> Vec<Block> {
    let mut blocks: Vec<Block> = blocks.into_iter().flat_map(part).collect();
    let first = blocks.iter().position(|block| !block.is_artefact());
    let mut next = Next::Nothing;
    for index in (0..blocks.len()).rev() {
        let item = is_lone_item(&blocks, index);
        let titled = index.checked_sub(1).and_then(|at| blocks.get(at)).is_some_and(is_label);
        let Some(block) = blocks.get_mut(index) else { continue };
        if block.is_text() && (block.depth == 0 || item) {
            let look = Look::of(block, item || first == Some(index));
            if let Some(rank) = look.and_then(|look| look.rank(next, titled)) {
                block.kind = Kind::Heading(rank);
                block.depth = 0;
            }
        }
        next = Next::of(block).unwrap_or(next);
    }
    if blocks.iter().skip(first.unwrap_or_default() + 1).any(|block| block.kind == Kind::Heading(rank::BARE))
    {
        bare_over_lists(&mut blocks);
    }
    blocks
}

/// In a text with bare headings, a bare line over a list is one too; else it would be the list's stem.
fn bare_over_lists(blocks: &mut [Block]) {
    let mut next = Next::Nothing;
    for block in blocks.iter_mut().rev() {
        let is_bare = block.is_text() && block.depth == 0 && next == Next::List;
        if is_bare && matches!(Look::of(block, false), Some(Look::Bare { .. })) {
            block.kind = Kind::Heading(rank::BARE);
        }
        next = Next::of(block).unwrap_or(next);
    }
}

/// A numbered line that Markdown takes for a list of one, with no stem in front: `1. Trade and investment`.
fn is_lone_item(blocks: &[Block], index: usize) -> bool {
    let Some((block, before)) = blocks.get(..=index).and_then(|blocks| blocks.split_last()) else {
        return false;
    };
    block.is_text()
        && block.depth == 1
        && matches!(block.marker, Some(Marker::Number(_)))
        && before
            .iter()
            .rev()
            .find(|block| !block.is_artefact())
            .is_none_or(|before| before.depth == 0 && !(before.is_text() && before.is_stem()))
}

/// A paragraph whose first line is a bold heading, with a line break behind it, is a heading and a paragraph.
fn part(block: Block) -> Vec<Block> {
    let mut parts = Vec::new();
    let mut rest = block;
    // A few headings may share a paragraph; a bound keeps odd input from costing more than it is worth.
    for _ in 0..8 {
        let Some((head, tail)) = parted(&rest) else { break };
        parts.push(head);
        rest = tail;
    }
    parts.push(rest);
    parts
}

fn parted(block: &Block) -> Option<(Block, Block)> {
    if !block.is_text() || block.depth > 0 {
        return None;
    }
    let text = &block.text;
    let end = text.head_of(Style::Bold).or_else(|| text.head_of(Style::Underline))?;
    let (head, tail) = (text.slice(0..end), text.slice(end..text.len()));
    let words = tail.as_str();
    let closing = head.as_str().get(head.as_str().trim_end().len()..)?;
    let gap = words.get(..words.len() - words.trim_start().len())?;
    let is_set = closing.contains(HARD_BREAK) || gap.contains(HARD_BREAK);
    let is_broken = is_set || closing.contains('\n') || gap.contains('\n');
    let begins = first_letter(words).is_some_and(|c| !c.is_lowercase());
    if !is_broken || !begins || tail.is_blank() {
        return None;
    }
    let (upper, lower) = (head.hull()?, tail.hull()?);
    let head = Block { text: head, span: Span::new(block.span.start, upper.end), ..block.clone() };
    let look = Look::of(&head, false)?;
    if !matches!(look, Look::Bold(_)) {
        return None;
    }
    let tail =
        Block { text: tail, marker: None, span: Span::new(lower.start, block.span.end), ..block.clone() };
    Some((head, tail))
}
