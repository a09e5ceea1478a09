//! Levels: each rule of the method page on sentences that show it.

use super::{check_levels, voices};
use crate::model::DocumentKind::{Agreement, JointStatement, Memorandum, NewsReport};

#[test]
fn the_complement_decides() {
    check_levels(
        JointStatement,
        &[
            (4, "act.complement-to-do", "The two sides agreed to open a joint laboratory."),
            (
                4,
                "act.complement-to-do",
                "The two leaders agreed on Monday in Lima to open a joint laboratory.",
            ),
            (1, "act.complement-that", "The two sides agreed that open seas serve all nations."),
            (3, "act.complement-doing", "The two leaders concurred in expanding trade."),
            (3, "act.complement-doing", "Both sides concurred on holding regular consultations."),
            (3, "act.complement-to-do", "Both sides concurred to take measures that encourage trade."),
            (1, "act.complement-that", "The two leaders concurred that trade is vital."),
            (1, "act.operative-verb", "The two leaders concurred on the importance of trade."),
            (4, "act.complement-to-do", "They decided to further deepen their partnership."),
            (4, "act.complement-that-will", "The leaders announced that Japan will host the next summit."),
            (
                4,
                "act.complement-that-will",
                "The Presidents affirmed that they will continue to work together.",
            ),
            (1, "act.complement-that", "The Presidents affirmed that the treaty will bring stability."),
            (
                4,
                "act.complement-that-will",
                "The Prime Minister assured the President that Canada will join the fund.",
            ),
            (5, "act.announced-noun", "The leaders announced the launch of a joint fund."),
            (3, "act.announced-noun", "The leaders announced plans for a joint fund."),
            (4, "act.announced-noun", "The leaders announced a new commitment to clean energy."),
            (3, "act.complement-noun", "The ministers expressed their intention to meet each year."),
            (1, "act.operative-verb", "The ministers expressed concern about recent events."),
            (3, "act.complement-noun", "The two sides set a goal of doubling trade by 2030."),
            (5, "act.complement-noun", "The two sides extended the mandate of the working group."),
            (5, "act.complement-noun", "The ministers reached agreement on a new air route."),
        ],
    );
}

#[test]
fn commitment_is_an_undertaking_unless_it_is_only_reaffirmed() {
    check_levels(
        JointStatement,
        &[
            (4, "act.predicate", "The leaders are committed to strengthening the alliance."),
            (3, "act.predicate", "The facility is intended to support small firms."),
            (3, "act.predicate", "The working group is expected to convene in May."),
            (4, "act.predicate", "We are also jointly committed to the goals of the Convention."),
            (4, "act.complement-to-do", "The leaders committed to strengthen the alliance."),
            (4, "act.operative-verb", "We commit to transparency."),
            (1, "act.predicate", "The leaders remain committed to strengthening the alliance."),
            (1, "act.operative-verb", "The leaders reaffirmed their commitment to strengthen the alliance."),
            (1, "act.operative-verb", "Both sides underlined their shared commitment to peace."),
            (1, "act.complement-to-do", "Our two countries stand ready to help."),
            (3, "act.predicate", "We are determined to end the conflict."),
            (1, "act.predicate", "We are deeply concerned by the situation."),
        ],
    );
}

#[test]
fn a_modal_is_read_with_what_stands_under_it_and_who_stands_before_it() {
    check_levels(
        JointStatement,
        &[
            (4, "act.modal-will", "We will continue to support the reforms."),
            (4, "act.modal-will", "The two governments will, where appropriate, share data."),
            (3, "act.modal-will-weak", "The two sides will explore new routes."),
            (3, "act.modal-will-weak", "We will continue to seek common ground."),
            (3, "act.modal-will-weak", "Both countries will consider further steps."),
            (0, "act.forecast", "This partnership will strengthen both economies."),
            (0, "act.forecast", "The expansion of trade will be pivotal."),
            (0, "act.forecast", "Both countries will benefit from these reforms."),
            (2, "act.modal-should", "All states should ratify the treaty."),
            (0, "act.cannot-act", "The framework should be inclusive."),
            (1, "act.modal-must", "Aggressors must withdraw at once."),
            (1, "act.modal-must", "We need to do more."),
            (0, "act.modal-may", "The two sides may invite observers."),
            (4, "act.modal-will", "We will not tolerate interference."),
            (0, "act.reported", "The political will of both sides is strong."),
        ],
    );
    check_levels(
        Agreement,
        &[
            (4, "act.shall-agreement", "Disputes shall be settled by consultation."),
            (4, "act.shall-agreement", "Each Party shall notify the other."),
            (0, "act.negated", "Nothing in this Agreement shall affect other treaties."),
            (0, "act.forecast", "This Agreement will enter into force on the date of signature."),
        ],
    );
}

#[test]
fn only_the_main_clause_sets_the_level() {
    check_levels(
        JointStatement,
        &[
            (1, "act.operative-verb", "The leaders welcomed the signing of an agreement to build a port."),
            (
                1,
                "act.operative-verb",
                "Recalling that they decided to cooperate, the leaders stressed unity.",
            ),
            (
                1,
                "act.operative-verb",
                "They commended the fund, which will finance ports and will launch in May.",
            ),
            (1, "act.operative-verb", "They praised the platform launched during the summit."),
            (
                2,
                "act.operative-verb",
                "They encouraged firms to use the platform, announced in May, for their work.",
            ),
            (
                4,
                "act.complement-to-do",
                "Noting the risks, both sides decided to act, taking note of the report.",
            ),
            (3, "act.complement-to-do", "As we look to the future, we intend to invest in ports."),
            (3, "act.complement-to-do", "By 2030 the two countries plan to triple trade."),
            (1, "act.participle-unit", "Recognising the importance of the oceans;"),
            (5, "act.participle-unit", "Signed at Quito on 3 May 2021 in two originals."),
            (0, "act.none", "Support for small farmers and fishers"),
            (0, "act.reported", "Building resilient ports requires investment."),
            (0, "act.reported", "The choices made today in the design of ports shape trade for decades."),
        ],
    );
}

#[test]
fn coordinated_verbs_and_clauses_count() {
    check_levels(
        JointStatement,
        &[
            (
                3,
                "act.complement-doing",
                "The leaders reaffirmed their friendship, and concurred in expanding trade.",
            ),
            (4, "act.complement-to-do", "We reaffirm our friendship and commit to protect the oceans."),
            (
                2,
                "act.operative-verb",
                "We recall the resolution, which all adopted, and we call on all states to comply.",
            ),
            (
                3,
                "act.complement-to-do",
                "The King noted the progress, and the two leaders intend to meet again.",
            ),
            (
                1,
                "act.complement-that",
                "They noted that trade and investment between Peru and Chile will grow.",
            ),
            (
                3,
                "act.complement-to-do",
                "We intend to strengthen the fund, support farmers, and establish a school.",
            ),
        ],
    );
    let voice = &voices(JointStatement, &["The Prime Minister welcomed and supported the offer."])[0];
    let lemmas: Vec<&str> = voice.acts.iter().map(|act| act.value.lemma.as_str()).collect();
    assert_eq!(lemmas, ["welcome", "support"]);
}

#[test]
fn done_is_what_the_text_itself_does() {
    check_levels(
        JointStatement,
        &[
            (5, "act.done", "Today, we are launching a joint fund."),
            (5, "act.done", "We hereby establish a council of ministers."),
            (
                0,
                "act.reported",
                "The project reflects our aims, in line with two funds, both established this year.",
            ),
            (0, "act.retold", "We have established a pilot platform."),
            (0, "act.reported", "The two governments organised a conference in May."),
            (0, "act.cannot-act", "The agreement established a joint bank."),
        ],
    );
    let past =
        voices(JointStatement, &["The leaders welcomed the talks.", "They established a joint council."]);
    assert_eq!(past[1].level.value.number(), 5);
    let retold = voices(
        JointStatement,
        &["The leaders welcomed the talks.", "They established a council in May 2019."],
    );
    assert_eq!(retold[1].level.value.number(), 0);
    check_levels(
        NewsReport,
        &[
            (5, "act.done", "Peru and Chile have formalised a broad agreement."),
            (0, "act.reported", "The forum was organised by the Lima Institute."),
        ],
    );
}

#[test]
fn a_short_name_acts_if_what_it_stands_for_can() {
    let level = |lines: &[&str]| voices(JointStatement, lines).last().map(|voice| voice.level.value.number());
    assert_eq!(
        level(&["We welcome the Ocean Trade Initiative (OTI).", "The OTI will boost exports."]),
        Some(0)
    );
    assert_eq!(level(&["We welcome the Ocean Trade Committee (OTC).", "The OTC will meet in May."]), Some(4));
    let group =
        ["OTI members met.", "We thank the Ocean Trade Initiative (OTI).", "The OTI is committed to peace."];
    assert_eq!(level(&group), Some(4));
}

#[test]
fn negation_passives_and_impersonal_verbs() {
    check_levels(
        JointStatement,
        &[
            (0, "act.negated", "The two sides did not agree to extend the talks."),
            (4, "act.impersonal", "It was decided to hold the next round in Oslo."),
            (1, "act.impersonal", "It was recognised that progress is slow."),
            (2, "act.asked", "All members are encouraged to submit reports."),
            (3, "act.predicate", "The fund is intended to help farmers."),
            (3, "act.predicate", "Prices are expected to rise."),
            (4, "act.passive-agent", "The survey will be carried out by the two Governments."),
            (0, "act.forecast", "The survey will be carried out next year."),
        ],
    );
    check_levels(Memorandum, &[(0, "act.negated", "Nothing in this Memorandum commits the Participants.")]);
}

#[test]
fn verbs_beyond_the_usual() {
    check_levels(
        JointStatement,
        &[
            (1, "act.operative-verb", "The leaders paid tribute to the peacekeepers."),
            (1, "act.operative-verb", "We look forward to the next summit."),
            (1, "act.operative-verb", "Both sides note with concern the recent tests."),
            (2, "act.operative-verb", "The Presidents instructed their ministers to draft a plan."),
            (2, "act.operative-verb", "We again call for an immediate ceasefire."),
            (4, "act.modal-will", "The two sides will meet in May and endeavour to conclude the talks."),
            (0, "act.reported", "The ministers exchanged views on the region."),
            (0, "act.reported", "The leaders met in Lisbon."),
            (1, "act.operative-verb", "The leaders deplored the attacks."),
            (4, "act.complement-to-do", "They pledged to publish their targets."),
        ],
    );
}

#[test]
fn what_stands_under_will_is_read_too() {
    check_levels(
        JointStatement,
        &[
            (1, "act.modal-will-weak", "The leaders will welcome a new school of navigation."),
            (1, "act.modal-will-weak", "We will keep voicing our concern about the arrests."),
            (4, "act.modal-will", "The two sides will support the school."),
            (4, "act.modal-will", "The two sides will keep working on the treaty."),
            (4, "act.modal-will", "Peru is to put in place new rules for data."),
            (0, "act.reported", "The aim is to put in place new rules for data."),
            (0, "act.forecast", "The company will build the port."),
            (0, "act.forecast", "The Lab will focus on batteries."),
            (0, "act.forecast", "The Oslo Institute for the Seas will train captains."),
            (4, "act.modal-will", "The Working Group will report each year."),
            (1, "act.predicate", "Peru and Norway will remain the closest of friends."),
        ],
    );
}

#[test]
fn conduct_and_earlier_acts_are_reported() {
    check_levels(
        JointStatement,
        &[
            (0, "act.reported", "We are exploring ways to ease trade."),
            (3, "act.complement-to-do", "We are planning to open a school."),
            (0, "act.retold", "Last year, Peru announced a new fund."),
            (0, "act.retold", "We have set ambitious goals for trade."),
            (4, "act.complement-to-do", "We have agreed to open a school."),
            (0, "act.reported", "We share a border and a sea."),
            (1, "act.complement-noun", "We share a deep concern about the drought."),
            (0, "act.cannot-act", "This programme underscores the need for trust."),
            (
                0,
                "act.reported",
                "The port reflects our ties with the Fund and the Forum, both established this year.",
            ),
            (
                0,
                "act.reported",
                "The port is in line with the Fund and the Friends of the Sea, both launched this year.",
            ),
        ],
    );
}

#[test]
fn a_text_of_states_undertakes_nothing_for_companies() {
    check_levels(
        JointStatement,
        &[
            (0, "act.outside", "The two companies decided to build a plant in Lima."),
            (0, "act.outside", "The universities launched a joint course."),
            (1, "act.operative-verb", "The two companies welcomed the decision."),
        ],
    );
    check_levels(
        NewsReport,
        &[(4, "act.complement-to-do", "The two companies decided to build a plant in Lima.")],
    );
}

#[test]
fn a_verb_of_founding_retells_unless_it_takes_the_text_itself() {
    check_levels(
        JointStatement,
        &[
            (0, "act.retold", "The Presidents established this committee in Lima on 9 January 2023."),
            (5, "act.done", "The Presidents adopted this joint declaration on 9 January 2023."),
            (5, "act.done", "The leaders have adopted this Action Plan."),
        ],
    );
}
