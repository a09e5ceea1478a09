//! Known entities: names, aliases and kinds of what the bundled texts name, and of states and organisations that
//! any text may name.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::FILES;
use super::phrase::{Phrases, words};
use crate::load::{LoadError, from_json, invalid};
use crate::model::{EntityId, EntityKind};

const FILE: &str = FILES[2];

/// The contents of `seeds/lexicon/entities.json`, ready for looking names up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entities {
    /// The entities, in the order of the file.
    pub entities: Vec<EntityEntry>,
    /// Every name and alias, with the place of its entity in [`Entities::entities`].
    pub names: Phrases<KnownName>,
}

/// One entity.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityEntry {
    /// Its id.
    pub id: EntityId,
    /// Its fullest name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Other names.
    pub aliases: Vec<String>,
}

/// A name or alias of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// The place of its entity in [`Entities::entities`].
    pub entity: usize,
    /// As the lexicon spells it, which says where capitals are needed.
    pub spelling: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntities {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    entities: Vec<RawEntity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntity {
    id: String,
    name: String,
    kind: String,
    #[serde(default)]
    aliases: Vec<String>,
}

impl Entities {
    /// Read the contents of `seeds/lexicon/entities.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let raw: RawEntities = from_json(FILE, text)?;
        let mut all = Self::default();
        let mut ids = BTreeSet::new();
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        for (index, entry) in raw.entities.into_iter().enumerate() {
            let at = format!("entities[{index}]");
            let entry = entry.check(&at)?;
            if !ids.insert(entry.id.clone()) {
                let message = format!("the id “{}” is used twice", entry.id);
                let remedy = "Give each entity an id of its own, or put the names together under one";
                return Err(invalid(FILE, format!("{at}.id"), message, remedy));
            }
            for (place, name) in std::iter::once(&entry.name).chain(&entry.aliases).enumerate() {
                let at = || match place.checked_sub(1) {
                    None => format!("{at}.name"),
                    Some(alias) => format!("{at}.aliases[{alias}]"),
                };
                let found = words(name);
                if found.is_empty() {
                    return Err(invalid(FILE, at(), "this name has no word", "Write the name, or remove it"));
                }
                let key: Vec<&str> = found.iter().map(|word| word.key.as_str()).collect();
                let spelling = format!("{}|{}", key.join(" "), capitals(name));
                if let Some(owner) = owners.insert(spelling, entry.id.to_string()) {
                    let (message, remedy) = if owner == entry.id.as_str() {
                        (
                            format!("“{name}” is listed twice for “{owner}”"),
                            "Remove one; hyphens and quotation marks make no difference".to_owned(),
                        )
                    } else {
                        (
                            format!("“{name}” is claimed by “{owner}” and by “{}”", entry.id),
                            "A name may stand for one entity only: remove it from one of the two".to_owned(),
                        )
                    };
                    return Err(invalid(FILE, at(), message, remedy));
                }
                all.names.insert(&found, KnownName { entity: index, spelling: name.clone() });
            }
            all.entities.push(entry);
        }
        Ok(all)
    }
}

impl RawEntity {
    fn check(self, at: &str) -> Result<EntityEntry, LoadError> {
        let Ok(id) = self.id.parse() else {
            let message = format!("“{}” is no entity id", self.id);
            let remedy = format!("Write “{}”", EntityId::slug(&self.id));
            return Err(invalid(FILE, format!("{at}.id"), message, remedy));
        };
        let Some(kind) = EntityKind::ALL.into_iter().find(|kind| kind.as_str() == self.kind) else {
            let known = EntityKind::ALL.map(EntityKind::as_str).join(", ");
            let message = format!("“{}” is no kind of entity", self.kind);
            return Err(invalid(FILE, format!("{at}.kind"), message, format!("Use one of: {known}")));
        };
        Ok(EntityEntry { id, name: self.name, kind, aliases: self.aliases })
    }
}

/// Whether every word of `name` is in capitals: "US" and "us" are two names.
fn capitals(name: &str) -> bool {
    !name.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_say_where_they_are_and_what_to_do() {
        let entity = |id: &str, kind: &str, name: &str, alias: &str| {
            format!(r#"{{ "id": "{id}", "kind": "{kind}", "name": "{name}", "aliases": ["{alias}"] }}"#)
        };
        let check = |entities: &[String], expected: &str| {
            let text = format!(r#"{{ "entities": [{}] }}"#, entities.join(","));
            let error = Entities::from_json(&text).expect_err(expected).to_string();
            assert!(error.starts_with("seeds/lexicon/entities.json, at entities["), "{error}");
            assert!(error.contains(expected), "{error}");
        };
        let arden = || entity("arden", "state", "Arden", "Republic of Arden");
        check(&[entity("Arden", "state", "Arden", "A")], "“Arden” is no entity id. Write “arden”.");
        check(
            &[entity("a", "country", "Arden", "A")],
            "[0].kind: “country” is no kind of entity. Use one of: state,",
        );
        check(&[arden(), entity("arden", "state", "B", "C")], "[1].id: the id “arden” is used twice");
        check(
            &[arden(), entity("b", "state", "B", "Arden")],
            "[1].aliases[0]: “Arden” is claimed by “arden” and by “b”",
        );
        check(&[entity("b", "state", "B-C", "B C")], "“B C” is listed twice for “b”");
        check(&[entity("b", "state", "…", "C")], "[0].name: this name has no word");
    }

    #[test]
    fn the_lexicon_of_the_seeds_fits_its_schema() {
        let text = include_str!("../../seeds/lexicon/entities.json");
        assert!(Entities::from_json(text).is_ok_and(|lexicon| lexicon.entities.len() > 200));
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../schemas/entities.schema.json")).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        assert!(validator.is_valid(&serde_json::from_str(text).unwrap()));
        let kinds = schema["$defs"]["entity"]["properties"]["kind"]["enum"].as_array().unwrap();
        assert_eq!(kinds.len(), EntityKind::ALL.len());
        assert!(EntityKind::ALL.iter().all(|kind| kinds.iter().any(|known| known == kind.as_str())));
    }
}
