//! Entities: what the texts name, each thing once.
//!
//! 1. [`token`] reads a clause's words and the names of the lexicon among them.
//! 2. [`person`], [`span`] (with [`joint`]), [`proposal`] and [`accord`] find names that the lexicon does not have, by
//!    their form; [`listed`] says where a listed name names nothing.
//! 3. [`document`] puts a document's names together, with what [`ties`] its text makes between them.
//! 4. [`registry`] makes one entity of all mentions of one thing.

mod accord;
mod document;
mod heads;
mod joint;
mod listed;
mod person;
mod proposal;
mod registry;
mod span;
mod ties;
mod token;

use super::Name;
use crate::compile::draft::Draft;
use crate::lexicon::Lexicon;
use crate::model::{Entity, Finding, Metadata, Rule};
use registry::Registry;

const LISTED: Rule = Rule {
    id: "entity.listed",
    says: "The lexicon lists this name. The longest name counts, never one inside another.",
};

const BY_FORM: Rule = Rule {
    id: "entity.by-form",
    says: "A capitalised phrase with a word that says what it names, such as Ministry, Summit or Treaty.",
};

const BY_TITLE: Rule = Rule {
    id: "entity.by-title",
    says: "A capitalised name beside a title or an office. A surname alone is the one person of that surname whom the \
           same document names in full.",
};

const BY_ACRONYM: Rule =
    Rule { id: "entity.by-acronym", says: "The same document explains these initials with the full name." };

const SHORT: Rule = Rule {
    id: "entity.short-realm",
    says: "“The Kingdom”, “the Republic” is the one state that the same document names in full with this word.",
};

const BY_PARTIES: Rule = Rule {
    id: "entity.by-parties",
    says: "A memorandum without a title is known by its parties: “a memorandum of understanding between … and …”.",
};

const PROPOSED: Rule = Rule {
    id: "entity.proposed",
    says: "The text only proposes to make this: it is kept apart from things that exist.",
};

/// The rules of this module.
pub fn rules() -> &'static [Rule] {
    const RULES: [Rule; 7] = [LISTED, BY_FORM, BY_TITLE, BY_ACRONYM, BY_PARTIES, SHORT, PROPOSED];
    &RULES
}

/// The entities that `drafts` mention, sorted by id, and the names in each clause of each draft, in order.
pub fn find(drafts: &[(Metadata, Draft)], lexicon: &Lexicon) -> (Vec<Entity>, Vec<Vec<Vec<Name>>>) {
    let documents: Vec<Vec<Vec<document::Mention>>> = (drafts.iter())
        .map(|(meta, draft)| {
            let scope = meta.framework.as_ref().map_or_else(|| meta.id.to_string(), ToString::to_string);
            document::mentions(draft, &scope, &lexicon.entities)
        })
        .collect();
    let mut registry = Registry::default();
    for ((_, draft), clauses) in drafts.iter().zip(&documents) {
        for (clause, mentions) in draft.clauses.iter().zip(clauses) {
            for mention in mentions {
                let surface = clause.text.as_str().get(mention.named.clone()).unwrap_or_default();
                registry.add(&mention.key, mention.kind, surface);
                for other in &mention.explains {
                    registry.add(&mention.key, mention.kind, other);
                }
            }
        }
    }
    let (entities, ids) = registry.settle(&lexicon.entities);
    let names = drafts.iter().zip(documents).map(|((_, draft), clauses)| {
        let clauses = draft.clauses.iter().zip(clauses).map(|(clause, mentions)| {
            let names = mentions.into_iter().filter_map(|mention| {
                let (entity, kind) = ids.get(&mention.key)?.clone();
                let mark = clause.text.mark(mention.range.clone())?;
                Some(Name {
                    range: mark.range(),
                    entity: entity.clone(),
                    kind,
                    finding: Finding::new(entity, mention.rule, mark),
                })
            });
            names.collect()
        });
        clauses.collect()
    });
    let names = names.collect();
    (entities, names)
}

#[cfg(test)]
mod tests;
