//! Linked data in the words of schema.org. A data block: browsers neither run nor apply it.
//!
//! A political statement is a `CreativeWork`; `Legislation` is left to agreements.

use serde_json::{Map, Value, json};

use crate::model::{Briefing, Clause, Document, DocumentKind};
use crate::place::Place;

/// The data block of a document or a clause; nothing for other places.
pub(super) fn data(briefing: &Briefing, url: Option<&str>, place: &Place) -> String {
    let entity = match place {
        Place::Read(id, _) => briefing.document(id).map(|text| work(text, url)),
        Place::Clause(id, clause) => {
            briefing.clause(id, clause).map(|(text, clause)| part(text, clause, url))
        }
        _ => None,
    };
    let Some(entity) = entity else { return String::new() };
    let mut page = known([
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("WebPage"))),
        ("name", Some(json!(place.title(briefing)))),
        ("inLanguage", Some(json!("en"))),
        ("url", address(url, place)),
    ]);
    page.insert("mainEntity".to_owned(), Value::Object(entity));
    // “</script>” in a text must not end the block.
    let text = Value::Object(page).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

fn work(document: &Document, url: Option<&str>) -> Map<String, Value> {
    let meta = &document.meta;
    let (kind, name) = match meta.kind {
        DocumentKind::NewsSummary | DocumentKind::NewsReport => ("NewsArticle", "headline"),
        DocumentKind::Agreement => ("Legislation", "name"),
        _ => ("CreativeWork", "name"),
    };
    let publisher = meta.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    known([
        ("@type", Some(json!(kind))),
        ("@id", address(url, &Place::Read(meta.id.clone(), None))),
        (name, Some(json!(meta.title))),
        ("genre", Some(json!(meta.kind.name()))),
        ("inLanguage", Some(json!(meta.language))),
        ("datePublished", meta.date.as_ref().map(|date| json!(date))),
        ("publisher", publisher),
        ("isBasedOn", meta.url.as_ref().map(|url| json!(url))),
    ])
}

fn part(document: &Document, clause: &Clause, url: Option<&str>) -> Map<String, Value> {
    let mut part = known([
        ("@type", Some(json!("CreativeWork"))),
        ("@id", address(url, &Place::Clause(document.meta.id.clone(), clause.id.clone()))),
        ("position", Some(json!(clause.label))),
        ("text", Some(json!(clause.text.as_str()))),
    ]);
    part.insert("isPartOf".to_owned(), Value::Object(work(document, url)));
    part
}

fn address(url: Option<&str>, place: &Place) -> Option<Value> {
    url.map(|url| json!(format!("{url}{}", place.path())))
}

/// What is known of `facts`.
fn known<const N: usize>(facts: [(&str, Option<Value>); N]) -> Map<String, Value> {
    facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
