//! The commitments over a briefing made by hand.

use super::super::sample::{Line, briefing, line};
use super::*;
use crate::model::Authority::{JointLeaders, NonStateSpeaker, Reporter};
use crate::model::Standing::{Primary, Secondary};

/// A text itself and an account of framework `a`, an account of framework `b`.
fn sample() -> Briefing {
    const LEADERS: Option<&str> = Some("The two leaders");
    briefing(
        &["a", "b"],
        &["talent", "space"],
        &[
            (
                "b-news",
                "b",
                Secondary,
                None,
                &[Line {
                    acts: &[
                        ("urged", 2, Some("A founder"), false),
                        ("praised", 1, Some("An official"), false),
                    ],
                    themes: &[("space", "space")],
                    ..line("A founder urged space ties, and an official praised them.", 2, NonStateSpeaker)
                }],
            ),
            (
                "a-news",
                "a",
                Secondary,
                None,
                &[Line {
                    acts: &[("have sealed", 5, Some("The two states"), false)],
                    ..line("The two states have sealed a deal.", 5, Reporter)
                }],
            ),
            (
                "a-text",
                "a",
                Primary,
                None,
                &[
                    Line {
                        acts: &[("noted", 1, LEADERS, false), ("decided to train", 4, LEADERS, false)],
                        themes: &[("talent", "talent")],
                        ..line("They noted and decided to train talent.", 4, JointLeaders)
                    },
                    Line {
                        acts: &[("welcomed", 1, LEADERS, false), ("signing", 5, None, true)],
                        ..line("They welcomed the signing of a pact.", 1, JointLeaders)
                    },
                    Line {
                        acts: &[
                            ("will invest", 4, LEADERS, false),
                            ("pledge", 4, Some("two companies"), false),
                        ],
                        ..line("They will invest, while two companies pledge funds.", 4, JointLeaders)
                    },
                ],
            ),
        ],
    )
}

fn read(choices: &[(&str, &str)]) -> (ActQuery, Vec<(String, String)>) {
    let choices: Vec<_> = choices.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    ActQuery::read(&sample(), &choices)
}

fn check(choices: &[(&str, &str)], expected: &[(u8, &[&str])]) {
    let (query, unknown) = read(choices);
    assert_eq!(unknown, [], "{choices:?}");
    let briefing = sample();
    let groups = commitments(&briefing, &query);
    let found: Vec<(u8, Vec<&str>)> = (groups.iter())
        .map(|group| (group.level.number(), group.acts.iter().map(ActAt::phrase).collect()))
        .collect();
    let expected: Vec<(u8, Vec<&str>)> =
        expected.iter().map(|(level, phrases)| (*level, phrases.to_vec())).collect();
    assert_eq!(found, expected, "{choices:?}");
}

#[test]
fn acts_are_grouped_by_level_the_strongest_first() {
    check(&[], &[(4, &["decided to train", "will invest"])]);
    check(
        &[("show", "all")],
        &[
            (5, &["have sealed"]),
            (4, &["decided to train", "will invest", "pledge"]),
            (2, &["urged"]),
            (1, &["noted", "welcomed", "praised"]),
        ],
    );
    check(
        &[("show", "others")],
        &[(5, &["have sealed"]), (4, &["pledge"]), (2, &["urged"]), (1, &["noted", "welcomed", "praised"])],
    );
    check(&[("show", "embedded")], &[(5, &["signing"])]);
}

#[test]
fn filters_narrow_together() {
    check(&[("theme", "talent")], &[(4, &["decided to train"])]);
    check(&[("show", "all"), ("level", "1"), ("framework", "a")], &[(1, &["noted", "welcomed"])]);
    check(&[("show", "all"), ("actor", "two-companies")], &[(4, &["pledge"])]);
    check(&[("show", "all"), ("authority", "reporter")], &[(5, &["have sealed"])]);
    check(&[("framework", "b")], &[]);
    check(&[("level", "")], &[(4, &["decided to train", "will invest"])]);
}

#[test]
fn the_voice_of_a_sentence_is_not_lent_to_another_actor_in_it() {
    check(&[("show", "all"), ("authority", "non-state-speaker")], &[(2, &["urged"])]);
    check(
        &[("show", "all"), ("authority", "joint-leaders"), ("level", "4")],
        &[(4, &["decided to train", "will invest"])],
    );
}

#[test]
fn acts_of_a_level_stand_in_the_order_asked_for() {
    let first = [("show", "all"), ("level", "1")];
    let in_order = |order| [first[0], first[1], ("sort", order)];
    check(&in_order("text"), &[(1, &["noted", "welcomed", "praised"])]);
    check(&in_order("verb"), &[(1, &["noted", "praised", "welcomed"])]);
    check(&in_order("actor"), &[(1, &["praised", "noted", "welcomed"])]);
    check(&in_order("theme"), &[(1, &["noted", "praised", "welcomed"])]);
    check(&in_order("authority"), &[(1, &["noted", "welcomed", "praised"])]);
}

#[test]
fn every_act_lies_on_one_heap() {
    let briefing = sample();
    let count = |show| {
        let groups = commitments(&briefing, &ActQuery { show, ..ActQuery::default() });
        groups.iter().map(|group| group.acts.len()).sum::<usize>()
    };
    assert_eq!(count(Show::Undertakings) + count(Show::Others), count(Show::All));
    assert_eq!(count(Show::All) + count(Show::Embedded), all_acts(&briefing).count());
}

#[test]
fn sentences_are_counted_once() {
    let briefing = sample();
    let query = ActQuery { show: Show::All, ..ActQuery::default() };
    assert_eq!(sentences_of(&commitments(&briefing, &query)), 5);
}

#[test]
fn a_query_reads_back_what_it_writes() {
    for choices in [
        &[][..],
        &[("show", "others"), ("sort", "actor")],
        &[("level", "0")],
        &[("framework", "b"), ("theme", "space"), ("actor", "an-official"), ("authority", "one-leader")],
    ] {
        let (query, unknown) = read(choices);
        assert_eq!(unknown, [], "{choices:?}");
        let written: Vec<_> = query.write();
        let written: Vec<(&str, &str)> =
            written.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(written, choices);
    }
    assert_eq!(read(&[("show", "undertakings"), ("sort", "text")]).0, ActQuery::default());
}

#[test]
fn what_nothing_answers_to_is_named_and_passed_over() {
    for (name, value) in [
        ("show", "some"),
        ("level", "6"),
        ("level", "high"),
        ("framework", "c"),
        ("theme", "peace"),
        ("actor", "nobody-here"),
        ("authority", "leaders"),
        ("sort", "size"),
    ] {
        let (query, unknown) = read(&[(name, value)]);
        assert_eq!(query, ActQuery::default(), "{name}={value}");
        assert_eq!(unknown, [(name.to_owned(), value.to_owned())]);
    }
}

#[test]
fn an_empty_result_says_what_to_loosen() {
    for (choices, expected) in [
        (&[("framework", "b")][..], &[("show", 2), ("framework", 2)][..]),
        (&[("theme", "talent"), ("authority", "reporter")], &[("authority", 1)]),
        (&[("framework", "b"), ("theme", "talent")], &[("framework", 1)]),
        (&[("show", "embedded"), ("level", "3"), ("theme", "space")], &[]),
    ] {
        let (query, _) = read(choices);
        let found: Vec<(&str, usize)> =
            loosened(&sample(), &query).iter().map(|loosened| (loosened.name, loosened.acts)).collect();
        assert_eq!(found, expected, "{choices:?}");
    }
}
