//! The compiled record: it fits its schema, and every label in it rests on words of the source.

use std::path::Path;

use concord::compile::{Source, compile};
use concord::export::record;
use concord::files;
use concord::manifest::Manifest;
use serde_json::Value;

use crate::schemas::assert_valid;

fn bundled() -> (Value, Vec<Source>) {
    let seeds = files::read(Path::new(".")).unwrap();
    (serde_json::from_str(&record(&seeds.compile())).unwrap(), seeds.sources)
}

fn any_files(texts: &[(&str, &str)]) -> Value {
    let lexicon = files::read(Path::new(".")).unwrap().lexicon;
    let sources: Vec<Source> = (texts.iter())
        .map(|(file, text)| Source { file: (*file).to_owned(), text: (*text).to_owned(), entry: None })
        .collect();
    serde_json::from_str(&record(&compile(&Manifest::default(), &sources, &lexicon))).unwrap()
}

/// Every `[start, end)` below `value`, wherever a field of that name holds one or several.
fn spans_below(value: &Value, found: &mut Vec<(usize, usize)>) {
    match value {
        Value::Array(items) => match items.as_slice() {
            [Value::Number(start), Value::Number(end)] => {
                found.push((offset(start), offset(end)));
            }
            items => items.iter().for_each(|item| spans_below(item, found)),
        },
        Value::Object(fields) => fields.values().for_each(|field| spans_below(field, found)),
        _ => {}
    }
}

fn offset(number: &serde_json::Number) -> usize {
    usize::try_from(number.as_u64().unwrap()).unwrap()
}

fn array<'a>(value: &'a Value, field: &str) -> &'a Vec<Value> {
    value[field].as_array().unwrap()
}

#[test]
fn the_bundled_briefing_fits_its_schema() {
    assert_valid("briefing", &bundled().0);
}

#[test]
fn the_record_of_any_files_fits_its_schema() {
    for texts in [
        vec![],
        vec![("empty.txt", "")],
        vec![("a.md", "# Joint Statement\n\nThe Parties will meet in May 2027.\n\n1. One;\n2. two.")],
        vec![("same.txt", "One."), ("same.md", "Two."), ("条約.md", "両国は協力する。"), ("", "\u{feff}\0")],
    ] {
        assert_valid("briefing", &any_files(&texts));
    }
}

#[test]
fn files_of_one_name_become_documents_of_two_ids() {
    let record = any_files(&[("same.txt", "One."), ("same.md", "Two."), ("same.text", "Three.")]);
    let ids: Vec<&str> =
        array(&record, "documents").iter().map(|document| document["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["same", "same-2", "same-3"]);
}

#[test]
fn every_span_covers_words_of_its_source() {
    let (record, sources) = bundled();
    for (document, source) in array(&record, "documents").iter().zip(&sources) {
        let mut spans = Vec::new();
        spans_below(document, &mut spans);
        assert!(spans.len() > 30, "{}", document["id"]);
        for (start, end) in spans {
            let words = source.text.get(start..end).unwrap_or_default();
            assert!(!words.trim().is_empty(), "{}: {start}..{end}", document["id"]);
        }
    }
}

#[test]
fn the_words_of_a_label_stand_where_its_span_says() {
    let (record, sources) = bundled();
    let mut checked = 0;
    for (document, source) in array(&record, "documents").iter().zip(&sources) {
        for sentence in array(document, "clauses").iter().flat_map(|clause| array(clause, "sentences")) {
            let labels = ["mentions", "dates", "quantities"].map(|field| (field, "text"));
            for (field, words) in labels.into_iter().chain([("acts", "phrase")]) {
                for label in array(sentence, field) {
                    let mut spans = Vec::new();
                    spans_below(&label["span"], &mut spans);
                    let (start, end) = spans[0];
                    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                    let (said, stands) = (label[words].as_str().unwrap(), &source.text[start..end]);
                    assert_eq!(squeeze(said), squeeze(stands), "{}", sentence["id"]);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 100, "only {checked} labels");
}

#[test]
fn the_symposium_report_holds_no_undertaking_of_a_state() {
    let briefing = files::read(Path::new(".")).unwrap().compile();
    let report = briefing
        .documents
        .iter()
        .find(|document| document.meta.id.as_str() == "japan-uae-symposium")
        .unwrap();
    let undertakings = report
        .sentences()
        .filter(|(_, sentence)| concord::model::is_state_undertaking(report, sentence))
        .count();
    assert_eq!(undertakings, 0);
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let seeds = files::read(Path::new(".")).unwrap();
    assert_eq!(record(&seeds.compile()), record(&seeds.compile()));
}
