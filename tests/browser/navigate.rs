//! Moving about inside the app: title, focus, scroll position, history.

use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_new_page_starts_at_its_heading_and_back_returns_to_the_same_lines() {
    for prefix in ["/", "/a/b/"] {
        let (site, reader) = (Site::below(prefix).await, Reader::new().await);
        reader.open_running(&site, "method/").await;
        let title = reader.driver.title().await.unwrap();
        reader.run("window.hasStayed = true").await;
        reader.run("scrollTo({ top: 700, behavior: 'instant' })").await;
        // The click scrolls up to the link, as a reader does.
        reader.follow("Side by side").await;
        assert_eq!(reader.heading().await, "Side by side");
        assert_eq!(reader.driver.title().await.unwrap(), "Side by side — Concord");
        assert_eq!(reader.driver.current_url().await.unwrap().as_str(), format!("{}compare/", site.url));
        assert_eq!(reader.scrolled().await, 0);
        assert_eq!(reader.ask::<String>("document.activeElement.textContent").await, "Side by side");
        reader.until_told("Side by side").await;

        reader.run("scrollTo({ top: 500, behavior: 'instant' })").await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        reader.run("[...document.querySelectorAll('main table a')][3].click()").await;
        reader.settle().await;
        assert_eq!(reader.scrolled().await, 0);
        reader.back().await;
        assert_eq!(reader.heading().await, "Side by side");
        assert_eq!(reader.scrolled().await, 500, "under {prefix}");
        reader.back().await;
        assert_eq!(reader.driver.title().await.unwrap(), title);
        assert!(reader.ask::<bool>("window.hasStayed").await, "the page was loaded again");
        assert_eq!(reader.console().await, [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_matrix_to_a_theme_to_its_clause() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "compare/").await;
    let themes: Vec<String> =
        reader.ask("[...document.querySelectorAll('main th a')].map(a => a.textContent)").await;
    for theme in themes {
        reader.follow(&theme).await;
        assert!(reader.heading().await.contains(&theme), "“{theme}” leads to “{}”", reader.heading().await);
        let passage = "document.querySelector('main a[href*=\"/read/\"][href*=\"#\"]')";
        if reader.ask::<bool>(&format!("Boolean({passage})")).await {
            let id: String = reader.ask(&format!("{passage}.hash.slice(1)")).await;
            reader.run(&format!("{passage}.click()")).await;
            reader.settle().await;
            let top: i64 =
                reader.ask(&format!("document.getElementById('{id}').getBoundingClientRect().top | 0")).await;
            assert!((0..700).contains(&top), "{id} is {top} px below the top");
            assert_eq!(reader.ask::<String>("document.querySelector('article [aria-current]').id").await, id);
            assert!(reader.ask::<bool>(&format!("document.activeElement.id === '{id}'")).await);
            assert_eq!(reader.console().await, [""; 0]);
            return;
        }
        reader.back().await;
    }
    panic!("no theme has a clause");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fragment_on_the_same_page_is_a_step_in_the_history() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, clause, _) = far_passages(&reader, &site).await;
    let current = "document.querySelector('article [aria-current]')?.id ?? ''";
    reader.open_running(&site, &document).await;
    let link = format!("article a[href$=\"#{clause}\"]");
    reader.run(&format!("document.querySelector('{link}').scrollIntoView({{ block: 'center' }})")).await;
    reader.settle().await;
    let before = reader.scrolled().await;
    // A step that no hand has made is one that WebKit does not go back to.
    reader.click(&link).await;
    reader.settle().await;
    assert_eq!(reader.ask::<String>(current).await, clause);
    assert_eq!(
        reader.driver.current_url().await.unwrap().as_str(),
        format!("{}{document}#{clause}", site.url)
    );
    assert_ne!(reader.scrolled().await, before);
    reader.until_told("Linked passage: ").await;
    reader.back().await;
    assert_eq!(reader.ask::<String>(current).await, "");
    assert_eq!(reader.scrolled().await, before);
    // A fragment typed into the address bar.
    reader.run(&format!("void (location.hash = '{clause}')")).await;
    reader.until("the clause is marked", &format!("({current}) === '{clause}'")).await;
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_view_of_a_page_has_the_focus_and_is_said() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    reader.open_running(&site, "compare/").await;
    for (link, heading) in [
        ("A text beside a text", "A text beside a text"),
        ("Themes side by side", "Side by side"),
        ("Clauses side by side", "Clauses side by side"),
    ] {
        reader.follow(link).await;
        reader.until(link, &format!("document.activeElement.textContent === '{heading}'")).await;
        reader.until_told(heading).await;
        assert_eq!(reader.driver.title().await.unwrap(), format!("{heading} — Concord"));
    }
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_ways_to_write_a_url_show_the_same_page() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    for (written, url) in [
        ("index.html", ""),
        ("compare/index.html#main", "compare/#main"),
        ("compare", "compare/"),
        ("method", "method/"),
    ] {
        reader.open(&site, written).await;
        let heading = reader.heading().await;
        reader.until_running().await;
        assert_eq!(reader.heading().await, heading, "{written}");
        assert_eq!(reader.driver.current_url().await.unwrap().as_str(), format!("{}{url}", site.url));
    }
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_and_a_return_from_elsewhere_keep_the_scroll_position() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "method/").await;
    reader.run("scrollTo({ top: 600, behavior: 'instant' })").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    reader.driver.refresh().await.unwrap();
    reader.until_running().await;
    reader.until("the reader is where they were", "Math.round(scrollY) === 600").await;
    reader.driver.goto("about:blank").await.unwrap();
    reader.back().await;
    reader.until_running().await;
    reader.until("the reader is there again", "Math.round(scrollY) === 600").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_mark_lists_the_keys_and_escape_closes_the_list() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "commitments/").await;
    let body = reader.driver.find(By::Css("body")).await.unwrap();
    body.send_keys("?").await.unwrap();
    reader.until("the list is open", "document.querySelector('dialog#keys[open]')").await;
    let text: String = reader.ask("document.querySelector('dialog#keys').innerText").await;
    assert!(text.contains("Esc") && text.contains("Ctrl + K"), "{text}");
    reader.driver.active_element().await.unwrap().send_keys(Key::Escape).await.unwrap();
    reader.until("the list is closed", "!document.querySelector('dialog[open]')").await;
    // In a field it is a letter like any other.
    reader.open_running(&site, "search/").await;
    reader.driver.find(By::Id("search-query")).await.unwrap().send_keys("why?").await.unwrap();
    reader.settle().await;
    assert!(!reader.ask::<bool>("Boolean(document.querySelector('dialog[open]'))").await);
    assert_eq!(reader.console().await, [""; 0]);
}
