//! What the browser remembers for a reader.

use crate::arrive::far_passages;
use crate::reader::Reader;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn a_switch_stays_as_it_was_left() {
    let (site, reader) = (Site::below("/a/b/").await, Reader::new().await);
    let (document, ..) = far_passages(&reader, &site).await;
    let is_on = "document.querySelector('main input[type=checkbox]').checked";
    reader.open_running(&site, &document).await;
    assert!(reader.ask::<bool>(is_on).await);
    reader.click("main input[type=checkbox]").await;
    reader.settle().await;
    reader.open_running(&site, &document).await;
    assert!(!reader.ask::<bool>(is_on).await, "the switch is forgotten");
    let keys: Vec<String> = reader.ask("Object.keys(localStorage)").await;
    assert!(keys.iter().all(|key| key.starts_with("concord:/a/b/:")), "{keys:?}");
}
