//! What the browser remembers for a reader: small switches, under names that other sites on the host do not use.

use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;

use super::reach::has_storage;
use crate::ui::link::Root;

/// A switch that the browser remembers. It starts as `default` and takes its remembered value after mounting.
pub fn use_stored_flag(name: &'static str, default: bool) -> RwSignal<bool> {
    let root = use_context::<Root>();
    let key = format!("concord:{}:{name}", root.as_ref().map_or("/", Root::as_str));
    let flag = RwSignal::new(default);
    Effect::new(move |before: Option<bool>| {
        let now = flag.get();
        if !has_storage() {
            return now;
        }
        match before {
            None => {
                if let Ok(remembered) = LocalStorage::get(&key) {
                    flag.set(remembered);
                }
            }
            // A full or forbidden storage only means that the switch is forgotten.
            Some(before) if before != now => drop(LocalStorage::set(&key, now)),
            Some(_) => {}
        }
        now
    });
    flag
}
