//! `seeds/ids.lock.json`: written by `concord lock`, mended by hand where a person knows better.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{EarlierWording, Lock, LockedClause, LockedDocument, Reason, RetiredClause, Wording};
use crate::compile::draft::hash;
use crate::load::{LoadError, from_json, invalid, to_json};
use crate::manifest::is_date;
use crate::model::{ClauseId, IdError};

/// Where the lock lies, relative to the site's root. There may be none.
pub const FILE: &str = "seeds/ids.lock.json";

const FORMAT: &str = "concord-ids/1";
const SCHEMA: &str = "../schemas/ids.lock.schema.json";

impl Lock {
    /// Read the contents of `seeds/ids.lock.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let raw: RawLock = from_json(FILE, text)?;
        if raw.format != FORMAT {
            let message = format!("“{}” is a format this program does not know", raw.format);
            return Err(invalid(
                FILE,
                "format",
                message,
                format!("Use a program that reads it, or {FORMAT}"),
            ));
        }
        let mut lock = Self::default();
        for (index, document) in raw.documents.into_iter().enumerate() {
            let at = format!("documents[{index}]");
            let document = document.check(&at)?;
            if lock.document(&document.id).is_some() {
                let message = format!("the document “{}” is listed twice", document.id);
                return Err(invalid(FILE, format!("{at}.id"), message, "Take one of the two entries out"));
            }
            lock.documents.push(document);
        }
        Ok(lock)
    }

    /// The contents of `seeds/ids.lock.json`: the same lock gives the same bytes.
    pub fn to_json(&self) -> String {
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
        let document = |document: &LockedDocument| RawDocument {
            id: document.id.to_string(),
            clauses: document.clauses.iter().map(clause).collect(),
            retired: document.retired.iter().map(retired).collect(),
        };
        to_json(&RawLock {
            schema: Some(SCHEMA.to_owned()),
            format: FORMAT.to_owned(),
            documents: self.documents.iter().map(document).collect(),
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLock {
    #[serde(rename = "$schema")]
    schema: Option<String>,
    format: String,
    documents: Vec<RawDocument>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDocument {
    id: String,
    clauses: Vec<RawClause>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    retired: Vec<RawRetired>,
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
    fn check(self, at: &str) -> Result<LockedDocument, LoadError> {
        let id = id(&self.id, &format!("{at}.id"))?;
        let clauses = (self.clauses.into_iter().enumerate())
            .map(|(index, clause)| clause.check(&format!("{at}.clauses[{index}]")))
            .collect::<Result<Vec<_>, _>>()?;
        let retired = (self.retired.into_iter().enumerate())
            .map(|(index, clause)| clause.check(&format!("{at}.retired[{index}]")))
            .collect::<Result<Vec<_>, _>>()?;
        let document = LockedDocument { id, clauses, retired };
        document.check(at)?;
        Ok(document)
    }
}

impl LockedDocument {
    /// Every id once, and every id that words went to is one.
    fn check(&self, at: &str) -> Result<(), LoadError> {
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
                let remedy = "An id belongs to one clause for ever: take one of the two entries out";
                return Err(invalid(FILE, at, format!("the id “{id}” is listed twice"), remedy));
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

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{
  "$schema": "../schemas/ids.lock.schema.json",
  "format": "concord-ids/1",
  "documents": [
    {
      "id": "a-b",
      "clauses": [
        {
          "id": "para_1",
          "hash": "ba7816bf",
          "published": "2026-11-24",
          "text": "abc",
          "earlier": [
            {
              "hash": "e3b0c442",
              "until": "2026-12-01",
              "reason": "edited",
              "text": ""
            }
          ]
        }
      ],
      "retired": [
        {
          "id": "para_2",
          "hash": "ba7816bf",
          "published": "2026-11-24",
          "retired": "2026-12-01",
          "reason": "merged",
          "to": [
            "para_1"
          ],
          "text": "abc"
        }
      ]
    }
  ]
}
"#;

    #[test]
    fn a_lock_reads_back_from_its_own_text() {
        assert_eq!(Lock::from_json(GOOD).map(|lock| lock.to_json()), Ok(GOOD.to_owned()));
        assert_eq!(Lock::from_json(&Lock::default().to_json()), Ok(Lock::default()));
    }

    #[test]
    fn a_mistake_is_answered_with_file_place_and_remedy() {
        for (from, to, answer) in [
            (
                "concord-ids/1",
                "concord-ids/2",
                "seeds/ids.lock.json, at format: “concord-ids/2” is a format this program does not know. Use a \
                 program that reads it, or concord-ids/1.",
            ),
            (
                "para_2",
                "para_1",
                "seeds/ids.lock.json, at documents[0].retired[0].id: the id “para_1” is listed twice. An id belongs \
                 to one clause for ever: take one of the two entries out.",
            ),
            (
                "            \"para_1\"\n",
                "            \"para_9\"\n",
                "seeds/ids.lock.json, at documents[0].retired[0].to: “para_9” is no other id of this document. Name \
                 clauses listed here, or none where the words were removed.",
            ),
            (
                "\"text\": \"abc\"",
                "\"text\": \"abcd\"",
                "seeds/ids.lock.json, at documents[0].clauses[0].hash: these words have the hash 88d4266f. Restore \
                 the published words from the history of the file; a text is amended in its source.",
            ),
            (
                "\"reason\": \"edited\"",
                "\"reason\": \"lost\"",
                "seeds/ids.lock.json, at documents[0].clauses[0].earlier[0].reason: “lost” is not known here. Use \
                 one of: moved, edited, split, merged, removed.",
            ),
            (
                "\"published\": \"2026-11-24\"",
                "\"published\": \"today\"",
                "seeds/ids.lock.json, at documents[0].clauses[0].published: “today” is no date. Write it as \
                 yyyy-mm-dd.",
            ),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert_ne!(text, GOOD);
            assert_eq!(Lock::from_json(&text).unwrap_err().to_string(), answer);
        }
    }
}
