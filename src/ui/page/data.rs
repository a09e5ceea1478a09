//! Data.

use leptos::prelude::*;

/// Data.
#[component]
pub fn DataPage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Data"</h1></header> }
}
