//! One clause of a text: each sentence's acts, level, authority and speaker, with stems and memory carried along.

use std::collections::BTreeSet;

use super::Voice;
use super::act::{Force, Setting, force};
use super::actor::ActorKind;
use super::authority::Text;
use super::clause::{Clause, Parse, Reader, Role};
use super::evidence::Words;
use super::hedge::hedges;
use super::lists::Lists;
use super::memory::{Actor, Memory};
use super::rules::{IMPERSONAL, NONE, REPORTED};
use super::stem::{Stem, governed};
use super::token::{Kind, tokens};
use crate::compile::draft::DraftClause;
use crate::compile::label::Name;
use crate::lexicon::VerbEntry;
use crate::model::{Act, Finding, Level, Mark};

/// A text being read.
pub(super) struct Reading<'a, 'l> {
    pub text: Text,
    pub setting: Setting,
    pub lists: &'a Lists<'l>,
    pub memory: Memory,
    /// The title, which may name the parties of a joint text.
    pub title: &'a str,
    /// The states that act somewhere in the text.
    pub parties: BTreeSet<String>,
    /// The organiser of the event that the text reports.
    pub organiser: Option<String>,
}

/// A clause with what was found of it.
pub(super) struct Found<'l> {
    pub clause: Clause<'l>,
    pub kind: ActorKind,
    pub actor: Option<Actor>,
    pub force: Force,
}

impl<'l> Reading<'_, 'l> {
    /// The voices of the clause's sentences, and the stem that the clause is for the list behind it.
    pub(super) fn clause(
        &mut self,
        clause: &DraftClause,
        names: &[Name],
        stem: Option<&Stem>,
    ) -> (Vec<Voice>, Option<Stem>) {
        let mut own = None;
        let voices = clause.sentences.iter().map(|range| {
            let tokens = tokens(clause.text.as_str(), range, names, &self.lists.states);
            let words = Words { text: &clause.text, range: range.clone(), tokens };
            let (voice, stem) = self.sentence(&words, names, stem);
            own = stem;
            voice
        });
        let voices = voices.collect();
        (voices, own)
    }

    fn sentence(&mut self, words: &Words<'_>, names: &[Name], stem: Option<&Stem>) -> (Voice, Option<Stem>) {
        let reader = Reader { tokens: &words.tokens, lists: self.lists };
        let parse = reader.parse();
        let mut found = self.found(&reader, &parse, words);
        self.note_organiser(&reader, &found, words);
        match stem {
            Some(Stem::Force(force)) if !parse.finite || force.completes(&reader, &parse) => {
                return (governed(words, &reader, force), Some(Stem::Force(force.clone())));
            }
            Some(Stem::Subject(kind, actor)) if !parse.finite => {
                if let Some(completed) = self.completed(&reader, *kind, actor.clone()) {
                    found = vec![completed];
                }
            }
            _ => {}
        }
        let strongest = strongest(&found);
        let said_by = strongest.and_then(|index| found.get(index)).and_then(|found| found.actor.clone());
        let speech = self.speech(words, names, &parse, said_by);
        let mut voice = Voice {
            level: level(words, &found, strongest, &parse),
            authority: self.authority(words, &reader, &parse, &found, strongest),
            speaker: None,
            acts: self.acts(words, &found),
        };
        voice.speaker = self.speaker(words, &reader, &parse, &found, strongest, voice.authority.value);
        if let Some(speech) = speech {
            if speech.level.value > voice.level.value {
                voice.level = speech.level;
            }
            voice.acts.extend(speech.acts);
        }
        let stem = self.stem(words, &found, &voice);
        (voice, stem)
    }

    fn found(&mut self, reader: &Reader<'_, 'l>, parse: &Parse<'l>, words: &Words<'_>) -> Vec<Found<'l>> {
        let main = parse.clauses.iter().find(|clause| clause.role == Role::Main);
        let mut found = Vec::new();
        for clause in &parse.clauses {
            let subject = match clause.role {
                Role::Fronted => main.map_or_else(|| clause.subject.clone(), |main| main.subject.clone()),
                _ => clause.subject.clone(),
            };
            let mut kind = reader.lists.classify(reader.tokens, &subject);
            if clause.role == Role::Embedded && clause.group.passive {
                kind = ActorKind::Thing;
            }
            let mut actor =
                self.memory.resolve(kind, reader.tokens, &subject, words.text.as_str(), reader.lists);
            if kind == ActorKind::It
                || (clause.subject.len() == 1 && matches!(kind, ActorKind::Body | ActorKind::NonState))
            {
                kind = actor.as_ref().map_or(kind, |actor| actor.kind);
            }
            if clause.role == Role::Unit {
                kind = ActorKind::We;
                actor = self.memory.speakers().map(|name| Actor { kind, name });
            }
            let force = force(reader, clause, kind, self.setting);
            if force.rule == IMPERSONAL {
                (kind, actor) = (ActorKind::Thing, None);
            }
            found.push(Found { clause: clause.clone(), kind, actor, force });
        }
        found
    }

    fn acts(&self, words: &Words<'_>, found: &[Found<'l>]) -> Vec<Finding<Act>> {
        let hedges = hedges(words.text.as_str(), &words.range, self.lists.verbs);
        let listed: Vec<&Found<'l>> = found.iter().filter(|found| found.force.act).collect();
        let starts: Vec<usize> = listed.iter().map(|found| words.start(found.clause.group.start)).collect();
        (listed.iter().enumerate())
            .map(|(index, found)| {
                let group = &found.clause.group;
                let from = if index == 0 {
                    words.range.start
                } else {
                    starts.get(index).copied().unwrap_or_default()
                };
                let to = starts.get(index + 1).copied().unwrap_or(words.range.end);
                let marks: Vec<Mark> = (hedges.iter())
                    .filter(|hedge| from <= hedge.start && hedge.start < to)
                    .filter_map(|hedge| words.text.mark(hedge.clone()))
                    .collect();
                let act = Act {
                    lemma: group.lemma.clone(),
                    level: found.force.level,
                    actor: found.actor.as_ref().map(|actor| actor.name.clone()),
                    embedded: matches!(found.clause.role, Role::Fronted | Role::Embedded),
                    hedges: marks.clone(),
                };
                let phrase = words.mark_tokens(&(group.start..found.force.end));
                Finding::new(act, found.force.rule, phrase).with_evidence(marks)
            })
            .collect()
    }

    /// What was said in a quotation that the sentence gives to a speaker.
    fn speech(
        &mut self,
        words: &Words<'_>,
        names: &[Name],
        parse: &Parse<'l>,
        said_by: Option<Actor>,
    ) -> Option<Voice> {
        let saying = parse.clauses.iter().any(|clause| clause.group.entry.is_some_and(VerbEntry::is_saying));
        let speech = words.tokens.iter().find(|token| token.kind == Kind::Speech).filter(|_| saying)?;
        let inner = Words {
            text: words.text,
            range: speech.range.clone(),
            tokens: tokens(words.text.as_str(), &speech.range, names, &self.lists.states),
        };
        let nested = inner.tokens.iter().any(|token| token.kind == Kind::Speech);
        if nested {
            return None;
        }
        self.memory.quoted = said_by;
        let voice = self.sentence(&inner, names, None).0;
        self.memory.quoted = None;
        Some(voice)
    }
}

/// The clause that decides: the strongest of those that count, the first of equals; else the first.
fn strongest(found: &[Found<'_>]) -> Option<usize> {
    let counts = |found: &Found<'_>| matches!(found.clause.role, Role::Main | Role::Trailing | Role::Unit);
    let counted = found.iter().enumerate().filter(|(_, found)| counts(found));
    counted.rev().max_by_key(|(_, found)| found.force.level).map(|(index, _)| index)
}

fn level(
    words: &Words<'_>,
    found: &[Found<'_>],
    strongest: Option<usize>,
    parse: &Parse<'_>,
) -> Finding<Level> {
    let Some(found) = strongest.and_then(|index| found.get(index)) else {
        let rule = if parse.finite { REPORTED } else { NONE };
        return Finding::new(Level::Reported, rule, words.whole());
    };
    let group = &found.clause.group;
    let phrase = words.mark_tokens(&(group.start..found.force.end.max(group.end)));
    Finding::new(found.force.level, found.force.rule, phrase)
}
