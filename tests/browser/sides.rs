//! Clauses side by side: all of it stands in the URL, is changed by keyboard, and answers what it does not know.

use thirtyfour::prelude::*;

use crate::reader::Reader;
use crate::site::Site;

/// The first `count` clauses that the site offers, as the URL names them.
async fn clauses(reader: &Reader, site: &Site, count: usize) -> Vec<String> {
    reader.open_running(site, "compare/?items=").await;
    let values = "[...document.querySelectorAll('#add-clause option')].map(one => one.value).filter(Boolean)";
    let all: Vec<String> = reader.ask(values).await;
    assert!(all.len() > count);
    // From both ends, so that more than one document is among them.
    let (first, last) = all.split_at(all.len() / 2);
    first
        .iter()
        .zip(last.iter().rev())
        .flat_map(|(one, other)| [one.clone(), other.clone()])
        .take(count)
        .collect()
}

/// The addresses of the passages over the columns, in order.
const HEADS: &str =
    "[...document.querySelectorAll('table.sides thead a')].map(one => one.getAttribute('href'))";

async fn columns(reader: &Reader) -> Vec<String> {
    let links: Vec<String> = reader.ask(HEADS).await;
    let name = |link: String| {
        let (_, passage) = link.split_once("read/").unwrap();
        passage.replace("/#", "~")
    };
    links.into_iter().map(name).collect()
}

async fn items_of_url(reader: &Reader) -> Vec<String> {
    let items: String = reader.ask("new URLSearchParams(location.search).get('items')").await;
    items.split(',').map(str::to_owned).collect()
}

async fn press(reader: &Reader, id: &str, key: Key) {
    reader.run(&format!("document.getElementById('{id}').focus()")).await;
    reader.driver.active_element().await.unwrap().send_keys(key).await.unwrap();
    reader.settle().await;
    reader.settle().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_is_its_url() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let items = clauses(&reader, &site, 3).await;
    drop(reader);
    let fresh = Reader::new().await;
    fresh.open_running(&site, &format!("compare/?items={}", items.join(","))).await;
    assert_eq!(columns(&fresh).await, items);
    let keys: Vec<String> =
        fresh.ask("Object.keys(localStorage).filter(key => !key.endsWith(':citation-style'))").await;
    assert_eq!(keys, [""; 0], "a comparison is kept nowhere else");
    // Reference, kind, level and voice stand over every column.
    let heads = "[...document.querySelectorAll('table.sides thead th:not(:first-child)')]";
    for head in fresh.ask::<Vec<String>>(&format!("{heads}.map(one => one.innerText)")).await {
        assert!(head.contains("primary") || head.contains("secondary"), "{head}");
    }
    for sign in [".level", ".voice", ".framework"] {
        let all = format!("{heads}.every(one => one.querySelector('{sign}'))");
        assert!(fresh.ask::<bool>(&all).await, "a column has no {sign}");
    }
    assert_eq!(fresh.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_moved_and_removed_by_keyboard() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let mut items = clauses(&reader, &site, 3).await;
    reader.open_running(&site, &format!("compare/?items={}", items.join(","))).await;
    press(&reader, "later.0", Key::Space).await;
    items.swap(0, 1);
    assert_eq!(columns(&reader).await, items);
    assert_eq!(items_of_url(&reader).await, items);
    reader.until_told("is number 2 of 3").await;
    assert_eq!(reader.ask::<String>("document.activeElement.id").await, "later.1", "the focus goes along");
    press(&reader, "later.1", Key::Enter).await;
    items.swap(1, 2);
    assert_eq!(columns(&reader).await, items);
    assert_eq!(reader.ask::<String>("document.activeElement.id").await, "earlier.2");
    press(&reader, "remove.0", Key::Enter).await;
    items.remove(0);
    assert_eq!(columns(&reader).await, items);
    assert_eq!(items_of_url(&reader).await, items);
    // Every step is a state that can be sent: loaded again it is the same.
    reader.driver.refresh().await.unwrap();
    reader.until_running().await;
    assert_eq!(columns(&reader).await, items);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_link_names_and_nobody_finds_is_answered() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let items = clauses(&reader, &site, 7).await;
    let (document, _) = items[0].split_once('~').unwrap();
    for (value, told, kept) in [
        (format!("{},no-text~para_1", items[0]), "There is no document “no-text”", 1),
        (format!("{},{document}~sec_99__para_9", items[0]), "“sec_99__para_9” is no clause of", 1),
        (format!("{},what", items[0]), "“what” names no clause", 1),
        (format!("{0},{0}", items[0]), "named twice", 1),
        (items.join(","), "6 clauses stand side by side at most", 6),
        (String::new(), "Nothing stands here yet", 0),
    ] {
        reader.open_running(&site, &format!("compare/?items={value}")).await;
        let text = reader.main_text().await;
        assert!(text.contains(told), "{value}: {text}");
        assert_eq!(columns(&reader).await.len(), kept, "{value}");
    }
    // A clause that is not there offers its neighbours, and taking one up adds it.
    reader.open_running(&site, &format!("compare/?items={},{document}~para_999", items[1])).await;
    reader.run("document.querySelector('main .notice a')?.click()").await;
    reader.settle().await;
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_difference_is_shown_beside_or_in_one_text() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let items = clauses(&reader, &site, 2).await;
    reader.open_running(&site, &format!("compare/?items={}", items.join(","))).await;
    let count = "document.querySelectorAll('.difference').length";
    let words = "document.querySelectorAll('.difference ins, .difference del').length";
    assert_eq!(reader.ask::<usize>(count).await, 2);
    assert!(reader.ask::<usize>(words).await > 0);
    reader.run("[...document.querySelectorAll('.views button')].find(one => one.textContent.trim() === 'In one text').click()").await;
    reader.until("one text", &format!("{count} === 1")).await;
    let url = reader.driver.current_url().await.unwrap();
    reader.driver.goto(url.as_str()).await.unwrap();
    reader.until_running().await;
    assert_eq!(reader.ask::<usize>(count).await, 1, "the view stands in the URL");
    let hidden: String = reader.ask("document.querySelector('.difference del').textContent").await;
    assert!(hidden.contains("only in the first"), "said in words too: {hidden}");
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clause_is_added_from_a_text() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let items = clauses(&reader, &site, 1).await;
    reader.open_running(&site, &format!("compare/?items={}", items[0])).await;
    reader.run("document.querySelectorAll('.add li a')[1].click()").await;
    reader.until("the text", "document.querySelector('article .clause .copy')").await;
    assert!(reader.main_text().await.contains("adding to a comparison"));
    reader.click("article .clause .copy").await;
    reader.until("the menu", "document.querySelector('.copy-menu')").await;
    reader.follow("Compare").await;
    reader.until("two columns", &format!("{HEADS}.length === 2")).await;
    let found = columns(&reader).await;
    assert_eq!(found[0], items[0]);
    assert_ne!(found[1], items[0]);
    reader.back().await;
    reader.until("back in the text", "document.querySelector('article .clause')").await;
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_stands_beside_a_text() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "compare/?docs=").await;
    let texts: Vec<String> = reader
        .ask("[...document.querySelector('.choose select').options].map(one => one.value).filter(Boolean)")
        .await;
    reader.open_running(&site, &format!("compare/?docs={},{}", texts[0], texts[1])).await;
    let text = reader.main_text().await;
    assert!(text.contains("beside each other") && text.contains("nothing beside "), "{text}");
    reader
        .run("[...document.querySelectorAll('.versus a')].find(one => one.textContent === 'Compare').click()")
        .await;
    reader.until("two columns", &format!("{HEADS}.length === 2")).await;
    reader.open_running(&site, &format!("compare/?docs={},nothing", texts[0])).await;
    assert!(reader.main_text().await.contains("There is no document “nothing”"));
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clause_found_by_searching_joins_the_comparison_that_is_being_put_together() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let items = clauses(&reader, &site, 2).await;
    reader.open_running(&site, &format!("compare/?items={}", items.join(","))).await;
    reader
        .run(
            "[...document.querySelectorAll('main .add a')].find(one => one.textContent === 'Search').click()",
        )
        .await;
    reader.until("the search", "document.getElementById('search-query')").await;
    reader.until_running().await;
    assert!(reader.main_text().await.contains("You are adding to a comparison"));
    let field = reader.driver.find(By::Id("search-query")).await.unwrap();
    field.send_keys("cooperation").await.unwrap();
    reader.until("hits", "document.querySelectorAll('.hit').length > 2").await;
    let found = "[...document.querySelectorAll('.hit .set-aside a')].find(one => !ITEMS.some(item => one.search.endsWith(item)))";
    let found = found.replace("ITEMS", &serde_json::to_string(&items).unwrap());
    reader.run(&format!("{found}.click()")).await;
    reader.until("three columns", &format!("{HEADS}.length === 3")).await;
    assert_eq!(columns(&reader).await[..2], items);
    assert_eq!(reader.console().await, [""; 0]);
}
