//! The labels against sentences labelled by hand (`tests/gold/`, conventions in its GUIDE.md).
//!
//! A ratchet: the committed figures may neither fall nor rise unlisted. `make eval` prints them with every
//! disagreement; `make eval-accept` writes them after a gain. Sentences marked `held` are kept aside: their figures
//! count, their disagreements are not printed, so that nobody tunes a rule on them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use concord::compile::{Source, compile};
use concord::files;
use concord::lexicon::Lexicon;
use concord::manifest::{DocumentEntry, Manifest};
use concord::model::{Clause, Document, DocumentKind, Sentence, Standing};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct GoldDocument {
    document: String,
    kind: String,
    standing: String,
    title: String,
    sentences: Vec<GoldSentence>,
}

#[derive(Deserialize)]
struct GoldSentence {
    clause: usize,
    stem: Option<usize>,
    text: String,
    /// Left out in a file that labels other things alone, like the four below.
    level: Option<u8>,
    authority: Option<String>,
    themes: Option<Vec<String>>,
    mentions: Option<Vec<Worded>>,
    dates: Option<Vec<Worded>>,
    #[serde(default)]
    held: bool,
}

#[derive(Deserialize)]
struct Worded {
    text: String,
}

/// What was right of one label over one set of sentences.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Figure {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Figure {
    /// F1 in thousandths; for labels of which each sentence has exactly one, that is the accuracy.
    fn thousandths(self) -> usize {
        let all = 2 * self.right + self.wrong + self.missed;
        (2000 * self.right).checked_div(all).unwrap_or(1000)
    }

    fn add(&mut self, expected: &BTreeMap<&str, usize>, found: &BTreeMap<&str, usize>) -> bool {
        let words: BTreeSet<&&str> = expected.keys().chain(found.keys()).collect();
        let count = |of: &BTreeMap<&str, usize>, word: &str| of.get(word).copied().unwrap_or(0);
        for word in &words {
            let (expected, found) = (count(expected, word), count(found, word));
            self.right += expected.min(found);
            self.wrong += found.saturating_sub(expected);
            self.missed += expected.saturating_sub(found);
        }
        expected == found
    }
}

type Figures = BTreeMap<String, BTreeMap<String, Figure>>;

#[test]
fn labels_are_as_good_as_the_committed_figures() {
    let (figures, report) = evaluate();
    println!("{report}");
    let path = "tests/gold/figures.json";
    if std::env::var_os("CONCORD_ACCEPT").is_some() {
        fs::write(path, serde_json::to_string_pretty(&figures).unwrap() + "\n").unwrap();
        return;
    }
    let committed: Figures = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    for (set, labels) in &committed {
        for (label, was) in labels {
            let is = figures[set][label];
            assert!(
                is.thousandths() >= was.thousandths(),
                "{label} on {set} fell from {} to {} thousandths; `make eval` lists every disagreement",
                was.thousandths(),
                is.thousandths()
            );
        }
    }
    assert_eq!(figures, committed, "the figures rose: `make eval-accept` lists the gain");
}

fn evaluate() -> (Figures, String) {
    let seeds = files::read(Path::new(".")).unwrap();
    let bundled = seeds.compile();
    let (mut figures, mut report) = (Figures::new(), String::new());
    for gold in gold_documents() {
        let compiled;
        let bundled = bundled.documents.iter().find(|document| document.meta.id.as_str() == gold.document);
        let (set, document) = if let Some(document) = bundled {
            ("seeds", document)
        } else {
            compiled = compile_gold(&gold, &seeds.lexicon);
            ("corpus", &compiled)
        };
        let found: Vec<(&Clause, &Sentence)> = document.sentences().collect();
        let mut next = 0;
        for expected in &gold.sentences {
            let set = if expected.held { "held" } else { set };
            let place = found
                .iter()
                .skip(next)
                .position(|(clause, sentence)| same(clause.words(sentence), &expected.text));
            let labels = place.map(|offset| {
                next += offset + 1;
                found[next - 1]
            });
            compare(expected, labels, figures.entry(set.to_owned()).or_default(), &mut |line: &str| {
                if !expected.held {
                    let _ = writeln!(report, "{}: {line}\n    {}", gold.document, expected.text);
                }
            });
        }
    }
    for (set, labels) in &figures {
        for (label, figure) in labels {
            let Figure { right, wrong, missed } = figure;
            let thousandths = figure.thousandths();
            let _ = writeln!(
                report,
                "{set:8}{label:12}0.{thousandths:03}  right {right}, wrong {wrong}, missed {missed}"
            );
        }
    }
    (figures, report.replace("0.1000", "1.000"))
}

fn compare(
    expected: &GoldSentence,
    found: Option<(&Clause, &Sentence)>,
    figures: &mut BTreeMap<String, Figure>,
    disagree: &mut dyn FnMut(&str),
) {
    let level = expected.level.map(|level| level.to_string());
    let found_level = found.map(|(_, sentence)| sentence.level.value.number().to_string());
    let list = |marks: Vec<std::ops::Range<usize>>| -> Vec<String> {
        marks.into_iter().filter_map(|range| found?.0.text.as_str().get(range).map(str::to_owned)).collect()
    };
    let sentence = found.map(|(_, sentence)| sentence);
    let mentions =
        list(sentence.iter().flat_map(|s| s.mentions.iter().map(|found| found.mark().range())).collect());
    let dates =
        list(sentence.iter().flat_map(|s| s.dates.iter().map(|found| found.mark().range())).collect());
    let rows: [(&str, Vec<&str>, Vec<&str>); 5] = [
        ("level", level.as_deref().into_iter().collect(), found_level.iter().map(String::as_str).collect()),
        (
            "authority",
            expected.authority.as_deref().into_iter().collect(),
            sentence.iter().map(|sentence| sentence.authority.value.as_str()).collect(),
        ),
        (
            "theme",
            expected.themes.iter().flatten().map(String::as_str).collect(),
            sentence
                .iter()
                .flat_map(|sentence| sentence.themes.iter().map(|theme| theme.value.as_str()))
                .collect(),
        ),
        (
            "mention",
            expected.mentions.iter().flatten().map(|mention| mention.text.as_str()).collect(),
            refs(&mentions),
        ),
        ("date", expected.dates.iter().flatten().map(|date| date.text.as_str()).collect(), refs(&dates)),
    ];
    if found.is_none() {
        disagree("the sentence was not found as one sentence");
    }
    let labelled = [
        expected.level.is_some(),
        expected.authority.is_some(),
        expected.themes.is_some(),
        expected.mentions.is_some(),
        expected.dates.is_some(),
    ];
    for (label, expected, found) in
        rows.into_iter().zip(labelled).filter(|(_, labelled)| *labelled).map(|(row, _)| row)
    {
        if !figures.entry(label.to_owned()).or_default().add(&counted(&expected), &counted(&found)) {
            disagree(&format!("{label} should be {expected:?}, is {found:?}"));
        }
    }
}

fn refs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn counted<'a>(words: &[&'a str]) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(*word).or_default() += 1;
    }
    counts
}

fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn gold_documents() -> Vec<GoldDocument> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir("tests/gold").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let is_gold =
        |path: &&PathBuf| path.extension().is_some_and(|it| it == "json") && !path.ends_with("figures.json");
    (paths.iter().filter(is_gold))
        .map(|path| {
            let text = fs::read_to_string(path).unwrap();
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        })
        .collect()
}

/// The gold sentences of a document as a text of their own, paragraphs and list items as they were.
fn compile_gold(gold: &GoldDocument, lexicon: &Lexicon) -> Document {
    let mut text = format!("# {}\n", gold.title);
    let mut clause = None;
    for sentence in &gold.sentences {
        let start = match (clause == Some(sentence.clause), sentence.stem) {
            (true, _) => " ",
            (false, None) => "\n\n",
            (false, Some(_)) => "\n- ",
        };
        text.push_str(start);
        text.push_str(&sentence.text);
        clause = Some(sentence.clause);
    }
    let entry = DocumentEntry {
        id: concord::model::DocumentId::slug(&gold.document),
        title: gold.title.clone(),
        kind: *DocumentKind::ALL.iter().find(|kind| kind.as_str() == gold.kind).unwrap(),
        framework: concord::model::FrameworkId::slug("gold"),
        standing: if gold.standing == "primary" { Standing::Primary } else { Standing::Secondary },
        language: "en".to_owned(),
        publisher: None,
        date: None,
        date_note: None,
        url: None,
        file: "gold.md".to_owned(),
        sha256: String::new(),
    };
    let source = Source { file: "gold.md".to_owned(), text, entry: Some(entry) };
    compile(&Manifest::default(), &[source], lexicon).documents.remove(0)
}
