//! Pins: set aside anywhere, kept over a reload, shared by two tabs, read from a damaged store, taken back.

use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

const COUNT: &str = "document.querySelectorAll('.pins > li').length";

/// Pin the first two clauses of a text from their menus; the first words of each.
async fn pin_two(reader: &Reader, site: &Site) {
    let (document, ..) = far_passages(reader, site).await;
    reader.open_running(site, &document).await;
    for number in [1, 2] {
        reader.run(&format!("document.querySelectorAll('article .clause .copy')[{number}].click()")).await;
        reader.until("the menu", "document.querySelector('.copy-menu .pin')").await;
        reader.run("document.querySelector('.copy-menu .pin').click()").await;
        reader.until_told("is pinned").await;
        reader.run(&format!("document.querySelectorAll('article .clause .copy')[{number}].click()")).await;
        reader.settle().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pins_survive_a_reload_with_their_notes_order_and_groups() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    pin_two(&reader, &site).await;
    assert!(reader.ask::<bool>("document.querySelector('nav .pin-count').textContent === '2'").await);
    reader.open_running(&site, "pins/").await;
    assert_eq!(reader.ask::<usize>(COUNT).await, 2);
    let labels = "[...document.querySelectorAll('.pins > li .source a')].map(one => one.textContent)";
    let before: Vec<String> = reader.ask(labels).await;
    reader
        .driver
        .find(By::Css(".note textarea"))
        .await
        .unwrap()
        .send_keys("Why “now”?" + Key::Enter + "Ask.")
        .await
        .unwrap();
    reader.run("document.querySelector('[id^=\"later.\"]').focus()").await;
    reader.driver.active_element().await.unwrap().send_keys(Key::Enter).await.unwrap();
    reader.until("the order has changed", &format!("{labels}[0] === '{}'", before[1])).await;
    reader.until("the focus goes along", "document.activeElement.id.startsWith('later.')").await;
    let group = reader.driver.find(By::Css(".pins > li:nth-child(2) input")).await.unwrap();
    group.send_keys("Later").await.unwrap();
    group.send_keys(Key::Enter).await.unwrap();
    reader
        .until(
            "a group",
            "[...document.querySelectorAll('main h2')].some(one => one.textContent === 'Later')",
        )
        .await;

    reader.open_running(&site, "pins/").await;
    let after: Vec<String> = reader.ask(labels).await;
    assert_eq!(after, [before[1].clone(), before[0].clone()]);
    let notes: Vec<String> =
        reader.ask("[...document.querySelectorAll('.note textarea')].map(one => one.value)").await;
    assert_eq!(notes, ["", "Why “now”?\nAsk."]);
    let keys: Vec<String> = reader.ask("Object.keys(localStorage)").await;
    assert!(keys.contains(&"concord:/a/b/:pins".to_owned()), "{keys:?}");
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_is_taken_back_and_nothing_left_is_said() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "pins/").await;
    assert!(reader.main_text().await.contains("Nothing is pinned"));
    pin_two(&reader, &site).await;
    reader.open_running(&site, "pins/").await;
    reader.run("[...document.querySelectorAll('.controls button')].find(one => one.textContent === 'Remove').click()").await;
    reader.until("one is gone", &format!("{COUNT} === 1")).await;
    reader.until("the focus is at Undo", "document.activeElement.id === 'undo'").await;
    reader.driver.active_element().await.unwrap().send_keys(Key::Enter).await.unwrap();
    reader.until("both are back", &format!("{COUNT} === 2")).await;
    reader.run("[...document.querySelectorAll('.tools button')].find(one => one.textContent === 'Remove all').click()").await;
    reader.until("all are gone", &format!("{COUNT} === 0")).await;
    assert!(reader.main_text().await.contains("Nothing is pinned"));
    reader.run("document.getElementById('undo').click()").await;
    reader.until("both are back again", &format!("{COUNT} === 2")).await;
    reader.follow("Compare these").await;
    reader.until("two columns", "document.querySelectorAll('table.sides thead a').length === 2").await;
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_store_keeps_what_can_be_read() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    pin_two(&reader, &site).await;
    reader
        .run("localStorage['concord:/:pins'] = localStorage['concord:/:pins'].slice(0, -12) + '\\n[1,2]'")
        .await;
    reader.open_running(&site, "pins/").await;
    assert_eq!(reader.ask::<usize>(COUNT).await, 1);
    let text = reader.main_text().await;
    assert!(text.contains("2 entries cannot be read") && text.contains("[1,2]"), "{text}");
    // It stays until the reader lets it go.
    reader.open_running(&site, "pins/").await;
    assert!(reader.main_text().await.contains("[1,2]"));
    reader.run("[...document.querySelectorAll('.notice button')].find(one => one.textContent === 'Let it go').click()").await;
    reader.settle().await;
    assert!(!reader.main_text().await.contains("cannot be read"));
    reader.open_running(&site, "pins/").await;
    assert!(!reader.main_text().await.contains("cannot be read"));
    assert_eq!(reader.ask::<usize>(COUNT).await, 1);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_store_is_full_pins_last_as_long_as_the_page_and_that_is_said() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "").await;
    let fill = "for (let size = 1 << 20; size > 0; size >>= 1) {
        try { for (let at = 0; ; at++) localStorage[`${size}.${at}`] = 'x'.repeat(size); } catch {}
    }";
    reader.run(fill).await;
    pin_two(&reader, &site).await;
    reader.follow("Pins 2").await;
    assert_eq!(reader.ask::<usize>(COUNT).await, 2);
    let text = reader.main_text().await;
    assert!(text.contains("This browser does not keep pins"), "{text}");
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_share_their_pins() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    pin_two(&reader, &site).await;
    reader.open_running(&site, "pins/").await;
    let first = reader.driver.window().await.unwrap();
    let second = reader.driver.new_tab().await.unwrap();
    reader.driver.switch_to_window(second.clone()).await.unwrap();
    reader.open_running(&site, "pins/").await;
    reader.driver.find(By::Css(".note textarea")).await.unwrap().send_keys("from the second").await.unwrap();
    reader.driver.switch_to_window(first).await.unwrap();
    reader
        .until("the note arrives", "document.querySelector('.note textarea').value === 'from the second'")
        .await;
    reader.run("[...document.querySelectorAll('.controls button')].filter(one => one.textContent === 'Remove')[1].click()").await;
    reader.until("one is left", &format!("{COUNT} === 1")).await;
    reader.driver.switch_to_window(second).await.unwrap();
    reader.until("one is left in the second", &format!("{COUNT} === 1")).await;
    assert_eq!(
        reader.ask::<String>("document.querySelector('.note textarea').value").await,
        "from the second"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_is_sent_as_a_link_and_a_quotation_is_pinned() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "compare/?items=").await;
    let values = "[...document.querySelectorAll('#add-clause option')].map(one => one.value).filter(Boolean)";
    let all: Vec<String> = reader.ask(values).await;
    reader.open_running(&site, &format!("pins/?items={},{},no-text~para_1", all[0], all[1])).await;
    let text = reader.main_text().await;
    assert!(text.contains("Sent with this link") && text.contains("1 of the passages"), "{text}");
    reader.run("[...document.querySelectorAll('button')].find(one => one.textContent === 'Pin all of them').click()").await;
    reader.until("both are pinned", &format!("{COUNT} === 2")).await;

    let theme: String = {
        reader.open_running(&site, "compare/").await;
        reader.ask("document.querySelector('main table a').getAttribute('href')").await
    };
    reader.open_running(&site, theme.trim_start_matches('/')).await;
    reader.run("document.querySelector('figure .pin').click()").await;
    reader.until("it is pinned", "document.querySelector('nav .pin-count').textContent === '3'").await;
    reader
        .until("it says so", "document.querySelector('figure .pin').getAttribute('aria-pressed') === 'true'")
        .await;
    assert_eq!(reader.console().await, [""; 0]);
}
