//! The styles: what a kind of page needs as it is shown first, small enough to travel in the page.
//!
//! In the page, because a sheet of its own would be a request that the first paint has to wait for. The running app,
//! which goes from page to page and opens menus and dialogs, has all of it as one file.

use std::collections::{BTreeMap, BTreeSet};

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

/// The cascade layers, the weakest first.
const LAYERS: &str = "@layer tokens,base,layout,parts,pages,print;";

/// The style sheets of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    common: String,
    pages: BTreeMap<String, String>,
    /// By kind of page, what its pages bear, once it is known.
    fitted: BTreeMap<String, String>,
}

impl Style {
    /// The files that every page needs. Which rule wins is decided by the layers, not by their order.
    pub const COMMON: [&str; 5] = ["tokens.css", "base.css", "layout.css", "parts.css", "print.css"];

    /// The sheets made of the `common` files' contents and of one file for each kind of page that has rules of its
    /// own, by [`Place::kind`](crate::place::Place::kind).
    ///
    /// # Errors
    /// The first mistake, with its line, where the sheets are not CSS.
    pub fn new(common: &[String], pages: impl IntoIterator<Item = (String, String)>) -> Result<Self, String> {
        for css in common {
            minified(css, &BTreeSet::new())?;
        }
        let mut style = Self { common: common.concat(), ..Self::default() };
        for (kind, css) in pages {
            minified(&css, &BTreeSet::new()).map_err(|mistake| format!("pages/{kind}.css: {mistake}"))?;
            style.pages.insert(kind, css);
        }
        Ok(style)
    }

    /// The same sheets, of which the pages bear only the rules for what they show: `pages` are their kinds and bodies.
    pub(super) fn fit<'a>(mut self, pages: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        let mut shown: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (kind, body) in pages {
            let names = ["class", "id"].into_iter().flat_map(|attribute| attributes(body, attribute));
            shown.entry(kind).or_default().extend(names.flat_map(str::split_whitespace));
        }
        for (kind, shown) in shown {
            let css = self.sheet(kind);
            let unused = names(&css).filter(|name| !shown.contains(name)).map(ToOwned::to_owned).collect();
            self.fitted.insert(kind.to_owned(), minified(&css, &unused).unwrap_or(css));
        }
        self
    }

    /// What a page of this kind bears.
    pub(super) fn of(&self, kind: &str) -> String {
        self.fitted.get(kind).cloned().unwrap_or_else(|| self.sheet(kind))
    }

    /// What the running app needs.
    pub(super) fn whole(&self) -> String {
        let css: String =
            [LAYERS, &self.common].into_iter().chain(self.pages.values().map(String::as_str)).collect();
        minified(&css, &BTreeSet::new()).unwrap_or(css)
    }

    /// What the pages bear, of each kind.
    pub(super) fn sheets(&self) -> impl Iterator<Item = &str> {
        self.fitted.values().map(String::as_str)
    }

    /// The name of the file that holds [`whole`](Self::whole), which changes with its contents.
    pub(super) fn name(&self) -> String {
        let hash = crate::compile::sha256(self.whole().as_bytes());
        format!("style-{}.css", hash.get(..16).unwrap_or_default())
    }

    fn sheet(&self, kind: &str) -> String {
        let page = self.pages.get(kind).map_or("", String::as_str);
        format!("{LAYERS}{}{page}", self.common)
    }
}

/// `css` in fewer characters, without the rules for classes and ids that are `unused`.
fn minified(css: &str, unused: &BTreeSet<String>) -> Result<String, String> {
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|mistake| mistake.to_string())?;
    let options = MinifyOptions { unused_symbols: unused.iter().cloned().collect(), ..Default::default() };
    sheet.minify(options).map_err(|mistake| mistake.to_string())?;
    let options = PrinterOptions { minify: true, ..Default::default() };
    sheet.to_css(options).map(|printed| printed.code).map_err(|mistake| mistake.to_string())
}

/// The values of an attribute in `html` as the renderer writes it.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let start = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&start)?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some(value)
    })
}

/// The words in `css` that may name classes or ids; a colour such as `#fff` is harmless among them.
fn names(css: &str) -> impl Iterator<Item = &str> {
    css.split(['.', '#']).skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).unwrap_or(rest.len());
        rest.get(..end).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(common: &str, pages: &[(&str, &str)]) -> Style {
        let pages = pages.iter().map(|(kind, css)| ((*kind).to_owned(), (*css).to_owned()));
        Style::new(&[common.to_owned()], pages).unwrap()
    }

    fn rules(sheet: &str) -> &str {
        sheet.strip_prefix(LAYERS).unwrap_or(sheet)
    }

    #[test]
    fn a_page_bears_the_rules_for_what_it_shows_and_the_app_all_rules() {
        let style =
            style("p { color: red }", &[("home", ".a { top: 0.5px }"), ("read", ".c .d, #e { top: 0 }")]);
        let fitted = style.fit([
            ("home", ""),
            ("read", "<b class=\"c\" id=\"e\"><i class=\"x d\"></i></b>"),
            ("", ""),
        ]);
        assert_eq!(rules(&fitted.of("home")), "p{color:red}");
        assert_eq!(rules(&fitted.of("read")), "p{color:red}.c .d,#e{top:0}");
        assert_eq!(rules(&fitted.of("")), "p{color:red}");
        assert_eq!(rules(&fitted.whole()), "p{color:red}.a{top:.5px}.c .d,#e{top:0}");
    }

    #[test]
    fn states_and_groups_stay_with_the_class_they_are_of() {
        let css = "@layer base{.a:hover>b{top:0}}@media print{.a,.z{top:0}.z{left:0}}@container(width<9px){.z b{top:0}}";
        let fitted = style(css, &[]).fit([("home", "<b class=\"a\">")]);
        // The order of the layers is declared in pieces, and is the same.
        assert_eq!(
            rules(&fitted.of("home")),
            "@layer tokens;@layer base{.a:hover>b{top:0}}@layer layout,parts,pages,print;@media print{.a,.z{top:0}}"
        );
    }

    #[test]
    fn a_mistake_is_told() {
        assert!(Style::new(&["a { color: red".to_owned(), "} b".to_owned()], []).is_err());
    }
}
