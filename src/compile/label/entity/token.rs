//! A clause's words as names are read from them: which are capitalised, what stands between them, and which of
//! them the lexicon knows.

use std::ops::Range;

use super::heads::{head, is_month};
use crate::lexicon::Entities;
use crate::lexicon::phrase::{Word, words};
use crate::model::EntityKind;

/// A word of a clause.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    /// Where it stands in the clause's text.
    pub range: Range<usize>,
    /// In lower case.
    pub key: String,
    /// As it is written.
    pub text: &'a str,
    /// Could belong to a name: starts with a capital letter, or is a code with one ("5G"); no month or day.
    pub capital: bool,
    /// How it hangs on the word before.
    pub link: Link,
    /// Is the first word of a sentence.
    pub opens: bool,
    /// Hangs on the word before with a hyphen or dash.
    pub hyphened: bool,
    /// What it makes of a name that it heads.
    pub head: Option<EntityKind>,
}

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// A space or a hyphen.
    Plain,
    /// The possessive ending of the word before.
    Possessive,
    /// A comma.
    Comma,
    /// An opening bracket.
    Bracket,
    /// Something that no name reaches across, or nothing at all.
    Break,
}

/// A name of the lexicon among the tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// The tokens it covers.
    pub tokens: Range<usize>,
    /// The place of its entity in the lexicon.
    pub entity: usize,
}

/// The tokens of a clause's `text` with its `sentences`.
pub(super) fn tokens<'a>(text: &'a str, sentences: &[Range<usize>]) -> (Vec<Token<'a>>, Vec<Word>) {
    let found = words(text);
    let mut end = 0;
    let mut tokens = Vec::with_capacity(found.len());
    let mut rest = sentences.iter().cloned();
    let mut sentence = rest.next();
    let mut opened = false;
    for word in &found {
        let written = text.get(word.range.clone()).unwrap_or_default();
        let between = text.get(end..word.range.start).unwrap_or_default();
        while sentence.as_ref().is_some_and(|range| range.end <= word.range.start) {
            sentence = rest.next();
            opened = false;
        }
        let inside = sentence.as_ref().is_some_and(|range| range.start <= word.range.start);
        // Numbers before the first word, as in "2. The Parties", do not open the sentence.
        let opens = inside && !opened;
        opened = opened || inside && written.chars().any(char::is_alphabetic);
        let digits = written.starts_with(|c: char| c.is_ascii_digit());
        tokens.push(Token {
            range: word.range.clone(),
            key: word.key.clone(),
            text: written,
            capital: !is_month(&word.key)
                && (written.starts_with(char::is_uppercase)
                    || digits && written.chars().any(char::is_uppercase)),
            hyphened: matches!(between, "-" | "–" | "‑"),
            head: head_after(tokens.last(), &word.key),
            link: if end == 0 || opens { Link::Break } else { link(between, word.gap) },
            opens,
        });
        end = word.range.end;
    }
    (tokens, found)
}

/// The kind that `word` gives a name, with the word before it: "Task Force", "Security Council".
fn head_after(before: Option<&Token<'_>>, word: &str) -> Option<EntityKind> {
    match (before.map_or("", |token| token.key.as_str()), word) {
        ("task", "force" | "forces") => Some(EntityKind::Forum),
        ("directorate", "general") | ("security", "council" | "councils") | ("central", "bank") => {
            Some(EntityKind::GovernmentBody)
        }
        ("development" | "investment", "bank") => Some(EntityKind::InternationalOrganisation),
        _ => head(word),
    }
}

/// The names of the lexicon among the words of a clause: from the left, the longest first.
pub(super) fn known(tokens: &[Token<'_>], words: &[Word], lexicon: &Entities) -> Vec<Known> {
    known_within(tokens, words, lexicon, 0..words.len(), usize::MAX)
}

/// The one of `known`, names in order, that the token at `at` belongs to.
pub(super) fn known_at(known: &[Known], at: usize) -> Option<&Known> {
    let place = known.partition_point(|known| known.tokens.end <= at);
    known.get(place).filter(|known| known.tokens.start <= at)
}

/// The names of the lexicon inside the longer ones `known`, besides all others.
pub(super) fn parties(
    tokens: &[Token<'_>],
    words: &[Word],
    known: &[Known],
    lexicon: &Entities,
) -> Vec<Known> {
    let mut all = Vec::new();
    for whole in known {
        let inside = known_within(tokens, words, lexicon, whole.tokens.clone(), whole.tokens.len() - 1);
        if inside.is_empty() {
            all.push(whole.clone());
        }
        all.extend(inside);
    }
    all
}

/// The names of at most `longest` words among the words at `range`.
fn known_within(
    tokens: &[Token<'_>],
    words: &[Word],
    lexicon: &Entities,
    range: Range<usize>,
    longest: usize,
) -> Vec<Known> {
    let mut all = Vec::new();
    let mut start = range.start;
    while start < range.end {
        let found = lexicon.names.starting(words.get(start..range.end).unwrap_or_default());
        let fitting =
            found.into_iter().rev().filter(|(count, _)| *count <= longest).find_map(|(count, names)| {
                let written = tokens.get(start..start + count)?;
                let whole = written.iter().skip(1).all(|token| !token.opens);
                let name = names.iter().find(|name| whole && fits(written, &name.spelling))?;
                if half_of_pair(tokens.get(start), lexicon, name.entity, count) {
                    return None;
                }
                Some(Known { tokens: start..start + count, entity: name.entity })
            });
        match fitting {
            Some(known) => {
                start = known.tokens.end;
                all.push(known);
            }
            None => start += 1,
        }
    }
    all
}

/// "Arden-India AI partnership" has no part in "India AI": behind a hyphen a state stands for itself.
fn half_of_pair(first: Option<&Token<'_>>, lexicon: &Entities, entity: usize, count: usize) -> bool {
    let place = lexicon.entities.get(entity).map(|entry| entry.kind);
    count > 1
        && first.is_some_and(|token| token.hyphened)
        && !matches!(
            place,
            Some(EntityKind::State | EntityKind::Region | EntityKind::InternationalOrganisation)
        )
}

/// Whether the words are capitalised where the lexicon's `spelling` is. A name of capitals alone is another name
/// in lower case: "US" and "us", "WHO" and "who".
fn fits(written: &[Token<'_>], spelling: &str) -> bool {
    let spelt = words(spelling);
    written.len() == spelt.len()
        && keeps_possessives(written, &spelt, spelling)
        && written.iter().zip(&spelt).all(|(token, word)| {
            let spelt = spelling.get(word.range.clone()).unwrap_or_default();
            let all_capitals = |text: &str| text.chars().count() > 1 && !text.chars().any(char::is_lowercase);
            if all_capitals(spelt) && spelt.chars().any(char::is_uppercase) {
                token.text == spelt || all_capitals(token.text)
            } else {
                !spelt.starts_with(char::is_uppercase) || token.text.starts_with(char::is_uppercase)
            }
        })
}

/// "India's AI" is not "India AI"; "Partners' Community" may lack its mark.
fn keeps_possessives(written: &[Token<'_>], spelt: &[Word], spelling: &str) -> bool {
    let pairs = written.windows(2).zip(spelt.windows(2));
    pairs.into_iter().all(|(tokens, words)| match (tokens, words) {
        ([before, token], [left, right]) => {
            let between = spelling.get(left.range.end..right.range.start).unwrap_or_default();
            let possessive = between.starts_with(['\'', '’']);
            before.key.ends_with('s') || possessive == (token.link == Link::Possessive)
        }
        _ => true,
    })
}

fn link(between: &str, gap: Option<char>) -> Link {
    let possessive = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| between.strip_prefix(ending));
    let (rest, possessive) = match possessive {
        Some(rest) => (rest, true),
        // "Ministers' Dialogue"
        None => match between.strip_prefix(['\'', '’']) {
            Some(rest) if rest.starts_with(' ') => (rest, true),
            _ => (between, false),
        },
    };
    match gap {
        Some(',') if rest.trim() == "," => Link::Comma,
        Some('(') if matches!(rest.trim(), "(" | "(“" | "(\"" | "(‘" | "('") => Link::Bracket,
        Some(_) => Link::Break,
        None if rest.contains(['“', '”', '"', '‘', '’', '\'', '/']) => Link::Break,
        None if rest.is_empty() && !possessive => Link::Break,
        None if possessive => Link::Possessive,
        None => Link::Plain,
    }
}
