//! What a document's own text ties together: surnames, short names and initials that stand for a name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::document::{Clause, Mention};
use super::heads::is_one_of;
use super::registry::{Key, normal};
use super::token::Link;
use super::{BY_ACRONYM, BY_FORM, BY_PARTIES, LISTED, SHORT};
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
    // "Joseph Vale, Jr." has no surname "Jr.".
    for words in full.values_mut() {
        while words.len() > 1 && words.last().is_some_and(|word| is_one_of(word, "jr sr ii iii iv")) {
            words.pop();
        }
    }
    let shorter: BTreeMap<Key, Key> =
        full.iter().filter_map(|(key, words)| Some((key.clone(), fuller(&full, words)?))).collect();
    full.retain(|key, _| !shorter.contains_key(key));
    for mention in clauses.iter_mut().flat_map(|clause| &mut clause.mentions) {
        if let Some(key) = shorter.get(&mention.key) {
            mention.key = key.clone();
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
            let written = normal(clause.text.get(mention.range.clone()).unwrap_or_default());
            let surname = written.rsplit(' ').next().unwrap_or_default();
            let mut same = full.iter().filter(|(_, words)| {
                words.last().is_some_and(|word| word == surname)
                    || words.first().is_some_and(|word| word == surname)
            });
            if let (Some((key, _)), None) = (same.next(), same.next()) {
                mention.key = key.clone();
                mention.named = mention.range.clone();
            }
        }
    }
}

/// The one name among `full` that is longer than `words` and ends in them: "Al Mori" is "Omar Al Mori".
fn fuller(full: &BTreeMap<Key, Vec<String>>, words: &[String]) -> Option<Key> {
    let longer: Vec<_> =
        full.iter().filter(|(_, other)| other.len() > words.len() && other.ends_with(words)).collect();
    let (key, longest) = longer.iter().max_by_key(|(_, other)| other.len())?;
    longer.iter().all(|(_, other)| longest.ends_with(other)).then(|| (*key).clone())
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

/// "The Kingdom" is the one kingdom that the document names in full.
pub(super) fn resolve_realms(clauses: &mut [Clause<'_>]) {
    const REALMS: &str = "kingdom republic emirates federation sultanate";
    let mut realms: BTreeMap<String, Option<Key>> = BTreeMap::new();
    for clause in clauses.iter() {
        for mention in clause.mentions.iter().filter(|mention| mention.kind == EntityKind::State) {
            for token in clause.tokens.get(mention.tokens.clone()).unwrap_or_default() {
                if mention.tokens.len() > 1 && is_one_of(&token.key, REALMS) {
                    let realm = realms.entry(token.key.clone()).or_insert_with(|| Some(mention.key.clone()));
                    if realm.as_ref() != Some(&mention.key) {
                        *realm = None;
                    }
                }
            }
        }
    }
    for clause in clauses.iter_mut() {
        for at in 1..clause.tokens.len() {
            let Some(token) =
                clause.tokens.get(at).filter(|token| token.capital && token.link == Link::Plain)
            else {
                continue;
            };
            let key = |at: usize| clause.tokens.get(at).map_or("", |token| token.key.as_str());
            let next = clause.tokens.get(at + 1);
            let goes_on =
                next.is_some_and(|next| next.link == Link::Plain && (next.capital || next.key == "of"));
            let free = !clause.mentions.iter().any(|mention| mention.tokens.contains(&at));
            let Some(Some(realm)) = realms.get(&token.key) else { continue };
            if key(at - 1) == "the" && !goes_on && free {
                clause.add(at..at + 1, realm.clone(), EntityKind::State, SHORT);
            }
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
}

/// Initials that the document explains, "Energy Dialogue (ED)" or "ED (Energy Dialogue)", stand for the name.
pub(super) fn resolve_acronyms(clauses: &mut [Clause<'_>]) {
    let mut meanings: BTreeMap<String, Option<(Key, EntityKind)>> = BTreeMap::new();
    let mut explained: Vec<(usize, Range<usize>, Range<usize>)> = Vec::new();
    for (place, clause) in clauses.iter().enumerate() {
        for mention in &clause.mentions {
            let Some(tokens) = clause.initials_of(mention) else { continue };
            let initials = clause.written(&tokens).to_owned();
            let meaning = (mention.key.clone(), mention.kind);
            let known = meanings.entry(initials).or_insert_with(|| Some(meaning.clone()));
            if known.as_ref() != Some(&meaning) {
                *known = None;
            }
            explained.push((place, mention.tokens.clone(), tokens));
        }
    }
    for (place, name, initials) in explained {
        if let Some(clause) = clauses.get_mut(place) {
            clause.close_bracket(&name, &initials);
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
                let settled = |mention: &Mention| {
                    mention.tokens == tokens && (mention.rule == BY_ACRONYM || mention.rule == BY_PARTIES)
                };
                if clause.mentions.iter().any(|mention| inside(mention) || settled(mention)) {
                    continue;
                }
                if clause
                    .explained
                    .iter()
                    .any(|bracket| bracket.start < tokens.end && tokens.start < bracket.end)
                {
                    continue;
                }
                clause.mentions.retain(|mention| mention.tokens != tokens);
                clause.add(tokens, key, kind, BY_ACRONYM);
            }
        }
    }
}

impl Clause<'_> {
    /// "Energy Dialogue (ED)" and "ED (Energy Dialogue)" are one mention, of what stands before the bracket; what
    /// stands in it is another name of the same thing.
    fn close_bracket(&mut self, name: &Range<usize>, initials: &Range<usize>) {
        let (first, inner) = if name.start < initials.start { (name, initials) } else { (initials, name) };
        let open = self.bytes(first).end;
        let close = self.text.get(open..).and_then(|rest| rest.find(')')).map_or(open, |close| open + close);
        let bracket =
            inner.start..self.tokens.partition_point(|token| token.range.start < close).max(inner.end);
        let other = self.written(inner).to_owned();
        let Some(named) = self.mentions.iter().find(|mention| mention.tokens == *name) else { return };
        let (key, kind) = (named.key.clone(), named.kind);
        let inside =
            |mention: &Mention| bracket.start <= mention.tokens.start && mention.tokens.end <= bracket.end;
        self.mentions.retain(|mention| !inside(mention));
        if !self.mentions.iter().any(|mention| mention.tokens == *first) {
            self.add(first.clone(), key, kind, BY_ACRONYM);
        }
        if let Some(mention) = self.mentions.iter_mut().find(|mention| mention.tokens == *first) {
            mention.explains.push(other);
        }
        self.explained.push(bracket);
    }

    /// The tokens of the initials that stand in brackets behind `mention`, or before it where it stands in brackets.
    fn initials_of(&self, mention: &Mention) -> Option<Range<usize>> {
        if mention.rule == BY_ACRONYM || mention.rule == BY_PARTIES || mention.kind == EntityKind::Person {
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
        let same = |tokens: &Range<usize>| {
            self.mentions.iter().any(|other| other.tokens == *tokens && other.key == mention.key)
        };
        let fits = |tokens: &Range<usize>| {
            let (short, name) = (self.written(tokens), self.written(&mention.tokens));
            same(tokens) || stands_for(short, name) || is_shorter(short, name)
        };
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

/// Whether `short` leaves out words of `name`, as "Energy Roadmap" does of "Joint Roadmap on Clean Energy".
fn is_shorter(short: &str, name: &str) -> bool {
    let (short, name) = (normal(short), normal(name));
    let words: Vec<&str> = name.split(' ').collect();
    short.contains(' ') && short.len() < name.len() && short.split(' ').all(|word| words.contains(&word))
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
