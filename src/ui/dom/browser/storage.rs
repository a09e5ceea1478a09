//! What the browser remembers for a reader: small switches and choices, under names that other sites on the host do not use.

use gloo::storage::{LocalStorage, Storage};
use leptos::ev;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::reach::has_storage;
use crate::ui::link::Root;

/// A choice that the browser remembers. It starts as `default` and takes its remembered value after mounting.
pub fn use_stored<T>(name: &'static str, default: T) -> RwSignal<T>
where
    T: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
{
    let root = use_context::<Root>();
    let key = key(root.as_ref().map_or("/", Root::as_str), name);
    let choice = RwSignal::new(default);
    Effect::new(move |before: Option<T>| {
        let now = choice.get();
        if !has_storage() {
            return now;
        }
        match before {
            None => {
                if let Ok(remembered) = LocalStorage::get(&key) {
                    choice.set(remembered);
                }
            }
            // A full or forbidden storage only means that the choice is forgotten.
            Some(before) if before != now => drop(LocalStorage::set(&key, &now)),
            Some(_) => {}
        }
        now
    });
    choice
}

/// The text that the browser keeps under `name` for the site below `root`; none where there is none, or the reader
/// forbids it.
pub fn read_kept(root: &str, name: &str) -> Option<String> {
    if !has_storage() {
        return None;
    }
    LocalStorage::raw().get_item(&key(root, name)).ok().flatten()
}

/// Have the browser keep `text` under `name`; whether it does so.
pub fn write_kept(root: &str, name: &str, text: &str) -> bool {
    has_storage() && LocalStorage::raw().set_item(&key(root, name), text).is_ok()
}

/// Call `changed` whenever another tab has written what is kept under `name`.
pub fn follow_kept(root: &str, name: &str, changed: impl Fn() + 'static) {
    let own = key(root, name);
    let listener = window_event_listener(ev::storage, move |event| {
        // Without a key everything has been cleared.
        if event.key().is_none_or(|key| key == own) {
            changed();
        }
    });
    on_cleanup(move || listener.remove());
}

fn key(root: &str, name: &str) -> String {
    format!("concord:{root}:{name}")
}
