//! Who stands behind a sentence of a text: its authority and its speaker, with the organiser of an event remembered.

use std::ops::Range;

use super::actor::ActorKind;
use super::authority::Text;
use super::clause::{Parse, Reader, Role};
use super::evidence::Words;
use super::memory::Actor;
use super::rules::{DOING, TO_DO};
use super::sentence::{Found, Reading};
use super::survey::states_named;
use super::token::Kind;
use crate::compile::label::Name;
use crate::lexicon::VerbClass;
use crate::model::{Authority, Finding, Level};

impl<'l> Reading<'_, 'l> {
    /// Remember whom an account names as the organiser: "was organised by".
    pub(super) fn note_organiser(&mut self, reader: &Reader<'_, 'l>, found: &[Found<'l>], words: &Words<'_>) {
        // "…, organised by the Institute of Ports"
        let reduced = |index: &usize| {
            reader.any(*index, &["organised", "organized", "hosted", "convened"])
                && reader.is(index + 1, "by")
        };
        if self.organiser.is_none()
            && let Some(index) = (0..reader.tokens.len()).find(reduced)
        {
            self.organiser = organiser(reader, index + 2, words);
        }
        for found in found {
            let group = &found.clause.group;
            let organises = ["organise", "host", "convene"].contains(&group.head.as_str());
            if organises && group.passive && reader.is(group.end, "by") {
                self.organiser = organiser(reader, group.end + 1, words);
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

    pub(super) fn authority(
        &self,
        words: &Words<'_>,
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        found: &[Found<'l>],
        strongest: Option<usize>,
    ) -> Finding<Authority> {
        if let Some(source) = &parse.source {
            let (kind, actor) = self.source(words, reader, source);
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
        let saying = (says(found) && found.clause.role != Role::Unit) || introduces(reader);
        let quoted = saying && !gives_only_an_act(found);
        let acts = found.force.act || agentive(found);
        // "Russia continues to wage war": another state of which the text speaks.
        let retold = kind == ActorKind::State && !found.force.act && !self.is_party(found.actor.as_ref());
        let third = found.third || retold;
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

    /// Who a source is: "According to Soto, …" is whoever the text introduced by that name.
    pub(super) fn source(
        &self,
        words: &Words<'_>,
        reader: &Reader<'_, 'l>,
        source: &Range<usize>,
    ) -> (ActorKind, Option<Actor>) {
        let kind = reader.lists.classify(reader.tokens, source);
        let tokens = reader.tokens.get(source.clone()).unwrap_or_default();
        let named = || super::memory::name(tokens, words.text.as_str()).map(|name| Actor { kind, name });
        let actor = self.memory.pronoun(kind).or_else(|| self.memory.introduced(tokens)).or_else(named);
        (actor.as_ref().map_or(kind, |actor| actor.kind), actor)
    }

    /// Whether the states of a subject are none of those who sign.
    pub(super) fn is_third(&self, reader: &Reader<'_, 'l>, subject: &Range<usize>, names: &[Name]) -> bool {
        let tokens = reader.tokens.get(subject.clone()).unwrap_or_default();
        let states = states_named(tokens, names);
        matches!(self.text, Text::Joint | Text::Agreement)
            && !self.signatories.is_empty()
            && !states.is_empty()
            && self.signatories.is_disjoint(&states)
            && !tokens.iter().any(|token| token.is_name() && reader.lists.in_title(token))
    }

    /// Whether the title names this state.
    fn is_party(&self, actor: Option<&Actor>) -> bool {
        let name = actor.map_or("", |actor| actor.name.as_str());
        let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
        self.title.contains(name) || self.parties.contains(name)
    }

    /// Whether the sentence is given to somebody by a verb of saying or a source.
    pub(super) fn gives_away(
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        found: &[Found<'l>],
        strongest: Option<usize>,
    ) -> bool {
        let given = |found: &Found<'l>| (says(found) || introduces(reader)) && found.actor.is_some();
        parse.source.is_some() || strongest.and_then(|index| found.get(index)).is_some_and(given)
    }

    pub(super) fn speaker(
        &self,
        words: &Words<'_>,
        reader: &Reader<'_, 'l>,
        parse: &Parse<'l>,
        found: &[Found<'l>],
        strongest: Option<usize>,
        authority: Authority,
    ) -> Option<String> {
        if let Some(source) = &parse.source {
            return self.source(words, reader, source).1.map(|actor| actor.name);
        }
        let quoted = !matches!(authority, Authority::Reporter | Authority::JointLeaders);
        let own = authority == self.text.own().0 && self.text != Text::Account;
        let found = strongest.and_then(|index| found.get(index)).filter(|_| quoted && !own)?;
        found.actor.as_ref().map(|actor| actor.name.clone())
    }
}

/// Whether a colon introduces quoted speech: "The minister was brief: “We will act.”"
pub(super) fn introduces(reader: &Reader<'_, '_>) -> bool {
    reader
        .tokens
        .windows(2)
        .any(|pair| matches!(pair, [colon, speech] if colon.is(":") && speech.kind == Kind::Speech))
}

/// The organiser named from `start` on.
fn organiser(reader: &Reader<'_, '_>, start: usize, words: &Words<'_>) -> Option<String> {
    let ends = |&index: &usize| {
        reader.at(index).is_none_or(|token| {
            matches!(token.kind, Kind::Sign(c) if c != '&')
                || token.any(&["in", "on", "at", "with", "to", "from", "and", "under"])
        })
    };
    let end = (start..reader.tokens.len()).find(ends).unwrap_or(reader.tokens.len());
    super::memory::name(reader.tokens.get(start..end)?, words.text.as_str())
}

/// Whether the verb gives a sentence of an account to its subject: not where it is denied ("did not comment"), nor where
/// a verb that may take a position takes none ("share a border").
fn says(found: &Found<'_>) -> bool {
    let group = &found.clause.group;
    group.entry.is_some_and(|entry| {
        let speaks = found.force.level > Level::Reported
            || entry.class == VerbClass::Saying
            || entry.saying == Some(true);
        entry.is_saying() && speaks && !group.negated
    })
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
