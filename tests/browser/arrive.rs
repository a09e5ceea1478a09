//! Arriving at a passage from cold: it is in view, marked and announced, before the program has come and after.

use std::fs;

use serde_json::{Value, json};

use crate::reader::Reader;
use crate::site::Site;

/// A document with clauses enough to scroll, and the ids of a clause and of a sentence far down in it.
pub(crate) async fn far_passages(reader: &Reader, site: &Site) -> (String, String, String) {
    site.hold_program();
    reader.open(site, "").await;
    let documents: Vec<String> = reader
        .ask("[...new Set([...document.querySelectorAll('main a')].map(a => a.pathname).filter(p => /\\/read\\/[^/]+\\/$/.test(p)))]")
        .await;
    let root = site.url.splitn(4, '/').nth(3).unwrap_or_default().to_owned();
    let mut best = (0, String::new());
    for document in documents {
        let path = document.trim_start_matches('/').strip_prefix(&root).unwrap().to_owned();
        reader.open(site, &path).await;
        let height: i64 = reader.ask("document.documentElement.scrollHeight").await;
        if height > best.0 {
            best = (height, path);
        }
    }
    reader.open(site, &best.1).await;
    let ids: Vec<String> = reader.ask("[...document.querySelectorAll('article [id]')].map(e => e.id)").await;
    let below = ids.len() / 2;
    let find = |wanted: fn(&str) -> bool| ids[below..].iter().find(|id| wanted(id)).unwrap().clone();
    site.release_program();
    (best.1, find(|id| id.contains("para_") && !id.contains("--")), find(|id| id.contains("--s")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_linked_passage_is_in_view_marked_and_announced() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, clause, sentence) = far_passages(&reader, &site).await;
    for id in [clause, sentence] {
        site.hold_program();
        reader.open(&site, &format!("{document}#{id}")).await;
        let before = position(&reader, &id).await;
        assert!((0..700).contains(&before), "{id} is {before} px below the top before the program has come");
        assert_eq!(reader.ask::<String>("document.querySelector(':target').id").await, id);
        assert!(looks_marked(&reader, &id).await, "{id} is not marked before the program has come");

        site.release_program();
        reader.until_running().await;
        // Engines round a position differently.
        assert!((position(&reader, &id).await - before).abs() <= 1, "{id} has moved");
        assert_eq!(
            reader
                .ask::<Vec<String>>("[...document.querySelectorAll('article [aria-current]')].map(e => e.id)")
                .await,
            [id.as_str()]
        );
        assert!(looks_marked(&reader, &id).await, "{id} is not marked after the program has come");
        reader.until_told("Linked passage: ").await;
    }
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passage_that_the_text_does_not_have_is_answered() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    for id in ["para_999", "para_999--s3"] {
        reader.open_running(&site, &format!("{document}#{id}")).await;
        let text = reader.main_text().await;
        assert!(text.contains(id), "nothing is said of {id}: {text}");
    }
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_arrives_in_whatever_form_it_was_passed_on() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, clause, _) = far_passages(&reader, &site).await;
    for written in
        [clause.to_uppercase(), clause.replace('_', "-"), format!("{clause}."), format!("{clause}:~:text=x")]
    {
        reader.open_running(&site, &format!("{document}#{written}")).await;
        let current = "document.querySelector('article [aria-current]')?.id ?? ''";
        assert_eq!(reader.ask::<String>(current).await, clause, "{written}");
        assert!((0..700).contains(&position(&reader, &clause).await), "{written} is out of view");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_words_that_have_changed_says_so() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, clause, _) = far_passages(&reader, &site).await;
    reader.open_running(&site, &format!("{document}?h=00000000#{clause}")).await;
    let text = reader.main_text().await;
    assert!(text.contains("has changed since this link was made"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clause_has_a_page_of_its_own() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, clause, _) = far_passages(&reader, &site).await;
    reader.open(&site, &format!("{document}{clause}/")).await;
    let heading = reader.heading().await;
    reader.until_running().await;
    assert_eq!(reader.heading().await, heading);
    reader.run(&format!("document.querySelector('main a[href$=\"#{clause}\"]').click()")).await;
    reader.settle().await;
    assert_eq!(reader.ask::<String>("document.querySelector('article [aria-current]').id").await, clause);
    reader.open_running(&site, &format!("{document}para_999/")).await;
    assert!(reader.main_text().await.contains("para_999"));
}

/// The site with a lock that knows of a clause and of a section that are gone, and the ids of both.
async fn with_retired(document: &str) -> (Site, &'static str, &'static str) {
    let site = Site::changed("/a/b/", |dist| {
        let file = dist.join("seeds/ids.lock.json");
        let mut lock: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let documents = lock["documents"].as_array_mut().unwrap();
        let one = documents.iter_mut().find(|one| document.contains(one["id"].as_str().unwrap())).unwrap();
        let (stays, text) = (one["clauses"][0]["id"].clone(), "The Parties shall meet once a year.");
        let hash = &concord::compile::sha256(text.as_bytes())[..8];
        one["retired"] = json!([{
            "id": "sec_9__para_1", "hash": hash, "published": "2026-11-24", "retired": "2026-12-01",
            "reason": "removed", "to": [], "text": text,
        }]);
        let gone = json!({
            "id": "sec_9", "heading": "Meetings", "published": "2026-11-24", "retired": "2026-12-01", "clauses": [stays],
        });
        match one["sections"].as_array_mut() {
            Some(sections) => sections.push(gone),
            None => one["sections"] = json!([gone]),
        }
        fs::write(file, lock.to_string()).unwrap();
    });
    (site.await, "sec_9__para_1", "sec_9")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_published_and_is_gone_is_answered_with_its_words_and_the_day() {
    let (whole, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &whole).await;
    let (site, clause, section) = with_retired(&document).await;
    // In the text, and at the address of its own page, where the host has no file any longer.
    for path in [format!("{document}#{clause}"), format!("{document}{clause}/")] {
        reader.open_running(&site, &path).await;
        let text = reader.main_text().await;
        for said in ["no longer in this text", "1 December 2026", "The Parties shall meet once a year."] {
            assert!(text.contains(said), "{path} does not say “{said}”: {text}");
        }
    }
    reader.open_running(&site, &format!("{document}#{section}")).await;
    let text = reader.main_text().await;
    assert!(text.contains("The heading “Meetings” is no longer in this text"), "{text}");
    assert!(text.contains("What stood below it begins here now"), "{text}");
}

/// How far below the top of the window the element is, in pixels.
async fn position(reader: &Reader, id: &str) -> i64 {
    reader.ask(&format!("Math.round(document.getElementById('{id}').getBoundingClientRect().top)")).await
}

/// Whether the element differs to the eye from the others of its kind.
async fn looks_marked(reader: &Reader, id: &str) -> bool {
    reader
        .ask(&format!(
            "(() => {{
                const paint = e => {{ const s = getComputedStyle(e); return [s.backgroundColor, s.outline, s.boxShadow].join(); }};
                const look = e => [...new Set([e, ...e.children].map(paint))].join();
                const marked = document.getElementById('{id}');
                const other = [...document.getElementsByClassName(marked.className)].find(e => e !== marked && !e.contains(marked));
                return look(marked) !== look(other);
            }})()"
        ))
        .await
}
