//! Tables: clauses, acts, entities and the matrix, as CSV (RFC 4180) and as JSON Lines with the same columns.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe in front in CSV, as OWASP advises; JSON
//! Lines have every text as it is.

use serde_json::{Map, Value};

use crate::compare::{ActAt, Quote, Selection, matrix};
use crate::model::{Briefing, Document, EntityId, Level, Mark, SectionId};

/// A table of the briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// One row for each clause.
    Clauses,
    /// One row for each act.
    Acts,
    /// One row for each entity.
    Entities,
    /// One row for each theme, framework and standing.
    Matrix,
}

impl Table {
    /// Every table, in the order of the interface.
    pub const ALL: [Self; 4] = [Self::Clauses, Self::Acts, Self::Entities, Self::Matrix];

    /// Its name in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clauses => "clauses",
            Self::Acts => "acts",
            Self::Entities => "entities",
            Self::Matrix => "matrix",
        }
    }

    pub(super) fn csv(self, briefing: &Briefing, documents: &[&Document]) -> String {
        let rows = self.rows(briefing, documents).into_iter().map(|row| {
            let fields: Vec<String> = row.iter().map(field).collect();
            format!("{}\r\n", fields.join(","))
        });
        [format!("{}\r\n", self.columns().join(","))].into_iter().chain(rows).collect()
    }

    pub(super) fn json_lines(self, briefing: &Briefing, documents: &[&Document]) -> String {
        let rows = self.rows(briefing, documents).into_iter().map(|row| {
            let fields = self.columns().iter().map(|name| (*name).to_owned()).zip(row);
            format!("{}\n", Value::from(fields.collect::<Map<_, _>>()))
        });
        rows.collect()
    }

    fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Clauses => &[
                "document",
                "standing",
                "clause",
                "label",
                "section",
                "kind",
                "hash",
                "verb_strength",
                "themes",
                "text",
            ],
            Self::Acts => &[
                "document",
                "standing",
                "clause",
                "sentence",
                "verb_strength",
                "verb_strength_name",
                "verb",
                "phrase",
                "actor",
                "authority",
                "embedded",
                "state_undertaking",
                "hedges",
                "rule",
                "text",
            ],
            Self::Entities => &["entity", "name", "kind", "origin", "aliases", "mentions", "clauses"],
            Self::Matrix => {
                &["theme", "theme_name", "framework", "standing", "sentences", "strongest_verb_strength"]
            }
        }
    }

    fn rows(self, briefing: &Briefing, documents: &[&Document]) -> Vec<Vec<Value>> {
        match self {
            Self::Clauses => clauses(documents),
            Self::Acts => acts(documents),
            Self::Entities => entities(briefing, documents),
            Self::Matrix => cells(briefing),
        }
    }
}

fn clauses(documents: &[&Document]) -> Vec<Vec<Value>> {
    let rows = documents.iter().flat_map(|document| {
        document.clauses.iter().map(move |clause| {
            let mut themes: Vec<&str> = Vec::new();
            for theme in clause.sentences.iter().flat_map(|sentence| &sentence.themes) {
                if !themes.contains(&theme.value.as_str()) {
                    themes.push(theme.value.as_str());
                }
            }
            vec![
                document.meta.id.as_str().into(),
                document.meta.standing.as_str().into(),
                clause.id.as_str().into(),
                clause.label.as_str().into(),
                clause.section.as_ref().map(SectionId::as_str).into(),
                clause.kind.as_str().into(),
                clause.hash.as_str().into(),
                clause.level().number().into(),
                themes.join("; ").into(),
                clause.text.as_str().into(),
            ]
        })
    });
    rows.collect()
}

/// An act by somebody else than the sentence's deciding actor has no authority: the voice says nothing of them.
fn acts(documents: &[&Document]) -> Vec<Vec<Value>> {
    let quotes = documents.iter().flat_map(|document| Quote::all(document));
    let acts = quotes.flat_map(|quote| quote.sentence.acts.iter().map(move |act| ActAt { quote, act }));
    acts.map(|at| {
        let ActAt { quote: Quote { document, clause, sentence }, act } = at;
        let words = |mark: &Mark| clause.text.as_str().get(mark.range()).unwrap_or_default();
        let hedges: Vec<&str> = act.value.hedges.iter().map(words).collect();
        vec![
            document.meta.id.as_str().into(),
            document.meta.standing.as_str().into(),
            clause.id.as_str().into(),
            sentence.id.to_string().into(),
            act.value.level.number().into(),
            act.value.level.name().into(),
            act.value.lemma.as_str().into(),
            at.phrase().into(),
            act.value.actor.as_deref().into(),
            at.has_voice().then(|| sentence.authority.value.as_str()).into(),
            act.value.embedded.into(),
            at.is_state_undertaking().into(),
            hedges.join("; ").into(),
            act.rule.id.into(),
            clause.words(sentence).into(),
        ]
    })
    .collect()
}

fn entities(briefing: &Briefing, documents: &[&Document]) -> Vec<Vec<Value>> {
    let rows = briefing.entities.iter().filter_map(|entity| {
        let (mentions, clauses) = mentions(&entity.id, documents);
        (mentions > 0).then(|| {
            vec![
                entity.id.as_str().into(),
                entity.name.as_str().into(),
                entity.kind.as_str().into(),
                entity.origin.as_str().into(),
                entity.aliases.join("; ").into(),
                mentions.into(),
                clauses.join("; ").into(),
            ]
        })
    });
    rows.collect()
}

/// How often `entity` is named, and the clauses that name it, as `<document>~<clause>`.
fn mentions(entity: &EntityId, documents: &[&Document]) -> (usize, Vec<String>) {
    let (mut count, mut clauses) = (0, Vec::new());
    for document in documents {
        for clause in &document.clauses {
            let sentences = clause.sentences.iter().flat_map(|sentence| &sentence.mentions);
            let here = sentences.filter(|mention| mention.value == *entity).count();
            count += here;
            if here > 0 {
                clauses.push(format!("{}~{}", document.meta.id, clause.id));
            }
        }
    }
    (count, clauses)
}

/// A framework without a text of a standing has no row for it: nothing was looked through, so nothing is missing.
fn cells(briefing: &Briefing) -> Vec<Vec<Value>> {
    let matrix = matrix(briefing, &Selection::whole(briefing));
    let mut rows = Vec::new();
    for row in &matrix.rows {
        let name = briefing.theme(&row.theme).map(|theme| theme.name.as_str());
        for (framework, cell) in matrix.frameworks.iter().zip(&row.cells) {
            for (standing, tally) in [("primary", cell.primary), ("secondary", cell.secondary)] {
                rows.extend(tally.map(|tally| {
                    vec![
                        row.theme.as_str().into(),
                        name.into(),
                        framework.as_str().into(),
                        standing.into(),
                        tally.sentences.into(),
                        tally.strongest.map(Level::number).into(),
                    ]
                }));
            }
        }
    }
    rows
}

/// A field of CSV, quoted where RFC 4180 asks for it.
pub(super) fn field(value: &Value) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) => unformulated(text),
        value => value.to_string(),
    };
    if text.contains([',', '"', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// `text`, with an apostrophe in front where a spreadsheet would compute it (OWASP, “CSV Injection”; full-width signs
/// count too).
fn unformulated(text: &str) -> String {
    let computes = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(computes) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_quoted_where_it_must_and_never_computed() {
        for (text, written) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM", "'@SUM"),
            ("＝1", "'＝1"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("1-2", "1-2"),
        ] {
            assert_eq!(field(&Value::from(text)), written);
        }
        assert_eq!(field(&Value::Null), "");
        assert_eq!(field(&Value::from(-4)), "-4");
    }
}
