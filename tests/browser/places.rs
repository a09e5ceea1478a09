//! Every place from cold, at the top of a host and in a folder: complete, quiet, still, and from one origin.

use crate::reader::Reader;
use crate::site::{Site, dist};

#[tokio::test(flavor = "multi_thread")]
async fn every_place_at_the_top_of_a_host() {
    check("/").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_in_a_folder() {
    check("/a/b/").await;
}

async fn check(prefix: &str) {
    let (site, reader) = (Site::below(prefix).await, Reader::new().await);
    let places = places();
    assert!(places.len() > 4, "{places:?}");
    for place in &places {
        site.hold_program();
        reader.open(&site, place).await;
        reader
            .run(
                "(() => {
                    window.shift = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; }))
                        .observe({ type: 'layout-shift', buffered: true });
                })()",
            )
            .await;
        let seen = "document.querySelector('main h1').textContent + document.title + document.querySelectorAll('main [id]').length";
        let before: String = reader.ask(seen).await;
        site.release_program();
        reader.until_running().await;
        assert_eq!(reader.ask::<String>(seen).await, before, "{place}");
        let shift: f64 = reader.ask("window.shift").await;
        assert!(shift < 0.001, "{place} shifts by {shift}");
        assert_eq!(reader.console().await, [""; 0], "{place}");
        for (address, status) in reader.answers().await {
            assert!(
                address.starts_with(&site.url) || address.starts_with("data:"),
                "{place} asks for {address}"
            );
            assert!([200, 304].contains(&status), "{address} is answered {status}");
        }
    }
}

/// The paths of all pages of the built site.
fn places() -> Vec<String> {
    let root = dist();
    let mut places = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.ends_with("index.html") {
                let folder =
                    path.parent().unwrap().strip_prefix(&root).unwrap().to_string_lossy().into_owned();
                places.push(if folder.is_empty() { folder } else { format!("{folder}/") });
            }
        }
    }
    places.sort();
    places
}
