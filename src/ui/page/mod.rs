//! Pages: one component per place. A page reads its parameters, calls the core, lays out parts.

pub mod compare;
pub mod home;
pub mod method;
pub mod not_found;
pub mod read;
pub mod theme;
