//! Comparing: a briefing in, the values that pages put side by side out. Pure; nothing here renders.
//!
//! Two rules run through all of it. The text itself and accounts of it are counted apart, so that a journalist's
//! strong verb never passes for a state's. And nothing is left out in silence: what was not found is a value too.

mod align;
mod arcs;
mod axis;
mod bearing;
mod choice;
mod column;
mod commitments;
mod cut;
pub mod diff;
mod dispute;
mod entities;
mod firmness;
mod formulae;
mod gaps;
mod heat;
mod items;
mod likeness;
mod matrix;
mod naming;
mod nearest;
mod profile;
mod quote;
mod reason;
mod rules;
#[cfg(test)]
pub(crate) mod sample;
mod selection;
mod strongest;
mod ties;
mod timeline;
mod watch;
mod wrap;

pub use align::{Aligned, Alignment, align};
pub use arcs::{Arc, Arcs, LINE, Node, SPINE, arcs};
pub use axis::{Axis, ROW, Stop, axis};
pub use bearing::{Bearing, bearing};
pub use choice::Choice;
pub use column::{Columns, Rung, Side, columns};
pub use commitments::{
    ActAt, ActGroup, ActOrder, ActQuery, Loosened, Show, actors, commitments, loosened, sentences_of,
};
pub use cut::{Cut, cut};
pub use entities::{IndexQuery, Indexed, Mentions, Order, index, indexed};
pub use firmness::{Firmness, firmness};
pub use formulae::Formulae;
pub use gaps::{Gaps, OnlyIn, SubjectGap, gaps};
pub use heat::{Heat, HeatColumn, HeatRow, Tile, heat};
pub use items::{Item, Items, MOST, Problem};
pub use likeness::{Likeness, Score};
pub use matrix::{Cell, Matrix, Row, Tally, matrix};
pub use naming::{NameTie, Naming, named, namings, resembling};
pub use nearest::{Near, nearest};
pub use profile::{Profile, profile};
pub use quote::Quote;
pub use reason::{Evidence, Label, Reason, Reasoned, dated, grouped, manner, quoted};
pub use rules::{UsedRule, used_rules};
pub use selection::{Selection, View};
pub use strongest::{Strongest, strongest};
pub use ties::{Acting, Tie, acting, circle, mentioning, pairs, partners, ties};
pub use timeline::{Dated, Moment, Timeline, Window, timeline};
pub use watch::{Watched, watch};
