//! Ways to what a browser has, where it may be missing or forbidden.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Clipboard, Element, HtmlElement};

/// The clipboard; absent in pages that came without TLS.
pub(super) fn clipboard() -> Option<Clipboard> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    (!clipboard.is_undefined()).then(|| clipboard.unchecked_into())
}

/// Whether there is a local storage; there is none where the reader forbids it.
pub(super) fn has_storage() -> bool {
    window().local_storage().is_ok_and(|storage| storage.is_some())
}

/// The element that the fragment of the URL names.
pub(super) fn target() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    let id = hash.strip_prefix('#').filter(|id| !id.is_empty())?;
    let decoded = js_sys::decode_uri_component(id).ok().and_then(|id| id.as_string());
    document().get_element_by_id(decoded.as_deref().unwrap_or(id))
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Move the focus to `element` without scrolling, so that keyboard and screen reader go on from there.
pub(super) fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// How far the page is scrolled.
pub(super) fn scrolled() -> (f64, f64) {
    let window = window();
    (window.scroll_x().unwrap_or_default(), window.scroll_y().unwrap_or_default())
}

/// Scroll there at once, whatever the style says of scrolling.
pub(super) fn scroll_to((x, y): (f64, f64)) {
    let options = web_sys::ScrollToOptions::new();
    options.set_left(x);
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}
