//! Clauses: the main clause of a sentence with what stands before it, beside it and behind it. A main verb is found by
//! its place in the sentence, never by its strength.

use std::ops::Range;

use super::actor::ActorKind;
use super::head::reading_has;
use super::lists::Lists;
use super::token::{Kind, Token};
use super::verb::{Form, Group, bare, finite, preamble};
use super::words::{DETERMINERS, PRONOUNS, RELATIVES, after_adverbs, before_adverbs, is_adverb};
use crate::lexicon::{Inflections, VerbClass, VerbEntry};

/// How a clause stands to its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The main clause, or one coordinated with it.
    Main,
    /// A participle before the main clause.
    Fronted,
    /// A participle behind it that speaks for the same subject.
    Trailing,
    /// A participle with no main clause: a paragraph of a preamble.
    Unit,
    /// A purpose, a relative clause, an act inside a noun.
    Embedded,
}

/// A subject with its verb.
#[derive(Debug, Clone)]
pub(super) struct Clause<'l> {
    /// The tokens of the subject; empty where nothing is named.
    pub subject: Range<usize>,
    /// The verb.
    pub group: Group<'l>,
    /// How it stands to the sentence.
    pub role: Role,
}

/// What the grammar made of a sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Parse<'l> {
    /// The clauses in order.
    pub clauses: Vec<Clause<'l>>,
    /// Whether the sentence has a finite main clause.
    pub finite: bool,
    /// Somebody to whom the whole sentence is given: "…, said the minister", "According to the ministry, …".
    pub source: Option<Range<usize>>,
}

/// A reader of one sentence.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'l> {
    /// The words.
    pub tokens: &'a [Token],
    /// The word lists.
    pub lists: &'a Lists<'l>,
}

/// How far ahead the reader looks for the verb of a subject.
const REACH: usize = 120;

impl<'l> Reader<'_, 'l> {
    /// Read the sentence.
    pub(super) fn parse(&self) -> Parse<'l> {
        let mut parse = Parse::default();
        if let Some(speech) = self.speech() {
            return speech;
        }
        parse.source = self.according_to();
        let start = self.opening();
        if let Some(group) = self.without_subject(start) {
            parse.finite = true;
            parse.clauses.push(Clause { subject: start..start, group, role: Role::Unit });
            return parse;
        }
        let Some((subject, group)) = self.main(start) else {
            self.unit(start, &mut parse);
            return parse;
        };
        self.fronted(start, subject.start, &mut parse);
        let end = self.behind_insertion(group.end);
        parse.finite = true;
        parse.clauses.push(Clause { subject, group, role: Role::Main });
        self.further(end, &mut parse);
        self.nominals(end, &mut parse);
        parse.clauses.sort_by_key(|clause| clause.group.start);
        parse
    }

    /// The main clause from `from` on: its subject and its verb.
    pub(super) fn main(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        let opener = self.at(from)?;
        if let Some(inverted) = self.denied_at_once(from) {
            return Some(inverted);
        }
        if !self.is_fronted(from) {
            return self.clause(from, false).or_else(|| self.after_colon(from));
        }
        let commas = (from..self.tokens.len().min(from + REACH * 2))
            .filter(|&index| self.is(index, ",") || (self.is(index, ":") && self.at(index + 1).is_some()));
        let mut weak = None;
        for comma in commas {
            if self.at(comma + 1).is_some_and(|token| token.any(&["and", "or", "as"])) {
                continue;
            }
            if let Some((subject, group)) = self.clause(comma + 1, false) {
                let plain =
                    !self.tokens.get(subject.clone()).unwrap_or_default().iter().any(|token| token.is(","));
                let subject = self.behind_host(from, subject);
                let kind = self.lists.classify(self.tokens, &subject);
                if kind.speaks() && (plain || kind == ActorKind::Joint || kind == ActorKind::Official) {
                    return Some((subject, group));
                }
                if plain && weak.is_none() {
                    weak = Some((subject, group));
                }
            }
        }
        let operative = self.participle(from).is_some_and(|group| is_act(&group));
        if weak.is_some() && !operative {
            return weak;
        }
        self.uncommaed(from).or(weak).or_else(|| {
            // "Building resilience requires …": the participle is the subject.
            let states = self.participle(from).is_some_and(|group| states(&group));
            let gerund = (!operative || !states) && self.has(opener, Inflections::ING);
            gerund.then(|| self.clause(from, false)).flatten()
        })
    }

    /// "At the invitation of the President, Ms Soto, the King, …": the guest, not the name of the host.
    fn behind_host(&self, from: usize, subject: Range<usize>) -> Range<usize> {
        if !self.is(from + 2, "invitation") || self.is(subject.start, "the") {
            return subject;
        }
        let guest = subject.clone().find(|&index| self.is(index, ",") && self.is(index + 1, "the"));
        guest.map_or(subject.clone(), |comma| comma + 1..subject.end)
    }

    /// The subject that starts at `from` and its verb. With `short`, the subject holds no comma.
    pub(super) fn clause(&self, from: usize, short: bool) -> Option<(Range<usize>, Group<'l>)> {
        let mut index = from;
        let (mut relative, mut after_relative) = (false, false);
        while let Some(token) = self.at(index).filter(|_| index < from + REACH) {
            let ends =
                matches!(token.kind, Kind::Sign(';' | ':' | '.' | '?' | '!')) || (short && token.is(","));
            if ends && (short || !self.joins_states(from, index)) {
                return None;
            }
            let opens_relative = token.any(RELATIVES) || (token.is("that") && index > from);
            if opens_relative {
                relative = true;
            } else if index > from
                && self.names(from, index)
                && let Some(group) = self.finite_here(from, index)
            {
                let coordinated = self.before(group.start).is_some_and(|token| token.any(&["and", "or"]));
                if relative {
                    (relative, after_relative) = (false, true);
                } else if !(after_relative && coordinated) {
                    return Some((self.subject(from, index), group));
                }
                index = group.end.max(index + 1);
                continue;
            }
            index += 1;
        }
        None
    }

    /// Whether some word of `from..to` can be a subject: not adverbs alone.
    fn names(&self, from: usize, to: usize) -> bool {
        let words = self.tokens.get(from..to).unwrap_or_default();
        words.iter().any(|token| !is_adverb(token) || token.any(&["both", "all", "each"]))
    }

    /// The subject `from..to`, without adverbs at its end and without what stands before a pronoun.
    pub(super) fn subject(&self, from: usize, to: usize) -> Range<usize> {
        let mut end = before_adverbs(self.tokens, to).map_or(to, |last| last + 1).max(from);
        if end == from {
            end = to;
        }
        let words = self.tokens.get(from..end).unwrap_or_default();
        let comma = words.iter().rposition(|token| token.is(","));
        let start = match comma {
            Some(comma) => {
                let and = usize::from(words.get(comma + 1).is_some_and(|token| token.is("and")));
                let pronoun = words.get(comma + 1 + and).is_some_and(|token| token.any(PRONOUNS));
                if pronoun { from + comma + 1 + and } else { from }
            }
            None => from,
        };
        start..end
    }

    /// Whether the semicolon at `index` stands between states of one subject: "Peru, as host; Norway; and Chad".
    fn joins_states(&self, from: usize, index: usize) -> bool {
        let next = index + 1 + usize::from(self.is(index + 1, "and"));
        let state = |at: usize| {
            let at = at + usize::from(self.is(at, "the"));
            self.at(at).is_some_and(Token::is_state)
        };
        self.is(index, ";") && state(from) && state(next)
    }

    /// The participle at `from`, behind adverbs.
    pub(super) fn participle(&self, from: usize) -> Option<Group<'l>> {
        let at = after_adverbs(self.tokens, from);
        let token = self.at(at)?;
        let forms = Inflections::ING.or(Inflections::PARTICIPLE);
        self.has(token, forms).then(|| bare(self.tokens, at, forms, self.lists.verbs)).flatten()
    }

    /// The participles before the main clause.
    fn fronted(&self, from: usize, to: usize, parse: &mut Parse<'l>) {
        // "Asked about the deal, the minister declined": others asked.
        let undergone = |group: &Group<'_>| {
            let by_others = |entry: &VerbEntry| {
                matches!(entry.class, VerbClass::Encouragement | VerbClass::Saying | VerbClass::Done)
            };
            !self.is_ing(group) && group.predicate.is_none() && group.entry.is_some_and(by_others)
        };
        let participle = self.participle(from).filter(|group| group.main < to && is_act(group));
        if let Some(group) = participle.filter(|group| !undergone(group)) {
            parse.clauses.push(Clause { subject: to..to, group, role: Role::Fronted });
        }
    }

    /// A sentence without a main clause: a participle with its like, or nothing.
    fn unit(&self, from: usize, parse: &mut Parse<'l>) {
        let opened = self.participle(from).filter(|group| self.is_ing(group) || self.is(group.end, "at"));
        let opened = opened.filter(is_act);
        let opened =
            opened.or_else(|| preamble(self.tokens, after_adverbs(self.tokens, from), self.lists.verbs));
        let Some(group) = opened else {
            return;
        };
        if is_act(&group) {
            let end = group.end;
            parse.clauses.push(Clause { subject: from..from, group, role: Role::Unit });
            for index in end..self.tokens.len() {
                let starts = self.before(index).is_some_and(|token| token.any(&[",", "and", ";"]));
                if let Some(group) = starts.then(|| self.trailing(index)).flatten() {
                    parse.clauses.push(Clause { subject: from..from, group, role: Role::Unit });
                }
            }
        }
    }

    /// "Have agreed as follows:" behind the paragraphs that name the parties.
    fn without_subject(&self, from: usize) -> Option<Group<'l>> {
        let opener = self.at(from).filter(|token| token.capital)?;
        let group = finite(self.tokens, from, self.lists.verbs).filter(is_act)?;
        let have = opener.any(&["have", "has"]) && group.form == Form::Perfect;
        // "REAFFIRM our commitment", "Calls upon all States": an operative paragraph whose subject stands above.
        let next = self.at(group.end)?;
        let object = group.end > group.main + 1 || next.any(DETERMINERS) || next.any(&["that", "to"]);
        let operative = group.form == Form::Present
            && (opener.acronym
                || (self.has(opener, Inflections::THIRD) && object && self.unmistakable(&group)));
        (have || operative).then_some(group)
    }

    fn is_ing(&self, group: &Group<'l>) -> bool {
        self.at(group.main).is_some_and(|token| self.has(token, Inflections::ING))
    }

    /// Behind an insertion such as "…, in this regard," where a complement follows; else `at`.
    pub(super) fn behind_insertion(&self, at: usize) -> usize {
        if !self.is(at, ",") {
            return at;
        }
        let close = (at + 1..at + 14).find(|&index| self.is(index, ","));
        let complement = |token: &Token| {
            token.any(&["that", "to", "the", "their", "our"]) || self.has(token, Inflections::ING)
        };
        match close {
            Some(close) if self.at(close + 1).is_some_and(complement) => close + 1,
            _ => at,
        }
    }

    pub(super) fn at(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    pub(super) fn is(&self, index: usize, word: &str) -> bool {
        self.at(index).is_some_and(|token| token.is(word))
    }

    pub(super) fn any(&self, index: usize, words: &[&str]) -> bool {
        self.at(index).is_some_and(|token| token.any(words))
    }

    pub(super) fn is_word(&self, index: usize, word: &str) -> bool {
        self.at(index).is_some_and(|token| token.is_word() && token.is(word))
    }

    pub(super) fn before(&self, index: usize) -> Option<&Token> {
        index.checked_sub(1).and_then(|index| self.at(index))
    }

    /// Whether a token can be one of `forms` of some verb.
    pub(super) fn has(&self, token: &Token, forms: Inflections) -> bool {
        token.is_word() && reading_has(self.lists.verbs, &token.lower, forms)
    }
}

/// Whether the verb is on the list of acts or of reports of them.
pub(super) fn is_act(group: &Group<'_>) -> bool {
    group.predicate.is_some()
        || group.entry.is_some_and(|entry| entry.class != VerbClass::Reported || !entry.nouns.is_empty())
}

/// Whether the verb speaks: takes a position, asks or undertakes.
fn states(group: &Group<'_>) -> bool {
    group.entry.is_some_and(|entry| {
        matches!(
            entry.class,
            VerbClass::Stance | VerbClass::Encouragement | VerbClass::Undertaking | VerbClass::Saying
        )
    })
}
