//! Noun phrases: what the head of one says of who acts, with the words around it.

use super::actor::ActorKind;
use super::lists::Lists;
use super::noun::{is_demonym, opens, pronoun, words_of};
use super::token::{Kind, Token};
use super::words::{PREPOSITIONS, RELATIVES, is_plural, singular};
use crate::lexicon::Inflections;
use crate::model::EntityKind;

/// Adjectives that stand behind their noun, before a preposition: "officials familiar with the talks".
const POSTPOSED: &[&str] =
    &["familiar", "close", "privy", "aware", "present", "responsible", "knowledgeable"];

/// Participles that stand before their noun: "the acting minister", "the ruling party".
const ACTING: &[&str] = &[
    "acting",
    "outgoing",
    "incoming",
    "visiting",
    "sitting",
    "serving",
    "leading",
    "participating",
    "ruling",
    "governing",
    "warring",
    "negotiating",
    "contracting",
    "requesting",
    "receiving",
    "sending",
    "remaining",
];

/// Bodies that states alone have.
const OF_STATES: &[&str] = &["ministry", "embassy", "consulate", "parliament", "cabinet", "navy", "army"];

/// Roles of one person: of a singular one an account tells what an official did, not what a state did.
const PERSONS: &[&str] = &["leader", "member", "principal", "chair", "co-chair", "participant"];

impl Lists<'_> {
    /// What a noun phrase without its appositions is.
    pub(super) fn noun_phrase(&self, part: &[Token], all: &[Token]) -> ActorKind {
        let start = part.iter().take_while(|token| opens(token)).count();
        let part = part.get(start..).unwrap_or_default();
        // "two officials familiar with the talks"
        let postposed = |index: usize, token: &Token| {
            index > 0
                && token.any(POSTPOSED)
                && part.get(index + 1).is_some_and(|next| next.any(PREPOSITIONS))
        };
        // "The acting minister": before its noun a participle is an adjective.
        let adjective = |index: usize, token: &Token| index == 0 && token.any(ACTING) && part.len() > 1;
        let ends = |(index, token): (usize, &Token)| {
            (self.closes(token) && !adjective(index, token)) || postposed(index, token)
        };
        let length = part.iter().enumerate().position(ends).unwrap_or(part.len());
        let phrase = part.get(..length).unwrap_or_default();
        let Some(head) = phrase.last() else { return ActorKind::Thing };
        let Some(first) = phrase.first() else { return ActorKind::Thing };
        if first.is("nothing") || first.is("nobody") || first.is("none") || first.is("neither") {
            return ActorKind::Nobody;
        }
        if let Some(kind) = pronoun(first) {
            return kind;
        }
        if phrase.iter().all(Token::is_state) {
            return ActorKind::State;
        }
        if self.is_capital(phrase) {
            return ActorKind::State;
        }
        if let Kind::Name(kind) = head.kind {
            let words: Vec<String> = words_of(head).map(str::to_owned).collect();
            let group = kind == EntityKind::Forum && !self.names_a_thing(&words);
            return if group { ActorKind::Body } else { by_entity(kind) };
        }
        // "Orlo", "Jan Orlo": somebody whom the text introduces.
        if head.is_word()
            && phrase.len() <= 3
            && phrase.iter().all(|token| token.capital && token.is_word())
            && let Some(&kind) = self.people.get(&head.lower)
        {
            return kind;
        }
        if let Some(kind) = self.by_head(head, phrase, part) {
            return self.of_no_state(kind, phrase, part);
        }
        let titled = part.iter().take(8).any(|token| {
            token.capital && (self.titles.contains(token.lower.as_str()) || self.is_address(token))
        });
        if titled {
            return ActorKind::Official;
        }
        let sentence_start = all.first().is_some_and(|first| first.range == head.range);
        let sentence_start = sentence_start && !self.names.contains(&head.lower);
        if self.short_names.contains(&head.lower) {
            return ActorKind::Thing;
        }
        if head.acronym || (head.capital && !sentence_start) { ActorKind::Body } else { ActorKind::Thing }
    }

    fn by_head(&self, head: &Token, phrase: &[Token], part: &[Token]) -> Option<ActorKind> {
        let plural = is_plural(&head.lower);
        let noun = singular(&head.lower);
        let noun = noun.as_str();
        let state = phrase.iter().any(|token| token.is_state() || is_demonym(token));
        // "The speaker of parliament"
        let presides =
            noun == "speaker" && !plural && part.get(phrase.len()).is_some_and(|token| token.is("of"));
        if presides {
            return Some(ActorKind::Official);
        }
        if self.account && self.participants.contains(noun) && (plural || noun != "session") {
            return Some(ActorKind::Participants);
        }
        let before = phrase.len().checked_sub(2).and_then(|index| phrase.get(index));
        let compound = before.map(|token| format!("{} {noun}", token.lower));
        let trade = self.trades.contains(noun)
            || compound.as_deref().is_some_and(|compound| self.trades.contains(compound));
        if trade && (plural || noun == "industry") {
            return Some(ActorKind::Trade);
        }
        if plural && self.joint.contains(noun) && !(self.account && self.officials.contains(noun)) {
            let third = part.iter().any(|token| {
                token.any(&[
                    "other",
                    "like-minded",
                    "third",
                    "relevant",
                    "neighbouring",
                    "neighboring",
                    "these",
                    "many",
                ])
            });
            return Some(if third { ActorKind::Body } else { ActorKind::Joint });
        }
        if plural && self.officials.contains(noun) {
            return Some(ActorKind::Officials);
        }
        // "A senior official"
        if !plural && self.officials.contains(noun) && !self.state_bodies.contains(noun) {
            return Some(ActorKind::Official);
        }
        if self.things.contains(noun) {
            return Some(ActorKind::Thing);
        }
        // "The head of the delegation"; a head alone may be anything.
        let heads = head.is("head") && self.is_of_office(part.get(phrase.len()..).unwrap_or_default());
        if head.is("side") || (!plural && self.joint.contains(noun) && !head.is("head")) || heads {
            let office = heads || self.titles.contains(noun) || (self.account && PERSONS.contains(&noun));
            return Some(if office { ActorKind::Official } else { ActorKind::State });
        }
        if self.state_bodies.contains(noun) || self.state_bodies.contains(head.lower.as_str()) {
            let government = noun == "government" || noun == "administration";
            return Some(match (government, plural) {
                (true, true) => ActorKind::Joint,
                (true, false) => ActorKind::State,
                _ if state || OF_STATES.contains(&noun) => ActorKind::StateBody,
                // "the prime minister's office"
                _ if phrase.iter().any(|token| self.titles.contains(token.lower.as_str())) => {
                    ActorKind::StateBody
                }
                _ => ActorKind::Body,
            });
        }
        if self.titles.contains(noun) && !plural {
            return Some(ActorKind::Official);
        }
        if !plural && self.account && self.trade_titles.contains(noun) && noun != "head" {
            let public = state || phrase.iter().any(|token| self.state_bodies.contains(token.lower.as_str()));
            return Some(if public { ActorKind::Official } else { ActorKind::NonState });
        }
        if self.facilities.contains(noun) {
            return Some(ActorKind::NonState);
        }
        if self.bodies.contains(noun) {
            return Some(ActorKind::Body);
        }
        None
    }

    /// Whether a token ends the head of a noun phrase.
    fn closes(&self, token: &Token) -> bool {
        let participle = token.is_word()
            && !token.capital
            && self.verbs.readings(&token.lower).iter().any(|reading| {
                reading.forms.has(Inflections::ING) || reading.forms.has(Inflections::PARTICIPLE)
            })
            && !token.lower.ends_with("ed");
        matches!(token.kind, Kind::Sign(c) if c != '\'' && c != '’' && !token.is("'s"))
            || token.any(PREPOSITIONS)
            || token.any(RELATIVES)
            || token.is("that")
            || participle
    }
}

fn by_entity(kind: EntityKind) -> ActorKind {
    match kind {
        EntityKind::State => ActorKind::State,
        EntityKind::Person => ActorKind::Official,
        EntityKind::GovernmentBody => ActorKind::StateBody,
        EntityKind::Company | EntityKind::Institution => ActorKind::NonState,
        EntityKind::InternationalOrganisation | EntityKind::Region => ActorKind::Body,
        _ => ActorKind::Thing,
    }
}
