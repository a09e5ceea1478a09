//! State in the query of the URL: what a reader could want to send to somebody.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::host::hold_still;

/// The value of `name` in the query, and how to change it; `None` takes it out of the URL. A change replaces the
/// entry in the history and leaves the page where it is.
pub fn use_query(name: &'static str) -> (Signal<Option<String>>, Callback<Option<String>>) {
    let location = use_location();
    let navigate = use_navigate();
    let (pathname, query, hash) = (location.pathname, location.query, location.hash);
    let get = Memo::new(move |_| query.with(|query| query.get(name)));
    let set = Callback::new(move |value: Option<String>| {
        let mut query = query.get_untracked();
        query.remove(name);
        if let Some(value) = value {
            query.insert(name, value);
        }
        let url = format!("{}{}{}", pathname.get_untracked(), query.to_query_string(), hash.get_untracked());
        let options = NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        hold_still(|| navigate(&url, options));
    });
    (get.into(), set)
}
