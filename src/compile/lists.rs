//! Which lists are lists: numbered paragraphs and bullets that nothing introduces are running text.

use super::block::Block;
use super::marker::{Marker, Number};

/// Move the items of lists that are no lists one level up: at depth 0 they are paragraphs.
pub(super) fn settle(mut blocks: Vec<Block>) -> Vec<Block> {
    let total: usize = blocks.iter().filter(|block| block.is_text()).map(|block| block.text.len()).sum();
    let mut last: Option<Number> = None;
    let mut introduced = Introduced::By { stem: false };
    let mut at = 0;
    let mut before: Option<usize> = None;
    while at < blocks.len() {
        let is_item = blocks.get(at).is_some_and(|block| block.is_text() && block.depth > 0);
        if !is_item {
            if blocks.get(at).is_some_and(|block| !block.is_artefact()) {
                before = Some(at);
            }
            at += 1;
            continue;
        }
        let run = at..end_of_run(&blocks, at);
        // A list right behind another has the same introduction.
        if before.is_none_or(|before| blocks.get(before).is_some_and(|block| block.depth == 0)) {
            introduced = Introduced::of(before.and_then(|before| blocks.get(before)));
        }
        let items = blocks.get(run.clone()).unwrap_or_default();
        let is_running = is_running(items, &introduced, last.as_ref(), total);
        if is_running {
            last = items.iter().rev().filter(|block| block.depth == 1).find_map(number).cloned().or(last);
        }
        before = Some(run.end - 1);
        at = run.end;
        if is_running {
            let has_stem = matches!(introduced, Introduced::By { stem: true });
            for block in blocks.iter_mut().take(run.end).skip(run.start) {
                block.introduced = has_stem && block.depth == 1 && block.marker.is_some();
                block.depth = block.depth.saturating_sub(1);
            }
            introduced = Introduced::Nothing;
        }
    }
    blocks
}

/// What stands in front of a list.
enum Introduced {
    Nothing,
    By { stem: bool },
}

impl Introduced {
    fn of(before: Option<&Block>) -> Self {
        match before {
            Some(block) if block.is_text() => Self::By { stem: block.is_stem() },
            _ => Self::Nothing,
        }
    }
}

/// The end of the items from `start` on that are all bulleted or all numbered, with what stands below them.
fn end_of_run(blocks: &[Block], start: usize) -> usize {
    let kind = blocks.get(start).map(is_bulleted);
    let mut end = start + 1;
    for (index, block) in blocks.iter().enumerate().skip(start + 1) {
        if block.is_artefact() {
            continue;
        }
        let other = block.depth == 1 && block.marker.is_some() && Some(is_bulleted(block)) != kind;
        if !block.is_text() || block.depth == 0 || other {
            break;
        }
        end = index + 1;
    }
    end
}

fn is_bulleted(block: &Block) -> bool {
    matches!(block.marker, Some(Marker::Bullet(_)))
}

fn number(block: &Block) -> Option<&Number> {
    match &block.marker {
        Some(Marker::Number(number)) => Some(number),
        _ => None,
    }
}

fn is_running(items: &[Block], introduced: &Introduced, last: Option<&Number>, total: usize) -> bool {
    let Some(first) = items.first().and_then(number) else {
        return matches!(introduced, Introduced::Nothing);
    };
    if last.is_some_and(|last| first.follows(last)) {
        return true;
    }
    let own: Vec<&Block> = items.iter().filter(|block| block.depth == 1 && block.marker.is_some()).collect();
    let most = |test: fn(&Block) -> bool| own.iter().filter(|block| test(block)).count() * 2 > own.len();
    let share = own.iter().map(|block| block.text.len()).sum::<usize>();
    match introduced {
        Introduced::Nothing => true,
        // Paragraphs of several sentences, or most of the text: the stem introduces the document, not a list.
        Introduced::By { stem: true } => {
            most(|block| sentences(block) > 1)
                || (own.len() > 2 && share * 2 > total && share > own.len() * 120)
        }
        Introduced::By { stem: false } => {
            !first.is_first() || most(|block| block.is_terminated() && block.text.len() >= 100)
        }
    }
}

/// A rough count, enough to tell prose from entries.
fn sentences(block: &Block) -> usize {
    let text = block.text.as_str();
    let mut words = text.split_whitespace().peekable();
    let mut count = text.trim_end_matches('。').matches('。').count() + 1;
    while let Some(word) = words.next() {
        let ends = word.len() > 4 && word.ends_with(['.', '!', '?']);
        count += usize::from(ends && words.peek().is_some_and(|next| next.starts_with(char::is_uppercase)));
    }
    count
}
