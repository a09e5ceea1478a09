//! What a heading looks like: short, no full stop, bold, in capitals or numbered, with text below it.

use super::block::{Block, Kind, first_letter, rank};
use super::inline::{HARD_BREAK, Style};
use super::marker::{self, Marker};
use super::month::MONTHS;

/// What stands behind a line that may be a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Nothing,
    Prose,
    Heading,
    List,
    Other,
}

impl Next {
    /// What a block is to the line in front of it; an artefact is nothing.
    pub(super) fn of(block: &Block) -> Option<Self> {
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
pub(super) enum Look {
    /// `Article 5`: a heading wherever it stands alone.
    Labelled,
    Bold(u8),
    Italic,
    /// Nothing but short; `strong` where it bears a number or is in capitals, `titled` where its words are
    /// capitalised, `leads` where it opens the text.
    Bare {
        strong: bool,
        titled: bool,
        leads: bool,
    },
}

impl Look {
    /// How a block looks, if it may be a heading at all. `leads`: the line opens the document or is an item by itself, so it may be longer.
    pub(super) fn of(block: &Block, leads: bool) -> Option<Self> {
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
        let begins =
            words.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '‘' | '"' | '「' | '『'));
        if !begins || ends_inside(&words) {
            return None;
        }
        let is_one_line = !block.text.as_str().trim().contains(['\n', HARD_BREAK]);
        let is_short = len <= 90 && words.split(' ').count() <= 12;
        let titled = is_capitals(&words) || is_title_case(&words);
        let strong = block.marker.is_some() || numbered(&words) || is_capitals(&words);
        (leads || titled || (is_one_line && is_short)).then_some(Self::Bare { strong, titled, leads })
    }

    /// The rank of the heading that it is in front of `next`, if it is one. `titled`: a line such as `Article 5` stands right above.
    pub(super) fn rank(self, next: Next, titled: bool) -> Option<u8> {
        match (self, next) {
            (_, Next::Nothing) => None,
            (Self::Bare { .. }, _) if titled => Some(rank::BARE),
            (Self::Labelled, _) | (Self::Bare { strong: true, .. }, Next::Prose | Next::Heading) => {
                Some(rank::CAPITALS)
            }
            (Self::Bold(rank), _) => Some(rank),
            (Self::Italic, Next::Prose | Next::Heading) => Some(rank::ITALIC),
            (Self::Bare { titled: true, .. }, Next::List)
            | (Self::Bare { leads: true, .. }, Next::Prose | Next::Other | Next::Heading)
            | (Self::Bare { .. }, Next::Prose) => Some(rank::BARE),
            _ => None,
        }
    }
}

/// `Article 5`, `Section 2: Trade`, `ANNEX`: a word for a part, and its number.
fn is_labelled(words: &str) -> bool {
    label_len(words).is_some_and(|len| {
        let rest = words.get(len..).unwrap_or_default();
        rest.is_empty() || rest.starts_with([':', '.', '-', '–', '—', ' ']) && !rest.ends_with('.')
    })
}

/// Whether a block is no more than a word for a part and its number.
pub(super) fn is_label(block: &Block) -> bool {
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
    let small = [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "following",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "that",
        "the",
        "to",
        "which",
        "with",
    ];
    small.contains(&last.as_str())
}

/// `Terms of Reference`: every word of more than three letters is capitalised, and the last one is such a word.
fn is_title_case(words: &str) -> bool {
    let is_long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let is_upper =
        |word: &str| !word.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with(char::is_lowercase);
    let mut long = words.split([' ', '-', '/', '–', '—']).filter(is_long).peekable();
    long.peek().is_some() && long.all(is_upper) && words.split(' ').next_back().is_some_and(is_upper)
}

/// A place and a date by themselves: `20 May 2023, Hiroshima`, `December 1, 2022`.
pub(super) fn is_date_line(words: &str) -> bool {
    let parts: Vec<String> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let has = |test: fn(&str) -> bool| parts.iter().any(|part| test(part));
    let is_year = |part: &str| {
        part.len() == 4 && part.starts_with(['1', '2']) && part.bytes().all(|b| b.is_ascii_digit())
    };
    let months = parts.iter().filter(|part| MONTHS.contains(&part.as_str())).count();
    parts.len() <= 8 && months == 1 && has(is_year) && !words.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_parts_are_known() {
        for (words, expected) in [
            ("Article 5", Some(9)),
            ("Section 2.1: Trade", Some(11)),
            ("ANNEX IV – Lists", Some(8)),
            ("Annex", None),
            ("article 5", None),
            ("Part of the text", None),
        ] {
            assert_eq!(label_len(words), expected, "{words}");
        }
    }

    #[test]
    fn dates_are_no_headings() {
        for words in ["20 May 2023, Hiroshima", "December 1, 2022", "Done at Rome, 3 March 1999"] {
            assert!(is_date_line(words), "{words}");
        }
        for words in ["May we act", "Vision 2030", "The leaders met on 3 May 2023.", "Progress in March"] {
            assert!(!is_date_line(words), "{words}");
        }
    }

    #[test]
    fn title_case_is_told_from_a_sentence() {
        for words in ["Terms of Reference", "Quad Infrastructure Fellowship"] {
            assert!(is_title_case(words), "{words}");
        }
        for words in ["The leaders agreed to", "Strengthening our shared security", "In the"] {
            assert!(!is_title_case(words), "{words}");
        }
    }
}
