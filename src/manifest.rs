//! The manifest: which frameworks and documents the briefing has, and what is known of each besides its words.
//!
//! `seeds/manifest.json` is written by hand; `schemas/manifest.schema.json` describes it for editors.

use serde::Deserialize;
use std::collections::BTreeSet;

use crate::load::{LoadError, from_json, invalid};
use crate::model::{DocumentId, DocumentKind, EntityId, FrameworkId, Standing};

/// Where the manifest lies, relative to the site's root.
pub const FILE: &str = "seeds/manifest.json";

/// The frameworks and documents of a briefing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manifest {
    /// The frameworks, in the order they are shown.
    pub frameworks: Vec<FrameworkEntry>,
    /// The documents, in the order they are shown.
    pub documents: Vec<DocumentEntry>,
}

/// One bilateral relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkEntry {
    /// Its id.
    pub id: FrameworkId,
    /// Its name.
    pub name: String,
    /// The states it is between.
    pub parties: Vec<EntityId>,
}

/// One document: what the manifest says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentEntry {
    /// Its id.
    pub id: DocumentId,
    /// The title shown to readers.
    pub title: String,
    /// What kind of text it is.
    pub kind: DocumentKind,
    /// The framework it belongs to.
    pub framework: FrameworkId,
    /// The text itself or an account.
    pub standing: Standing,
    /// BCP 47.
    pub language: String,
    /// Who published it, where known.
    pub publisher: Option<String>,
    /// `yyyy-mm-dd`, where known.
    pub date: Option<String>,
    /// Where the date comes from, or why there is none.
    pub date_note: Option<String>,
    /// Where it was published, where known.
    pub url: Option<String>,
    /// The file name under `seeds/`.
    pub file: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
}

impl Manifest {
    /// Read the contents of `seeds/manifest.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let raw: RawManifest = from_json(FILE, text)?;
        let mut manifest = Self::default();
        for (index, framework) in raw.frameworks.into_iter().enumerate() {
            manifest.frameworks.push(framework.check(&format!("frameworks[{index}]"))?);
        }
        for (index, document) in raw.documents.into_iter().enumerate() {
            let at = format!("documents[{index}]");
            let entry = document.check(&at)?;
            if !manifest.frameworks.iter().any(|framework| framework.id == entry.framework) {
                let known: Vec<&str> =
                    manifest.frameworks.iter().map(|framework| framework.id.as_str()).collect();
                return Err(invalid(
                    FILE,
                    format!("{at}.framework"),
                    format!("no framework has the id “{}”", entry.framework),
                    format!("Use one of: {}; or add it under “frameworks”", known.join(", ")),
                ));
            }
            manifest.documents.push(entry);
        }
        let mut seen = BTreeSet::new();
        for (index, entry) in manifest.documents.iter().enumerate() {
            if !seen.insert(&entry.id) {
                let message = format!("the id “{}” is used twice", entry.id);
                return Err(invalid(
                    FILE,
                    format!("documents[{index}].id"),
                    message,
                    "Give each document an id of its own",
                ));
            }
        }
        Ok(manifest)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawManifest {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    frameworks: Vec<RawFramework>,
    documents: Vec<RawDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFramework {
    id: String,
    name: String,
    parties: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDocument {
    id: String,
    title: String,
    kind: String,
    framework: String,
    standing: String,
    language: String,
    publisher: Option<String>,
    date: Option<String>,
    date_note: Option<String>,
    url: Option<String>,
    file: String,
    sha256: String,
}

impl RawFramework {
    fn check(self, at: &str) -> Result<FrameworkEntry, LoadError> {
        Ok(FrameworkEntry {
            id: id(&self.id, &format!("{at}.id"))?,
            name: self.name,
            parties: (self.parties.iter().enumerate())
                .map(|(index, party)| id(party, &format!("{at}.parties[{index}]")))
                .collect::<Result<_, _>>()?,
        })
    }
}

impl RawDocument {
    fn check(self, at: &str) -> Result<DocumentEntry, LoadError> {
        let kinds = DocumentKind::ALL.map(|kind| (kind.as_str(), kind));
        let standings =
            [Standing::Primary, Standing::Secondary].map(|standing| (standing.as_str(), standing));
        if let Some(date) = &self.date
            && !is_date(date)
        {
            let message = format!("“{date}” is no date");
            return Err(invalid(
                FILE,
                format!("{at}.date"),
                message,
                "Write it as yyyy-mm-dd, or null where it is not known",
            ));
        }
        if self.sha256.len() != 64
            || !self.sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        {
            let remedy = format!("Run `sha256sum seeds/{}` and copy its 64 lower-case hex digits", self.file);
            return Err(invalid(FILE, format!("{at}.sha256"), "this is no SHA-256 checksum", remedy));
        }
        if self.file.contains(['/', '\\']) || self.file.starts_with('.') || self.file.is_empty() {
            let message = format!("“{}” is no plain file name", self.file);
            return Err(invalid(
                FILE,
                format!("{at}.file"),
                message,
                "Put the file directly into seeds/ and give its name",
            ));
        }
        Ok(DocumentEntry {
            id: id(&self.id, &format!("{at}.id"))?,
            title: self.title,
            kind: one_of(&kinds, &self.kind, &format!("{at}.kind"))?,
            framework: id(&self.framework, &format!("{at}.framework"))?,
            standing: one_of(&standings, &self.standing, &format!("{at}.standing"))?,
            language: self.language,
            publisher: self.publisher,
            date: self.date,
            date_note: self.date_note,
            url: self.url,
            file: self.file,
            sha256: self.sha256,
        })
    }
}

fn id<T: std::str::FromStr<Err = crate::model::IdError>>(text: &str, at: &str) -> Result<T, LoadError> {
    text.parse().map_err(|error: crate::model::IdError| {
        invalid(
            FILE,
            at,
            format!("“{}” cannot stand in a URL", error.text),
            format!("Write {}", error.expected),
        )
    })
}

fn one_of<T: Copy>(choices: &[(&str, T)], text: &str, at: &str) -> Result<T, LoadError> {
    choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        invalid(FILE, at, format!("“{text}” is not known here"), format!("Use one of: {}", names.join(", ")))
    })
}

/// Whether `text` is a date as `yyyy-mm-dd`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number =
        |part: &str, digits: usize| (part.len() == digits).then(|| part.parse::<u32>().ok()).flatten();
    match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{
  "frameworks": [ { "id": "a-b", "name": "A–B", "parties": ["a", "b"] } ],
  "documents": [ { "id": "a-b-statement", "title": "Joint Statement", "kind": "joint-statement",
    "framework": "a-b", "standing": "primary", "language": "en", "publisher": null,
    "date": "2026-07-02", "date_note": null, "url": null, "file": "a-b-statement.md",
    "sha256": "0000000000000000000000000000000000000000000000000000000000000000" } ]
}"#;

    #[test]
    fn a_good_manifest_is_read() {
        let manifest = Manifest::from_json(GOOD).unwrap();
        assert_eq!(manifest.documents[0].kind, DocumentKind::JointStatement);
        assert_eq!(manifest.frameworks[0].parties.len(), 2);
    }

    #[test]
    fn a_mistake_is_answered_with_file_place_and_remedy() {
        for (from, to, answer) in [
            (
                r#""kind": "joint-statement""#,
                r#""kind": "statement""#,
                "seeds/manifest.json, at documents[0].kind: “statement” is not known here. Use one of: joint-statement, \
                 declaration, communique, memorandum, agreement, fact-sheet, press-release, news-summary, news-report, \
                 transcript, other.",
            ),
            (
                r#""framework": "a-b""#,
                r#""framework": "a-c""#,
                "seeds/manifest.json, at documents[0].framework: no framework has the id “a-c”. Use one of: a-b; or add \
                 it under “frameworks”.",
            ),
            (
                r#""date": "2026-07-02""#,
                r#""date": "2 July 2026""#,
                "seeds/manifest.json, at documents[0].date: “2 July 2026” is no date. Write it as yyyy-mm-dd, or null \
                 where it is not known.",
            ),
            (
                r#""a-b-statement.md""#,
                r#""../secret""#,
                "seeds/manifest.json, at documents[0].file: “../secret” is no plain file name. Put the file directly \
                 into seeds/ and give its name.",
            ),
            (
                r#""language": "en""#,
                r#""langage": "en""#,
                "seeds/manifest.json:4:56, at documents[0].langage: unknown field `langage`, expected one of `id`, \
                 `title`, `kind`, `framework`, `standing`, `language`, `publisher`, `date`, `date_note`, `url`, `file`, \
                 `sha256`. Compare the entry with its neighbours and with the file's JSON Schema in schemas/.",
            ),
            (
                r#""publisher": null,"#,
                r#""publisher": null"#,
                "seeds/manifest.json:5:5, at documents[0]: expected `,` or `}`. Check commas, quotation marks and \
                 brackets just before this place.",
            ),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert_ne!(text, GOOD);
            assert_eq!(Manifest::from_json(&text).unwrap_err().to_string(), answer);
        }
    }
}
