//! The structure of a source: fixtures that hold a text and, below a line of equals signs, its outline.
//!
//! `UPDATE_FIXTURES=1 cargo test structure` writes the outlines that the compiler finds; read the difference.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixtures has failed")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use concord::compile::draft::{Draft, DraftClause, Format, draft};
use concord::model::{Artefact, Block, ClauseKind};

const RULE: &str = "\n================ outline ================\n";

#[test]
fn fixtures_have_the_outlines_beside_them() {
    let mut failed = Vec::new();
    for file in files(Path::new("tests/fixtures/structure")) {
        let contents = std::fs::read_to_string(&file).unwrap();
        let (source, expected) = contents.split_once(RULE).unwrap_or((&contents, ""));
        let found = outline(&draft(source, Format::of(&file.to_string_lossy())));
        failed.extend(check(&file, &format!("{source}{RULE}"), expected, &found));
    }
    for file in files(Path::new("seeds")).iter().filter(|file| file.extension() != Some("json".as_ref())) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let source = std::fs::read_to_string(file).unwrap();
        let beside = Path::new("tests/fixtures/seeds").join(format!("{name}.outline"));
        let expected = std::fs::read_to_string(&beside).unwrap_or_default();
        failed.extend(check(&beside, "", &expected, &outline(&draft(&source, Format::of(&name)))));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn check(file: &Path, source: &str, expected: &str, found: &str) -> Option<String> {
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, format!("{source}{found}")).unwrap();
        return None;
    }
    (found.trim() != expected.trim()).then(|| format!("{} has this outline:\n{found}", file.display()))
}

/// A document as a reader would sketch it: one line for each part, a sentence to a line below its clause.
pub(crate) fn outline(draft: &Draft) -> String {
    let mut out = String::new();
    for (key, value) in &draft.front_matter {
        writeln!(out, "front matter  {key} = {value}").unwrap();
    }
    for step in &draft.flow {
        match *step {
            Block::Title => writeln!(out, "title  {}", draft.heading.as_ref().unwrap()).unwrap(),
            Block::Section(at) => {
                let section = &draft.sections[at];
                let number =
                    section.number.as_deref().map(|number| format!("[{number}] ")).unwrap_or_default();
                let signs = "#".repeat(section.level.into());
                writeln!(out, "\n{signs} {}  {number}{}", section.id, section.heading).unwrap();
            }
            Block::Clause(at) => clause(&mut out, draft, &draft.clauses[at]),
            Block::Artefact(at) => artefact(&mut out, &draft.artefacts[at]),
        }
    }
    for note in &draft.diagnostics {
        writeln!(out, "\n{}: {}", note.severity().as_str(), note.message()).unwrap();
    }
    out
}

fn clause(out: &mut String, draft: &Draft, clause: &DraftClause) {
    let kind = if clause.kind == ClauseKind::Item { "  item" } else { "" };
    let stem = clause.stem.as_ref().map(|stem| format!(" under {stem}")).unwrap_or_default();
    writeln!(out, "{}  ({}){kind}{stem}", clause.id, clause.label).unwrap();
    for range in &clause.sentences {
        writeln!(out, "    | {}", shortened(&clause.text.as_str()[range.clone()])).unwrap();
    }
    for artefact in &draft.artefacts {
        if let Some((_, at)) = artefact.within.as_ref().filter(|(id, _)| *id == clause.id) {
            let before = &clause.text.as_str()[..*at];
            let word = before.split_whitespace().next_back().unwrap_or_default();
            writeln!(out, "    {} {} after “{word}”", artefact.kind.as_str(), artefact.text).unwrap();
        }
    }
}

fn artefact(out: &mut String, artefact: &Artefact) {
    let words = artefact.text.as_str().replace('\n', "⏎");
    writeln!(out, "{}  {}", artefact.kind.as_str(), shortened(&words)).unwrap();
}

/// Both ends of a sentence.
fn shortened(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split(' ').collect();
    if words.len() <= 14 {
        return sentence.to_owned();
    }
    format!("{} […] {}", words[..8].join(" "), words[words.len() - 4..].join(" "))
}
