//! Phrases: a text as words, and many phrases looked up in it at once. What the lexicon lists is found by whole
//! words, never inside a longer one, whatever hyphens, quotation marks and line breaks stand between them.

use std::collections::BTreeMap;
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The word in lower case, without a possessive ending; `and` for `&`.
    pub key: String,
    /// The punctuation that parts it from the word before, if any does: a phrase goes on across a space or a
    /// hyphen, and across a comma only where it has one itself.
    pub gap: Option<char>,
}

/// The words of `text`. Dotted initials ("U.S."), numbers ("7.5", "1,000") and words with an inner apostrophe
/// ("Côte d'Ivoire") are one word each.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut gap = None;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c == '&' || is_inner(c) {
            let end = if c == '&' { at + 1 } else { word_end(text, at) };
            let key = if c == '&' { "and".to_owned() } else { fold(text.get(at..end).unwrap_or_default()) };
            words.push(Word { range: at..end, key, gap: gap.take() });
            at = end + possessive(text.get(end..).unwrap_or_default());
        } else {
            let spaced_dash = matches!(c, '-' | '–')
                && text.get(..at).is_some_and(|before| before.ends_with(' '))
                && text.get(at + c.len_utf8()..).is_some_and(|after| after.starts_with(' '));
            if gap.is_none() && (spaced_dash || ",;:.()[]!?—|*".contains(c)) {
                gap = Some(if spaced_dash { '—' } else { c });
            }
            at += c.len_utf8();
        }
    }
    words
}

/// Phrases with a value each, looked up by their words.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrases<T> {
    root: Node<T>,
}

#[derive(Debug, Clone, PartialEq)]
struct Node<T> {
    next: BTreeMap<String, Node<T>>,
    values: Vec<T>,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { next: BTreeMap::new(), values: Vec::new() }
    }
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { root: Node::default() }
    }
}

impl<T> Phrases<T> {
    /// Add `phrase`; a phrase without words is never found.
    pub fn insert(&mut self, phrase: &[Word], value: T) {
        let mut node = &mut self.root;
        for (index, word) in phrase.iter().enumerate() {
            node = node.next.entry(step(word, index)).or_default();
        }
        if !phrase.is_empty() {
            node.values.push(value);
        }
    }

    /// The phrases that start at the first of `words`, shortest first: how many words each has, and its values.
    pub fn starting<'a>(&'a self, words: &[Word]) -> Vec<(usize, &'a [T])> {
        let mut found = Vec::new();
        let mut node = &self.root;
        for (index, word) in words.iter().enumerate() {
            let next = match word.gap {
                Some(_) if index > 0 => node.next.get(&step(word, index)),
                _ => node.next.get(&word.key),
            };
            let Some(next) = next else { break };
            node = next;
            if !node.values.is_empty() {
                found.push((index + 1, node.values.as_slice()));
            }
        }
        found
    }
}

fn step(word: &Word, index: usize) -> String {
    match word.gap {
        Some(gap) if index > 0 => format!("{gap}{}", word.key),
        _ => word.key.clone(),
    }
}

/// A letter, a digit, or a mark that combines with the letter before.
fn is_inner(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut initials = 0;
    for (at, c) in rest.char_indices() {
        let after = at + c.len_utf8();
        if is_inner(c) {
            continue;
        }
        let before = rest.get(..at).unwrap_or_default();
        let next = rest.get(after..).unwrap_or_default();
        let goes_on = match c {
            '\'' | '’' => {
                possessive(rest.get(at..).unwrap_or_default()) == 0
                    && before.ends_with(char::is_alphabetic)
                    && next.starts_with(char::is_alphabetic)
            }
            '.' if before.ends_with(|c: char| c.is_ascii_digit()) => {
                next.starts_with(|c: char| c.is_ascii_digit())
            }
            '.' => {
                let initial = before.rsplit('.').next().is_some_and(|part| part.chars().count() == 1)
                    && before.chars().all(|c| c.is_alphabetic() || c == '.');
                let mut following = next.chars();
                let single = following.next().is_some_and(char::is_alphabetic)
                    && !following.next().is_some_and(is_inner);
                initials += usize::from(initial);
                initial && (single || initials > 1)
            }
            ',' => {
                before.bytes().all(|b| b.is_ascii_digit() || b == b',')
                    && next.bytes().take_while(u8::is_ascii_digit).count() == 3
            }
            _ => false,
        };
        if !goes_on {
            return start + at;
        }
        if c == '.' && !next.starts_with(is_inner) {
            return start + after;
        }
    }
    text.len()
}

/// The length of a possessive ending at the start of `rest`.
fn possessive(rest: &str) -> usize {
    ["'s", "’s", "'S", "’S"]
        .into_iter()
        .find(|ending| rest.strip_prefix(ending).is_some_and(|after| !after.starts_with(is_inner)))
        .map_or(0, str::len)
}

fn fold(word: &str) -> String {
    // Nearly every word of a text is plain, and every stage of labelling folds it.
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_words() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> =
                words(text).iter().enumerate().map(|(index, word)| step(word, index)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("AI-enabled research", &["ai", "enabled", "research"]);
        check("the U.S. and the U.K.", &["the", "u.s.", "and", "the", "u.k."]);
        check("a U.S.-EU council", &["a", "u.s.", "eu", "council"]);
        check("the plan. A day", &["the", "plan", ".a", "day"]);
        check("India’s leaders' goal", &["india", "leaders", "goal"]);
        check("Côte d'Ivoire, 1,000 or 7.5, 2024", &["côte", "d'ivoire", ",1,000", "or", "7.5", ",2024"]);
        check("R&D (research)", &["r", "and", "d", "(research"]);
        check("UAE–Japan ties - old", &["uae", "japan", "ties", "—old"]);
        check("…’‘\"", &[]);
    }

    #[test]
    fn phrases_are_found_by_whole_words() {
        let mut phrases = Phrases::default();
        for phrase in ["space", "space economy", "trade, industry"] {
            phrases.insert(&words(phrase), phrase);
        }
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<&str> =
                phrases.starting(&words(text)).into_iter().flat_map(|(_, values)| values).copied().collect();
            assert_eq!(found, expected, "{text}");
        };
        check("space economy", &["space", "space economy"]);
        check("space, economy", &["space"]);
        check("spaces", &[]);
        check("trade, industry", &["trade, industry"]);
        check("trade industry", &[]);
    }
}
