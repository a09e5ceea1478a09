//! Kinds: what a text says of itself where no manifest does.

use super::draft;
use crate::compile::label::voice::infer_kind;
use crate::model::DocumentKind::{
    self, Communique, Declaration, FactSheet, JointStatement, Memorandum, NewsReport, Other, PressRelease,
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
