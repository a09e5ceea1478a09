//! What opens a sentence before its main clause: adverbs, times, phrases and participles, with a comma or without.

use std::ops::Range;

use super::clause::{Reader, is_act};
use super::token::Token;
use super::verb::{Group, preamble};
use super::words::{PERIODS, PREPOSITIONS, RELATIVES, SUBORDINATORS, after_adverbs, is_adverb, is_time};
use crate::lexicon::Inflections;

impl<'l> Reader<'_, 'l> {
    /// Where the sentence starts, behind "And", "Additionally," and the like.
    pub(super) fn opening(&self) -> usize {
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
    pub(super) fn is_fronted(&self, from: usize) -> bool {
        if self.opens_with_a_time(from) || preamble(self.tokens, from, self.lists.verbs).is_some() {
            return true;
        }
        let at = after_adverbs(self.tokens, from);
        if self.is_word(at, "subject") && self.is(at + 1, "to") {
            return true;
        }
        self.at(at).or(self.at(from)).is_some_and(|token| {
            let participle = self.has(token, Inflections::PARTICIPLE)
                && !self.has(token, Inflections::BASE)
                && self.at(at + 1).is_some_and(|next| {
                    next.any(PREPOSITIONS) || next.any(&["to", "that", "whether"]) || is_adverb(next)
                });
            let ing = self.has(token, Inflections::ING)
                && (at == from || self.participle(from).is_some_and(|group| is_act(&group)));
            (token.any(SUBORDINATORS) || token.any(PREPOSITIONS) || ing || participle) && !token.is_name()
        })
    }

    /// Whether a time opens the sentence at `from`: "Later this year, …", "Next May, …".
    fn opens_with_a_time(&self, from: usize) -> bool {
        const OPENS: &[&str] = &["later", "earlier", "next", "last", "this", "each", "every", "that"];
        let open = |token: &Token| token.any(OPENS) || token.any(&["in", "the", "same"]);
        let end = (from..from + 4).find(|&index| !self.at(index).is_some_and(open)).unwrap_or(from);
        end > from
            && self.at(from).is_some_and(|token| token.any(OPENS))
            && self.at(end).is_some_and(|token| is_time(token) || token.any(PERIODS))
            && self.is(end + 1, ",")
    }

    /// A subject that follows a fronted phrase without a comma: "In this context the leaders welcomed".
    pub(super) fn uncommaed(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        (from + 1..self.tokens.len().min(from + 40)).find_map(|index| {
            let doing_so =
                self.is(index.saturating_sub(1), "so") && self.is(index.saturating_sub(2), "doing");
            let blocked = !doing_so
                && self.before(index).is_some_and(|token| {
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

    pub(super) fn after_colon(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        let colon = (from..self.tokens.len().min(from + 20)).find(|&index| self.is(index, ":"))?;
        self.at(colon + 1)?;
        self.main(colon + 1)
    }
}
