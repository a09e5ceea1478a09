//! Complements: what follows the verb, and what it makes of the verb's level. "Agreed to" is not "agreed that".

use super::act::Reading;
use super::actor::ActorKind;
use super::rules::{ANNOUNCED, DOING, DONE, NOUN, REPORTED, THAT, THAT_WILL, TO_DO, VERB};
use super::token::{Kind, Token};
use super::verb::{Form, Group};
use super::words::{DETERMINERS, MANNERS, PREPOSITIONS, PRONOUNS, after_adverbs, not_only, singular};
use crate::lexicon::{Inflections, VerbClass, VerbEntry};
use crate::model::{Level, Rule};

/// What follows the verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complement {
    /// An infinitive, its verb at this token.
    To(usize),
    /// A that-clause whose subject starts at this token.
    That(usize),
    /// A verb in -ing at this token, behind a preposition or not.
    Doing(usize),
    /// A noun phrase that starts at this token.
    Noun(usize),
    /// Nothing.
    Bare,
}

impl Reading<'_, '_, '_> {
    /// What follows the verb, and one past the operative phrase.
    pub(super) fn complement(&self) -> (Complement, usize) {
        let reader = self.reader;
        let end = self.group.end;
        let at = not_only(reader.tokens, end).unwrap_or_else(|| after_adverbs(reader.tokens, end));
        let at = reader.behind_insertion(at);
        let at = self.behind_circumstance(at);
        let Some(token) = reader.at(at) else { return (Complement::Bare, end) };
        let particle = at == end
            && self.group.end > self.group.main + 1
            && reader.before(end).is_some_and(|token| token.is("to"));
        if particle && !token.capital && reader.has(token, Inflections::BASE) {
            return (Complement::To(at), at + 1);
        }
        if token.is("to") {
            let verb = after_adverbs(reader.tokens, at + 1);
            let base =
                reader.at(verb).is_some_and(|token| !token.capital && reader.has(token, Inflections::BASE));
            if base && !reader.is(verb + 1, "of") {
                return (Complement::To(verb), verb + 1);
            }
        }
        if token.is("that") {
            return (Complement::That(at + 1), at + 1);
        }
        if !token.capital && reader.has(token, Inflections::ING) {
            return (Complement::Doing(at), at + 1);
        }
        if token.any(&["in", "on", "to", "of", "for", "with", "at", "upon", "about", "against"]) {
            let next = after_adverbs(reader.tokens, at + 1);
            let doing =
                reader.at(next).is_some_and(|token| !token.capital && reader.has(token, Inflections::ING));
            return if doing { (Complement::Doing(next), next + 1) } else { (Complement::Noun(at + 1), end) };
        }
        // "on doing" as part of the verb: concurred in, agreed on.
        if matches!(token.kind, Kind::Sign(c) if c != ',') {
            return (Complement::Bare, end);
        }
        if token.is(",") || token.any(&["and", "or"]) {
            // "welcomed and supported", "reaffirmed, and pledged": the object comes later.
            return (Complement::Bare, end);
        }
        if self.group.entry.is_some_and(|entry| entry.to_whom) {
            let that = (at..at + 10).find(|&index| reader.is(index, "that"));
            if let Some(that) = that {
                return (Complement::That(that + 1), end);
            }
        }
        let clause =
            self.group.entry.is_some_and(|entry| entry.class == VerbClass::Saying || entry.that.is_some());
        let opens = token.any(DETERMINERS) || token.capital || token.any(PRONOUNS) || token.is_name();
        if clause && opens && self.object_clause(at) {
            return (Complement::That(at), end);
        }
        (Complement::Noun(at), end)
    }

    /// Behind a time, a place or a company where "to" or "that" follows: "agreed on Monday in Oslo to".
    fn behind_circumstance(&self, at: usize) -> usize {
        let reader = self.reader;
        if !reader.at(at).is_some_and(|token| token.any(&["on", "in", "at", "with", "during"])) {
            return at;
        }
        let named = |index: usize| {
            reader.at(index).is_some_and(|token| {
                token.capital
                    || token.is_name()
                    || token.any(&["the", "of", "and", "on", "in"])
                    || token.lower.starts_with(|c: char| c.is_numeric())
            })
        };
        let end = if reader.any(at + 1, MANNERS) {
            Some(at + 2)
        } else {
            (at + 1..at + 10).find(|&index| !named(index))
        };
        match end {
            Some(end) if end > at + 1 && reader.at(end).is_some_and(|token| token.any(&["to", "that"])) => {
                end
            }
            _ => at,
        }
    }

    /// Whether a clause without "that" starts at `at`: "said the symposium reflects".
    fn object_clause(&self, at: usize) -> bool {
        self.reader.clause(at, true).is_some_and(|(subject, _)| !subject.is_empty() && subject.len() < 16)
    }

    /// The level of a verb before its complement.
    pub(super) fn by_complement(&self, entry: &VerbEntry, complement: Complement) -> (Level, Rule) {
        let own = entry.level();
        let chosen = |number: Option<u8>| number.and_then(Level::from_number);
        match complement {
            Complement::To(_) => {
                (chosen(entry.to).unwrap_or(own), if entry.class == VerbClass::Done { DONE } else { TO_DO })
            }
            Complement::Doing(_) => (
                chosen(entry.doing).unwrap_or(own),
                if entry.doing.is_some() { DOING } else { Self::plain(entry) },
            ),
            Complement::That(at) => match self.that_will(entry, at) {
                Some(level) => (level, THAT_WILL),
                None => (chosen(entry.that).unwrap_or(own.min(Level::Stance)), THAT),
            },
            Complement::Noun(at) => match self.noun(entry, at) {
                Some(level) => (level, if entry.lemma == "announce" { ANNOUNCED } else { NOUN }),
                None => (
                    chosen(entry.noun).unwrap_or(own),
                    if entry.lemma == "announce" { ANNOUNCED } else { Self::plain(entry) },
                ),
            },
            Complement::Bare => {
                (chosen(entry.bare).or(chosen(entry.noun)).unwrap_or(own), Self::plain(entry))
            }
        }
    }

    fn plain(entry: &VerbEntry) -> Rule {
        match entry.class {
            VerbClass::Done => DONE,
            VerbClass::Saying | VerbClass::Reported => REPORTED,
            _ => VERB,
        }
    }

    /// The level of the noun that the verb takes, where the list has one for it.
    fn noun(&self, entry: &VerbEntry, from: usize) -> Option<Level> {
        if entry.nouns.is_empty() {
            return None;
        }
        // "have no plans to leave", "made no commitment"
        if self.reader.is(from, "no") {
            return Some(Level::Reported);
        }
        let mut at = from;
        while let Some(token) = self.reader.at(at).filter(|_| at < from + 10) {
            if token.is_name()
                && let Some(&level) = entry.nouns.get(head_of(token))
            {
                return Level::from_number(level);
            }
            let ends = !token.is_word() && !token.is_name() && !token.is(",") && !token.is("'s");
            let measure = token.any(&["level", "degree", "sense"]) && self.reader.is(at + 1, "of");
            if measure {
                at += 2;
                continue;
            }
            if ends || token.any(&["of", "to", "that", "for", "in", "on", "which", "with", "at"]) {
                return None;
            }
            if let Some(&level) =
                entry.nouns.get(&singular(&token.lower)).or_else(|| entry.nouns.get(&token.lower))
            {
                // "announced a commitment ceremony": the last noun of the phrase is its head.
                let compound = self.reader.at(at + 1).is_some_and(|next| {
                    next.is_word()
                        && !next.capital
                        && !next.any(PREPOSITIONS)
                        && entry.nouns.contains_key(&singular(&next.lower))
                });
                if !compound {
                    return Level::from_number(level);
                }
            }
            at += 1;
        }
        None
    }

    /// The level of "that" with the speakers or their states and will.
    fn that_will(&self, entry: &VerbEntry, at: usize) -> Option<Level> {
        // "denied that it would pay", "noted that Australia will pay"
        if entry.that == Some(0) || entry.noting {
            return None;
        }
        let (subject, group) = self.reader.main(at)?;
        let kind = self.reader.lists.classify(self.reader.tokens, &subject);
        let speakers = matches!(
            kind,
            ActorKind::We
                | ActorKind::They
                | ActorKind::Person
                | ActorKind::Joint
                | ActorKind::State
                | ActorKind::Official
                | ActorKind::StateBody
        );
        let would = group.form == Form::Would
            && (entry.to == Some(4)
                || matches!(entry.class, VerbClass::Undertaking | VerbClass::Done)
                || entry.class == VerbClass::Saying);
        // "Norway announced that it will pay"
        let itself = self.reader.is(subject.start, "it")
            && matches!(
                self.kind,
                ActorKind::State | ActorKind::StateBody | ActorKind::Body | ActorKind::NonState
            );
        if !(speakers || itself) || !(matches!(group.form, Form::Will { .. }) || would) {
            return None;
        }
        let inner = Group { form: Form::Will { shall: false }, ..group };
        let kind = if itself { self.kind } else { kind };
        let reading = Reading { reader: self.reader, group: &inner, kind, setting: self.setting };
        let level = reading.will(false).level;
        (level > Level::Stance && !inner.negated).then_some(level)
    }
}

/// The noun that heads a name: "statement" of "Statement of Principles".
fn head_of(name: &Token) -> &str {
    let words = name.lower.split(' ').take_while(|word| !PREPOSITIONS.contains(word));
    words.last().unwrap_or_default()
}
