//! `seeds/ids.lock.json`: written by `concord lock`, mended by hand where a person knows better.

use super::Lock;
use super::raw::{RawDocument, RawLock};
use crate::load::{LoadError, from_json, invalid, to_json};

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
        to_json(&RawLock {
            schema: Some(SCHEMA.to_owned()),
            format: FORMAT.to_owned(),
            documents: self.documents.iter().map(RawDocument::of).collect(),
        })
    }
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
      "sections": [
        {
          "id": "sec_1",
          "heading": "Aims",
          "published": "2026-11-24",
          "clauses": [
            "para_1"
          ]
        },
        {
          "id": "sec_2",
          "heading": "Means",
          "published": "2026-11-24",
          "retired": "2026-12-01",
          "clauses": []
        }
      ],
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
                 to one clause or section for ever: take one of the two entries out.",
            ),
            (
                "\"to\": [\n            \"para_1\"\n",
                "\"to\": [\n            \"para_9\"\n",
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
                "seeds/ids.lock.json, at documents[0].sections[0].published: “today” is no date. Write it as \
                 yyyy-mm-dd.",
            ),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert_ne!(text, GOOD);
            assert_eq!(Lock::from_json(&text).unwrap_err().to_string(), answer);
        }
    }
}
