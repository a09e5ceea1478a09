//! Who speaks for a state in an account, and who only bears a title that states give too.

use super::authority::check;
use crate::model::DocumentKind::{NewsReport, PressRelease};

#[test]
fn whoever_leads_what_is_no_state_speaks_for_none() {
    const NONE: &str = "non-state-speaker";
    const OFFICE: &str = "official-speaker";
    check(
        NewsReport,
        &[
            (NONE, Some("Union leaders"), "Union leaders said ministers would sign the pact."),
            (
                NONE,
                Some("The opposition leader"),
                "The opposition leader said his party would vote against it.",
            ),
            (NONE, Some("The leader of the opposition"), "The leader of the opposition called for a vote."),
            (NONE, Some("The Labour Party"), "The Labour Party announced that it would oppose the deal."),
            (NONE, Some("The ruling party"), "The ruling party said it would ratify the treaty."),
            (NONE, Some("Members of the audience"), "Members of the audience asked for more data."),
            (
                NONE,
                Some("The president of the university"),
                "The president of the university urged students to apply.",
            ),
            (
                NONE,
                Some("The bar association's president"),
                "The bar association's president called on the court to act.",
            ),
            (
                NONE,
                Some("Student representatives"),
                "Student representatives urged the two governments to act.",
            ),
            (NONE, Some("Local people"), "Local people said the plant would close."),
            (NONE, Some("Human rights groups"), "Human rights groups urged Peru to reconsider."),
            (
                NONE,
                Some("The former foreign minister"),
                "The former foreign minister said the pact was dead.",
            ),
            (
                OFFICE,
                Some("A member of parliament"),
                "A member of parliament said the treaty would be ratified.",
            ),
            (
                OFFICE,
                Some("Government representatives"),
                "Government representatives promised to fund the school.",
            ),
            (OFFICE, Some("The business secretary"), "The business secretary said trade would grow."),
            (
                OFFICE,
                Some("The acting foreign minister"),
                "The acting foreign minister said Peru would stay.",
            ),
            (
                OFFICE,
                Some("The head of the delegation"),
                "The head of the delegation said the text was ready.",
            ),
            (
                OFFICE,
                Some("The prime minister's office"),
                "The prime minister's office said she would travel.",
            ),
            (
                OFFICE,
                Some("Soto's Norwegian counterpart, Per Holm"),
                "Soto's Norwegian counterpart, Per Holm, thanked Peru.",
            ),
            ("parties", Some("European leaders"), "European leaders said they would meet."),
            (
                "parties",
                Some("The parties to the dispute"),
                "The parties to the dispute agreed to arbitration.",
            ),
            ("reporter", None, "The head of Orlo said the company would invest."),
        ],
    );
}

#[test]
fn an_account_lets_capitals_speak_for_their_states() {
    check(
        NewsReport,
        &[
            ("parties", Some("Lima"), "Lima said it would recall its ambassador."),
            ("parties", Some("The Kremlin"), "The Kremlin warned that it would act."),
            ("reporter", None, "Lima is the largest city of Peru."),
        ],
    );
}

#[test]
fn whoever_denies_speaks_and_undertakes_nothing() {
    check(
        NewsReport,
        &[
            (
                "official-speaker",
                Some("The ministry"),
                "The ministry denied that Peru would pay for the plant.",
            ),
            ("official-speaker", Some("Minister Ana Soto"), "Minister Ana Soto ruled out a ban."),
            (
                "official-speaker",
                Some("An official"),
                "An official who asked not to be named said Peru would sign.",
            ),
            (
                "parties",
                Some("The European Union"),
                "The European Union, for its part, announced that it would act.",
            ),
        ],
    );
}

#[test]
fn a_source_is_whom_the_text_introduced() {
    let minister = Some("Peru's Minister for Energy, Ana Soto");
    check(
        NewsReport,
        &[
            (
                "official-speaker",
                minister,
                "Peru's Minister for Energy, Ana Soto, said the grid would be built.",
            ),
            ("official-speaker", minister, "According to Soto, Peru will seek funds."),
            ("reporter", None, "Soto did not say when the grid would open."),
            (
                "non-state-speaker",
                Some("its regional manager Kari Dahl"),
                "The firm Orlo will open an office in Lima, its regional manager Kari Dahl announced.",
            ),
            (
                "official-speaker",
                Some("The Greek chairman of the committee"),
                "The Greek chairman of the committee said talks would go on.",
            ),
            ("non-state-speaker", Some("The chairman"), "The chairman said the company would not pay."),
            (
                "official-speaker",
                Some("An adviser to the president"),
                "An adviser to the president said Peru would wait.",
            ),
            ("organiser", Some("Organisers"), "Organisers said the papers would be published."),
            (
                "participants",
                Some("One panellist, the biologist Lars Vik"),
                "One panellist, the biologist Lars Vik, warned against overfishing.",
            ),
            ("reporter", None, "Peru and Norway share a long history."),
            ("reporter", None, "The two governments have yet to respond."),
        ],
    );
    check(
        PressRelease,
        &[(
            "non-state-speaker",
            Some("the head of the employers' federation, Ole Ring"),
            "“Our companies will invest,” said the head of the employers' federation, Ole Ring.",
        )],
    );
}

#[test]
fn names_with_particles_and_sources_are_remembered() {
    check(
        NewsReport,
        &[
            (
                "reporter",
                None,
                "Peru's minister, Ana Soto, and her Dutch counterpart, Aukje de Vries, agreed to launch talks.",
            ),
            ("official-speaker", Some("Aukje de Vries"), "De Vries said the Netherlands would pay."),
            (
                "official-speaker",
                Some("The speaker of parliament"),
                "The speaker of parliament said the vote would be held in June.",
            ),
            (
                "non-state-speaker",
                Some("Lars Vik, director of Orlo"),
                "Lars Vik, director of Orlo, welcomed the talks.",
            ),
            ("official-speaker", Some("the minister"), "Peru is committed to free trade, the minister said."),
            ("official-speaker", Some("the minister"), "“Peru will sign,” she said."),
        ],
    );
}

#[test]
fn who_held_an_office_once_is_introduced_as_such() {
    check(
        NewsReport,
        &[
            ("reporter", None, "The hall was full when former Prime Minister Jan Orlo arrived."),
            ("non-state-speaker", Some("former Prime Minister Jan Orlo"), "Orlo said Peru would sign."),
        ],
    );
}
