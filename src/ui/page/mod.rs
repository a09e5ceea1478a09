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
pub mod read;
pub mod search;
pub mod theme;
pub mod timeline;

use super::dom::{absolute, today, use_stored};
use super::link::Root;
use super::part::copy::Copying;
use super::workspace::Workspace;
use crate::cite::{Context, Style, citation};

/// Copying from the pages of `workspace`: citations bear the address of the site and the reader's day.
fn copying(workspace: &Workspace) -> Copying {
    let workspace = workspace.clone();
    let root = leptos::prelude::expect_context::<Root>();
    let style = use_stored("citation-style", Style::Oscola.as_str().to_owned());
    Copying::new(style, move |what, style| {
        let (base, today) = (absolute(root.as_str()), today());
        let context = Context { url_base: Some(&base), accessed: today.as_deref() };
        citation(&workspace.briefing, what, style, &context)
    })
}
