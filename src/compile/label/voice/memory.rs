//! Who was named: "they", "the two leaders" and "he" stand for whoever the text last named in that role.

use super::actor::ActorKind;
use super::lists::Lists;
use super::token::Token;
use super::words::singular;
use std::collections::BTreeMap;
use std::ops::Range;

/// Somebody who acts or speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Actor {
    /// What they are.
    pub kind: ActorKind,
    /// How the text names them, with office and organisation.
    pub name: String,
}

impl Actor {
    /// The last word of a person's own name, in lower case: it stands before the office or, behind a comma, after it.
    pub(super) fn surname(&self) -> Option<String> {
        let mut parts = self.name.split(',').map(str::trim);
        let (first, second) = (parts.next()?, parts.next().unwrap_or_default());
        let personal = |part: &str| {
            let words = part.split_whitespace();
            words.clone().count() > 1 && words.clone().all(|word| word.starts_with(char::is_uppercase))
        };
        let own = if personal(second) && !personal(first) { second } else { first };
        own.split_whitespace().last().map(str::to_lowercase)
    }
}

/// What a text has named so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Memory {
    leaders: Option<String>,
    states: Option<String>,
    plural: Option<Actor>,
    person: Option<Actor>,
    single: Option<Actor>,
    /// People by surname, each as last named.
    people: BTreeMap<String, Actor>,
    titled: Option<String>,
    steady: bool,
    /// Who speaks in the quotation being read: its "we" and "I".
    pub quoted: Option<Actor>,
}

impl Memory {
    /// Whom a pronoun of this kind stands for.
    pub(super) fn pronoun(&self, kind: ActorKind) -> Option<Actor> {
        match kind {
            ActorKind::They => self.plural.clone(),
            ActorKind::Person => self.person.clone(),
            _ => None,
        }
    }

    /// Those who speak in a joint text, as far as it has named them.
    pub(super) fn speakers(&self) -> Option<String> {
        self.leaders.clone().or_else(|| self.states.clone())
    }

    /// A memory that knows only whom the title names as the speakers, and the `people` whom the text introduces.
    /// A `steady` one keeps those whom the text first names together: the signatories of a joint text.
    pub(super) fn new(steady: bool, speakers: Option<String>, people: Vec<Actor>) -> Self {
        let plural = speakers.clone().map(|name| Actor { kind: ActorKind::Joint, name });
        let people = people.into_iter().filter_map(|person| Some((person.surname()?, person))).collect();
        Self { steady, plural, people, titled: speakers, ..Self::default() }
    }

    /// Who the subject `tokens[range]` of kind `kind` is; remembers who is named.
    pub(super) fn resolve(
        &mut self,
        kind: ActorKind,
        tokens: &[Token],
        range: &Range<usize>,
        text: &str,
        lists: &Lists<'_>,
    ) -> Option<Actor> {
        let words = tokens.get(range.clone()).unwrap_or_default();
        let name = name(words, text)?;
        let found = match kind {
            _ if self.introduced(words).is_some() => self.introduced(words),
            ActorKind::We if self.quoted.is_some() => self.quoted.clone(),
            ActorKind::We => {
                self.present(words, text);
                self.speakers().or_else(|| self.titled.clone()).map(|name| Actor { kind, name })
            }
            ActorKind::They => self.plural.clone(),
            ActorKind::Person => self.person.clone(),
            ActorKind::It => {
                self.single.clone().filter(|_| words.first().is_some_and(|token| token.is("it")))
            }
            ActorKind::Joint => Some(Actor { kind, name: self.joint(words, name, lists) }),
            // "Neither side shall": without its subject the verb would say the opposite.
            ActorKind::Nobody if words.iter().any(|token| lists.is_role(token)) => Some(Actor { kind, name }),
            ActorKind::Thing | ActorKind::Nobody => None,
            _ => Some(Actor { kind, name }),
        };
        match &found {
            Some(_) if self.quoted.is_some() => {}
            Some(actor) => self.remember(actor),
            // "It" behind a sentence about a thing is that thing, which cannot act.
            None => self.single = None,
        }
        found
    }

    /// "We, the leaders of A and B, …": those who speak name themselves.
    fn present(&mut self, words: &[Token], text: &str) {
        let named = words.get(2..).filter(|_| words.get(1).is_some_and(|token| token.is(",")));
        if let Some(speakers) = named.and_then(|words| name(words, text)) {
            self.leaders.get_or_insert(speakers);
        }
    }

    /// A person named before in full, by surname: "Soto", "Mr Soto".
    pub(super) fn introduced(&self, words: &[Token]) -> Option<Actor> {
        let surname = words
            .last()
            .filter(|token| words.len() <= 2 && token.capital && (token.is_word() || token.is_name()))?;
        self.people.get(surname.lower.rsplit(' ').next()?).cloned()
    }

    fn joint(&mut self, words: &[Token], name: String, lists: &Lists<'_>) -> String {
        let role = words.iter().rev().find(|token| lists.is_joint_role(token));
        let names = words.iter().any(|token| token.is("and") || token.is("&"))
            && words.iter().any(|token| token.is_name() || lists.titled(std::slice::from_ref(token)));
        if names {
            let people = lists.titled(words);
            let slot = if people { &mut self.leaders } else { &mut self.states };
            if slot.is_none() || !self.steady {
                *slot = Some(name.clone());
            }
            return name;
        }
        let alone = words.len() <= 4 && !words.iter().any(Token::is_name);
        let Some(role) = role.filter(|_| alone) else { return name };
        let states =
            ["side", "country", "nation", "government", "state", "party", "participant", "signatory"];
        let of_states = states.contains(&singular(&role.lower).as_str());
        let (first, second) =
            if of_states { (&self.states, &self.leaders) } else { (&self.leaders, &self.states) };
        first.clone().or_else(|| second.clone()).unwrap_or(name)
    }

    /// Keep whom the text has just named, for the pronouns that follow.
    pub(super) fn remember(&mut self, actor: &Actor) {
        let actor = actor.clone();
        self.single = None;
        match actor.kind {
            ActorKind::Joint
            | ActorKind::Officials
            | ActorKind::Participants
            | ActorKind::Trade
            | ActorKind::They => {
                self.plural = Some(actor);
            }
            ActorKind::Official | ActorKind::Person => {
                self.meet(&actor);
                self.person = Some(actor);
            }
            ActorKind::NonState => {
                self.meet(&actor);
                self.person = Some(actor.clone());
                self.single = Some(actor);
            }
            ActorKind::Body if is_personal(&actor.name) => {
                self.person = Some(actor.clone());
                self.single = Some(actor);
            }
            ActorKind::State | ActorKind::StateBody | ActorKind::Body => self.single = Some(actor),
            _ => {}
        }
    }

    fn meet(&mut self, person: &Actor) {
        if let Some(surname) = person.surname() {
            self.people.insert(surname, person.clone());
        }
    }
}

/// Whether a name may be that of a person nobody introduced: two or three capitalised words, no article.
fn is_personal(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().skip(1).any(char::is_lowercase)
            && !word.ends_with(',')
    };
    (2..=3).contains(&words.len()) && words.iter().all(capital) && words.first() != Some(&"The")
}

/// The subject as the text gives it, without adverbs before it and relative clauses behind it.
pub(super) fn name(words: &[Token], text: &str) -> Option<String> {
    let skip = |token: &&Token| {
        token.any(&["and", "but", "while", ",", "also", "–", "as"])
            || super::words::is_adverb(token) && !token.any(&["both", "all", "each"])
    };
    let start = words.iter().take_while(skip).count();
    let words = words.get(start..).unwrap_or_default();
    let participle =
        |token: &Token| !token.capital && (token.lower.ends_with("ing") || token.lower.ends_with("ed"));
    let ends = |index: usize, token: &Token| {
        token.any(super::words::RELATIVES)
            // "The Commission, for its part, announced"
            || (token.is(",") && words.get(index + 1).is_some_and(|next| next.any(&["for", "in", "meanwhile", "however", "hereinafter", "hereafter"])))
            || (token.is(",")
                && words.get(index + 1).is_some_and(|next| participle(next) && !next.is("including")))
    };
    let end = words.iter().enumerate().position(|(index, token)| ends(index, token)).unwrap_or(words.len());
    let words = words.get(..end).unwrap_or_default();
    let last = words.iter().rposition(|token| !token.is(","))?;
    let range = words.first()?.range.start..words.get(last)?.range.end;
    text.get(range).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
}
