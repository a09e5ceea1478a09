//! Room: every kind of page fits a narrow window (which is what 400 % zoom makes of a wide one), also with the text spacing
//! that WCAG 1.4.12 asks for, in every language of the interface.

use serde_json::json;

use crate::access::kinds;
use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

/// The spacing of WCAG 1.4.12, whatever the page says.
const SPACING: &str = "
    const style = document.createElement('style');
    style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
    document.head.append(style)";

/// What is cut off or stands out of the page: elements that reach beyond its edges and are in no part that scrolls by
/// itself, and boxes that hide some of their own text.
const LOST: &str = "(() => {
    const wide = document.documentElement.clientWidth;
    const scrolls = element => element.closest('.scroll, pre, .visually-hidden, dialog, .skip, svg');
    const seen = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !scrolls(e));
    const out = seen.filter(e => { const box = e.getBoundingClientRect(); return box.width > 0 && (box.right > wide + 1 || box.left < -1) });
    const cut = seen.filter(e => getComputedStyle(e).overflow === 'hidden' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    return [...out, ...cut].slice(0, 5).map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 60));
})()";

/// Make the window so wide.
async fn widen(reader: &Reader, width: u32) {
    let window = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    reader.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", window).await.unwrap();
    reader.settle().await;
}

/// What is lost of the page that is open; `how` says how it is shown.
async fn lost(reader: &Reader, path: &str, how: &str) -> Vec<String> {
    let scrolls: bool =
        reader.ask("document.documentElement.scrollWidth > document.documentElement.clientWidth").await;
    let mut lost: Vec<String> = reader.ask(LOST).await;
    if scrolls {
        lost.push("the page scrolls sideways".to_owned());
    }
    lost.iter().map(|what| format!("{path}, {how}: {what}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_in_a_narrow_window_or_with_wider_text() {
    if lacks(Skill::Emulate) {
        return;
    }
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let mut all = Vec::new();
    for path in kinds(&reader, &site).await {
        widen(&reader, 320).await;
        reader.open_running(&site, &path).await;
        all.extend(lost(&reader, &path, "320 px").await);
        reader.run(SPACING).await;
        reader.settle().await;
        all.extend(lost(&reader, &path, "320 px, spaced").await);
        widen(&reader, 1280).await;
        all.extend(lost(&reader, &path, "1280 px, spaced").await);
    }
    widen(&reader, 320).await;
    for (path, language) in ["", "compare/", "commitments/", "timeline/"]
        .iter()
        .flat_map(|path| ["ja", "hi", "ar"].map(|own| (path, own)))
    {
        let path = format!("{path}?lang={language}");
        reader.open_running(&site, &path).await;
        all.extend(lost(&reader, &path, "320 px").await);
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}
