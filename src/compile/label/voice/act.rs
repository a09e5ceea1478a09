//! Acts: what a clause does and how firmly. The verb proposes, its complement and its subject decide.

use std::ops::Range;

use super::actor::ActorKind;
use super::clause::{Clause, Reader, Role, is_act};
use super::complement::Complement;
use super::head::predicate;
use super::rules::{
    AGENT, ASKED, CANNOT_ACT, DONE, EMBEDDED, FORECAST, IMPERSONAL, MAY, MUST, NEGATED, OUTSIDE,
    PARTICIPLE_FRONTED, PARTICIPLE_TRAILING, PARTICIPLE_UNIT, PREDICATE, REPORTED, RETOLD, SHALL, SHOULD,
    WILL, WILL_WEAK,
};
use super::verb::{Form, Group};
use super::words::{MODALS, after_adverbs, is_time, not_only};
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

/// Who stands behind "by" in a passive clause.
pub(super) fn agent(reader: &Reader<'_, '_>, group: &Group<'_>) -> Option<Range<usize>> {
    let by = (group.end..reader.tokens.len().min(group.end + 12))
        .take_while(|&index| !reader.any(index, &[",", ";", "that", "which"]))
        .find(|&index| reader.is(index, "by"))?;
    let end = (by + 1..reader.tokens.len())
        .find(|&index| reader.any(index, &[",", ";", ".", "in", "on", "at", "to"]))
        .unwrap_or(reader.tokens.len());
    let doing = reader.at(by + 1).is_some_and(|token| reader.has(token, Inflections::ING));
    (!doing).then_some(by + 1..end)
}

/// A clause being weighed.
pub(super) struct Reading<'r, 'a, 'l> {
    pub reader: &'r Reader<'a, 'l>,
    pub group: &'r Group<'l>,
    pub kind: ActorKind,
    pub setting: Setting,
}

impl Reading<'_, '_, '_> {
    fn of(&self, level: Level, rule: Rule, end: usize) -> Force {
        Force { level, rule, end, act: level > Level::Reported || is_act(self.group) }
    }

    fn none(&self, rule: Rule) -> Force {
        Force { level: Level::Reported, rule, end: self.group.end, act: false }
    }

    /// The same force, or none where it asks for an actor and the subject is none, or is nobody for whom a text of
    /// states can undertake: it tells what a company does.
    fn by_actor(&self, force: Force) -> Force {
        if force.level >= Level::Encouragement && !self.kind.can_act() {
            self.none(CANNOT_ACT)
        } else if force.level >= Level::Intention && self.is_outside(self.kind) {
            self.none(OUTSIDE)
        } else {
            force
        }
    }

    /// Whether such a subject is no signatory of a text of states.
    fn is_outside(&self, kind: ActorKind) -> bool {
        !self.setting.account && matches!(kind, ActorKind::NonState | ActorKind::Trade)
    }

    fn read(&self, clause: &Clause<'_>) -> Force {
        let group = self.group;
        if self.kind == ActorKind::Nobody {
            // "Neither Party shall disclose": both undertake not to.
            return match (group.form, self.denied(clause)) {
                (Form::Will { shall }, Some(kind)) => Self { kind, ..*self }.will(shall),
                _ => self.none(NEGATED),
            };
        }
        // "Must not", "should not" demand as much as they would without the "not".
        let demands = self.reader.at(group.start).is_some_and(|token| token.any(&["must", "should"]));
        if group.negated && !demands && !matches!(group.form, Form::Will { .. }) {
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

    /// Whom "neither" or, in an agreement, "no" denies the act of.
    fn denied(&self, clause: &Clause<'_>) -> Option<ActorKind> {
        let Range { start, end } = clause.subject;
        let word = self.reader.at(start)?;
        let of = usize::from(self.reader.is(start + 1, "of"));
        let rest = start + 1 + of..end;
        let denies = word.is("neither") || (word.is("no") && self.setting.agreement);
        let kind = self.reader.lists.classify(self.reader.tokens, &rest);
        (denies && !rest.is_empty() && kind.can_act()).then_some(kind)
    }

    pub(super) fn will(&self, shall: bool) -> Force {
        let group = self.group;
        let end = group.end;
        let binds = !group.negated || self.kind.can_act();
        if shall && self.setting.agreement && binds {
            return Force { act: true, ..self.of(Level::Undertaking, SHALL, end) };
        }
        // "The council will be set up by the Parties": the one behind "by" undertakes, unless it is no signatory.
        let undertakes = |kind: ActorKind| kind.can_act() && !self.is_outside(kind);
        if group.passive && !group.negated && self.agent_kind().is_some_and(undertakes) {
            return Force { act: true, ..self.of(Level::Undertaking, AGENT, end) };
        }
        if !self.kind.can_act() {
            // "The aim is to …" foretells nothing.
            let modal = self.reader.at(group.start).is_some_and(|token| token.any(MODALS));
            return self.none(if modal { FORECAST } else { REPORTED });
        }
        if group.predicate.is_some() {
            return self.predicate();
        }
        // A company or an institute is no signatory: a joint text can foretell what it does, not undertake it.
        if self.is_outside(self.kind) {
            return self.none(FORECAST);
        }
        let remain = group.head == "remain" || group.head == "stay" || group.head == "stand";
        if remain && let Some((level, end)) = self.position() {
            return self.of(level, PREDICATE, end);
        }
        if remain && self.friends() {
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

    /// The position behind "remain" and where its words end. An adjective, such as committed or determined, is only held
    /// on to; a whole phrase, such as "united in our determination", says how firm it is.
    fn position(&self) -> Option<(Level, usize)> {
        let tokens = self.reader.tokens;
        let at = after_adverbs(tokens, self.group.end);
        let found = predicate(tokens, at, self.reader.lists.verbs).filter(|found| found.level > 0)?;
        let words = found.phrase.split(' ').count();
        let level = Level::from_number(found.level).filter(|_| words > 2).unwrap_or(Level::Stance);
        Some((level, at + words))
    }

    /// Whether "remain" says on whose side the subject stands: "remain the closest of allies".
    fn friends(&self) -> bool {
        let end = self.group.end;
        let phrase = self.reader.tokens.get(end..).unwrap_or_default().iter().take(6);
        let mut phrase = phrase.take_while(|token| token.is_word());
        phrase.any(|token| token.any(&["ally", "allies", "friend", "friends", "partner", "partners"]))
    }

    fn predicate(&self) -> Force {
        let Some(predicate) = self.group.predicate else { return self.none(REPORTED) };
        // In an account the same words are the reporter's forecast.
        if predicate.of_speakers && self.setting.account {
            return self.none(FORECAST);
        }
        if !self.kind.can_act() && !predicate.of_speakers {
            return self.none(CANNOT_ACT);
        }
        let level = Level::from_number(predicate.level).unwrap_or(Level::Reported);
        let (complement, end) = self.complement();
        let behind = not_only(self.reader.tokens, self.group.end).unwrap_or(self.group.end);
        if predicate.opens {
            return Force { act: true, ..self.of(level, PREDICATE, end) };
        }
        let forward = matches!(complement, Complement::To(_) | Complement::Doing(_))
            || self.reader.is(behind, "to")
            || self.reader.is(behind, ",");
        let level = if level >= Level::Encouragement && !forward { Level::Stance } else { level };
        Force { act: true, ..self.of(level, PREDICATE, end) }
    }

    fn agent_kind(&self) -> Option<ActorKind> {
        let agent = agent(self.reader, self.group)?;
        Some(self.reader.lists.classify(self.reader.tokens, &agent))
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
        if entry.class == VerbClass::Encouragement
            && matches!(complement, Complement::To(_) | Complement::Doing(_))
        {
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
        match self.agent_kind() {
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
            return match self.position().filter(|_| self.kind.can_act()) {
                Some((level, end)) => Force { act: true, ..self.of(level, PREDICATE, end) },
                None => self.none(REPORTED),
            };
        }
        let Some(entry) = group.entry else { return self.none(REPORTED) };
        let (complement, end) = self.complement();
        let (level, rule) = self.by_complement(entry, complement);
        let rule = if level == Level::Reported { REPORTED } else { rule };
        if level == Level::Done {
            if clause.role == Role::Main && self.is_retold() {
                return self.none(RETOLD);
            }
            return self.by_actor(self.of(level, rule, end));
        }
        // "The Council decided in June to grant": in a text that speaks in the present this only retells.
        let dated = self.reader.at(group.end).is_some_and(|token| token.any(&["in", "on", "last"]))
            && self.reader.at(group.end + 1).is_some_and(is_time);
        if !self.setting.account
            && !self.setting.past
            && group.form == Form::Past
            && dated
            && level > Level::Stance
        {
            return self.none(RETOLD);
        }
        let saying =
            level == Level::Reported && !entry.is_saying() && !matches!(entry.class, VerbClass::Saying);
        if saying && level == Level::Reported {
            return self.none(REPORTED);
        }
        if group.progressive && entry.class == VerbClass::Undertaking && group.form == Form::Past {
            return self.none(REPORTED);
        }
        // "We have set goals": the perfect tells of an earlier one.
        let earlier = group.form == Form::Perfect
            && entry.class == VerbClass::Reported
            && matches!(complement, Complement::Noun(_));
        if earlier && level > Level::Stance && !self.takes_this_text() {
            return self.none(RETOLD);
        }
        // "We are exploring ways": conduct, where "we are planning to" looks forward.
        let looks_forward = matches!(complement, Complement::To(_));
        if group.progressive && entry.class == VerbClass::Intention && !looks_forward {
            return self.none(REPORTED);
        }
        // "We are supporting three pilots": conduct, where "we support" is a stance.
        let is_loose = self.reader.lists.verbs.is_loose(&entry.lemma);
        if group.progressive && entry.class == VerbClass::Stance && is_loose {
            return self.none(REPORTED);
        }
        if level == Level::Stance && matches!(self.kind, ActorKind::Thing | ActorKind::It) {
            // "The initiative supports", "the agreement recognises": no stance of the speakers.
            return self.none(CANNOT_ACT);
        }
        self.by_actor(self.of(level, rule, end))
    }
}
