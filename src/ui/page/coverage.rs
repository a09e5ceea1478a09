//! Coverage.

use leptos::prelude::*;

/// Coverage.
#[component]
pub fn CoveragePage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Coverage"</h1></header> }
}
