//! Names that no lexicon lists: capitalised phrases with a word that says what they name, such as "Ministry of
//! Economy, Trade and Industry" or "Quad Leaders' Summit".

use std::ops::Range;

use super::heads::{
    head, is_common, is_office, is_one_of, is_shared_by_states, is_title, opens_a_sentence, takes_joint,
};
use super::token::{Known, Link, Token};
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

    fn key(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.key.as_str())
    }

    fn link(&self, at: usize) -> Link {
        self.tokens.get(at).map_or(Link::Break, |token| token.link)
    }

    fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    fn known_at(&self, at: usize) -> Option<&Known> {
        self.known.iter().find(|known| known.tokens.contains(&at))
    }

    /// Whether exactly `tokens` are a name of the lexicon.
    fn is_known(&self, tokens: &Range<usize>) -> bool {
        self.known.iter().any(|known| known.tokens == *tokens)
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
                Link::Plain if self.capital(next) => step(next),
                Link::Plain if self.is_number_of_name(next, last) => next + 1,
                Link::Plain => match self.after_joint(start..end) {
                    Some(after) if !taken(after) => step(after),
                    _ => return end,
                },
                // "Japan's Ministry" are two names; "Leaders' Summit" and "People's Republic" are one.
                Link::Possessive
                    if self.capital(next)
                        && !self.known_at(end - 1).is_some_and(|known| known.tokens.end == end) =>
                {
                    step(next)
                }
                Link::Comma => match self.listed(start..end) {
                    Some(after) => after,
                    None => return end,
                },
                _ => return end,
            };
        }
    }

    /// "Action Plan 2026", "Resolution 1701", "Phase II" goes on with its number.
    fn is_number_of_name(&self, at: usize, last: &str) -> bool {
        let number = self.key(at);
        !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
            && (head(last).is_some()
                && (number.len() == 4 || is_one_of(last, "resolution protocol directive regulation")))
    }

    /// Where a name goes on after "of", "for", "on the", "and" …; `None` where it ends before it.
    fn after_joint(&self, name: Range<usize>) -> Option<usize> {
        let joint = name.end;
        let mut after = joint + 1;
        if self.key(after) == "the" && self.link(after) == Link::Plain {
            after += 1;
        }
        if self.link(joint + 1) != Link::Plain || self.link(after) != Link::Plain || !self.capital(after) {
            return None;
        }
        match self.key(joint) {
            "and" => (after == joint + 1 && self.goes_on_after_and(&name, after)).then_some(after),
            word @ ("of" | "for" | "on" | "to" | "in" | "against") => {
                // The head of what has been read so far: the last head, reached through its complements.
                let takes = name.clone().rev().any(|at| {
                    takes_joint(self.key(at), word)
                        && (at + 1 == name.end || self.has_joint(at + 1..name.end))
                });
                takes.then_some(after)
            }
            _ => None,
        }
    }

    fn has_joint(&self, tokens: Range<usize>) -> bool {
        tokens.clone().any(|at| !self.capital(at))
    }

    /// Whether "and" stands inside a name: "Trade and Technology Council", "Department of Health and Human
    /// Services"; not between two: "NATO and the Energy Council".
    fn goes_on_after_and(&self, name: &Range<usize>, after: usize) -> bool {
        let mut end = after;
        while self.capital(end) && (end == after || matches!(self.link(end), Link::Plain | Link::Possessive))
        {
            end += 1;
        }
        let right_head = (after..end).rev().find(|at| head(self.key(*at)).is_some());
        let left_has_head =
            name.clone().any(|at| head(self.key(at)).is_some() && !self.inside_longer_known(at));
        if is_title(self.key(after)) || is_office(self.key(after)) {
            return false;
        }
        if let Some(known) = self.known_at(after) {
            // "Japan and India Strategic Dialogue": a meeting that two states share.
            let shared =
                right_head.is_some_and(|at| at >= known.tokens.end && is_shared_by_states(self.key(at)));
            return shared && self.is_known(name);
        }
        if self.is_known(name) {
            return false;
        }
        if left_has_head {
            // "Ministry of Trade and Industry": the head came first, and the right side has none of its own.
            let first = name.clone().find(|at| head(self.key(*at)).is_some());
            let leads = first.is_some_and(|at| !self.capital(at + 1) && at + 1 < name.end);
            return leads && (right_head.is_none() || right_head == Some(after) && end - after > 1)
                || self.ends_like_its_pair(name, after..end);
        }
        right_head.is_some_and(|at| at > after)
    }

    /// "Friends Group and Partners Community": heads of one kind, each with one word before it.
    fn ends_like_its_pair(&self, name: &Range<usize>, right: Range<usize>) -> bool {
        let kind = |at: Option<usize>| at.and_then(|at| head(self.key(at)));
        let left = kind(name.end.checked_sub(1));
        let plural = |at: Option<usize>| {
            at.and_then(|at| self.tokens.get(at)).is_some_and(|token| token.text.ends_with('s'))
        };
        left.is_some()
            && left == kind(right.end.checked_sub(1))
            && right.len() == 2
            && plural(right.end.checked_sub(2))
            && plural(name.end.checked_sub(2))
    }

    fn inside_longer_known(&self, at: usize) -> bool {
        self.known_at(at).is_some_and(|known| known.tokens.len() > 1)
    }

    /// The end of a list inside a name, "Ministry of Economy, Trade and Industry", where one follows `name`.
    fn listed(&self, name: Range<usize>) -> Option<usize> {
        let plain = |at: usize| {
            self.capital(at)
                && self.known_at(at).is_none()
                && !is_title(self.key(at))
                && !head(self.key(at)).is_some_and(|kind| kind == EntityKind::GovernmentBody)
        };
        let first = name.end.checked_sub(1)?;
        let leads = name.clone().any(|at| {
            head(self.key(at)).is_some()
                && self.tokens.get(at + 1).is_some_and(|next| is_one_of(&next.key, "of for on"))
                && at + 2 < name.end
        });
        if !leads || !plain(first) {
            return None;
        }
        let mut at = name.end;
        loop {
            // An item: one to three capitalised words.
            let item = at;
            if self.key(at) == "and" {
                return None;
            }
            while plain(at) && (at == item || self.link(at) == Link::Plain) {
                at += 1;
            }
            if at == item || at - item > 3 {
                return None;
            }
            let closes = self.key(at) == "and"
                && matches!(self.link(at), Link::Plain | Link::Comma)
                && plain(at + 1)
                && self.link(at + 1) == Link::Plain;
            if closes {
                at += 1;
                let last = at;
                while plain(at) && (at == last || self.link(at) == Link::Plain) {
                    at += 1;
                }
                return Some(at);
            }
            if self.key(at) == "and" || self.link(at) != Link::Comma {
                return None;
            }
            // "…, and Z"
            if self.key(at) != "and" && !plain(at) {
                return None;
            }
        }
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
            .filter_map(|at| Some((at, head(self.key(at))?)))
            .collect();
        let (last, mut kind) = *heads.last()?;
        let mut end = last + 1;
        // Everything joined by "of", "for", "on" belongs to the head before; so does a number behind it.
        let first_joint = (start..region.end).find(|at| !self.capital(*at) && self.key(*at) != "and");
        if let Some(joint) = first_joint
            && let Some((lead, lead_kind)) = heads.iter().rev().find(|(at, _)| *at < joint)
        {
            let number = self.key(joint).bytes().all(|b| b.is_ascii_digit());
            let trailing = heads.iter().any(|(at, kind)| {
                *at == region.end - 1
                    && *at > joint + 1
                    && *kind != EntityKind::GovernmentBody
                    && *lead + 1 == joint
                    && !self.inside_longer_known(*at)
            });
            if number {
                end = end.max(joint + 1);
            } else {
                end = region.end;
            }
            if !trailing || *lead_kind == EntityKind::GovernmentBody {
                kind = *lead_kind;
            }
        }
        let tokens = start..end;
        if tokens.len() < 2 || tokens.clone().all(|at| is_common(self.key(at))) {
            return None;
        }
        // A name of the lexicon and nothing more is the lexicon's to find; so is one that ends in it.
        let covered = self
            .known
            .iter()
            .any(|known| known.tokens.start <= tokens.start && tokens.end <= known.tokens.end);
        let only_states =
            self.known.iter().any(|known| known.tokens.end == tokens.end && known.tokens.contains(&last))
                && first_joint.is_none();
        (!covered && !only_states).then_some(Pattern { tokens, kind })
    }
}
