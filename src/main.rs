//! The program that a browser runs. The boot script calls [`start`]; everything else is `concord::ui`.

use std::panic;
use std::sync::OnceLock;

use wasm_bindgen::prelude::*;

/// Where the program panicked, for [`fault`].
static FAULT: OnceLock<String> = OnceLock::new();

fn main() {
    panic::set_hook(Box::new(|panicked| {
        console_error_panic_hook::hook(panicked);
        FAULT.get_or_init(|| panicked.location().map(ToString::to_string).unwrap_or_default());
    }));
}

/// Compile the site whose root has the path `root`, and put the app in place of the page's text. It speaks the language
/// of this tag, if it is given the contents of its `catalog`.
///
/// # Errors
/// What kept the app from starting, for a reader.
#[wasm_bindgen]
pub async fn start(root: String, tag: String, catalog: Option<String>) -> Result<(), String> {
    concord::ui::boot::start(&root, &tag, catalog.as_deref()).await
}

/// Where in the code the program came to an end, to be named in a report; empty where it has not or does not know.
#[wasm_bindgen]
pub fn fault() -> String {
    FAULT.get().cloned().unwrap_or_default()
}

/// The compiled record of what the app shows.
#[wasm_bindgen]
pub fn record() -> String {
    concord::ui::boot::record()
}
