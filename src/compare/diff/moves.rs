//! Moves: phrases that one wording has in one place and the other in another.

use std::ops::Range;

use super::tokens::Token;
use crate::text::fold;

/// A phrase of fewer words recurs by chance.
const WORDS: usize = 3;
/// More pairs of tokens than this are not looked at for phrases: two very long texts.
const MOST: usize = 1_000_000;

/// A phrase by where it stands among the tokens of either text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// The phrases that stand in the stretches `gone` of the old tokens and in the stretches `come` of the new ones, the
/// longest first; each token belongs to one phrase at most.
pub(super) fn moves(
    old: &[Token<'_>],
    new: &[Token<'_>],
    gone: &[Range<usize>],
    come: &[Range<usize>],
) -> Vec<Move> {
    let mut moves = Vec::new();
    let (mut gone, mut come) = (gone.to_vec(), come.to_vec());
    let size = |ranges: &[Range<usize>]| ranges.iter().map(ExactSizeIterator::len).sum::<usize>();
    if size(&gone) * size(&come) > MOST {
        return moves;
    }
    let folded = |tokens: &[Token<'_>]| tokens.iter().map(|token| fold(token.text)).collect::<Vec<_>>();
    let (old_folded, new_folded) = (folded(old), folded(new));
    loop {
        let longest = (gone.iter())
            .flat_map(|gone| come.iter().map(move |come| (gone, come)))
            .filter_map(|(gone, come)| longest(&old_folded, &new_folded, gone, come))
            .filter_map(|found| trimmed(old, found))
            .max_by_key(|found| {
                (found.old.len(), std::cmp::Reverse(found.old.start), std::cmp::Reverse(found.new.start))
            });
        let Some(found) = longest else { return moves };
        take_out(&mut gone, &found.old);
        take_out(&mut come, &found.new);
        moves.push(found);
    }
}

/// The longest run of tokens that stands in both ranges.
fn longest(old: &[String], new: &[String], gone: &Range<usize>, come: &Range<usize>) -> Option<Move> {
    let mut best: Option<Move> = None;
    // lengths[k]: how long the run is that ends at the token before and at the k-th new one.
    let mut lengths = vec![0_usize; come.len() + 1];
    for i in gone.clone() {
        for k in (0..come.len()).rev() {
            let j = come.start + k;
            lengths[k + 1] = if old.get(i) == new.get(j) { lengths[k] + 1 } else { 0 };
            let length = lengths[k + 1];
            if length > best.as_ref().map_or(0, |best| best.old.len()) {
                best = Some(Move { old: i + 1 - length..i + 1, new: j + 1 - length..j + 1 });
            }
        }
    }
    best
}

/// The phrase from its first to its last word, if it has words enough and one of them tells something.
fn trimmed(old: &[Token<'_>], found: Move) -> Option<Move> {
    let tokens = old.get(found.old.clone())?;
    let first = tokens.iter().position(|token| token.is_word)?;
    let last = tokens.iter().rposition(|token| token.is_word)?;
    let tokens = tokens.get(first..=last)?;
    let words = tokens.iter().filter(|token| token.is_word).count();
    let cut = |range: Range<usize>| range.start + first..range.start + last + 1;
    (words >= WORDS && tokens.iter().any(Token::is_telling))
        .then(|| Move { old: cut(found.old), new: cut(found.new) })
}

fn take_out(ranges: &mut Vec<Range<usize>>, taken: &Range<usize>) {
    let split = |range: Range<usize>| {
        if range.start <= taken.start && taken.end <= range.end {
            vec![range.start..taken.start, taken.end..range.end]
        } else {
            vec![range]
        }
    };
    *ranges = ranges.drain(..).flat_map(split).filter(|range| !range.is_empty()).collect();
}
