//! Persons by their titles and offices: "President Ada Mori", "Ada Mori, Minister for Trade", "the Ambassador to
//! Arden, Ada Mori,".

use std::ops::Range;

use super::heads::{is_generic, is_office, is_one_of, is_particle, is_title, opens_a_sentence};
use super::token::{Known, Link, Token, known_at};

/// A person's name found by what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    /// The tokens of the name, without the title.
    pub tokens: Range<usize>,
    /// The title before the name: "president".
    pub title: Option<String>,
}

/// The persons named in a clause, in order. `text` is the clause's, `persons` the lexicon's names of persons.
pub(super) fn persons(text: &str, tokens: &[Token<'_>], known: &[Known], persons: &[Known]) -> Vec<Person> {
    let reader = Reader { text, tokens, known, persons };
    let mut all: Vec<Person> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = reader.titled(at);
        let found = if found.is_empty() { reader.by_office(at).into_iter().collect() } else { found };
        let end = found.iter().map(|person| person.tokens.end).max().unwrap_or_default();
        all.extend(found);
        at = end.max(at + 1);
    }
    all
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    known: &'a [Known],
    persons: &'a [Known],
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, test: impl Fn(&str) -> bool) -> bool {
        self.token(at).is_some_and(|token| token.capital && test(&token.key))
    }

    /// Whether the word at `at` follows the one before directly, or after the full stop of "Dr." and "J.".
    fn follows(&self, at: usize) -> bool {
        let (Some(token), Some(before)) = (self.token(at), at.checked_sub(1).and_then(|at| self.token(at)))
        else {
            return false;
        };
        let between = self.text.get(before.range.end..token.range.start).unwrap_or_default();
        token.link == Link::Plain
            || between.trim() == "."
                && between.chars().count() <= 2
                && (before.text.chars().count() == 1
                    || is_one_of(&before.key, "dr mr mrs ms prof gen sen lt col adm smt"))
    }

    /// "President Mori", "Presidents Mori and Vale", "Secretary of State Ada Mori".
    fn titled(&self, at: usize) -> Vec<Person> {
        let plural = self.token(at).and_then(|token| token.key.strip_suffix('s'));
        let title = match (self.token(at), plural) {
            (Some(token), _) if token.capital && is_title(&token.key) => token.key.clone(),
            (Some(token), Some(single)) if token.capital && is_title(single) => single.to_owned(),
            _ => return Vec::new(),
        };
        let mut start = at + 1;
        if self.token(start).is_some_and(|token| is_one_of(&token.key, "of for")) {
            start += 1;
            let portfolio = start;
            while self.follows(start) && self.is(start, is_generic) {
                start += 1;
            }
            if start == portfolio {
                return Vec::new();
            }
        }
        if self.is(start, is_title) || !self.follows(start) {
            return Vec::new();
        }
        let Some(name) = self.name(start, 1) else { return Vec::new() };
        // "General" alone before a word makes as many companies and assemblies as persons.
        if title == "general" && name.len() < 2 {
            return Vec::new();
        }
        let mut all = vec![Person { tokens: name.clone(), title: Some(title.clone()) }];
        if plural.is_some()
            && self.token(name.end).is_some_and(|token| token.key == "and")
            && let Some(second) = self.name(name.end + 1, 1)
        {
            all.push(Person { tokens: second, title: Some(title) });
        }
        all
    }

    /// "Ada Mori, Minister for Trade" and "the Minister for Trade, Ada Mori,".
    fn by_office(&self, at: usize) -> Option<Person> {
        let whole = at == 0 || !self.is(at - 1, |_| true) || !self.follows(at);
        if !whole {
            return None;
        }
        let name = self.name(at, 2)?;
        let listed = known_at(self.persons, name.start).is_some_and(|known| known.tokens == name);
        if self.is_office_behind(name.end) {
            return Some(Person { tokens: name, title: None });
        }
        let apposed = self.token(at)?.link == Link::Comma && self.office_before(at) && !listed;
        let closed = self.token(name.end).is_none_or(|next| match next.link {
            Link::Comma | Link::Break => true,
            _ => is_one_of(&next.key, "said and noted stated told added"),
        });
        (apposed && closed).then_some(Person { tokens: name, title: None })
    }

    /// The words of a name from `start`: capitalised, with small particles between, none of them telling of
    /// something other than a person.
    fn name(&self, start: usize, least: usize) -> Option<Range<usize>> {
        if let Some(known) = known_at(self.persons, start).filter(|known| known.tokens.start == start) {
            return Some(known.tokens.clone());
        }
        let mut end = start;
        let mut capitals = 0;
        while capitals < 5 && (end == start || self.follows(end)) {
            let Some(token) = self.token(end) else { break };
            if token.capital && !self.is_foreign(end) {
                capitals += 1;
            } else if !(is_particle(&token.key) && (least == 1 || end > start) && self.particle_leads_on(end))
            {
                break;
            }
            end += 1;
            // "Charles III met": a number ends a name.
            if is_number(token.text) {
                break;
            }
        }
        // "Ada Mori, Jr."
        if end > start
            && self
                .token(end)
                .is_some_and(|token| token.link == Link::Comma && is_one_of(&token.key, "jr sr"))
        {
            return (capitals >= least).then_some(start..end + 1);
        }
        // What goes on with a telling word is the name of something else: "General Assembly", "Jordan Valley".
        let goes_on =
            self.follows(end) && self.token(end).is_some_and(|token| token.capital && token.head.is_some());
        (capitals >= least && !goes_on).then_some(start..end)
    }

    /// Whether a capital follows the particle at `at`, perhaps behind another: "von der Leyen".
    fn particle_leads_on(&self, at: usize) -> bool {
        let next =
            if self.token(at + 1).is_some_and(|token| is_particle(&token.key)) { at + 2 } else { at + 1 };
        self.is(next, |_| true) && self.follows(next)
    }

    fn is_foreign(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| {
            token.head.is_some()
                || is_title(&token.key)
                || is_office(&token.key)
                || is_generic(&token.key)
                || token.opens && opens_a_sentence(&token.key)
                || token.text.chars().any(|c| c.is_ascii_digit())
                || is_initials(token.text)
                || is_one_of(
                    &token.key,
                    "ai vice deputy assistant prime crown former joint both leaders designate his her their its",
                )
                || known_at(self.known, at).is_some()
        })
    }

    /// Whether an office stands in apposition behind a name: ", Prime Minister of Japan".
    fn is_office_behind(&self, at: usize) -> bool {
        let mut start = at;
        if self.token(at).is_none_or(|token| token.link != Link::Comma) {
            return false;
        }
        if self.token(at).is_some_and(|token| is_one_of(&token.key, "the his her")) {
            start += 1;
        }
        let mut end = start;
        let mut seen = false;
        while let Some(token) = self.token(end) {
            let joint = is_one_of(&token.key, "of for to and at on the");
            if end > start && token.link != Link::Plain || !(token.capital || joint) {
                break;
            }
            // "…, President Ada Mori": the office of somebody else.
            if seen
                && token.capital
                && self.is(end - 1, is_office)
                && !is_office(&token.key)
                && !is_generic(&token.key)
            {
                return false;
            }
            seen |= token.capital && is_office(&token.key);
            end += 1;
        }
        seen
    }

    /// Whether an office stands before the comma at `at`: "Japan's Ambassador to the UAE, …".
    fn office_before(&self, at: usize) -> bool {
        let mut back = at;
        while let Some(token) = back.checked_sub(1).and_then(|back| self.token(back)) {
            if !(token.capital || is_one_of(&token.key, "of for to and at on the")) {
                return false;
            }
            if token.capital && is_office(&token.key) {
                // An office with its matter, not a title before a name.
                return back == at || !self.is(back, |_| true);
            }
            if matches!(token.link, Link::Comma | Link::Break | Link::Bracket) {
                return false;
            }
            back -= 1;
        }
        false
    }
}

/// "INL", "NATO": initials are no person's name, but for a monarch's number.
fn is_initials(text: &str) -> bool {
    text.chars().count() > 1 && text.chars().all(char::is_uppercase) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    is_one_of(text, "II III IV VI VII VIII IX XI XII XIV XVI")
}
