//! Themes: what sentences can be about, with the cues that show it.

use serde::Deserialize;

use super::FILES;
use crate::load::{LoadError, from_json};
use crate::model::{Theme, ThemeId};

/// The contents of `seeds/lexicon/themes.json`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct Themes {
    /// The themes, in the order they are shown.
    pub themes: Vec<ThemeEntry>,
}

/// One theme.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct ThemeEntry {
    /// Its id, a slug.
    pub id: String,
    /// Its name in the interface.
    pub name: String,
    /// What counts as this theme, for readers.
    pub definition: String,
    /// The words and phrases that show it.
    pub cues: Vec<String>,
}

impl Themes {
    /// Read the contents of `seeds/lexicon/themes.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        from_json(FILES[1], text)
    }

    /// The themes as the briefing carries them.
    pub fn to_model(&self) -> Vec<Theme> {
        (self.themes.iter())
            .map(|entry| Theme {
                id: ThemeId::slug(&entry.id),
                name: entry.name.clone(),
                definition: entry.definition.clone(),
                cues: entry.cues.clone(),
            })
            .collect()
    }
}
