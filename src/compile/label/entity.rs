//! Entities: what the texts name, each thing once.

use super::Name;
use crate::compile::draft::Draft;
use crate::lexicon::Lexicon;
use crate::model::{Entity, Metadata};

/// The entities that `drafts` mention, sorted by id, and the names in each clause of each draft, in order.
pub fn find(drafts: &[(Metadata, Draft)], _lexicon: &Lexicon) -> (Vec<Entity>, Vec<Vec<Vec<Name>>>) {
    let names = drafts.iter().map(|(_, draft)| vec![Vec::new(); draft.clauses.len()]).collect();
    (Vec::new(), names)
}
