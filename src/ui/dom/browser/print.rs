//! Printing: what a page must still say when it becomes paper.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Quotations that are not folded away. Chromium gives what is folded a place, so its place alone does not tell.
const IN_VIEW: &str = "main blockquote[cite]:not(details:not([open]) *)";

/// Call `act` just before the page is printed, as long as the calling component is there, with where each of the
/// quotations in view has been taken from, in the order of the page.
pub fn on_print(act: impl Fn(Vec<String>) + 'static) {
    let listener = window_event_listener_untyped("beforeprint", move |_| act(quoted()));
    on_cleanup(move || listener.remove());
}

fn quoted() -> Vec<String> {
    let Ok(quotes) = document().query_selector_all(IN_VIEW) else { return Vec::new() };
    (0..quotes.length())
        .filter_map(|at| quotes.get(at)?.dyn_into::<HtmlElement>().ok())
        // In what is closed nothing has a place.
        .filter(|quote| quote.offset_parent().is_some())
        .filter_map(|quote| quote.get_attribute("cite"))
        .collect()
}
