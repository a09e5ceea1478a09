//! Published ids of sections: which section of a new version continues which one of the old.
//!
//! A section is known by its heading and by the clauses that stand in it, those of its subsections included. Its number
//! says nothing: sections are renumbered whenever one is put in.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{LockedDocument, LockedSection};
use crate::model::{ClauseId, Document, SectionId};

/// Of the clauses of a section under another heading, so many hundredths must have stayed together.
const MAJORITY: usize = 50;

impl LockedDocument {
    /// The published section with this id, in use or not.
    pub fn section(&self, id: &str) -> Option<&LockedSection> {
        self.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// For each section of `document` the one of `self.sections` that it continues. `clauses` are the ids that the
    /// document's clauses carry over, nothing for a new clause.
    pub(super) fn section_heirs(
        &self,
        document: &Document,
        clauses: &[Option<ClauseId>],
    ) -> Vec<Option<usize>> {
        let now: Vec<(String, BTreeSet<&ClauseId>)> = (0..document.sections.len())
            .map(|at| (folded(document.sections[at].heading.as_str()), held(document, at, clauses)))
            .collect();
        let mut scores = Vec::new();
        for (old, section) in self.sections.iter().enumerate().filter(|(_, one)| one.retired.is_none()) {
            let heading = folded(&section.heading);
            for (new, (title, holds)) in now.iter().enumerate() {
                let shared = section.clauses.iter().filter(|id| holds.contains(id)).count();
                let is_titled = !heading.is_empty() && *title == heading;
                if is_titled || shared * 100 > section.clauses.len() * MAJORITY {
                    scores.push((Reverse(is_titled), Reverse(shared), old.abs_diff(new), old, new));
                }
            }
        }
        scores.sort_unstable();
        let (mut heirs, mut taken) = (vec![None; now.len()], BTreeSet::new());
        for (_, _, _, old, new) in scores {
            if heirs[new].is_none() && taken.insert(old) {
                heirs[new] = Some(old);
            }
        }
        heirs
    }

    /// The record of the document's sections, which bear the ids carried over, as published on `date`: those in use in
    /// the order of the text, then those that are not any longer.
    pub(super) fn sections_now(&self, document: &Document, date: &str) -> Vec<LockedSection> {
        let used = (document.sections.iter().enumerate()).map(|(at, section)| LockedSection {
            id: section.id.clone(),
            heading: section.heading.as_str().to_owned(),
            published: self
                .section(section.id.as_str())
                .map_or(date, |before| before.published.as_str())
                .to_owned(),
            clauses: clauses_of(document, at).map(|clause| document.clauses[clause].id.clone()).collect(),
            retired: None,
        });
        let gone = self.sections.iter().filter(|before| document.section(&before.id).is_none());
        let gone = gone.map(|before| LockedSection {
            retired: before.retired.clone().or_else(|| Some(date.to_owned())),
            ..before.clone()
        });
        used.chain(gone).collect()
    }
}

/// The clauses that stand in a section or below it, by their place in the document.
fn clauses_of(document: &Document, section: usize) -> impl Iterator<Item = usize> + '_ {
    let level = document.sections.get(section).map_or(0, |section| section.level);
    let below = document.sections.iter().skip(section).enumerate();
    let within: BTreeSet<&SectionId> = below
        .take_while(|(after, one)| *after == 0 || one.level > level)
        .map(|(_, section)| &section.id)
        .collect();
    let is_within =
        move |at: &usize| document.clauses[*at].section.as_ref().is_some_and(|id| within.contains(id));
    (0..document.clauses.len()).filter(is_within)
}

fn held<'a>(document: &Document, section: usize, clauses: &'a [Option<ClauseId>]) -> BTreeSet<&'a ClauseId> {
    clauses_of(document, section).filter_map(|at| clauses.get(at)?.as_ref()).collect()
}

/// A heading as it is compared: without regard to case and white space.
fn folded(heading: &str) -> String {
    heading.split_whitespace().flat_map(|word| [word.to_lowercase(), " ".to_owned()]).collect()
}
