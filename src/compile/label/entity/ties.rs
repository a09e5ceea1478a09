//! What a document's own text ties together: surnames, short names, offices and initials that stand for a name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::document::{Clause, Mention};
use super::heads::is_one_of;
use super::registry::{Key, normal};
use super::token::{Known, Link};
use super::{BY_ACRONYM, BY_FORM, BY_OFFICE, LISTED};
use crate::lexicon::Entities;
use crate::model::EntityKind;

/// A surname alone is the one person whom the document names in full with it.
pub(super) fn resolve_surnames(clauses: &mut [Clause<'_>], lexicon: &Entities) {
    let mut full: BTreeMap<Key, Vec<String>> = BTreeMap::new();
    for mention in clauses.iter().flat_map(|clause| &clause.mentions) {
        match &mention.key {
            Key::Lexicon(place) if mention.kind == EntityKind::Person => {
                let name = lexicon.entities.get(*place).map_or("", |entry| entry.name.as_str());
                full.insert(mention.key.clone(), normal(name).split(' ').map(str::to_owned).collect());
            }
            _ => {}
        }
    }
    for clause in clauses.iter() {
        for mention in clause
            .mentions
            .iter()
            .filter(|mention| mention.kind == EntityKind::Person && mention.tokens.len() > 1)
        {
            let words = normal(clause.written(&mention.tokens));
            full.entry(mention.key.clone()).or_insert_with(|| words.split(' ').map(str::to_owned).collect());
        }
    }
    for clause in clauses.iter_mut() {
        for mention in &mut clause.mentions {
            if mention.kind != EntityKind::Person
                || mention.tokens.len() != 1
                || matches!(mention.key, Key::Lexicon(_))
            {
                continue;
            }
            let surname = normal(clause.text.get(mention.range.clone()).unwrap_or_default());
            let mut same = full.iter().filter(|(_, words)| {
                words.last().is_some_and(|word| *word == surname)
                    || words.first().is_some_and(|word| *word == surname)
            });
            if let (Some((key, _)), None) = (same.next(), same.next()) {
                mention.key = key.clone();
                mention.named = mention.range.clone();
            }
        }
    }
}

/// "The Energy Council" is "the Arden–Belmar Energy Council" where the document names one such council only: the
/// longer name adds nothing but states and organisations.
pub(super) fn resolve_short_names(clauses: &mut [Clause<'_>], lexicon: &Entities) {
    let mut full: BTreeMap<String, Option<(Key, EntityKind)>> = BTreeMap::new();
    for clause in clauses.iter() {
        for mention in
            clause.mentions.iter().filter(|mention| mention.rule == BY_FORM || mention.rule == LISTED)
        {
            let Some(rest) = clause.behind_parties(&mention.tokens, lexicon) else { continue };
            let long = (mention.key.clone(), mention.kind);
            let meaning = full.entry(normal(clause.written(&rest))).or_insert_with(|| Some(long.clone()));
            if meaning.as_ref() != Some(&long) {
                *meaning = None;
            }
        }
    }
    for clause in clauses.iter_mut() {
        for mention in &mut clause.mentions {
            let shareable =
                matches!(mention.kind, EntityKind::Forum | EntityKind::Initiative | EntityKind::Instrument);
            if mention.rule != BY_FORM || !shareable {
                continue;
            }
            let name = normal(clause.text.get(mention.range.clone()).unwrap_or_default());
            if let Some(Some((key, kind))) = full.get(&name)
                && *kind == mention.kind
            {
                mention.key = key.clone();
            }
        }
    }
}

/// "The Prime Minister of Arden" is the person whom the document ties to that office, if it is one.
pub(super) fn resolve_offices(clauses: &mut [Clause<'_>]) {
    let mut ties: BTreeMap<(String, usize), Option<Key>> = BTreeMap::new();
    for clause in clauses.iter() {
        for (office, key) in &clause.offices {
            let Some(state) = clause.known.iter().find(|known| known.tokens.end == office.end) else {
                continue;
            };
            let Some(words) = clause.office_words(office.start, state) else { continue };
            let tie = ties.entry((words, state.entity)).or_insert_with(|| Some(key.clone()));
            if tie.as_ref() != Some(key) {
                *tie = None;
            }
        }
    }
    for clause in clauses.iter_mut() {
        let mut found = Vec::new();
        for ((office, entity), key) in &ties {
            let Some(key) = key else { continue };
            let length = office.split(' ').count();
            for state in clause.known.iter().filter(|known| known.entity == *entity) {
                let joints = (1..=2).find(|back| {
                    state
                        .tokens
                        .start
                        .checked_sub(*back)
                        .and_then(|at| clause.tokens.get(at))
                        .is_some_and(|token| token.key == "of")
                });
                let start = joints.and_then(|joints| state.tokens.start.checked_sub(joints + length));
                let Some(start) =
                    start.filter(|start| clause.office_words(*start, state).as_ref() == Some(office))
                else {
                    continue;
                };
                let key_at = |at: usize| clause.tokens.get(at).map_or("", |token| token.key.as_str());
                let another = start.checked_sub(1).is_some_and(|at| {
                    is_one_of(key_at(at), "former then late next deputy vice future previous assistant")
                });
                // Beside a name the office is only told of; the name is the mention.
                let beside = clause.offices.iter().any(|(office, _)| office.start == start)
                    || clause
                        .tokens
                        .get(state.tokens.end)
                        .is_some_and(|token| token.link == Link::Comma && token.capital);
                if !another && !beside {
                    found.push((start..state.tokens.end, key.clone()));
                }
            }
        }
        for (tokens, key) in found {
            clause
                .mentions
                .retain(|mention| mention.tokens.start >= tokens.end || mention.tokens.end <= tokens.start);
            clause.add(tokens, key, EntityKind::Person, BY_OFFICE);
        }
    }
}

impl Clause<'_> {
    /// What a name says behind the states and organisations it starts with, at least two words.
    fn behind_parties(&self, name: &Range<usize>, lexicon: &Entities) -> Option<Range<usize>> {
        // The lexicon has found the parties inside the name only where the name itself is not listed.
        let (found, mut start) = (&self.parties, name.start);
        while let Some(party) =
            found.iter().find(|party| party.tokens.start == start && party.tokens.end < name.end)
        {
            let kind = lexicon.entities.get(party.entity).map(|entry| entry.kind);
            if !matches!(kind, Some(EntityKind::State | EntityKind::InternationalOrganisation)) {
                break;
            }
            start = party.tokens.end;
            if self.tokens.get(start).is_some_and(|token| token.key == "and") {
                start += 1;
            }
        }
        (start > name.start && name.end.saturating_sub(start) >= 2).then_some(start..name.end)
    }

    /// The words of an office before "of" and its state, in lower case.
    fn office_words(&self, start: usize, state: &Known) -> Option<String> {
        let words: Vec<&str> =
            self.tokens.get(start..state.tokens.start)?.iter().map(|token| token.key.as_str()).collect();
        let ([words @ .., "of", "the"] | [words @ .., "of"]) = words.as_slice() else { return None };
        let capital = self.tokens.get(start..start + words.len())?.iter().all(|token| token.capital);
        (!words.is_empty() && capital).then(|| words.join(" "))
    }
}

/// Initials that the document explains, "Energy Dialogue (ED)" or "ED (Energy Dialogue)", stand for the name.
pub(super) fn resolve_acronyms(clauses: &mut [Clause<'_>]) {
    let mut meanings: BTreeMap<String, Option<(Key, EntityKind)>> = BTreeMap::new();
    let mut explained: Vec<(usize, Range<usize>, Key, EntityKind)> = Vec::new();
    for (place, clause) in clauses.iter().enumerate() {
        for mention in &clause.mentions {
            let Some(tokens) = clause.initials_of(mention) else { continue };
            let initials = clause.written(&tokens).to_owned();
            let meaning = (mention.key.clone(), mention.kind);
            let known = meanings.entry(initials).or_insert_with(|| Some(meaning.clone()));
            if known.as_ref() != Some(&meaning) {
                *known = None;
            }
            explained.push((place, tokens, mention.key.clone(), mention.kind));
        }
    }
    for (place, tokens, key, kind) in explained {
        if let Some(clause) = clauses.get_mut(place) {
            clause.mentions.retain(|mention| mention.tokens != tokens);
            clause.add(tokens, key, kind, BY_ACRONYM);
        }
    }
    for clause in clauses.iter_mut() {
        for at in 0..clause.tokens.len() {
            for tokens in (1..=3).rev().map(|count| at..at + count) {
                if tokens.end > clause.tokens.len() {
                    continue;
                }
                let Some(Some((key, kind))) = meanings.get(clause.written(&tokens)).cloned() else {
                    continue;
                };
                // What the document itself explains goes before the lexicon; a longer name goes before both.
                let inside = |mention: &Mention| {
                    mention.tokens.start < tokens.end
                        && tokens.start < mention.tokens.end
                        && mention.tokens != tokens
                };
                let settled = |mention: &Mention| mention.tokens == tokens && mention.rule == BY_ACRONYM;
                if clause.mentions.iter().any(|mention| inside(mention) || settled(mention)) {
                    continue;
                }
                clause.mentions.retain(|mention| mention.tokens != tokens);
                clause.add(tokens, key, kind, BY_ACRONYM);
            }
        }
    }
}

impl Clause<'_> {
    /// The tokens of the initials that stand in brackets behind `mention`, or before it where it stands in brackets.
    fn initials_of(&self, mention: &Mention) -> Option<Range<usize>> {
        if mention.rule == BY_ACRONYM || mention.kind == EntityKind::Person {
            return None;
        }
        let after = mention.tokens.end;
        let behind = || {
            (self.tokens.get(after)?.link == Link::Bracket).then_some(())?;
            (1..=3).map(|count| after..after + count).find(|tokens| self.closes(tokens))
        };
        let before = || {
            let first = self.tokens.get(mention.tokens.start)?;
            (first.link == Link::Bracket && self.closes(&mention.tokens)).then_some(())?;
            let end = mention.tokens.start;
            Some(end.checked_sub(1)?..end)
        };
        let fits = |tokens: &Range<usize>| stands_for(self.written(tokens), self.written(&mention.tokens));
        behind().filter(fits).or_else(|| before().filter(fits))
    }

    fn closes(&self, tokens: &Range<usize>) -> bool {
        let end = self.bytes(tokens).end;
        tokens.end <= self.tokens.len()
            && self
                .text
                .get(end..)
                .is_some_and(|rest| rest.trim_start_matches(['”', '"', '’', '\'']).starts_with([')', '/']))
    }
}

/// Whether `initials` can be those of `name`: capitals, found in order in the name, the first of them as the first
/// letter of a word.
fn stands_for(initials: &str, name: &str) -> bool {
    let capitals = initials.chars().filter(|c| c.is_uppercase()).count();
    let letters: Vec<char> = initials.chars().filter(|c| c.is_alphabetic()).collect();
    if capitals < 2 || capitals * 2 < letters.len() || letters.len() > 10 || initials == name {
        return false;
    }
    let starts: String =
        name.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next()).collect();
    let first = letters
        .first()
        .is_some_and(|first| starts.to_lowercase().contains(&first.to_lowercase().to_string()));
    let mut rest = name.chars().flat_map(char::to_lowercase);
    first && letters.iter().flat_map(|c| c.to_lowercase()).all(|c| rest.any(|other| other == c))
}
