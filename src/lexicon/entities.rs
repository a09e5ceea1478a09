//! Known entities: names, aliases and kinds of what the bundled texts name.

use serde::Deserialize;

use super::FILES;
use crate::load::{LoadError, from_json};

/// The contents of `seeds/lexicon/entities.json`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Entities {
    /// The entities.
    pub entities: Vec<EntityEntry>,
}

/// One entity.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct EntityEntry {
    /// Its id, a slug.
    pub id: String,
    /// Its fullest name.
    pub name: String,
    /// What it is: an id of [`crate::model::EntityKind`].
    pub kind: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl Entities {
    /// Read the contents of `seeds/lexicon/entities.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        from_json(FILES[2], text)
    }
}
