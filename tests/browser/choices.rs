//! Choices on a page: they stand in the URL, arrive cold, and are undone.

use thirtyfour::prelude::*;

use crate::reader::Reader;
use crate::site::Site;

/// Choose `value` in the filter called `name`, as a reader does.
async fn choose(reader: &Reader, name: &str, value: &str) {
    let change = format!(
        "(() => {{
            const select = document.querySelector('#filters select[name={name}]');
            select.value = '{value}';
            select.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    );
    reader.run(&change).await;
    reader.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_stands_in_the_url_and_arrives_cold() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let rows = "document.querySelectorAll('main table tbody tr').length";
    reader.open_running(&site, "commitments/").await;
    choose(&reader, "show", "all").await;
    let all: usize = reader.ask(rows).await;
    choose(&reader, "framework", "japan-uae").await;
    let some: usize = reader.ask(rows).await;
    assert!(0 < some && some < all, "{some} of {all} rows");
    let url = reader.driver.current_url().await.unwrap();
    assert!(url.query().unwrap_or_default().contains("framework=japan-uae"), "{url}");
    assert!(!reader.main_text().await.contains("State undertaking\n"), "an account undertakes for a state");

    reader.driver.goto(url.as_str()).await.unwrap();
    reader.until_running().await;
    reader.until("the same rows", &format!("{rows} === {some}")).await;
    reader.driver.find(By::LinkText("Clear filters")).await.unwrap().click().await.unwrap();
    reader.settle().await;
    assert_eq!(reader.driver.current_url().await.unwrap().query(), None);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_choice_is_answered() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    for (place, nonsense) in [
        ("commitments/?level=nonsense", "nonsense"),
        ("compare/?view=nonsense", "nonsense"),
        ("index/?kind=nonsense", "nonsense"),
        ("coverage/?label=verbatim,nonsense", "nonsense"),
        ("timeline/?when=nonsense", "nonsense"),
    ] {
        reader.open_running(&site, place).await;
        let text = reader.main_text().await;
        assert!(text.contains(nonsense), "{place}: {text}");
    }
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_index_to_an_entity_to_its_sentence() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    reader.open_running(&site, "index/?kind=forum").await;
    let name: String = reader.ask("document.querySelector('main tbody a').textContent").await;
    reader.run("document.querySelector('main tbody a').click()").await;
    reader.settle().await;
    assert_eq!(reader.heading().await, name);
    reader.run("document.querySelector('main figure a[href*=\"#\"]').click()").await;
    reader.settle().await;
    assert!(reader.ask::<bool>("Boolean(document.querySelector('article [aria-current]'))").await);
    reader.open_running(&site, "index/no-such-thing/").await;
    assert!(reader.main_text().await.contains("no-such-thing"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coverage_is_narrowed_by_label_and_read_from_the_furthest() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let labels = "[...document.querySelectorAll('.account')].map(e => e.dataset.label)";
    reader.open_running(&site, "coverage/").await;
    let all: Vec<String> = reader.ask(labels).await;
    let one = all.last().unwrap();
    reader.open_running(&site, &format!("coverage/?label={one}")).await;
    let left: Vec<String> = reader.ask(labels).await;
    assert!(left.len() < all.len() && left.iter().all(|label| label == one), "{left:?}");
    choose(&reader, "sort", "departure").await;
    reader.click("#filters input:not(:checked)").await;
    reader.settle().await;
    assert!(reader.ask::<Vec<String>>(labels).await.len() >= left.len());
    let url = reader.driver.current_url().await.unwrap();
    assert!(url.query().unwrap_or_default().contains("sort=departure"), "{url}");
    assert_eq!(reader.console().await, [""; 0]);
}
