//! Every place from cold, at the top of a host and in a folder: complete, quiet, still, and from one origin.

use std::collections::BTreeMap;

use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::{Site, dist};

/// Two watches for what moves: from the first byte, and from the page as it stands before the program comes.
const WATCH: &str = "window.shift = [0, 0];
    for (const buffered of [true, false]) new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shift[+buffered] += entry.value;
    }).observe({ type: 'layout-shift', buffered })";

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
    let places = some_of_each_kind(places());
    assert!(places.len() > 12, "{places:?}");
    let is_watched = !lacks(Skill::LayoutShift);
    for place in &places {
        site.hold_program();
        reader.open(&site, place).await;
        if is_watched {
            reader.run(WATCH).await;
        }
        let seen = "document.querySelector('main h1').textContent + document.title + document.querySelectorAll('main [id]:not(button)').length";
        let before: String = reader.ask(seen).await;
        site.release_program();
        reader.until_running().await;
        assert_eq!(reader.ask::<String>(seen).await, before, "{place}");
        if is_watched {
            let [taking_over, all]: [f64; 2] = reader.ask("window.shift").await;
            assert!(taking_over < 0.001, "{place} shifts by {taking_over} when the program takes over");
            assert!(all < 0.05, "{place} shifts by {all} while it loads");
        }
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

/// Every page directly below the root, and three of each folder's own pages: pages of one kind are made alike.
fn some_of_each_kind(places: Vec<String>) -> Vec<String> {
    let mut seen: BTreeMap<(String, usize), usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for place in places {
        let depth = place.matches('/').count();
        let folder = place.split('/').next().unwrap_or_default().to_owned();
        let count = seen.entry((folder, depth)).or_default();
        *count += 1;
        if depth < 2 || *count <= 3 {
            chosen.push(place);
        }
    }
    chosen
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
