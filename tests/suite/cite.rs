//! Citations: every style for a text with a date, an account without date and publisher, and a dated news report; and
//! the entries for reference managers, read back by libraries that are not ours.

use std::fmt::Write as _;

use biblatex::{Bibliography, ChunksExt};
use concord::brief;
use concord::cite::{Context, Format, Ref, Style, citation, entries};
use concord::compile::Source;
use concord::files;
use concord::manifest::Manifest;
use concord::model::Briefing;

const MANIFEST: &str = r#"{
  "frameworks": [{ "id": "a-b", "name": "A–B", "parties": [] }],
  "documents": [
    { "id": "statement", "title": "A–B Joint Statement on Ports & Harbours", "kind": "joint-statement", "framework": "a-b",
      "standing": "primary", "language": "en", "publisher": null, "date": "2026-09-02", "date_note": null, "url": null,
      "file": "statement.md", "sha256": "0000000000000000000000000000000000000000000000000000000000000000" },
    { "id": "summary", "title": "What was agreed?", "kind": "news-summary", "framework": "a-b",
      "standing": "secondary", "language": "en", "publisher": null, "date": null, "date_note": null, "url": null,
      "file": "summary.txt", "sha256": "0000000000000000000000000000000000000000000000000000000000000000" },
    { "id": "report", "title": "Ministers praise “open ports”", "kind": "news-report", "framework": "a-b",
      "standing": "secondary", "language": "en", "publisher": "Harbour Post", "date": "2026-12-05", "date_note": null,
      "url": "https://post.example/ports_{1}", "file": "report.txt",
      "sha256": "0000000000000000000000000000000000000000000000000000000000000000" }
  ]
}"#;

const STATEMENT: &str = "# A–B Joint Statement on Ports & Harbours\n\nThe two leaders met.\n\n## 1. Ports\n\n\
    The two leaders decided to open a port.\n\nThey welcomed the talks. They agreed to save 50 % of {costs} & #fees.\n";

fn sample() -> Briefing {
    let manifest = Manifest::from_json(MANIFEST).unwrap();
    let lexicon = files::read(std::path::Path::new(".")).unwrap().lexicon;
    let texts =
        [STATEMENT, "The leaders met.\n\nThey agreed on ports.\n", "Ministers met.\n\nThey praised ports.\n"];
    let sources: Vec<Source> = (manifest.documents.iter().zip(texts))
        .map(|(entry, text)| Source {
            file: entry.file.clone(),
            text: text.to_owned(),
            entry: Some(entry.clone()),
        })
        .collect();
    brief(&manifest, &sources, &lexicon, &concord::lock::Lock::default())
}

/// `statement`, `statement sec_1__para_2`, `statement sec_1__para_2--s2`
fn reference(text: &str) -> Ref {
    let (document, passage) = text.split_once(' ').map_or((text, None), |(id, passage)| (id, Some(passage)));
    Ref { document: document.parse().unwrap(), passage: passage.map(|passage| passage.parse().unwrap()) }
}

const ONLINE: Context<'static> =
    Context { url_base: Some("https://c.example/"), accessed: Some("2026-11-24") };

const WHAT: [&str; 9] = [
    "statement",
    "statement sec_1__para_2",
    "statement sec_1__para_2--s2",
    "summary",
    "summary para_2",
    "summary para_2--s1",
    "report",
    "report para_2",
    "report para_2--s1",
];

#[test]
fn every_style_cites_every_kind_of_text() {
    let briefing = sample();
    let mut written = String::new();
    for (context, called) in [(ONLINE, "online"), (Context::default(), "no address, no day of access")] {
        for style in Style::ALL {
            let _ = writeln!(written, "# {}, {called}\n", style.name());
            for what in WHAT {
                let citation = citation(&briefing, &reference(what), style, &context).unwrap();
                let lines = citation.markdown().replace("\n\n", "\n    ");
                let _ = writeln!(written, "{what}\n    {lines}");
            }
            written.push('\n');
        }
    }
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("citations", written);
    });
}

#[test]
fn what_is_not_there_is_not_cited() {
    let briefing = sample();
    for what in ["nothing", "statement para_99", "statement sec_1__para_2--s9"] {
        assert_eq!(citation(&briefing, &reference(what), Style::Apa, &ONLINE), None, "{what}");
        assert_eq!(entries(&briefing, &[reference(what)], Format::Ris, &ONLINE), "", "{what}");
    }
}

fn all(format: Format) -> String {
    let refs: Vec<Ref> = WHAT.iter().map(|what| reference(what)).collect();
    entries(&sample(), &refs, format, &ONLINE)
}

#[test]
fn latex_reads_the_entries() {
    for format in [Format::Bibtex, Format::Biblatex] {
        let text = all(format);
        let bibliography = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(bibliography.len(), WHAT.len(), "{text}");
        let field =
            |key: &str, name: &str| bibliography.get(key).unwrap().get(name).map(ChunksExt::format_verbatim);
        let is = |key, name, value: &str| {
            assert_eq!(field(key, name).as_deref(), Some(value), "{name} in\n{text}");
        };
        is("statement", "title", "A–B Joint Statement on Ports & Harbours");
        is(
            "statement:sec_1__para_2",
            "abstract",
            "They welcomed the talks. They agreed to save 50 % of {costs} & #fees.",
        );
        is("statement:sec_1__para_2--s2", "abstract", "They agreed to save 50 % of {costs} & #fees.");
        for unknown in ["date", "year", "author", "publisher", "organization"] {
            assert_eq!(field("summary", unknown), None, "{unknown} in\n{text}");
        }
    }
}

#[test]
fn csl_reads_the_entries() {
    let text = all(Format::CslJson);
    let items: Vec<citationberg::json::Item> = serde_json::from_str(&text).unwrap();
    assert_eq!(items.len(), WHAT.len());
    let kinds: Vec<String> =
        items.iter().filter_map(|item| item.0.get("type")?.to_str().map(Into::into)).collect();
    assert_eq!(kinds[0], "webpage");
    assert_eq!(kinds[6], "article-newspaper");
    for unknown in ["issued", "author", "publisher"] {
        assert!(!items[3].0.contains_key(unknown), "{unknown} in {text}");
    }
}

/// RIS by its definition: `XX  - value`, TY first, ER last, CR LF.
#[test]
fn ris_is_read_line_by_line() {
    let text = all(Format::Ris);
    assert_eq!(text.matches("\r\nER  - \r\n").count(), WHAT.len());
    for entry in text.split_terminator("ER  - \r\n") {
        assert!(entry.starts_with("TY  - "), "{entry}");
        for line in entry.split_terminator("\r\n") {
            let (tag, rest) = line.split_at(2);
            let is_tag = tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
            assert!(is_tag && rest.starts_with("  - ") && rest.len() > 4 && !rest.contains('\n'), "{line:?}");
        }
    }
    assert!(
        text.contains("TY  - NEWS\r\nID  - report\r\n") && text.contains("T2  - Harbour Post\r\n"),
        "{text}"
    );
}
