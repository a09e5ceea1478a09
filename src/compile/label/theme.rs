//! Themes: what a sentence is about, each shown by a word of the sentence.

use std::ops::Range;

use super::Name;
use crate::lexicon::Themes;
use crate::model::{Finding, SourcedText, ThemeId};

/// The themes of the sentence at `range` of a clause's `text`, in the order of the lexicon.
pub fn find(
    _text: &SourcedText,
    _range: Range<usize>,
    _names: &[&Name],
    _themes: &Themes,
) -> Vec<Finding<ThemeId>> {
    Vec::new()
}
