//! Copying: what a reader takes away is read back from the clipboard.

use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

/// Open the menu of the first clause and copy in this form.
async fn copy(reader: &Reader, form: &str) {
    let press = format!(
        "[...document.querySelectorAll('article .clause:first-of-type .copy-menu button')]
            .find(button => button.textContent.trim() === '{form}').click()"
    );
    reader.run(&press).await;
    reader.until_told("copied").await;
}

/// What is on the clipboard, as this type.
async fn pasted(reader: &Reader, kind: &str) -> String {
    let read = format!(
        "const done = arguments[0];
        navigator.clipboard.read()
            .then(([item]) => item.getType('{kind}')).then(blob => blob.text()).then(done, error => done(String(error)))"
    );
    reader.driver.execute_async(read, Vec::new()).await.unwrap().convert().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_of_a_clause_is_on_the_clipboard() {
    if lacks(Skill::Clipboard) {
        return;
    }
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    reader.open_running(&site, &document).await;
    reader.allow_clipboard().await;
    reader.click("article .clause .copy").await;
    reader.settle().await;
    let words: String = reader.ask("document.querySelector('article .clause .text').innerText.trim()").await;
    let first: String = words.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    let id: String = reader.ask("document.querySelector('article .clause').id").await;

    copy(&reader, "Link").await;
    let link = pasted(&reader, "text/plain").await;
    assert!(link.starts_with(&format!("{}{document}?h=", site.url)), "{link}");
    assert!(link.ends_with(&format!("#{id}")), "{link}");
    for form in ["Quote with link", "Markdown"] {
        copy(&reader, form).await;
        let quoted = pasted(&reader, "text/plain").await;
        assert!(quoted.contains(&first) && quoted.contains(&link), "{form}: {quoted}");
    }
    copy(&reader, "Link that marks the words").await;
    let marking = pasted(&reader, "text/plain").await;
    assert!(marking.starts_with(&link) && marking.contains(":~:text="), "{marking}");
    copy(&reader, "For Word or Docs").await;
    let html = pasted(&reader, "text/html").await;
    assert!(html.contains("<blockquote") && html.contains(&first), "{html}");
    copy(&reader, "Citation").await;
    let cited = pasted(&reader, "text/plain").await;
    assert!(cited.contains("AI") && cited.contains(&site.url), "{cited}");
    assert_eq!(reader.console().await, [""; 0]);

    // The copied link lands on the clause, and says nothing of words that have not changed.
    reader.driver.goto(&link).await.unwrap();
    reader.until_running().await;
    assert_eq!(reader.ask::<String>("document.querySelector('article [aria-current]').id").await, id);
    assert!(!reader.main_text().await.contains("has changed since"), "an unchanged clause is called changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_closes_the_menu_and_returns_the_focus() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    reader.open_running(&site, &document).await;
    let button = reader.driver.find(By::Css("article .clause .copy")).await.unwrap();
    button.click().await.unwrap();
    reader.until("the menu is open", "document.querySelector('.copy-menu button')").await;
    reader.driver.find(By::Css(".copy-menu button")).await.unwrap().send_keys(Key::Escape).await.unwrap();
    reader.until("the menu is closed", "!document.querySelector('.copy-menu')").await;
    reader.until("the focus is back", "document.activeElement.classList.contains('copy')").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_quotes_marks_its_words_after_the_program_has_come_too() {
    if lacks(Skill::QuotingLink) {
        return;
    }
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, _, sentence) = far_passages(&reader, &site).await;
    reader.open(&site, &document).await;
    let words: String =
        reader.ask(&format!("document.getElementById('{sentence}').textContent.trim()")).await;
    let few: Vec<&str> = words.split(' ').skip(2).take(4).collect();
    let plain: String = few.join(" ").chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
    let quoting = format!("{document}#{sentence}:~:text={}", plain.replace(' ', "%20"));
    reader.open_running(&site, &quoting).await;
    reader.until("the words are marked", "CSS.highlights.get('found')?.size").await;
    let marked: Vec<String> =
        reader.ask("[...CSS.highlights.get('found')].map(range => range.toString())").await;
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    assert!(marked.iter().any(|one| bare(one) == bare(&plain)), "{marked:?} and not {plain}");
    assert_eq!(reader.ask::<String>("document.querySelector('article [aria-current]').id").await, sentence);
    assert_eq!(reader.console().await, [""; 0]);
}
