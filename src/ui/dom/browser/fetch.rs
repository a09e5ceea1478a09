//! Fetching the site's own files.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::language::t;

/// The contents of `file` below `root`. The request is under way as soon as this is called.
///
/// # Errors
/// Why there are no contents, naming the file, for a reader.
pub fn fetch_text(root: &str, file: &str) -> impl Future<Output = Result<String, String>> + use<> {
    let answer = JsFuture::from(window().fetch_with_str(&format!("{root}{file}")));
    let file = file.to_owned();
    async move {
        let Ok(answer) = answer.await.and_then(JsCast::dyn_into::<Response>) else {
            return Err(t!("{file} could not be fetched: there was no answer", file = file));
        };
        read(&answer, &file).await
    }
}

/// As [`fetch_text`], for a file that a host need not have: none where it answers that there is no such file.
///
/// # Errors
/// Why there are no contents, where the host does not say that there is no such file.
pub fn fetch_text_if_any(
    root: &str,
    file: &str,
) -> impl Future<Output = Result<Option<String>, String>> + use<> {
    let answer = JsFuture::from(window().fetch_with_str(&format!("{root}{file}")));
    let file = file.to_owned();
    async move {
        let Ok(answer) = answer.await.and_then(JsCast::dyn_into::<Response>) else {
            return Err(t!("{file} could not be fetched: there was no answer", file = file));
        };
        if matches!(answer.status(), 404 | 410) { Ok(None) } else { read(&answer, &file).await.map(Some) }
    }
}

async fn read(answer: &Response, file: &str) -> Result<String, String> {
    if !answer.ok() {
        return Err(t!(
            "{file} could not be fetched: the host answered {status}",
            file = file,
            status = answer.status(),
        ));
    }
    // Bytes, not text: decoding in the browser drops a byte-order mark, and the checksum is over the bytes.
    let bytes = bytes(answer).await.map_err(|_| t!("{file} broke off while it was fetched", file = file))?;
    String::from_utf8(bytes).map_err(|_| t!("{file} is not UTF-8", file = file))
}

async fn bytes(answer: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
