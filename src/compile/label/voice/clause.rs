//! Clauses: the main clause of a sentence with what stands before it, beside it and behind it. A main verb is found by
//! its place in the sentence, never by its strength.

use std::ops::Range;

use super::actor::{ActorKind, Lists};
use super::token::{Kind, Token};
use super::verb::{Form, Group, bare, finite, reading_has};
use super::words::{
    DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, after_adverbs, before_adverbs,
    is_adverb, is_plural,
};
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
        let Some((subject, group)) = self.main(start) else {
            self.unit(start, &mut parse);
            return parse;
        };
        self.fronted(start, subject.start, &mut parse);
        let end = group.end;
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
            let gerund = !operative && self.has(opener, Inflections::ING) && !opener.any(PREPOSITIONS);
            gerund.then(|| self.clause(from, false)).flatten()
        })
    }

    /// The subject that starts at `from` and its verb. With `short`, the subject holds no comma.
    pub(super) fn clause(&self, from: usize, short: bool) -> Option<(Range<usize>, Group<'l>)> {
        let mut index = from;
        let (mut relative, mut after_relative) = (false, false);
        while let Some(token) = self.at(index).filter(|_| index < from + REACH) {
            if matches!(token.kind, Kind::Sign(';' | ':' | '.' | '?' | '!')) || (short && token.is(",")) {
                return None;
            }
            let opens_relative = token.any(RELATIVES) || (token.is("that") && index > from);
            if opens_relative {
                relative = true;
            } else if index > from {
                if let Some(group) = self.finite_here(from, index) {
                    let coordinated = self.before(group.start).is_some_and(|token| token.any(&["and", "or"]));
                    if relative {
                        (relative, after_relative) = (false, true);
                    } else if !(after_relative && coordinated) {
                        return Some((self.subject(from, index), group));
                    }
                    index = group.end.max(index + 1);
                    continue;
                }
            }
            index += 1;
        }
        None
    }

    /// The subject `from..to`, without adverbs at its end and without what stands before a pronoun.
    fn subject(&self, from: usize, to: usize) -> Range<usize> {
        let mut end = before_adverbs(self.tokens, to).map_or(to, |last| last + 1).max(from);
        if end == from {
            end = to;
        }
        let words = self.tokens.get(from..end).unwrap_or_default();
        let comma = words.iter().rposition(|token| token.is(","));
        let start = match comma {
            Some(comma) if words.get(comma + 1).is_some_and(|token| token.any(PRONOUNS)) => from + comma + 1,
            _ => from,
        };
        start..end
    }

    /// The finite verb at `index`, if the word there is the verb of the subject that starts at `from`.
    fn finite_here(&self, from: usize, index: usize) -> Option<Group<'l>> {
        let group = finite(self.tokens, index, self.lists.verbs)?;
        let word = self.at(index)?;
        let before = before_adverbs(self.tokens, index).filter(|&before| before >= from);
        let before = before.and_then(|before| self.at(before));
        if word.any(MODALS)
            || word.any(&["is", "are", "was", "were", "has", "have", "had", "does", "do", "did"])
        {
            return Some(group);
        }
        let next = self.at(group.end);
        let pronoun =
            before.is_some_and(|token| token.any(PRONOUNS) || token.any(&["both", "all", "who", "which"]));
        if let Some(before) = before {
            let blocked = before.any(DETERMINERS)
                && !before.any(&["this", "these", "those", "that", "all", "both", "each"]);
            if blocked || before.any(PREPOSITIONS) || before.any(&["and", "or", "'s", "'"]) {
                return None;
            }
        }
        let particles = group.end > group.main + 1;
        let object = particles || next.is_some_and(|next| next.any(DETERMINERS) || next.any(&["that", "to"]));
        if group.form == Form::Past {
            let ambiguous = self.has(word, Inflections::PARTICIPLE);
            let actor = pronoun
                || before
                    .is_some_and(|token| self.lists.is_joint_role(token) || token.is_name() || token.capital);
            let attached =
                next.is_some_and(|next| next.any(PREPOSITIONS) || is_adverb(next) || next.any(&[",", "."]));
            let by = next.is_some_and(|next| next.is("by")) && !particles;
            let reduced = ambiguous && attached && !(actor && is_act(&group)) && self.later_finite(group.end);
            return (!(ambiguous && by) && !reduced).then_some(group);
        }
        if next.is_some_and(|next| next.any(&["of", "'s", "'"])) && !particles {
            return None;
        }
        let subject = self.tokens.get(from..index)?;
        let plural = pronoun
            || subject.iter().any(|token| token.any(&["and", "we", "they", "both"]))
            || before.is_some_and(|token| {
                is_plural(&token.lower) || token.is_name() || token.any(&["us", ","]) || token.capital
            });
        let third = self.has(word, Inflections::THIRD);
        if !third && !plural {
            return None;
        }
        if third
            && !pronoun
            && before.is_some_and(|token| token.lower.ends_with("ing") && !token.capital)
            && !object
        {
            return None;
        }
        let listed = next.is_some_and(|next| next.any(&[",", "and", "or", "."]));
        let noun = !pronoun && !object && (listed || self.later_finite(group.end));
        (!noun).then_some(group)
    }

    /// Whether another finite verb follows that belongs to the same subject.
    fn later_finite(&self, from: usize) -> bool {
        let mut index = from;
        while let Some(token) = self.at(index).filter(|_| index < from + 40) {
            let stops = token.any(RELATIVES) || token.any(SUBORDINATORS) || token.is("that");
            if stops || matches!(token.kind, Kind::Sign(';' | ':' | '.')) {
                return false;
            }
            let before = before_adverbs(self.tokens, index).and_then(|before| self.at(before));
            let joined = before.is_some_and(|token| token.any(&["and", "or", "but", ","]));
            let auxiliary =
                token.any(MODALS) || token.any(&["is", "are", "was", "were", "has", "have", "had"]);
            if auxiliary && finite(self.tokens, index, self.lists.verbs).is_some() {
                return !joined;
            }
            let blocked = before.is_some_and(|token| token.any(DETERMINERS) || token.any(PREPOSITIONS));
            if index > from && !blocked && !token.capital && token.is_word() {
                let past = self.has(token, Inflections::PAST) && !self.has(token, Inflections::PARTICIPLE);
                let third = self.has(token, Inflections::THIRD)
                    && self.at(index + 1).is_some_and(|next| next.any(DETERMINERS) || next.is("that"));
                let act = self.has(token, Inflections::PAST)
                    && finite(self.tokens, index, self.lists.verbs).is_some_and(|group| is_act(&group))
                    && self
                        .at(index + 1)
                        .is_some_and(|next| next.any(DETERMINERS) || next.any(&["that", "to"]));
                if past || third || act {
                    return !joined;
                }
            }
            index += 1;
        }
        false
    }

    /// Where the sentence starts, behind "And", "Additionally," and the like.
    fn opening(&self) -> usize {
        let mut at = 0;
        while self.at(at).is_some_and(|token| token.any(&["and", "but", ",", "-", "•", "*", "…", ".", "so"]))
        {
            at += 1;
        }
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "specifically"];
        let ordinal = self.at(at).is_some_and(|token| token.any(&ordinals)) && self.is(at + 1, ",");
        let end = if ordinal { at + 1 } else { after_adverbs(self.tokens, at) };
        if end > at && self.is(end, ",") { end + 1 } else { at }
    }

    /// Whether something other than the subject opens the sentence at `from`.
    fn is_fronted(&self, from: usize) -> bool {
        let at = after_adverbs(self.tokens, from);
        self.at(at).or(self.at(from)).is_some_and(|token| {
            let participle = self.has(token, Inflections::PARTICIPLE)
                && !self.has(token, Inflections::BASE)
                && self.at(at + 1).is_some_and(|next| {
                    next.any(PREPOSITIONS) || next.any(&["to", "that"]) || is_adverb(next)
                });
            (token.any(SUBORDINATORS)
                || token.any(PREPOSITIONS)
                || self.has(token, Inflections::ING)
                || participle)
                && !token.is_name()
        })
    }

    /// A subject that follows a fronted phrase without a comma: "In this context the leaders welcomed".
    fn uncommaed(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        (from + 1..self.tokens.len().min(from + 40)).find_map(|index| {
            let blocked = self.before(index).is_some_and(|token| {
                token.any(PREPOSITIONS)
                    || token.any(SUBORDINATORS)
                    || token.any(RELATIVES)
                    || token.any(&["that", "and", "or"])
            });
            let token = self.at(index)?;
            let plain = token.any(&["we", "they", "he", "she"])
                || (token.any(&["the", "both"]) && self.role_after(index).is_some());
            if blocked || !plain {
                return None;
            }
            let (subject, group) = self.clause(index, true)?;
            (subject.len() <= 4).then_some((subject, group))
        })
    }

    /// The end of a short noun phrase such as "the two leaders" that starts at `index`.
    fn role_after(&self, index: usize) -> Option<usize> {
        (index + 1..index + 4).find(|&at| self.at(at).is_some_and(|token| self.lists.is_joint_role(token)))
    }

    fn after_colon(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        let colon = (from..self.tokens.len().min(from + 20)).find(|&index| self.is(index, ":"))?;
        self.at(colon + 1)?;
        self.main(colon + 1)
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
        if let Some(group) = self.participle(from).filter(|group| group.main < to && is_act(group)) {
            parse.clauses.push(Clause { subject: to..to, group, role: Role::Fronted });
        }
    }

    /// A sentence without a main clause: a participle with its like, or nothing.
    fn unit(&self, from: usize, parse: &mut Parse<'l>) {
        let Some(group) =
            self.participle(from).filter(|group| self.is_ing(group) || self.is(group.end, "at"))
        else {
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

    fn is_ing(&self, group: &Group<'l>) -> bool {
        self.at(group.main).is_some_and(|token| self.has(token, Inflections::ING))
    }

    /// The clauses behind the main verb that count for themselves.
    fn further(&self, from: usize, parse: &mut Parse<'l>) {
        let (mut relative, mut infinitive, mut that, mut gerund) = (false, false, false, false);
        let mut index = from;
        while let Some(token) = self.at(index) {
            relative |= token.any(RELATIVES);
            that |= token.is("that");
            infinitive |= token.is("to");
            gerund |= token.lower.ends_with("ing")
                && self
                    .before(index)
                    .is_some_and(|before| before.any(PREPOSITIONS) || before.any(&["and", ","]));
            let contrast = token.any(&["while", "whereas"]);
            if !(token.any(&[",", ";", "and", "but"]) || contrast) {
                index += 1;
                continue;
            }
            let Some(last) = parse.clauses.iter().rev().find(|clause| clause.role == Role::Main).cloned()
            else {
                return;
            };
            let semicolon = token.is(";");
            let comma = token.is(",");
            let mut at = index + 1;
            while self
                .at(at)
                .is_some_and(|token| token.any(&["and", "but", "or", "then", ",", "while", "whereas"]))
            {
                at += 1;
            }
            let open = Open {
                relative: relative && !semicolon,
                infinitive,
                that,
                gerund,
                comma: comma || semicolon,
            };
            let found = self
                .same_subject(at, &last, &open)
                .or_else(|| self.new_subject(at, &open, semicolon || contrast))
                .or_else(|| self.trailing_at(at, index, &last, &open));
            if let Some(clause) = found {
                at = clause.group.end.max(at);
                if clause.role == Role::Main {
                    (relative, infinitive, that, gerund) = (false, false, false, false);
                }
                parse.clauses.push(clause);
            } else if let Some(subject) = self.inverted(at) {
                parse.source = Some(subject);
                return;
            }
            index = at.max(index + 1);
        }
    }

    /// A verb that shares the subject of `last`: "…, and concurred that …".
    fn same_subject(&self, at: usize, last: &Clause<'l>, open: &Open) -> Option<Clause<'l>> {
        let first = after_adverbs(self.tokens, at);
        let group = finite(self.tokens, first, self.lists.verbs)?;
        let word = self.at(first)?;
        let auxiliary = word.any(MODALS) || word.any(&["is", "are", "was", "were", "has", "have", "had"]);
        let accepted = if auxiliary {
            !open.relative
                && !(open.that && !open.comma)
                && !word.any(&["is", "was", "has"]) | (last.group.form == Form::Present)
                && !(last.group.form == Form::Past && matches!(group.form, Form::Will { .. }) && open.that)
        } else {
            let speaks =
                is_act(&group) && !matches!(group.entry.map(|entry| entry.class), Some(VerbClass::Reported));
            let past = matches!(last.group.form, Form::Past | Form::Perfect);
            let by = self.is(group.end, "by");
            let after_participle = self
                .before(at.saturating_sub(1))
                .is_some_and(|token| token.lower.ends_with("ed") && !open.comma)
                && last.group.end + 1 != at;
            let form = match group.form {
                Form::Past => past && !by && !after_participle,
                Form::Present => {
                    self.agrees(last, word)
                        && !(self.is_done(&group)
                            && (open.infinitive || matches!(last.group.form, Form::Will { .. })))
                        && !(open.infinitive && !open.comma && !unmistakable(&group))
                }
                _ => false,
            };
            let saying = group.entry.is_some_and(|entry| entry.is_saying() || entry.level().number() > 0);
            speaks && form && saying && !(open.relative && !open.comma)
        };
        accepted.then(|| Clause { subject: last.subject.clone(), group, role: Role::Main })
    }

    /// Whether a present-tense verb has the number of the last one.
    fn agrees(&self, last: &Clause<'l>, word: &Token) -> bool {
        let present =
            matches!(last.group.form, Form::Present | Form::Will { .. } | Form::Must | Form::Perfect);
        let Some(first) = self.at(last.group.start) else { return false };
        let third = first.any(&["is", "has"]) || (self.has(first, Inflections::THIRD) && !first.is("are"));
        present && third == self.has(word, Inflections::THIRD)
    }

    fn is_done(&self, group: &Group<'l>) -> bool {
        group.entry.is_some_and(|entry| entry.class == VerbClass::Done)
    }

    /// A clause of its own behind the main clause: "…, and the two leaders intend to …".
    fn new_subject(&self, at: usize, open: &Open, apart: bool) -> Option<Clause<'l>> {
        if self
            .at(at)
            .is_some_and(|token| token.any(PREPOSITIONS) || token.any(RELATIVES) || token.is("that"))
        {
            return None;
        }
        let (subject, group) = self.clause(at, false)?;
        if subject.is_empty() || subject.len() > 30 {
            return None;
        }
        let kind = self.lists.classify(self.tokens, &subject);
        let between = at.saturating_sub(14);
        let among = self
            .tokens
            .get(between..at)
            .unwrap_or_default()
            .iter()
            .any(|token| token.any(&["between", "among", "amongst", "including"]));
        let word = self.at(group.start)?;
        let certain = word.any(MODALS) || word.any(&["are", "is", "have", "has"]) || is_act(&group);
        let pronoun = matches!(kind, ActorKind::We | ActorKind::They | ActorKind::Person);
        let role = kind == ActorKind::Joint
            && self.at(subject.start).is_some_and(|token| token.any(&["the", "both", "our"]));
        let accepted = match kind {
            _ if pronoun => !open.relative,
            ActorKind::Joint if role => !open.relative,
            ActorKind::Official | ActorKind::Joint => (open.comma || apart) && !among && !open.relative,
            ActorKind::State => apart && !among,
            _ => apart && kind.can_act(),
        };
        let near =
            !self.tokens.get(subject.clone())?.iter().any(|token| token.any(&["which", "who", "that"]));
        let reported = open.that && !open.comma;
        (accepted && certain && near && !reported).then_some(Clause { subject, group, role: Role::Main })
    }

    /// A participle that speaks for the subject of the main clause: "said …, urging …".
    fn trailing_at(&self, at: usize, boundary: usize, last: &Clause<'l>, open: &Open) -> Option<Clause<'l>> {
        let comma = self.is(boundary, ",") || self.is(boundary, ";");
        let after = self.before(boundary + 1).is_some_and(|token| token.any(&["while"]));
        let group = self.trailing(at)?;
        let further = (comma || after) && !(open.gerund && !unmistakable(&group));
        let purpose = group.entry.is_some_and(|entry| {
            matches!(entry.class, VerbClass::Intention | VerbClass::Done) && entry.lemma != "announce"
        });
        let noting = group.lemma == "take note of" || group.lemma == "take note";
        let role = if further && !purpose && !noting { Role::Trailing } else { Role::Embedded };
        Some(Clause { subject: last.subject.clone(), group, role })
    }

    /// The act in -ing at `at`.
    fn trailing(&self, at: usize) -> Option<Group<'l>> {
        let at = after_adverbs(self.tokens, at);
        let token = self.at(at).filter(|token| !token.capital)?;
        if !self.has(token, Inflections::ING) {
            return None;
        }
        bare(self.tokens, at, Inflections::ING, self.lists.verbs).filter(is_act)
    }

    /// The acts inside nouns and past participles: "welcomed the signing of", "established during".
    fn nominals(&self, from: usize, parse: &mut Parse<'l>) {
        for index in from..self.tokens.len() {
            let Some(token) = self.at(index) else { return };
            let taken =
                parse.clauses.iter().any(|clause| clause.group.start <= index && index < clause.group.end);
            if taken || !token.is_word() || token.capital {
                continue;
            }
            let verbs = self.lists.verbs;
            let head = if self.is(index + 1, "of") {
                verbs.nominals.get(&token.lower).map(String::as_str)
            } else {
                let placed = ["during", "at", "in", "by", "on", "under"];
                let behind_noun = self.before(index).is_some_and(|before| {
                    (before.is_word() || before.kind == Kind::Quoted || before.is(","))
                        && !before.any(DETERMINERS)
                        && !before.any(PREPOSITIONS)
                        && !is_adverb(before)
                });
                let placed = self.at(index + 1).is_some_and(|next| next.any(&placed)) && behind_noun;
                let readings = verbs.readings(&token.lower).iter();
                let mut participles =
                    readings.filter(|reading| placed && reading.forms.has(Inflections::PARTICIPLE));
                participles.next().map(|reading| reading.head.as_str())
            };
            let entry = head.and_then(|head| verbs.entries(head).find(|entry| !entry.lemma.contains(' ')));
            let Some(entry) = entry.filter(|entry| entry.class == VerbClass::Done) else { continue };
            let group = Group {
                start: index,
                main: index,
                end: index + 1,
                lemma: entry.lemma.clone(),
                head: entry.lemma.clone(),
                entry: Some(entry),
                predicate: None,
                form: Form::Participle,
                passive: true,
                progressive: false,
                negated: false,
                through: false,
            };
            parse.clauses.push(Clause { subject: index..index, group, role: Role::Embedded });
        }
    }

    /// `"…," said the minister` and `"…," the minister said`.
    fn speech(&self) -> Option<Parse<'l>> {
        let first = self.at(0).filter(|token| token.kind == Kind::Speech)?;
        let from = if self.is(1, ",") { 2 } else { 1 };
        let (subject, group) = match self.inverted(from) {
            Some(subject) => (subject, finite(self.tokens, from, self.lists.verbs)?),
            None => self.clause(from, false)?,
        };
        let saying = group.entry.is_some_and(VerbEntry::is_saying);
        let _ = first;
        saying.then(|| Parse {
            clauses: vec![Clause { subject, group, role: Role::Main }],
            finite: true,
            source: None,
        })
    }

    /// The subject behind a verb of saying at `at`: "said Minister Ito".
    fn inverted(&self, at: usize) -> Option<Range<usize>> {
        let token = self
            .at(at)
            .filter(|token| token.any(&["said", "says", "added", "noted", "explained", "told", "stated"]))?;
        let next = self.at(at + 1)?;
        let named = next.capital
            || (next.is("the") && !token.any(&["noted", "added", "explained", "stated"]))
            || next.any(&["he", "she"]);
        let object = token.is("told") && !next.capital;
        if !named || object {
            return None;
        }
        let end = (at + 1..self.tokens.len())
            .find(|&index| {
                matches!(self.at(index).map(|token| token.kind), Some(Kind::Sign('.' | ';')))
                    || self.is(index, "adding")
            })
            .unwrap_or(self.tokens.len());
        Some(at + 1..end)
    }

    /// "According to the ministry, …"
    fn according_to(&self) -> Option<Range<usize>> {
        let start = (0..self.tokens.len())
            .find(|&index| self.is_word(index, "according") && self.is(index + 1, "to"))?;
        let end = (start + 2..self.tokens.len())
            .find(|&index| matches!(self.at(index).map(|token| token.kind), Some(Kind::Sign(_))))
            .unwrap_or(self.tokens.len());
        let kind = self.lists.classify(self.tokens, &(start + 2..end));
        kind.can_act().then_some(start + 2..end)
    }

    pub(super) fn at(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    pub(super) fn is(&self, index: usize, word: &str) -> bool {
        self.at(index).is_some_and(|token| token.is(word))
    }

    fn is_word(&self, index: usize, word: &str) -> bool {
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

/// What stands open between the main verb and a further one.
struct Open {
    relative: bool,
    infinitive: bool,
    that: bool,
    gerund: bool,
    comma: bool,
}

/// Whether the verb is on the list of acts or of reports of them.
pub(super) fn is_act(group: &Group<'_>) -> bool {
    group.predicate.is_some()
        || group.entry.is_some_and(|entry| entry.class != VerbClass::Reported || !entry.nouns.is_empty())
}

/// Whether the verb can hardly be anything but an act of the speaker.
fn unmistakable(group: &Group<'_>) -> bool {
    let often_not = [
        "support",
        "encourage",
        "invite",
        "recognise",
        "share",
        "value",
        "honour",
        "back",
        "mark",
        "note",
        "highlight",
        "plan",
        "seek",
        "explore",
        "aim",
    ];
    group.entry.is_some_and(|entry| {
        matches!(entry.class, VerbClass::Stance | VerbClass::Encouragement | VerbClass::Undertaking)
            && !often_not.contains(&entry.lemma.as_str())
    }) || group.lemma == "announce"
}
