//! The briefing.

use leptos::prelude::*;

/// The briefing.
#[component]
pub fn HomePage() -> impl IntoView {
    view! { <h1>"The briefing"</h1> }.into_any()
}
