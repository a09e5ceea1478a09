//! What a summary says against what the text says, on a small statement made for the purpose.

use std::path::Path;

use concord::brief;
use concord::compile::Source;
use concord::files;
use concord::lock::Lock;
use concord::manifest::Manifest;
use concord::model::Briefing;

const STATEMENT: &str = "\
# Joint Statement on Coastal Protection

The Prime Minister of Iceland and the President of Chile reaffirmed the importance of healthy mangrove forests. \
They concurred in restoring wetlands along both coasts. They decided to exchange tide measurements every month. \
They encouraged universities to study erosion. They welcomed the “Blue Harbour Initiative” of their ministers.
";

fn briefing(summary: &str) -> Briefing {
    let manifest = Manifest::from_json(
        &r#"{ "frameworks": [{ "id": "n-s", "name": "N–S", "parties": ["iceland", "chile"] }], "documents": [
            { "id": "statement", "title": "Joint Statement on Coastal Protection", "kind": "joint-statement",
              "framework": "n-s", "standing": "primary", "language": "en", "file": "s.md", "sha256": "HASH" },
            { "id": "summary", "title": "A summary", "kind": "news-summary",
              "framework": "n-s", "standing": "secondary", "language": "en", "file": "n.txt", "sha256": "HASH" }] }"#
            .replace("HASH", &"0".repeat(64)),
    )
    .unwrap();
    let lexicon = files::read(Path::new(".")).unwrap().lexicon;
    let source = |index: usize, text: &str| {
        let entry = manifest.documents[index].clone();
        Source { file: entry.file.clone(), text: text.to_owned(), entry: Some(entry) }
    };
    brief(&manifest, &[source(0, STATEMENT), source(1, summary)], &lexicon, &Lock::default())
}

fn check(summary: &str, label: &str, support: &[&str]) {
    let briefing = briefing(summary);
    let coverage = &briefing.coverage[0];
    let found: Vec<String> = coverage.support.iter().map(|sentence| sentence.sentence.to_string()).collect();
    assert_eq!(
        (coverage.label.as_str(), found.iter().map(String::as_str).collect::<Vec<_>>()),
        (label, support.to_vec()),
        "{summary}"
    );
    assert!(!coverage.reasons.is_empty(), "no reason for: {summary}");
}

#[test]
fn each_sentence_of_a_summary_gets_one_label() {
    check("They decided to exchange tide measurements every month.", "verbatim", &["para_1--s3"]);
    check(
        "The two countries decided to share measurements of the tides monthly.",
        "paraphrase",
        &["para_1--s3"],
    );
    check("Iceland and Chile agreed to restore wetlands on their coasts.", "stronger-verb", &["para_1--s2"]);
    check(
        "The leaders welcomed the exchange of tide measurements every month.",
        "weaker-verb",
        &["para_1--s3"],
    );
    check("They welcomed the “Blue Harbor Programme” of their ministers.", "adds-detail", &["para_1--s5"]);
    check("They decided to exchange tide measurements by 2031.", "adds-detail", &["para_1--s3"]);
    check("Negotiators haggled over fishing quotas until midnight.", "unsupported", &[]);
    check("The partnership will transform wetlands along both coasts.", "commentary", &["para_1--s2"]);
}

#[test]
fn what_the_summary_leaves_out_is_told() {
    let briefing = briefing("They decided to exchange tide measurements every month.");
    let (statement, summary) = (&briefing.documents[0], &briefing.documents[1]);
    let omissions = concord::fidelity::omissions(&briefing, summary, statement);
    let sentences: Vec<String> =
        omissions.sentences.iter().map(|(_, sentence)| sentence.id.to_string()).collect();
    assert_eq!(sentences, ["para_1--s1", "para_1--s2", "para_1--s4", "para_1--s5"]);
    let themes: Vec<(&str, usize)> =
        omissions.themes.iter().map(|(theme, sentences)| (theme.id.as_str(), *sentences)).collect();
    assert_eq!(themes, []);
}
