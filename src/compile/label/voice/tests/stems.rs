//! Stems: what an item of a list takes from the words that introduce the list.

use super::voices;
use crate::model::DocumentKind::{self, JointStatement, Memorandum};

/// Check the levels of the lines of a text.
fn check(kind: DocumentKind, cases: &[(u8, &str)]) {
    let lines: Vec<&str> = cases.iter().map(|(_, line)| *line).collect();
    for (voice, (level, line)) in voices(kind, &lines).iter().zip(cases) {
        assert_eq!(voice.level.value.number(), *level, "{line}");
    }
}

#[test]
fn a_stem_governs_items_without_a_verb_of_their_own() {
    check(
        Memorandum,
        &[
            (4, "The Participants will cooperate in the following areas:"),
            (4, "- exchange of information;"),
            (4, "- training of experts; and"),
            (3, "- the Participants will also explore hydrogen."),
            (0, "- This list is not complete."),
        ],
    );
    check(
        JointStatement,
        &[(3, "We intend to:"), (3, "- Hold criminals accountable;"), (3, "- Disrupt their networks.")],
    );
}

#[test]
fn a_stem_that_announces_lists_or_permits_gives_nothing() {
    check(
        JointStatement,
        &[
            (5, "The leaders announced the following:"),
            (0, "- A new school of medicine"),
            (0, "Areas of cooperation include:"),
            (0, "- Solar energy"),
            (0, "The two sides may discuss:"),
            (0, "- Wind energy"),
        ],
    );
}

#[test]
fn a_stem_can_be_a_subject_alone() {
    check(
        Memorandum,
        &[
            (0, "The Participants:"),
            (1, "- recognise the need for standards;"),
            (4, "- commit to publish results."),
        ],
    );
}

#[test]
fn an_item_completes_a_stem_that_breaks_off() {
    check(
        JointStatement,
        &[
            (4, "We commit to:"),
            (4, "- preventing the sale of arms to those who are likely to misuse them;"),
            (
                4,
                "- working closely with firms to inform our approach, while also continuing to support trade.",
            ),
            (
                4,
                "- engaging partners, as well as firms, to align our policies and export authorities to end misuse.",
            ),
            (3, "We intend to:"),
            (
                3,
                "- Combat smugglers’ ability to profit by enforcing rules, including “know your client” rules;",
            ),
            (
                3,
                "- Protect and restore the forests, to the fullest extent permitted under each state’s laws.",
            ),
            (4, "The governments committed to grow the following areas of work:"),
            (
                4,
                "- Information exchange to support a sound market, with the potential to forge partnerships.",
            ),
            (0, "- The market is large."),
        ],
    );
}
