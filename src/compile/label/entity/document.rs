//! The names of one document: what its own text ties together is one thing throughout it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::heads::{is_generic, is_one_of};
use super::person::{Person, persons};
use super::proposal::{is_proposed, proposals};
use super::registry::{Key, normal};
use super::span::Reader;
use super::token::{Known, Link, Token, known, tokens};
use super::{BY_ACRONYM, BY_FORM, BY_OFFICE, BY_TITLE, LISTED, PROPOSED};
use crate::compile::draft::{Draft, DraftClause};
use crate::lexicon::Entities;
use crate::model::{EntityKind, Rule};

/// A name in a clause, before its entity has an id.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// Where it stands in the clause's text.
    pub range: Range<usize>,
    /// The same, with the title that a surname alone needs to be understood.
    pub named: Range<usize>,
    /// What identifies the entity.
    pub key: Key,
    /// What it is, unless the lexicon says.
    pub kind: EntityKind,
    /// Why it is a name.
    pub rule: Rule,
    /// The tokens it covers.
    tokens: Range<usize>,
}

/// The names in each clause of `draft`, in order, none inside another. `scope` is where a common name holds.
pub(super) fn mentions(draft: &Draft, scope: &str, lexicon: &Entities) -> Vec<Vec<Mention>> {
    let mut clauses: Vec<Clause<'_>> =
        draft.clauses.iter().map(|clause| Clause::read(clause, scope, lexicon)).collect();
    resolve_surnames(&mut clauses, lexicon);
    resolve_offices(&mut clauses);
    resolve_acronyms(&mut clauses);
    for clause in &mut clauses {
        clause.mentions.sort_by_key(|mention| (mention.range.start, mention.range.end));
        let mut end = 0;
        clause.mentions.retain(|mention| {
            let free = mention.range.start >= end;
            end = end.max(mention.range.end);
            free
        });
    }
    clauses.into_iter().map(|clause| clause.mentions).collect()
}

/// A clause with the names found in it so far.
struct Clause<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    known: Vec<Known>,
    mentions: Vec<Mention>,
    /// Offices that the clause ties to a person: the tokens, and the person's key.
    offices: Vec<(Range<usize>, Key)>,
}

impl<'a> Clause<'a> {
    fn read(draft: &'a DraftClause, scope: &str, lexicon: &Entities) -> Self {
        let text = draft.text.as_str();
        let (all, words) = tokens(text, &draft.sentences);
        let known = known(&all, &words, lexicon);
        let mut clause = Self { text, tokens: all, known, mentions: Vec::new(), offices: Vec::new() };
        let kind =
            |known: &Known| lexicon.entities.get(known.entity).map_or(EntityKind::State, |entry| entry.kind);
        let (listed_persons, others): (Vec<Known>, Vec<Known>) =
            clause.known.iter().cloned().partition(|known| kind(known) == EntityKind::Person);
        let titled = titled_sentences(text, &draft.sentences);
        let in_title = |tokens: &Range<usize>, all: &[Token<'_>]| {
            all.get(tokens.start)
                .is_some_and(|token| titled.iter().any(|title| title.contains(&token.range.start)))
        };

        let found = persons(text, &clause.tokens, &others, &listed_persons);
        for person in found {
            clause.person(&person, &listed_persons, scope, in_title(&person.tokens, &clause.tokens));
        }
        let taken: Vec<Range<usize>> = (clause.mentions.iter().map(|mention| mention.tokens.clone()))
            .chain(listed_persons.iter().map(|known| known.tokens.clone()))
            .collect();
        let reader = Reader { tokens: &clause.tokens, known: &others };
        let patterns = reader.patterns(|at| taken.iter().any(|tokens| tokens.contains(&at)));
        for pattern in patterns {
            if in_title(&pattern.tokens, &clause.tokens) {
                continue;
            }
            let proposed = is_proposed(&clause.tokens, &pattern.tokens);
            let (kind, rule) =
                if proposed { (EntityKind::Proposal, PROPOSED) } else { (pattern.kind, BY_FORM) };
            let key = clause.pattern_key(&pattern.tokens, pattern.kind, scope, lexicon);
            clause.add(pattern.tokens, key, kind, rule);
        }
        for known in clause.known.clone() {
            let overlaps = |mention: &Mention| {
                mention.tokens.start < known.tokens.end && known.tokens.start < mention.tokens.end
            };
            if !clause.mentions.iter().any(overlaps) {
                let kind = kind(&known);
                clause.add(known.tokens, Key::Lexicon(known.entity), kind, LISTED);
            }
        }
        for tokens in proposals(&clause.tokens) {
            let free = !clause
                .mentions
                .iter()
                .any(|mention| mention.tokens.start < tokens.end && tokens.start < mention.tokens.end);
            if free {
                let name = normal(clause.written(&tokens));
                let key = Key::Pattern { name, owner: None, scope: Some(scope.to_owned()) };
                clause.add(tokens, key, EntityKind::Proposal, PROPOSED);
            }
        }
        clause
    }

    fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.range.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..end.map_or(start, |token| token.range.end)
    }

    fn written(&self, tokens: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(tokens)).unwrap_or_default()
    }

    fn add(&mut self, tokens: Range<usize>, key: Key, kind: EntityKind, rule: Rule) {
        let range = self.bytes(&tokens);
        self.mentions.push(Mention { named: range.clone(), range, key, kind, rule, tokens });
    }

    fn person(&mut self, person: &Person, listed: &[Known], scope: &str, in_title: bool) {
        let listed = listed.iter().find(|known| known.tokens == person.tokens);
        if listed.is_none() && in_title {
            return;
        }
        let key = match listed {
            Some(known) => Key::Lexicon(known.entity),
            None => self.person_key(person, scope),
        };
        if let Some(office) = &person.office {
            self.offices.push((office.clone(), key.clone()));
        }
        if listed.is_none() {
            self.add(person.tokens.clone(), key, EntityKind::Person, BY_TITLE);
            if person.tokens.len() == 1
                && let Some(mention) = self.mentions.last_mut()
            {
                let before = |back: usize| {
                    person
                        .tokens
                        .start
                        .checked_sub(back)
                        .and_then(|at| self.tokens.get(at))
                        .filter(|token| token.capital)
                };
                let compound = before(2).filter(|token| is_one_of(&token.key, "prime vice foreign crown"));
                if let Some(title) = compound.or_else(|| before(1)) {
                    mention.named.start = title.range.start;
                }
            }
        }
    }

    /// Two words in either order are one person's name; a single surname holds for the framework alone.
    fn person_key(&self, person: &Person, scope: &str) -> Key {
        let name = normal(self.written(&person.tokens));
        let mut words: Vec<&str> = name.split(' ').collect();
        match words.as_mut_slice() {
            [single] => {
                let title = person.title.as_deref().unwrap_or_default();
                let name = format!("person {title} {single}");
                Key::Pattern { name, owner: None, scope: Some(scope.to_owned()) }
            }
            [_, _] => {
                words.sort_unstable();
                Key::Pattern { name: format!("person {}", words.join(" ")), owner: None, scope: None }
            }
            _ => Key::Pattern { name: format!("person {name}"), owner: None, scope: None },
        }
    }

    /// The key of a name by form: a body's state is told apart, a common name holds for its framework alone.
    fn pattern_key(&self, tokens: &Range<usize>, kind: EntityKind, scope: &str, lexicon: &Entities) -> Key {
        let is_state = |known: &Known| {
            let kind = lexicon.entities.get(known.entity).map(|entry| entry.kind);
            matches!(kind, Some(EntityKind::State | EntityKind::InternationalOrganisation))
        };
        let name_of = |known: &Known| lexicon.entities.get(known.entity).map(|entry| entry.name.clone());
        let before = (self.known.iter())
            .find(|known| {
                known.tokens.end == tokens.start
                    && self.tokens.get(tokens.start).is_some_and(|token| token.link == Link::Possessive)
            })
            .filter(|known| is_state(known));
        let mut core = tokens.clone();
        let mut owner = None;
        if kind == EntityKind::GovernmentBody {
            if let Some(first) =
                self.known.iter().find(|known| known.tokens.start == tokens.start && is_state(known))
            {
                core.start = first.tokens.end;
                owner = name_of(first);
            } else if let Some(last) =
                self.known.iter().find(|known| known.tokens.end == tokens.end && is_state(known))
            {
                let mut end = last.tokens.start;
                while end > core.start
                    && self.tokens.get(end - 1).is_some_and(|token| is_one_of(&token.key, "of the"))
                {
                    end -= 1;
                }
                if end > core.start + 1 {
                    core.end = end;
                    owner = name_of(last);
                }
            }
        }
        let owner = owner.or_else(|| before.and_then(name_of));
        let name = normal(self.written(&core));
        let generic = name.split(' ').all(is_generic) || kind == EntityKind::GovernmentBody;
        let scope = (owner.is_none() && generic).then(|| scope.to_owned());
        let owner = owner.filter(|_| generic);
        Key::Pattern { name, owner, scope }
    }
}

/// The sentences in which every longer word is capitalised: headings, where capitals make no name.
fn titled_sentences(text: &str, sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_title = |range: &&Range<usize>| {
        let sentence = text.get((*range).clone()).unwrap_or_default().trim();
        let long =
            sentence.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
        let lower = long.clone().filter(|word| word.starts_with(char::is_lowercase)).count();
        !sentence.ends_with(['.', ';', ',']) && long.count() >= 2 && lower == 0
    };
    sentences.iter().filter(is_title).cloned().collect()
}

/// A surname alone is the one person whom the document names in full with it.
fn resolve_surnames(clauses: &mut [Clause<'_>], lexicon: &Entities) {
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

/// "The Prime Minister of Arden" is the person whom the document ties to that office, if it is one.
fn resolve_offices(clauses: &mut [Clause<'_>]) {
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
    /// The words of an office before "of" and its state, in lower case.
    fn office_words(&self, start: usize, state: &Known) -> Option<String> {
        let words: Vec<&str> =
            self.tokens.get(start..state.tokens.start)?.iter().map(|token| token.key.as_str()).collect();
        let words = match words.as_slice() {
            [office @ .., "of", "the"] | [office @ .., "of"] => office,
            _ => return None,
        };
        let capital = self.tokens.get(start..start + words.len())?.iter().all(|token| token.capital);
        (!words.is_empty() && capital).then(|| words.join(" "))
    }
}

/// Initials that the document explains, "Energy Dialogue (ED)" or "ED (Energy Dialogue)", stand for the name.
fn resolve_acronyms(clauses: &mut [Clause<'_>]) {
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
