//! Arriving: what the link that the reader has followed leads to. Reads the fragment, or the clause of the path, and
//! `?h=`; asks the core.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::dom::use_fragment;
use super::link::use_place;
use super::workspace::use_workspace;
use crate::lock::arrival::{Arrival, arrive};
use crate::model::{ClauseId, DocumentId};
use crate::place::{Passage, Place};

/// What the reader is told on arrival, with the words that it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the link leads to.
    pub arrival: Arrival,
    /// The document that it leads into.
    pub document: DocumentId,
    /// The clauses that the arrival names and the document has: id, label, text.
    pub clauses: Vec<(ClauseId, String, String)>,
}

/// What the link that the reader has followed leads to; none where it leads to no passage. Call inside the router.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_arrival() -> Signal<Option<Arrival>> {
    let told = use_told();
    Memo::new(move |_| told.with(|told| told.as_ref().map(|told| told.arrival.clone()))).into()
}

/// The passage that the link leads to, if it leads to one. Call inside the router.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_passage() -> Signal<Option<Passage>> {
    let told = use_told();
    Memo::new(move |_| told.with(|told| told.as_ref().and_then(|told| told.arrival.passage()))).into()
}

/// As [`use_arrival`], with the words for it.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_told() -> Signal<Option<Told>> {
    let workspace = use_workspace();
    let (place, fragment, query) = (use_place(), use_fragment(), use_location().query);
    let told = move |_: Option<&Option<Told>>| {
        let (id, name) = match place.get().ok()? {
            Place::Read(document, _) => (document, fragment.get()?),
            Place::Clause(document, clause) => (document, clause.to_string()),
            _ => return None,
        };
        let document = workspace.briefing.document(&id)?;
        let hash = query.with(|query| query.get("h"));
        let arrival = arrive(workspace.lock.document(&id), document, &name, hash.as_deref());
        let clauses = (named(&arrival).into_iter())
            .filter_map(|id| document.clause(&id))
            .map(|clause| (clause.id.clone(), clause.label.clone(), clause.text.as_str().to_owned()))
            .collect();
        Some(Told { arrival, document: id, clauses })
    };
    Memo::new(told).into()
}

fn named(arrival: &Arrival) -> Vec<ClauseId> {
    match arrival {
        Arrival::Here(_) | Arrival::Heading(_) => Vec::new(),
        Arrival::Changed { passage, also, .. } => {
            [passage.clause().clone()].into_iter().chain(also.iter().cloned()).collect()
        }
        Arrival::Forwarded { to, .. } => to.clone(),
        Arrival::HeadingGone { nearest, .. } | Arrival::Lost { nearest, .. } => nearest.clone(),
    }
}
