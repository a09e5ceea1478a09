//! Which clause of a new version continues which clause of the old one.
//!
//! Same words first, in order, then wherever they stand; what is left is looked at for clauses that were split or
//! merged, then paired off by likeness, the most alike first. What is not alike enough is never paired.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::similar::{Bag, CONTAINED, COVERED, DOUBTFUL, EDITED, PART_WORDS, Weights};

/// A clause as pairing sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words<'a> {
    pub(super) hash: &'a str,
    pub(super) text: &'a str,
}

/// What became of an old clause; the numbers count the new clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// The same words.
    Same(usize),
    /// The same clause, amended.
    Edited(usize),
    /// Several clauses; the one with the most words of it first.
    Split(Vec<usize>),
    /// Part of a clause that holds the words of several.
    Merged(usize),
    /// No clause continues it; the new clause that a person may recognise it in.
    Removed(Option<usize>),
}

/// The old clause that each new one continues, and what became of each old one.
#[derive(Debug)]
pub(super) struct Pairing {
    pub(super) heirs: Vec<Option<usize>>,
    pub(super) fates: Vec<Fate>,
}

/// Tables of more cells are not filled: beyond the changed middle of a very long document, order decides.
const MOST_CELLS: usize = 4_000_000;

pub(super) fn pair(old: &[Words<'_>], new: &[Words<'_>]) -> Pairing {
    let mut pairing = Pairing { heirs: vec![None; new.len()], fates: vec![Fate::Removed(None); old.len()] };
    for (from, to) in in_order(old, new) {
        pairing.join(from, to, Fate::Same(to));
    }
    elsewhere(old, new, &mut pairing);
    if pairing.left_old().next().is_some() && pairing.heirs.contains(&None) {
        let bags = |clauses: &[Words<'_>]| clauses.iter().map(|one| Bag::of(one.text)).collect::<Vec<_>>();
        let (before, after) = (bags(old), bags(new));
        split(&before, &after, &mut pairing);
        merged(&before, &after, &mut pairing);
        edited(&before, &after, &mut pairing);
    }
    pairing
}

impl Pairing {
    fn join(&mut self, old: usize, new: usize, fate: Fate) {
        self.heirs[new] = Some(old);
        self.fates[old] = fate;
    }

    fn left_old(&self) -> impl Iterator<Item = usize> {
        (0..self.fates.len()).filter(|old| matches!(self.fates[*old], Fate::Removed(_)))
    }

    fn left_new(&self) -> impl Iterator<Item = usize> {
        let taken = |new: usize| {
            self.fates.iter().any(|fate| matches!(fate, Fate::Split(parts) if parts.contains(&new)))
        };
        (0..self.heirs.len()).filter(move |new| self.heirs[*new].is_none() && !taken(*new))
    }
}

/// The longest run of clauses with the same words in the same order.
fn in_order(old: &[Words<'_>], new: &[Words<'_>]) -> Vec<(usize, usize)> {
    let same = |from: usize, to: usize| old[from].hash == new[to].hash;
    let shorter = old.len().min(new.len());
    let head = (0..shorter).take_while(|at| same(*at, *at)).count();
    let tail =
        (0..shorter - head).take_while(|back| same(old.len() - 1 - back, new.len() - 1 - back)).count();
    let (rows, columns) = (old.len() - head - tail, new.len() - head - tail);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    if rows.saturating_mul(columns) <= MOST_CELLS {
        // longest[row][column]: the longest common run of what follows.
        let width = columns + 1;
        let mut longest = vec![0_u32; (rows + 1) * width];
        for row in (0..rows).rev() {
            for column in (0..columns).rev() {
                let next = longest[(row + 1) * width + column].max(longest[row * width + column + 1]);
                longest[row * width + column] = if same(head + row, head + column) {
                    longest[(row + 1) * width + column + 1] + 1
                } else {
                    next
                };
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < rows && column < columns {
            if same(head + row, head + column) {
                pairs.push((head + row, head + column));
                row += 1;
                column += 1;
            } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
                row += 1;
            } else {
                column += 1;
            }
        }
    }
    pairs.extend((0..tail).rev().map(|back| (old.len() - 1 - back, new.len() - 1 - back)));
    pairs
}

/// Clauses with the same words that stand in another order now.
fn elsewhere(old: &[Words<'_>], new: &[Words<'_>], pairing: &mut Pairing) {
    let mut waiting: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for from in pairing.left_old().collect::<Vec<_>>().into_iter().rev() {
        waiting.entry(old[from].hash).or_default().push(from);
    }
    for to in pairing.left_new().collect::<Vec<_>>() {
        if let Some(from) = waiting.get_mut(new[to].hash).and_then(Vec::pop) {
            pairing.join(from, to, Fate::Same(to));
        }
    }
}

fn split(before: &[Bag], after: &[Bag], pairing: &mut Pairing) {
    for from in pairing.left_old().collect::<Vec<_>>() {
        let parts = parts_of(&before[from], pairing.left_new().map(|to| (to, &after[to])));
        if let Some(heir) = parts.first().copied() {
            pairing.join(from, heir, Fate::Split(parts));
        }
    }
}

fn merged(before: &[Bag], after: &[Bag], pairing: &mut Pairing) {
    for to in pairing.left_new().collect::<Vec<_>>() {
        let parts = parts_of(&after[to], pairing.left_old().map(|from| (from, &before[from])));
        for from in parts.iter().rev() {
            pairing.join(*from, to, Fate::Merged(to));
        }
    }
}

/// The clauses that together make up `whole`, two at least, the longest first.
fn parts_of<'a>(whole: &Bag, clauses: impl Iterator<Item = (usize, &'a Bag)>) -> Vec<usize> {
    let mut parts: Vec<(usize, &Bag)> =
        clauses.filter(|(_, part)| part.words() >= PART_WORDS && part.within(whole) >= CONTAINED).collect();
    let words: u64 = parts.iter().map(|(_, part)| part.words()).sum();
    // Far more words than the whole has: its words recur, which tells nothing.
    let fits = words * 1000 >= whole.words() * COVERED && words * 1000 <= whole.words() * (2000 - CONTAINED);
    if parts.len() < 2 || !fits {
        return Vec::new();
    }
    parts.sort_by_key(|(at, part)| (Reverse(part.words()), *at));
    parts.into_iter().map(|(at, _)| at).collect()
}

fn edited(before: &[Bag], after: &[Bag], pairing: &mut Pairing) {
    let weights = Weights::of([before, after]);
    let (rest_old, rest_new): (Vec<_>, Vec<_>) = (pairing.left_old().collect(), pairing.left_new().collect());
    let mut scores = Vec::new();
    for from in &rest_old {
        for to in &rest_new {
            let alike = before[*from].alike(&after[*to], &weights);
            if alike >= DOUBTFUL {
                scores.push((Reverse(alike), from.abs_diff(*to), *from, *to));
            }
        }
    }
    scores.sort_unstable();
    for (Reverse(alike), _, from, to) in scores {
        let is_free = pairing.heirs[to].is_none() && pairing.fates[from] == Fate::Removed(None);
        if is_free && alike >= EDITED {
            pairing.join(from, to, Fate::Edited(to));
        } else if is_free {
            pairing.fates[from] = Fate::Removed(Some(to));
        }
    }
}
