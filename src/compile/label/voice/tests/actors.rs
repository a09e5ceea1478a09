//! Actors: "they", "we" and "the two leaders" stand for whoever the text named.

use super::voices;
use crate::model::DocumentKind::{self, JointStatement, NewsReport};

/// Check who acts first in each line of a text.
fn check(kind: DocumentKind, cases: &[(&str, Option<&str>)]) {
    let lines: Vec<&str> = cases.iter().map(|(line, _)| *line).collect();
    for (voice, (line, actor)) in voices(kind, &lines).iter().zip(cases) {
        let found = voice.acts.first().and_then(|act| act.value.actor.as_deref());
        assert_eq!(found, *actor, "{line}");
    }
}

#[test]
fn roles_stand_for_those_last_named_in_them() {
    let both = Some("The President of Peru and the King of Norway");
    check(
        JointStatement,
        &[
            ("The President of Peru and the King of Norway welcomed the talks.", both),
            ("They stressed the value of trade.", both),
            ("In this regard, the two leaders decided to meet again.", both),
            ("Both sides concurred in expanding trade.", both),
            ("President Soto thanked the King.", Some("President Soto")),
            ("She invited him to Lima.", Some("President Soto")),
            ("The two leaders reaffirmed their friendship.", both),
            ("We commit to act.", both),
        ],
    );
}

#[test]
fn nobody_is_named_where_the_text_names_nobody() {
    check(JointStatement, &[("We commit to act.", None), ("Recognising the risks;", None)]);
}

#[test]
fn those_who_say_we_may_name_themselves() {
    let leaders = Some("the leaders of Peru and Norway");
    check(
        JointStatement,
        &[
            ("We, the leaders of Peru and Norway, reaffirm our friendship.", leaders),
            ("We intend to meet again.", leaders),
        ],
    );
}

#[test]
fn in_an_account_the_last_named_come_first() {
    check(
        NewsReport,
        &[
            ("Delegates from ten states urged action.", Some("Delegates from ten states")),
            ("They recommended a fund.", Some("Delegates from ten states")),
            ("Peru and Norway welcomed the idea.", Some("Peru and Norway")),
            ("They stressed its urgency.", Some("Peru and Norway")),
        ],
    );
}

#[test]
fn an_act_shows_its_phrase_its_lemma_and_its_hedges() {
    let line = "Reaffirming their ties, the two sides decided to share data, as appropriate.";
    let voice = &voices(JointStatement, &[line])[0];
    let shown: Vec<(&str, &str, u8, bool)> = (voice.acts.iter())
        .map(|act| {
            let phrase = line.get(act.mark().range()).unwrap();
            (phrase, act.value.lemma.as_str(), act.value.level.number(), act.value.embedded)
        })
        .collect();
    assert_eq!(shown, [("Reaffirming", "reaffirm", 1, true), ("decided to share", "decide", 4, false)]);
    let hedges: Vec<&str> =
        voice.acts[1].value.hedges.iter().map(|mark| line.get(mark.range()).unwrap()).collect();
    assert_eq!(hedges, ["as appropriate"]);
}

#[test]
fn whoever_stands_behind_by_or_denies_the_act_is_named() {
    check(
        JointStatement,
        &[
            ("The Presidents of Peru and Norway met.", None),
            ("Neither side shall transfer the technology.", Some("Neither side")),
            ("The council will be set up by Peru and Norway.", Some("Peru and Norway")),
        ],
    );
}

#[test]
fn what_is_hoped_or_asked_for_is_not_done() {
    for (line, embedded) in [
        ("The two sides welcomed the signing of the treaty.", Some(5)),
        ("The two sides looked forward to the signing of the treaty.", Some(0)),
        ("The two sides called for the launch of a fund.", Some(0)),
        ("The two sides would welcome the signing of the treaty.", Some(0)),
        ("The two sides encouraged experts to join the fund, launched in May.", Some(5)),
        ("The two sides hoped that the treaty would be signed in May.", None),
        ("Asked by the press, the two sides reaffirmed their friendship.", None),
    ] {
        let voice = &voices(JointStatement, &[line])[0];
        let found = voice.acts.iter().find(|act| act.value.embedded).map(|act| act.value.level.number());
        assert_eq!(found, embedded, "{line}");
    }
}

#[test]
fn what_others_do_is_no_act_of_the_subject() {
    for (line, phrases) in [
        (
            "The two sides recognised that open models can help farmers while creating risks.",
            &["recognised that"][..],
        ),
        (
            "The two sides stressed the value of aligning policies, sharing data and building trust.",
            &["stressed"],
        ),
        (
            "The two sides emphasised that rules should be open, informed, fair and clear.",
            &["emphasised that"],
        ),
        (
            "The two sides noted that trade grows, welcomed the talks, and called for more.",
            &["noted that", "welcomed", "called for"],
        ),
        ("The two sides said that trade grows, urging both parliaments to act.", &["said that", "urging"]),
    ] {
        let voice = &voices(JointStatement, &[line])[0];
        let found: Vec<&str> = voice.acts.iter().map(|act| line.get(act.mark().range()).unwrap()).collect();
        assert_eq!(found, phrases, "{line}");
    }
}
