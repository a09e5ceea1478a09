//! On paper: what a page says when it is printed, read back from the PDF.

use thirtyfour::common::print::PrintParameters;

use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

/// The text of each printed page, white space made single.
async fn printed(reader: &Reader) -> Vec<String> {
    let bytes = reader.driver.print_page(PrintParameters::default()).await.unwrap();
    let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap();
    pages.iter().map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// `text` without white space: a PDF breaks words where lines end.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_page_is_a_document_with_notes_and_without_furniture() {
    if lacks(Skill::Print) {
        return;
    }
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    reader.open_running(&site, "compare/").await;
    let theme: String = reader.ask("document.querySelector('table.matrix tbody th a').pathname").await;
    let theme = theme.trim_start_matches("/a/b/").to_owned();
    for (path, quotes) in [
        ("", true),
        (theme.as_str(), true),
        ("commitments/", true),
        ("coverage/", true),
        ("search/?q=cooperation", true),
        ("compare/", false),
        ("index/", false),
        ("timeline/", true),
        ("compare/?docs=japan-india-statement,japan-india-summary", true),
        ("compare/?items=japan-india-statement~sec_1__para_1,japan-india-summary~para_1", true),
        ("method/", false),
    ] {
        reader.open_running(&site, path).await;
        reader.until("the page is laid out", "document.querySelector('main h1')").await;
        let heading = reader.heading().await;
        let pages = printed(&reader).await;
        let text = pages.join(" ");
        assert!((1..40).contains(&pages.len()), "{path} has {} pages", pages.len());
        assert!(packed(&text).contains(&packed(&heading)), "{path} has lost its heading: {text:.400}");
        assert!(
            packed(&text).contains(&packed(&format!("{}{path}", site.url))),
            "{path} does not say where it is from"
        );
        let day: String =
            reader.ask("new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())").await;
        let printed_on = format!("printed on {day}");
        assert!(packed(&text).contains(&packed(&printed_on)), "{path} does not say when it was printed");
        for furniture in ["Skip to the text", "Go to …", "Take this list along", "Clear the filters", "Pin "]
        {
            assert!(!text.contains(furniture), "{path} prints “{furniture}”");
        }
        let has_notes = packed(&text).contains(&packed(&format!("<{}read/", site.url)));
        assert_eq!(has_notes, quotes, "{path}: notes with addresses");
        // A note for each quotation that is printed, none for what is folded away.
        let [notes, printed]: [usize; 2] = reader
            .ask("[document.querySelectorAll('.print-notes li').length, \
                [...document.querySelectorAll('main blockquote[cite]')].filter(quote => quote.checkVisibility()).length]")
            .await;
        assert_eq!(notes, printed, "{path}: notes");
        let left: String = reader.ask("document.querySelector('.filters strong')?.textContent ?? ''").await;
        assert!(packed(&text).contains(&packed(&left)), "{path} does not say what was chosen: {left}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_text_has_every_clause_with_its_label_and_a_table_its_head_on_every_page() {
    if lacks(Skill::Print) {
        return;
    }
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "").await;
    let text: String = reader.ask("document.querySelector('ul.texts a').pathname").await;
    reader.open_running(&site, text.trim_start_matches('/')).await;
    let clauses: Vec<(String, String)> = reader
        .ask("[...document.querySelectorAll('article .clause')].map(c => [c.querySelector('.label a').firstChild.textContent.trim(), c.id])")
        .await;
    let pages = printed(&reader).await;
    let all = packed(&pages.join(" "));
    assert!(clauses.len() > 5 && pages.len() > 1);
    for (label, id) in clauses {
        assert!(all.contains(&packed(&label)) && all.contains(&id), "{label} ({id}) is not on paper");
    }

    reader.open_running(&site, "compare/").await;
    let head: String = reader.ask("document.querySelector('table.matrix thead').innerText").await;
    let pages = printed(&reader).await;
    let with_head = pages.iter().filter(|page| packed(page).contains(&packed(&head))).count();
    // The picture beside the table names the themes, too; only the table counts in words.
    let with_rows = pages.iter().filter(|page| page.matches("text itself:").count() > 2).count();
    assert!(
        with_head >= with_rows && with_rows > 0,
        "{with_head} of {with_rows} pages of the table have its head"
    );
}
