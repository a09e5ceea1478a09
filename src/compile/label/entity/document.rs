//! The names of one document: what its own text ties together is one thing throughout it.

use std::ops::Range;

use super::accord::accords;
use super::heads::{is_generic, is_one_of};
use super::person::{Person, persons};
use super::proposal::{is_proposed, proposals};
use super::registry::{Key, normal};
use super::span::Reader;
use super::ties::{resolve_acronyms, resolve_realms, resolve_short_names, resolve_surnames};
use super::token::{Known, Link, Token, known, known_at, parties, tokens};
use super::{BY_FORM, BY_PARTIES, BY_TITLE, LISTED, PROPOSED};
use crate::compile::draft::{Draft, DraftClause};
use crate::lexicon::Entities;
use crate::model::{EntityKind, Rule};

/// A name in a clause, before its entity has an id.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// Where it stands in the clause's text.
    pub range: Range<usize>,
    /// The same, with the title that a surname alone needs to be understood.
    pub named: Range<usize>,
    /// What identifies the entity.
    pub key: Key,
    /// What it is, unless the lexicon says.
    pub kind: EntityKind,
    /// Why it is a name.
    pub rule: Rule,
    /// The tokens it covers.
    pub tokens: Range<usize>,
    /// Other names of the entity, which the text gives in brackets directly behind.
    pub explains: Vec<String>,
}

/// The names in each clause of `draft`, in order, none inside another. `scope` is where a common name holds.
pub(super) fn mentions(draft: &Draft, scope: &str, lexicon: &Entities) -> Vec<Vec<Mention>> {
    let mut clauses: Vec<Clause<'_>> =
        draft.clauses.iter().map(|clause| Clause::read(clause, scope, lexicon)).collect();
    resolve_surnames(&mut clauses, lexicon);
    resolve_short_names(&mut clauses, lexicon);
    resolve_acronyms(&mut clauses);
    resolve_realms(&mut clauses);
    for clause in &mut clauses {
        clause.mentions.sort_by_key(|mention| (mention.range.start, mention.range.end));
        let mut end = 0;
        clause.mentions.retain(|mention| {
            let free = mention.range.start >= end;
            end = end.max(mention.range.end);
            free
        });
    }
    clauses.into_iter().map(|clause| clause.mentions).collect()
}

/// A clause with the names found in it so far.
pub(super) struct Clause<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token<'a>>,
    pub known: Vec<Known>,
    /// The one-word and two-word names of the lexicon, also those inside longer ones.
    pub parties: Vec<Known>,
    pub mentions: Vec<Mention>,
    /// Which tokens belong to a name already.
    taken: Vec<bool>,
    /// Brackets that only give another name of what stands before them.
    pub explained: Vec<Range<usize>>,
}

impl<'a> Clause<'a> {
    fn read(draft: &'a DraftClause, scope: &str, lexicon: &Entities) -> Self {
        let text = draft.text.as_str();
        let (all, words) = tokens(text, &draft.sentences);
        let known = known(&all, &words, lexicon);
        let parties = parties(&all, &words, &known, lexicon);
        let taken = vec![false; all.len()];
        let mut clause =
            Self { text, tokens: all, known, parties, mentions: Vec::new(), taken, explained: Vec::new() };
        let kind =
            |known: &Known| lexicon.entities.get(known.entity).map_or(EntityKind::State, |entry| entry.kind);
        let (listed_persons, others): (Vec<Known>, Vec<Known>) =
            clause.known.iter().cloned().partition(|known| kind(known) == EntityKind::Person);
        let titled = titled_sentences(text, &draft.sentences);
        let in_title = |tokens: &Range<usize>, all: &[Token<'_>]| {
            all.get(tokens.start)
                .is_some_and(|token| titled.iter().any(|title| title.contains(&token.range.start)))
        };

        let found = persons(text, &clause.tokens, &others, &listed_persons);
        for person in found {
            clause.person(&person, &listed_persons, scope, in_title(&person.tokens, &clause.tokens));
        }
        for known in &listed_persons {
            clause.take(&known.tokens);
        }
        let reader = Reader { tokens: &clause.tokens, known: &others };
        let patterns = reader.patterns(|at| clause.taken.get(at).is_some_and(|taken| *taken));
        for known in &listed_persons {
            clause.add(known.tokens.clone(), Key::Lexicon(known.entity), EntityKind::Person, LISTED);
        }
        for pattern in patterns {
            if in_title(&pattern.tokens, &clause.tokens) {
                continue;
            }
            let proposed = is_proposed(&clause.tokens, &pattern.tokens);
            let (kind, rule) =
                if proposed { (EntityKind::Proposal, PROPOSED) } else { (pattern.kind, BY_FORM) };
            let key = clause.pattern_key(&pattern.tokens, pattern.kind, scope, lexicon);
            clause.add(pattern.tokens, key, kind, rule);
        }
        for known in others {
            // "US$5 million" names a currency.
            let money = text.get(clause.bytes(&known.tokens).end..).is_some_and(|rest| rest.starts_with('$'));
            if !money && clause.is_free(&known.tokens) {
                if clause.is_half_of_pair(&known.tokens)
                    || clause.is_end_of_longer(&known.tokens, kind(&known))
                {
                    continue;
                }
                if clause.is_office_of_person(&known.tokens) {
                    clause.add_parties(&known.tokens, kind);
                    continue;
                }
                let kind = kind(&known);
                clause.add(known.tokens, Key::Lexicon(known.entity), kind, LISTED);
            }
        }
        for tokens in proposals(&clause.tokens) {
            if clause.is_free(&tokens) {
                let name = normal(clause.written(&tokens));
                let key = Key::Pattern { name, owner: None, scope: Some(scope.to_owned()) };
                clause.add(tokens, key, EntityKind::Proposal, PROPOSED);
            }
        }
        clause.mentions.sort_by_key(|mention| mention.range.start);
        for accord in accords(&clause.tokens, &clause.mentions) {
            if clause.is_free(&accord.tokens) {
                let name = normal(clause.written(&accord.whole));
                let key = Key::Pattern { name, owner: None, scope: Some(scope.to_owned()) };
                let named = clause.closed(clause.bytes(&accord.whole));
                clause.add(accord.tokens, key, EntityKind::Instrument, BY_PARTIES);
                if let Some(mention) = clause.mentions.last_mut() {
                    mention.named = named;
                }
            }
        }
        clause
    }

    fn take(&mut self, tokens: &Range<usize>) {
        if let Some(taken) = self.taken.get_mut(tokens.clone()) {
            taken.fill(true);
        }
    }

    pub(super) fn is_free(&self, tokens: &Range<usize>) -> bool {
        self.taken.get(tokens.clone()).is_some_and(|taken| !taken.contains(&true))
    }

    /// `range`, with the bracket that closes one opened in it.
    fn closed(&self, range: Range<usize>) -> Range<usize> {
        let words = self.text.get(range.clone()).unwrap_or_default();
        let is_open = words.matches('(').count() > words.matches(')').count();
        let closes = self.text.get(range.end..).is_some_and(|rest| rest.starts_with(')'));
        range.start..range.end + usize::from(is_open && closes)
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.range.start);
        let end = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..end.map_or(start, |token| token.range.end)
    }

    pub(super) fn written(&self, tokens: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(tokens)).unwrap_or_default()
    }

    pub(super) fn add(&mut self, tokens: Range<usize>, key: Key, kind: EntityKind, rule: Rule) {
        let range = self.bytes(&tokens);
        self.take(&tokens);
        let end = range.start..range.end + self.abbreviating_stop(&tokens);
        let explains = Vec::new();
        self.mentions.push(Mention { named: end.clone(), range: end, key, kind, rule, tokens, explains });
    }

    /// The length of the full stop that belongs to the last word: "Inc.", "Jr.".
    fn abbreviating_stop(&self, tokens: &Range<usize>) -> usize {
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let short = last.is_some_and(|last| is_one_of(&last.key, "inc ltd corp co jr sr"));
        let stop = self.text.get(self.bytes(tokens).end..).is_some_and(|rest| rest.starts_with('.'));
        usize::from(short && stop)
    }

    fn person(&mut self, person: &Person, listed: &[Known], scope: &str, in_title: bool) {
        let listed = listed.iter().find(|known| known.tokens == person.tokens);
        if listed.is_none() && in_title {
            return;
        }
        let key = match listed {
            Some(known) => Key::Lexicon(known.entity),
            None => self.person_key(person, scope),
        };
        if listed.is_none() {
            self.add(person.tokens.clone(), key, EntityKind::Person, BY_TITLE);
            if person.tokens.len() == 1
                && let Some(mention) = self.mentions.last_mut()
            {
                let before = |back: usize| {
                    person
                        .tokens
                        .start
                        .checked_sub(back)
                        .and_then(|at| self.tokens.get(at))
                        .filter(|token| token.capital)
                };
                let compound = before(2).filter(|token| is_one_of(&token.key, "prime vice foreign crown"));
                let title = compound
                    .or_else(|| before(1))
                    .filter(|_| before(1).is_some_and(|title| !title.key.ends_with('s')));
                if let Some(title) = title {
                    mention.named.start = title.range.start;
                }
            }
            // A monarch's title and a sheikh's are part of the name.
            let title = person.tokens.start.checked_sub(1).and_then(|at| self.tokens.get(at));
            if let Some(title) =
                title.filter(|title| title.capital && is_one_of(&title.key, "king queen sheikh"))
                && person.title.as_deref() == Some(title.key.as_str())
                && let Some(mention) = self.mentions.last_mut()
            {
                mention.range.start = title.range.start;
                mention.named.start = title.range.start;
            }
        }
    }

    /// Two words in either order are one person's name; a single surname holds for the framework alone.
    fn person_key(&self, person: &Person, scope: &str) -> Key {
        let name = normal(self.written(&person.tokens));
        let mut words: Vec<&str> = name.split(' ').collect();
        match words.as_mut_slice() {
            [single] => {
                let title = person.title.as_deref().unwrap_or_default();
                let name = format!("person {title} {single}");
                Key::Pattern { name, owner: None, scope: Some(scope.to_owned()) }
            }
            [_, _] => {
                words.sort_unstable();
                Key::Pattern { name: format!("person {}", words.join(" ")), owner: None, scope: None }
            }
            _ => Key::Pattern { name: format!("person {name}"), owner: None, scope: None },
        }
    }

    /// The key of a name by form: a body's state is told apart, a common name holds for its framework alone.
    fn pattern_key(&self, tokens: &Range<usize>, kind: EntityKind, scope: &str, lexicon: &Entities) -> Key {
        let is_state = |known: &Known| {
            let kind = lexicon.entities.get(known.entity).map(|entry| entry.kind);
            matches!(kind, Some(EntityKind::State | EntityKind::InternationalOrganisation))
        };
        let name_of = |known: &Known| lexicon.entities.get(known.entity).map(|entry| entry.name.clone());
        let name_before = tokens.start.checked_sub(1).and_then(|at| known_at(&self.known, at));
        let before = name_before
            .filter(|known| {
                known.tokens.end == tokens.start
                    && self.tokens.get(tokens.start).is_some_and(|token| token.link == Link::Possessive)
            })
            .filter(|known| is_state(known));
        let mut core = tokens.clone();
        let mut owner = None;
        if kind == EntityKind::GovernmentBody {
            if let Some(first) = known_at(&self.known, tokens.start).filter(|known| is_state(known)) {
                core.start = first.tokens.end;
                owner = name_of(first);
            } else if let Some(last) =
                known_at(&self.known, tokens.end.saturating_sub(1)).filter(|known| is_state(known))
            {
                let mut end = last.tokens.start;
                while end > core.start
                    && self.tokens.get(end - 1).is_some_and(|token| is_one_of(&token.key, "of the"))
                {
                    end -= 1;
                }
                if end > core.start + 1 {
                    core.end = end;
                    owner = name_of(last);
                }
            }
        }
        let owner = owner.or_else(|| before.and_then(name_of));
        let name = normal(self.written(&core));
        let counts = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
        let generic = name.split(' ').all(|word| is_generic(word) || counts(word))
            || kind == EntityKind::GovernmentBody;
        let scope = (owner.is_none() && generic).then(|| scope.to_owned());
        let owner = owner.filter(|_| generic);
        Key::Pattern { name, owner, scope }
    }
}

/// The sentences in which every word but the small ones is capitalised: headings, where capitals make no name.
fn titled_sentences(text: &str, sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    const SMALL: &str = "of for and the a an in on to with by from at or as";
    let is_title = |range: &&Range<usize>| {
        let sentence = text.get((*range).clone()).unwrap_or_default().trim();
        let words = sentence.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
        let capital = |word: &&str| {
            word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(|c: char| !c.is_lowercase())
        };
        !sentence.ends_with(['.', ';', ','])
            && words.clone().next().is_some_and(|word| capital(&word))
            && words.clone().filter(capital).count() >= 3
            && words.clone().all(|word| capital(&word) || is_one_of(word, SMALL))
    };
    sentences.iter().filter(is_title).cloned().collect()
}
