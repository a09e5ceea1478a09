//! Every non-white-space byte of a source belongs to exactly one of clause text, heading, markup, artefact;
//! identifiers are unique; and no input stops the compiler.

use std::collections::BTreeSet;

use concord::compile::draft::{Draft, Format, draft};
use concord::model::{Block, SourcedText, Span};
use proptest::prelude::*;

const SEEDS: [(&str, &str); 3] = [
    ("japan-india-statement.md", include_str!("../../seeds/japan-india-statement.md")),
    ("japan-india-summary.txt", include_str!("../../seeds/japan-india-summary.txt")),
    ("japan-uae-symposium.txt", include_str!("../../seeds/japan-uae-symposium.txt")),
];

/// What holds of every draft of every text.
fn check(source: &str, format: Format) -> Draft {
    let draft = draft(source, format);
    partition(source, &draft);
    identifiers(&draft);
    for clause in &draft.clauses {
        let text = clause.text.as_str();
        assert_eq!(text, text.trim(), "{}", clause.id);
        assert!(!text.is_empty(), "{}", clause.id);
        let mut end = 0;
        for range in &clause.sentences {
            assert!(text[end..range.start].trim().is_empty(), "{} leaves out words", clause.id);
            assert!(!text[range.clone()].trim().is_empty());
            end = range.end;
        }
        assert!(text[end..].trim().is_empty(), "{} leaves out its end", clause.id);
    }
    draft
}

fn partition(source: &str, draft: &Draft) {
    let headings = draft.sections.iter().map(|section| &section.heading).chain(&draft.heading);
    let clauses = draft.clauses.iter().map(|clause| &clause.text);
    let artefacts = draft.artefacts.iter().map(|artefact| &artefact.text);
    let texts = headings.chain(clauses).chain(artefacts).flat_map(SourcedText::spans);
    let mut spans: Vec<Span> = texts.chain(draft.markup.iter().copied()).collect();
    spans.sort_unstable();
    let mut end = 0;
    for span in spans {
        assert!(span.start >= end, "{:?} is claimed twice", Span::new(span.start, end).of(source));
        let between = source.get(end..span.start).expect("a span on a character boundary");
        assert!(between.trim().is_empty(), "{between:?} is claimed by nobody");
        assert!(source.get(span.start..span.end).is_some(), "{span:?}");
        end = span.end;
    }
    assert!(source[end..].trim().is_empty(), "{:?} is claimed by nobody", &source[end..]);
}

fn identifiers(draft: &Draft) {
    let sections = draft.sections.iter().map(|section| section.id.to_string());
    let ids: Vec<String> = sections.chain(draft.clauses.iter().map(|clause| clause.id.to_string())).collect();
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "{ids:?}");
    for clause in &draft.clauses {
        assert!(clause.stem.iter().all(|stem| draft.clauses.iter().any(|other| other.id == *stem)));
        assert!(clause.section.iter().all(|id| draft.sections.iter().any(|section| section.id == *id)));
    }
    let steps = draft.flow.iter();
    let clauses = steps.clone().filter(|step| matches!(step, Block::Clause(_))).count();
    let artefacts = steps.filter(|step| matches!(step, Block::Artefact(_))).count();
    let within = draft.artefacts.iter().filter(|artefact| artefact.within.is_some()).count();
    assert_eq!((clauses, artefacts), (draft.clauses.len(), draft.artefacts.len() - within));
}

/// Markup is signs and numbers; in these texts it holds no word.
#[test]
fn the_seeds_lose_no_word() {
    for (file, source) in SEEDS {
        for span in check(source, Format::of(file)).markup {
            let words = span.of(source);
            let is_sign = !words.chars().any(char::is_alphabetic);
            assert!(is_sign, "{file}: {words:?} is no markup");
        }
    }
}

#[test]
fn the_fixtures_lose_nothing() {
    let folder = "tests/fixtures/structure";
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        check(&source, Format::Markdown);
        check(&source, Format::Plain);
    }
}

#[test]
fn odd_input_is_carried() {
    for source in [
        "1.     <!-- x -->TOKYO – a\r\nPage 3\nexplore\n",
        "",
        " ",
        "\u{feff}",
        "\n\n",
        "#",
        "- ",
        "1.",
        "1.\n2.\n",
        "[P]",
        "**",
        "** **",
        "***\n***",
        "&nbsp;",
        "&nbsp;\n\n&amp;",
        "[a]: http://example.org\n",
        "| a | b |\n|---|---|\n| c | d |",
        "<div>\nwords\n</div>",
        "```\ncode\n```",
        "Words\n---\n",
        "A\u{0}B",
        "[^1]\n\n[^1]: Note.",
        "> > > deep",
        "\r\rtext\r\nmore",
        "1. - a\n   - b",
        "\\",
        "~~~",
        "---\na: b\n---",
        "* *x* *",
        "<!-- words -->",
        "a\u{2028}b",
        "- \n\n      x",
        "Article 5",
        "Article 5\n\nScope\n\nText here.",
        "![a **b**](c)",
        "<b>x",
        "-\t-\ta",
        "٣. كلمة\n٤. كلمة",
        "（１）目的\n（２）範囲",
    ] {
        check(source, Format::Markdown);
        check(source, Format::Plain);
    }
}

/// Deep nesting and long input take time in proportion to their length, and no stack.
#[test]
fn large_input_is_read_in_linear_time() {
    let units = [
        "> ",
        "*a* **b ",
        "a b c d e\n\n",
        "x [P] **y** ",
        "- ",
        "(",
        "[",
        "**",
        "*a ",
        "[a](",
        "<b>",
        "1. ",
        "# ",
        "a. ",
        "…",
        "(a) x\n",
        "- a\n  - b\n",
        "A\n\n",
        "---\n\n",
        "**A**  \n",
        "x\n[P]\n",
        "&nbsp;",
        "1. x\n\n---\n\n",
        "word\n",
        "Word. ",
        "「。",
        "Article 1\n\n",
    ];
    for unit in units {
        let source = unit.repeat(100_000 / unit.len());
        check_quickly(&source);
    }
    let stairs: Vec<String> =
        (0..2000).map(|depth| format!("{}- a\n", " ".repeat(2 * (depth % 400)))).collect();
    check_quickly(&stairs.concat());
}

fn check_quickly(source: &str) {
    for format in [Format::Markdown, Format::Plain] {
        partition(source, &draft(source, format));
    }
}

/// A stretch of one of the real texts with something done to it.
fn edited() -> impl Strategy<Value = String> {
    let edit = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..4_u8,
        "\\PC{0,6}|[\\n#*\\-\\[\\]()&;:. 1a]{1,8}",
    );
    (0..SEEDS.len(), prop::collection::vec(edit, 1..8)).prop_map(|(seed, edits)| {
        let mut text: Vec<char> = SEEDS[seed].1.chars().collect();
        for (from, to, action, insert) in edits {
            let (a, b) = (from.index(text.len() + 1), to.index(text.len() + 1));
            let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 400));
            match action {
                0 => drop(text.drain(start..end)),
                1 => drop(text.splice(start..start, insert.chars())),
                2 => drop(text.splice(end..end, text[start..end].to_vec())),
                _ => drop(text.splice(start..end, insert.chars())),
            }
        }
        text.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn edited_texts_lose_nothing(source in edited()) {
        check(&source, Format::Markdown);
        check(&source, Format::Plain);
    }

    #[test]
    fn any_text_is_read(source in any::<String>()) {
        check(&source, Format::Markdown);
        check(&source, Format::Plain);
    }

    #[test]
    fn any_soup_of_markup_is_read(
        parts in prop::collection::vec(prop_oneof![
            Just("\n"), Just("\n\n"), Just("  \n"), Just("    "), Just("- "), Just("1. "), Just("2) "), Just("(a) "), Just("• "),
            Just("**"), Just("*"), Just("_"), Just("# "), Just("> "), Just("---"), Just("[P]"), Just("[^1]"), Just("[^1]: "),
            Just("|"), Just("<u>"), Just("</u>"), Just("<!-- x -->"), Just("`"), Just("```"), Just("\\"), Just("&nbsp;"),
            Just("\t"), Just("\r\n"), Just("\u{200b}"), Just("\u{a0}"), Just("The Parties agree"), Just(". "), Just(": "),
            Just("explore"), Just("Article 1"), Just("TOKYO – "), Just("Page 3"), Just("協力。"), Just("a"), Just(" "),
        ], 0..40)
    ) {
        let source = parts.concat();
        check(&source, Format::Markdown);
        check(&source, Format::Plain);
    }
}
