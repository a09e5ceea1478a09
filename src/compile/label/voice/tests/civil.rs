//! Who speaks for a state in an account, and who only bears a title that states give too.

use super::authority::check;
use crate::model::DocumentKind::NewsReport;

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
