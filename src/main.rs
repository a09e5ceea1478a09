//! The program that a browser runs. The boot script calls [`start`]; everything else is `concord::ui`.

use wasm_bindgen::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
}

/// Compile the site whose root has the path `root`, and put the app in place of the page's text.
///
/// # Errors
/// What kept the app from starting, for a reader.
#[wasm_bindgen]
pub async fn start(root: String) -> Result<(), String> {
    concord::ui::boot::start(&root).await
}

/// The compiled record of what the app shows.
#[wasm_bindgen]
pub fn record() -> String {
    concord::ui::boot::record()
}
