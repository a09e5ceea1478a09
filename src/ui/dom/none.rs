//! The site builder's stand-ins: the page as it is before anybody has touched it.

use leptos::prelude::*;

use super::Arrival;

/// Put `text` on the clipboard; `on_done` hears whether that worked.
pub fn copy_text(_text: &str, _on_done: Callback<bool>) {}

/// The whole address of `path`, a path on this host. The site builder knows no host.
pub fn absolute(path: &str) -> String {
    path.to_owned()
}

/// Say `text` to those who listen to the page, when they have finished what they are hearing.
pub fn announce(_text: &str) {}

/// The fragment of the URL as it is written. In a prerendered page none: its fragment is not known yet.
pub fn use_fragment() -> Signal<Option<String>> {
    Signal::stored(None)
}

/// A switch that the browser remembers. It starts as `default` and takes its remembered value after mounting.
pub fn use_stored_flag(_name: &'static str, default: bool) -> RwSignal<bool> {
    RwSignal::new(default)
}

/// Follow every navigation with title, focus, scroll position and announcement. Call once, inside the router.
pub fn follow(_describe: impl Fn() -> Arrival + 'static) {}

/// Run `change` with the page held still.
pub(super) fn hold_still(change: impl FnOnce()) {
    change();
}
