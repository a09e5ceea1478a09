//! Index.

use leptos::prelude::*;

/// Index.
#[component]
pub fn IndexPage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Index"</h1></header> }
}
