//! Negation: what is denied, refused or only expected, and words that deny nothing.

use super::check_levels;
use crate::model::DocumentKind::{Agreement, JointStatement, NewsReport};

#[test]
fn words_that_deny_nothing_and_subjects_in_parts() {
    check_levels(
        JointStatement,
        &[
            (4, "act.predicate", "Peru is committed not only to open markets, but also to fair ones."),
            (1, "act.operative-verb", "In Lima, our foreign and trade ministers highlighted the progress."),
            (
                4,
                "act.complement-that-will",
                "Peru, as host; Norway, holding the chair; and Chad, are pleased to announce we will fund the school.",
            ),
            (4, "act.modal-will", "Later this year, Peru and Norway will open a school."),
            (
                4,
                "act.modal-will",
                "Our trade and harbour authorities from both countries will share their maps.",
            ),
            (4, "act.predicate", "In doing so we are committed to opening our markets."),
            (4, "act.complement-noun", "President Soto accepted the invitation."),
            (5, "act.complement-noun", "Peru and Norway have reached the following understandings."),
            (5, "act.done", "Today the Presidents have adopted this declaration."),
            (5, "act.complement-noun", "Today, we are issuing a Statement of Principles."),
            (
                1,
                "act.complement-noun",
                "Peru and Norway share the highest level of confidence that ties will grow.",
            ),
            (1, "act.predicate", "We, the leaders, remain firm in our resolve."),
            (5, "act.complement-noun", "The two sides issued this communiqué after their talks."),
            (5, "act.complement-noun", "The Presidents are proud to open applications for the school."),
            (1, "act.operative-verb", "The ministers re-emphasized the value of trade."),
        ],
    );
}

#[test]
fn a_negation_that_opens_the_sentence_takes_the_modal_to_itself() {
    check_levels(
        Agreement,
        &[
            (4, "act.shall-agreement", "In no case shall a Party transfer the material to a third State."),
            (4, "act.shall-agreement", "Under no circumstances shall either Party disclose the results."),
            (
                4,
                "act.shall-agreement",
                "Nor shall the Parties of this Agreement use force against each other.",
            ),
            (0, "act.negated", "At no time may a Party close the border."),
        ],
    );
    check_levels(
        JointStatement,
        &[
            (4, "act.modal-will", "In no event will the two sides accept a change by force."),
            (0, "act.forecast", "In no case will the fund finance such projects."),
        ],
    );
}

#[test]
fn what_is_expected_denied_or_refused_is_no_act() {
    check_levels(
        NewsReport,
        &[
            (0, "act.forecast", "The two countries are expected to sign the treaty in May."),
            (0, "act.reported", "The ministry denied that Peru would pay for the plant."),
            (4, "act.complement-that-will", "The ministry said Peru would pay for the plant."),
            (0, "act.negated", "The two governments have yet to decide."),
            (4, "act.complement-to-do", "The two countries agreed in principle to share the cost."),
        ],
    );
    check_levels(
        JointStatement,
        &[
            (0, "act.reported", "The two sides agreed to disagree on whaling."),
            (4, "act.complement-that-will", "Norway announced that it will pay for the school."),
            (1, "act.complement-that", "Norway announced that it is a member of the fund."),
            (4, "act.modal-will", "Pending ratification, the two sides will apply Article 3."),
            (4, "act.modal-will", "Subject to the availability of funds, Peru will finance two ships."),
        ],
    );
}
