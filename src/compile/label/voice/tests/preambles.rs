//! Levels where no plain subject acts: preambles, operative paragraphs, denials, verbs that their nouns decide.

use super::check_levels;
use crate::model::DocumentKind::{Agreement, JointStatement, Memorandum, NewsReport};

#[test]
fn preambles_and_operative_paragraphs_have_no_subject_of_their_own() {
    check_levels(
        Agreement,
        &[
            (1, "act.participle-unit", "Considering the long friendship of the two countries,"),
            (1, "act.participle-unit", "Mindful of the needs of small islands;"),
            (1, "act.participle-unit", "Convinced that trade serves both peoples,"),
            (3, "act.participle-unit", "Determined to keep the sea lanes open;"),
            (4, "act.participle-unit", "Have agreed as follows:"),
            (5, "act.participle-unit", "Have reached the following understandings:"),
            (5, "act.participle-unit", "Done at Quito on 3 May 2021 in two originals."),
            (5, "act.participle-unit", "Signed in duplicate at Quito on 3 May 2021."),
        ],
    );
    check_levels(
        JointStatement,
        &[
            (1, "act.participle-unit", "REAFFIRM our commitment to free trade;"),
            (2, "act.participle-unit", "Calls upon all states to report incidents;"),
            (0, "act.none", "Expected to boost trade by a tenth"),
            (0, "act.reported", "We are drawing up a plan, taking into account the concerns of fishers."),
            (1, "act.predicate", "We are of the view that risks differ."),
        ],
    );
}

#[test]
fn who_denies_an_act_under_shall_undertakes_not_to() {
    check_levels(
        Memorandum,
        &[
            (4, "act.modal-will", "Neither Participant will disclose the data."),
            (4, "act.shall-agreement", "No Participant shall disclose the data."),
            (4, "act.passive-agent", "A working group will be set up by the Participants."),
            (0, "act.negated", "Nothing in this Memorandum will affect other treaties."),
        ],
    );
    check_levels(
        JointStatement,
        &[
            (0, "act.negated", "Neither side recognises the annexation."),
            (1, "act.modal-must", "Force must not be used."),
            (2, "act.modal-should", "States should not hide their tests."),
        ],
    );
}

#[test]
fn nouns_and_that_behind_verbs_of_doing_and_asking() {
    check_levels(
        JointStatement,
        &[
            (0, "act.reported", "The King concluded his visit to Lima today."),
            (2, "act.complement-that", "They requested that the crew be released."),
            (4, "act.complement-to-do", "The leaders resolved to act and undertook to double their aid."),
            (2, "act.asked", "The Group is tasked with reporting each year."),
        ],
    );
    check_levels(NewsReport, &[(5, "act.done", "Peru and Norway signed an agreement on Sunday.")]);
}
