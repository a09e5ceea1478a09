//! Carrying ids over: a fresh compile numbers its clauses by where they stand; what was published keeps its id.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::str::FromStr;

use super::pairing::{Words, pair};
use super::{Lock, LockedDocument};
use crate::model::{Briefing, ClauseId, Document, SectionId};

impl Lock {
    /// Give the clauses and sections of `briefing`, as compiled, the ids under which they were published. A new one
    /// keeps the id of its place unless that id was ever published; then it is counted on: `sec_1__para_2_2`.
    ///
    /// Call it once, before anything refers to a clause by its id. Labels for people stay those of the place.
    pub fn carry(&self, briefing: &mut Briefing) {
        for document in &mut briefing.documents {
            if let Some(locked) = self.document(&document.meta.id) {
                let (sections, clauses) = locked.ids(document);
                rename(document, sections, clauses);
            }
        }
    }
}

impl LockedDocument {
    /// The id of each section and of each clause of `document`, in order.
    fn ids(&self, document: &Document) -> (Vec<SectionId>, Vec<ClauseId>) {
        let pairing = pair(&self.words(), &words(document));
        let published = |heir: &Option<usize>| Some(self.clauses.get((*heir)?)?.id.clone());
        let carried: Vec<Option<ClauseId>> = pairing.heirs.iter().map(published).collect();
        let sections = self.section_ids(document, &carried);
        let new = |at: &usize| carried.get(*at).is_none_or(Option::is_none);
        let places: BTreeSet<&ClauseId> = (document.clauses.iter().enumerate())
            .filter(|(at, _)| new(at))
            .map(|(_, clause)| &clause.id)
            .collect();
        let mut taken: BTreeSet<ClauseId> = (self.clauses.iter().map(|clause| &clause.id))
            .chain(self.retired.iter().map(|clause| &clause.id))
            .cloned()
            .collect();
        let mut given: BTreeMap<&str, String> = (document.sections.iter().zip(&sections))
            .map(|(section, id)| (section.id.as_str(), id.to_string()))
            .collect();
        let mut ids = Vec::new();
        for (clause, carried) in document.clauses.iter().zip(carried) {
            let id = carried.unwrap_or_else(|| {
                let base = below_parent(&clause.id, &given);
                free(&base, &|id| taken.contains(id) || (*id != clause.id && places.contains(id)))
            });
            taken.insert(id.clone());
            given.insert(clause.id.as_str(), id.to_string());
            ids.push(id);
        }
        (sections, ids)
    }

    fn section_ids(&self, document: &Document, carried: &[Option<ClauseId>]) -> Vec<SectionId> {
        let heirs = self.section_heirs(document, carried);
        let mut taken: BTreeSet<SectionId> = self.sections.iter().map(|section| section.id.clone()).collect();
        let places: BTreeSet<&SectionId> = (document.sections.iter().zip(&heirs))
            .filter(|(_, heir)| heir.is_none())
            .map(|(section, _)| &section.id)
            .collect();
        let mut ids = Vec::new();
        for (section, heir) in document.sections.iter().zip(&heirs) {
            let published = heir.and_then(|heir| Some(self.sections.get(heir)?.id.clone()));
            let id = published.unwrap_or_else(|| {
                free(&section.id, &|id| taken.contains(id) || (*id != section.id && places.contains(id)))
            });
            taken.insert(id.clone());
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
fn below_parent(id: &ClauseId, given: &BTreeMap<&str, String>) -> ClauseId {
    let mut parents = id.as_str().rmatch_indices("__").map(|(at, _)| id.as_str().split_at(at));
    let moved = parents.find_map(|(parent, rest)| Some(format!("{}{rest}", given.get(parent)?)));
    moved.and_then(|moved| moved.parse().ok()).unwrap_or_else(|| id.clone())
}

/// `base`, or the first of `base_2`, `base_3` … that is free.
fn free<Id: Clone + Display + FromStr>(base: &Id, is_taken: &impl Fn(&Id) -> bool) -> Id {
    let counted = (2_usize..).filter_map(|count| format!("{base}_{count}").parse().ok());
    [base.clone()].into_iter().chain(counted).find(|id| !is_taken(id)).unwrap_or_else(|| base.clone())
}

fn rename(document: &mut Document, sections: Vec<SectionId>, clauses: Vec<ClauseId>) {
    let titles: BTreeMap<SectionId, SectionId> =
        document.sections.iter().map(|section| section.id.clone()).zip(sections).collect();
    let retitle = |id: &mut SectionId| {
        if let Some(name) = titles.get(id) {
            id.clone_from(name);
        }
    };
    document.sections.iter_mut().for_each(|section| retitle(&mut section.id));
    let names: BTreeMap<ClauseId, ClauseId> =
        document.clauses.iter().map(|clause| clause.id.clone()).zip(clauses).collect();
    let follow = |id: &mut ClauseId| {
        if let Some(name) = names.get(id) {
            id.clone_from(name);
        }
    };
    for clause in &mut document.clauses {
        follow(&mut clause.id);
        clause.section.iter_mut().for_each(retitle);
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
