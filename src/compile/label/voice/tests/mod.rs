//! Voice, sentence by sentence: tables of sentences with what a careful reader says of each.

mod actors;
mod authority;
mod civil;
mod kinds;
mod levels;
mod manner;
mod negation;
mod preambles;
mod robust;
mod signatories;
mod stems;

use crate::compile::draft::{Draft, DraftClause};
use crate::compile::label::voice::{Voice, read};
use crate::lexicon::{Lexicon, Verbs};
use crate::model::{ClauseId, ClauseKind, DocumentId, DocumentKind, Metadata, SourcedText, Span, Standing};

/// A text of `kind`, one clause a line; a line that starts with `- ` is an item of the last line that does not.
pub(super) fn draft(lines: &[&str]) -> Draft {
    let mut draft = Draft::default();
    let mut stem: Option<ClauseId> = None;
    for line in lines {
        let number = draft.clauses.len() + 1;
        let id: ClauseId = format!("para_{number}").parse().unwrap();
        let item = line.strip_prefix("- ");
        let source = item.unwrap_or(line);
        draft.clauses.push(DraftClause {
            id: id.clone(),
            label: format!("¶{number}"),
            section: None,
            kind: if item.is_some() { ClauseKind::Item } else { ClauseKind::Paragraph },
            stem: item.and(stem.clone()),
            text: SourcedText::verbatim(source, Span::new(0, source.len())),
            hash: String::new(),
            sentences: std::iter::once(0..source.len()).collect(),
        });
        if item.is_none() {
            stem = Some(id);
        }
    }
    draft
}

pub(super) fn metadata(kind: DocumentKind, title: &str) -> Metadata {
    let account = matches!(kind, DocumentKind::NewsReport | DocumentKind::NewsSummary | DocumentKind::Other);
    Metadata {
        id: DocumentId::slug("sample"),
        title: title.to_owned(),
        kind,
        framework: None,
        standing: if account { Standing::Secondary } else { Standing::Primary },
        date: None,
        date_note: None,
        publisher: None,
        url: None,
        language: "en".to_owned(),
        file: "sample.txt".to_owned(),
        sha256: String::new(),
        bytes: 0,
        inferred: Vec::new(),
    }
}

pub(super) fn lexicon() -> Lexicon {
    let verbs = Verbs::from_json(include_str!("../../../../../seeds/lexicon/verbs.json")).unwrap();
    Lexicon { verbs, ..Lexicon::default() }
}

/// The voice of each line of a text of `kind`.
pub(super) fn voices(kind: DocumentKind, lines: &[&str]) -> Vec<Voice> {
    let draft = draft(lines);
    let names = vec![Vec::new(); lines.len()];
    let voices = read(&metadata(kind, "Sample"), &draft, &names, &lexicon());
    voices.into_iter().flatten().collect()
}

/// Check the level, and the rule that gives it, of sentences that each stand alone in a text of `kind`.
pub(super) fn check_levels(kind: DocumentKind, cases: &[(u8, &str, &str)]) {
    let mut wrong = Vec::new();
    for (level, rule, sentence) in cases {
        let voice = voices(kind, &[sentence]).remove(0);
        let found = (voice.level.value.number(), voice.level.rule.id);
        if found != (*level, *rule) {
            wrong.push(format!("{level} {rule}, not {} {}: {sentence}", found.0, found.1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
