//! Side by side over the bundled briefing: what is near, what is beside what, what pins become as text.

use std::collections::BTreeSet;
use std::path::Path;

use concord::compare::{Item, Likeness, align, nearest};
use concord::files;
use concord::model::Briefing;
use concord::pins::{Pin, Pins, markdown};
use concord::share::address;

fn briefing() -> Briefing {
    files::read(Path::new(".")).unwrap().compile()
}

#[test]
fn the_nearest_clauses_stand_in_other_texts_and_show_what_they_share() {
    let briefing = briefing();
    let likeness = Likeness::of(&briefing);
    let mut found = 0;
    for document in &briefing.documents {
        for clause in &document.clauses {
            let mut last = 100;
            for near in nearest(&briefing, &likeness, (&document.meta.id, &clause.id), 3) {
                found += 1;
                assert_ne!(near.document.meta.id, document.meta.id);
                assert_eq!(near.other_kind, near.document.meta.kind != document.meta.kind);
                assert!(near.score.total() <= last, "the nearest first");
                last = near.score.total();
                for phrase in near.phrases {
                    let words = &near.clause.text.as_str()[phrase];
                    assert!(
                        words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric)
                    );
                }
            }
        }
    }
    assert!(found > 20, "few clauses have anything near: {found}");
}

#[test]
fn a_document_stands_beside_a_document_with_nothing_left_out() {
    let briefing = briefing();
    let likeness = Likeness::of(&briefing);
    for left in &briefing.documents {
        for right in &briefing.documents {
            let aligned = align(&likeness, left, right);
            let rows = &aligned.rows;
            let lefts: Vec<_> = rows.iter().filter_map(|row| row.left).map(|clause| &clause.id).collect();
            assert!(lefts.iter().copied().eq(left.clauses.iter().map(|clause| &clause.id)), "in order");
            let rights: Vec<_> = rows.iter().filter_map(|row| row.right).map(|clause| &clause.id).collect();
            assert_eq!(rights.len(), right.clauses.len());
            assert_eq!(rights.iter().collect::<BTreeSet<_>>().len(), rights.len(), "each once");
            let sections: Vec<_> = aligned.sections.iter().filter_map(|(_, its)| *its).collect();
            assert_eq!(sections.len(), right.sections.len());
        }
    }
    let [statement, summary] = ["japan-india-statement", "japan-india-summary"]
        .map(|id| briefing.document(&id.parse().unwrap()).unwrap());
    let aligned = align(&likeness, statement, summary);
    for (one, other) in [("§2 ¶1", "¶1(b)"), ("§2 ¶4", "¶6")] {
        let row = aligned.rows.iter().find(|row| row.left.is_some_and(|clause| clause.label == one));
        assert_eq!(row.unwrap().right.map(|clause| clause.label.as_str()), Some(other), "{one}");
    }
}

#[test]
fn pins_become_markdown_with_places_voices_and_notes() {
    let briefing = briefing();
    let document = &briefing.documents[0];
    let clause = document.clauses.iter().find(|clause| clause.sentences.len() > 1).unwrap();
    let pin = |item: Item, group: &str, note: &str| Pin {
        item,
        hash: clause.hash.clone(),
        note: note.to_owned(),
        group: group.to_owned(),
    };
    let pins = Pins {
        pins: vec![
            pin(Item::clause(document, clause), "", "Ask *why*.\n\nAnd when."),
            pin(Item::sentence(document, clause, &clause.sentences[1]), "Later", ""),
            pin("gone~para_1".parse().unwrap(), "Later", "kept"),
        ],
        unread: Vec::new(),
    };
    let text = markdown(&briefing, &pins, &|place, hash| address("https://example.org/", place, hash));
    for part in [
        format!("— [{}, ", clause.label.replace('#', "\\#")),
        format!("https://example.org/read/{}/?h={}#{}", document.meta.id, clause.hash, clause.id),
        "Note: Ask \\*why\\*.\n\nNote: And when.\n".to_owned(),
        "## Later".to_owned(),
        format!("#{}", clause.sentences[1].id),
        "gone\\~para\\_1 is not in this briefing".to_owned(),
        document.meta.kind.name().to_owned(),
        format!("{} {} (", clause.sentences[0].level.value.number(), clause.sentences[0].level.value.name()),
        "not legal effect".to_owned(),
    ] {
        assert!(text.contains(&part), "no {part} in:\n{text}");
    }
}
