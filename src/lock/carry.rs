//! Carrying ids over: a fresh compile numbers its clauses by where they stand; what was published keeps its id.

use std::collections::{BTreeMap, BTreeSet};

use super::pairing::{Words, pair};
use super::{Lock, LockedDocument};
use crate::model::{Briefing, ClauseId, Document};

impl Lock {
    /// Give the clauses of `briefing`, as compiled, the ids under which their words were published. A new clause
    /// keeps the id of its place unless that id was ever published; then it is counted on: `sec_1__para_2_2`.
    ///
    /// Call it once, before anything refers to a clause by its id. Labels for people stay those of the place.
    pub fn carry(&self, briefing: &mut Briefing) {
        for document in &mut briefing.documents {
            if let Some(locked) = self.document(&document.meta.id) {
                let ids = locked.ids(document);
                rename(document, &ids);
            }
        }
    }
}

impl LockedDocument {
    /// The id of each clause of `document`, in order.
    fn ids(&self, document: &Document) -> Vec<ClauseId> {
        let pairing = pair(&self.words(), &words(document));
        let published = |heir: &Option<usize>| Some(self.clauses.get((*heir)?)?.id.clone());
        let carried: Vec<Option<ClauseId>> = pairing.heirs.iter().map(published).collect();
        let new = |at: &usize| carried.get(*at).is_none_or(Option::is_none);
        let places: BTreeSet<&ClauseId> = (document.clauses.iter().enumerate())
            .filter(|(at, _)| new(at))
            .map(|(_, clause)| &clause.id)
            .collect();
        let mut taken: BTreeSet<ClauseId> = (self.clauses.iter().map(|clause| &clause.id))
            .chain(self.retired.iter().map(|clause| &clause.id))
            .cloned()
            .collect();
        let mut given: BTreeMap<&str, ClauseId> = BTreeMap::new();
        let mut ids = Vec::new();
        for (clause, carried) in document.clauses.iter().zip(carried) {
            let id = carried.unwrap_or_else(|| {
                let base = below_parent(&clause.id, &given);
                free(&base, &|id| taken.contains(id) || (*id != clause.id && places.contains(id)))
            });
            taken.insert(id.clone());
            given.insert(clause.id.as_str(), id.clone());
            ids.push(id);
        }
        ids
    }

    pub(super) fn words(&self) -> Vec<Words<'_>> {
        self.clauses
            .iter()
            .map(|clause| Words { hash: &clause.words.hash, text: &clause.words.text })
            .collect()
    }
}

pub(super) fn words(document: &Document) -> Vec<Words<'_>> {
    document.clauses.iter().map(|clause| Words { hash: &clause.hash, text: clause.text.as_str() }).collect()
}

/// `id`, with the id that its nearest parent bears now in front.
fn below_parent(id: &ClauseId, given: &BTreeMap<&str, ClauseId>) -> ClauseId {
    let mut parents = id.as_str().rmatch_indices("__").map(|(at, _)| id.as_str().split_at(at));
    let moved = parents.find_map(|(parent, rest)| Some(format!("{}{rest}", given.get(parent)?)));
    moved.and_then(|moved| moved.parse().ok()).unwrap_or_else(|| id.clone())
}

/// `base`, or the first of `base_2`, `base_3` … that is free.
fn free(base: &ClauseId, is_taken: &impl Fn(&ClauseId) -> bool) -> ClauseId {
    let counted = (2_usize..).filter_map(|count| format!("{base}_{count}").parse().ok());
    [base.clone()].into_iter().chain(counted).find(|id| !is_taken(id)).unwrap_or_else(|| base.clone())
}

fn rename(document: &mut Document, ids: &[ClauseId]) {
    let names: BTreeMap<ClauseId, ClauseId> =
        document.clauses.iter().map(|clause| clause.id.clone()).zip(ids.iter().cloned()).collect();
    let follow = |id: &mut ClauseId| {
        if let Some(name) = names.get(id) {
            id.clone_from(name);
        }
    };
    for clause in &mut document.clauses {
        follow(&mut clause.id);
        clause.stem.iter_mut().for_each(follow);
        for sentence in &mut clause.sentences {
            sentence.id.clause = clause.id.clone();
        }
    }
    document
        .artefacts
        .iter_mut()
        .filter_map(|artefact| artefact.within.as_mut())
        .for_each(|(id, _)| follow(id));
}
