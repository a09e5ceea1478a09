//! The site builder's stand-ins: the page as it is before anybody has touched it.

use leptos::prelude::*;

use super::Arrival;

/// Put `text` on the clipboard; `on_done` hears whether that worked.
pub fn copy_text(_text: &str, _on_done: Callback<bool>) {}

/// Put `html` on the clipboard, with `text` for programs that take no markup; `on_done` hears whether that worked.
pub fn copy_rich(_html: &str, _text: &str, _on_done: Callback<bool>) {}

/// Whether the device has a way to hand a link on.
pub fn can_share() -> bool {
    false
}

/// Hand a link on in the device's own way; `on_done` hears whether that worked.
pub fn share(_title: &str, _text: &str, _link: &str, _on_done: Callback<bool>) {}

/// The words that the reader has selected inside the element with this id.
pub fn selected_in(_id: &str) -> Option<String> {
    None
}

/// The reader's day, `yyyy-mm-dd`. The site builder knows no clock.
pub fn today() -> Option<String> {
    None
}

/// The whole address of `path`, a path on this host. The site builder knows no host.
pub fn absolute(path: &str) -> String {
    path.to_owned()
}

/// The whole address of the page. The site builder knows no host.
pub fn here() -> String {
    String::new()
}

/// Hand a file to the reader.
pub fn download(_name: &str, _media_type: &str, _bytes: &[u8]) {}

/// The contents of `file` below `root`. The site builder has no host to ask.
///
/// # Errors
/// Always.
pub async fn fetch_text(_root: &str, _file: &str) -> Result<String, String> {
    Err(String::new())
}

/// Show the page again in the language `tag`. A prerendered page has the language that it was made in.
pub fn choose_language(_root: &str, _tag: &str) {}

/// Say `text` to those who listen to the page, when they have finished what they are hearing.
pub fn announce(_text: &str) {}

/// Move the focus to the element with this id as soon as it is there, and show it where it is out of view.
pub fn focus_on(_id: &str) {}

/// Call `act` just before the page is printed, with where each of its quotations has been taken from.
pub fn on_print(_act: impl Fn(Vec<String>) + 'static) {}

/// Call `act` whenever the reader presses Escape, as long as the calling component is there.
pub fn on_escape(_act: impl Fn() + 'static) {}

/// Call `act` whenever the reader presses Ctrl or Cmd and K, or, where `slash` says so, `/` outside a field.
pub fn on_shortcut(_slash: impl Fn() -> bool + 'static, _act: impl Fn() + 'static) {}

/// The address of the page with the quotation behind its fragment. A prerendered page does not know it.
pub fn quoting_address() -> Option<String> {
    None
}

/// Call `act` whenever the reader presses `?` outside a field.
pub fn on_question_mark(_act: impl Fn() + 'static) {}

/// Open the dialog with this id over the page.
pub fn open_dialog(_id: &str) {}

/// Close the dialog with this id; the focus goes back to where it was.
pub fn close_dialog(_id: &str) {}

/// Scroll the element with this id into view within its list.
pub fn show_option(_id: &str) {}

/// What has been typed into the field with this id.
pub fn typed_in(_id: &str) -> Option<String> {
    None
}

/// Call `step` until it says that all is done. The site builder needs nothing of the kind.
pub fn in_pieces(_step: impl FnMut() -> bool + 'static) {}

/// Mark the words of the document that `find` gives, as long as the calling component is there; `marks` says where
/// they stand in a text.
pub fn mark_found(_find: Signal<Option<String>>, _marks: fn(&str, &str) -> Vec<std::ops::Range<usize>>) {}

/// The fragment of the URL as it is written. In a prerendered page none: its fragment is not known yet.
pub fn use_fragment() -> Signal<Option<String>> {
    Signal::stored(None)
}

/// A choice that the browser remembers. It starts as `default` and takes its remembered value after mounting.
pub fn use_stored<T: Send + Sync + 'static>(_name: &'static str, default: T) -> RwSignal<T> {
    RwSignal::new(default)
}

/// The text that the browser keeps under `name` for the site below `root`.
pub fn read_kept(_root: &str, _name: &str) -> Option<String> {
    None
}

/// Have the browser keep `text` under `name`; whether it does so.
pub fn write_kept(_root: &str, _name: &str, _text: &str) -> bool {
    false
}

/// Call `changed` whenever another tab has written what is kept under `name`.
pub fn follow_kept(_root: &str, _name: &str, _changed: impl Fn() + 'static) {}

/// Follow every navigation with title, focus, scroll position and announcement. Call once, inside the router.
pub fn follow(_describe: impl Fn() -> Arrival + 'static) {}

/// Run `change` with the page held still.
pub(super) fn hold_still(change: impl FnOnce()) {
    change();
}
