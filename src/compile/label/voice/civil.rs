//! Roles that states do not have alone: a union, a party and a company have leaders, officials and presidents too.
//! Whoever holds such a role speaks for no state.

use super::actor::ActorKind;
use super::lists::Lists;
use super::token::{Kind, Token};
use super::words::{PREPOSITIONS, is_plural, singular};
use crate::model::EntityKind;

/// Roles that a word before them may tie to something that is no state: "union leaders". An office such as minister
/// is not among them, nor one that is named by its field: "the business secretary".
const ROLES: &[&str] = &[
    "leader",
    "head",
    "chief",
    "president",
    "vice president",
    "member",
    "partner",
    "principal",
    "participant",
    "people",
    "representative",
    "chair",
    "co-chair",
    "official",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "delegation",
    "ally",
    "counterpart",
    "negotiator",
    "aide",
    "adviser",
    "advisor",
    "party",
];

/// Words with which "party" is a side to an agreement also in an account.
const CONTRACTING: &[&str] = &["each", "either", "neither", "other", "third", "contracting", "one", "state"];

/// Words with which "parties" are those that stand for election.
const ELECTED: &[&str] = &["ruling", "governing", "political"];

impl Lists<'_> {
    /// What a noun phrase is whose head alone says `kind`. `phrase` ends with its head, `part` goes on behind it.
    pub(super) fn of_no_state(&self, kind: ActorKind, phrase: &[Token], part: &[Token]) -> ActorKind {
        let public = matches!(
            kind,
            ActorKind::Joint
                | ActorKind::State
                | ActorKind::Official
                | ActorKind::Officials
                | ActorKind::StateBody
        );
        let Some((head, before)) = phrase.split_last().filter(|_| public) else { return kind };
        let behind = part.get(phrase.len()..).unwrap_or_default();
        let noun = singular(&head.lower);
        let plural = is_plural(&head.lower);
        let role = ROLES.contains(&noun.as_str());
        let office = role || self.titles.contains(noun.as_str()) || self.officials.contains(noun.as_str());
        let civil = match noun.as_str() {
            "party" if self.account && !plural => !before.iter().any(|token| token.any(CONTRACTING)),
            "party" => before.iter().any(|token| token.any(ELECTED)) || self.is_tied(before),
            "people" if self.account => true,
            _ if office && before.iter().any(is_past) => true,
            _ => (role && self.is_tied(before)) || self.owns(before) || self.complements(behind),
        };
        match (civil, plural) {
            (false, _) => kind,
            (true, true) => ActorKind::Trade,
            (true, false) => ActorKind::NonState,
        }
    }

    /// Whether a word before a role names something that is no state: "union", "research institute".
    fn is_tied(&self, before: &[Token]) -> bool {
        before.iter().enumerate().any(|(index, token)| {
            let noun = singular(&token.lower);
            // Inside a name the last word alone says what it is: "Labour Party leaders", "European Union leaders".
            let alone = !token.capital || index == 0 || (index + 1 == before.len() && noun == "party");
            let facility = self.facilities.contains(noun.as_str());
            token.is_word() && (facility || (alone && self.is_civil(&noun)))
        })
    }

    /// Whether the owner of a role is no state: "the bar association's president".
    fn owns(&self, before: &[Token]) -> bool {
        before.windows(2).any(|pair| matches!(pair, [owner, mark] if mark.is("'s") && self.is_outside(owner)))
    }

    /// Whether the words behind a role say that it is one in something that is no state: "members of the audience".
    fn complements(&self, behind: &[Token]) -> bool {
        complement(behind).is_some_and(|token| self.is_outside(token))
    }

    /// Whether the words behind a head name what it is head of, and that has offices: "head of the delegation". A name
    /// tells nothing of what it names.
    pub(super) fn is_of_office(&self, behind: &[Token]) -> bool {
        complement(behind).is_some_and(|token| {
            let noun = singular(&token.lower);
            let office = [&self.joint, &self.state_bodies].iter().any(|list| list.contains(noun.as_str()));
            self.is_outside(token) || (office && !token.capital)
        })
    }

    /// Whether a word names something that is no state and no body of one.
    fn is_outside(&self, token: &Token) -> bool {
        let noun = singular(&token.lower);
        match token.kind {
            Kind::Name(kind) => matches!(kind, EntityKind::Company | EntityKind::Institution),
            _ if !token.is_word() => false,
            _ => self.facilities.contains(noun.as_str()) || (!token.capital && self.is_civil(&noun)),
        }
    }

    fn is_civil(&self, noun: &str) -> bool {
        self.civil.contains(noun) || self.trades.contains(noun)
    }
}

/// The noun behind "of".
fn complement(behind: &[Token]) -> Option<&Token> {
    let (_, words) = behind.split_first().filter(|(of, _)| of.is("of"))?;
    let ends =
        |token: &Token| token.any(PREPOSITIONS) || (matches!(token.kind, Kind::Sign(_)) && !token.is("'s"));
    let end = words.iter().position(ends).unwrap_or(words.len());
    words.get(..end)?.last()
}

/// Whether the office was held once, or is only aspired to: "the former foreign minister".
pub(super) fn is_past(token: &Token) -> bool {
    token.any(&["former", "ex", "retired", "shadow"]) || token.lower.starts_with("ex-")
}
