//! The interface: the same components in two hosts, the reader's browser (`csr`) and the site builder (`ssr`).
//!
//! [`page`] holds one component per place: it reads its parameters, calls the core, lays out parts. [`part`] holds
//! the parts: props in, no knowledge of router or workspace. [`dom`] alone touches the browser, [`link`] alone
//! knows where the site's root is.

pub mod app;
pub mod arrive;
#[cfg(feature = "csr")]
pub mod boot;
pub mod carried;
pub mod command;
pub mod dom;
pub mod finder;
pub mod keys;
pub mod languages;
pub mod link;
pub mod notices;
pub mod page;
pub mod part;
pub mod print;
pub mod said;
pub mod shell;
pub mod tray;
pub mod workspace;
