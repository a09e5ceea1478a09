//! The signs of a query: words, quotations, fields, operators and brackets, each with where it stands.

use std::ops::Range;

/// A sign of the query language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// A word as it was typed, perhaps with `*` behind it.
    Word(String),
    /// The words between quotation marks, and whether the second mark is there.
    Quoted(String, bool),
    /// `name:value`: the name, the value without its quotation marks, and whether these were closed.
    Field(String, String, bool),
    And,
    Or,
    Not,
    Open,
    Close,
}

/// A sign and where it stands, in bytes.
pub(super) type At = (Sign, Range<usize>);

/// Every sign of `text`, in order. Nothing is refused.
pub(super) fn signs(text: &str) -> Vec<At> {
    let mut signs = Vec::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let from = at;
        let sign = if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        } else if c == '(' || c == ')' {
            at += 1;
            if c == '(' { Sign::Open } else { Sign::Close }
        } else if is_quote(c) {
            let (words, closed) = quoted(text, &mut at);
            Sign::Quoted(words, closed)
        } else if c == '-' && before_word(text, at) {
            // `-word` as other search boxes have it.
            at += 1;
            Sign::Not
        } else {
            word(text, &mut at)
        };
        signs.push((sign, from..at));
    }
    signs
}

/// Quotation marks of several languages; all of them quote exactly.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

/// Whether a hyphen at `at` stands before a word and behind none.
fn before_word(text: &str, at: usize) -> bool {
    let behind = text.get(at + 1..).and_then(|rest| rest.chars().next());
    behind.is_some_and(|c| c.is_alphanumeric() || is_quote(c) || c == '(')
}

/// Read from the quotation mark at `at` to the next one.
fn quoted(text: &str, at: &mut usize) -> (String, bool) {
    let open = text.get(*at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let rest = text.get(*at + open..).unwrap_or_default();
    let Some((end, mark)) = rest.char_indices().find(|(_, c)| is_quote(*c)) else {
        *at = text.len();
        return (rest.to_owned(), false);
    };
    *at += open + end + mark.len_utf8();
    (rest.get(..end).unwrap_or_default().to_owned(), true)
}

fn word(text: &str, at: &mut usize) -> Sign {
    let rest = text.get(*at..).unwrap_or_default();
    let end =
        rest.find(|c: char| c.is_whitespace() || c == '(' || c == ')' || is_quote(c)).unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default();
    let field = word
        .split_once(':')
        .filter(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-'));
    *at += end;
    if let Some((name, value)) = field {
        let follows = rest.get(end..).and_then(|rest| rest.chars().next());
        if value.is_empty() && follows.is_some_and(is_quote) {
            let (value, closed) = quoted(text, at);
            return Sign::Field(name.to_lowercase(), value, closed);
        }
        return Sign::Field(name.to_lowercase(), value.to_owned(), true);
    }
    match word {
        "AND" | "&&" => Sign::And,
        "OR" | "||" => Sign::Or,
        "NOT" => Sign::Not,
        word => Sign::Word(word.to_owned()),
    }
}
