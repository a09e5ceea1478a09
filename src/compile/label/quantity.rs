//! Quantities: numbers with what they count.

use std::ops::Range;

use super::Name;
use crate::model::{Finding, Quantity, SourcedText};

/// The quantities in the sentence at `range` of a clause's `text`, in order; not those inside `names` or dates.
pub fn find(_text: &SourcedText, _range: Range<usize>, _names: &[&Name]) -> Vec<Finding<Quantity>> {
    Vec::new()
}
