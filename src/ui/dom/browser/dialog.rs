//! Dialogs, the keys that open them, and what is typed into fields.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, KeyboardEvent};

use super::reach::element;

/// Call `act` whenever the reader presses Ctrl or Cmd and K, or, where `slash` says so, `/` outside a field.
pub fn on_shortcut(slash: impl Fn() -> bool + 'static, act: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.alt_key() || event.is_composing() {
            return;
        }
        let with_k = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("k");
        let with_slash =
            event.key() == "/" && !event.ctrl_key() && !event.meta_key() && !is_typing(&event) && slash();
        if with_k || with_slash {
            event.prevent_default();
            act();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Call `act` whenever the reader presses `?` outside a field.
pub fn on_question_mark(act: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let alone = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.is_composing());
        if alone && event.key() == "?" && !is_typing(&event) {
            event.prevent_default();
            act();
        }
    });
    on_cleanup(move || listener.remove());
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field =
        target.and_then(|target| target.closest("input,textarea,select,[contenteditable]").ok().flatten());
    field.is_some()
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Open the dialog with this id over the page.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Close the dialog with this id; the focus goes back to where it was.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Scroll the element with this id into view within its list.
pub fn show_option(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            element.scroll_into_view_with_bool(false);
        }
    });
}

/// What has been typed into the field with this id.
pub fn typed_in(id: &str) -> Option<String> {
    let field: HtmlInputElement = element(id)?.dyn_into().ok()?;
    Some(field.value()).filter(|text| !text.is_empty())
}
