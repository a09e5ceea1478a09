//! Pictures of every kind of page, for a critical eye: `make shots`. Nothing is asserted.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::access::kinds;
use crate::reader::Reader;
use crate::site::Site;

const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1920];

/// What the page is looked at with: a name, the medium, and what the reader prefers.
const LOOKS: [(&str, &str, &str, &str); 4] = [
    ("light", "screen", "prefers-color-scheme", "light"),
    ("dark", "screen", "prefers-color-scheme", "dark"),
    ("forced", "screen", "forced-colors", "active"),
    ("print", "print", "prefers-color-scheme", "light"),
];

/// The other languages of the interface, each at two widths.
const LANGUAGES: [&str; 3] = ["ja", "hi", "ar"];
const LANGUAGE_WIDTHS: [u32; 2] = [390, 1280];

#[tokio::test(flavor = "multi_thread")]
#[ignore = "make shots: pictures for the eye, no test"]
async fn shots() {
    let folder = PathBuf::from(std::env::var("CONCORD_SHOTS").unwrap());
    fs::create_dir_all(&folder).unwrap();
    // A part of the names of pages and looks, where not all are wanted.
    let only = std::env::var("CONCORD_SHOTS_OF").unwrap_or_default();
    let (site, reader) = (Site::whole().await, Reader::new().await);
    for path in kinds(&reader, &site).await {
        let name: String = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let name = if name.is_empty() { "home" } else { name.trim_matches('-') };
        let named = |width: u32, look: &str| {
            Some(format!("{name:.60}-{width}-{look}.png")).filter(|name| name.contains(&only))
        };
        for width in WIDTHS {
            for (look, media, feature, value) in LOOKS {
                let media = json!({ "media": media, "features": [{ "name": feature, "value": value }] });
                if let Some(name) = named(width, look) {
                    take(&reader, &site, &path, width, media, &folder.join(name)).await;
                }
            }
        }
        for (language, width) in
            LANGUAGES.into_iter().flat_map(|own| LANGUAGE_WIDTHS.map(|width| (own, width)))
        {
            let (before, after) = path.split_once('?').unwrap_or((&path, ""));
            let path = format!("{before}?lang={language}&{after}");
            if let Some(name) = named(width, language) {
                take(
                    &reader,
                    &site,
                    path.trim_end_matches('&'),
                    width,
                    json!({ "media": "screen" }),
                    &folder.join(name),
                )
                .await;
            }
        }
    }
}

/// The whole page at `path`, as far as a picture goes, into `file`.
async fn take(reader: &Reader, site: &Site, path: &str, width: u32, media: Value, file: &Path) {
    let window =
        |height: u64| json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    let cdp = reader.driver.cdp();
    cdp.send_raw("Emulation.setDeviceMetricsOverride", window(900)).await.unwrap();
    cdp.send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
    reader.open_running(site, path).await;
    let height: u64 = reader.ask("document.documentElement.scrollHeight").await;
    cdp.send_raw("Emulation.setDeviceMetricsOverride", window(height.clamp(900, 12_000))).await.unwrap();
    reader.settle().await;
    fs::write(file, reader.driver.screenshot_as_png().await.unwrap()).unwrap();
}
