//! Every URL of the site: the places a reader can be, read from a path and written back to it.
//!
//! A place is written relative to the site's root and ends in `/`: `read/japan-india-statement/`. The root
//! itself, which differs from host to host, is known to `ui/link.rs` alone.

use std::fmt;
use std::str::FromStr;

use crate::model::{Briefing, ClauseId, DocumentId, SentenceId, ThemeId};

/// A page of the site, and the passage in it where there is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `/`: the briefing.
    Home,
    /// `/read/<doc>/`: a document, at a passage where one is named.
    Read(DocumentId, Option<Passage>),
    /// `/compare/`: the theme and framework matrix.
    Compare,
    /// `/compare/<theme>/`: the clauses on a theme, side by side.
    Theme(ThemeId),
    /// `/method/`: how labels are made.
    Method,
}

/// A passage of a document, as the fragment of its URL names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passage {
    /// `#sec_1__para_2`
    Clause(ClauseId),
    /// `#sec_1__para_2--s3`
    Sentence(SentenceId),
}

/// A path that is no place of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPlace(pub String);

impl fmt::Display for NoSuchPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no page at “{}”", self.0)
    }
}

impl std::error::Error for NoSuchPlace {}

impl Place {
    /// Every page of the site for this briefing, each once, in reading order.
    pub fn all(briefing: &Briefing) -> Vec<Self> {
        let documents = briefing.documents.iter().map(|document| Self::Read(document.meta.id.clone(), None));
        let themes = briefing.themes.iter().map(|theme| Self::Theme(theme.id.clone()));
        [Self::Home]
            .into_iter()
            .chain(documents)
            .chain([Self::Compare])
            .chain(themes)
            .chain([Self::Method])
            .collect()
    }

    /// The title of the page, without the site's name.
    pub fn title(&self, briefing: &Briefing) -> String {
        match self {
            Self::Home => "The briefing".to_owned(),
            Self::Read(id, _) => {
                briefing.document(id).map_or_else(|| id.to_string(), |document| document.meta.title.clone())
            }
            Self::Compare => "Side by side".to_owned(),
            Self::Theme(id) => {
                let name = briefing.theme(id).map_or_else(|| id.to_string(), |theme| theme.name.clone());
                format!("{name}, side by side")
            }
            Self::Method => "How labels are made".to_owned(),
        }
    }

    /// How many folders the page lies below the root.
    pub fn depth(&self) -> usize {
        self.path().matches('/').count()
    }

    /// The path without a fragment: `read/japan-india-statement/`, and nothing for the root.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Read(document, _) => format!("read/{document}/"),
            Self::Compare => "compare/".to_owned(),
            Self::Theme(theme) => format!("compare/{theme}/"),
            Self::Method => "method/".to_owned(),
        }
    }

    /// The fragment without its `#`, where the place has one.
    pub fn fragment(&self) -> Option<String> {
        match self {
            Self::Read(_, Some(passage)) => Some(passage.to_string()),
            _ => None,
        }
    }
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

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        self.fragment().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

impl FromStr for Place {
    type Err = NoSuchPlace;

    /// Reads `path` or `path#fragment`, relative to the root, with or without a final slash or `index.html`.
    /// A fragment that names no passage (a heading, for example) is left out.
    fn from_str(text: &str) -> Result<Self, NoSuchPlace> {
        let error = || NoSuchPlace(text.to_owned());
        let (path, fragment) =
            text.split_once('#').map_or((text, None), |(path, fragment)| (path, Some(fragment)));
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let parts: Vec<&str> = if path.is_empty() { Vec::new() } else { path.split('/').collect() };
        match parts.as_slice() {
            [] => Ok(Self::Home),
            ["read", document] => {
                let passage = fragment.and_then(|fragment| fragment.parse().ok());
                Ok(Self::Read(document.parse().map_err(|_| error())?, passage))
            }
            ["compare"] => Ok(Self::Compare),
            ["compare", theme] => Ok(Self::Theme(theme.parse().map_err(|_| error())?)),
            ["method"] => Ok(Self::Method),
            _ => Err(error()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_from_its_url() {
        for url in [
            "",
            "read/a-b/",
            "read/a-b/#para_5",
            "read/a-b/#para_5--s2",
            "compare/",
            "compare/talent/",
            "method/",
        ] {
            assert_eq!(url.parse::<Place>().map(|place| place.to_string()), Ok(url.to_owned()));
        }
    }

    #[test]
    fn other_ways_to_write_a_url_lead_to_the_same_place() {
        for (written, place) in [
            ("/", ""),
            ("index.html", ""),
            ("read/a-b", "read/a-b/"),
            ("/read/a-b/index.html#para_5", "read/a-b/#para_5"),
            ("read/a-b/#hd_why it matters", "read/a-b/"),
        ] {
            assert_eq!(
                written.parse::<Place>().map(|place| place.to_string()),
                Ok(place.to_owned()),
                "{written}"
            );
        }
    }

    #[test]
    fn a_path_outside_the_site_is_refused() {
        for path in ["reading/a/", "read/", "read/A B/", "compare/a/b/", "methods"] {
            assert!(path.parse::<Place>().is_err(), "{path}");
        }
    }
}
