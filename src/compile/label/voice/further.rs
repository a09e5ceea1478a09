//! What stands behind the main verb: coordinated verbs, further clauses, participles that speak on, acts inside nouns.

use super::actor::ActorKind;
use super::clause::{Clause, Parse, Reader, Role, is_act};
use super::token::{Kind, Token};
use super::verb::{Form, Group, bare, finite};
use super::words::{DETERMINERS, MODALS, PREPOSITIONS, RELATIVES, SUBORDINATORS, after_adverbs, is_adverb};
use crate::lexicon::{Inflections, VerbClass};

/// Prepositions of place and time, which a participle of a noun takes: "announced during".
const PLACED: &[&str] = &["during", "at", "in", "by", "on", "under", "between", "from"];

/// What stands open between the main verb and a further one.
#[allow(clippy::struct_excessive_bools, reason = "five independent marks of one place in a sentence")]
struct Open {
    relative: bool,
    infinitive: bool,
    that: bool,
    gerund: bool,
    comma: bool,
}

impl<'l> Reader<'_, 'l> {
    /// The clauses behind the main verb that count for themselves.
    pub(super) fn further(&self, from: usize, parse: &mut Parse<'l>) {
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
            // "…, officials said."
            if comma && let Some(subject) = self.attributed(at) {
                parse.source = Some(subject);
                return;
            }
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
        if self.takes_up(first) {
            return None;
        }
        let auxiliary = word.any(MODALS) || word.any(&["is", "are", "was", "were", "has", "have", "had"]);
        let plural = self
            .at(last.group.start)
            .is_some_and(|token| !token.any(&["is", "has"]) && !self.has(token, Inflections::THIRD));
        // "We understand that …, and are committed to": a commitment is the speakers', whatever stands between.
        let commits = group.predicate.is_some() && word.any(&["are", "have"]) && plural && !open.relative;
        let accepted = if commits {
            true
        } else if auxiliary {
            !open.relative
                && (open.comma || !open.that)
                && (!word.any(&["is", "was", "has"]) || last.group.form == Form::Present)
                && !(last.group.form == Form::Past && matches!(group.form, Form::Will { .. }) && open.that)
        } else {
            let speaks =
                is_act(&group) && !matches!(group.entry.map(|entry| entry.class), Some(VerbClass::Reported));
            // "resolved to act, and undertook to report"
            let speaks =
                speaks || (self.is(group.end, "to") && group.entry.is_some_and(|entry| entry.to.is_some()));
            let past = matches!(last.group.form, Form::Past | Form::Perfect);
            let by = self.is(group.end, "by");
            let after_participle = self
                .before(at.saturating_sub(1))
                .is_some_and(|token| token.lower.ends_with("ed") && !open.comma)
                && last.group.end + 1 != at;
            let ambiguous = self.has(word, Inflections::PARTICIPLE) && group.end == group.main + 1;
            let next = self.at(group.end);
            // "…, announced during the summit": a participle of the noun before it.
            let placed = next.is_some_and(|next| next.any(PLACED));
            let joined = self.before(at).is_some_and(|token| token.any(&["and", "but", "then"]));
            // "transparency and shared value": an adjective.
            let object = next.is_some_and(|next| {
                next.any(DETERMINERS)
                    || next.any(PREPOSITIONS)
                    || next.any(&["that", "to"])
                    || next.capital
                    || !next.is_word()
            });
            let adjective = !object && !open.comma && (open.that || open.relative || open.gerund);
            let done = group.entry.is_some_and(|entry| entry.class == VerbClass::Done);
            let apart = !joined && (placed || (done && !next.is_some_and(|next| next.any(DETERMINERS))));
            // "cooperation, guided by values, driven by trade, and committed to growth": the last of several.
            let alike = |at: usize| {
                let participle = self.at(at + 1).is_some_and(|next| self.has(next, Inflections::PARTICIPLE));
                self.is(at, ",") && participle && self.is(at + 2, "by")
            };
            let series = (last.group.end..at).filter(|&at| alike(at)).count() > 1;
            // "that rules should be open, informed, fair and clear": one adjective of several.
            let among = open.that && !joined && next.is_some_and(|next| next.is(","));
            let reduced = ambiguous && (apart || adjective || series || among);
            let form = match group.form {
                Form::Past => past && !by && !after_participle && !reduced,
                Form::Present => {
                    // "We intend to train farmers, and support schools": the verb belongs to the infinitive.
                    let under = open.infinitive || matches!(last.group.form, Form::Will { .. });
                    self.agrees(last, word) && (!under || self.unmistakable(&group))
                }
                _ => false,
            };
            let saying = group
                .entry
                .is_some_and(|entry| entry.is_saying() || entry.level().number() > 0 || entry.to.is_some());
            let closed = open.comma || !open.relative;
            speaks && form && saying && closed
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

    /// Whether the verb can hardly be anything but an act of the speaker.
    pub(super) fn unmistakable(&self, group: &Group<'l>) -> bool {
        group.entry.is_some_and(|entry| {
            let speaks =
                matches!(entry.class, VerbClass::Stance | VerbClass::Encouragement | VerbClass::Undertaking);
            let speaks = speaks || entry.class == VerbClass::Intention;
            (speaks || entry.lemma == "announce") && !self.lists.verbs.is_loose(&entry.lemma)
        })
    }

    /// A clause of its own behind the main clause: "…, and the two leaders intend to …".
    fn new_subject(&self, at: usize, open: &Open, apart: bool) -> Option<Clause<'l>> {
        let first = self.at(after_adverbs(self.tokens, at))?;
        if first.any(PREPOSITIONS) || first.any(RELATIVES) || first.any(SUBORDINATORS) || first.is("that") {
            return None;
        }
        let (subject, group) = self.clause(at, false)?;
        // "…, both established this year": no subject, but what stood before.
        let alone = subject.len() == 1
            && self.at(subject.start).is_some_and(|token| token.any(&["both", "all", "each"]));
        if subject.is_empty() || subject.len() > 30 || alone {
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
            _ if pronoun => !open.relative || open.comma,
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
        // "…, including the Group, announcing": the participle of what was named before.
        let aside = boundary.saturating_sub(10);
        let aside =
            self.tokens.get(aside..boundary).unwrap_or_default().iter().any(|token| token.is("including"));
        let listed = open.gerund && !self.unmistakable(&group);
        let further = (comma || after) && !aside && !listed;
        let purpose = group.entry.is_some_and(|entry| {
            matches!(entry.class, VerbClass::Intention | VerbClass::Done) && entry.lemma != "announce"
        });
        let noting = ["take note", "take note of", "take into account", "have regard to"];
        let noting = noting.contains(&group.lemma.as_str());
        let role = if further && !purpose && !noting { Role::Trailing } else { Role::Embedded };
        // "models that can help while creating risks", "the value of aligning policies, sharing data": the subject of the
        // main clause does neither.
        let others = role == Role::Embedded && (open.that || open.relative || listed);
        (!others).then_some(Clause { subject: last.subject.clone(), group, role })
    }

    /// The act in -ing at `at`.
    pub(super) fn trailing(&self, at: usize) -> Option<Group<'l>> {
        let at = after_adverbs(self.tokens, at);
        let token = self.at(at).filter(|token| !token.capital)?;
        if !self.has(token, Inflections::ING) {
            return None;
        }
        bare(self.tokens, at, Inflections::ING, self.lists.verbs).filter(is_act)
    }

    /// The acts inside nouns and past participles: "welcomed the signing of", "established during".
    pub(super) fn nominals(&self, from: usize, parse: &mut Parse<'l>) {
        for index in from..self.tokens.len() {
            let Some(token) = self.at(index) else { return };
            let known =
                parse.clauses.iter().any(|clause| clause.group.start <= index && index < clause.group.end);
            if known || !token.is_word() || token.capital {
                continue;
            }
            let verbs = self.lists.verbs;
            let head = if self.is(index + 1, "of") {
                verbs.nominals.get(&token.lower).map(String::as_str)
            } else {
                let placed = ["during", "at", "in", "by", "on", "under"];
                let behind_noun = self.before(index).is_some_and(|before| {
                    (before.is_word() || before.kind == Kind::Quoted || before.is(","))
                        // "would be signed in May": not yet.
                        && !before.any(&["be", "being"])
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
            };
            parse.clauses.push(Clause { subject: index..index, group, role: Role::Embedded });
        }
    }
}
