//! Artefacts: source text that belongs to no clause, shown as what it is.

use leptos::prelude::*;

use crate::language::t;
use crate::model::{Artefact, ArtefactKind};

/// An artefact between clauses.
pub fn artefact(artefact: &Artefact) -> AnyView {
    let is_long =
        matches!(artefact.kind, ArtefactKind::Table | ArtefactKind::Raw | ArtefactKind::FrontMatter);
    let text = artefact.text.to_string();
    let text = if is_long { view! { <pre>{text}</pre> }.into_any() } else { text.into_any() };
    view! {
        <div class="artefact" title=meaning(artefact.kind)>
            <span class="artefact-kind">{name(artefact.kind)}</span> " " {text}
        </div>
    }
    .into_any()
}

/// An artefact in the place inside a clause where the source has it.
pub fn marker(artefact: &Artefact) -> AnyView {
    let says = t!("{name}: {meaning}", name = name(artefact.kind), meaning = meaning(artefact.kind));
    view! { <small class="marker" role="note" aria-label=says.clone() title=says>{artefact.text.to_string()}</small> }.into_any()
}

fn name(kind: ArtefactKind) -> String {
    match kind {
        ArtefactKind::Dateline => t!("Dateline"),
        ArtefactKind::Separator => t!("Separator"),
        ArtefactKind::Marker => t!("Marker"),
        ArtefactKind::FrontMatter => t!("Front matter"),
        ArtefactKind::PageFurniture => t!("Page furniture"),
        ArtefactKind::Footnote => t!("Footnote"),
        ArtefactKind::Table => t!("Table"),
        ArtefactKind::Raw => t!("Raw markup"),
    }
}

fn meaning(kind: ArtefactKind) -> String {
    match kind {
        ArtefactKind::Dateline => t!("where the report comes from; no part of its sentences"),
        ArtefactKind::Separator => t!("a mark in the source that ends or divides the text"),
        ArtefactKind::Marker => {
            t!("a mark of the source that the source does not explain; no part of the sentence")
        }
        ArtefactKind::FrontMatter => t!("metadata that the file carries in front of its text"),
        ArtefactKind::PageFurniture => t!("a page number or running head of the source"),
        ArtefactKind::Footnote => t!("a footnote of the source"),
        ArtefactKind::Table => t!("a table of the source, as it stands"),
        ArtefactKind::Raw => t!("raw markup of the source, as it stands"),
    }
}
