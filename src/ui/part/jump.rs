//! The parts of a long page, as links to their headings.

use std::fmt::Display;

use leptos::prelude::*;

/// Links to the headings with these ids, called by these words; `label` is what the list is called aloud.
pub fn jump<Id: Display>(label: String, parts: impl IntoIterator<Item = (Id, String)>) -> AnyView {
    let parts: Vec<_> = (parts.into_iter())
        .map(|(id, name)| view! { <li><a href=format!("#{id}")>{name}</a></li> })
        .collect();
    view! { <nav class="jump" aria-label=label><ul>{parts}</ul></nav> }.into_any()
}
