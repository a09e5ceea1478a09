//! Copying: what a reader takes away from a clause.

use leptos::prelude::*;

use crate::model::Clause;
use crate::place::Place;
use crate::ui::dom::{self, absolute, announce, copy_text};
use crate::ui::link::href;

/// Copies the link to the clause. A prerendered page keeps its place free.
pub fn copy_button(clause: &Clause, place: &Place) -> AnyView {
    let link = format!("{}#{}", href(place), clause.id);
    let label = clause.label.clone();
    dom::RUNNING.then(|| {
        let copied = RwSignal::new(None::<bool>);
        let done = Callback::new(move |worked: bool| {
            copied.set(Some(worked));
            announce(if worked { "The link is copied" } else { "The link could not be copied" });
        });
        let copy = move |_| copy_text(&absolute(&link), done);
        let says = move || match copied.get() {
            None => "Copy link",
            Some(true) => "Copied",
            Some(false) => "Not copied",
        };
        view! { <button type="button" class="copy" aria-label=format!("Copy link to {label}") on:click=copy>{says}</button> }
    }).into_any()
}
