//! One clause of a text: each sentence's acts, level, authority and speaker, with stems and memory carried along.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Voice;
use super::act::{Force, Setting, agent, force};
use super::actor::ActorKind;
use super::authority::Text;
use super::clause::{Clause, Parse, Reader, Role};
use super::evidence::Words;
use super::hedge::hedges;
use super::lists::Lists;
use super::memory::{Actor, Memory};
use super::quotation::spoken;
use super::rules::{AGENT, IMPERSONAL, NONE, OUTSIDE, REPORTED};
use super::speaker::introduces;
use super::stem::{Stem, governed};
use super::token::{Kind, tokens};
use super::verb::Form;
use crate::compile::draft::DraftClause;
use crate::compile::label::Name;
use crate::lexicon::VerbEntry;
use crate::model::{Act, Authority, EntityId, Finding, Level, Mark};

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
    /// The states that sign, as far as the text names them together.
    pub signatories: BTreeSet<EntityId>,
    /// The organiser of the event that the text reports.
    pub organiser: Option<String>,
    /// Whether the text is a transcript, whose lines open with the name of who speaks.
    pub transcript: bool,
    /// Who was last given a sentence, and with what authority: a quotation that runs on is theirs.
    pub last: Option<(Actor, Finding<Authority>)>,
}

/// A clause with what was found of it.
pub(super) struct Found<'l> {
    pub clause: Clause<'l>,
    pub kind: ActorKind,
    pub actor: Option<Actor>,
    pub force: Force,
    /// Whether a state acts that does not speak in the text.
    pub third: bool,
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
        let text = clause.text.as_str();
        // In a joint text quoted words are the text's own.
        let splits = matches!(self.text, Text::Account | Text::Release);
        let spoken = if splits { spoken(text, &clause.sentences) } else { Vec::new() };
        let line = self.transcript.then(|| self.speaker_line(clause)).flatten();
        let mut voices: Vec<Option<Voice>> = vec![None; clause.sentences.len()];
        for (index, range) in clause.sentences.iter().enumerate() {
            let quoted = spoken.get(index).cloned().flatten();
            // Who speaks may stand only behind the last of the quoted sentences.
            for at in quoted.iter().filter_map(|quoted| quoted.closed_by).chain([index]) {
                if voices.get(at).is_none_or(Option::is_some) {
                    continue;
                }
                let whole = clause.sentences.get(at).unwrap_or(range);
                let said = quoted.as_ref().filter(|_| at == index).map(|quoted| &quoted.words);
                let said = said.or(line.as_ref().filter(|_| at == 0));
                let range = said.unwrap_or(whole);
                let words = Words {
                    text: &clause.text,
                    range: range.clone(),
                    tokens: tokens(text, range, names, &self.lists.states),
                };
                let by = self.last.clone().filter(|_| self.transcript || (quoted.is_some() && at == index));
                self.memory.quoted = by.as_ref().map(|(actor, _)| actor.clone());
                let (mut voice, stem) = self.sentence(&words, names, stem);
                self.memory.quoted = None;
                if let Some((actor, authority)) = by {
                    voice.authority = Finding::new(authority.value, authority.rule, words.first());
                    voice.speaker = Some(actor.name);
                }
                own = stem;
                if let Some(place) = voices.get_mut(at) {
                    *place = Some(voice);
                }
            }
        }
        (voices.into_iter().flatten().collect(), own)
    }

    /// The words behind the name that opens a line of a transcript; remembers who speaks from here on.
    fn speaker_line(&mut self, clause: &DraftClause) -> Option<Range<usize>> {
        let first = clause.sentences.first()?.clone();
        let words = clause.text.as_str().get(first.clone())?;
        let (name, _) = words.split_once(':')?;
        let capitals = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let asks = ["q", "question", "journalist", "reporter", "media", "press"]
            .contains(&name.trim().to_lowercase().as_str());
        let titled = name.starts_with(char::is_uppercase)
            && name.split_whitespace().any(|word| self.lists.titles.contains(word.to_lowercase().as_str()));
        if name.len() > 60 || name.trim().is_empty() || !(capitals || titled || asks) {
            return None;
        }
        let kind = if asks { ActorKind::NonState } else { ActorKind::Official };
        let mark = clause.text.mark(first.start..first.start + name.len())?;
        let (authority, rule) = if asks { Text::Account.own() } else { self.text.own() };
        let actor = Actor { kind, name: name.split_whitespace().collect::<Vec<_>>().join(" ") };
        self.last = Some((actor, Finding::new(authority, rule, mark)));
        let start = first.start + name.len() + 1;
        let blank = clause.text.as_str().get(start..first.end)?;
        let start = start + (blank.len() - blank.trim_start().len());
        (start < first.end).then_some(start..first.end)
    }

    fn sentence(&mut self, words: &Words<'_>, names: &[Name], stem: Option<&Stem>) -> (Voice, Option<Stem>) {
        let reader = Reader { tokens: &words.tokens, lists: self.lists };
        let parse = reader.parse();
        let mut found = self.found(&reader, &parse, words, names);
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
        let speech = self.speech(words, names, &parse, said_by.as_ref());
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
        if !self.transcript
            && self.memory.quoted.is_none()
            && Self::gives_away(&reader, &parse, &found, strongest)
        {
            let kind =
                strongest.and_then(|index| found.get(index)).map_or(ActorKind::Person, |found| found.kind);
            let speaker = voice.speaker.clone().map(|name| Actor { kind, name });
            self.last = speaker.map(|actor| (actor, voice.authority.clone())).or(self.last.take());
        }
        if let Some((_, Some(source))) =
            parse.source.as_ref().map(|source| self.source(words, &reader, source))
        {
            self.memory.remember(&source);
        }
        let stem = self.stem(words, &found, &voice);
        (voice, stem)
    }

    fn found(
        &mut self,
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        words: &Words<'_>,
        names: &[Name],
    ) -> Vec<Found<'l>> {
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
            let mut force = force(reader, clause, kind, self.setting);
            if force.rule == IMPERSONAL {
                (kind, actor) = (ActorKind::Thing, None);
            }
            if force.rule == AGENT
                && let Some(by) = agent(reader, &clause.group)
            {
                let kind = reader.lists.classify(reader.tokens, &by);
                // Named in passing: what follows speaks on of the subject.
                let mut memory = self.memory.clone();
                actor = memory.resolve(kind, reader.tokens, &by, words.text.as_str(), reader.lists);
            }
            let third = kind == ActorKind::State && self.is_third(reader, &clause.subject, names);
            if third && force.level >= Level::Intention {
                force = Force { level: Level::Reported, rule: OUTSIDE, act: false, ..force };
            }
            // "looked forward to the signing of": nothing is signed yet.
            let noun = clause.role == Role::Embedded && reader.is(clause.group.end, "of");
            if noun && looks_ahead(&found, clause) {
                force.level = Level::Reported;
            }
            found.push(Found { clause: clause.clone(), kind, actor, force, third });
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
        said_by: Option<&Actor>,
    ) -> Option<Voice> {
        let reader = Reader { tokens: &words.tokens, lists: self.lists };
        let says = |clause: &Clause<'l>| clause.group.entry.is_some_and(VerbEntry::is_saying);
        let saying = parse.clauses.iter().any(says) || introduces(&reader);
        let quoted: Vec<Range<usize>> = (words.tokens.iter())
            .filter(|token| saying && token.kind == Kind::Speech)
            .map(|token| token.range.clone())
            .collect();
        let voices =
            quoted.into_iter().filter_map(|range| self.quoted(words, names, range, said_by.cloned()));
        voices.reduce(|first, second| {
            let acts = [first.acts.clone(), second.acts.clone()].concat();
            let stronger = if second.level.value > first.level.value { second } else { first };
            Voice { acts, ..stronger }
        })
    }

    fn quoted(
        &mut self,
        words: &Words<'_>,
        names: &[Name],
        range: Range<usize>,
        said_by: Option<Actor>,
    ) -> Option<Voice> {
        let inner = Words {
            text: words.text,
            tokens: tokens(words.text.as_str(), &range, names, &self.lists.states),
            range,
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

/// Whether the act that `embedded` stands in speaks of what is to come.
fn looks_ahead(found: &[Found<'_>], embedded: &Clause<'_>) -> bool {
    const HOPES: &[&str] =
        &["look forward to", "look to", "anticipate", "expect", "hope", "hope for", "wish"];
    let before = |found: &&Found<'_>| found.clause.group.start < embedded.group.start;
    let governing = found.iter().filter(before).filter(|found| found.clause.role != Role::Embedded);
    governing.max_by_key(|found| found.clause.group.start).is_some_and(|found| {
        let asks = (Level::Encouragement..Level::Done).contains(&found.force.level);
        asks || found.clause.group.form == Form::Would || HOPES.contains(&found.clause.group.lemma.as_str())
    })
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
