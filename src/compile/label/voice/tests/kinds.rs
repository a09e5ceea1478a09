//! Kinds: what a text says of itself where no manifest does.

use super::draft;
use crate::compile::label::voice::infer_kind;
use crate::model::DocumentKind::{
    self, Agreement, Communique, Declaration, FactSheet, JointStatement, Memorandum, NewsReport, NewsSummary,
    Other, PressRelease, Transcript,
};
use crate::model::Standing::{self, Primary, Secondary};

fn check(title: &str, lines: &[&str], expected: (DocumentKind, Standing)) {
    assert_eq!(infer_kind(title, &draft(lines)), expected, "{title}");
}

#[test]
fn titles_say_what_a_text_is() {
    for (title, kind) in [
        ("Joint Statement by the President of Peru and the King of Norway", JointStatement),
        ("Peru–Norway Leaders’ Joint Statement", JointStatement),
        ("The Lima Communiqué: A Joint Statement", Communique),
        ("Joint Declaration on the Oceans", Declaration),
        ("FACT SHEET: A new partnership", FactSheet),
        ("Readout of the President’s call", PressRelease),
        ("memorandum-of-cooperation-energy", Memorandum),
    ] {
        check(title, &["The leaders met."], (kind, Primary));
    }
}

#[test]
fn a_headline_is_no_title() {
    check("Peru and Norway sign joint declaration", &["The two countries met."], (Other, Secondary));
    let report = ["The minister said the port is open.", "“It works,” said the harbour master."];
    check("Peru opens port", &report, (NewsReport, Secondary));
}

#[test]
fn the_opening_may_say_it_too() {
    check("draft-3", &["We, the Leaders of Peru and Norway, met today in Lima."], (JointStatement, Primary));
    check("draft-3", &["Memorandum of Understanding on Energy", "The sides met."], (Memorandum, Primary));
    check("draft-3", &["A quiet day in Lima."], (Other, Secondary));
}

#[test]
fn a_title_may_be_about_another_text() {
    check("Joint Statement: Key Takeaways", &["The two countries met."], (NewsSummary, Secondary));
    check("Peru, Norway Sign Joint Declaration", &["The two countries met."], (Other, Secondary));
}

#[test]
fn the_body_says_it_where_nothing_else_does() {
    let agreement = ["Each Party shall bear its costs.", "The Parties shall meet.", "It ends."];
    check("draft-3", &agreement, (Agreement, Primary));
    let lines = ["PRESIDENT SOTO: Good morning.", "QUESTION: Who will pay?", "PRESIDENT SOTO: We will."];
    check("draft-3", &lines, (Transcript, Primary));
    let joint = ["The two leaders met.", "Both sides agreed to act.", "The two sides will meet again."];
    check("draft-3", &joint, (JointStatement, Primary));
    let report = ["Experts urged action.", "She stressed the need for trust.", "He highlighted a port."];
    check("draft-3", &report, (NewsReport, Secondary));
}
