//! Pictures of every kind of page, for a critical eye: `make shots`. Nothing is asserted.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

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

#[tokio::test(flavor = "multi_thread")]
#[ignore = "make shots: pictures for the eye, no test"]
async fn shots() {
    let folder = PathBuf::from(std::env::var("CONCORD_SHOTS").unwrap());
    fs::create_dir_all(&folder).unwrap();
    let (site, reader) = (Site::whole().await, Reader::new().await);
    for path in kinds(&reader, &site).await {
        let name: String = path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let name = if name.is_empty() { "home" } else { name.trim_matches('-') };
        for width in WIDTHS {
            for (look, media, feature, value) in LOOKS {
                let window = |height: u64| json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                let media = json!({ "media": media, "features": [{ "name": feature, "value": value }] });
                reader
                    .driver
                    .cdp()
                    .send_raw("Emulation.setDeviceMetricsOverride", window(900))
                    .await
                    .unwrap();
                reader.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
                reader.open_running(&site, &path).await;
                let height: u64 = reader.ask("document.documentElement.scrollHeight").await;
                let whole = window(height.clamp(900, 12_000));
                reader.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", whole).await.unwrap();
                reader.settle().await;
                let picture = reader.driver.screenshot_as_png().await.unwrap();
                fs::write(folder.join(format!("{name:.60}-{width}-{look}.png")), picture).unwrap();
            }
        }
    }
}
