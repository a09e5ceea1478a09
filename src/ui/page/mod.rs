//! Pages: one component per place. A page reads its parameters, calls the core, lays out parts.

pub mod clause;
pub mod commitments;
pub mod compare;
pub mod coverage;
pub mod data;
pub mod entity;
pub mod home;
pub mod index;
pub mod method;
pub mod not_found;
mod pair;
pub mod pins;
pub mod read;
pub mod search;
pub mod sides;
pub mod theme;
pub mod timeline;
pub mod versus;

use leptos::prelude::*;

use super::dom::{absolute, here, today, use_stored};
use super::link::Root;
use super::part::copy::{Cited, Copying};
use super::part::take::take;
use super::workspace::Workspace;
use crate::cite::{Context, Format, Ref, Style, citation, entries};
use crate::export::sheet::{Making, Sheet};
use crate::share::{Excerpt, marked_address};

/// Under which name the browser remembers the style of citations.
const CITATION_STYLE: &str = "citation-style";

/// The ways to take along what `make` lists at the moment of asking, as files called `name`.
fn take_along(
    workspace: &Workspace,
    name: &'static str,
    make: impl Fn(&Making<'_>) -> Sheet + Send + Sync + 'static,
) -> AnyView {
    let workspace = workspace.clone();
    let root = expect_context::<Root>();
    let style = use_stored(CITATION_STYLE, Style::Oscola.as_str().to_owned());
    take(name, move || {
        let (base, today, address) = (absolute(root.as_str()), today(), here());
        let context = Context { url_base: Some(&base), accessed: today.as_deref() };
        let style = Style::of(&style.get_untracked());
        make(&Making { briefing: &workspace.briefing, style, context, address: &address })
    })
}

/// Copying from the pages of `workspace`: citations bear the address of the site and the reader's day.
fn copying(workspace: &Workspace) -> Copying {
    let workspace = workspace.clone();
    let root = expect_context::<Root>();
    let style = use_stored(CITATION_STYLE, Style::Oscola.as_str().to_owned());
    let mark = {
        let (workspace, root) = (workspace.clone(), root.clone());
        move |excerpt: &Excerpt| {
            marked_address(root.as_str(), workspace.briefing.document(&excerpt.document)?, excerpt)
        }
    };
    let cite = move |what: &Ref, word: &str| {
        let (base, today) = (absolute(root.as_str()), today());
        let context = Context { url_base: Some(&base), accessed: today.as_deref() };
        let briefing = &workspace.briefing;
        match Format::ALL.into_iter().find(|format| format.as_str() == word) {
            Some(format) => {
                Some(Cited::Entry(entries(briefing, std::slice::from_ref(what), format, &context)))
            }
            None => citation(briefing, what, Style::of(word), &context).map(Cited::Note),
        }
    };
    Copying::new(style, cite, mark)
}
