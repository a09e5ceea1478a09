//! The integration tests of the core, in one binary: each module checks one promise of the project.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test stops where its ground is missing")]

mod cite;
mod command;
mod exports;
mod fidelity;
mod gold;
mod languages;
mod lock;
mod lossless;
mod messages;
mod record;
mod schemas;
mod search;
mod seeds;
mod share;
mod sides;
mod site;
mod structure;
mod tidy;
