//! The language of the page: what the reader wants, what the page says of itself, and the change from one to another.

use leptos::prelude::{document, window};

use crate::language::Language;

use super::storage::{read_kept, write_kept};

/// Under what the chosen language is kept.
const KEPT: &str = "language";
/// The name of the language in a URL, for a link that is to be read in one.
const QUERY: &str = "lang";

/// The tags of the languages that the reader of the site below `root` wants, most wanted first: the one that the URL
/// names, the one chosen before, the one that the site is published in where that is not English, those of the browser.
pub fn wanted_languages(root: &str) -> Vec<String> {
    let search = window().location().search().unwrap_or_default();
    let named = (search.trim_start_matches('?').split('&'))
        .find_map(|pair| pair.strip_prefix(QUERY)?.strip_prefix('=').map(str::to_owned));
    let browser = window().navigator().languages();
    let published = document().document_element().and_then(|html| html.get_attribute("lang"));
    (named.into_iter())
        .chain(read_kept(root, KEPT))
        .chain(published.filter(|tag| tag != Language::English.tag()))
        .chain(browser.iter().filter_map(|tag| tag.as_string()))
        .collect()
}

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
