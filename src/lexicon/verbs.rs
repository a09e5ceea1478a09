//! Operative verbs: what each does, at which level, with which complement.

use serde::Deserialize;

use super::FILES;
use crate::load::{LoadError, from_json};

/// The contents of `seeds/lexicon/verbs.json`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Verbs {}

impl Verbs {
    /// Read the contents of `seeds/lexicon/verbs.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        from_json(FILES[0], text)
    }
}
