//! What a reader does, in a real browser through `WebDriver`, against the built site.
//!
//! Each test has a browser and a host of its own, so that they run side by side. They read roles and text and take
//! ids from the page, so that neither markup nor sources are repeated here. `CONCORD_DIST` names the built site.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as expected")]

mod access;
mod answers;
mod arrive;
mod choices;
mod copying;
mod engine;
mod failures;
mod focus;
mod languages;
mod navigate;
mod pins;
mod places;
mod print;
mod reader;
mod reasons;
mod reflow;
mod remember;
mod search;
mod shots;
mod sides;
mod site;
mod take;
mod take_over;
mod without_scripts;
