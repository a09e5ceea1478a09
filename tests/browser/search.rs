//! Searching: type, narrow, follow, come back; the command box by keyboard; citations; queries that find nothing.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

const FIELD: &str = "main input[type=search]";
const HITS: &str = "document.querySelectorAll('main ol > li h3 a').length";

/// Type `text` into the field that `css` finds, key by key, in place of what is there.
async fn write(reader: &Reader, css: &str, text: &str) {
    let field = reader.driver.find(By::Css(css)).await.unwrap();
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
    reader.settle().await;
}

/// The longest word of a clause at the end of a text, the path of that text, and the clause's id and label.
async fn word_and_clause(reader: &Reader, site: &Site) -> (String, String, String, String) {
    let (document, clause, _) = far_passages(reader, site).await;
    let id = Value::from(clause.clone());
    let word: String = reader
        .ask(&format!(
            "document.getElementById({id}).querySelector('.text').textContent.match(/[A-Za-z]+/g)
                .reduce((one, other) => other.length > one.length ? other : one)"
        ))
        .await;
    let label: String = reader
        .ask(&format!("document.getElementById({id}).querySelector('.label a').firstChild.textContent"))
        .await;
    (word, document, clause, label)
}

#[tokio::test(flavor = "multi_thread")]
async fn type_narrow_follow_and_come_back() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (word, ..) = word_and_clause(&reader, &site).await;
    reader.open_running(&site, "search/").await;
    write(&reader, FIELD, &word).await;
    reader.until("something is found", &format!("{HITS} > 0")).await;
    let marked: Vec<String> = reader
        .ask("[...document.querySelectorAll('main ol mark')].map(e => e.textContent.toLowerCase())")
        .await;
    assert!(marked.contains(&word.to_lowercase()), "{word} is not marked: {marked:?}");
    for said in ["voice", "level"] {
        assert!(
            reader.ask::<bool>(&format!("Boolean(document.querySelector('main ol .{said}'))")).await,
            "no {said}"
        );
    }
    reader.until("the query stands in the URL", &format!("location.search.includes('q={word}')")).await;
    // A choice that many have: narrowed, and in the URL.
    write(&reader, FIELD, "cooperation").await;
    reader.until("the query stands in the URL", "location.search.includes('q=cooperation')").await;
    let all: usize = reader.ask(HITS).await;
    reader.run("document.querySelector('main details li a[href*=\"level=\"]').click()").await;
    reader.until("the choice stands in the URL", "location.search.includes('level=')").await;
    let some: usize = reader.ask(HITS).await;
    assert!(0 < some && some <= all, "{some} of {all}");

    // To the last hit and back: the same list at the same place, with the focus where it was.
    let last = "[...document.querySelectorAll('main ol > li h3 a')].pop()";
    reader.run(&format!("{last}.scrollIntoView(); {last}.focus()")).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let (position, link): (i64, String) = (reader.scrolled().await, reader.ask(&format!("{last}.id")).await);
    reader.driver.active_element().await.unwrap().send_keys(Key::Enter).await.unwrap();
    reader.until("the clause is there", "document.querySelector('article [aria-current]')").await;
    assert!(
        reader.ask::<bool>("CSS.highlights.get('found').size > 0").await,
        "nothing is marked in the reader"
    );
    reader.back().await;
    reader.until("the list is back", &format!("{HITS} === {some}")).await;
    reader.until("the focus is back", &format!("document.activeElement.id === '{link}'")).await;
    assert!((reader.scrolled().await - position).abs() < 4, "{} for {position}", reader.scrolled().await);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_box_leads_to_a_clause_by_keyboard() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (word, document, clause, label) = word_and_clause(&reader, &site).await;
    let is_open = "document.querySelector('dialog').open";
    let active = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))";
    reader.open_running(&site, "commitments/").await;
    reader.run("document.querySelector('nav a').focus()").await;
    let body = reader.driver.find(By::Css("nav a")).await.unwrap();
    body.send_keys("/").await.unwrap();
    reader.until("the box is open", is_open).await;
    assert_eq!(reader.ask::<String>("document.activeElement.getAttribute('role')").await, "combobox");
    // A slash is a letter in the field.
    let field = reader.driver.active_element().await.unwrap();
    field.send_keys("/").await.unwrap();
    assert_eq!(reader.ask::<String>("document.activeElement.value").await, "/");
    field.send_keys(Key::Escape).await.unwrap();
    reader.until("the box is closed", &format!("!{is_open}")).await;
    assert!(reader.ask::<bool>("document.activeElement.matches('nav a')").await, "the focus is lost");

    body.send_keys(Key::Control + "k").await.unwrap();
    reader.until("the box is open again", is_open).await;
    let text = document.trim_end_matches('/').rsplit('/').next().unwrap();
    write(&reader, "dialog input[role=combobox]", &format!("{text} {label}")).await;
    reader.until("the clause is offered", &format!("{active}.textContent.includes('{label}')")).await;
    field.send_keys(Key::Enter).await.unwrap();
    reader.until("the clause is there", &format!("location.hash === '#{clause}'")).await;
    assert!(!reader.ask::<bool>(is_open).await);

    reader.driver.find(By::Css("main")).await.unwrap().send_keys("/").await.unwrap();
    write(&reader, "dialog input[role=combobox]", &word).await;
    reader.until("a clause is offered", "document.querySelectorAll('[role=option]').length > 1").await;
    let first: String = reader.ask(&format!("{active}.id")).await;
    field.send_keys(Key::Down).await.unwrap();
    assert_ne!(reader.ask::<String>(&format!("{active}.id")).await, first);
    field.send_keys(Key::Up + Key::Up).await.unwrap();
    field.send_keys(Key::Enter).await.unwrap();
    reader.until("the search is there", "location.pathname.endsWith('/search/')").await;
    reader.until("it has found something", &format!("{HITS} > 0")).await;
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citation_leads_straight_to_its_clause() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (_, document, clause, label) = word_and_clause(&reader, &site).await;
    let text = document.trim_end_matches('/').rsplit('/').next().unwrap();
    reader.open_running(&site, "search/").await;
    write(&reader, FIELD, &format!("{text} {label}")).await;
    let link = format!("document.querySelector('main nav a[href$=\"/{text}/#{clause}\"]')");
    reader.until("the clause is offered", &link).await;
    reader.run(&format!("{link}.click()")).await;
    reader.until("the clause is there", &format!("location.hash === '#{clause}'")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_finds_nothing_or_cannot_be_read_is_answered() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (word, ..) = word_and_clause(&reader, &site).await;
    reader.open_running(&site, &format!("search/?q={word}%20AND%20xyzzyq")).await;
    reader.until("something is offered", "document.querySelector('#nothing ~ ul a')").await;
    assert!(reader.main_text().await.contains("xyzzyq"));
    reader.run("document.querySelector('#nothing ~ ul a').click()").await;
    reader.until("the offer finds something", &format!("{HITS} > 0")).await;

    reader.open_running(&site, &format!("search/?q=({word}%20theme:nonsense")).await;
    let text = reader.main_text().await;
    assert!(text.contains("not closed") && text.contains("nonsense"), "{text}");
    reader.until("the nearest reading is answered", &format!("{HITS} > 0")).await;
    let reading: String = reader.ask("document.querySelector('#problems a').textContent").await;
    assert_eq!(reading.to_lowercase(), word.to_lowercase());
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_of_the_briefing_leads_to_as_many_sentences() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    reader.open_running(&site, "").await;
    // The largest number that one screen of hits can hold.
    let numbers = "[...document.querySelectorAll('table a[href*=\"level=\"]')]
        .filter(link => Number(link.textContent) < 15)
        .sort((one, other) => other.textContent - one.textContent)";
    let counted: usize = reader.ask(&format!("Number({numbers}[0].textContent)")).await;
    reader.run(&format!("{numbers}[0].click()")).await;
    reader.until("something is found", &format!("{HITS} > 0")).await;
    let quotes: usize = reader.ask("document.querySelectorAll('main ol blockquote').length").await;
    let says: String = reader.ask("document.querySelector('#filters strong').textContent").await;
    assert_eq!(quotes, counted);
    assert!(says.starts_with(&format!("{counted} sentences")), "{says}");
}
