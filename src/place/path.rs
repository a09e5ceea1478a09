//! Reading a path: the inverse of a place's `Display`, generous about how it is written.

use std::fmt;
use std::str::FromStr;

use super::Place;

/// A path that is no place of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPlace(pub String);

impl fmt::Display for NoSuchPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no page at “{}”", self.0)
    }
}

impl std::error::Error for NoSuchPlace {}

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
            ["read", document, clause] => {
                Ok(Self::Clause(document.parse().map_err(|_| error())?, clause.parse().map_err(|_| error())?))
            }
            ["compare"] => Ok(Self::Compare),
            ["compare", theme] => Ok(Self::Theme(theme.parse().map_err(|_| error())?)),
            ["commitments"] => Ok(Self::Commitments),
            ["index"] => Ok(Self::Index),
            ["index", entity] => Ok(Self::Entity(entity.parse().map_err(|_| error())?)),
            ["timeline"] => Ok(Self::Timeline),
            ["coverage"] => Ok(Self::Coverage),
            ["pins"] => Ok(Self::Pins),
            ["search"] => Ok(Self::Search),
            ["data"] => Ok(Self::Data),
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
            "read/a-b/para_2__item_b/",
            "compare/",
            "compare/talent/",
            "commitments/",
            "index/",
            "index/hiroshima-ai-process/",
            "timeline/",
            "coverage/",
            "pins/",
            "search/",
            "data/",
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
        for path in ["reading/a/", "read/", "read/A B/", "read/a/1/", "index/a/b/", "compare/a/b/", "methods"]
        {
            assert!(path.parse::<Place>().is_err(), "{path}");
        }
    }
}
