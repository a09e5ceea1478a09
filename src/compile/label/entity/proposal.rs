//! Things that were only proposed: "recommended the launch of a permanent bilateral platform".

use std::ops::Range;

use super::heads::is_one_of;
use super::token::{Link, Token};

/// What is proposed in a clause, in order: the noun with its adjectives, without what follows it.
pub(super) fn proposals(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for at in 0..tokens.len() {
        let Some(first) = proposed(tokens, at) else { continue };
        // "…, alongside a joint plan": what is proposed together.
        let rest = (first.end..tokens.len())
            .take_while(|at| tokens.get(*at).is_some_and(|token| !token.opens))
            .find(|at| tokens.get(*at).is_some_and(|token| token.key == "alongside"));
        let second = rest.and_then(|alongside| thing(tokens, alongside + 1));
        all.push(first);
        all.extend(second);
    }
    all
}

/// Whether the name at `tokens` is the object of a proposal to make it.
pub(super) fn is_proposed(all: &[Token<'_>], name: &Range<usize>) -> bool {
    let mut at = name.start;
    while at > 0 && all.get(at - 1).is_some_and(|token| is_one_of(&token.key, "a an the new")) {
        at -= 1;
    }
    at.checked_sub(1).is_some_and(|of| {
        let key = |at: usize| all.get(at).map_or("", |token| token.key.as_str());
        key(of) == "of" && (of.saturating_sub(6)..of).any(|at| founding(all, at) == Some(of))
    })
}

/// Where a proposal to found something that starts at `at` ends: behind "of".
fn founding(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let key = |at: usize| {
        tokens.get(at).filter(|token| token.link != Link::Break).map_or("", |token| token.key.as_str())
    };
    let verb = tokens.get(at)?;
    let mut next = match verb.key.as_str() {
        "recommended" | "recommend" | "recommends" | "proposed" | "propose" | "proposes" | "proposing"
        | "suggested" | "suggest" | "suggests" | "recommending" | "suggesting" => at + 1,
        "called" | "call" | "calls" | "calling" if key(at + 1) == "for" => at + 2,
        _ => return None,
    };
    if is_one_of(key(next), "the an a") {
        next += 1;
    }
    if !is_one_of(key(next), "launch establishment creation formation founding setting development") {
        return None;
    }
    next += 1;
    if key(next) == "up" {
        next += 1;
    }
    (key(next) == "of").then_some(next)
}

fn proposed(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    thing(tokens, founding(tokens, at)? + 1)
}

/// The noun with its adjectives behind the article at `article`.
fn thing(tokens: &[Token<'_>], article: usize) -> Option<Range<usize>> {
    if !tokens.get(article).is_some_and(|token| is_one_of(&token.key, "a an")) {
        return None;
    }
    let start = article + 1;
    let mut end = start;
    while tokens.get(end).is_some_and(|token| {
        token.link == Link::Plain
            && !is_one_of(&token.key, "of for on to and with between that which in at by from as the a an")
    }) {
        end += 1;
    }
    let last = tokens.get(end.checked_sub(1)?)?;
    (end - start >= 2 && end - start <= 6 && last.head.is_some()).then_some(start..end)
}
