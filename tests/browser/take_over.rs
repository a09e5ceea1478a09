//! The program takes the page over: the reader notices nothing, and it shows what the native compiler makes.

use std::path::Path;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_reader_stays_where_they_were() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, clause, sentence) = far_passages(&reader, &site).await;
    site.hold_program();
    reader.open(&site, &document).await;
    let doing = format!(
        "(() => {{
            const details = [...document.querySelectorAll('article details, main details')].at(-1);
            details.open = true;
            document.querySelector('#{clause} a').focus({{ preventScroll: true }});
            scrollTo({{ top: 640, behavior: 'instant' }});
            const words = document.createTreeWalker(document.getElementById('{sentence}'), NodeFilter.SHOW_TEXT);
            let text = words.nextNode();
            while (text.length < 12) text = words.nextNode();
            getSelection().setBaseAndExtent(text, 9, text, 2);
        }})()"
    );
    reader.run(&doing).await;
    let state = "[String(getSelection()), document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent,
        document.querySelectorAll('main details[open]').length, Math.round(scrollY),
        getSelection().anchorOffset > getSelection().focusOffset].map(String)";
    let before: Vec<String> = reader.ask(state).await;
    assert_eq!(before[0].chars().count(), 7, "{before:?}");
    site.release_program();
    reader.until_running().await;
    assert_eq!(reader.ask::<Vec<String>>(state).await, before);
    assert_eq!(reader.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_is_the_native_one_byte_for_byte() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "").await;
    let seeds = concord::files::read(Path::new(".")).unwrap();
    let native = concord::export::record(&seeds.compile());
    let shown: String = reader.ask("concord.record()").await;
    same("the browser's record", &shown, &native);
    let published = std::fs::read_to_string(crate::site::dist().join("briefing.json")).unwrap();
    same("the published record", &published, &native);
}

fn same(what: &str, text: &str, native: &str) {
    let Some(at) = text.bytes().zip(native.bytes()).position(|(a, b)| a != b) else {
        return assert_eq!(text.len(), native.len(), "{what} has another length");
    };
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(80)..text.len().min(at + 80)]).into_owned()
    };
    panic!("{what} differs at byte {at}:\n{}\n{}", around(text), around(native));
}
