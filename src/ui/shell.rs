//! The frame of every page: skip link, header with navigation, main, footer.

use leptos::prelude::*;

use super::link::href;
use crate::place::Place;

/// The frame around a page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let link = |place: Place, name: &'static str| view! { <li><a href=href(&place)>{name}</a></li> };
    view! {
        <a class="skip" href="#main">"Skip to the text"</a>
        <header class="masthead">
            <nav aria-label="Site">
                <ul>
                    {link(Place::Home, "Briefing")}
                    {link(Place::Compare, "Side by side")}
                    {link(Place::Method, "Method")}
                </ul>
            </nav>
        </header>
        <main id="main" tabindex="-1">{children()}</main>
    }
}
