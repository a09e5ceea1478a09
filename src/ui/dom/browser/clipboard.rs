//! What leaves the page: the clipboard, the device's own way to share, and what a reader has selected.

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

use super::reach;

/// Put `text` on the clipboard; `on_done` hears whether that worked.
pub fn copy_text(text: &str, on_done: Callback<bool>) {
    let Some(clipboard) = reach::clipboard() else { return on_done.run(false) };
    report(clipboard.write_text(text), on_done);
}

/// Put `html` on the clipboard, with `text` for programs that take no markup; `on_done` hears whether that worked.
/// A browser that knows plain text alone gets that.
pub fn copy_rich(html: &str, text: &str, on_done: Callback<bool>) {
    let Some(clipboard) = reach::clipboard() else { return on_done.run(false) };
    let Ok(item) = item(html, text) else { return copy_text(text, on_done) };
    let written = JsFuture::from(clipboard.write(&Array::of1(&item)));
    let text = text.to_owned();
    spawn_local(async move {
        match written.await {
            Ok(_) => on_done.run(true),
            Err(_) => copy_text(&text, on_done),
        }
    });
}

fn item(html: &str, text: &str) -> Result<ClipboardItem, JsValue> {
    if !Reflect::has(&window(), &"ClipboardItem".into())? {
        return Err(JsValue::NULL);
    }
    let forms = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob =
            Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(content)), &options)?;
        Reflect::set(&forms, &kind.into(), &Promise::resolve(&blob))?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)
}

/// Whether the device has a way to hand a link on.
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Hand a link on in the device's own way; `on_done` hears whether that worked. A reader who thinks better of it
/// hears nothing.
pub fn share(title: &str, text: &str, link: &str, on_done: Callback<bool>) {
    let navigator = window().navigator();
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", link)] {
        let _ = Reflect::set(&data, &name.into(), &value.into());
    }
    let shared = Reflect::get(&navigator, &"share".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|share| share.call1(&navigator, &data))
        .and_then(JsCast::dyn_into::<Promise>);
    let Ok(promise) = shared else { return on_done.run(false) };
    spawn_local(async move {
        match JsFuture::from(promise).await {
            Ok(_) => on_done.run(true),
            Err(error) if name_of(&error) == "AbortError" => {}
            Err(_) => on_done.run(false),
        }
    });
}

fn name_of(error: &JsValue) -> String {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

fn report(promise: Promise, on_done: Callback<bool>) {
    let written = JsFuture::from(promise);
    spawn_local(async move { on_done.run(written.await.is_ok()) });
}

/// The words that the reader has selected inside the element with this id; none if the selection reaches beyond it.
pub fn selected_in(id: &str) -> Option<String> {
    let element = document().get_element_by_id(id)?;
    let selection = window().get_selection().ok()?.filter(|selection| !selection.is_collapsed())?;
    let (from, to) = (selection.anchor_node()?, selection.focus_node()?);
    let is_inside = element.contains(Some(&from)) && element.contains(Some(&to));
    is_inside.then(|| String::from(selection.to_string()))
}

/// The reader's day, `yyyy-mm-dd`, by the clock and time zone of the device.
pub fn today() -> Option<String> {
    let now = js_sys::Date::new_0();
    Some(format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
}
