//! The finder: the index of the briefing's clauses, built in the browser the first time that somebody searches.

use std::sync::Arc;

use leptos::prelude::*;

use super::dom::in_pieces;
use super::workspace::{Workspace, use_workspace};
use crate::search::{Builder, Index};

/// The index, once for the whole app.
#[derive(Debug, Clone, Copy)]
pub struct Finder {
    index: RwSignal<Option<Arc<Index>>>,
    asked: StoredValue<bool>,
}

impl Finder {
    /// No index yet.
    pub fn new() -> Self {
        Self { index: RwSignal::new(None), asked: StoredValue::new(false) }
    }

    /// Build the index, if nobody has asked for it before.
    fn ask(self, workspace: Workspace) {
        /// In bytes of text: well below a millisecond each, so that the clock is looked at often enough.
        const STEP: usize = 8 * 1024;
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        let mut builder = Some(Builder::new(&workspace.briefing));
        in_pieces(move || {
            let is_done = builder.as_mut().is_none_or(|builder| builder.step(&workspace.briefing, STEP));
            if is_done && let Some(builder) = builder.take() {
                self.index.set(Some(Arc::new(builder.finish())));
            }
            is_done
        });
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

/// The index, as soon as it is built. None in a prerendered page. It is built once `wanted` says so.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_index(wanted: impl Fn() -> bool + 'static) -> Signal<Option<Arc<Index>>> {
    let (finder, workspace): (Finder, _) = (expect_context(), use_workspace());
    Effect::new(move |_| {
        if wanted() {
            finder.ask(workspace.clone());
        }
    });
    finder.index.into()
}
