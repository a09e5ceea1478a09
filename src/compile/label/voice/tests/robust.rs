//! Any text at all: one voice for each sentence, and evidence that fits the text.

use proptest::prelude::*;

use super::{draft, lexicon, metadata};
use crate::compile::label::voice::read;
use crate::model::{DocumentKind, Finding};

/// One voice for each range, each with marks inside the clause.
fn check(text: &str, ranges: &[(usize, usize)]) {
    let mut draft = draft(&[text]);
    draft.clauses[0].sentences = ranges.iter().map(|&(start, end)| start..end).collect();
    let lexicon = lexicon();
    for kind in [DocumentKind::JointStatement, DocumentKind::NewsReport, DocumentKind::Agreement] {
        let voices = read(&metadata(kind, text), &draft, &[], &lexicon);
        assert_eq!(voices.len(), 1);
        assert_eq!(voices[0].len(), draft.clauses[0].sentences.len(), "{text:?}");
        for voice in &voices[0] {
            let marks = voice.level.evidence().iter().chain(voice.authority.evidence());
            let acts = voice.acts.iter().flat_map(Finding::evidence);
            for mark in marks.chain(acts).filter(|_| !text.trim().is_empty()) {
                assert!(text.get(mark.range()).is_some_and(|words| !words.is_empty()), "{text:?} {mark:?}");
            }
        }
    }
}

#[test]
fn ranges_that_do_not_fit_still_give_one_voice_each() {
    check("né", &[(0, 2), (2, 2), (5, 9), (0, 3)]);
    check("", &[(0, 0)]);
    check("  \u{a0} ", &[(0, 1), (1, 3)]);
}

#[test]
fn a_very_long_sentence_is_read() {
    let text = "The two sides agreed to meet, and they welcomed that ".repeat(400);
    check(&text, &[(0, text.len())]);
    let text = "“(‘[".repeat(2000);
    check(&text, &[(0, text.len())]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_has_a_voice(text in "\\PC{0,80}") {
        check(&text, &[(0, text.len())]);
    }

    #[test]
    fn any_heap_of_words_has_a_voice(words in prop::collection::vec(prop::sample::select(WORDS), 0..40)) {
        let text = words.join(" ");
        check(&text, &[(0, text.len())]);
    }
}

const WORDS: &[&str] = &[
    "the",
    "two",
    "leaders",
    "will",
    "be",
    "agreed",
    "to",
    "that",
    ",",
    "and",
    "welcomed",
    "which",
    "Japan",
    "said",
    "“",
    "”",
    "(",
    ")",
    "been",
    "have",
    "committed",
    "remain",
    "announced",
    "plans",
    "not",
    "They",
    "it",
    "While",
    ";",
    ":",
    "Reaffirming",
    "according",
    "by",
    "in",
    "May",
    "2026",
    "US",
    "’s",
    "called",
    "upon",
    "call",
    "continue",
    "being",
];
