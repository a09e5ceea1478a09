//! Side by side: themes against frameworks.

use leptos::prelude::*;

use crate::ui::part::framework::tags;
use crate::ui::part::matrix::matrix_table;
use crate::ui::workspace::use_workspace;

/// Themes against frameworks.
#[component]
pub fn ComparePage() -> impl IntoView {
    let workspace = use_workspace();
    let tags = tags(&workspace.briefing);
    view! {
        <header class="page-head">
            <h1>"Side by side"</h1>
            <p class="lede">
                "How many sentences of each framework speak of a theme, and how firm the firmest of them is. The \
                 text itself and accounts of it are counted apart: a solid shape is the text itself, an outlined \
                 one an account. A theme's name leads to its sentences."
            </p>
        </header>
        {matrix_table(&workspace.briefing, &tags)}
    }
    .into_any()
}
