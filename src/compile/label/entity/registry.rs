//! One entity per thing: which mentions name the same, and under which id and name it goes.
//!
//! Two mentions are one entity only when they share a key. Keys are made so that different things never share
//! one: a ministry carries its state, and a name that many things may bear holds for its framework alone.

use std::collections::{BTreeMap, BTreeSet};

use super::heads::{head, singular};
use crate::lexicon::Entities;
use crate::lexicon::phrase::words;
use crate::model::{Entity, EntityId, EntityKind, Origin};

/// What identifies an entity before it has an id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The place of an entity in the lexicon.
    Lexicon(usize),
    /// A name found by its form.
    Pattern {
        /// The words of the name, as [`normal`] gives them.
        name: String,
        /// The state whose body it is.
        owner: Option<String>,
        /// The framework or document outside which the name may mean something else.
        scope: Option<String>,
    },
}

/// The entities of all documents, as they are found.
#[derive(Debug, Default)]
pub(super) struct Registry {
    found: BTreeMap<Key, Found>,
}

#[derive(Debug)]
struct Found {
    kind: EntityKind,
    /// The names that the texts give it.
    surfaces: BTreeSet<String>,
}

impl Registry {
    /// Take in a mention of `key`, written `surface`.
    pub(super) fn add(&mut self, key: &Key, kind: EntityKind, surface: &str) {
        let found =
            self.found.entry(key.clone()).or_insert_with(|| Found { kind, surfaces: BTreeSet::new() });
        found.surfaces.insert(surface.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    /// Every entity with its id, sorted by id.
    pub(super) fn settle(self, lexicon: &Entities) -> (Vec<Entity>, BTreeMap<Key, (EntityId, EntityKind)>) {
        let mut taken: BTreeSet<EntityId> = lexicon.entities.iter().map(|entry| entry.id.clone()).collect();
        let mut ids = BTreeMap::new();
        let mut entities = Vec::new();
        for (key, found) in self.found {
            let entity = match &key {
                Key::Lexicon(place) => {
                    let Some(entry) = lexicon.entities.get(*place) else { continue };
                    let mut aliases = entry.aliases.clone();
                    aliases.extend(
                        (found.surfaces.into_iter())
                            .filter(|surface| *surface != entry.name && !entry.aliases.contains(surface)),
                    );
                    Entity {
                        id: entry.id.clone(),
                        name: entry.name.clone(),
                        kind: entry.kind,
                        aliases,
                        origin: Origin::Lexicon,
                    }
                }
                Key::Pattern { name: core, owner, scope } => {
                    let fullest = fullest(&found.surfaces);
                    let name = match owner {
                        // "U.S. Navy" and "Navy of Arden" say whose they are.
                        Some(owner) if normal(&fullest) == *core => format!("{fullest} ({owner})"),
                        _ => fullest.clone(),
                    };
                    let mut id = slug(&name);
                    if taken.contains(&id)
                        && let Some(scope) = scope
                    {
                        id = slug(&format!("{name} {scope}"));
                    }
                    let mut number = 2;
                    while taken.contains(&id) {
                        id = slug(&format!("{name} {number}"));
                        number += 1;
                    }
                    taken.insert(id.clone());
                    let aliases = found.surfaces.into_iter().filter(|surface| *surface != name).collect();
                    Entity { id, name, kind: found.kind, aliases, origin: Origin::Pattern }
                }
            };
            ids.insert(key, (entity.id.clone(), entity.kind));
            entities.push(entity);
        }
        entities.sort_by(|left, right| left.id.cmp(&right.id));
        (entities, ids)
    }
}

/// The id of a name: accents fall away, so that "São" reads "sao".
fn slug(name: &str) -> EntityId {
    EntityId::slug(&without_accents(name))
}

fn without_accents(text: &str) -> String {
    crate::text::decomposed(text).filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

/// The name that says most: the longest, in the singular where the texts have both.
fn fullest(surfaces: &BTreeSet<String>) -> String {
    let rank = |surface: &String| {
        (normal(surface).chars().count(), surface.matches(['-', '–']).count(), surface.chars().count())
    };
    let longest = surfaces.iter().map(|surface| normal(surface).chars().count()).max().unwrap_or_default();
    let mut best: Vec<&String> =
        surfaces.iter().filter(|surface| normal(surface).chars().count() == longest).collect();
    best.sort_by_key(|surface| (rank(surface).2, (*surface).clone()));
    best.first().map_or_else(String::new, |surface| (*surface).clone())
}

/// A name as it is compared: words in lower case without accents, heads in the singular, one spelling.
pub(super) fn normal(name: &str) -> String {
    let found = words(&without_accents(name));
    let folded = found.iter().map(|word| match word.key.as_str() {
        "u.s." | "u.s.a." | "usa" => "us".to_owned(),
        "u.k." => "uk".to_owned(),
        "organisation" | "organisations" => "organization".to_owned(),
        "programme" | "programmes" => "program".to_owned(),
        "centre" | "centres" => "center".to_owned(),
        "defence" => "defense".to_owned(),
        key if head(key).is_some() => singular(key),
        key => key.trim_end_matches('\'').to_owned(),
    });
    folded.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_makes_no_second_entity() {
        let check = |left: &str, right: &str| assert_eq!(normal(left), normal(right));
        check("Arden–Belmar Strategic Dialogues", "Arden-Belmar Strategic Dialogue");
        check("Science & Trade Organisation", "Science and Trade Organization");
        check("U.S. Energy Programme", "US Energy Program");
    }

    #[test]
    fn names_of_two_things_stay_two_entities() {
        let mut registry = Registry::default();
        for owner in ["Arden", "Belmar"] {
            let key =
                Key::Pattern { name: "ministry of trade".into(), owner: Some(owner.into()), scope: None };
            registry.add(&key, EntityKind::GovernmentBody, "Ministry of Trade");
        }
        let (entities, _) = registry.settle(&Entities::default());
        let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
        assert_eq!(names, ["Ministry of Trade (Arden)", "Ministry of Trade (Belmar)"]);
    }
}
