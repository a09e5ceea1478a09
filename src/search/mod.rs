//! Search: the clauses of a briefing that match a query, best first, each with why.
//!
//! 1. [`Builder`] makes the [`Index`], a piece at a time; `names` holds what else things are called.
//! 2. [`query`] reads what is typed: never an error, but problems with the nearest reading.
//! 3. `plan` looks the words up: forms of the same stem, beginnings, typing mistakes, names.
//! 4. [`search`] finds and ranks (`score`, with all its `knobs` in one file), [`facets`] counts, [`offers`] says what
//!    would find something, [`why`](fn@why) shows the words that matched, [`shown`](fn@shown) picks the sentences.
//! 5. [`find`] marks those words again in the reader; [`cited`] takes “statement 1.2” straight to its clause.

mod citation;
mod facets;
pub mod find;
mod hits;
mod index;
mod knobs;
mod labels;
mod names;
mod offers;
mod plan;
pub mod query;
mod request;
#[cfg(test)]
mod sample;
mod score;
mod shown;
mod why;

pub use citation::{Cited, cited};
pub use facets::{Facet, facets, values};
pub use hits::{Found, Hit, search};
pub use index::{Builder, Index};
pub use offers::{Offer, offers};
pub use plan::How;
pub use request::{Order, Request};
pub use shown::{labelled, shown};
pub use why::{Reason, Why, why};

#[cfg(test)]
mod tests;
