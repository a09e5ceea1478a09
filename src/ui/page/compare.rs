//! Side by side.

use leptos::prelude::*;

/// Side by side.
#[component]
pub fn ComparePage() -> impl IntoView {
    view! { <h1>"Side by side"</h1> }.into_any()
}
