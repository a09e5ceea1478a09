//! Taking the page over: the app in place of the prerendered text, in one step that a reader does not see.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::keep::Kept;
use crate::language::t;

/// Mount `app` in place of the page's prerendered text.
///
/// The app is built beside the page first, so that a mistake in it leaves the page readable.
///
/// # Errors
/// The page has no place for the app.
pub fn take_over<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) -> Result<(), String> {
    let page =
        document().get_element_by_id("app").ok_or_else(|| t!("this page has no place for the program"))?;
    write_plain_url();
    let fresh: HtmlElement = document()
        .create_element("div")
        .and_then(|element| element.dyn_into().map_err(JsValue::from))
        .map_err(|_| t!("this page cannot be changed"))?;
    leptos::mount::mount_to(fresh.clone(), app).forget();
    let kept = Kept::of(&page);
    page.replace_with_with_node_1(&fresh).map_err(|_| t!("this page cannot be changed"))?;
    fresh.set_id("app");
    kept.restore();
    Ok(())
}

/// The path of the current page below `root`.
pub fn path_below(root: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.strip_prefix(root).unwrap_or(&path).to_owned()
}

/// `…/index.html` is the same page as `…/`, and the router knows the latter.
fn write_plain_url() {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(hash)) = (location.pathname(), location.search(), location.hash()) else {
        return;
    };
    if let Some(path) = path.strip_suffix("index.html") {
        let url = format!("{path}{search}{hash}");
        let _ = window()
            .history()
            .and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(&url)));
    }
}
