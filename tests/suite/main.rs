//! The integration tests of the core, in one binary: each module checks one promise of the project.

mod fidelity;
mod gold;
mod lossless;
mod record;
mod schemas;
mod site;
mod structure;
mod tidy;
