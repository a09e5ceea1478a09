//! The lexicon: the word lists that labelling rests on, as types. Loaded from `seeds/lexicon/*.json`, which an
//! editor may change without building anything; `schemas/*.schema.json` describes each file.

mod entities;
mod inflect;
pub mod phrase;
mod themes;
mod verbs;

pub use entities::{Entities, EntityEntry};
pub use inflect::Inflections;
pub use themes::{Cue, CueHit, SubjectEntry, ThemeEntry, Themes, cue_words};
pub use verbs::{Actors, Predicate, Reading, VerbClass, VerbEntry, Verbs};

use crate::load::LoadError;

/// The files of the lexicon, relative to the site's root, in the order [`Lexicon::from_json`] takes them.
pub const FILES: [&str; 3] =
    ["seeds/lexicon/verbs.json", "seeds/lexicon/themes.json", "seeds/lexicon/entities.json"];

/// All word lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lexicon {
    /// Operative verbs, hedges, stems.
    pub verbs: Verbs,
    /// Themes with their cues.
    pub themes: Themes,
    /// Known entities with their names.
    pub entities: Entities,
}

impl Lexicon {
    /// Read the contents of the three files, in the order of [`FILES`].
    ///
    /// # Errors
    /// The first mistake in each file that has one.
    pub fn from_json(texts: [&str; 3]) -> Result<Self, Vec<LoadError>> {
        let [verbs, themes, entities] = texts;
        match (Verbs::from_json(verbs), Themes::from_json(themes), Entities::from_json(entities)) {
            (Ok(verbs), Ok(themes), Ok(entities)) => Ok(Self { verbs, themes, entities }),
            (verbs, themes, entities) => {
                Err([verbs.err(), themes.err(), entities.err()].into_iter().flatten().collect())
            }
        }
    }
}
