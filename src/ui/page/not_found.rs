//! There is no such page.

use leptos::prelude::*;

use crate::place::Place;
use crate::ui::link::href;
use crate::ui::workspace::use_workspace;

/// There is no such page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let workspace = use_workspace();
    let documents: Vec<_> = (workspace.briefing.documents.iter())
        .map(|document| {
            let link = href(&Place::Read(document.meta.id.clone(), None));
            view! { <li><a href=link>{document.meta.title.clone()}</a></li> }
        })
        .collect();
    view! {
        <header class="page-head"><h1>"There is no such page"</h1></header>
        <p>
            "The address leads to no page of this briefing. It may have been cut short or mistyped; pages are not \
             moved or taken away. From here you can go to:"
        </p>
        <ul>
            <li><a href=href(&Place::Home)>"The briefing"</a></li>
            {documents}
            <li><a href=href(&Place::Compare)>"Side by side"</a></li>
            <li><a href=href(&Place::Method)>"How labels are made"</a></li>
        </ul>
    }
    .into_any()
}
