//! Names: what else a reader may call the things that the clauses speak of. The aliases of entities, the names of
//! themes, and the abbreviations that a text explains in brackets.

use std::collections::BTreeMap;

use crate::model::{Briefing, Clause};
use crate::text::{fold, terms};

/// Every name of the briefing, and where what it names is spoken of.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By the folded words of the name.
    things: BTreeMap<String, Vec<Thing>>,
    /// For each entity and each theme the clauses, in their order, each with the number of times.
    spoken: BTreeMap<Thing, Vec<(u32, u32)>>,
    entities: BTreeMap<String, usize>,
    themes: BTreeMap<String, usize>,
    /// The most words that a name has.
    pub(super) longest: usize,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// The entity at this place in the briefing.
    Entity(usize),
    /// The theme at this place in the briefing.
    Theme(usize),
    /// Other words for the same, folded.
    Words(Vec<String>),
}

impl Names {
    pub(super) fn of(briefing: &Briefing) -> Self {
        let mut names = Self::default();
        for (place, entity) in briefing.entities.iter().enumerate() {
            names.entities.insert(entity.id.to_string(), place);
            for name in [&entity.name].into_iter().chain(&entity.aliases) {
                names.name(&folded_words(name), Thing::Entity(place));
            }
        }
        for (place, theme) in briefing.themes.iter().enumerate() {
            names.themes.insert(theme.id.to_string(), place);
            for name in [theme.name.as_str(), theme.id.as_str()] {
                names.name(&folded_words(name), Thing::Theme(place));
            }
        }
        names
    }

    fn name(&mut self, words: &[String], thing: Thing) {
        let things = self.things.entry(words.join(" ")).or_default();
        if !words.is_empty() && !things.contains(&thing) {
            things.push(thing);
            self.longest = self.longest.max(words.len());
        }
    }

    /// Take in what the clause `unit` names and explains.
    pub(super) fn add(&mut self, unit: u32, clause: &Clause) {
        for sentence in &clause.sentences {
            let entities = (sentence.mentions.iter()).filter_map(|mention| {
                self.entities.get(mention.value.as_str()).map(|place| Thing::Entity(*place))
            });
            let themes = (sentence.themes.iter())
                .filter_map(|theme| self.themes.get(theme.value.as_str()).map(|place| Thing::Theme(*place)));
            let things: Vec<Thing> = entities.chain(themes).collect();
            for thing in things {
                let spoken = self.spoken.entry(thing).or_default();
                match spoken.last_mut() {
                    Some((last, times)) if *last == unit => *times += 1,
                    _ => spoken.push((unit, 1)),
                }
            }
        }
        for (long, short) in explained(clause.text.as_str()) {
            self.name(&long, Thing::Words(short.clone()));
            self.name(&short, Thing::Words(long));
        }
    }

    /// What these folded words are a name of, in full.
    pub(super) fn named(&self, words: &[&str]) -> &[Thing] {
        if words.len() > self.longest {
            return &[];
        }
        self.things.get(&words.join(" ")).map_or(&[], Vec::as_slice)
    }

    /// The clauses that speak of a thing, in their order, each with the number of times.
    pub(super) fn spoken(&self, thing: &Thing) -> &[(u32, u32)] {
        self.spoken.get(thing).map_or(&[], Vec::as_slice)
    }
}

/// The words of a name as search compares them.
fn folded_words(name: &str) -> Vec<String> {
    terms(name).map(|(_, word)| word).collect()
}

/// Abbreviations with what they stand for: “artificial intelligence (AI)”. Each letter is the first of a word.
fn explained(text: &str) -> Vec<(Vec<String>, Vec<String>)> {
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;
    let mut found = Vec::new();
    for (at, _) in text.match_indices('(') {
        let Some((short, _)) = text.get(at + 1..).and_then(|rest| rest.split_once(')')) else { continue };
        if !LETTERS.contains(&short.len()) || !short.bytes().all(|b| b.is_ascii_uppercase()) {
            continue;
        }
        let before = text.get(..at).unwrap_or_default();
        let start = before.rfind(['.', ';', '(', ')']).map_or(0, |end| end + 1);
        let before = before.get(start..).unwrap_or_default();
        let words: Vec<String> = terms(before).map(|(_, word)| word).collect();
        let long = words.get(words.len().saturating_sub(short.len())..).unwrap_or_default();
        let initials: String = long.iter().filter_map(|word| word.chars().next()).collect();
        if initials == fold(short) {
            found.push((long.to_vec(), vec![fold(short)]));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_explained_by_its_first_letters() {
        for (text, expected) in [
            ("the field of artificial intelligence (AI) and", Some(("artificial intelligence", "ai"))),
            ("Official Development Assistance (ODA)", Some(("official development assistance", "oda"))),
            ("the summit (G7)", None),
            ("intelligence (AI)", None),
            ("a (see below", None),
        ] {
            let found = explained(text);
            let found = found.first().map(|(long, short)| (long.join(" "), short.join(" ")));
            let found = found.as_ref().map(|(long, short)| (long.as_str(), short.as_str()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
