//! Listed names that name nothing where they stand: half of an adjective, the title of a person, the end of a longer
//! name.

use std::ops::Range;

use super::LISTED;
use super::document::Clause;
use super::heads::{is_generic, is_office, is_one_of, is_title, opens_a_sentence};
use super::registry::Key;
use super::token::{Known, Link};
use crate::model::EntityKind;

impl Clause<'_> {
    /// "Arden-Belmar relations": a state's name that a hyphen makes half of an adjective names nobody. The dash of
    /// "Arden–Belmar" parts two names.
    pub(super) fn is_half_of_pair(&self, tokens: &Range<usize>) -> bool {
        let place = self.bytes(tokens);
        let before = self.text.get(..place.start).and_then(|before| before.strip_suffix('-'));
        let after = self.text.get(place.end..).and_then(|after| after.strip_prefix('-'));
        before.is_some_and(|before| before.ends_with(|c: char| c.is_alphabetic() || c == '.'))
            || after.is_some_and(|after| after.starts_with(char::is_uppercase))
    }

    /// "Telecom Belmar": behind a capitalised word that says nothing of a place, a place ends some longer name. Nor is
    /// "one Belmar" of a policy the state.
    pub(super) fn is_end_of_longer(&self, tokens: &Range<usize>, kind: EntityKind) -> bool {
        const PLACING: &str =
            "north south east west central mainland greater upper lower inner outer modern metropolitan";
        let Some(at) = tokens.start.checked_sub(1) else { return false };
        let (Some(before), Some(first)) = (self.tokens.get(at), self.tokens.get(tokens.start)) else {
            return false;
        };
        let place = matches!(kind, EntityKind::State | EntityKind::Region) && first.link == Link::Plain;
        let named = before.capital
            && !before.opens
            && !first.hyphened
            && before.head.is_none()
            && !is_generic(&before.key)
            && !is_office(&before.key)
            && !is_title(&before.key)
            && !opens_a_sentence(&before.key)
            && !is_one_of(&before.key, PLACING)
            && !["ern", "ian", "ese", "ish", "can"].iter().any(|ending| before.key.ends_with(ending))
            && self.is_free(&(at..at + 1));
        place && (named || before.key == "one" && !before.opens)
    }

    /// "U.S. Trade Representative Ada Mori": a listed office before its holder is her title.
    pub(super) fn is_office_of_person(&self, tokens: &Range<usize>) -> bool {
        let office = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        tokens.len() > 1
            && office.is_some_and(|office| is_office(&office.key))
            && self
                .mentions
                .iter()
                .any(|mention| mention.kind == EntityKind::Person && mention.tokens.start == tokens.end)
    }

    /// Take the states and organisations inside a listed name for themselves.
    pub(super) fn add_parties(&mut self, whole: &Range<usize>, kind: impl Fn(&Known) -> EntityKind) {
        let inside: Vec<Known> = (self.parties.iter())
            .filter(|party| {
                whole.start <= party.tokens.start
                    && party.tokens.end <= whole.end
                    && party.tokens.len() < whole.len()
            })
            .cloned()
            .collect();
        for party in inside {
            let kind = kind(&party);
            self.add(party.tokens, Key::Lexicon(party.entity), kind, LISTED);
        }
    }
}
