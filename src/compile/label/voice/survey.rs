//! The first reading of a text: its tense, the states that act in it, the words that are only ever names.

use std::collections::BTreeSet;

use super::actor::ActorKind;
use super::clause::{Clause, Reader, Role, is_act};
use super::lists::Lists;
use super::memory::Actor;
use super::people::introduced;
use super::token::{Token, tokens};
use super::verb::Form;
use crate::compile::draft::Draft;
use crate::compile::label::Name;
use crate::model::{EntityId, EntityKind, Level};

/// So many clauses open a text: there those who speak are named.
const OPENING: usize = 4;

/// What a first reading of the whole text shows.
#[derive(Debug, Default)]
pub(super) struct Survey {
    past: usize,
    present: usize,
    /// The states that act somewhere in the text.
    pub parties: BTreeSet<String>,
    /// The states that the text first names as its speakers together; none where it names them otherwise.
    pub signatories: BTreeSet<EntityId>,
    /// The people whom the text introduces by their office or position.
    pub people: Vec<Actor>,
    proper: BTreeSet<String>,
    common: BTreeSet<String>,
    short_names: BTreeSet<String>,
    groups: BTreeSet<String>,
}

/// Read the text once for its tense, for the states that act in it, and for words that are only ever names.
pub(super) fn survey(draft: &Draft, names: &[Vec<Name>], lists: &Lists<'_>) -> Survey {
    let mut survey = Survey::default();
    for (index, clause) in draft.clauses.iter().enumerate() {
        survey.note_short_names(clause.text.as_str(), lists);
        let names = names.get(index).map_or(&[][..], Vec::as_slice);
        for range in &clause.sentences {
            let tokens = tokens(clause.text.as_str(), range, names, &lists.states);
            let parse = Reader { tokens: &tokens, lists }.parse();
            for clause in parse.clauses.iter().filter(|clause| clause.role == Role::Main) {
                survey.note(clause, &tokens, clause_text(draft, index), lists);
                if index < OPENING {
                    survey.note_signatories(clause, &tokens, names, lists);
                }
            }
            survey.note_names(&tokens);
            survey.note_people(introduced(&tokens, clause.text.as_str(), lists));
        }
    }
    survey
}

/// The states that `names` has among these words of one clause.
pub(super) fn states_named(words: &[Token], names: &[Name]) -> BTreeSet<EntityId> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return BTreeSet::new() };
    let range = first.range.start..last.range.end;
    let states = names.iter().filter(|name| name.kind == EntityKind::State);
    states.filter(|name| range.contains(&name.range.start)).map(|name| name.entity.clone()).collect()
}

fn clause_text(draft: &Draft, index: usize) -> &str {
    draft.clauses.get(index).map_or("", |clause| clause.text.as_str())
}

impl Survey {
    /// Whether the text tells its acts in the past tense: "the leaders welcomed".
    pub(super) fn is_past(&self) -> bool {
        self.past >= self.present
    }

    /// The words that full sentences write with a capital letter inside them, and never without.
    pub(super) fn names(&self) -> BTreeSet<String> {
        self.proper.difference(&self.common).cloned().collect()
    }

    fn note(&mut self, clause: &Clause<'_>, tokens: &[Token], text: &str, lists: &Lists<'_>) {
        let stance = clause.group.entry.is_some_and(|entry| entry.level() == Level::Stance);
        let will = matches!(clause.group.form, Form::Will { .. });
        match clause.group.form {
            Form::Past if stance => self.past += 1,
            Form::Present if stance || clause.group.predicate.is_some() => self.present += 1,
            Form::Will { .. } => self.present += 1,
            _ => {}
        }
        let kind = lists.classify(tokens, &clause.subject);
        if (is_act(&clause.group) || will) && matches!(kind, ActorKind::State | ActorKind::Joint) {
            let states = tokens
                .get(clause.subject.clone())
                .unwrap_or_default()
                .iter()
                .filter(|token| token.is_state());
            let named = states.filter_map(|token| text.get(token.range.clone()));
            self.parties.extend(named.map(str::to_owned));
        }
    }

    /// The first to speak together sign: "The Prime Minister of Peru and the King of Norway", "We, the leaders of …".
    fn note_signatories(&mut self, clause: &Clause<'_>, tokens: &[Token], names: &[Name], lists: &Lists<'_>) {
        let kind = lists.classify(tokens, &clause.subject);
        if !self.signatories.is_empty() || !matches!(kind, ActorKind::Joint | ActorKind::We) {
            return;
        }
        let states = states_named(tokens.get(clause.subject.clone()).unwrap_or_default(), names);
        if states.len() > 1 {
            self.signatories = states;
        }
    }

    /// Keep those whose surname was not introduced before.
    fn note_people(&mut self, people: Vec<Actor>) {
        for person in people {
            let surname = person.surname();
            let state = surname.as_deref().is_none_or(|surname| surname.len() < 3);
            if !state && !self.people.iter().any(|known| known.surname() == surname) {
                self.people.push(person);
            }
        }
    }

    /// Short names of things that cannot act.
    pub(super) fn short_names(&self) -> BTreeSet<String> {
        self.short_names.difference(&self.groups).cloned().collect()
    }

    /// Note short names in brackets behind the name of something that cannot act: "the Trade Initiative (TI)".
    fn note_short_names(&mut self, text: &str, lists: &Lists<'_>) {
        for (open, _) in text.match_indices('(') {
            let (Some(before), Some(after)) = (text.get(..open), text.get(open + 1..)) else { continue };
            let short = after.split([')', ';', ',']).next().unwrap_or_default().trim();
            let capitals = short.chars().filter(|c| c.is_uppercase()).count();
            if capitals < 2 || short.len() > 12 || short.contains(' ') {
                continue;
            }
            let small = ["of", "for", "and", "on", "the", "in", "to", "&"];
            let name = before.split_whitespace().rev().take(12);
            let name = name.take_while(|word| word.starts_with(char::is_uppercase) || small.contains(word));
            let name: Vec<String> = name.map(str::to_lowercase).collect();
            if lists.names_a_thing(&name) {
                self.short_names.insert(short.to_lowercase());
            }
        }
    }

    /// Note the words of a full sentence: which are written with a capital inside it, which without.
    fn note_names(&mut self, tokens: &[Token]) {
        if !tokens.last().is_some_and(|token| token.is(".")) {
            return;
        }
        // "CRI members": the short name is that of a group, whatever its name says.
        for pair in tokens.windows(2) {
            if let [name, role] = pair
                && name.acronym
                && role.any(&["members", "member", "partners", "leaders", "countries"])
            {
                self.groups.insert(name.lower.clone());
            }
        }
        for token in tokens.iter().skip(1).filter(|token| token.is_word()) {
            let words = if token.capital { &mut self.proper } else { &mut self.common };
            words.insert(token.lower.clone());
        }
    }
}
