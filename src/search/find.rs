//! Marking the words of a search again in the reader. The link from a hit carries the words that were found
//! (`?find=`), so that the reader needs no index to mark them.

use std::ops::Range;

use super::why::Why;
use crate::model::Clause;
use crate::text::{is_stop_word, terms, words};

/// At most so many different words and phrases travel in a link.
const MOST: usize = 12;

/// What a link to `clause` carries, so that the reader can mark what was found: words, and phrases in quotation marks.
pub fn carried(clause: &Clause, why: &Why) -> String {
    let mut carried: Vec<String> = Vec::new();
    for mark in &why.marks {
        let words = folded(clause.text.as_str().get(mark.clone()).unwrap_or_default());
        let words = if words.len() == 1 { words.concat() } else { format!("\"{}\"", words.join(" ")) };
        if !carried.contains(&words) && carried.len() < MOST {
            carried.push(words);
        }
    }
    carried.join(" ")
}

/// Where the words that a link carries stand in `text`, in order.
pub fn marks(text: &str, carried: &str) -> Vec<Range<usize>> {
    let mut wanted: Vec<Vec<String>> = Vec::new();
    for (place, part) in carried.split('"').enumerate() {
        if place % 2 == 1 {
            wanted.push(folded(part));
        } else {
            wanted.extend(part.split_whitespace().map(folded));
        }
    }
    wanted.retain(|words| !words.is_empty());
    // The longest first, so that a phrase is marked as one.
    wanted.sort_by_key(|words| std::cmp::Reverse(words.len()));
    let words: Vec<(Range<usize>, String)> = terms(text).collect();
    let mut marks = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is_here = |wanted: &&Vec<String>| {
            let here = words.iter().skip(at).map(|(_, word)| word);
            words.len() - at >= wanted.len() && here.zip(wanted.iter()).all(|(one, other)| one == other)
        };
        let length = wanted.iter().find(is_here).map_or(0, Vec::len);
        if let (Some((first, _)), Some((last, _))) =
            (words.get(at), words.get((at + length).saturating_sub(1)))
            && length > 0
        {
            marks.push(first.start..last.end);
        }
        at += length.max(1);
    }
    marks
}

/// The words of `text` that tell it from others, the first `most` of them, as a query.
pub fn telling(text: &str, most: usize) -> String {
    let words = words(text).into_iter().filter(|word| !is_stop_word(&word.stem));
    let mut telling: Vec<&str> = Vec::new();
    for word in words.filter_map(|word| text.get(word.range)) {
        if !telling.contains(&word) && telling.len() < most {
            telling.push(word);
        }
    }
    telling.join(" ")
}

fn folded(text: &str) -> Vec<String> {
    terms(text).map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_link_carries_is_marked() {
        for (text, carried, expected) in [
            ("Talent, talents and talent.", "talent", &["Talent", "talent"][..]),
            (
                "The Hiroshima AI Process is a process.",
                "\"hiroshima ai process\" process",
                &["Hiroshima AI Process", "process"],
            ),
            ("Café", "cafe", &["Café"]),
            ("human-centric", "\"human centric\"", &["human-centric"]),
            ("nothing", "\"", &[]),
            ("", "a", &[]),
        ] {
            let found: Vec<&str> = marks(text, carried).into_iter().map(|mark| &text[mark]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_words_that_tell_make_a_query() {
        assert_eq!(telling("The Parties will act, and the Parties act soon.", 2), "Parties act");
        assert_eq!(telling("of the", 8), "");
    }

    proptest::proptest! {
        #[test]
        fn marks_never_fail(text in "\\PC{0,30}", carried in "[a-z\" ]{0,20}") {
            for mark in marks(&text, &carried) {
                proptest::prop_assert!(text.get(mark).is_some());
            }
        }
    }
}
