//! The styles: what every page needs, and what one kind of page needs besides, small enough to travel in the page.
//!
//! In the page, because a sheet of its own would be a request that the first paint has to wait for. The running app,
//! which goes from page to page, has all of it as one file.

use std::collections::BTreeMap;

/// The cascade layers, the weakest first.
const LAYERS: &str = "@layer tokens,base,layout,parts,pages,print;";

/// The style sheets of the site, without comments and superfluous white space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    common: String,
    pages: BTreeMap<String, String>,
}

impl Style {
    /// The files that every page needs. Which rule wins is decided by the layers, not by their order.
    pub const COMMON: [&str; 5] = ["tokens.css", "base.css", "layout.css", "parts.css", "print.css"];

    /// The sheets made of the `common` files' contents and of one file for each kind of page that has rules of its
    /// own, by [`Place::kind`](crate::place::Place::kind).
    pub fn new(common: &[String], pages: impl IntoIterator<Item = (String, String)>) -> Self {
        let common = common.iter().map(|css| minified(css)).collect();
        Self { common, pages: pages.into_iter().map(|(kind, css)| (kind, minified(&css))).collect() }
    }

    /// What a page of this kind needs.
    pub(super) fn of(&self, kind: &str) -> String {
        let page = self.pages.get(kind).map_or("", String::as_str);
        format!("{LAYERS}{}{page}", self.common)
    }

    /// What the running app needs.
    pub(super) fn whole(&self) -> String {
        [LAYERS, &self.common].into_iter().chain(self.pages.values().map(String::as_str)).collect()
    }

    /// The kinds of page that have rules of their own, and one that has none.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str).chain([""])
    }

    /// The name of the file that holds [`whole`](Self::whole), which changes with its contents.
    pub(super) fn name(&self) -> String {
        let hash = crate::compile::sha256(self.whole().as_bytes());
        format!("style-{}.css", hash.get(..16).unwrap_or_default())
    }
}

fn minified(css: &str) -> String {
    squeeze(&without_comments(css))
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// White space is dropped beside braces, semicolons and commas, and is one space elsewhere; strings stay as they are.
fn squeeze(css: &str) -> String {
    const BOUNDARIES: [char; 4] = ['{', '}', ';', ','];
    let mut sheet = String::new();
    let mut quote = None;
    let mut gap = false;
    for c in css.chars() {
        if quote.is_none() && c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !sheet.is_empty() && !sheet.ends_with(BOUNDARIES) && !BOUNDARIES.contains(&c) {
            sheet.push(' ');
        }
        gap = false;
        if c == '}' && sheet.ends_with(';') {
            sheet.pop();
        }
        sheet.push(c);
        match quote {
            None if matches!(c, '"' | '\'') => quote = Some(c),
            Some(open) if c == open => quote = None,
            _ => {}
        }
    }
    sheet
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sheet_says_the_same_in_fewer_characters() {
        for (css, sheet) in [
            ("a {\n  color: red;\n}\n", "a{color: red}"),
            ("/* why */ a, b > c :hover { margin: 0 auto }", "a,b > c :hover{margin: 0 auto}"),
            ("@layer base { q::before { content: \"«  \" ; } }", "@layer base{q::before{content: \"«  \"}}"),
            ("a { width: calc(1px + 2px) } /* open", "a{width: calc(1px + 2px)}"),
        ] {
            assert_eq!(super::minified(css), sheet);
        }
    }

    #[test]
    fn a_page_bears_the_rules_of_its_kind_and_the_app_all_rules() {
        let pages = [("home", "b{}"), ("read", "c{}")].map(|(kind, css)| (kind.to_owned(), css.to_owned()));
        let style = super::Style::new(&["a{}".to_owned()], pages);
        let rules = |sheet: String| sheet.strip_prefix(super::LAYERS).map(str::to_owned);
        assert_eq!(rules(style.of("home")).as_deref(), Some("a{}b{}"));
        assert_eq!(rules(style.of("method")).as_deref(), Some("a{}"));
        assert_eq!(rules(style.whole()).as_deref(), Some("a{}b{}c{}"));
    }
}
