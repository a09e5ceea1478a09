//! Bullets and numbers in front of list items, paragraphs and headings: `•`, `(a)`, `iv.`, `12.`, `2.1`.

use super::numeral::{digits, han, letter, roman};

/// What stands in front of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marker {
    /// A sign without an order.
    Bullet(char),
    /// A number or letter.
    Number(Number),
}

/// A number as printed, without the punctuation around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// For example `2.1`, `IV`, `b`.
    pub(super) printed: String,
    /// The punctuation around it: `1.`, `1)` and `(1)` are different series.
    pub(super) dress: Dress,
}

/// The punctuation around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dress {
    /// `1.`
    Stop,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1:` or a number in front of a space.
    Bare,
}

/// The ways to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    Arabic,
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
}

impl Number {
    /// What the number may mean: `i` is the first roman numeral or the ninth letter. `2.1` counts its last part.
    pub(super) fn readings(&self) -> Vec<(Style, u32)> {
        let last = self.printed.rsplit(['.', '-']).next().unwrap_or_default();
        if let Some(value) = digits(last) {
            return vec![(Style::Arabic, value)];
        }
        let mut readings = Vec::new();
        let upper = last.chars().all(|c| c.is_ascii_uppercase());
        if upper || last.chars().all(|c| c.is_ascii_lowercase()) {
            if let Some(value) = roman(last) {
                readings.push((if upper { Style::UpperRoman } else { Style::LowerRoman }, value));
            }
            if let Some(value) = letter(last) {
                readings.push((if upper { Style::UpperLetter } else { Style::LowerLetter }, value));
            }
        }
        readings
    }

    /// Whether this number opens a series.
    pub(super) fn is_first(&self) -> bool {
        self.readings().iter().any(|(_, value)| *value == 1)
    }

    /// Whether this number comes next after `before` in the same series.
    pub(super) fn follows(&self, before: &Self) -> bool {
        self.dress == before.dress
            && self.stem() == before.stem()
            && self.readings().iter().any(|(style, value)| {
                before.readings().iter().any(|(other, last)| style == other && *value == last + 1)
            })
    }

    /// Whether both are counted in the same way: `1.` and `3.`, `2.1` and `4.7`.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let dots = |number: &Self| number.printed.matches(['.', '-']).count();
        let other_readings = other.readings();
        let shares = |style: Style| other_readings.iter().any(|(own, _)| *own == style);
        self.dress == other.dress
            && dots(self) == dots(other)
            && self.readings().iter().any(|(style, _)| shares(*style))
    }

    /// The parts in front of the last: `2` of `2.1`.
    pub(super) fn stem(&self) -> Option<&str> {
        self.printed.rsplit_once(['.', '-']).map(|(stem, _)| stem)
    }
}

const BULLETS: &str = "-*+•‣◦▪▫■□●○·–—→➢➤✓✔❖♦◆⁃∙\u{f0b7}\u{f0a7}";

/// The bullet or number at the head of `text`, and where the words behind it begin.
pub(super) fn leading(text: &str) -> Option<(Marker, usize)> {
    let head = text.len() - text.trim_start().len();
    let rest = text.get(head..)?;
    let first = rest.chars().next()?;
    let (marker, len) = if BULLETS.contains(first) {
        (Marker::Bullet(first), first.len_utf8())
    } else {
        let (number, len) = number(rest)?;
        (Marker::Number(number), len)
    };
    let after = rest.get(len..)?;
    let words = after.trim_start();
    let is_apart = words.len() < after.len() || is_wide(rest.get(..len)?);
    (is_apart && !words.is_empty()).then(|| (marker, head + len + (after.len() - words.len())))
}

/// Full-width punctuation brings its own space.
fn is_wide(marker: &str) -> bool {
    marker.ends_with(['．', '）', '、'])
}

/// The number at the head of `text` with its punctuation, and the length of both.
fn number(text: &str) -> Option<(Number, usize)> {
    let open = text.strip_prefix(['(', '（']);
    let body = open.unwrap_or(text);
    let start = text.len() - body.len();
    let len = body.find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).unwrap_or(body.len());
    let core = body.get(..len)?;
    let printed = core.trim_end_matches(['.', '-']);
    let dotted = core.len() > printed.len();
    let close = body.get(len..)?.chars().next().filter(|c| matches!(c, ')' | '）'));
    let wide = body.get(len..)?.chars().next().filter(|c| matches!(c, '．' | '、'));
    let dress = match (open.is_some(), close.is_some(), dotted || wide.is_some()) {
        (true, true, false) => Dress::Brackets,
        (false, true, false) => Dress::Bracket,
        (false, false, true) => Dress::Stop,
        (false, false, false) if printed.contains('.') => Dress::Bare,
        _ => return None,
    };
    let end = start + len + close.or(wide).map_or(0, char::len_utf8);
    is_number(printed).then(|| (Number { printed: printed.to_owned(), dress }, end))
}

/// Whether `text` can number a paragraph or a section: `12`, `2.1`, `iv`, `B`, `3a`, `2 bis` without the space.
pub(super) fn is_number(text: &str) -> bool {
    let mut parts = text.split(['.', '-']);
    let Some(first) = parts.next() else { return false };
    let counts = |part: &str| {
        let count = part.chars().count();
        let leading = part.chars().take_while(|c| c.is_numeric()).count();
        match (leading, count - leading) {
            (1..=3, 0 | 1) => true,
            (0, 1) => part.chars().all(|c| c.is_ascii_alphabetic()) || han(part).is_some(),
            (0, _) => roman(part).is_some() || han(part).is_some(),
            _ => false,
        }
    };
    counts(first) && parts.all(|part| !part.is_empty() && part.chars().count() <= 3 && digits(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_read() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let found = leading(text).map(|(marker, end)| {
                let printed = match marker {
                    Marker::Bullet(c) => c.to_string(),
                    Marker::Number(number) => number.printed,
                };
                (printed, text[end..].to_owned())
            });
            let expected = expected.map(|(marker, rest)| (marker.to_owned(), rest.to_owned()));
            assert_eq!(found, expected, "{text:?}");
        };
        check("- to act", Some(("-", "to act")));
        check("  •\tto act", Some(("•", "to act")));
        check("(a) to act", Some(("a", "to act")));
        check("iv. to act", Some(("iv", "to act")));
        check("12.\u{a0}The Leaders", Some(("12", "The Leaders")));
        check("2.1 Scope", Some(("2.1", "Scope")));
        check("2.1. Scope", Some(("2.1", "Scope")));
        check("（１）目的", Some(("１", "目的")));
        check("3．目的", Some(("3", "目的")));
        check("2029. One of the", None);
        check("-5 degrees", None);
        check("U.S. forces", None);
        check("No. 5", None);
        check("(APEC) members", None);
        check("(a)", None);
        check("and so", None);
    }

    #[test]
    fn numbers_form_series() {
        let number = |text: &str| match leading(&format!("{text} x")) {
            Some((Marker::Number(number), _)) => number,
            other => panic!("{text}: {other:?}"),
        };
        for (before, after, follows) in [
            ("1.", "2.", true),
            ("(h)", "(i)", true),
            ("(i)", "(ii)", true),
            ("2.1", "2.2", true),
            ("2.9", "3.1", false),
            ("B.", "C.", true),
            ("1.", "2)", false),
            ("1.", "3.", false),
        ] {
            assert_eq!(number(after).follows(&number(before)), follows, "{before} {after}");
        }
    }
}
