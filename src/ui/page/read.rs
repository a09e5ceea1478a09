//! A document.

use leptos::prelude::*;

/// A document.
#[component]
pub fn ReadPage() -> impl IntoView {
    view! { <h1>"A document"</h1> }.into_any()
}
