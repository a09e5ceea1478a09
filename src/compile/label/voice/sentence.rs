//! One clause of a text: each sentence's acts, level, authority and speaker, with stems and memory carried along.

use std::ops::Range;

use super::act::{Force, Setting, force};
use super::actor::{ActorKind, Lists};
use super::authority::Text;
use super::clause::{Clause, Parse, Reader, Role};
use super::memory::{Actor, Memory};
use super::rules::{NONE, REPORTED, STEM};
use super::token::{Kind, Token, tokens};
use super::verb::bare;
use super::words::after_adverbs;
use super::{Voice, hedges};
use crate::compile::draft::DraftClause;
use crate::compile::label::Name;
use crate::lexicon::{Inflections, VerbClass, VerbEntry};
use crate::model::{Act, Authority, Finding, Level, Mark, Rule, SourcedText, Span};

/// The force that a clause gives to the list it introduces.
#[derive(Debug, Clone)]
pub(super) struct Stem {
    level: Level,
    lemma: String,
    actor: Option<String>,
    authority: Authority,
    rule: Rule,
}

/// A text being read.
pub(super) struct Reading<'a, 'l> {
    pub text: Text,
    pub setting: Setting,
    pub lists: &'a Lists<'l>,
    pub memory: Memory,
    /// The organiser of the event that the text reports.
    pub organiser: Option<String>,
}

/// A clause with what was found of it.
struct Found<'l> {
    clause: Clause<'l>,
    kind: ActorKind,
    actor: Option<Actor>,
    force: Force,
}

/// A sentence before its labels.
struct Words<'t> {
    text: &'t SourcedText,
    range: Range<usize>,
    tokens: Vec<Token>,
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
        let found = self.found(&reader, &parse, words);
        self.note_organiser(&reader, &found, words);
        if let Some(stem) = stem.filter(|_| !parse.finite) {
            return (governed(words, &reader, stem), Some(stem.clone()));
        }
        let strongest = strongest(&found);
        let speech = self.speech(words, names, &parse);
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
            if kind == ActorKind::It {
                kind = actor.as_ref().map_or(kind, |actor| actor.kind);
            }
            if clause.role == Role::Unit {
                kind = ActorKind::We;
                actor = self.memory.speakers().map(|name| Actor { kind, name });
            }
            let force = force(reader, clause, kind, self.setting);
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
        let (Some(organiser), Some(actor)) = (&self.organiser, actor) else { return false };
        let telling = |word: &&str| {
            let lower = word.to_lowercase();
            word.starts_with(char::is_uppercase) && word.len() > 3 && !self.lists.is_common(&lower)
        };
        let words = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric()).filter(telling).map(str::to_lowercase).collect()
        };
        let first = words(organiser).into_iter().next();
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
        let kind = if self.text == Text::Joint && !acts { ActorKind::Thing } else { kind };
        let (authority, rule) = self.text.authority(kind, quoted, self.organises(found.actor.as_ref()));
        let mark = if found.clause.subject.is_empty() {
            words.first()
        } else {
            words.mark_tokens(&found.clause.subject)
        };
        let verb = words.mark_tokens(&(found.clause.group.start..found.clause.group.end));
        Finding::new(authority, rule, mark).with_evidence(quoted.then_some(verb))
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
    fn speech(&mut self, words: &Words<'_>, names: &[Name], parse: &Parse<'l>) -> Option<Voice> {
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
        Some(self.sentence(&inner, names, None).0)
    }

    /// The force that the sentence gives to a list behind it. One that announces, lists or permits gives none.
    fn stem(&self, words: &Words<'_>, found: &[Found<'l>], voice: &Voice) -> Option<Stem> {
        let ends = words.tokens.iter().rev().find(|token| !token.any(&["and", "or"]))?;
        let open = ends.is(":") || ends.is("to") || ends.is("that") || ends.is(",") || ends.is(";");
        let last = found.iter().rev().find(|found| {
            matches!(found.clause.role, Role::Main | Role::Unit) && found.force.level > Level::Reported
        })?;
        let announces = last.clause.group.entry.is_some_and(|entry| entry.class == VerbClass::Done);
        (open && !announces).then(|| Stem {
            level: last.force.level,
            lemma: last.clause.group.lemma.clone(),
            actor: last.actor.as_ref().map(|actor| actor.name.clone()),
            authority: voice.authority.value,
            rule: voice.authority.rule,
        })
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

/// An item that has the force of its stem.
fn governed(words: &Words<'_>, reader: &Reader<'_, '_>, stem: &Stem) -> Voice {
    let at = after_adverbs(reader.tokens, 0);
    let forms = Inflections::BASE.or(Inflections::ING);
    let verb = bare(reader.tokens, at, forms, reader.lists.verbs);
    let phrase = match &verb {
        Some(group) => words.mark_tokens(&(group.start..group.end)),
        None => words.first(),
    };
    let act = Act {
        lemma: stem.lemma.clone(),
        level: stem.level,
        actor: stem.actor.clone(),
        embedded: false,
        hedges: (hedges(words.text.as_str(), &words.range, reader.lists.verbs).into_iter())
            .filter_map(|range| words.text.mark(range))
            .collect(),
    };
    Voice {
        level: Finding::new(stem.level, STEM, phrase.clone()),
        authority: Finding::new(stem.authority, stem.rule, words.first()),
        speaker: None,
        acts: vec![Finding::new(act, STEM, phrase)],
    }
}

/// Whether the verb gives a sentence of an account to its subject.
fn is_quoted(entry: &VerbEntry) -> bool {
    entry.is_saying()
}

/// Whether the verb tells what somebody agreed to do, rather than what they said: "agreed to deepen".
fn gives_only_an_act(found: &Found<'_>) -> bool {
    let entry = found.clause.group.entry;
    let forward = found.force.level >= Level::Intention;
    forward
        && entry.is_some_and(|entry| {
            entry.class == VerbClass::Stance && found.force.rule.id.starts_with("act.complement-to")
        })
        || (forward
            && entry.is_some_and(|entry| {
                entry.saying.is_none()
                    && entry.class == VerbClass::Stance
                    && found.force.rule.id == "act.complement-doing"
            }))
}

/// Whether the subject does something, so that a joint text's sentence is its own: not merely is or has.
fn agentive(found: &Found<'_>) -> bool {
    let group = &found.clause.group;
    !group.passive && !["be", "have", "remain", "become"].contains(&group.head.as_str())
}

impl Words<'_> {
    fn start(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(self.range.start, |token| token.range.start)
    }

    /// The words at these tokens.
    fn mark_tokens(&self, range: &Range<usize>) -> Mark {
        let words = self.tokens.get(range.clone()).unwrap_or_default();
        let ends = words.first().zip(words.last());
        ends.and_then(|(first, last)| self.text.mark(first.range.start..last.range.end))
            .unwrap_or_else(|| self.whole())
    }

    /// The first words of the sentence, up to its first sign.
    fn first(&self) -> Mark {
        let length =
            self.tokens.iter().take(6).take_while(|token| !matches!(token.kind, Kind::Sign(_))).count();
        self.mark_tokens(&(0..length.max(1)))
    }

    /// The whole sentence; the whole clause where the sentence has no words of its own.
    fn whole(&self) -> Mark {
        let text = self.text;
        let clause = || text.mark(0..text.as_str().len());
        text.mark(self.range.clone()).or_else(clause).unwrap_or_else(anything)
    }
}

/// Evidence for a sentence of a clause without a word of the source, which no source gives rise to.
fn anything() -> Mark {
    let text = SourcedText::verbatim("?", Span::new(0, 1));
    text.mark(0..1).unwrap_or_else(anything)
}
