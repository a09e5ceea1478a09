//! Links: the only place that knows where the site's root is.
//!
//! A prerendered page links relative to itself (`../../read/…`), so that the same file serves any sub-folder; the
//! running app links from the root it was started under (`/sub/folder/read/…`).

use leptos::prelude::*;

use crate::place::Place;

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
