//! Layers: what is shown of the labels in a text, each kind switched on its own and remembered.

use leptos::prelude::*;

use super::strip::Kind;
use crate::language::t;
use crate::ui::dom::{self, use_stored};

/// Which labels are shown.
#[derive(Debug, Clone, Copy)]
pub struct Layers {
    labels: RwSignal<bool>,
    acts: RwSignal<bool>,
    names: RwSignal<bool>,
    dates: RwSignal<bool>,
    quantities: RwSignal<bool>,
}

impl Layers {
    /// The layers as this browser remembers them. Names, dates and quantities start hidden: a text that marks
    /// everything marks nothing.
    pub fn remembered() -> Self {
        Self {
            labels: use_stored("labels", true),
            acts: use_stored("acts", true),
            names: use_stored("names", false),
            dates: use_stored("dates", false),
            quantities: use_stored("quantities", false),
        }
    }

    /// The kinds to show in a text, those that it `has`: what it does not have is not followed.
    pub fn kinds(self, has: impl Fn(Kind) -> bool) -> Vec<Kind> {
        let kinds = [(Kind::Name, self.names), (Kind::Date, self.dates), (Kind::Quantity, self.quantities)];
        kinds.into_iter().filter(|(kind, shown)| has(*kind) && shown.get()).map(|(kind, _)| kind).collect()
    }
}

/// The switches. The first two do their work by style alone and need no program; the others wait for it.
pub fn switches(layers: Layers) -> AnyView {
    let switch = |name: &'static str, shown: RwSignal<bool>, needs_app: bool, says: AnyView| {
        view! {
            <label>
                <input
                    type="checkbox"
                    name=name
                    checked=!needs_app
                    disabled=needs_app && !dom::RUNNING
                    prop:checked=shown
                    on:change:target=move |event| shown.set(event.target().checked())
                />
                " "
                {says}
            </label>
        }
    };
    let acts = view! { <span class="act" data-level="4">{t!("Acts")}</span> }.into_any();
    let kind = |kind: &'static str, says: String| {
        view! { <span class="tie" data-kind=kind>{says}</span> }.into_any()
    };
    view! {
        <fieldset class="switch">
            <legend>{t!("Show")}</legend>
            {switch("labels", layers.labels, false, t!("Labels in the margin").into_any())}
            {switch("acts", layers.acts, false, acts)}
            {switch("names", layers.names, true, kind(Kind::Name.as_str(), t!("Names")))}
            {switch("dates", layers.dates, true, kind(Kind::Date.as_str(), t!("Dates")))}
            {switch("quantities", layers.quantities, true, kind(Kind::Quantity.as_str(), t!("Quantities")))}
            <small>{t!("A line in the margin opens its reasons.")}</small>
        </fieldset>
    }
    .into_any()
}
