//! Accessibility: axe-core finds nothing on any kind of page, narrow or wide, light or dark.

use std::fs;

use serde_json::{Value, json};

use crate::arrive::far_passages;
use crate::engine::{Skill, lacks};
use crate::reader::Reader;
use crate::site::Site;

/// The rules: WCAG 2.2 up to level AA, and what axe calls best practice.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// One page of each kind, by its path, the comparisons and an unknown address among them.
pub(crate) async fn kinds(reader: &Reader, site: &Site) -> Vec<String> {
    let (document, clause, _) = far_passages(reader, site).await;
    let first = "document.querySelector('table.matrix tbody th a').pathname";
    let mut paths = Vec::new();
    for list in ["compare/", "index/"] {
        reader.open_running(site, list).await;
        paths.push(reader.ask::<String>(first).await.trim_start_matches('/').to_owned());
    }
    let id = document.trim_start_matches("read/").trim_end_matches('/').to_owned();
    reader.open_running(site, "compare/?items=").await;
    let other: String = reader
        .ask(&format!("[...document.querySelectorAll('#add-clause option')].map(o => o.value).find(v => v && !v.startsWith('{id}~'))"))
        .await;
    let two = format!("{id}~{clause},{other}");
    paths.extend([
        format!("{document}{clause}/"),
        format!("compare/?items={two}"),
        format!("compare/?docs={id},{}", other.split('~').next().unwrap_or_default()),
        format!("pins/?items={two}"),
        document,
    ]);
    let known = [
        "",
        "compare/",
        "commitments/",
        "index/",
        "timeline/",
        "coverage/",
        "search/?q=cooperation",
        "data/",
        "method/",
        "pins/",
        "no/such/page",
    ];
    paths.extend(known.map(str::to_owned));
    paths
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_on_any_kind_of_page() {
    if lacks(Skill::Emulate) {
        return;
    }
    let file = std::env::var("CONCORD_AXE").unwrap_or_default();
    let Ok(axe) = fs::read_to_string(&file) else {
        eprintln!("axe-core is not there (CONCORD_AXE is “{file}”): accessibility was not tested");
        return;
    };
    let (site, reader) = (Site::whole().await, Reader::new().await);
    let mut found = Vec::new();
    for path in kinds(&reader, &site).await {
        for width in [1280, 320] {
            let window = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            reader.driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", window).await.unwrap();
            reader.open_running(&site, &path).await;
            reader.driver.execute(axe.as_str(), Vec::new()).await.unwrap();
            for scheme in ["light", "dark"] {
                let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
                reader.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.unwrap();
                reader.settle().await;
                let run = format!(
                    "const done = arguments[0]; axe.run(document, {{ runOnly: {RULES}, resultTypes: ['violations'] }}).then(({{ violations }}) => done(
                        violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))))"
                );
                let answer: Value =
                    reader.driver.execute_async(run, Vec::new()).await.unwrap().json().clone();
                for violation in answer.as_array().unwrap() {
                    found.push(format!("{path} ({width} px, {scheme}): {violation}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
