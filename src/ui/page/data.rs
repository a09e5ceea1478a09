//! Data: the briefing in the forms that other programs read, each with what it is good for.

use leptos::prelude::*;

use crate::cite::Context;
use crate::export::{DISCLAIMER, Download, Format, downloads, export};
use crate::language::{list, spoken, t, tn};
use crate::model::Briefing;
use crate::ui::link::file_href;
use crate::ui::workspace::use_workspace;

/// Data.
#[component]
pub fn DataPage() -> impl IntoView {
    let workspace = use_workspace();
    let briefing = &workspace.briefing;
    let all = downloads(briefing);
    let those = |belongs: fn(Format) -> bool| -> Vec<AnyView> {
        all.iter().filter(|one| belongs(one.format)).map(|one| entry(briefing, one)).collect()
    };
    let sources: Vec<_> = briefing
        .documents
        .iter()
        .map(|document| {
            let meta = &document.meta;
            view! {
                <li>
                    <a href=file_href(&format!("seeds/{}", meta.file)) rel="external">{meta.file.clone()}</a>
                    " " <span class="aside">{size(meta.bytes)}</span>
                    <p>{meta.title.clone()}</p>
                    <p class="aside">"SHA-256 " <code>{meta.sha256.clone()}</code></p>
                </li>
            }
        })
        .collect();
    view! {
        <header class="page-head">
            <h1>{t!("Data")}</h1>
            <p class="lede">
                {t!(
                    "The whole briefing in forms that other programs read. Every file is made from the same sources by \
                     the same rules as these pages, and uses the same ids."
                )}
            </p>
        </header>
        <section class="prose" aria-labelledby="before">
            <h2 id="before">{t!("Before you use it")}</h2>
            <ul>
                <li>{t!(DISCLAIMER)} " " {t!("Whether a text binds anybody is a question that no column answers.")}</li>
                <li>
                    {t!(
                        "An account of a text is marked secondary. Count it apart from the text itself: a journalist's \
                         verb is not a state's."
                    )}
                </li>
                <li>
                    {t!(
                        "The labels may be used as the program may, under MIT or Apache-2.0. The texts belong to those \
                         who published them: ask the publisher before you reproduce one in full."
                    )}
                </li>
            </ul>
        </section>
        <section class="prose" aria-labelledby="whole">
            <h2 id="whole">{t!("The whole")}</h2>
            <ul class="downloads">
                {those(|format| format == Format::Record)}
                <li>
                    <a href=file_href("schemas/briefing.schema.json") rel="external">"schemas/briefing.schema.json"</a>
                    " " <span class="aside">"JSON Schema"</span>
                    <p>{t!("What each field of the file above means.")}</p>
                </li>
            </ul>
        </section>
        <section class="prose" aria-labelledby="tables">
            <h2 id="tables">{t!("Tables")}</h2>
            <p>
                {t!(
                    "CSV opens in a spreadsheet (UTF-8; an apostrophe stands before a text that it would compute). JSON \
                     Lines have the same columns, for programs."
                )}
            </p>
            <ul class="downloads">{those(|format| matches!(format, Format::Csv(_) | Format::JsonLines(_)))}</ul>
        </section>
        <section class="prose" aria-labelledby="documents">
            <h2 id="documents">{t!("Documents")}</h2>
            <ul class="downloads">{those(Format::is_of_document)}</ul>
        </section>
        <section class="prose" aria-labelledby="references">
            <h2 id="references">{t!("References")}</h2>
            <ul class="downloads">{those(|format| matches!(format, Format::Citations(_)))}</ul>
        </section>
        <section class="prose" aria-labelledby="sources">
            <h2 id="sources">{t!("Sources")}</h2>
            <p>{t!("What all of it is made from, byte for byte.")}</p>
            <ul class="downloads">{sources}</ul>
        </section>
    }
    .into_any()
}

fn entry(briefing: &Briefing, download: &Download) -> AnyView {
    let Download { path, format, document } = download;
    // How long the references are depends on the site's address, which only the builder knows.
    let bytes = (!matches!(format, Format::Citations(_)))
        .then(|| export(briefing, *format, document.as_ref(), &Context::default()).len());
    let form = list(&[format.name().to_string()].into_iter().chain(bytes.map(size)).collect::<Vec<_>>());
    let about = document.as_ref().and_then(|id| briefing.document(id)).map(|document| {
        view! { <p>{document.meta.title.clone()}</p> }
    });
    view! {
        <li>
            <a href=file_href(path) rel="external">{path.clone()}</a>
            " " <bdi class="aside" dir=spoken().direction()>{form}</bdi>
            {about}
            <p>{t!(format.says())}</p>
        </li>
    }
    .into_any()
}

/// A number of bytes for people, in thousands.
fn size(bytes: usize) -> String {
    if bytes < 1000 {
        tn!(bytes, "{n} byte", "{n} bytes")
    } else {
        t!("{size} kB", size = bytes.div_ceil(1000))
    }
}
