//! The word lists for actors, ready to be asked, and what they say of single words.

use std::collections::{BTreeMap, BTreeSet};

use super::actor::ActorKind;
use super::name::{States, states};
use super::noun::words_of;
use super::token::Token;
use super::words::{is_plural, singular};
use crate::lexicon::{Actors, Verbs};

/// The word lists of [`Actors`], ready to be asked.
#[derive(Debug)]
pub(super) struct Lists<'l> {
    pub states: States,
    pub verbs: &'l Verbs,
    pub joint: BTreeSet<&'l str>,
    pub officials: BTreeSet<&'l str>,
    pub participants: BTreeSet<&'l str>,
    pub trades: BTreeSet<&'l str>,
    pub titles: BTreeSet<&'l str>,
    pub address: BTreeSet<&'l str>,
    pub trade_titles: BTreeSet<&'l str>,
    pub state_bodies: BTreeSet<&'l str>,
    pub civil: BTreeSet<&'l str>,
    pub capitals: BTreeSet<String>,
    pub bodies: BTreeSet<&'l str>,
    pub facilities: BTreeSet<&'l str>,
    pub things: BTreeSet<&'l str>,
    /// Words that the text writes with a capital letter even inside a sentence: names, also where they open one.
    pub names: BTreeSet<String>,
    /// Short names, in lower case, that the text gives to things that cannot act: "the Trade Initiative (TI)".
    pub short_names: BTreeSet<String>,
    /// What the people are whom the text introduces, by surname in lower case.
    pub people: BTreeMap<String, ActorKind>,
    /// Whether the text is an account of others: "participants" are then people at an event, not signatories.
    pub account: bool,
    /// Whether states agreed the text: whoever it names by name alone is one of their people.
    pub agreed: bool,
    /// The words of the title, in lower case: a region that it names is a partner, any other is a place.
    pub titled: BTreeSet<String>,
}

impl<'l> Lists<'l> {
    pub(super) fn new(verbs: &'l Verbs, account: bool) -> Self {
        let set = |words: &'l [String]| words.iter().map(String::as_str).collect();
        let Actors {
            states: names,
            joint,
            officials,
            participants,
            trades,
            titles,
            address,
            trade_titles,
            state_bodies,
            civil,
            capitals,
            bodies,
            facilities,
            things,
        } = &verbs.actors;
        Self {
            states: states(names),
            verbs,
            joint: set(joint),
            officials: set(officials),
            participants: set(participants),
            trades: set(trades),
            titles: set(titles),
            address: set(address),
            trade_titles: set(trade_titles),
            state_bodies: set(state_bodies),
            civil: set(civil),
            capitals: capitals.iter().map(|name| name.to_lowercase()).collect(),
            bodies: set(bodies),
            facilities: set(facilities),
            things: set(things),
            names: BTreeSet::new(),
            short_names: BTreeSet::new(),
            people: BTreeMap::new(),
            account,
            agreed: false,
            titled: BTreeSet::new(),
        }
    }

    /// Whether a word is a plural or singular noun for those who speak in a joint text.
    pub(super) fn is_joint_role(&self, token: &Token) -> bool {
        self.is_role(token) && is_plural(&token.lower)
    }

    /// Whether a word is a noun for one or several of those who speak in a joint text.
    pub(super) fn is_role(&self, token: &Token) -> bool {
        token.is_word() && self.joint.contains(singular(&token.lower).as_str())
    }

    /// Whether a word is a plural noun for bodies, trades or places of work.
    pub(super) fn is_group(&self, token: &Token) -> bool {
        let noun = singular(&token.lower);
        let lists = [&self.bodies, &self.trades, &self.facilities, &self.participants, &self.officials];
        is_plural(&token.lower) && lists.iter().any(|list| list.contains(noun.as_str()))
    }

    /// Whether these words are a capital or a residence, for which an account says what its state says.
    pub(super) fn is_capital(&self, words: &[Token]) -> bool {
        let name = words.iter().map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ");
        self.account && self.capitals.contains(name.as_str())
    }

    /// Whether the title names this, word by word.
    pub(super) fn in_title(&self, token: &Token) -> bool {
        words_of(token).all(|word| self.titled.contains(word))
    }

    /// Whether a public title stands among the first words of `tokens`.
    pub(super) fn titled(&self, tokens: &[Token]) -> bool {
        tokens.iter().any(|token| token.capital && words_of(token).any(|word| self.titles.contains(word)))
    }

    /// Whether a word in lower case is a common noun of the lists, and so no name of anybody.
    pub(super) fn is_common(&self, word: &str) -> bool {
        let lists = [
            &self.joint,
            &self.titles,
            &self.trade_titles,
            &self.state_bodies,
            &self.bodies,
            &self.facilities,
            &self.things,
        ];
        lists.iter().any(|list| list.contains(word)) || word == "research" || word == "national"
    }

    /// Whether a name with these words, in lower case, names something that cannot act.
    pub(super) fn names_a_thing(&self, words: &[String]) -> bool {
        let body = |word: &String| {
            [&self.bodies, &self.state_bodies, &self.facilities]
                .iter()
                .any(|list| list.contains(word.as_str()))
        };
        let thing = |word: &String| self.things.contains(singular(word).as_str());
        words.iter().any(thing) && !words.iter().any(body)
    }

    pub(super) fn is_address(&self, token: &Token) -> bool {
        self.address.contains(token.lower.trim_end_matches('.'))
    }
}
