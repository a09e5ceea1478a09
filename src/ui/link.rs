//! Links: the only place that knows where the site's root is.
//!
//! A prerendered page links relative to itself (`../../read/…`), so that the same file serves any sub-folder; the
//! running app links from the root it was started under (`/sub/folder/read/…`).

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::params::ParamsMap;

use crate::model::Briefing;
use crate::place::{NoSuchPlace, Place};

/// The root of the site as links from the current page write it, with a final slash: `../../` or `/sub/folder/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root(String);

impl Root {
    /// The root as seen from `depth` folders below it.
    pub fn relative(depth: usize) -> Self {
        Self(if depth == 0 { "./".to_owned() } else { "../".repeat(depth) })
    }

    /// The root as a path on its host, with a final slash.
    pub fn absolute(path: &str) -> Self {
        Self(format!("{}/", path.trim_end_matches('/')))
    }

    /// The root as it stands in links.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link to `place`.
    pub fn href(&self, place: &Place) -> String {
        format!("{}{place}", self.0)
    }
}

/// The link to `place` from the current page.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn href(place: &Place) -> String {
    expect_context::<Root>().href(place)
}

/// The link to `place` to hand out: with the hash of the words that it shows, see [`Place::shared`].
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn shared(place: &Place, briefing: &Briefing) -> String {
    format!("{}{}", expect_context::<Root>().as_str(), place.shared(briefing))
}

/// The link to a file of the site that is no page, by its path below the root. Give it `rel="external"`: the router
/// knows pages alone.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn file_href(path: &str) -> String {
    format!("{}{path}", expect_context::<Root>().as_str())
}

/// The link to `place` with choices in its query, names and values as the page reads them; they are encoded here.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn href_with(place: &Place, query: &[(&str, &str)]) -> String {
    let mut choices = ParamsMap::new();
    for (name, value) in query {
        choices.insert((*name).to_owned(), (*value).to_owned());
    }
    format!("{}{}", href(place), choices.to_query_string())
}

/// The link to `place` with the words in its query that the reader is to find marked there, before its passage.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn href_finding(place: &Place, words: &str) -> String {
    let mut query = ParamsMap::new();
    if !words.is_empty() {
        query.insert(FIND, words.to_owned());
    }
    let fragment = place.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{}{}{}{fragment}", expect_context::<Root>().as_str(), place.path(), query.to_query_string())
}

/// The name under which the query of a document's URL carries the words to be marked.
pub const FIND: &str = "find";

/// The root's path on its host without a final slash, as the router takes it; empty at the top of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Base(pub(super) String);

/// The place that the reader is at, without its passage, for which see [`use_passage`](super::arrive::use_passage).
/// Follows the router. Call inside it.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_place() -> Memo<Result<Place, NoSuchPlace>> {
    let Base(base) = expect_context();
    let pathname = use_location().pathname;
    Memo::new(move |_| pathname.with(|path| path.strip_prefix(base.as_str()).unwrap_or(path).parse()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_from_where_the_page_is() {
        let theme = Place::Theme("talent".parse().unwrap());
        for (root, link) in [
            (Root::relative(0), "./compare/talent/"),
            (Root::relative(2), "../../compare/talent/"),
            (Root::absolute("/"), "/compare/talent/"),
            (Root::absolute("/a/b/"), "/a/b/compare/talent/"),
            (Root::absolute("/a/b"), "/a/b/compare/talent/"),
        ] {
            assert_eq!(root.href(&theme), link);
        }
    }
}
