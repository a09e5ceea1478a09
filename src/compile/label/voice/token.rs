//! Tokens: the words and signs of a sentence, with what the grammar wants to know of each. Asides in brackets are
//! left out, a quotation and the name of a state are one token each.

use std::ops::Range;

use super::name::{States, merge_names};
use crate::compile::label::Name;
use crate::model::EntityKind;

/// A word or sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// Where it stands in the clause's text, in bytes.
    pub range: Range<usize>,
    /// The word in lower case, with straight apostrophes.
    pub lower: String,
    /// What it is.
    pub kind: Kind,
    /// Whether it starts with a capital letter.
    pub capital: bool,
    /// Whether it consists of capitals (at least two) and digits.
    pub acronym: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or number.
    Word,
    /// A name that the entity stage found, or the name of a state.
    Name(EntityKind),
    /// A few quoted words: a noun, whatever they are.
    Quoted,
    /// Quoted speech, to be read for itself.
    Speech,
    /// A sign: `,` also stands for a dash.
    Sign(char),
}

impl Token {
    /// Whether it is this word or sign.
    pub(super) fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    /// Whether it is one of these words or signs.
    pub(super) fn any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// Whether it is a word that grammar may read as a verb or a noun.
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it names something.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Name(_))
    }

    /// Whether it is the name of a state.
    pub(super) fn is_state(&self) -> bool {
        self.kind == Kind::Name(EntityKind::State)
    }
}

/// The tokens of `text` in `range`. A range that does not fit the text gives none.
pub(super) fn tokens(text: &str, range: &Range<usize>, names: &[Name], states: &States) -> Vec<Token> {
    let Some(words) = text.get(range.clone()) else { return Vec::new() };
    let raw = split(words, range.start);
    let raw = without_asides(raw);
    let raw = quotations(&raw);
    merge_names(&raw, text, names, states)
}

fn split(words: &str, offset: usize) -> Vec<Token> {
    let chars: Vec<(usize, char)> = words.char_indices().collect();
    let at = |index: usize| chars.get(index).map(|&(_, c)| c);
    let mut tokens: Vec<Token> = Vec::new();
    let mut index = 0;
    while let Some(&(start, c)) = chars.get(index) {
        if c.is_whitespace() {
            index += 1;
            continue;
        }
        let from = index;
        if starts_word(c, at(index + 1)) {
            index += 1;
            while let Some(next) = at(index) {
                let inside = next.is_alphanumeric() || joins(next, at(index.wrapping_sub(1)), at(index + 1));
                let point = next == '.' && is_abbreviation(&chars, from, index);
                if !(inside || point) || is_possessive(at(index), at(index + 1), at(index + 2)) {
                    break;
                }
                index += 1;
            }
        } else if is_possessive(Some(c), at(index + 1), at(index + 2)) {
            index += 2;
        } else {
            index += 1;
        }
        let end = chars.get(index).map_or(words.len(), |&(end, _)| end);
        tokens.push(token(words.get(start..end).unwrap_or_default(), offset + start..offset + end));
    }
    tokens
}

fn token(word: &str, range: Range<usize>) -> Token {
    let lower = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        word.chars().flat_map(char::to_lowercase).map(straight).collect()
    };
    let first = word.chars().next().unwrap_or(' ');
    let is_word = first.is_alphanumeric() || "$€£¥".contains(first);
    let kind =
        if is_word { Kind::Word } else { Kind::Sign(if "–—".contains(first) { ',' } else { first }) };
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let acronym = capitals >= 2 && word.chars().all(|c| !c.is_lowercase());
    let lower = if kind == Kind::Sign(',') { ",".to_owned() } else { lower };
    let lower = if lower == "'s" || (first == '\'' || first == '’') { "'s".to_owned() } else { lower };
    Token { range, lower, kind, capital: first.is_uppercase(), acronym }
}

fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c }
}

fn starts_word(c: char, next: Option<char>) -> bool {
    c.is_alphanumeric() || ("$€£¥".contains(c) && next.is_some_and(char::is_numeric))
}

/// Whether `c` joins two parts of one word: a hyphen, an apostrophe, a point or comma between digits.
fn joins(c: char, before: Option<char>, after: Option<char>) -> bool {
    let letters = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let digits = before.is_some_and(char::is_numeric) && after.is_some_and(char::is_numeric);
    match c {
        '-' | '\'' | '’' | '/' | '‑' => letters || (c == '-' && before == Some('.')),
        '–' => letters,
        '.' | ',' => digits,
        _ => false,
    }
}

/// Whether the point at `index` belongs to an abbreviation such as "U.S." that starts at `from`.
fn is_abbreviation(chars: &[(usize, char)], from: usize, index: usize) -> bool {
    let word = chars.get(from..index).unwrap_or_default();
    let single = word.len() == 1 && word.iter().all(|(_, c)| c.is_uppercase());
    let dotted = word.len() > 1
        && word
            .iter()
            .rev()
            .take(2)
            .zip([true, false])
            .all(|((_, c), letter)| if letter { c.is_uppercase() } else { *c == '.' });
    let title: String = word.iter().map(|(_, c)| *c).collect();
    single
        || dotted
        || ["Dr", "Prof", "Mr", "Mrs", "Ms", "St", "Jr", "Gen", "Inc", "No"].contains(&title.as_str())
}

/// Whether an apostrophe here is a possessive: "Japan's".
fn is_possessive(sign: Option<char>, s: Option<char>, after: Option<char>) -> bool {
    matches!(sign, Some('\'' | '’')) && s == Some('s') && !after.is_some_and(char::is_alphanumeric)
}

/// Leave out what stands in brackets, as long as the brackets are closed.
fn without_asides(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Sign('(' | '[') => open.push(kept.len()),
            Kind::Sign(')' | ']') => {
                // A letter or number that only counts, "(a)" or "1)", opens no bracket or closes none.
                if let Some(start) = open.pop() {
                    kept.truncate(start);
                }
                continue;
            }
            _ => {}
        }
        kept.push(token);
    }
    kept.retain(|token| !matches!(token.kind, Kind::Sign('(' | '[')));
    kept
}

/// Make each quotation one token.
fn quotations(tokens: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let closing: &[char] = match token.kind {
            Kind::Sign('“') => &['”', '"'],
            Kind::Sign('"') => &['"', '”'],
            Kind::Sign('‘') => &['’'],
            Kind::Sign('\'') => &['\'', '’'],
            _ => &[],
        };
        let opens = kept.last().is_none_or(|last| last.range.end < token.range.start || !last.is_word());
        let end = (opens && !closing.is_empty()).then(|| {
            let rest = tokens.get(index + 1..).unwrap_or_default();
            rest.iter().position(|token| matches!(token.kind, Kind::Sign(c) if closing.contains(&c)))
        });
        // "He said: “We will act.": the quotation runs on into the next sentence.
        let runs_on =
            token.is("“") && end == Some(None) && kept.last().is_some_and(|last| last.any(&[",", ":"]));
        let end = if runs_on { Some(Some(tokens.len() - index - 1)) } else { end };
        if let Some(length) = end.flatten() {
            let inner = tokens.get(index + 1..index + 1 + length).unwrap_or_default();
            if let (Some(first), Some(last)) = (inner.first(), inner.last()) {
                let continues = kept.iter().any(|token| token.kind == Kind::Speech);
                kept.push(quotation(inner, first.range.start..last.range.end, kept.last(), continues));
                // A comma or full stop inside the quotation belongs to the sentence.
                if let Kind::Sign(',' | '.' | '?' | '!' | ';') = last.kind {
                    kept.push(last.clone());
                }
            }
            index += length + 2;
        } else {
            let stray = matches!(token.kind, Kind::Sign('“' | '”' | '"' | '‘'));
            if !stray {
                kept.push(token.clone());
            }
            index += 1;
        }
    }
    kept
}

/// A quotation as one token. One that continues what was quoted before may open with a small letter.
fn quotation(inner: &[Token], range: Range<usize>, before: Option<&Token>, continues: bool) -> Token {
    let words = inner.iter().filter(|token| token.is_word()).count();
    let apart = before.is_none_or(|token| token.any(&[",", ":"]));
    let opens = continues || inner.first().is_some_and(|token| token.capital);
    let speech = words >= 3 && apart && opens;
    let kind = if speech { Kind::Speech } else { Kind::Quoted };
    Token { range, lower: "“”".to_owned(), kind, capital: true, acronym: false }
}

#[cfg(test)]
mod tests {
    use super::super::name::states;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let states = states(&["United States".to_owned(), "U.S.".to_owned(), "Japan".to_owned()]);
        let tokens = tokens(text, &(0..text.len()), &[], &states);
        let words: Vec<&str> = tokens.iter().map(|token| text.get(token.range.clone()).unwrap()).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn a_sentence_falls_into_words_and_signs() {
        check("The two sides agreed.", &["The", "two", "sides", "agreed", "."]);
        check("Japan’s U.S.-led plan", &["Japan", "’s", "U.S.-led", "plan"]);
        check("the States’ duty", &["the", "States", "’", "duty"]);
        check("$7.5 million and 1,000 men", &["$7.5", "million", "and", "1,000", "men"]);
        check("Prof. Ito met Dr. Sato", &["Prof.", "Ito", "met", "Dr.", "Sato"]);
        check("the U.S. and the United States", &["the", "U.S.", "and", "the", "United States"]);
    }

    #[test]
    fn asides_are_left_out_and_quotations_are_one_token() {
        check("the Bank (the “Fund”) will", &["the", "Bank", "will"]);
        check("the vision of ‘AI for All’ is", &["the", "vision", "of", "AI for All", "is"]);
        check("an “open” sea", &["an", "open", "sea"]);
        check("an “open sea", &["an", "open", "sea"]);
        check("a) open (sea", &["a", "open", "sea"]);
    }

    #[test]
    fn a_range_that_does_not_fit_gives_nothing() {
        assert!(tokens("né", &(0..2), &[], &States::new()).is_empty());
        assert!(tokens("né", &(2..9), &[], &States::new()).is_empty());
    }
}
