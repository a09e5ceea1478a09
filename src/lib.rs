//! Concord compiles diplomatic texts into an interactive briefing, in the reader's browser.
//!
//! The crate is the pipeline. The sources (`seeds/`) are the ground state; everything else is a pure function
//! of them, the same native and in WebAssembly:
//!
//! 1. [`manifest`] and [`lexicon`] read what people edit: the catalogue of documents and the word lists.
//! 2. [`compile`](mod@compile) makes a [`model::Briefing`] of the texts, with diagnostics beside it.
//! 3. [`lock`] gives clauses the ids under which their words were published.
//! 4. [`fidelity`] sets each summary against the text it summarises.
//! 5. [`place`] names every page that the briefing gives rise to.
//!
//! [`language`] is what the program itself says to a reader, in the reader's language.
//!
//! The core above builds without Leptos. With the feature `csr` or `ssr`, `ui` renders a place, into the
//! reader's browser or into the files of the static site.

pub mod cite;
pub mod compare;
pub mod compile;
pub mod export;
pub mod fidelity;
#[cfg(not(target_arch = "wasm32"))]
pub mod files;
#[cfg(feature = "host")]
pub mod host;
pub mod language;
pub mod lexicon;
pub mod load;
pub mod lock;
pub mod manifest;
pub mod model;
pub mod pins;
pub mod place;
pub mod search;
pub mod share;
#[cfg(feature = "ssr")]
pub mod site;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;

/// The whole pipeline: compile `sources`, carry published ids over, then set the summaries among them against the
/// texts they summarise. Where nothing has been published, `published` is the empty lock.
pub fn brief(
    manifest: &manifest::Manifest,
    sources: &[compile::Source],
    lexicon: &lexicon::Lexicon,
    published: &lock::Lock,
) -> model::Briefing {
    let mut briefing = compile::compile(manifest, sources, lexicon);
    published.carry(&mut briefing);
    briefing.coverage = fidelity::coverage(&briefing);
    briefing
}
