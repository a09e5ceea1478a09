//! Which lines are headings: official texts seldom mark them, they set them bold or leave them bare.

use crate::model::Span;

use super::block::{Block, Kind, first_letter, rank};
use super::inline::{HARD_BREAK, Style};
use super::marker::{self, Marker};

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
    if blocks.iter().skip(first.unwrap_or_default() + 1).any(|block| block.kind == Kind::Heading(rank::BARE)) {
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

/// What stands behind a line that may be a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Nothing,
    Prose,
    Heading,
    List,
    Other,
}

impl Next {
    fn of(block: &Block) -> Option<Self> {
        match block.kind {
            Kind::Artefact(_) => None,
            Kind::Heading(_) => Some(Self::Heading),
            Kind::Text if block.depth > 0 || matches!(block.marker, Some(Marker::Bullet(_))) => {
                Some(Self::List)
            }
            Kind::Text => {
                let text = block.text.as_str();
                let is_new = !first_letter(text).is_some_and(char::is_lowercase);
                let is_prose = block.is_terminated() || text.chars().count() >= 100;
                Some(if is_new && is_prose { Self::Prose } else { Self::Other })
            }
        }
    }
}

/// How a line looks that may be a heading.
#[derive(Debug, Clone, Copy)]
enum Look {
    /// `Article 5`: a heading wherever it stands alone.
    Labelled,
    Bold(u8),
    Italic,
    /// Nothing but short; `strong` where it bears a number or is in capitals, `titled` where its words are
    /// capitalised, `leads` where it opens the text.
    Bare { strong: bool, titled: bool, leads: bool },
}

impl Look {
    /// `leads`: the line opens the document or is an item by itself, so it may be longer.
    fn of(block: &Block, leads: bool) -> Option<Self> {
        let words = block.text.plain();
        let len = words.chars().count();
        let ends_open = !words.ends_with(['.', ';', ',', '。', '、', '，']);
        if len == 0 || len > 200 || !words.chars().any(char::is_alphabetic) || is_date_line(&words) {
            return None;
        }
        if len <= 60 && is_labelled(&words) {
            return Some(Self::Labelled);
        }
        if matches!(block.marker, Some(Marker::Bullet(_))) || !ends_open {
            return None;
        }
        if block.text.is_all(Style::Bold) || block.text.is_all(Style::Underline) {
            return Some(Self::Bold(match () {
                () if block.text.is_all(Style::Underline) => rank::UNDERLINED,
                () if is_capitals(&words) => rank::CAPITALS,
                () => rank::BOLD,
            }));
        }
        if block.is_terminated() || first_letter(&words).is_some_and(char::is_lowercase) {
            return None;
        }
        if block.text.is_all(Style::Italic) {
            return (len <= 120).then_some(Self::Italic);
        }
        let begins = words.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '‘' | '"' | '「' | '『'));
        if !begins || ends_inside(&words) {
            return None;
        }
        let is_one_line = !block.text.as_str().trim().contains(['\n', HARD_BREAK]);
        let is_short = len <= 90 && words.split(' ').count() <= 12;
        let titled = is_capitals(&words) || is_title_case(&words);
        let strong = block.marker.is_some() || numbered(&words) || is_capitals(&words);
        (leads || titled || (is_one_line && is_short)).then_some(Self::Bare { strong, titled, leads })
    }

    /// `titled`: a line such as `Article 5` stands right above.
    fn rank(self, next: Next, titled: bool) -> Option<u8> {
        match (self, next) {
            (_, Next::Nothing) => None,
            (Self::Labelled, _) => Some(rank::CAPITALS),
            (Self::Bare { .. }, _) if titled => Some(rank::BARE),
            (Self::Bold(rank), _) => Some(rank),
            (Self::Italic, Next::Prose | Next::Heading) => Some(rank::ITALIC),
            (Self::Bare { strong: true, .. }, Next::Prose | Next::Heading) => Some(rank::CAPITALS),
            (Self::Bare { titled: true, .. }, Next::List)
            | (Self::Bare { leads: true, .. }, Next::Prose | Next::Other | Next::Heading)
            | (Self::Bare { .. }, Next::Prose) => Some(rank::BARE),
            _ => None,
        }
    }
}

/// `Article 5`, `Section 2: Trade`, `ANNEX`: a word for a part, and its number.
pub(super) fn is_labelled(words: &str) -> bool {
    label_len(words).is_some_and(|len| {
        let rest = words.get(len..).unwrap_or_default();
        rest.is_empty() || rest.starts_with([':', '.', '-', '–', '—', ' ']) && !rest.ends_with('.')
    })
}

/// Whether a block is no more than a word for a part and its number.
fn is_label(block: &Block) -> bool {
    let words = block.text.plain();
    let label = words.trim_end_matches(['.', ':']);
    block.depth == 0 && !block.is_artefact() && label_len(&words) == Some(label.len())
}

/// The length of the word for a part and its number at the head of `words`.
pub(super) fn label_len(words: &str) -> Option<usize> {
    let names = ["article", "section", "chapter", "part", "annex", "appendix", "title", "pillar"];
    let (name, rest) = words.split_once(' ')?;
    if !names.contains(&name.to_lowercase().as_str()) || name.starts_with(char::is_lowercase) {
        return None;
    }
    let len = rest.find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).unwrap_or(rest.len());
    let number = rest.get(..len)?.trim_end_matches(['.', '-']);
    marker::is_number(number).then(|| name.len() + 1 + number.len())
}

fn numbered(words: &str) -> bool {
    matches!(marker::leading(words), Some((Marker::Number(_), _)))
}

fn is_capitals(words: &str) -> bool {
    words.chars().filter(|c| c.is_alphabetic()).count() > 2 && !words.chars().any(char::is_lowercase)
}

/// Whether the last word cannot end a heading: `of`, `with`.
fn ends_inside(words: &str) -> bool {
    let last = words.split(' ').next_back().unwrap_or_default().to_lowercase();
    let small =
        ["a", "an", "and", "as", "at", "by", "following", "for", "from", "in", "of", "on", "or", "that", "the", "to", "which", "with"];
    small.contains(&last.as_str())
}

/// `Terms of Reference`: every word of more than three letters is capitalised, and the last one is such a word.
fn is_title_case(words: &str) -> bool {
    let is_long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let is_upper = |word: &str| !word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_lowercase);
    let mut long = words.split([' ', '-', '/', '–', '—']).filter(is_long).peekable();
    long.peek().is_some() && long.all(is_upper) && words.split(' ').next_back().is_some_and(is_upper)
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

/// A place and a date by themselves: `20 May 2023, Hiroshima`, `December 1, 2022`.
pub(super) fn is_date_line(words: &str) -> bool {
    let months = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let parts: Vec<String> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let has = |test: fn(&str) -> bool| parts.iter().any(|part| test(part));
    let is_year = |part: &str| {
        part.len() == 4 && part.starts_with(['1', '2']) && part.bytes().all(|b| b.is_ascii_digit())
    };
    let months = parts.iter().filter(|part| months.contains(&part.as_str())).count();
    parts.len() <= 8 && months == 1 && has(is_year) && !words.ends_with('.')
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
