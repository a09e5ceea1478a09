//! Names that no lexicon lists: capitalised phrases with a word that says what they name, such as "Ministry of
//! Economy, Trade and Industry" or "Quad Leaders' Summit".

use std::ops::Range;

use super::heads::{is_collective, is_common, is_office, is_one_of, opens_a_sentence, singular};
use super::token::{Known, Link, Token, known_at};
use crate::model::EntityKind;

/// A name found by its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The tokens it covers.
    pub tokens: Range<usize>,
    /// What its head makes of it.
    pub kind: EntityKind,
}

/// A clause's tokens with the names of the lexicon among them, read from the left.
pub(super) struct Reader<'a> {
    pub tokens: &'a [Token<'a>],
    pub known: &'a [Known],
}

impl Reader<'_> {
    /// The names by form, in order, none inside another; `taken` says which tokens are persons' names.
    pub(super) fn patterns(&self, taken: impl Fn(usize) -> bool) -> Vec<Pattern> {
        let mut all = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if taken(at) || !self.may_start(at) {
                at += 1;
                continue;
            }
            let end = self.region(at, &taken);
            match self.name_in(at..end) {
                Some(pattern) => {
                    at = pattern.tokens.end.max(at + 1);
                    all.push(pattern);
                }
                // A name of the lexicon goes whole, so that its last words start no name of their own.
                None => at = self.known_at(at).map_or(at + 1, |known| known.tokens.end),
            }
        }
        all
    }

    fn may_start(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.capital
                && !(token.opens && opens_a_sentence(&token.key))
                && !is_one_of(&token.key, "the a an this these both its their our")
        })
    }

    pub(super) fn key(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.key.as_str())
    }

    pub(super) fn head(&self, at: usize) -> Option<EntityKind> {
        self.tokens.get(at).and_then(|token| token.head)
    }

    pub(super) fn link(&self, at: usize) -> Link {
        self.tokens.get(at).map_or(Link::Break, |token| token.link)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    pub(super) fn known_at(&self, at: usize) -> Option<&Known> {
        known_at(self.known, at)
    }

    /// Whether exactly `tokens` are a name of the lexicon.
    pub(super) fn is_known(&self, tokens: &Range<usize>) -> bool {
        self.known_at(tokens.start).is_some_and(|known| known.tokens == *tokens)
    }

    /// How far a name that starts at `start` could reach.
    fn region(&self, start: usize, taken: &impl Fn(usize) -> bool) -> usize {
        // A name of the lexicon is one step, with the small words in it.
        let step = |at: usize| self.known_at(at).map_or(at + 1, |known| known.tokens.end);
        let mut end = step(start);
        loop {
            let next = end;
            if taken(next) {
                return end;
            }
            let last = self.key(end - 1);
            end = match self.link(next) {
                // "Bureau of Trade Affairs Ada Mori": the matter ends, a person follows.
                Link::Plain if self.capital(next) && last == "affairs" && self.head(next).is_none() => {
                    return end;
                }
                // "Bureau for Rivers Dr. Ada Mori"
                Link::Plain if is_one_of(self.key(next), "dr mr mrs ms prof gen sir shri") => return end,
                // "Department of Trade Senior Adviser Ada Mori"
                Link::Plain
                    if is_one_of(self.key(next), "senior deputy assistant acting")
                        && is_office(self.key(next + 1)) =>
                {
                    return end;
                }
                Link::Plain if self.capital(next) => step(next),
                Link::Plain if self.is_number_of_name(next, last) => next + 1,
                Link::Plain => match self.after_joint(start..end) {
                    Some(after) if !taken(after) => step(after),
                    _ => return end,
                },
                // "Japan's Ministry" and "the Forum's Declaration" are two names; "Leaders' Summit" is one.
                Link::Possessive if self.capital(next) && !self.is_complete(start..end) => step(next),
                // "Harbour Works, Inc."
                Link::Comma
                    if self.capital(next) && is_one_of(self.key(next), "inc ltd llc corp limited") =>
                {
                    return next + 1;
                }
                Link::Comma => match self.listed(start..end) {
                    Some(after) => after,
                    None => return end,
                },
                _ => return end,
            };
        }
    }

    /// Whether the words read so far are a name already: one of the lexicon, or one with its head.
    fn is_complete(&self, name: Range<usize>) -> bool {
        let Some(last) = name.end.checked_sub(1) else { return false };
        self.known_at(last).is_some_and(|known| known.tokens.end == name.end)
            || self.head(last).is_some()
            || name.clone().any(|at| self.head(at).is_some()) && name.clone().any(|at| !self.capital(at))
    }

    /// "Action Plan 2026", "Resolution 1701", "Phase II" goes on with its number.
    fn is_number_of_name(&self, at: usize, last: &str) -> bool {
        let number = self.key(at);
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && (at.checked_sub(1).and_then(|before| self.head(before)).is_some()
                && (number.len() == 4 || is_one_of(last, "resolution protocol directive regulation force")))
            // "COVID-19 Summit"
            || !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
                && self.tokens.get(at).is_some_and(|token| token.hyphened)
                && self.capital(at + 1)
                && self.link(at + 1) == Link::Plain
    }

    /// The name inside a region: from its first telling word to the last word that its head governs.
    fn name_in(&self, region: Range<usize>) -> Option<Pattern> {
        let mut start = region.start;
        // "President", "Foreign Minister" before a name are no part of it; nor is a number of a meeting.
        while start < region.end
            && (is_office(self.key(start)) || !self.capital(start))
            && self.known_at(start).is_none()
        {
            start += 1;
        }
        let heads: Vec<(usize, EntityKind)> = (start..region.end)
            .filter(|at| self.capital(*at))
            .filter(|at| !(self.key(*at) == "cabinet" && self.key(at + 1) == "secretary"))
            .filter_map(|at| Some((at, self.head(at)?)))
            .collect();
        let (last, mut kind) = *heads.last()?;
        // "Open Radio Access Networks" are many.
        if is_one_of(self.key(last), "network networks")
            && last.checked_sub(1).is_some_and(|before| self.key(before) == "access")
        {
            return None;
        }
        // "Harbour Consulting Group"
        if self.key(last) == "group"
            && last.checked_sub(1).is_some_and(|before| is_one_of(self.key(before), "financial consulting"))
        {
            kind = EntityKind::Company;
        }
        let mut end = self.known_at(last).map_or(last + 1, |known| known.tokens.end);
        // Everything joined by "of", "for", "on" belongs to the head before; so does a number behind it.
        let first_joint = (start..region.end).find(|at| {
            !self.capital(*at)
                && self.key(*at) != "and"
                && self.known_at(*at).is_none_or(|known| known.tokens.start >= *at)
        });
        if let Some(joint) = first_joint
            && let Some((lead, lead_kind)) = heads.iter().rev().find(|(at, _)| *at < joint)
        {
            // "Departments of Trade and Energy" are two bodies under one word.
            let plural = self.key(*lead) != singular(self.key(*lead)) && !is_collective(self.key(*lead));
            if plural && *lead_kind == EntityKind::GovernmentBody {
                return None;
            }
            let number = self.key(joint).bytes().all(|b| b.is_ascii_digit());
            if number {
                end = end.max(joint + 1);
            } else {
                end = region.end;
            }
            kind = *lead_kind;
        }
        let tokens = start..end;
        if tokens.len() < 2 || tokens.clone().all(|at| is_common(self.key(at))) {
            return None;
        }
        // A name of the lexicon and nothing more is the lexicon's to find; so is one that ends in it.
        let tokens = self.with_number_before(tokens, kind);
        let covered = self.known_at(tokens.start).is_some_and(|known| tokens.end <= known.tokens.end);
        let only_states =
            self.known_at(last).is_some_and(|known| known.tokens.end == tokens.end) && first_joint.is_none();
        (!covered && !only_states).then_some(Pattern { tokens, kind })
    }

    /// A number that tells a name from its like belongs to it: "the 2024 Coastal Forum", "the 13th Coastal
    /// Conference", "a 10-Year Coastal Plan".
    fn with_number_before(&self, name: Range<usize>, kind: EntityKind) -> Range<usize> {
        let Some(before) = name.start.checked_sub(1) else { return name };
        let number = self.key(before);
        let digits = number.trim_end_matches(char::is_alphabetic);
        let ending = number.get(digits.len()..).unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return name;
        }
        let hyphened = self.tokens.get(name.start).is_some_and(|token| token.hyphened);
        let article =
            before.checked_sub(1).is_some_and(|at| is_one_of(self.key(at), "the a an its their our"))
                || self.link(before) == Link::Possessive;
        let year = ending.is_empty() && digits.len() == 4 && article;
        let order = is_one_of(ending, "st nd rd th");
        let meets = matches!(
            kind,
            EntityKind::Event | EntityKind::Forum | EntityKind::Instrument | EntityKind::Strategy
        );
        let tells = self.link(name.start) == Link::Plain && (hyphened || meets && (year || order));
        if tells { before..name.end } else { name }
    }
}
