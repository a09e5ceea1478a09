//! The comparison that a reader is putting together: its passages travel in the URL of the pages where the next one is
//! looked for, as `?with=`, and nowhere else.

use leptos::prelude::*;

use super::dom::use_query;
use super::link::{href, href_with};
use super::part::notice::Notice;
use crate::compare::{Item, Items};
use crate::language::t;
use crate::place::Place;

/// The name under which a URL carries the passages.
const NAME: &str = "with";

/// What the page's URL carries, as it stands there.
#[derive(Debug, Clone, Copy)]
pub struct Carried(Signal<Option<String>>);

impl Carried {
    /// Of the page that the reader is at. Call inside the router.
    pub fn new() -> Self {
        Self(use_query(NAME).0)
    }
}

impl Default for Carried {
    fn default() -> Self {
        Self::new()
    }
}

/// What the page's URL carries, if anything; follows it. Nothing outside the app, as in tests of parts.
pub fn carried() -> Option<String> {
    use_context::<Carried>()?.0.get().filter(|items| !items.is_empty())
}

/// The link to a comparison of what is carried with `item`; follows what is carried.
pub fn comparison_with(item: &Item) -> String {
    comparison(&Items::joined(&carried().unwrap_or_default(), item))
}

/// The link to a comparison of `items`.
pub fn comparison(items: &[Item]) -> String {
    format!("{}?items={}", href(&Place::Compare), Items::write(items))
}

/// What a page says that carries passages, with the way back.
pub fn carried_notice() -> AnyView {
    let says = move || {
        let link = format!("{}?items={}", href(&Place::Compare), carried()?);
        Some(view! {
            <Notice title=t!("You are adding to a comparison")>
                <p>
                    {t!("Find a clause on this page and choose “Compare” beside it, or in its “More”: it joins the others.")}
                    " " <a href=link>{t!("Back to the comparison")}</a>
                </p>
            </Notice>
        })
    };
    says.into_any()
}

/// The link to `place` with `query`, carrying `items` along.
pub fn href_carrying(place: &Place, query: &[(&str, &str)], items: Option<&str>) -> String {
    let query: Vec<_> = query.iter().copied().chain(items.map(|items| (NAME, items))).collect();
    href_with(place, &query)
}
