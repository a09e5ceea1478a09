//! The bundled texts as the compiler reads them today, one line a label: a change of any label shows up here.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test --test suite seeds`, then read the difference.

use std::fmt::Write as _;
use std::path::Path;

use concord::files;
use concord::model::{Clause, Document, Sentence};

fn check(id: &str) {
    let briefing = files::read(Path::new(".")).unwrap().compile();
    let document = briefing.documents.iter().find(|document| document.meta.id.as_str() == id).unwrap();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(id, labels(document));
    });
}

fn labels(document: &Document) -> String {
    let mut lines = String::new();
    for clause in &document.clauses {
        let _ = writeln!(lines, "{} ({}) {}", clause.id, clause.label, clause.hash);
        for sentence in &clause.sentences {
            line(clause, sentence, &mut lines);
        }
    }
    lines
}

fn line(clause: &Clause, sentence: &Sentence, lines: &mut String) {
    let words = |range: std::ops::Range<usize>| clause.text.as_str().get(range).unwrap_or_default();
    let (level, authority) = (&sentence.level, &sentence.authority);
    let _ = writeln!(lines, "  {} {}", level.value.number(), clause.words(sentence));
    let _ =
        writeln!(lines, "    by     {} ({}; {})", authority.value.as_str(), authority.rule.id, level.rule.id);
    for act in &sentence.acts {
        let embedded = if act.value.embedded { ", embedded" } else { "" };
        let actor = act.value.actor.as_deref().unwrap_or("nobody named");
        let phrase = words(act.mark().range());
        let _ = writeln!(lines, "    act    {phrase} = {}{embedded}, {actor}", act.value.level.number());
    }
    let list = |found: Vec<String>| found.join(" · ");
    let themes = list(sentence.themes.iter().map(|theme| theme.value.to_string()).collect());
    let names = list(sentence.mentions.iter().map(|name| name.value.to_string()).collect());
    let dates = list(sentence.dates.iter().map(|date| words(date.mark().range()).to_owned()).collect());
    let quantities =
        list(sentence.quantities.iter().map(|count| words(count.mark().range()).to_owned()).collect());
    for (kind, found) in [("themes", themes), ("names ", names), ("dates ", dates), ("counts", quantities)] {
        if !found.is_empty() {
            let _ = writeln!(lines, "    {kind} {found}");
        }
    }
}

#[test]
fn the_statement() {
    check("japan-india-statement");
}

#[test]
fn the_summary_of_it() {
    check("japan-india-summary");
}

#[test]
fn the_report_of_the_symposium() {
    check("japan-uae-symposium");
}
