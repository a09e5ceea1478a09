//! Acts: what a clause does and how firmly. The verb proposes, its complement and its subject decide.

use super::actor::ActorKind;
use super::clause::{Clause, Reader, Role, is_act};
use super::rules::{
    AGENT, ANNOUNCED, ASKED, CANNOT_ACT, DOING, DONE, EMBEDDED, FORECAST, IMPERSONAL, MAY, MUST, NEGATED,
    NOUN, PARTICIPLE_FRONTED, PARTICIPLE_TRAILING, PARTICIPLE_UNIT, PREDICATE, REPORTED, RETOLD, SHALL,
    SHOULD, THAT, THAT_WILL, TO_DO, VERB, WILL, WILL_WEAK,
};
use super::verb::{Form, Group};
use super::words::{DETERMINERS, PREPOSITIONS, after_adverbs, singular};
use crate::lexicon::{Inflections, VerbClass, VerbEntry};
use crate::model::{Level, Rule};

/// What the reading of a clause must know of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// Whether the text is an account of others.
    pub account: bool,
    /// Whether the text is an agreement or a memorandum.
    pub agreement: bool,
    /// Whether the text tells its acts in the past tense: "the leaders welcomed".
    pub past: bool,
}

/// How firm a clause is, by which rule, and whether it is an act at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Force {
    /// The level.
    pub level: Level,
    /// The rule that gave it.
    pub rule: Rule,
    /// One past the last token of the operative phrase.
    pub end: usize,
    /// Whether the clause is to be listed as an act.
    pub act: bool,
}

/// What follows the verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Complement {
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

/// How firm `clause` is, with a subject of this kind.
pub(super) fn force(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    kind: ActorKind,
    setting: Setting,
) -> Force {
    let group = &clause.group;
    let force = Reading { reader, group, kind, setting };
    let mut force = match clause.role {
        Role::Embedded if group.form == Form::Participle && group.passive => {
            force.of(group.entry.map_or(Level::Reported, VerbEntry::level), EMBEDDED, group.end)
        }
        _ => force.read(clause),
    };
    force.rule = match clause.role {
        Role::Fronted => PARTICIPLE_FRONTED,
        Role::Embedded => EMBEDDED,
        Role::Unit if force.level > Level::Reported => PARTICIPLE_UNIT,
        Role::Trailing if force.level > Level::Reported => PARTICIPLE_TRAILING,
        _ => force.rule,
    };
    force
}

struct Reading<'r, 'a, 'l> {
    reader: &'r Reader<'a, 'l>,
    group: &'r Group<'l>,
    kind: ActorKind,
    setting: Setting,
}

impl Reading<'_, '_, '_> {
    fn of(&self, level: Level, rule: Rule, end: usize) -> Force {
        Force { level, rule, end, act: level > Level::Reported || is_act(self.group) }
    }

    fn none(&self, rule: Rule) -> Force {
        Force { level: Level::Reported, rule, end: self.group.end, act: false }
    }

    /// The same force, or none where it asks for an actor and the subject is none.
    fn by_actor(&self, force: Force) -> Force {
        if force.level >= Level::Encouragement && !self.kind.can_act() {
            self.none(CANNOT_ACT)
        } else {
            force
        }
    }

    fn read(&self, clause: &Clause<'_>) -> Force {
        let group = self.group;
        if self.kind == ActorKind::Nobody {
            return self.none(NEGATED);
        }
        if group.negated && !matches!(group.form, Form::Will { .. }) {
            return self.none(NEGATED);
        }
        match group.form {
            Form::Will { shall } => self.will(shall),
            Form::Should if self.kind.can_act() => self.of(Level::Encouragement, SHOULD, group.end),
            Form::Should => self.none(CANNOT_ACT),
            Form::Must => Force { act: true, ..self.of(Level::Stance, MUST, group.end) },
            Form::Would if group.entry.is_some_and(|entry| entry.class == VerbClass::Stance) => {
                self.lexical(clause)
            }
            Form::May | Form::Would => self.none(MAY),
            _ if group.predicate.is_some() => self.predicate(),
            _ if group.passive => self.passive(clause),
            _ => self.lexical(clause),
        }
    }

    fn will(&self, shall: bool) -> Force {
        let group = self.group;
        let end = group.end;
        if shall && self.setting.agreement && !(group.negated && !self.kind.can_act()) {
            return Force { act: true, ..self.of(Level::Undertaking, SHALL, end) };
        }
        if !self.kind.can_act() {
            let agent = group.passive && self.agent().is_some_and(ActorKind::can_act);
            return if agent {
                Force { act: true, ..self.of(Level::Undertaking, AGENT, end) }
            } else {
                self.none(FORECAST)
            };
        }
        if group.predicate.is_some() {
            return self.predicate();
        }
        let remain = group.head == "remain" || group.head == "stay" || group.head == "stand";
        if remain && self.committed().is_some() {
            return self.of(Level::Stance, PREDICATE, end + 1);
        }
        if (group.head == "be" || self.reader.lists.verbs.is_stative(&group.head) || group.passive)
            && !group.progressive
        {
            return self.none(FORECAST);
        }
        let weak = group.entry.and_then(|entry| {
            let intention = (entry.class == VerbClass::Intention).then_some(3);
            entry.under.or(intention).and_then(Level::from_number)
        });
        match weak {
            Some(level) => Force {
                act: true,
                ..self.of(level, if level < Level::Undertaking { WILL_WEAK } else { WILL }, end)
            },
            None => Force { act: true, ..self.of(Level::Undertaking, WILL, end) },
        }
    }

    /// The adjective behind "remain": committed, determined.
    fn committed(&self) -> Option<Level> {
        let token = self.reader.at(after_adverbs(self.reader.tokens, self.group.end))?;
        let predicates = &self.reader.lists.verbs.predicates;
        let found = predicates.iter().find(|predicate| token.is(&predicate.phrase))?;
        let ready = found.level == 3 && token.any(&["ready", "prepared", "willing"]);
        Some(if ready { Level::Intention } else { Level::Stance })
    }

    fn predicate(&self) -> Force {
        let Some(predicate) = self.group.predicate else { return self.none(REPORTED) };
        if !self.kind.can_act() {
            return self.none(CANNOT_ACT);
        }
        let level = Level::from_number(predicate.level).unwrap_or(Level::Reported);
        let (complement, end) = self.complement();
        let forward = matches!(complement, Complement::To(_) | Complement::Doing(_))
            || self.reader.is(self.group.end, "to")
            || self.reader.is(self.group.end, ",");
        let level = if level >= Level::Encouragement && !forward { Level::Stance } else { level };
        let level = if self.reader.at(self.group.start).is_some_and(|token| token.any(&["was", "were"]))
            && level == Level::Stance
        {
            Level::Stance
        } else {
            level
        };
        Force { act: true, ..self.of(level, PREDICATE, end) }
    }

    /// Who stands behind "by" in a passive clause.
    fn agent(&self) -> Option<ActorKind> {
        let reader = self.reader;
        let by = (self.group.end..reader.tokens.len().min(self.group.end + 12))
            .take_while(|&index| {
                !reader.at(index).is_some_and(|token| token.any(&[",", ";", "that", "which"]))
            })
            .find(|&index| reader.is(index, "by"))?;
        let end = (by + 1..reader.tokens.len())
            .find(|&index| {
                reader.at(index).is_some_and(|token| token.any(&[",", ";", ".", "in", "on", "at", "to"]))
            })
            .unwrap_or(reader.tokens.len());
        let doing = reader.at(by + 1).is_some_and(|token| reader.has(token, Inflections::ING));
        (!doing).then(|| reader.lists.classify(reader.tokens, &(by + 1..end)))
    }

    fn passive(&self, clause: &Clause<'_>) -> Force {
        let group = self.group;
        let Some(entry) = group.entry else { return self.none(REPORTED) };
        let it = self.reader.at(clause.subject.start).is_some_and(|token| token.is("it"))
            && clause.subject.len() == 1;
        let (complement, end) = self.complement();
        if it
            && matches!(complement, Complement::To(_) | Complement::That(_))
            && entry.level() > Level::Reported
        {
            let (level, _) = self.by_complement(entry, complement);
            return self.of(level, IMPERSONAL, end);
        }
        if entry.class == VerbClass::Encouragement && matches!(complement, Complement::To(_)) {
            let now = group.form == Form::Present;
            return if now { self.of(Level::Encouragement, ASKED, end) } else { self.none(REPORTED) };
        }
        let hereby = self
            .reader
            .tokens
            .get(group.start..group.main)
            .unwrap_or_default()
            .iter()
            .any(|token| token.is("hereby"));
        if entry.class == VerbClass::Done && hereby {
            return self.of(Level::Done, DONE, group.end);
        }
        match self.agent() {
            Some(agent) if agent.can_act() => match entry.level() {
                Level::Done if !self.setting.account => self.none(RETOLD),
                Level::Undertaking | Level::Intention => self.none(REPORTED),
                level => self.of(level, AGENT, group.end),
            },
            _ => self.none(REPORTED),
        }
    }

    fn lexical(&self, clause: &Clause<'_>) -> Force {
        let group = self.group;
        let remain = ["remain", "stay", "stand"].contains(&group.head.as_str());
        if remain && group.entry.is_none() {
            return match self.committed() {
                Some(level) if self.kind.can_act() => {
                    Force { act: true, ..self.of(level, PREDICATE, group.end + 1) }
                }
                _ => self.none(REPORTED),
            };
        }
        let Some(entry) = group.entry else { return self.none(REPORTED) };
        let (complement, end) = self.complement();
        let (level, rule) = self.by_complement(entry, complement);
        if level == Level::Done {
            if clause.role == Role::Main && self.is_retold(complement) {
                return self.none(RETOLD);
            }
            return self.by_actor(self.of(level, rule, end));
        }
        let saying =
            level == Level::Reported && !entry.is_saying() && !matches!(entry.class, VerbClass::Saying);
        if saying && level == Level::Reported {
            return self.none(REPORTED);
        }
        if group.progressive && entry.class == VerbClass::Undertaking && group.form == Form::Past {
            return self.none(REPORTED);
        }
        if level == Level::Stance && self.kind == ActorKind::Thing {
            // "The initiative supports", "the agreement recognises": no stance of the speakers.
            return self.none(CANNOT_ACT);
        }
        self.by_actor(self.of(level, rule, end))
    }

    /// Whether a verb of doing only retells.
    fn is_retold(&self, complement: Complement) -> bool {
        let group = self.group;
        let announced = group.entry.is_some_and(|entry| entry.lemma == "announce");
        let words = |token: &str| self.reader.tokens.iter().any(|word| word.is(token));
        if words("today") || words("hereby") {
            return false;
        }
        let _ = complement;
        if self.setting.account {
            return !announced && self.is_dated();
        }
        match group.form {
            Form::Perfect => true,
            Form::Past => !self.setting.past || (!announced && self.is_dated()),
            _ => false,
        }
    }

    /// Whether the clause dates its act: "in May 2022", "last year".
    fn is_dated(&self) -> bool {
        const MONTHS: &[&str] = &[
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let tokens = self.reader.tokens;
        tokens.iter().enumerate().any(|(index, token)| {
            let next = tokens.get(index + 1);
            let year = |token: &&super::token::Token| {
                token.lower.len() == 4 && (token.lower.starts_with("20") || token.lower.starts_with("19"))
            };
            token.any(&["ago", "previously", "earlier"])
                || (token.any(&["last", "past"])
                    && next.is_some_and(|next| {
                        next.any(&["year", "month", "week", "summer", "fall", "spring", "may"])
                    }))
                || (token.any(&["in", "on", "since"])
                    && next.is_some_and(|next| {
                        (next.capital && MONTHS.contains(&next.lower.as_str())) || year(&next)
                    }))
        })
    }

    fn by_complement(&self, entry: &VerbEntry, complement: Complement) -> (Level, Rule) {
        let own = entry.level();
        let chosen = |number: Option<u8>| number.and_then(Level::from_number);
        match complement {
            Complement::To(_) => {
                (chosen(entry.to).unwrap_or(own), if entry.class == VerbClass::Done { DONE } else { TO_DO })
            }
            Complement::Doing(_) => (
                chosen(entry.doing).unwrap_or(own),
                if entry.doing.is_some() { DOING } else { self.plain(entry) },
            ),
            Complement::That(at) => match self.that_will(entry, at) {
                Some(level) => (level, THAT_WILL),
                None => (chosen(entry.that).unwrap_or(own.min(Level::Stance)), THAT),
            },
            Complement::Noun(at) => match self.noun(entry, at) {
                Some(level) => (level, if entry.lemma == "announce" { ANNOUNCED } else { NOUN }),
                None => (
                    chosen(entry.noun).unwrap_or(own),
                    if entry.lemma == "announce" { ANNOUNCED } else { self.plain(entry) },
                ),
            },
            Complement::Bare => (chosen(entry.bare).or(chosen(entry.noun)).unwrap_or(own), self.plain(entry)),
        }
    }

    fn plain(&self, entry: &VerbEntry) -> Rule {
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
        let mut at = from;
        while let Some(token) = self.reader.at(at).filter(|_| at < from + 10) {
            let ends = !token.is_word() && !token.is_name() && !token.is(",") && !token.is("'s");
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
        );
        let would = group.form == Form::Would
            && (entry.to == Some(4)
                || matches!(entry.class, VerbClass::Undertaking | VerbClass::Done)
                || entry.lemma == "say");
        if !speakers || !(matches!(group.form, Form::Will { .. }) || would) {
            return None;
        }
        let inner = Group { form: Form::Will { shall: false }, ..group };
        let reading = Reading { reader: self.reader, group: &inner, kind, setting: self.setting };
        let level = reading.will(false).level;
        (level > Level::Stance && !inner.negated).then_some(level)
    }

    /// What follows the verb, and one past the operative phrase.
    fn complement(&self) -> (Complement, usize) {
        let reader = self.reader;
        let end = self.group.end;
        let at = self.behind_insertion(after_adverbs(reader.tokens, end));
        let Some(token) = reader.at(at) else { return (Complement::Bare, end) };
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
        if matches!(token.kind, super::token::Kind::Sign(c) if c != ',') {
            return (Complement::Bare, end);
        }
        if token.is(",") || token.any(&["and", "or"]) {
            // "welcomed and supported", "reaffirmed, and pledged": the object comes later.
            return (Complement::Bare, end);
        }
        let clause =
            self.group.entry.is_some_and(|entry| entry.class == VerbClass::Saying || entry.that.is_some());
        let opens =
            token.any(DETERMINERS) || token.capital || token.any(super::words::PRONOUNS) || token.is_name();
        if clause && opens && self.object_clause(at) {
            return (Complement::That(at), end);
        }
        (Complement::Noun(at), end)
    }

    /// Whether a clause without "that" starts at `at`: "said the symposium reflects".
    fn object_clause(&self, at: usize) -> bool {
        self.reader.clause(at, true).is_some_and(|(subject, _)| !subject.is_empty() && subject.len() < 16)
    }

    /// Behind "…, in this regard," where that or to follows.
    fn behind_insertion(&self, at: usize) -> usize {
        if !self.reader.is(at, ",") {
            return at;
        }
        let close = (at + 1..at + 14).find(|&index| self.reader.is(index, ","));
        match close {
            Some(close) if self.reader.at(close + 1).is_some_and(|token| token.any(&["that", "to"])) => {
                close + 1
            }
            _ => at,
        }
    }
}
