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
pub mod theme;
pub mod timeline;
