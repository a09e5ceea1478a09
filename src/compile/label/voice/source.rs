//! To whom a sentence is given as a whole: quoted speech, "…, officials said", "According to the ministry, …".

use std::ops::Range;

use super::clause::{Clause, Parse, Reader, Role};
use super::token::Kind;
use super::verb::finite;
use crate::lexicon::VerbEntry;

/// Verbs that close a sentence with who says it: "…, officials said."
const ENDS: &[&str] =
    &["say", "add", "announce", "note", "explain", "report", "claim", "argue", "warn", "write", "confirm"];

impl<'l> Reader<'_, 'l> {
    /// `"…," said the minister` and `"…," the minister said`.
    pub(super) fn speech(&self) -> Option<Parse<'l>> {
        self.at(0).filter(|token| token.kind == Kind::Speech)?;
        let from = if self.is(1, ",") { 2 } else { 1 };
        let (subject, group) = match self.inverted(from) {
            Some(subject) => (subject, finite(self.tokens, from, self.lists.verbs)?),
            None => self.clause(from, false)?,
        };
        let saying = group.entry.is_some_and(VerbEntry::is_saying);
        saying.then(|| Parse {
            clauses: vec![Clause { subject, group, role: Role::Main }],
            finite: true,
            source: None,
        })
    }

    /// The subject behind a verb of saying at `at`: "said Minister Ito".
    pub(super) fn inverted(&self, at: usize) -> Option<Range<usize>> {
        let token = self.at(at).filter(|token| {
            self.quotes(at) || token.any(&["said", "says", "added", "noted", "explained", "told", "stated"])
        })?;
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
                let kind = self.at(index).map(|token| token.kind);
                matches!(kind, Some(Kind::Sign('.' | ';' | ':') | Kind::Speech))
                    || self.any(index, &["adding", "after", "during", "at", "in", "on"])
                    || (self.is(index, ",")
                        && self.at(index + 1).is_some_and(|next| next.kind == Kind::Speech))
            })
            .unwrap_or(self.tokens.len());
        Some(at + 1..end)
    }

    /// Whether a verb of saying stands at `at`, directly behind quoted speech.
    fn quotes(&self, at: usize) -> bool {
        let speech = self.tokens.get(..at).unwrap_or_default().iter().rev().take(2);
        let behind =
            speech.into_iter().find(|token| !token.is(",")).is_some_and(|token| token.kind == Kind::Speech);
        let verb = finite(self.tokens, at, self.lists.verbs);
        behind && verb.is_some_and(|verb| verb.entry.is_some_and(VerbEntry::is_saying))
    }

    /// The subject of a verb of saying that ends the sentence: "…, officials said."
    pub(super) fn attributed(&self, at: usize) -> Option<Range<usize>> {
        let (subject, group) = self.clause(at, false)?;
        let saying = ENDS.contains(&group.lemma.as_str()) && !group.passive && !group.negated;
        let ends = self.at(group.end).is_none_or(|token| token.any(&[".", "in", "on", "after", "at"]));
        (saying && ends && subject.len() < 16).then_some(subject)
    }

    /// "According to the ministry, …"
    pub(super) fn according_to(&self) -> Option<Range<usize>> {
        let start = (0..self.tokens.len())
            .find(|&index| self.is_word(index, "according") && self.is(index + 1, "to"))?;
        let end = (start + 2..self.tokens.len())
            .find(|&index| matches!(self.at(index).map(|token| token.kind), Some(Kind::Sign(_))))
            .unwrap_or(self.tokens.len());
        let kind = self.lists.classify(self.tokens, &(start + 2..end));
        kind.can_act().then_some(start + 2..end)
    }
}
