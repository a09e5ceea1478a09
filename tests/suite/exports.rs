//! What other programs read: the bytes of every export are the same each time, say the same as the briefing, and are
//! read by libraries that are not ours.

use std::collections::BTreeSet;
use std::path::Path;

use concord::cite::{Context, Style};
use concord::compare::{ActQuery, IndexQuery, Selection, Window};
use concord::export::sheet::{Making, SheetFormat, acts, coverage, index, matrix, timeline};
use concord::export::{Format, Table, downloads, export, record};
use concord::fidelity::CoverageQuery;
use concord::files;
use concord::language::{Catalog, Language, message, speak};
use concord::model::{Briefing, Level};
use serde_json::Value;

fn briefing() -> Briefing {
    files::read(Path::new(".")).unwrap().compile()
}

#[test]
fn every_download_is_there_and_the_same_each_time() {
    let (briefing, again) = (briefing(), briefing());
    let mut paths = BTreeSet::new();
    for download in downloads(&briefing) {
        let text =
            |briefing| export(briefing, download.format, download.document.as_ref(), &Context::default());
        assert!(text(&briefing).len() > 100, "{} is nearly empty", download.path);
        assert_eq!(text(&briefing), text(&again), "{}", download.path);
        assert!(paths.insert(download.path.clone()), "{} is there twice", download.path);
    }
    assert_eq!(paths.len(), 1 + 2 * 4 + 4 + 3 * briefing.documents.len());
}

#[test]
fn csv_and_json_lines_say_the_same() {
    let briefing = briefing();
    for table in Table::ALL {
        let text = |format| export(&briefing, format, None, &Context::default());
        let (csv, lines) = (text(Format::Csv(table)), text(Format::JsonLines(table)));
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let columns = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let objects: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(rows.len() == objects.len() && rows.len() > 10, "{table:?}: {} rows", rows.len());
        for (row, object) in rows.iter().zip(&objects) {
            for (column, field) in columns.iter().zip(row) {
                let value = match &object[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    value => value.to_string(),
                };
                assert_eq!(
                    field.strip_prefix('\'').unwrap_or(field),
                    value.strip_prefix('\'').unwrap_or(&value)
                );
            }
        }
    }
}

#[test]
fn state_undertakings_come_from_primary_texts_alone() {
    let text = export(&briefing(), Format::JsonLines(Table::Acts), None, &Context::default());
    let acts: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let undertakings: Vec<&Value> = acts.iter().filter(|act| act["state_undertaking"] == true).collect();
    assert!(!undertakings.is_empty());
    for act in undertakings {
        assert_eq!(act["standing"], "primary", "{act}");
        assert!(act["verb_strength"].as_u64() >= Some(4) && act["embedded"] == false, "{act}");
    }
}

#[test]
fn legal_xml_has_every_clause_and_sentence_under_its_id_and_all_words() {
    let briefing = briefing();
    for document in &briefing.documents {
        let xml = export(&briefing, Format::AkomaNtoso, Some(&document.meta.id), &Context::default());
        let ids: Vec<&str> = xml.split("eId=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an eId stands twice");
        for (clause, sentence) in document.sentences() {
            assert!(ids.contains(&clause.id.as_str()), "{}", clause.id);
            assert!(ids.contains(&sentence.id.to_string().as_str()), "{}", sentence.id);
        }
        let mut words = String::new();
        for part in xml.split('<').skip(1) {
            words.push_str(part.split_once('>').map_or("", |(_, text)| text));
        }
        let words = squeezed(
            &words.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
        );
        for artefact in &document.artefacts {
            assert!(words.contains(&squeezed(artefact.text.as_str())), "{:?}", artefact.text.as_str());
        }
        let marks: Vec<String> = document
            .artefacts
            .iter()
            .filter(|one| one.within.is_some())
            .map(|one| squeezed(one.text.as_str()))
            .collect();
        let bare = marks.iter().fold(words, |words, mark| words.replace(mark, ""));
        for clause in &document.clauses {
            assert!(bare.contains(&squeezed(clause.text.as_str())), "{}", clause.id);
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn an_annotation_points_to_the_words_it_quotes() {
    let seeds = files::read(Path::new(".")).unwrap();
    let briefing = seeds.compile();
    for document in &briefing.documents {
        let source = &seeds.sources.iter().find(|source| source.file == document.meta.file).unwrap().text;
        let text = export(&briefing, Format::Annotations, Some(&document.meta.id), &Context::default());
        let value: Value = serde_json::from_str(&text).unwrap();
        let items = value["first"]["items"].as_array().unwrap();
        assert!(value["total"] == items.len() && items.len() > 20);
        let mut verbatim = 0;
        for target in
            items.iter().flat_map(|item| item["target"].as_array().unwrap()).collect::<Vec<_>>().chunks(2)
        {
            let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
            let bytes = &target[0]["selector"];
            let words = source.get(number(&bytes["start"])..number(&bytes["end"])).unwrap();
            let quote = &target[1]["selector"];
            let exact = quote["refinedBy"]["exact"].as_str().unwrap();
            verbatim += usize::from(words == exact);
            let id = quote["value"].as_str().unwrap().parse().unwrap();
            let [prefix, suffix] =
                ["prefix", "suffix"].map(|side| quote["refinedBy"][side].as_str().unwrap());
            // The page shows marks of the source where they stand; they are no part of the clause.
            let artefacts =
                document.artefacts.iter().filter(|one| one.within.as_ref().is_some_and(|(at, _)| *at == id));
            let found = artefacts
                .fold(format!("{prefix}{exact}{suffix}"), |text, one| text.replace(one.text.as_str(), ""));
            assert!(document.clause(&id).unwrap().text.as_str().contains(&found), "{found}");
        }
        assert!(verbatim > 20, "{verbatim} of the quotations are the source's bytes");
    }
}

#[test]
fn what_is_taken_along_is_the_same_whatever_the_interface_speaks() {
    let briefing = briefing();
    let context = Context { url_base: Some("https://example.org/"), accessed: None };
    let making =
        Making { briefing: &briefing, style: Style::Oscola, context, address: "https://example.org/" };
    let files = || {
        let sheets = [
            acts(&making, &ActQuery::default()),
            matrix(&making, &Selection::whole(&briefing)),
            index(&making, &IndexQuery::default()),
            timeline(&making, &Window::default()),
            coverage(&making, &CoverageQuery::default()),
        ];
        let sheets = sheets.map(|sheet| String::from_utf8(sheet.write(SheetFormat::Html)).unwrap());
        (record(&briefing), sheets)
    };
    let (english, label) = (files(), Level::Undertaking.name());
    let file = "public/languages/ja.json";
    let catalog = std::fs::read_to_string(file).unwrap();
    speak(Language::Japanese, Catalog::from_json(file, &catalog).unwrap());
    assert_ne!(message(label), label);
    assert!(files() == english, "a file depends on the language of the interface");
}

#[test]
fn a_sheet_opens_in_a_word_processor_with_every_row_and_link() {
    let briefing = briefing();
    let context = Context { url_base: Some("https://example.org/"), accessed: Some("2026-07-02") };
    let address = "https://example.org/commitments/";
    let making = Making { briefing: &briefing, style: Style::Oscola, context, address };
    for sheet in [
        acts(&making, &ActQuery::default()),
        matrix(&making, &Selection::whole(&briefing)),
        index(&making, &IndexQuery::default()),
        timeline(&making, &Window::default()),
        coverage(&making, &CoverageQuery::default()),
    ] {
        let document = docx_rs::read_docx(&sheet.write(SheetFormat::Docx)).unwrap().document;
        let table = document.children.iter().find_map(|child| match child {
            docx_rs::DocumentChild::Table(table) => Some(table),
            _ => None,
        });
        assert_eq!(table.unwrap().rows.len(), sheet.rows.len() + 1, "{}", sheet.title);
        assert!(sheet.rows.len() > 4, "{} has {} rows", sheet.title, sheet.rows.len());
        let text = String::from_utf8(sheet.write(SheetFormat::Html)).unwrap();
        assert!(text.contains(concord::export::DISCLAIMER) && text.contains(address));
        let csv = sheet.write(SheetFormat::Csv);
        let rows: Vec<csv::StringRecord> =
            csv::Reader::from_reader(csv.as_slice()).records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), sheet.rows.len());
        for row in rows {
            let link = row.iter().next_back().unwrap();
            assert!(link.starts_with("https://example.org/"), "{link}");
        }
    }
}
