//! Taking along: what a page lists goes into files that other programs open.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

const FORMS: [(&str, &str); 5] =
    [("Word (DOCX)", "docx"), ("HTML", "html"), ("Markdown", "md"), ("CSV", "csv"), ("JSON", "json")];

/// The file that pressing the button for `form` leaves in `folder`.
async fn taken(reader: &Reader, folder: &Path, form: &str, ending: &str) -> Vec<u8> {
    let press = format!(
        "[...document.querySelectorAll('.take button')].find(b => b.textContent === '{form}').click()"
    );
    reader.run(&press).await;
    reader.until_told("is on its way").await;
    let finished = || -> Option<PathBuf> {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        files.into_iter().find(|file| file.extension() == Some(ending.as_ref()))
    };
    for _ in 0..200 {
        if let Some(file) = finished() {
            let bytes = fs::read(&file).unwrap();
            fs::remove_file(file).unwrap();
            return bytes;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    panic!("no .{ending} has arrived")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_page_lists_is_taken_along_in_every_form() {
    if lacks(Skill::Download) {
        return;
    }
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let folder = reader.downloads();
    reader.open_running(&site, "compare/").await;
    let theme: String = reader.ask("document.querySelector('table.matrix tbody th a').pathname").await;
    let theme = theme.trim_start_matches("/a/b/").to_owned();
    let pages =
        ["commitments/", "compare/", &theme, "index/", "timeline/", "coverage/", "search/?q=cooperation"];
    for page in pages {
        reader.open_running(&site, page).await;
        reader
            .until(
                "the list can be taken along",
                "document.querySelector('.take fieldset:not(:disabled) button')?.offsetParent",
            )
            .await;
        for (form, ending) in FORMS {
            let bytes = taken(&reader, &folder, form, ending).await;
            if ending == "docx" {
                let document = docx_rs::read_docx(&bytes).unwrap().document;
                assert!(document.children.iter().any(|one| matches!(one, docx_rs::DocumentChild::Table(_))));
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(&site.url), "{page} as {form} has no address of its own: {text:.300}");
            match ending {
                "csv" => {
                    let mut table = csv::Reader::from_reader(text.as_bytes());
                    assert!(table.records().map(Result::unwrap).count() > 2, "{page}: {text:.300}");
                }
                "json" => assert!(serde_json::from_str::<Value>(&text).unwrap().is_object(), "{page}"),
                _ => assert!(text.contains(concord::export::DISCLAIMER), "{page} as {form}: {text}"),
            }
        }
    }
    assert_eq!(reader.console().await, [""; 0]);
}
