//! There is no such page.

use leptos::prelude::*;

/// There is no such page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <h1>"There is no such page"</h1> }.into_any()
}
