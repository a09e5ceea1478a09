//! What other programs are told of a page: search engines, link previews, reference managers.
//!
//! 1. [`describe`] says in a sentence or two what is there.
//! 2. [`tags`](fn@tags) writes it for link previews and for the Embedded Metadata translator of Zotero.
//! 3. [`linked`] says it in the words of schema.org.
//!
//! Addresses are given only where the site knows its own.

#![allow(clippy::format_push_string, reason = "a head is a few lines, written once when the site is built")]

mod describe;
mod linked;

pub(super) use describe::{place as description, robots, sitemap};

use super::Settings;
use super::page::escape;
use super::preview;
use crate::model::{Briefing, Document, DocumentKind};
use crate::place::Place;

/// The tags of the head for `place`.
pub(super) fn tags(briefing: &Briefing, settings: &Settings, place: &Place) -> String {
    let title = place.title(briefing);
    let description = describe::place(briefing, place);
    let mut tags = Tags::default();
    tags.named("description", &description);
    if !place.is_public() {
        tags.named("robots", "noindex");
        return tags.0;
    }
    tags.property("og:type", "article");
    tags.property("og:site_name", "Concord");
    tags.property("og:locale", "en_GB");
    tags.property("og:title", &title);
    tags.property("og:description", &description);
    if let Some(document) = document(briefing, place) {
        published(&mut tags, document, &title);
    }
    let image = settings.url.as_ref().zip(preview::path(place));
    if let Some(url) = &settings.url {
        let address = format!("{url}{}", place.path());
        tags.0.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&address)));
        tags.property("og:url", &address);
    }
    tags.named("twitter:card", if image.is_some() { "summary_large_image" } else { "summary" });
    if let Some((url, path)) = image {
        tags.property("og:image", &format!("{url}{path}"));
        tags.property("og:image:width", &preview::WIDTH.to_string());
        tags.property("og:image:height", &preview::HEIGHT.to_string());
        tags.property("og:image:alt", &description);
    }
    tags.0 + &linked::data(briefing, settings.url.as_deref(), place)
}

/// The document that `place` shows, whole or in part.
fn document<'a>(briefing: &'a Briefing, place: &Place) -> Option<&'a Document> {
    match place {
        Place::Read(document, _) | Place::Clause(document, _) => briefing.document(document),
        _ => None,
    }
}

/// What a reference manager takes down. What is not known stays out.
fn published(tags: &mut Tags, document: &Document, title: &str) {
    let meta = &document.meta;
    tags.named("z:itemType", item_type(meta.kind));
    tags.named("DC.title", title);
    tags.named("DC.language", &meta.language);
    if let Some(date) = &meta.date {
        tags.property("article:published_time", date);
        tags.named("DC.date", date);
    }
    if let Some(publisher) = &meta.publisher {
        tags.named("DC.publisher", publisher);
    }
    if let Some(url) = &meta.url {
        tags.named("DC.source", url);
    }
}

/// The type of Zotero: a political statement is no statute.
fn item_type(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Agreement => "statute",
        DocumentKind::NewsSummary | DocumentKind::NewsReport => "newspaperArticle",
        _ => "webpage",
    }
}

#[derive(Default)]
struct Tags(String);

impl Tags {
    fn named(&mut self, name: &str, content: &str) {
        self.0.push_str(&format!("<meta name=\"{name}\" content=\"{}\">\n", escape(content)));
    }

    fn property(&mut self, name: &str, content: &str) {
        self.0.push_str(&format!("<meta property=\"{name}\" content=\"{}\">\n", escape(content)));
    }
}
