//! Slots: where a text has `{name}`, the argument of that name is put in.

use std::fmt::{Display, Write};

use super::{Language, spoken};

/// First strong isolate and pop directional isolate.
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// A stretch of a text with slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// A slot, by name.
    Slot(&'a str),
}

/// The words and slots of a text, in order. Braces without a name between them are words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut rest) = (0, 0);
    while let Some((open, close)) = next_slot(text, rest) {
        let name = text.get(open + 1..close).unwrap_or_default();
        rest = close + 1;
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            continue;
        }
        pieces.extend(text.get(from..open).filter(|words| !words.is_empty()).map(Piece::Text));
        pieces.push(Piece::Slot(name));
        from = rest;
    }
    pieces.extend(text.get(from..).filter(|words| !words.is_empty()).map(Piece::Text));
    pieces
}

/// `text` with its slots filled. A slot that nobody fills stays as it is written, for everybody to see.
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Text(words) => filled.push_str(words),
            Piece::Slot(name) => match values.iter().find(|(slot, _)| *slot == name) {
                Some((_, value)) => filled.push_str(&isolated(&value.to_string(), spoken())),
                None => {
                    let _ = write!(filled, "{{{name}}}");
                }
            },
        }
    }
    filled
}

/// `text` so that its direction does not disturb the words around it: between FSI and PDI (Unicode UAX #9) where it
/// begins in a script that runs the other way than `language` does. The signs of clauses, “§1 ¶2”, run as Latin does.
///
/// What holds isolated parts already is no name but a phrase of the language, and runs as the language does.
pub fn isolated(text: &str, language: Language) -> String {
    let runs_right_to_left =
        |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    let begins = text.chars().find(|c| c.is_alphabetic() || matches!(c, '§' | '¶')).map(runs_right_to_left);
    let foreign = begins.is_some_and(|begins| begins != (language.direction() == "rtl"));
    if foreign && !text.contains(FSI) { format!("{FSI}{text}{PDI}") } else { text.to_owned() }
}

fn next_slot(text: &str, from: usize) -> Option<(usize, usize)> {
    let open = from + text.get(from..)?.find('{')?;
    let close = open + text.get(open..)?.find('}')?;
    // Of several braces in a row the last one opens the slot.
    let open = open + text.get(open..close)?.rfind('{')?;
    Some((open, close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_by_name() {
        for (text, filled) in [
            ("nothing to fill", "nothing to fill"),
            ("{a} before {b}", "1 before two"),
            ("{b} before {a}", "two before 1"),
            ("{a}{a}", "11"),
            ("{c} is unknown", "{c} is unknown"),
            ("a brace { alone, } and {} and { a }", "a brace { alone, } and {} and { a }"),
            ("{{a}}", "{1}"),
        ] {
            assert_eq!(fill(text, &[("a", &1), ("b", &"two")]), filled);
        }
    }

    #[test]
    fn names_that_run_the_other_way_are_isolated() {
        for (text, language, isolated_text) in [
            ("Japan", Language::English, "Japan"),
            ("Japan", Language::Arabic, "\u{2068}Japan\u{2069}"),
            ("اليابان", Language::Arabic, "اليابان"),
            ("اليابان", Language::English, "\u{2068}اليابان\u{2069}"),
            ("12", Language::Arabic, "12"),
            ("اليابان (Japan)", Language::Arabic, "اليابان (Japan)"),
            (
                "\u{2068}Japan\u{2069}، \u{2068}India\u{2069}",
                Language::Arabic,
                "\u{2068}Japan\u{2069}، \u{2068}India\u{2069}",
            ),
            ("日本", Language::Hindi, "日本"),
            ("§1 ¶2", Language::Arabic, "\u{2068}§1 ¶2\u{2069}"),
            ("§1 ¶2", Language::Japanese, "§1 ¶2"),
        ] {
            assert_eq!(isolated(text, language), isolated_text);
        }
    }
}
