//! People whom a text introduces anywhere, not only as subjects: "talks with Prime Minister Jan Orlo" says who Orlo is.

use super::actor::ActorKind;
use super::civil::is_past;
use super::lists::Lists;
use super::memory::Actor;
use super::noun::words_of;
use super::token::{Kind, Token};
use super::words::is_plural;
use crate::model::EntityKind;

/// The longest name that is looked for, in words.
const LONGEST: usize = 4;

/// Words in lower case inside a person's name.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "von", "y", "zu",
];

/// The people whom a sentence introduces by office, by position or as somebody's counterpart, as it names them.
pub(super) fn introduced(tokens: &[Token], text: &str, lists: &Lists<'_>) -> Vec<Actor> {
    let mut people = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        // "former Prime Minister Jan Orlo"
        let from = back(tokens, index);
        let past = from.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(is_past);
        if let Some(kind) = office(token, lists).map(|kind| if past { ActorKind::NonState } else { kind })
            && let Some((start, end)) = behind(tokens, index, lists)
        {
            // "Prime Minister Jan Orlo": the words of the office belong to the name.
            let first = if start == index + 1 { from - usize::from(past) } else { start };
            people.extend(person(kind, tokens, first..end, text));
        }
        let end = name_end(tokens, index, lists);
        let opens =
            index == 0 || !tokens.get(index - 1).is_some_and(|before| before.capital && before.is_word());
        let apposed = tokens.get(end).is_some_and(|token| token.is(","));
        if opens
            && apposed
            && end > index + usize::from(!token.is_name())
            && let Some((kind, last)) = apposition(tokens, end + 1, lists)
        {
            people.extend(person(kind, tokens, index..last, text));
        }
    }
    people
}

fn person(kind: ActorKind, tokens: &[Token], range: std::ops::Range<usize>, text: &str) -> Option<Actor> {
    let words = tokens.get(range)?;
    let range = words.first()?.range.start..words.last()?.range.end;
    let name = text.get(range)?.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Actor { kind, name })
}

/// What a person with this office or position is.
fn office(token: &Token, lists: &Lists<'_>) -> Option<ActorKind> {
    if !token.is_word() || is_plural(&token.lower) {
        return None;
    }
    let word = token.lower.as_str();
    if (lists.titles.contains(word) && !lists.address.contains(word)) || word == "counterpart" {
        return Some(ActorKind::Official);
    }
    lists.trade_titles.contains(word).then_some(ActorKind::NonState)
}

/// The name behind an office at `index`: directly, or behind a comma.
fn behind(tokens: &[Token], index: usize, lists: &Lists<'_>) -> Option<(usize, usize)> {
    let start = index + 1 + usize::from(tokens.get(index + 1).is_some_and(|token| token.is(",")));
    let end = name_end(tokens, start, lists);
    let apart = start > index + 1;
    // Behind a comma one capital letter may be anything.
    let least = if apart && !tokens.get(start).is_some_and(Token::is_name) { 2 } else { 1 };
    (end >= start + least).then_some((start, end))
}

/// The first word of the office that ends at `index`.
fn back(tokens: &[Token], index: usize) -> usize {
    let words = tokens.get(..index).unwrap_or_default();
    let capitals = words.iter().rev().take(3).take_while(|token| token.capital && token.is_word()).count();
    index - capitals
}

/// One past the name that starts at `start`: capitalised words that are no office, or one known name of a person.
fn name_end(tokens: &[Token], start: usize, lists: &Lists<'_>) -> usize {
    let named = |token: &Token| {
        let word = token.is_word() && token.capital && !token.acronym && office(token, lists).is_none();
        let known = token.kind == Kind::Name(EntityKind::Person);
        (word && !words_of(token).any(|word| lists.is_common(word) || word == "the")) || known
    };
    let mut end = start;
    while end < start + LONGEST && tokens.get(end).is_some_and(named) {
        end += 1;
        // "Aukje de Vries", "Ursula von der Leyen"
        let particles = tokens.get(end..).unwrap_or_default().iter().take(2);
        let particles = particles.take_while(|token| token.is_word() && token.any(PARTICLES)).count();
        if particles > 0 && tokens.get(end + particles).is_some_and(named) {
            end += particles;
        }
    }
    end
}

/// The office in an apposition that starts at `from`, and one past its last word.
fn apposition(tokens: &[Token], from: usize, lists: &Lists<'_>) -> Option<(ActorKind, usize)> {
    if tokens.get(from)?.any(&["and", "or", "who", "which"]) {
        return None;
    }
    let rest = tokens.get(from..)?.iter().take(16);
    let length = rest
        .take_while(|token| !matches!(token.kind, Kind::Sign(c) if c != '\'' && c != '’') || token.is("'s"))
        .count();
    let words = tokens.get(from..from + length)?;
    let head = words.iter().take(6).find_map(|token| office(token, lists))?;
    let of_trade =
        words.iter().any(|token| token.is_word() && lists.trade_titles.contains(token.lower.as_str()));
    let of_state = words.iter().any(|token| words_of(token).any(|word| lists.state_bodies.contains(word)));
    let past = words.iter().any(is_past);
    let kind = if past || (of_trade && !of_state) { ActorKind::NonState } else { head };
    Some((kind, from + length))
}
