//! How labels are made.

use leptos::prelude::*;

/// How labels are made.
#[component]
pub fn MethodPage() -> impl IntoView {
    view! { <h1>"How labels are made"</h1> }.into_any()
}
