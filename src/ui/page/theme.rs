//! A theme.

use leptos::prelude::*;

/// A theme.
#[component]
pub fn ThemePage() -> impl IntoView {
    view! { <h1>"A theme"</h1> }.into_any()
}
