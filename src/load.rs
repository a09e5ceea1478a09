//! Reading JSON that people edit (the manifest, the lexicon, the published ids), with errors they can act on; writing
//! it so that they can read the differences.

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A mistake in a file under `seeds/`: where it is and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// The file, relative to the site's root: `seeds/manifest.json`.
    pub file: String,
    /// The way to the value inside the file, for example `documents[2].kind`; empty for the file as a whole.
    pub path: String,
    /// The line and column, from 1, where they are known.
    pub position: Option<(usize, usize)>,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do, without a full stop.
    pub remedy: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        if !self.path.is_empty() {
            write!(f, ", at {}", self.path)?;
        }
        write!(f, ": {}. {}.", self.message, self.remedy)
    }
}

impl std::error::Error for LoadError {}

/// Read `text`, the contents of `file`, as a `T`.
///
/// # Errors
/// The first mistake: JSON that does not parse, a missing or unknown field, a value of another form.
pub fn from_json<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, LoadError> {
    let reader = &mut serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(reader).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.inner();
        let position = (inner.line() > 0).then(|| (inner.line(), inner.column()));
        let message = inner.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        let remedy = match inner.classify() {
            serde_json::error::Category::Data => {
                "Compare the entry with its neighbours and with the file's JSON Schema in schemas/".to_owned()
            }
            _ => "Check commas, quotation marks and brackets just before this place".to_owned(),
        };
        // The reader names a place it has not got to with a question mark, and the whole file with a dot.
        let path = path.trim_end_matches(".?").trim_matches(['.', '?']).to_owned();
        LoadError { file: file.to_owned(), path, position, message, remedy }
    })
}

/// `value` as JSON for people: a line for each value, and a final line break.
pub fn to_json<T: Serialize>(value: &T) -> String {
    // What is written here is plain data: writing it cannot fail.
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

/// An error about a value that is well formed but cannot be right, at `path` in `file`.
pub fn invalid(
    file: &str,
    path: impl Into<String>,
    message: impl Into<String>,
    remedy: impl Into<String>,
) -> LoadError {
    LoadError {
        file: file.to_owned(),
        path: path.into(),
        position: None,
        message: message.into(),
        remedy: remedy.into(),
    }
}
