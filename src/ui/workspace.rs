//! The workspace: what every page reads. The compiled briefing, immutable, shared by pointer.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::compare::{Formulae, Likeness};
use crate::lexicon::Lexicon;
use crate::lock::Lock;
use crate::model::Briefing;

/// The compiled briefing, with the lexicon that labelled it.
#[derive(Debug, Clone)]
pub struct Workspace(Arc<Contents>);

/// What a workspace holds.
#[derive(Debug)]
pub struct Contents {
    /// Everything compiled.
    pub briefing: Briefing,
    /// The word lists, for the page that shows them.
    pub lexicon: Lexicon,
    /// The ids published so far.
    pub lock: Lock,
    likeness: OnceLock<Likeness>,
    formulae: OnceLock<Formulae>,
}

impl Contents {
    /// What the clauses speak of; made when it is first asked for.
    pub fn likeness(&self) -> &Likeness {
        self.likeness.get_or_init(|| Likeness::of(&self.briefing))
    }

    /// What many clauses say; made when it is first asked for.
    pub fn formulae(&self) -> &Formulae {
        self.formulae.get_or_init(|| Formulae::of(&self.briefing))
    }
}

impl Workspace {
    /// A workspace over a compiled briefing.
    pub fn new(briefing: Briefing, lexicon: Lexicon, lock: Lock) -> Self {
        Self(Arc::new(Contents {
            briefing,
            lexicon,
            lock,
            likeness: OnceLock::new(),
            formulae: OnceLock::new(),
        }))
    }
}

impl Deref for Workspace {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.0
    }
}

/// The workspace of the page. Every component below the app has one.
///
/// # Panics
/// Outside the app, which is a mistake of the programmer.
pub fn use_workspace() -> Workspace {
    expect_context()
}
