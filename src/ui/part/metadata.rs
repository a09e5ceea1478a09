//! What is known of a document besides its words, and where it is known from.

use leptos::prelude::*;

use super::date::in_words;
use super::framework::{Tag, standing_name};
use crate::language::{Language, t};
use crate::model::Metadata;
use crate::ui::said::saidn;

/// The document's metadata as a list of facts. Inferred ones say so.
pub fn metadata(meta: &Metadata, framework: Option<&Tag>) -> AnyView {
    let unknown = || t!("unknown");
    let short = meta.sha256.get(..12).unwrap_or(&meta.sha256).to_owned();
    let fact = |field: &str, name: String, value: String| {
        let inferred = meta.inferred.contains(&field).then(|| view! { <em>" " {t!("(inferred)")}</em> });
        view! { <div><dt>{name}</dt><dd>{value} {inferred}</dd></div> }
    };
    let note = meta.date_note.clone().map(|note| view! { <small lang="en" dir="auto">{note}</small> });
    let url = meta.url.clone().map(|url| {
        let name = url.clone();
        view! { <div><dt>{t!("Published at")}</dt><dd><a href=url rel="external">{name}</a></dd></div> }
    });
    let file = saidn!(
        meta.bytes,
        "{file}, {n} byte, SHA-256 {sum}",
        "{file}, {n} bytes, SHA-256 {sum}",
        file = view! { <code>{meta.file.clone()}</code> },
        n = meta.bytes,
        sum = view! { <code title=meta.sha256.clone()>{short} "…"</code> },
    );
    view! {
        <dl class="facts">
            {fact("kind", t!("Kind"), t!(meta.kind.name()))}
            {fact("standing", t!("Standing"), standing_name(meta.standing))}
            {fact("framework", t!("Framework"), framework.map_or_else(|| t!("none"), |tag| tag.name.clone()))}
            <div>
                <dt>{t!("Date")}</dt>
                <dd>{meta.date.as_deref().map_or_else(unknown, in_words)} {note}</dd>
            </div>
            {fact("publisher", t!("Publisher"), meta.publisher.clone().unwrap_or_else(unknown))}
            {url}
            {fact("language", t!("Language"), language_name(&meta.language))}
            <div><dt>{t!("File")}</dt><dd>{file}</dd></div>
        </dl>
    }
    .into_any()
}

/// What the language of this tag is called, where the interface has a name for it; else the tag.
fn language_name(tag: &str) -> String {
    match Language::of_tag(tag) {
        Some(Language::English) => t!("English"),
        Some(Language::Japanese) => t!("Japanese"),
        Some(Language::Hindi) => t!("Hindi"),
        Some(Language::Arabic) => t!("Arabic"),
        None => tag.to_owned(),
    }
}
