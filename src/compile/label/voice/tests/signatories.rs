//! Signatories: a state that does not speak in a text undertakes nothing there.

use super::{draft, lexicon, metadata};
use crate::compile::label::Name;
use crate::compile::label::voice::read;
use crate::model::DocumentKind::{self, JointStatement, NewsReport};
use crate::model::{EntityId, EntityKind, Finding, Rule};

const STATES: &[&str] = &["Peru", "Norway", "Chad"];

/// Check authority and level of the lines of a text whose states are known by name.
fn check(kind: DocumentKind, title: &str, cases: &[(&str, u8, &str)]) {
    let lines: Vec<&str> = cases.iter().map(|(.., line)| *line).collect();
    let draft = draft(&lines);
    let names: Vec<Vec<Name>> = (lines.iter().zip(&draft.clauses))
        .map(|(line, clause)| {
            let found = STATES.iter().filter_map(|state| {
                let start = line.find(state)?;
                let range = start..start + state.len();
                let (entity, mark) = (EntityId::slug(state), clause.text.mark(range.clone())?);
                let finding = Finding::new(entity.clone(), Rule { id: "test", says: "." }, mark);
                Some(Name { range, entity, kind: EntityKind::State, finding })
            });
            found.collect()
        })
        .collect();
    let voices = read(&metadata(kind, title), &draft, &names, &lexicon());
    for (voice, (authority, level, line)) in voices.iter().flatten().zip(cases) {
        let found = (voice.authority.value.as_str(), voice.level.value.number());
        assert_eq!(found, (*authority, *level), "{line}");
    }
}

#[test]
fn what_a_third_state_does_is_told() {
    check(
        JointStatement,
        "Joint Statement",
        &[
            ("joint-leaders", 0, "We, the leaders of Peru and Norway, met in Lima."),
            ("one-leader", 4, "Norway will train nurses."),
            ("joint-leaders", 0, "Chad has pledged three ships."),
            ("joint-leaders", 0, "Chad will send three ships."),
            ("joint-leaders", 1, "Chad welcomed the offer."),
            ("joint-leaders", 1, "We note that Chad will send three ships."),
        ],
    );
}

#[test]
fn whom_the_title_names_signs_too() {
    check(
        JointStatement,
        "Joint Statement of Peru, Norway and Chad",
        &[
            ("joint-leaders", 1, "The Presidents of Peru and Norway welcomed the talks."),
            ("one-leader", 4, "Chad will send three ships."),
        ],
    );
}

#[test]
fn where_nobody_is_named_together_each_state_may_sign() {
    check(JointStatement, "Joint Statement", &[("one-leader", 4, "Chad will send three ships.")]);
    check(
        NewsReport,
        "Ships",
        &[("reporter", 0, "Peru and Norway met."), ("reporter", 4, "Chad will send three ships.")],
    );
}
