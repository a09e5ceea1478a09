//! Why: the reasons of a label, and what is shown in the text beside it.

use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn one_action_shows_evidence_rule_and_a_report_to_copy() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    reader.open_running(&site, &document).await;
    let marks = "document.querySelectorAll('article mark').length";
    assert_eq!(reader.ask::<usize>(marks).await, 0);
    reader.click("article .why").await;
    reader.until("the reasons are there", "document.querySelector('article a[href*=\"method/#\"]')").await;
    assert!(reader.ask::<usize>(marks).await > 0, "no evidence is marked");
    let rule: String =
        reader.ask("document.querySelector('article a[href*=\"method/#\"]').hash.slice(1)").await;
    reader.run("document.querySelector('article a[href*=\"method/#\"]').click()").await;
    reader.settle().await;
    assert!(
        reader.ask::<bool>(&format!("Boolean(document.getElementById('{rule}'))")).await,
        "no rule {rule}"
    );
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_shown_in_the_text_and_open_a_card() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    reader.open_running(&site, &document).await;
    let names = "article .text .tie[data-kind]";
    assert!(!reader.ask::<bool>(&format!("Boolean(document.querySelector('{names}'))")).await);
    let switch = "[...document.querySelectorAll('.switch label')].find(l => l.textContent.includes('Names')).querySelector('input').click()";
    reader.run(switch).await;
    reader.until("names are shown", &format!("document.querySelector('{names}')")).await;
    reader.run(&format!("document.querySelector('{names}').click()")).await;
    reader.until("a card is open", "document.querySelector('.card a[href*=\"/index/\"]')").await;
    reader.driver.action_chain().send_keys(Key::Escape).perform().await.unwrap();
    reader.until("the card is closed", "!document.querySelector('.card')").await;
    assert_eq!(reader.console().await, [""; 0]);
}
