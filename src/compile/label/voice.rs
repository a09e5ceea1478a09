//! Voice: the acts of each sentence, how firm it is, and who stands behind it.

use super::Name;
use crate::compile::draft::Draft;
use crate::lexicon::Lexicon;
use crate::model::{Act, Authority, Finding, Level, Metadata, Rule};

/// What a sentence does and who stands behind it. The fields are those of [`crate::model::Sentence`].
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// The strongest main-clause act's level, or 0.
    pub level: Finding<Level>,
    /// Who stands behind the sentence.
    pub authority: Finding<Authority>,
    /// Who is quoted or reported.
    pub speaker: Option<String>,
    /// The speech acts, in order.
    pub acts: Vec<Finding<Act>>,
}

/// The voice of every sentence of every clause of `draft`. `names` holds the names in each clause.
pub fn read(_meta: &Metadata, draft: &Draft, _names: &[Vec<Name>], _lexicon: &Lexicon) -> Vec<Vec<Voice>> {
    const STUB: Rule = Rule { id: "act.none", says: "No operative verb was found." };
    (draft.clauses.iter())
        .map(|clause| {
            (clause.sentences.iter())
                .filter_map(|range| {
                    let mark = clause.text.mark(range.clone())?;
                    Some(Voice {
                        level: Finding::new(Level::Reported, STUB, mark.clone()),
                        authority: Finding::new(Authority::Reporter, STUB, mark),
                        speaker: None,
                        acts: Vec::new(),
                    })
                })
                .collect()
        })
        .collect()
}
