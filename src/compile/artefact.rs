//! What stands in the text and is none of it: datelines, bracketed markers, footnotes, running heads.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::{ArtefactKind, Span};

use super::block::Block;
use super::inline::Inline;
use super::look;

/// Set the dateline, the footnotes and the running heads apart.
pub(super) fn set_apart(source: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    running_heads(source, &mut blocks);
    footnotes(source, &mut blocks);
    dateline(source, &mut blocks);
    blocks
}

/// Where `text` holds markers such as `[P]`, `[1]` or a reference to a footnote, in order.
pub(super) fn markers(text: &Inline) -> Vec<Range<usize>> {
    let words = text.as_str();
    let mut found: Vec<Range<usize>> = text.references().collect();
    found.extend(bracketed(words));
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, last| next.start < last.end);
    found
}

/// Brackets that hold one letter, a short number or a sign, and touch no word behind them: not `[t]he`.
fn bracketed(words: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    words.match_indices('[').filter_map(|(start, _)| {
        let inside = words.get(start + 1..)?;
        let len = inside.char_indices().take(4).find(|(_, c)| *c == ']')?.0;
        let end = start + 1 + len + 1;
        let after = words.get(end..)?.chars().next();
        let is_apart = after.is_none_or(|c| !c.is_alphanumeric() && c != '(');
        let has_words = words.get(..start)?.chars().next_back().is_some();
        (is_mark(inside.get(..len)?) && is_apart && has_words).then_some(start..end)
    })
}

fn is_mark(inside: &str) -> bool {
    let one =
        inside.chars().count() == 1 && inside.chars().all(|c| c.is_alphanumeric() || "*†‡#".contains(c));
    one || (!inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit() || b"ivx".contains(&b)))
}

/// A short line that repeats the document's first: a running head.
fn running_heads(source: &str, blocks: &mut [Block]) {
    let mut texts = blocks.iter().filter(|block| !block.is_artefact());
    let Some(title) = texts.next().map(|block| block.text.plain()) else { return };
    if title.is_empty() || title.chars().count() > 200 {
        return;
    }
    let mut copies =
        blocks.iter_mut().filter(|block| !block.is_artefact() && block.text.len() < 1000).skip(1);
    for block in copies.by_ref().filter(|block| block.text.plain() == title) {
        *block = Block::artefact(ArtefactKind::PageFurniture, source, block.span);
    }
}

/// A paragraph that begins with a marker that the text has used is a footnote.
fn footnotes(source: &str, blocks: &mut [Block]) {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for block in blocks.iter_mut().filter(|block| block.is_text()) {
        let words = block.text.as_str();
        let head = words.trim_start();
        let mark = head.find(']').filter(|_| head.starts_with('[')).and_then(|end| head.get(..=end));
        if mark.is_some_and(|mark| used.contains(mark)) {
            *block = Block::artefact(ArtefactKind::Footnote, source, block.span);
            continue;
        }
        used.extend(bracketed(words).filter_map(|range| words.get(range)).map(str::to_owned));
    }
}

/// Where a report comes from, in front of its first sentence or in a line of its own.
fn dateline(source: &str, blocks: &mut Vec<Block>) {
    let Some(first) = blocks.iter().position(Block::is_text) else { return };
    let Some(block) = blocks.get(first) else { return };
    let has_text_behind = blocks.iter().skip(first + 1).any(Block::is_text);
    if block.depth == 0
        && has_text_behind
        && look::is_date_line(&block.text.plain())
        && block.text.len() <= 80
    {
        let line = Block::artefact(ArtefactKind::Dateline, source, block.span);
        blocks.splice(first..=first, [line]);
        return;
    }
    let Some((name, end)) = dateline_end(block.text.as_str()) else { return };
    // Where several paragraphs open so, the words in front of the dash are leads, not places.
    let mut others = blocks.iter().skip(first + 1).filter(|block| block.is_text());
    let is_lead = others.any(|block| dateline_end(block.text.as_str()).is_some());
    if is_lead && !is_dated(block.text.as_str().get(..name).unwrap_or_default()) {
        return;
    }
    let (line, rest) = (block.text.slice(0..end), block.text.slice(end..block.text.len()));
    let (Some(line), Some(words)) = (line.hull(), rest.hull()) else { return };
    let line = Block::artefact(ArtefactKind::Dateline, source, Span::new(block.span.start, line.end));
    let words = Block { text: rest, span: Span::new(words.start, block.span.end), ..block.clone() };
    blocks.splice(first..=first, [line, words]);
}

/// The end of a dateline's words at the head of `text`, and the end of the dash behind them.
fn dateline_end(text: &str) -> Option<(usize, usize)> {
    let head: usize = text.char_indices().nth(80).map_or(text.len(), |(at, _)| at);
    let dash = text.get(..head)?.char_indices().find(|(at, c)| is_spaced_dash(text, *at, *c))?.0;
    let len = text
        .get(dash..)?
        .chars()
        .take_while(|c| matches!(c, '-' | '–' | '—'))
        .map(char::len_utf8)
        .sum::<usize>();
    let (name, rest) = (text.get(..dash)?.trim_end(), text.get(dash + len..)?);
    let end = text.len() - rest.trim_start().len();
    let opens = rest.trim_start().chars().find(|c| !matches!(c, '"' | '“' | '\'' | '‘' | '«' | '「'))?;
    // A second dash in the sentence closes a parenthesis that the first one opened.
    let sentence = rest.split(". ").next().unwrap_or_default();
    let closes = sentence.char_indices().any(|(at, c)| is_spaced_dash(sentence, at, c));
    let begins = !opens.is_lowercase() && opens.is_alphanumeric();
    let is_dateline = is_dated(name) || (!closes && (is_capitals(name, rest) || is_bare_name(name, rest)));
    (begins && is_dateline).then_some((name.len(), end))
}

/// A dash with space on either side; a long one may touch the words before it.
fn is_spaced_dash(text: &str, at: usize, c: char) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text
        .get(at + c.len_utf8()..)
        .and_then(|after| after.trim_start_matches(['-', '–', '—']).chars().next());
    let is_space = |c: Option<char>| c.is_some_and(char::is_whitespace);
    match c {
        '-' | '–' => is_space(before) && is_space(after),
        '—' => is_space(after) || is_space(before),
        _ => false,
    }
}

/// A place with a date or an agency: `NEW DELHI, July 2 (Agency)`.
fn is_dated(name: &str) -> bool {
    let first = name.split([' ', ',', '(', '/']).next().unwrap_or_default();
    let is_short = name.split_whitespace().count() <= 9;
    let is_name = first.starts_with(char::is_uppercase) && !is_function_word(first);
    let has_agency = name.ends_with(')') && name.contains(" (");
    let has_date = name.contains(',') && name.chars().any(|c| c.is_ascii_digit());
    is_short && is_name && (has_agency || has_date)
}

/// A place in capitals, in front of words that are not: `TOKYO`.
fn is_capitals(name: &str, rest: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let is_upper = |text: &str| !text.chars().any(char::is_lowercase);
    let is_title = rest.split_whitespace().take(2).all(is_upper);
    letters > 3 && is_upper(name) && name.split_whitespace().count() <= 4 && !is_title
}

/// One to three words that name an agency or a site, or a place in front of words that begin a sentence.
/// `Japan – India relations` is neither.
fn is_bare_name(name: &str, rest: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_site = |word: &str| {
        word.chars().any(|c| c.is_ascii_digit() || c == '.') && word.chars().any(char::is_alphabetic)
    };
    let is_name = |word: &str| is_site(word) || word.starts_with(char::is_uppercase);
    let begins = rest.split_whitespace().next().is_some_and(is_function_word);
    (1..=3).contains(&words.len())
        && words.iter().all(|word| is_name(word) && !is_function_word(word))
        && !name.ends_with(['.', ':', ';'])
        && (begins || words.iter().any(|word| is_site(word)))
}

fn is_function_word(word: &str) -> bool {
    let words = [
        "the", "a", "an", "this", "these", "that", "those", "we", "they", "he", "she", "it", "both", "all",
        "in", "on", "at", "for", "to", "and", "but", "as", "our", "their", "his", "her", "its", "such", "i",
    ];
    words.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_are_told_from_clauses() {
        let check = |text: &str, expected: Option<&str>| {
            let found = dateline_end(text).map(|(end, _)| &text[..end]);
            assert_eq!(found, expected, "{text}");
        };
        check("emirates7 - Speakers at a symposium met.", Some("emirates7"));
        check("NEW DELHI, July 2 (Agency) — The leaders met.", Some("NEW DELHI, July 2 (Agency)"));
        check("TOKYO – Japan will host the summit.", Some("TOKYO"));
        check("Abu Dhabi, 3 May 2024 – The ministers met.", Some("Abu Dhabi, 3 May 2024"));
        check("Geneva (WHO) - “We agree”, she said.", Some("Geneva (WHO)"));
        check("Tokyo – The ministers met.", Some("Tokyo"));
        check("Japan – India relations have grown.", None);
        check("UAE - Japan symposium calls for a platform", None);
        check("AI – a means of growth – is welcome.", None);
        check("The leaders – Ms A and Mr B – met.", None);
        check("Japan – India’s oldest partner – will host.", None);
        check("The Prime Minister arrived - The talks began.", None);
        check("We agreed to act - and to act now.", None);
        check("A long-term plan was agreed.", None);
    }

    #[test]
    fn markers_are_told_from_insertions() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> = bracketed(text).map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("models (LLMs) [P]; a note [12], and [iv].", &["[P]", "[12]", "[iv]"]);
        check("that [t]he Parties [act] on [2025] terms i[ssued", &[]);
        check("[1] See the annex.", &[]);
        check("the [1](link)", &[]);
    }
}
