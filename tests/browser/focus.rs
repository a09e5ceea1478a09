//! By keyboard: every stop of the Tab key is in view and uncovered, in the order of the page, from the skip link on.

use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

/// Where the focus is.
#[derive(Debug, Deserialize)]
struct Stop {
    name: String,
    in_view: bool,
    uncovered: bool,
    has_ring: bool,
}

const STOP: &str = "(() => {
    const at = document.activeElement;
    const shown = box => new DOMRect(Math.max(box.left, 0), Math.max(box.top, 0),
        Math.min(box.right, innerWidth) - Math.max(box.left, 0), Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
    const boxes = [...at.getClientRects()].map(shown).filter(box => box.width > 0 && box.height > 0);
    const points = boxes.map(box => [box.x + box.width / 2, box.y + box.height / 2]);
    const hit = ([x, y]) => { const top = document.elementFromPoint(x, y); return top && (at.contains(top) || top.contains(at)) };
    const style = getComputedStyle(at);
    return {
        name: at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent.trim()).slice(0, 50),
        in_view: points.length > 0,
        uncovered: points.some(hit),
        has_ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
    };
})()";

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_always_in_view_uncovered_and_marked() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    for path in ["", &document, "compare/", "commitments/", "search/?q=cooperation", "index/"] {
        reader.open_running(&site, path).await;
        reader.run("scrollTo(0, 0)").await;
        for number in 0..60 {
            reader.driver.action_chain().send_keys(Key::Tab).perform().await.unwrap();
            if reader.ask::<bool>("document.activeElement === document.body").await {
                break;
            }
            let stop: Stop = reader.ask(STOP).await;
            assert!(stop.in_view && stop.uncovered && stop.has_ring, "{path}, stop {number}: {stop:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_stop_skips_to_the_text() {
    let (site, reader) = (Site::whole().await, Reader::new().await);
    reader.open_running(&site, "timeline/").await;
    reader.driver.action_chain().send_keys(Key::Tab).perform().await.unwrap();
    let stop: Stop = reader.ask(STOP).await;
    assert!(stop.name.contains("Skip to the text") && stop.in_view, "{stop:?}");
    reader.driver.action_chain().send_keys(Key::Enter).perform().await.unwrap();
    reader.until("the text has the focus", "document.activeElement.id === 'main'").await;
    reader.driver.action_chain().send_keys(Key::Tab).perform().await.unwrap();
    assert!(reader.ask::<bool>("document.querySelector('main').contains(document.activeElement)").await);
}
