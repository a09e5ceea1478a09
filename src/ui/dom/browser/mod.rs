//! A real browser.

mod clipboard;
mod dialog;
mod download;
mod fetch;
mod follow;
mod found;
mod keep;
mod language;
mod print;
mod reach;
mod storage;
mod take_over;
mod trail;

use gloo::timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

pub use clipboard::{can_share, copy_rich, copy_text, selected_in, share, today};
pub use dialog::{close_dialog, on_question_mark, on_shortcut, open_dialog, show_option, typed_in};
pub use download::download;
pub use fetch::{fetch_text, fetch_text_if_any};
pub use follow::follow;
pub(in crate::ui::dom) use follow::hold_still;
pub use found::{mark_found, quoting_address};
pub use language::{choose_language, declare_language};
pub use print::on_print;
pub use storage::{follow_kept, read_kept, use_stored, write_kept};
pub use take_over::{path_below, take_over};

/// The whole address of `path`, a path on this host.
pub fn absolute(path: &str) -> String {
    format!("{}{path}", window().location().origin().unwrap_or_default())
}

/// The whole address of the page, with what the reader has chosen and without the fragment.
pub fn here() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// How long what was said is gone before something is said again, in milliseconds: long enough to be noticed, well below
/// the 100 within which an answer seems immediate.
const PAUSE: u32 = 40;

/// Say `text` to those who listen to the page, when they have finished what they are hearing.
pub fn announce(text: &str) {
    let Some(region) = document().get_element_by_id("announcer") else { return };
    // Emptied first, so that the same words are said again.
    region.set_text_content(None);
    let text = text.to_owned();
    Timeout::new(PAUSE, move || region.set_text_content(Some(&text))).forget();
}

/// Move the focus to the element with this id as soon as it is there, and show it where it is out of view.
pub fn focus_on(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.as_ref().and_then(JsCast::dyn_ref::<HtmlElement>) {
            let _ = element.focus();
        }
    });
}

/// Call `act` whenever the reader presses Escape, as long as the calling component is there.
pub fn on_escape(act: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            act();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Let the browser do what is waiting: answer a click, draw a frame.
pub async fn breathe() {
    let pause = js_sys::Promise::new(&mut |done, _| {
        Timeout::new(0, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    // The pause cannot fail, and nothing hangs on it.
    let _ = JsFuture::from(pause).await;
}

/// Call `step` until it says that all is done, the first pieces at once, the others as the browser has time: after
/// some milliseconds it may do what is waiting.
pub fn in_pieces(mut step: impl FnMut() -> bool + 'static) {
    /// In milliseconds: half a frame.
    const PIECE: f64 = 8.0;
    let mut piece = move || {
        let start = js_sys::Date::now();
        while js_sys::Date::now() - start < PIECE {
            if step() {
                return true;
            }
        }
        false
    };
    if !piece() {
        wasm_bindgen_futures::spawn_local(async move {
            breathe().await;
            while !piece() {
                breathe().await;
            }
        });
    }
}

/// The fragment of the URL as it is written, without its `#`; none where it is empty. Follows the router, typed
/// fragments, back and forward.
pub fn use_fragment() -> Signal<Option<String>> {
    let hash = use_location().hash;
    let fragment =
        move |hash: &String| Some(hash.trim_start_matches('#').to_owned()).filter(|text| !text.is_empty());
    Memo::new(move |_| hash.with(fragment)).into()
}
