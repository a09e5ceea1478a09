//! A passage: what the fragment of a document's URL names.

use std::fmt;
use std::str::FromStr;

use crate::model::{ClauseId, SentenceId};

/// A passage of a document, as the fragment of its URL names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passage {
    /// `#sec_1__para_2`
    Clause(ClauseId),
    /// `#sec_1__para_2--s3`
    Sentence(SentenceId),
}

impl Passage {
    /// The clause that the passage is or lies in.
    pub fn clause(&self) -> &ClauseId {
        match self {
            Self::Clause(clause) => clause,
            Self::Sentence(sentence) => &sentence.clause,
        }
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clause(id) => id.fmt(f),
            Self::Sentence(id) => id.fmt(f),
        }
    }
}

impl FromStr for Passage {
    type Err = crate::model::IdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.contains("--") { text.parse().map(Self::Sentence) } else { text.parse().map(Self::Clause) }
    }
}
