//! The language of the page: what it says of itself, and the change from one to another. The boot script has chosen it.

use leptos::prelude::{document, window};

use super::storage::write_kept;

/// Under what the chosen language is kept, for the boot script to find.
const KEPT: &str = "language";
/// The name of the language in a URL, for a link that is to be read in one.
const QUERY: &str = "lang";

/// Say of the page that it is in the language `tag`, which runs in this `direction`.
pub fn declare_language(tag: &str, direction: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", tag);
        let _ = html.set_attribute("dir", direction);
    }
}

/// Show the page again in the language `tag`, and all later ones below `root`. Where the browser keeps nothing, the URL
/// names the language of this page.
pub fn choose_language(root: &str, tag: &str) {
    let location = window().location();
    let search = location.search().unwrap_or_default();
    let others: Vec<&str> = (search.trim_start_matches('?').split('&'))
        .filter(|pair| !pair.is_empty() && !pair.starts_with(&format!("{QUERY}=")))
        .collect();
    let named = format!("{QUERY}={tag}");
    let kept = write_kept(root, KEPT, tag);
    let search = others.into_iter().chain((!kept).then_some(named.as_str())).collect::<Vec<_>>().join("&");
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    let query = if search.is_empty() { search } else { format!("?{search}") };
    let _ = window().history().and_then(|history| {
        history.replace_state_with_url(&history.state()?, "", Some(&format!("{path}{query}{hash}")))
    });
    let _ = location.reload();
}
