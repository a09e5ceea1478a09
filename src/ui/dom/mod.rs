//! The browser: the only module that names `web_sys` and `js_sys`.
//!
//! What pages call has the same signature in both hosts: `browser` does it, `none` stands in for it in the site
//! builder, where nothing is clicked, scrolled or stored. Callers therefore need no `cfg`.

#[cfg(feature = "csr")]
mod browser;
#[cfg(not(feature = "csr"))]
mod none;
mod query;

#[cfg(feature = "csr")]
use browser as host;
#[cfg(not(feature = "csr"))]
use none as host;

#[cfg(feature = "csr")]
pub use browser::{breathe, declare_language, fetch_text_if_any, path_below, take_over};
pub use host::{
    absolute, announce, can_share, choose_language, close_dialog, copy_rich, copy_text, download, fetch_text,
    focus_on, follow, follow_kept, here, in_pieces, mark_found, on_escape, on_print, on_question_mark,
    on_shortcut, open_dialog, quoting_address, read_kept, selected_in, share, show_option, today, typed_in,
    use_fragment, use_stored, write_kept,
};
pub use query::use_query;

/// Whether the app runs. In a prerendered page it does not yet: a control that needs it must keep its place
/// without being usable.
pub const RUNNING: bool = cfg!(feature = "csr");

/// What a navigation has led to, in words for the title bar and for those who listen to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The title of the page.
    pub title: String,
    /// The passage that the URL names, where the page has it: “§1 ¶2, sentence 3”.
    pub passage: Option<String>,
    /// The id of the element to go to, where it is not the one that the fragment spells out.
    pub target: Option<String>,
}
