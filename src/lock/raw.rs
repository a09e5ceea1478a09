//! The lock file as it is written: its fields in order, each read with what is wrong with it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::file::FILE;
use super::{EarlierWording, LockedClause, LockedDocument, LockedSection, Reason, RetiredClause, Wording};
use crate::compile::draft::hash;
use crate::load::{LoadError, invalid};
use crate::manifest::is_date;
use crate::model::{ClauseId, IdError};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLock {
    #[serde(rename = "$schema")]
    pub(super) schema: Option<String>,
    pub(super) format: String,
    pub(super) documents: Vec<RawDocument>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDocument {
    id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sections: Vec<RawSection>,
    clauses: Vec<RawClause>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    retired: Vec<RawRetired>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: String,
    heading: String,
    published: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retired: Option<String>,
    clauses: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClause {
    id: String,
    hash: String,
    published: String,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<RawEarlier>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEarlier {
    hash: String,
    until: String,
    reason: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<String>,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRetired {
    id: String,
    hash: String,
    published: String,
    retired: String,
    reason: String,
    to: Vec<String>,
    text: String,
}

impl RawDocument {
    /// What the file says of a document.
    pub(super) fn of(document: &LockedDocument) -> Self {
        let raw = |words: &Wording| (words.hash.clone(), words.text.clone());
        let ids = |ids: &[ClauseId]| ids.iter().map(ToString::to_string).collect();
        let earlier = |earlier: &EarlierWording| {
            let (hash, text) = raw(&earlier.words);
            let (until, reason) = (earlier.until.clone(), earlier.reason.as_str().to_owned());
            RawEarlier { hash, text, until, reason, also: ids(&earlier.also) }
        };
        let clause = |clause: &LockedClause| {
            let (hash, text) = raw(&clause.words);
            let (id, published) = (clause.id.to_string(), clause.published.clone());
            RawClause { id, hash, published, text, earlier: clause.earlier.iter().map(earlier).collect() }
        };
        let retired = |clause: &RetiredClause| {
            let (hash, text) = raw(&clause.words);
            RawRetired {
                id: clause.id.to_string(),
                hash,
                published: clause.published.clone(),
                retired: clause.retired.clone(),
                reason: clause.reason.as_str().to_owned(),
                to: ids(&clause.to),
                text,
            }
        };
        let section = |section: &LockedSection| RawSection {
            id: section.id.to_string(),
            heading: section.heading.clone(),
            published: section.published.clone(),
            retired: section.retired.clone(),
            clauses: ids(&section.clauses),
        };
        Self {
            id: document.id.to_string(),
            sections: document.sections.iter().map(section).collect(),
            clauses: document.clauses.iter().map(clause).collect(),
            retired: document.retired.iter().map(retired).collect(),
        }
    }

    /// The document, or the first mistake in it; `at` is its place in the file.
    pub(super) fn check(self, at: &str) -> Result<LockedDocument, LoadError> {
        let id = id(&self.id, &format!("{at}.id"))?;
        let sections = (self.sections.into_iter().enumerate())
            .map(|(index, section)| section.check(&format!("{at}.sections[{index}]")))
            .collect::<Result<Vec<_>, _>>()?;
        let clauses = (self.clauses.into_iter().enumerate())
            .map(|(index, clause)| clause.check(&format!("{at}.clauses[{index}]")))
            .collect::<Result<Vec<_>, _>>()?;
        let retired = (self.retired.into_iter().enumerate())
            .map(|(index, clause)| clause.check(&format!("{at}.retired[{index}]")))
            .collect::<Result<Vec<_>, _>>()?;
        let document = LockedDocument { id, sections, clauses, retired };
        document.check(at)?;
        Ok(document)
    }
}

impl LockedDocument {
    /// Every id once, and every id that words went to is one.
    fn check(&self, at: &str) -> Result<(), LoadError> {
        let mut titles = BTreeSet::new();
        for (index, section) in self.sections.iter().enumerate() {
            if !titles.insert(&section.id) {
                return Err(twice(section.id.as_str(), format!("{at}.sections[{index}].id")));
            }
        }
        let mut seen = BTreeSet::new();
        let ids = (self.clauses.iter().enumerate())
            .map(|(index, clause)| (&clause.id, format!("{at}.clauses[{index}].id")))
            .chain(
                self.retired
                    .iter()
                    .enumerate()
                    .map(|(index, clause)| (&clause.id, format!("{at}.retired[{index}].id"))),
            );
        for (id, at) in ids {
            if !seen.insert(id) {
                return Err(twice(id.as_str(), at));
            }
        }
        for (index, clause) in self.retired.iter().enumerate() {
            if let Some(unknown) = clause.to.iter().find(|to| !seen.contains(to) || **to == clause.id) {
                let message = format!("“{unknown}” is no other id of this document");
                let at = format!("{at}.retired[{index}].to");
                return Err(invalid(
                    FILE,
                    at,
                    message,
                    "Name clauses listed here, or none where the words were removed",
                ));
            }
        }
        Ok(())
    }
}

fn twice(id: &str, at: String) -> LoadError {
    let remedy = "An id belongs to one clause or section for ever: take one of the two entries out";
    invalid(FILE, at, format!("the id “{id}” is listed twice"), remedy)
}

impl RawSection {
    fn check(self, at: &str) -> Result<LockedSection, LoadError> {
        Ok(LockedSection {
            id: id(&self.id, &format!("{at}.id"))?,
            heading: self.heading,
            published: date(self.published, &format!("{at}.published"))?,
            clauses: ids(&self.clauses, &format!("{at}.clauses"))?,
            retired: self.retired.map(|day| date(day, &format!("{at}.retired"))).transpose()?,
        })
    }
}

impl RawClause {
    fn check(self, at: &str) -> Result<LockedClause, LoadError> {
        let earlier = (self.earlier.into_iter().enumerate())
            .map(|(index, earlier)| earlier.check(&format!("{at}.earlier[{index}]")))
            .collect::<Result<_, _>>()?;
        Ok(LockedClause {
            id: id(&self.id, &format!("{at}.id"))?,
            published: date(self.published, &format!("{at}.published"))?,
            words: wording(self.hash, self.text, at)?,
            earlier,
        })
    }
}

impl RawEarlier {
    fn check(self, at: &str) -> Result<EarlierWording, LoadError> {
        Ok(EarlierWording {
            words: wording(self.hash, self.text, at)?,
            until: date(self.until, &format!("{at}.until"))?,
            reason: reason(&self.reason, at)?,
            also: ids(&self.also, &format!("{at}.also"))?,
        })
    }
}

impl RawRetired {
    fn check(self, at: &str) -> Result<RetiredClause, LoadError> {
        Ok(RetiredClause {
            id: id(&self.id, &format!("{at}.id"))?,
            words: wording(self.hash, self.text, at)?,
            published: date(self.published, &format!("{at}.published"))?,
            retired: date(self.retired, &format!("{at}.retired"))?,
            reason: reason(&self.reason, at)?,
            to: ids(&self.to, &format!("{at}.to"))?,
        })
    }
}

fn wording(given: String, text: String, at: &str) -> Result<Wording, LoadError> {
    let found = hash(&text);
    if found == given {
        return Ok(Wording { hash: given, text });
    }
    let message = format!("these words have the hash {found}");
    let remedy = "Restore the published words from the history of the file; a text is amended in its source";
    Err(invalid(FILE, format!("{at}.hash"), message, remedy))
}

fn date(text: String, at: &str) -> Result<String, LoadError> {
    if is_date(&text) {
        return Ok(text);
    }
    Err(invalid(FILE, at, format!("“{text}” is no date"), "Write it as yyyy-mm-dd"))
}

fn reason(text: &str, at: &str) -> Result<Reason, LoadError> {
    Reason::ALL.into_iter().find(|reason| reason.as_str() == text).ok_or_else(|| {
        let known = Reason::ALL.map(Reason::as_str).join(", ");
        invalid(
            FILE,
            format!("{at}.reason"),
            format!("“{text}” is not known here"),
            format!("Use one of: {known}"),
        )
    })
}

fn ids(texts: &[String], at: &str) -> Result<Vec<ClauseId>, LoadError> {
    texts.iter().enumerate().map(|(index, text)| id(text, &format!("{at}[{index}]"))).collect()
}

fn id<T: std::str::FromStr<Err = IdError>>(text: &str, at: &str) -> Result<T, LoadError> {
    text.parse().map_err(|error: IdError| {
        invalid(
            FILE,
            at,
            format!("“{}” cannot stand in a URL", error.text),
            format!("Write {}", error.expected),
        )
    })
}
