//! Reading a `seeds/` folder from disk, for the native commands and the tests. The browser fetches the same files.

use std::fmt;
use std::fs;
use std::path::Path;

use crate::compile::Source;
use crate::lexicon::{self, Lexicon};
use crate::load::LoadError;
use crate::lock::{self, Lock};
use crate::manifest::{self, Manifest};

/// The ground state of a briefing: everything that it is compiled from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Seeds {
    /// The catalogue.
    pub manifest: Manifest,
    /// The word lists.
    pub lexicon: Lexicon,
    /// The ids published so far; empty where there is no such file.
    pub lock: Lock,
    /// The texts that could be read, in the order of the manifest.
    pub sources: Vec<Source>,
}

/// A seeds folder that cannot be used.
#[derive(Debug)]
pub enum SeedsError {
    /// A file that everything rests on cannot be read.
    Unreadable(String, std::io::Error),
    /// A file has mistakes.
    Mistakes(Vec<LoadError>),
}

impl fmt::Display for SeedsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(file, error) => write!(f, "{file} cannot be read: {error}"),
            Self::Mistakes(errors) => {
                let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for SeedsError {}

/// Read the folder that contains `seeds/`. A text that cannot be read is left out; compiling reports it.
///
/// # Errors
/// The manifest or a file of the lexicon is missing or has a mistake.
pub fn read(root: &Path) -> Result<Seeds, SeedsError> {
    let text = |file: &str| {
        fs::read_to_string(root.join(file)).map_err(|error| SeedsError::Unreadable(file.to_owned(), error))
    };
    let manifest =
        Manifest::from_json(&text(manifest::FILE)?).map_err(|error| SeedsError::Mistakes(vec![error]))?;
    let [verbs, themes, entities] = lexicon::FILES;
    let lexicon = Lexicon::from_json([&text(verbs)?, &text(themes)?, &text(entities)?])
        .map_err(SeedsError::Mistakes)?;
    let lock = match fs::read_to_string(root.join(lock::FILE)) {
        Ok(text) => Lock::from_json(&text).map_err(|error| SeedsError::Mistakes(vec![error]))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Lock::default(),
        Err(error) => return Err(SeedsError::Unreadable(lock::FILE.to_owned(), error)),
    };
    let sources = (manifest.documents.iter())
        .filter_map(|entry| {
            let text = text(&format!("seeds/{}", entry.file)).ok()?;
            Some(Source { file: entry.file.clone(), text, entry: Some(entry.clone()) })
        })
        .collect();
    Ok(Seeds { manifest, lexicon, lock, sources })
}

impl Seeds {
    /// Compile them.
    pub fn compile(&self) -> crate::model::Briefing {
        crate::brief(&self.manifest, &self.sources, &self.lexicon, &self.lock)
    }
}
