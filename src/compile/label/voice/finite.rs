//! Which word of a sentence is the finite verb of a subject: "plans" and "launched" are verbs in one place and nouns or
//! participles in another.

use super::clause::{Reader, is_act};
use super::token::{Kind, Token};
use super::verb::{Form, Group, finite};
use super::words::{
    DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS, before_adverbs, is_adverb,
    is_plural,
};
use crate::lexicon::Inflections;

impl<'l> Reader<'_, 'l> {
    /// The finite verb at `index`, if the word there is the verb of the subject that starts at `from`.
    pub(super) fn finite_here(&self, from: usize, index: usize) -> Option<Group<'l>> {
        let group = finite(self.tokens, index, self.lists.verbs)?;
        let word = self.at(index)?;
        let before = before_adverbs(self.tokens, index).filter(|&before| before >= from);
        let before = before.and_then(|before| self.at(before));
        if word.any(MODALS)
            || word.any(&["is", "are", "was", "were", "has", "have", "had", "does", "do", "did"])
        {
            return Some(group);
        }
        if self.takes_up(index) && self.has(word, Inflections::PARTICIPLE) {
            return None;
        }
        let next = self.at(group.end);
        let pronoun =
            before.is_some_and(|token| token.any(PRONOUNS) || token.any(&["both", "all", "who", "which"]));
        if let Some(before) = before {
            let blocked = before.any(DETERMINERS)
                && !before.any(&["this", "these", "those", "that", "all", "both", "each"]);
            // "the Group of Seven": a number that is part of a name.
            let name = before.capital && before_adverbs(self.tokens, index) != Some(from);
            let number = before.lower.starts_with(|c: char| c.is_ascii_digit()) && group.form != Form::Past;
            if (blocked && !name)
                || number
                || before.any(PREPOSITIONS)
                || before.any(&["and", "or", "'s", "'", "be", "been", "being"])
            {
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
            let aside = before.is_some_and(|token| token.is(","));
            let attached =
                next.is_some_and(|next| next.any(PREPOSITIONS) || is_adverb(next) || next.any(&[",", "."]));
            let by = next.is_some_and(|next| next.is("by"));
            let reduced =
                ambiguous && attached && !(actor && is_act(&group)) && self.later_finite(group.end, aside);
            let participle = reduced || (ambiguous && by);
            return (!participle).then_some(group);
        }
        if next.is_some_and(|next| next.any(&["of", "'s", "'"])) && !particles {
            return None;
        }
        let subject = self.tokens.get(from..index)?;
        let plural = pronoun
            || plural_head(subject)
            || subject.iter().any(|token| token.any(&["and", "we", "they", "both"]))
            || before.is_some_and(|token| {
                is_plural(&token.lower)
                    || token.is_name()
                    || token.any(&["us", ","])
                    || (token.capital && !self.merely_opens(token))
            });
        let third = self.has(word, Inflections::THIRD);
        // "to deepen trade, create jobs": one infinitive behind another.
        let listed = before.is_some_and(|token| token.is(","))
            && subject
                .windows(2)
                .any(|pair| matches!(pair, [to, verb] if to.is("to") && self.has(verb, Inflections::BASE)));
        if !third && (!plural || listed) {
            return None;
        }
        if third && before.is_some_and(|token| token.any(&["these", "those", "both", "all", "we", "they"])) {
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
        let named = !third && before.is_some_and(|token| token.is_state() || self.lists.is_joint_role(token));
        let auxiliary = next
            .is_some_and(|next| next.any(MODALS) || next.any(&["is", "are", "was", "were", "has", "have"]));
        // "ten states urged", "rights groups urged": the verb comes next.
        let past = (self.lists.is_joint_role(word) || self.lists.is_group(word))
            && next.is_some_and(|next| self.has(next, Inflections::PAST) && !next.capital);
        let auxiliary = auxiliary || past;
        let noun =
            !pronoun && !object && (listed || auxiliary || (!named && self.later_finite(group.end, false)));
        (!noun).then_some(group)
    }

    /// Whether what was named before a comma is taken up again: "two funds, both established in May".
    pub(super) fn takes_up(&self, index: usize) -> bool {
        self.before(index).is_some_and(|token| token.any(&["both", "all", "each"]))
            && self.before(index.saturating_sub(1)).is_some_and(|token| token.is(","))
    }

    /// Whether a capital letter only tells that the word opens the sentence: "Information exchange to …".
    fn merely_opens(&self, token: &Token) -> bool {
        let first = self.at(0).is_some_and(|first| first.range == token.range);
        first && !token.acronym && !self.lists.names.contains(&token.lower)
    }

    /// Whether another finite verb follows that belongs to the same subject. An `aside` opened behind a comma, so that
    /// the verb may stand behind the next one.
    fn later_finite(&self, from: usize, aside: bool) -> bool {
        let mut index = from;
        while let Some(token) = self.at(index).filter(|_| index < from + 40) {
            let stops = token.any(RELATIVES) || token.any(SUBORDINATORS) || token.is("that");
            if stops || matches!(token.kind, Kind::Sign(';' | ':' | '.')) {
                return false;
            }
            let before = before_adverbs(self.tokens, index).and_then(|before| self.at(before));
            let joined =
                before.is_some_and(|token| token.any(&["and", "or", "but"]) || (token.is(",") && !aside));
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
}

/// Whether the first noun of a subject is a plural: "developments to monitor".
fn plural_head(subject: &[Token]) -> bool {
    let length =
        subject.iter().position(|token| token.any(PREPOSITIONS) || !token.is_word()).unwrap_or(subject.len());
    subject
        .get(..length)
        .and_then(<[Token]>::last)
        .is_some_and(|token| is_plural(&token.lower) && !token.any(DETERMINERS))
}
