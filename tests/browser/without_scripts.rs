//! Scripts off: the text, the outline and the matrix are there to be read, and no control is dead.

use thirtyfour::prelude::*;

use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_can_be_read_without_scripts() {
    if lacks(Skill::NoScripts) {
        return;
    }
    let (site, reader) = (Site::below("/a/b/").await, Reader::without_scripts().await);
    reader.open(&site, "compare/").await;
    let cells =
        reader.driver.query(By::Css("main table td, main table th")).all_from_selector().await.unwrap();
    assert!(cells.len() > 6, "the matrix has {} cells", cells.len());

    reader.open(&site, "").await;
    let link = reader.driver.find(By::Css("main a[href*='read/']")).await.unwrap();
    link.click().await.unwrap();
    let url = reader.driver.current_url().await.unwrap();
    assert!(url.as_str().starts_with(&format!("{}read/", site.url)), "{url}");
    assert!(reader.main_text().await.len() > 1500);
    assert!(
        reader.driver.find_all(By::Css("main button")).await.unwrap().is_empty(),
        "a button does nothing"
    );
    let url = format!("{}no/such/page/", site.url);
    reader.driver.goto(url).await.unwrap();
    assert_eq!(reader.heading().await, "There is no such page");
}
