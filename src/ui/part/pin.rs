//! Setting aside: a button that pins a passage, and a link that compares it with others.

use leptos::prelude::*;

use crate::compare::Item;
use crate::language::t;
use crate::pins::{Change, Pin};
use crate::ui::carried::comparison_with;
use crate::ui::dom;
use crate::ui::tray::{Tray, use_tray};

/// A button that pins the passage or puts it back; `label` names it to those who listen, `hash` is that of its clause.
/// In a prerendered page it keeps its place.
pub fn pin_button(item: &Item, label: &str, hash: &str) -> AnyView {
    let Some(tray) = use_tray() else { return ().into_any() };
    let is_pinned = {
        let item = item.clone();
        move || tray.with(|pins| pins.place(&item).is_some())
    };
    let (pinned, name) = (is_pinned.clone(), t!("Pin {label}", label = label));
    let (item, label, hash) = (item.clone(), label.to_owned(), hash.to_owned());
    let press = move |_| toggle(tray, &item, &label, &hash);
    view! {
        <button
            type="button"
            class="pin"
            aria-label=name
            aria-pressed=move || pinned().to_string()
            disabled=!dom::RUNNING
            on:click=press
        >
            {move || if is_pinned() { t!("Pinned") } else { t!("Pin") }}
        </button>
    }
    .into_any()
}

fn toggle(tray: Tray, item: &Item, label: &str, hash: &str) {
    if tray.with(|pins| pins.place(item).is_some()) {
        return tray.apply(Change::Remove(item.clone()), &t!("{label} is no longer pinned", label = label));
    }
    let pin = Pin { item: item.clone(), hash: hash.to_owned(), note: String::new(), group: String::new() };
    tray.apply(Change::Add(pin, None), &t!("{label} is pinned", label = label));
}

/// Both for a quoted passage: what stands in small print below it.
pub fn set_aside(item: &Item, label: &str, hash: &str) -> AnyView {
    let compared = item.clone();
    let link = move || comparison_with(&compared);
    view! {
        <span class="set-aside">
            {pin_button(item, label, hash)} " "
            <a href=link aria-label=t!("Compare {label}", label = label)>{t!("Compare")}</a>
        </span>
    }
    .into_any()
}
