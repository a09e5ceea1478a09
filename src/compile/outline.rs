//! How headings nest: by their numbers first, then by the level that the source gives them.

use super::block::rank;
use super::marker::Number;

/// A heading as far as nesting goes.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// The level that the source gives it.
    pub(super) rank: u8,
    /// Its number, if it bears one.
    pub(super) number: Option<Number>,
}

/// Each heading's depth below the title, from 1, and whether the source gives it another one than its siblings.
pub(super) fn levels(heads: &[Head]) -> Vec<(u8, bool)> {
    let mut stack: Vec<Head> = Vec::new();
    let mixed: Vec<u8> = (rank::UNDERLINED..=rank::BARE).filter(|rank| is_mixed(heads, *rank)).collect();
    let levels = heads.iter().map(|head| {
        let sibling = head.number.as_ref().and_then(|number| sibling(&stack, head.rank, number));
        let rank = if let Some(at) = sibling {
            stack.truncate(at + 1);
            // A series keeps the rank that it began with.
            stack.pop().map_or(head.rank, |before| before.rank)
        } else {
            unwind(&mut stack, head, &mixed);
            head.rank
        };
        stack.push(Head { rank, number: head.number.clone() });
        (u8::try_from(stack.len()).unwrap_or(u8::MAX), rank != head.rank)
    });
    levels.collect()
}

/// The open heading that comes before `number` in its series: of the same rank rather than the nearest.
fn sibling(stack: &[Head], rank: u8, number: &Number) -> Option<usize> {
    let find = |test: &dyn Fn(&Head, &Number) -> bool| {
        stack.iter().rposition(|head| head.number.as_ref().is_some_and(|before| test(head, before)))
    };
    find(&|head, before| head.rank == rank && number.follows(before))
        .or_else(|| find(&|_, before| number.follows(before)))
        // A series may skip a number, or begin anew.
        .or_else(|| find(&|head, before| head.rank == rank && number.is_like(before)))
}

/// Close the headings that `head` does not stand under.
fn unwind(stack: &mut Vec<Head>, head: &Head, mixed: &[u8]) {
    if let Some(stem) = head.number.as_ref().and_then(Number::stem)
        && let Some(parent) =
            stack.iter().rposition(|open| open.number.as_ref().is_some_and(|number| number.printed == stem))
    {
        stack.truncate(parent + 1);
        return;
    }
    let stands_under = |open: &Head| {
        let same = open.rank == head.rank && open.number.is_some() && head.rank > 6;
        // Bold lines have no levels: another way to count, or none between numbers, is one level down.
        open.rank < head.rank || (same && (head.number.is_some() || mixed.contains(&head.rank)))
    };
    while stack.last().is_some_and(|open| !stands_under(open)) {
        stack.pop();
    }
}

/// Whether lines without a number stand between numbered ones of the same look.
fn is_mixed(heads: &[Head], rank: u8) -> bool {
    let own: Vec<bool> =
        heads.iter().filter(|head| head.rank == rank).map(|head| head.number.is_some()).collect();
    let first = own.iter().position(|numbered| *numbered);
    let last = own.iter().rposition(|numbered| *numbered);
    match (first, last) {
        (Some(first), Some(last)) => own.get(first..last).is_some_and(|between| between.contains(&false)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::marker::{Marker, leading};
    use super::*;

    /// Headings as `rank number`, and the levels expected.
    fn check(heads: &[(u8, &str)], expected: &[u8]) {
        let heads: Vec<Head> = heads
            .iter()
            .map(|(rank, number)| {
                let number = match leading(&format!("{number} x")) {
                    Some((Marker::Number(number), _)) => Some(number),
                    _ => None,
                };
                Head { rank: *rank, number }
            })
            .collect();
        let found: Vec<u8> = levels(&heads).into_iter().map(|(level, _)| level).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbered_siblings_are_siblings() {
        check(&[(3, "1."), (2, "2."), (3, "3.")], &[1, 1, 1]);
        check(&[(2, "1."), (3, "1."), (3, "2."), (2, "2."), (3, "1.")], &[1, 2, 2, 1, 2]);
        check(&[(2, "1."), (3, "1.1"), (2, "1.2"), (3, "2.")], &[1, 2, 2, 1]);
        check(&[(9, "I."), (9, "II."), (9, "A."), (9, "B."), (9, "III.")], &[1, 1, 2, 2, 1]);
    }

    #[test]
    fn the_rest_nest_by_rank() {
        check(&[(2, ""), (3, ""), (3, ""), (2, "")], &[1, 2, 2, 1]);
        check(&[(2, "1."), (2, "2."), (2, "")], &[1, 1, 1]);
        check(&[(9, "A."), (9, ""), (9, "B."), (9, "")], &[1, 2, 1, 2]);
        check(&[(9, "1."), (9, "2."), (9, "")], &[1, 1, 1]);
        check(&[(8, ""), (9, ""), (9, ""), (8, "")], &[1, 2, 2, 1]);
    }
}
