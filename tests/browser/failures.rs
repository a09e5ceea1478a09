//! When something is missing or wrong: what was published stays readable, and a notice says what happened and what
//! to do.

use std::fs;
use std::path::Path;

use crate::reader::Reader;
use crate::site::{Site, only_file};

const TEXT: &str = "japan-india-summary.txt";
const PAGE: &str = "read/japan-india-summary/";

#[tokio::test(flavor = "multi_thread")]
async fn without_the_program_the_page_stays_readable() {
    for (ending, named) in [
        (".wasm", ".wasm could not be fetched: the host answered 404"),
        ("manifest.json", "seeds/manifest.json could not be fetched"),
    ] {
        let site = Site::changed("/a/b/", |dist| {
            let folder = if ending == ".wasm" { dist.to_owned() } else { dist.join("seeds") };
            fs::remove_file(only_file(&folder, ending)).unwrap();
        })
        .await;
        let reader = Reader::new().await;
        reader.open(&site, PAGE).await;
        let before = reader.main_text().await;
        reader.until_told(named).await;
        reader.until_told("Reload the page to try again.").await;
        assert_eq!(reader.main_text().await, before);
        assert!(before.len() > 1500, "{before}");
        // The links of the page still lead on.
        reader.follow("Side by side").await;
        assert_eq!(reader.heading().await, "Side by side");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_the_manifest_is_named() {
    let site = Site::changed("/", |dist| {
        let manifest = dist.join("seeds/manifest.json");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(manifest, text.replacen("\"standing\"", "\"stand\"", 1)).unwrap();
    })
    .await;
    let reader = Reader::new().await;
    reader.open(&site, "").await;
    reader.until_told("seeds/manifest.json").await;
    reader.until_told("unknown field `stand`").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_text_the_others_are_shown_and_its_own_page_stays_as_published() {
    let site = Site::changed("/", |dist| fs::remove_file(dist.join("seeds").join(TEXT)).unwrap()).await;
    let reader = Reader::new().await;
    reader.open_running(&site, "").await;
    let told = reader.main_text().await;
    assert!(told.contains("Missing: ") && told.contains(TEXT), "{told}");

    reader.open(&site, PAGE).await;
    let before = reader.main_text().await;
    reader.until_told(TEXT).await;
    assert_eq!(reader.main_text().await, before);
    assert!(before.len() > 1500, "{before}");

    reader.open_running(&site, "").await;
    reader.follow("Read the text as it was published").await;
    reader.until_told(TEXT).await;
    assert_eq!(reader.main_text().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_with_another_checksum_carries_a_warning() {
    let site = Site::changed("/", |dist| {
        let file = dist.join("seeds").join(TEXT);
        let text = fs::read_to_string(&file).unwrap();
        fs::write(file, text.replacen("agreed", "decided", 1)).unwrap();
    })
    .await;
    let reader = Reader::new().await;
    for page in ["", PAGE] {
        reader.open_running(&site, page).await;
        let told = reader.main_text().await;
        assert!(told.contains("Warning: ") && told.contains("checksum"), "{told}");
    }
    assert!(reader.main_text().await.contains("decided"), "the text that lies there now is shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_is_answered_at_any_depth() {
    for prefix in ["/", "/a/b/"] {
        let (site, reader) = (Site::below(prefix).await, Reader::new().await);
        for path in ["nothing", "no/such/page/", "read/japan-india-summary/para_1/no/"] {
            reader.open_running(&site, path).await;
            assert_eq!(reader.heading().await, "There is no such page", "{path}");
            reader.follow("Side by side").await;
            assert_eq!(reader.heading().await, "Side by side");
            assert_eq!(reader.driver.current_url().await.unwrap().as_str(), format!("{}compare/", site.url));
        }
        for (path, heading) in [
            ("read/nothing/", "There is no such document"),
            ("read/japan-india-summary/no/", "There is no such clause"),
            ("compare/nothing/", "There is no such theme"),
        ] {
            reader.open_running(&site, path).await;
            assert_eq!(reader.heading().await, heading, "{path}");
        }
        let complaints = reader.console().await;
        assert!(complaints.iter().all(|complaint| complaint.contains("404")), "{complaints:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_was_only_added_on_the_host_is_shown() {
    let site = Site::changed("/a/b/", |dist| {
        let manifest = dist.join("seeds/manifest.json");
        let text = fs::read_to_string(&manifest).unwrap();
        fs::write(manifest, text.replace("\"id\": \"japan-india-summary\"", "\"id\": \"added-later\""))
            .unwrap();
    })
    .await;
    let reader = Reader::new().await;
    reader.open_running(&site, "read/added-later/").await;
    assert!(reader.main_text().await.len() > 1500);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_lock_the_texts_are_shown_and_a_broken_one_is_named() {
    let with_lock = |text: &'static str| {
        Site::changed("/", move |dist| fs::write(dist.join("seeds/ids.lock.json"), text).unwrap())
    };
    // Some hosts answer with a page of theirs where they have no file.
    let site = with_lock("<!doctype html><title>Welcome</title>").await;
    let reader = Reader::new().await;
    reader.open_running(&site, PAGE).await;
    assert!(reader.main_text().await.len() > 1500);

    let site = with_lock("{ \"format\": \"concord-ids/1\" ").await;
    reader.open(&site, PAGE).await;
    reader.until_told("seeds/ids.lock.json").await;
    assert!(reader.main_text().await.len() > 1500);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_slow_line_the_reader_is_told_what_is_coming_and_can_stop_it() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    site.hold_program();
    reader.open(&site, PAGE).await;
    let before = reader.main_text().await;
    reader.until_told("is being fetched").await;
    reader.run("document.querySelector('#program-progress button').click()").await;
    reader.until_told("which is not running: you have stopped it").await;
    assert!(reader.ask::<bool>("!document.getElementById('program-progress')").await);
    assert_eq!(reader.main_text().await, before);

    // Let through, it runs and says no more.
    reader.open(&site, PAGE).await;
    reader.until_told("is being fetched").await;
    site.release_program();
    reader.until_running().await;
    assert!(reader.ask::<bool>("!document.getElementById('program-progress')").await);
}

/// The program, the first `stops` times, stops while it starts.
async fn stopping(stops: usize) -> Site {
    Site::changed("/a/b/", |dist| {
        let mut files = fs::read_dir(dist).unwrap().map(|entry| entry.unwrap().path());
        let is_glue = |path: &Path| path.file_name().unwrap().to_string_lossy().starts_with("app-");
        let glue = files.find(|path| is_glue(path) && path.extension() == Some("js".as_ref())).unwrap();
        let stop = format!(
            "const starts = (sessionStorage.starts = Number(sessionStorage.starts ?? 0) + 1);
             // A program that has stopped may stop in other places too.
             for (const trap of starts <= {stops} ? ['a trap', 'another'] : [])
                 setTimeout(() => {{ throw new WebAssembly.RuntimeError(trap); }});"
        );
        fs::write(&glue, format!("{stop}\n{}", fs::read_to_string(&glue).unwrap())).unwrap();
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_stops_while_it_starts_is_started_once_more() {
    let (site, reader) = (stopping(1).await, Reader::new().await);
    // Held back, it cannot have started before it stops.
    site.hold_program();
    reader.open(&site, PAGE).await;
    reader.until("it is started again", "sessionStorage.starts === '2'").await;
    site.release_program();
    reader.until_running().await;
    assert!(reader.ask::<bool>("document.getElementById('program-notice').hidden").await);

    let (site, reader) = (stopping(2).await, Reader::new().await);
    site.hold_program();
    reader.open(&site, PAGE).await;
    let before = reader.main_text().await;
    reader.until_told("it stopped because of a mistake in it (a trap)").await;
    assert!(
        reader
            .ask::<bool>("sessionStorage.starts === '2' && !document.getElementById('program-progress')")
            .await
    );
    assert_eq!(reader.main_text().await, before);
    // A reader who loads it again is as well served as the first time.
    site.release_program();
    reader.open_running(&site, PAGE).await;
}
