//! Names as single tokens: those that the entity stage found and the names of states.

use std::collections::BTreeMap;

use super::token::{Kind, Token};
use crate::compile::label::Name;
use crate::model::EntityKind;

/// The names of states by their first word: each a list of words, longest first.
pub(super) type States = BTreeMap<String, Vec<Vec<String>>>;

/// The index that [`tokens`] wants of the names of states.
pub(super) fn states(names: &[String]) -> States {
    let mut states = States::new();
    for name in names {
        let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
        if let Some(first) = words.first() {
            states.entry(first.clone()).or_default().push(words);
        }
    }
    for variants in states.values_mut() {
        variants.sort_by_key(|words| std::cmp::Reverse(words.len()));
    }
    states
}

pub(super) fn merge_names(tokens: &[Token], text: &str, names: &[Name], states: &States) -> Vec<Token> {
    let mut merged: Vec<Token> = Vec::new();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let rest = tokens.get(index..).unwrap_or_default();
        let (length, kind) = name_length(token, rest, text, names, states).unwrap_or((1, token.kind));
        let end = rest.get(length - 1).map_or(token.range.end, |last| last.range.end);
        let mut token = Token { range: token.range.start..end, kind, ..token.clone() };
        if length > 1 {
            token.lower = text.get(token.range.clone()).unwrap_or_default().to_lowercase();
        }
        merged.push(token);
        index += length;
    }
    merged
}

/// How many tokens from here are one name, and of what kind.
fn name_length(
    token: &Token,
    rest: &[Token],
    text: &str,
    names: &[Name],
    states: &States,
) -> Option<(usize, Kind)> {
    let state = state_length(token, rest, text, states).map(|length| (length, Kind::Name(EntityKind::State)));
    if let Some(name) = names.iter().find(|name| name.range.start == token.range.start) {
        let length = rest.iter().take_while(|token| token.range.end <= name.range.end).count();
        if length > state.map_or(0, |(length, _)| length) && token.is_word() {
            return Some((length, Kind::Name(name.kind)));
        }
    }
    state
}

/// How many tokens from here are the name of a state.
fn state_length(token: &Token, rest: &[Token], text: &str, states: &States) -> Option<usize> {
    let words = |token: &Token| text.get(token.range.clone()).unwrap_or_default().replace('’', "'");
    let variants = states.get(&words(token))?;
    let found = variants.iter().find(|variant| {
        variant.len() <= rest.len() && variant.iter().zip(rest).all(|(word, token)| *word == words(token))
    })?;
    Some(found.len())
}
