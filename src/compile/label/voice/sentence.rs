//! One clause of a text: each sentence's acts, level, authority and speaker, with stems and memory carried along.

use std::collections::BTreeSet;

use super::Voice;
use super::act::{Force, Setting, force};
use super::actor::{ActorKind, Lists};
use super::authority::Text;
use super::clause::{Clause, Parse, Reader, Role};
use super::evidence::Words;
use super::hedge::hedges;
use super::memory::{Actor, Memory};
use super::rules::{DOING, IMPERSONAL, NONE, REPORTED, TO_DO};
use super::stem::{Stem, governed};
use super::token::{Kind, tokens};
use crate::compile::draft::DraftClause;
use crate::compile::label::Name;
use crate::lexicon::{VerbClass, VerbEntry};
use crate::model::{Act, Authority, Finding, Level, Mark};

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

    /// Remember whom an account names as the organiser: "was organised by".
    fn note_organiser(&mut self, reader: &Reader<'_, 'l>, found: &[Found<'l>], words: &Words<'_>) {
        for found in found {
            let group = &found.clause.group;
            let organises = ["organise", "host", "convene"].contains(&group.head.as_str());
            if organises && group.passive && reader.is(group.end, "by") {
                let range = group.end + 1..reader.tokens.len();
                let end = range.clone().find(|&index| {
                    reader.at(index).is_none_or(|token| {
                        matches!(token.kind, Kind::Sign(c) if c != '&')
                            || token.any(&["in", "on", "at", "with", "to", "from", "and", "under"])
                    })
                });
                let words_of = reader.tokens.get(range.start..end.unwrap_or(range.end)).unwrap_or_default();
                self.organiser = super::memory::name(words_of, words.text.as_str());
            }
        }
    }

    /// Whether this speaker belongs to the organiser: shares a name of it that is no common noun.
    fn organises(&self, actor: Option<&Actor>) -> bool {
        let Some(actor) = actor else { return false };
        let called = actor.name.to_lowercase();
        if ["organiser", "organisers", "organizer", "organizers"].iter().any(|word| called.ends_with(word)) {
            return true;
        }
        let telling = |word: &&str| {
            let lower = word.to_lowercase();
            word.starts_with(char::is_uppercase) && word.len() > 3 && !self.lists.is_common(&lower)
        };
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric()).filter(telling).map(str::to_lowercase).collect()
        };
        let first = self.organiser.as_deref().map(words).into_iter().flatten().next();
        first.is_some_and(|first| words(&actor.name).contains(&first))
    }

    fn authority(
        &self,
        words: &Words<'_>,
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        found: &[Found<'l>],
        strongest: Option<usize>,
    ) -> Finding<Authority> {
        if let Some(source) = &parse.source {
            let kind = reader.lists.classify(reader.tokens, source);
            let actor = super::memory::name(
                reader.tokens.get(source.clone()).unwrap_or_default(),
                words.text.as_str(),
            )
            .map(|name| Actor { kind, name });
            let (authority, rule) = self.text.authority(kind, true, self.organises(actor.as_ref()));
            return Finding::new(authority, rule, words.mark_tokens(source));
        }
        let Some(found) = strongest.and_then(|index| found.get(index)) else {
            let (authority, rule) = self.text.own();
            return Finding::new(authority, rule, words.first());
        };
        let kind = match found.actor.as_ref().map(|actor| actor.kind) {
            Some(kind) if matches!(found.kind, ActorKind::They | ActorKind::Person) => kind,
            _ => found.kind,
        };
        let saying = found.clause.group.entry.is_some_and(is_quoted) && found.clause.role != Role::Unit;
        let quoted = saying && !gives_only_an_act(found);
        let acts = found.force.act || agentive(found);
        // "Russia continues to wage war": another state of which the text speaks.
        let third = kind == ActorKind::State && !found.force.act && !self.is_party(found.actor.as_ref());
        let kind = if self.text == Text::Joint && (!acts || third) { ActorKind::Thing } else { kind };
        let (authority, rule) = self.text.authority(kind, quoted, self.organises(found.actor.as_ref()));
        let mark = if found.clause.subject.is_empty() {
            words.first()
        } else {
            words.mark_tokens(&found.clause.subject)
        };
        let verb = words.mark_tokens(&(found.clause.group.start..found.clause.group.end));
        Finding::new(authority, rule, mark).with_evidence(quoted.then_some(verb))
    }

    /// Whether the title names this state.
    fn is_party(&self, actor: Option<&Actor>) -> bool {
        let name = actor.map_or("", |actor| actor.name.as_str());
        let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
        self.title.contains(name) || self.parties.contains(name)
    }

    fn speaker(
        &self,
        words: &Words<'_>,
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        found: &[Found<'l>],
        strongest: Option<usize>,
        authority: Authority,
    ) -> Option<String> {
        if let Some(source) = &parse.source {
            return super::memory::name(reader.tokens.get(source.clone())?, words.text.as_str());
        }
        let quoted = !matches!(authority, Authority::Reporter | Authority::JointLeaders);
        let own = authority == self.text.own().0 && self.text != Text::Account;
        let found = strongest.and_then(|index| found.get(index)).filter(|_| quoted && !own)?;
        found.actor.as_ref().map(|actor| actor.name.clone())
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

/// Whether the verb gives a sentence of an account to its subject.
fn is_quoted(entry: &VerbEntry) -> bool {
    entry.is_saying()
}

/// Whether the verb tells what somebody agreed to do, rather than what they said: "agreed to deepen".
fn gives_only_an_act(found: &Found<'_>) -> bool {
    let stance = found.clause.group.entry.is_some_and(|entry| entry.class == VerbClass::Stance);
    let forward = found.force.rule == TO_DO || found.force.rule == DOING;
    stance && forward && found.force.level >= Level::Intention
}

/// Whether the subject does something, so that a joint text's sentence is its own: not merely is or has.
fn agentive(found: &Found<'_>) -> bool {
    let group = &found.clause.group;
    !group.passive
        && !["be", "have", "remain", "become", "include", "comprise", "face"].contains(&group.head.as_str())
}
