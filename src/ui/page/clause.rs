//! One clause.

use leptos::prelude::*;

/// One clause.
#[component]
pub fn ClausePage() -> impl IntoView {
    view! { <header class="page-head"><h1>"One clause"</h1></header> }
}
