//! Dates and terms, with their precision and what they say of the matter.

use std::ops::Range;

use super::Name;
use crate::model::{Date, Finding, SourcedText};

/// The dates in the sentence at `range` of a clause's `text`, in order; not those inside `names`.
pub fn find(_text: &SourcedText, _range: Range<usize>, _names: &[&Name]) -> Vec<Finding<Date>> {
    Vec::new()
}
