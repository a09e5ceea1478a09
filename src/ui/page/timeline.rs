//! Timeline.

use leptos::prelude::*;

/// Timeline.
#[component]
pub fn TimelinePage() -> impl IntoView {
    view! { <header class="page-head"><h1>"Timeline"</h1></header> }
}
