//! Entity.

use leptos::prelude::*;

/// Entity.
#[component]
pub fn EntityPage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Entity"</h1></header> }
}
