//! What the browser remembers for a reader: small switches and choices, under names that other sites on the host do not use.

use gloo::storage::{LocalStorage, Storage};
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
    let key = format!("concord:{}:{name}", root.as_ref().map_or("/", Root::as_str));
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
