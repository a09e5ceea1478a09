//! A query as a tree, read from what somebody types and written back to it.

pub(super) mod filter;
mod lex;
mod parse;

use std::fmt;
use std::ops::Range;

pub use filter::{Filter, Name};
pub use parse::{Parsed, parse};

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A word, in any of its forms: folded, one or more runs of letters that stand side by side (`human-centric`).
    Word {
        /// The runs of letters and digits, at least one.
        words: Vec<String>,
        /// Whether what begins with it is meant too: `coop*`, or the word is still being typed.
        open: bool,
    },
    /// `"exactly these words"`, folded.
    Phrase(Vec<String>),
    /// `level:4`
    Filter(Filter),
    /// Side by side, with AND understood: where no clause has all of them, some will do.
    Side(Vec<Node>),
    /// `a AND b`: all of them.
    All(Vec<Node>),
    /// `a OR b`: any of them.
    Any(Vec<Node>),
    /// `NOT a`: none of it.
    Not(Box<Node>),
}

/// Something in a query that could not be read as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, in bytes of the query.
    pub range: Range<usize>,
    /// What is wrong and how it was read, one or two sentences for a reader.
    pub says: String,
}

impl Node {
    /// Whether it asks for words, and not only for labels.
    pub fn has_words(&self) -> bool {
        match self {
            Self::Word { .. } | Self::Phrase(_) => true,
            Self::Filter(_) => false,
            Self::Side(nodes) | Self::All(nodes) | Self::Any(nodes) => nodes.iter().any(Self::has_words),
            Self::Not(node) => node.has_words(),
        }
    }

    /// The labels that whatever it finds must have.
    pub fn demanded(&self) -> Vec<&Filter> {
        match self {
            Self::Filter(filter) => vec![filter],
            Self::Side(nodes) | Self::All(nodes) => nodes.iter().flat_map(Self::demanded).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it stands in brackets inside another.
    fn is_compound(&self) -> bool {
        matches!(self, Self::Side(_) | Self::All(_) | Self::Any(_))
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut fmt::Formatter<'_>, nodes: &[Self], between: &str| {
            for (place, node) in nodes.iter().enumerate() {
                if place > 0 {
                    f.write_str(between)?;
                }
                if node.is_compound() { write!(f, "({node})")? } else { write!(f, "{node}")? }
            }
            Ok(())
        };
        match self {
            Self::Word { words, open } => write!(f, "{}{}", words.join("-"), if *open { "*" } else { "" }),
            Self::Phrase(words) => write!(f, "\"{}\"", words.join(" ")),
            Self::Filter(filter) => write!(f, "{filter}"),
            Self::Side(nodes) => joined(f, nodes, " "),
            Self::All(nodes) => joined(f, nodes, " AND "),
            Self::Any(nodes) => joined(f, nodes, " OR "),
            Self::Not(node) if node.is_compound() => write!(f, "NOT ({node})"),
            Self::Not(node) => write!(f, "NOT {node}"),
        }
    }
}
