//! Actors: who the subject of a clause is, judged by the head of its first noun phrase, its titles and its appositions.

use std::ops::Range;

use super::civil::is_past;
use super::lists::Lists;
use super::noun::{is_demonym, opens, parts, pronoun, words_of};
use super::token::{Kind, Token};
use super::words::{PREPOSITIONS, is_plural};
use crate::model::EntityKind;

/// What a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ActorKind {
    /// we, I
    We,
    /// they
    They,
    /// he, she
    Person,
    /// it, this
    It,
    /// Several leaders, ministers, governments or states together.
    Joint,
    /// One state, or one side of a joint text.
    State,
    /// One person who holds a public office.
    Official,
    /// A body of a state.
    StateBody,
    /// People named by a public office.
    Officials,
    /// People named by their part in an event.
    Participants,
    /// One person or company that speaks for no state.
    NonState,
    /// People or companies named by their trade.
    Trade,
    /// Another body or group that can act.
    Body,
    /// nothing, no one
    Nobody,
    /// What cannot act.
    Thing,
}

impl ActorKind {
    /// Whether such a subject can act.
    pub(super) fn can_act(self) -> bool {
        !matches!(self, Self::It | Self::Thing | Self::Nobody)
    }

    /// Whether such a subject is one that texts of states let speak.
    pub(super) fn speaks(self) -> bool {
        !matches!(self, Self::It | Self::Thing | Self::Nobody | Self::Body | Self::Trade | Self::NonState)
    }
}

impl Lists<'_> {
    /// What the subject `tokens[range]` is.
    pub(super) fn classify(&self, tokens: &[Token], range: &Range<usize>) -> ActorKind {
        let subject = tokens.get(range.clone()).unwrap_or_default();
        let start = subject.iter().take_while(|token| opens(token)).count();
        let subject = subject.get(start..).unwrap_or_default();
        let Some(first) = subject.first() else {
            // "Both welcomed", "All agreed": the opening words are the whole subject.
            return if range.is_empty() { ActorKind::Thing } else { ActorKind::They };
        };
        if let Some(kind) = pronoun(first) {
            let coordinated = subject.get(1).is_some_and(|token| token.is("and"));
            return if coordinated { ActorKind::Joint } else { kind };
        }
        let parts = parts(subject);
        let kinds: Vec<ActorKind> = parts.iter().map(|part| self.noun_phrase(part, tokens)).collect();
        let (Some(&kind), Some(part)) = (kinds.first(), parts.first()) else { return ActorKind::Thing };
        // "Senior U.S. and Mexican officials": the noun comes last.
        if let Some(shared) = self.shared_noun(&parts, &kinds) {
            return shared;
        }
        // In a text of states "Japan and the European Union" speak together; "Japan and Africa" where the title says so.
        let partner = |kind: ActorKind, part: &[Token]| {
            let last = part.last().filter(|_| kind == ActorKind::Body);
            last.is_some_and(|last| match last.kind {
                Kind::Name(EntityKind::InternationalOrganisation) => true,
                Kind::Name(EntityKind::Region) => self.in_title(last),
                _ => false,
            })
        };
        let public = |kind: ActorKind, part: &[Token]| {
            sovereign(kind)
                || (!self.account
                    && (matches!(kind, ActorKind::Officials | ActorKind::StateBody) || partner(kind, part)))
        };
        // A comma alone joins nobody: "Ana Soto, Minister of Trade and Industry" is one person.
        let joined = parts.iter().zip(&kinds).skip(1).any(|(part, kind)| {
            let first = part.first().map(|token| token.range.start);
            let before = subject.iter().rev().find(|token| Some(token.range.start) < first);
            public(*kind, part) && before.is_some_and(|token| token.any(&["and", "&"]))
        });
        let several =
            parts.iter().zip(&kinds).filter(|(part, kind)| public(**kind, part)).count() > 1 && joined;
        // "Each side will bear its own costs": one as much as the other.
        let each = tokens.get(range.start).is_some_and(|token| token.any(&["each", "either", "every"]));
        match kind {
            _ if sovereign(kind) && (several || each) => ActorKind::Joint,
            ActorKind::Officials | ActorKind::Trade if kinds.contains(&ActorKind::Participants) => {
                ActorKind::Participants
            }
            ActorKind::Officials if self.account && kinds.contains(&ActorKind::Trade) => {
                ActorKind::Participants
            }
            // A bare name: what stands beside it says who it is.
            ActorKind::Body | ActorKind::Official if self.is_person(part, subject) => self.person(subject),
            _ => kind,
        }
    }

    /// The kind of a noun that several adjectives of states share.
    fn shared_noun(&self, parts: &[&[Token]], kinds: &[ActorKind]) -> Option<ActorKind> {
        let (first, last) = (parts.first()?, parts.last()?);
        let open = first.last().is_some_and(|token| token.is_state() || is_demonym(token))
            && first.iter().skip_while(|token| opens(token)).count() <= 2;
        let noun =
            last.last().filter(|token| token.is_word() && !token.capital && is_plural(&token.lower))?;
        let adjective =
            last.first().is_some_and(|token| token.is_state() || is_demonym(token)) && last.len() <= 4;
        let kind = *kinds.last()?;
        // "our foreign and defence ministers"
        let adjective_alone = first.iter().filter(|token| !opens(token)).count() == 1
            && first
                .last()
                .is_some_and(|token| token.is_word() && !token.capital && !is_plural(&token.lower));
        let of_states = matches!(kind, ActorKind::Joint | ActorKind::Officials);
        let length = last.iter().take_while(|token| !token.any(PREPOSITIONS)).count();
        if parts.len() == 2 && adjective_alone && length <= 3 && of_states {
            return Some(kind);
        }
        (parts.len() > 1 && open && adjective && !noun.is("states") && kind != ActorKind::Thing).then_some(
            match kind {
                ActorKind::Officials if !self.account => ActorKind::Joint,
                kind => kind,
            },
        )
    }

    /// Whether a part is the name of a person: two or three capitalised words with an apposition or a form of address.
    fn is_person(&self, part: &[Token], subject: &[Token]) -> bool {
        let named = part.iter().all(|token| token.capital && !token.acronym) && (2..=5).contains(&part.len());
        let apposition = subject.get(part.len()).is_some_and(|token| token.is(","));
        let titled = subject.iter().any(|token| self.titles.contains(token.lower.as_str()))
            || subject.iter().any(|token| self.trade_titles.contains(token.lower.as_str()));
        let person = |token: &Token| self.is_address(token) || token.kind == Kind::Name(EntityKind::Person);
        part.iter().any(person) || (named && apposition && titled) || self.titled(part)
    }

    /// Whether the person with these names, titles and appositions holds a public office.
    fn person(&self, subject: &[Token]) -> ActorKind {
        let words = || subject.iter().flat_map(words_of);
        if subject.iter().any(is_past) {
            return ActorKind::NonState;
        }
        let trade = words().any(|word| self.trade_titles.contains(word));
        let body = words().any(|word| self.state_bodies.contains(word))
            || subject.iter().any(|token| token.kind == Kind::Name(EntityKind::GovernmentBody));
        let state = subject.iter().any(Token::is_state);
        let office = words().find(|word| self.titles.contains(word) && !self.address.contains(word));
        let counterpart = words().any(|word| word == "counterpart");
        match office {
            // "Rangel's Moroccan counterpart, Nasser Bourita"
            None if counterpart && !trade => ActorKind::Official,
            // Companies and universities have presidents and secretaries too.
            Some("president" | "secretary" | "governor" | "secretary-general") => {
                let of = words().any(|word| word == "of");
                if body || state || !of { ActorKind::Official } else { ActorKind::NonState }
            }
            Some(_) if !trade || body => ActorKind::Official,
            None if body => ActorKind::Official,
            // "Narendra Modi", whose office stands elsewhere in what the states agreed.
            None if self.agreed && !trade => ActorKind::Official,
            _ => ActorKind::NonState,
        }
    }
}

fn sovereign(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::State | ActorKind::Official | ActorKind::Joint)
}
