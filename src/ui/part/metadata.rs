//! What is known of a document besides its words, and where it is known from.

use leptos::prelude::*;

use super::date::in_words;
use super::framework::{Tag, standing_name};
use crate::model::Metadata;

/// The document's metadata as a list of facts. Inferred ones say so.
pub fn metadata(meta: &Metadata, framework: Option<&Tag>) -> AnyView {
    let unknown = || "unknown".to_owned();
    let short = meta.sha256.get(..12).unwrap_or(&meta.sha256).to_owned();
    let fact = |field: &str, name: &'static str, value: String| {
        let inferred = meta.inferred.contains(&field).then(|| view! { <em>" (inferred)"</em> });
        view! { <div><dt>{name}</dt><dd>{value} {inferred}</dd></div> }
    };
    let note = meta.date_note.clone().map(|note| view! { <small>{note}</small> });
    let url = meta.url.clone().map(|url| {
        let name = url.clone();
        view! { <div><dt>"Published at"</dt><dd><a href=url rel="external">{name}</a></dd></div> }
    });
    view! {
        <dl class="facts">
            {fact("kind", "Kind", meta.kind.name().to_owned())}
            {fact("standing", "Standing", standing_name(meta.standing).to_owned())}
            {fact("framework", "Framework", framework.map_or_else(|| "none".to_owned(), |tag| tag.name.clone()))}
            <div>
                <dt>"Date"</dt>
                <dd>{meta.date.as_deref().map_or_else(unknown, in_words)} {note}</dd>
            </div>
            {fact("publisher", "Publisher", meta.publisher.clone().unwrap_or_else(unknown))}
            {url}
            {fact("language", "Language", meta.language.clone())}
            <div>
                <dt>"File"</dt>
                <dd>
                    <code>{meta.file.clone()}</code> {format!(", {} bytes, SHA-256 ", meta.bytes)}
                    <code title=meta.sha256.clone()>{short} "…"</code>
                </dd>
            </div>
        </dl>
    }.into_any()
}
