//! Parts: what pages are laid out from. No router, no workspace.
//!
//! A part that only lays out values is a function of references, so that nothing is cloned; a part with a state of
//! its own is a component. Three signs run through all of them: the ladder for verb strength ([`level`]), a shape
//! for each framework ([`framework`]), and solid against outlined for the text itself against an account of it.

pub mod acts;
pub mod arcs;
pub mod arrival;
pub mod artefact;
pub mod card;
pub mod circle;
pub mod citation;
pub mod clause;
pub mod copy;
pub mod coverage;
pub mod cues;
pub mod date;
pub mod difference;
pub mod entity;
pub mod filter;
pub mod firmness;
pub mod found;
pub mod framework;
pub mod gaps;
pub mod heat;
pub mod jump;
pub mod key;
pub mod layers;
pub mod level;
pub mod lexicon;
pub mod locator;
pub mod matrix;
pub mod metadata;
pub mod nearest;
pub mod notice;
pub mod outline;
pub mod pin;
pub mod press;
pub mod profile;
pub mod quote;
pub mod reasons;
pub mod sides;
pub mod strip;
pub mod take;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
pub mod ties;
pub mod time;
pub mod verbs;
pub mod voice;
pub mod why;
pub mod words;
