//! Joints inside names: whether "of", "for", "and" or a comma goes on with a name or parts two of them.

use std::ops::Range;

use super::heads::{is_office, is_one_of, is_shared_by_states, is_title, takes_joint};
use super::span::Reader;
use super::token::Link;
use crate::model::EntityKind;

impl Reader<'_> {
    /// Where a name goes on after "of", "for", "on the", "and" …; `None` where it ends before it.
    pub(super) fn after_joint(&self, name: Range<usize>) -> Option<usize> {
        let joint = name.end;
        let mut after = joint + 1;
        if self.key(after) == "the" && self.link(after) == Link::Plain {
            after += 1;
        }
        if let Some(after) = self.second_matter(&name) {
            return Some(after);
        }
        if self.link(joint + 1) != Link::Plain || self.link(after) != Link::Plain || !self.capital(after) {
            return None;
        }
        // "an Energy Programme of EUR 330 million"
        let amount = self
            .tokens
            .get(after + 1)
            .is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
        if amount
            && self.tokens.get(after).is_some_and(|token| {
                token.text.len() == 3 && token.text.bytes().all(|b| b.is_ascii_uppercase())
            })
        {
            return None;
        }
        match self.key(joint) {
            "and" => (after == joint + 1 && self.goes_on_after_and(&name, after)).then_some(after),
            // A name of the lexicon is complete.
            "of" | "for" | "on" | "to" | "in" | "against" if self.is_known(&name) => None,
            "for" if self.is_matter_before_head(&name, after) => Some(after),
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

    /// "Working Groups on Harbour Fees and on Tides": the joint is said again for a second matter.
    fn second_matter(&self, name: &Range<usize>) -> Option<usize> {
        let (and, again) = (name.end, name.end + 1);
        let word = self.key(again);
        let said = is_one_of(word, "of for on against") && name.clone().any(|at| self.key(at) == word);
        let plain = (and..again + 2).all(|at| self.link(at) == Link::Plain);
        (self.key(and) == "and" && said && plain && self.capital(again + 1) && !self.is_known(name))
            .then_some(again + 1)
    }

    /// "a Skills for Growth Task Force": one word, "for" and a matter before the head.
    fn is_matter_before_head(&self, name: &Range<usize>, after: usize) -> bool {
        let article = name.start.checked_sub(1).is_some_and(|at| is_one_of(self.key(at), "a an the"));
        let mut end = after;
        while self.capital(end) && self.link(end) == Link::Plain && self.known_at(end).is_none() {
            end += 1;
        }
        let head = (after + 1..end).any(|at| self.head(at).is_some());
        let word = self.key(name.start);
        article && head && name.len() == 1 && !is_office(word) && self.head(name.start).is_none()
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
        let right_head = (after..end).rev().find(|at| self.head(*at).is_some());
        let initials = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                token.text.chars().count() > 1 && !token.text.chars().any(char::is_lowercase)
            })
        };
        let left_has_head = name.clone().any(|at| self.head(at).is_some() && !self.inside_longer_known(at));
        let numbered = self.key(name.end.saturating_sub(1)).bytes().all(|b| b.is_ascii_digit());
        if numbered || is_title(self.key(after)) || is_office(self.key(after)) {
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
            return self.goes_on_in_matter(name, after, right_head)
                || self.ends_like_its_pair(name, after..end);
        }
        // "GE Power and Arden Motors": initials and companies' names are not halves of one name.
        right_head.is_some_and(|at| at > after && self.head(at) != Some(EntityKind::Company))
            && !initials(after)
            && !name.end.checked_sub(1).is_some_and(initials)
    }

    /// Whether "and" stands in the matter of a head before it: "Ministry of Trade and Industry", "Statement of the
    /// Trade and Technology Council"; not "Ministry of Trade and Energy Council".
    fn goes_on_in_matter(&self, name: &Range<usize>, after: usize, right_head: Option<usize>) -> bool {
        let Some(joint) = name.clone().rev().find(|at| !self.capital(*at) && self.key(*at) != "and") else {
            return false;
        };
        let lead = (name.start..joint).rev().find_map(|at| self.head(at));
        let open = !(joint..name.end).any(|at| self.head(at).is_some());
        match (lead, right_head) {
            (None, _) => false,
            // "Bureau of Trade and Law Enforcement Affairs": a telling word inside the matter heads nothing.
            (Some(EntityKind::GovernmentBody | EntityKind::Institution), Some(right)) => {
                open && self.capital(right + 1)
                    && self.link(right + 1) == Link::Plain
                    && self.head(right + 1).is_none()
                    && self.key(right) == "law"
            }
            (Some(_), None) => true,
            (Some(_), Some(right)) => open && right > after,
        }
    }

    /// "Friends Group and Partners Community": heads of one kind, each with one word before it.
    fn ends_like_its_pair(&self, name: &Range<usize>, right: Range<usize>) -> bool {
        let kind = |at: Option<usize>| at.and_then(|at| self.head(at));
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
    pub(super) fn listed(&self, name: Range<usize>) -> Option<usize> {
        let plain = |at: usize| {
            self.capital(at)
                && self.known_at(at).is_none()
                && !is_title(self.key(at))
                && self.head(at) != Some(EntityKind::GovernmentBody)
        };
        let first = name.end.checked_sub(1)?;
        let leads = name.clone().any(|at| {
            self.head(at).is_some()
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
}
