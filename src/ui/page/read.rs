//! A document: outline, full text, labels in the margin.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::copying;
use crate::language::{direction_of, t};
use crate::model::{Block, Briefing, Document, DocumentId, Section, Standing};
use crate::place::quote_link::quoted;
use crate::place::{Passage, Place};
use crate::search::find::marks;
use crate::ui::arrive::{use_passage, use_told};
use crate::ui::dom::{mark_found, on_escape, quoting_address, use_fragment, use_query};
use crate::ui::link::{FIND, href, href_with};
use crate::ui::part::arrival::arrival;
use crate::ui::part::artefact::artefact;
use crate::ui::part::card::{Cards, card};
use crate::ui::part::clause::clause;
use crate::ui::part::copy::Copying;
use crate::ui::part::date::in_words;
use crate::ui::part::framework::{framework_mark, standing_name, tag};
use crate::ui::part::key::key;
use crate::ui::part::layers::{Layers, switches};
use crate::ui::part::metadata::metadata;
use crate::ui::part::notice::{Notice, compiler_notes};
use crate::ui::part::outline::{heading, outline};
use crate::ui::said::said;
use crate::ui::workspace::use_workspace;

/// A document.
#[component]
pub fn ReadPage() -> impl IntoView {
    let workspace = use_workspace();
    let params = use_params_map();
    let passage = use_passage();
    let layers = Layers::remembered();
    let cards = Cards::new({
        let workspace = workspace.clone();
        move |opened| card(&workspace.briefing, &opened)
    });
    on_escape(move || cards.close());
    let copying = copying(&workspace);
    let (find, set_find) = use_query(FIND);
    let fragment = use_fragment();
    // What a link quotes is marked as what a search has found.
    let quoting = Memo::new(move |_| {
        fragment.track();
        quoting_address().as_deref().and_then(quoted)
    });
    mark_found(Signal::derive(move || find.get().or_else(|| quoting.get())), marks);
    let document = {
        let workspace = workspace.clone();
        move || {
            let name = params.read().get("doc").unwrap_or_default();
            let id = name.parse::<DocumentId>().ok();
            match id.and_then(|id| workspace.briefing.document(&id)) {
                Some(document) => {
                    text(&workspace.briefing, document, passage, layers, cards, copying).into_any()
                }
                None => unknown(&workspace.briefing, &name).into_any(),
            }
        }
    };
    view! { {move || find.get().map(|words| found(&words, set_find))} {document} }.into_any()
}

/// What is marked in the text below, for whoever came from a search, and the way to be rid of the marks.
fn found(words: &str, set: Callback<Option<String>>) -> AnyView {
    let back = href_with(&Place::Search, &[("q", words)]);
    let marked =
        said!("Marked where the browser can: {words}.", words = view! { <q>{words.replace('"', "")}</q> });
    view! {
        <p class="finding">
            {marked} " "
            <a href=back>{t!("Search for these words")}</a> " "
            <button type="button" on:click=move |_| set.run(None)>{t!("Take the marks away")}</button>
        </p>
    }
    .into_any()
}

fn text(
    briefing: &Briefing,
    document: &Document,
    passage: Signal<Option<Passage>>,
    layers: Layers,
    cards: Cards,
    copying: Copying,
) -> AnyView {
    let meta = &document.meta;
    let tag = tag(briefing, meta.framework.as_ref());
    let mark = tag.as_ref().map(|tag| framework_mark(tag, meta.standing));
    let account = (meta.standing == Standing::Secondary).then(|| {
        let says = t!(
            "This {kind} is somebody's account. Who speaks is said beside every sentence, and no sentence of it counts \
             as a state undertaking.",
            kind = t!(meta.kind.name())
        );
        view! { <Notice title=t!("An account, not a text agreed between states")><p>{says}</p></Notice> }
    });
    let known = |name: String, field: &str| {
        if meta.inferred.contains(&field) { t!("{name} (inferred)", name = name) } else { name }
    };
    let has_own_title = document.heading.is_some();
    let blocks: Vec<_> = (document.flow.iter())
        .map(|step| match *step {
            // The page's own heading stands for it.
            Block::Title => ().into_any(),
            Block::Section(index) => document.sections.get(index).map(section).into_any(),
            Block::Artefact(index) => document.artefacts.get(index).map(artefact).into_any(),
            Block::Clause(index) => (document.clauses.get(index))
                .map(|one| clause(briefing, document, one, passage, layers, cards, copying))
                .into_any(),
        })
        .collect();
    view! {
        <header class="page-head">
            <p class="kicker">{mark} " " <span>{known(t!(meta.kind.name()), "kind")}</span> " "
                <span>{known(standing_name(meta.standing), "standing")}</span> " "
                {meta.date.as_deref().map(|date| view! { <span>{in_words(date)}</span> })}</p>
            <h1 class:title=has_own_title lang=meta.language.clone() dir=direction_of(&meta.language)>{meta.title.clone()}</h1>
        </header>
        {key(briefing)}
        {arrival(use_told())}
        {account}
        <div class="reader">
            <div class="reader-side">
                {outline(document)}
                {switches(layers)}
                <details class="more about">
                    <summary>{t!("About this source")}</summary>
                    {metadata(meta, tag.as_ref())}
                </details>
                {compiler_notes(&briefing.diagnostics, &meta.id)}
            </div>
            <article class="document" lang=meta.language.clone() dir=direction_of(&meta.language) data-standing=meta.standing.as_str()>
                {blocks}
            </article>
        </div>
    }
    .into_any()
}

fn section(section: &Section) -> AnyView {
    let id = section.id.to_string();
    match section.level {
        0 | 1 => view! { <h2 id=id>{heading(section)}</h2> }.into_any(),
        2 => view! { <h3 id=id>{heading(section)}</h3> }.into_any(),
        _ => view! { <h4 id=id>{heading(section)}</h4> }.into_any(),
    }
    .into_any()
}

fn unknown(briefing: &Briefing, name: &str) -> AnyView {
    let documents: Vec<_> = (briefing.documents.iter())
        .map(|document| {
            let link = href(&Place::Read(document.meta.id.clone(), None));
            view! { <li><a href=link>{document.meta.title.clone()}</a></li> }
        })
        .collect();
    view! {
        <header class="page-head"><h1>{t!("There is no such document")}</h1></header>
        <p>{t!("No document here is called “{name}”. These are the documents of the briefing:", name = name)}</p>
        <ul>{documents}</ul>
    }
    .into_any()
}
