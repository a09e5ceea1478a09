//! Compiling: sources to a briefing. Pure and total: no input stops it, and what it notices stands beside
//! the output as diagnostics.
//!
//! 1. [`draft`] reads a source: blocks with byte spans, repair, numbering, clauses, sentences.
//! 2. [`label`] finds acts, authority, entities, dates, quantities and themes.

pub mod draft;
pub mod label;

mod abbreviation;
mod artefact;
mod block;
mod emphasis;
mod front;
mod heading;
mod heads;
mod ids;
mod indent;
mod inline;
mod lists;
mod look;
mod markdown;
mod marker;
mod month;
mod nesting;
mod number;
mod numeral;
mod outline;
mod place;
mod plain;
mod remainder;
mod repair;
mod sentence;
mod tidy;
mod title;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::lexicon::Lexicon;
use crate::manifest::{DocumentEntry, Manifest};
use crate::model::{Briefing, Diagnostic, Document, DocumentId, Framework, Metadata, Noticed};
use draft::{Draft, Format};

/// One text to compile, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file name; it gives the format, and the document id where there is no entry.
    pub file: String,
    /// The contents.
    pub text: String,
    /// What the manifest says of it; without an entry the compiler infers, and says so.
    pub entry: Option<DocumentEntry>,
}

/// Compile `sources` into a briefing.
pub fn compile(manifest: &Manifest, sources: &[Source], lexicon: &Lexicon) -> Briefing {
    let mut diagnostics = missing(manifest, sources);
    let mut drafts: Vec<(Metadata, Draft)> = (sources.iter())
        .map(|source| {
            let draft = draft::draft(&source.text, Format::of(&source.file));
            let meta = metadata(source, &draft, &mut diagnostics);
            diagnostics.extend(
                draft
                    .diagnostics
                    .iter()
                    .cloned()
                    .map(|diagnostic| Diagnostic { document: Some(meta.id.clone()), ..diagnostic }),
            );
            (meta, draft)
        })
        .collect();
    distinguish(&mut drafts);
    let (entities, labelled) = label::label(&drafts, lexicon);
    let documents = drafts.into_iter().zip(labelled).map(|((meta, draft), clauses)| Document {
        meta,
        heading: draft.heading,
        sections: draft.sections,
        clauses,
        artefacts: draft.artefacts,
        markup: draft.markup,
        flow: draft.flow,
    });
    let documents: Vec<Document> = documents.collect();
    Briefing {
        frameworks: (manifest.frameworks.iter())
            .map(|entry| Framework {
                id: entry.id.clone(),
                name: entry.name.clone(),
                parties: entry.parties.clone(),
            })
            .collect(),
        themes: lexicon.themes.to_model(),
        subjects: label::subject::find(&documents, &lexicon.themes),
        entities,
        documents,
        coverage: Vec::new(),
        diagnostics,
    }
}

/// Give documents whose files share a name ids of their own: `report`, `report-2`.
fn distinguish(drafts: &mut [(Metadata, Draft)]) {
    let mut taken = BTreeSet::new();
    for (meta, _) in drafts {
        let first = meta.id.clone();
        let mut count = 1;
        while !taken.insert(meta.id.clone()) {
            count += 1;
            meta.id = DocumentId::slug(&format!("{first}-{count}"));
        }
    }
}

/// SHA-256 of `bytes`, lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn missing(manifest: &Manifest, sources: &[Source]) -> Vec<Diagnostic> {
    let is_there =
        |entry: &&DocumentEntry| sources.iter().any(|source| source.entry.as_ref() == Some(*entry));
    (manifest.documents.iter().filter(|entry| !is_there(entry)))
        .map(|entry| Diagnostic {
            document: Some(entry.id.clone()),
            span: None,
            what: Noticed::Missing { file: entry.file.clone(), title: entry.title.clone() },
        })
        .collect()
}

fn metadata(source: &Source, draft: &Draft, diagnostics: &mut Vec<Diagnostic>) -> Metadata {
    let sha256 = sha256(source.text.as_bytes());
    let Some(entry) = &source.entry else { return infer(source, draft, sha256) };
    if entry.sha256 != sha256 {
        diagnostics.push(Diagnostic {
            document: Some(entry.id.clone()),
            span: None,
            what: Noticed::Changed { file: source.file.clone(), sha256: sha256.clone() },
        });
    }
    Metadata {
        id: entry.id.clone(),
        title: entry.title.clone(),
        kind: entry.kind,
        framework: Some(entry.framework.clone()),
        standing: entry.standing,
        date: entry.date.clone(),
        date_note: entry.date_note.clone(),
        publisher: entry.publisher.clone(),
        url: entry.url.clone(),
        language: entry.language.clone(),
        file: entry.file.clone(),
        sha256,
        bytes: source.text.len(),
        inferred: Vec::new(),
    }
}

/// What can be inferred of a source that has no entry: from the metadata in front of its text, its title, its words.
fn infer(source: &Source, draft: &Draft, sha256: String) -> Metadata {
    let stem = source.file.rsplit_once('.').map_or(source.file.as_str(), |(stem, _)| stem);
    let front = |keys: &[&str]| {
        let found = draft.front_matter.iter().find(|(key, _)| keys.contains(&key.as_str()));
        found.map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
    };
    let title = front(&["title"]).or_else(|| draft.heading.as_ref().map(ToString::to_string));
    let title = title.unwrap_or_else(|| stem.to_owned());
    let (kind, standing) = label::voice::infer_kind(&title, draft);
    let date = front(&["date"]).filter(|date| crate::manifest::is_date(date));
    let mut inferred = vec!["title", "kind", "standing", "language"];
    inferred.extend(date.is_some().then_some("date"));
    Metadata {
        id: DocumentId::slug(stem),
        title,
        kind,
        framework: None,
        standing,
        date_note: date.is_some().then(|| "Taken from the metadata in front of the text.".to_owned()),
        date,
        publisher: None,
        url: front(&["source_url", "url"])
            .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        language: front(&["lang", "language"]).unwrap_or_else(|| "en".to_owned()),
        file: source.file.clone(),
        sha256,
        bytes: source.text.len(),
        inferred,
    }
}
