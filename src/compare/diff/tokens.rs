//! Tokens: what two wordings are compared by. A word, or one mark; the white space behind it goes with it.

use crate::text::{is_stop_word, words};

/// A word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// The word or mark itself; empty for white space before the first.
    pub(super) text: &'a str,
    /// The white space behind it.
    pub(super) space: &'a str,
    /// Where it begins in the whole text, in bytes.
    pub(super) start: usize,
    /// Whether it is a word.
    pub(super) is_word: bool,
}

impl Token<'_> {
    /// Whether it is a word that tells one text from another: no article, no preposition.
    pub(super) fn is_telling(&self) -> bool {
        self.is_word && words(self.text).iter().any(|word| !is_stop_word(&word.stem))
    }
}

/// The tokens of `text` in order; joined again with their white space they are the text, to the letter.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let length = word(rest);
        let first = rest.chars().next().map_or(0, |c| if c.is_whitespace() { 0 } else { c.len_utf8() });
        let (token, behind) = rest.split_at(length.max(first));
        let space = behind.len() - behind.trim_start().len();
        let (space, _) = behind.split_at(space);
        tokens.push(Token { text: token, space, start, is_word: length > 0 });
        start += token.len() + space.len();
    }
    tokens
}

/// How many bytes long the word is with which `text` begins; 0 where it begins with none. A letter of a script that sets
/// no spaces is a word of its own; hyphens and apostrophes inside a word and the points of a number belong to it.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_joint = |c: char| match c {
            '-' | '’' | '\'' | '\u{2010}' | '\u{2011}' => next.is_some_and(is_letter),
            '.' | ',' => {
                let before = text.get(..at).and_then(|before| before.chars().next_back());
                [before, next].iter().all(|side| side.is_some_and(|c| c.is_ascii_digit()))
            }
            _ => false,
        };
        if is_letter(c) || (end > 0 && is_joint(c)) || (end > 0 && !c.is_whitespace() && is_mark(c)) {
            end = at + c.len_utf8();
        } else {
            if at == 0 && c.is_alphanumeric() {
                end = c.len_utf8();
            }
            break;
        }
    }
    end
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{2e80}'
}

/// Accents that stand behind their letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_words_and_marks() {
        for (text, expected) in [
            ("They will act.", "They|will|act|."),
            ("human-centric AI’s (7.5 %)", "human-centric|AI’s|(|7.5|%|)"),
            (" a – b", "|a|–|b"),
            ("両首脳 met", "両|首|脳|met"),
            ("e\u{301}lan, 2026.", "e\u{301}lan|,|2026|."),
            ("", ""),
        ] {
            let found: Vec<&str> = tokens(text).iter().map(|token| token.text).collect();
            assert_eq!(found.join("|"), expected);
            let whole: String = tokens(text).iter().flat_map(|token| [token.text, token.space]).collect();
            assert_eq!(whole, text);
        }
    }
}
