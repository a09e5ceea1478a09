//! Commitments.

use leptos::prelude::*;

/// Commitments.
#[component]
pub fn CommitmentsPage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Commitments"</h1></header> }
}
