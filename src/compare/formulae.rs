//! Formulae: the runs of words that such texts repeat from clause to clause (“The two leaders …”). They are told by how
//! often they occur, never by a list. A name that recurs is no formula.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{Briefing, Clause};
use crate::text::{Word, is_stop_word, words};

/// A formula has at least so many words. Two words recur by chance (“of the”).
const WORDS: usize = 3;
/// Words in a row are a formula if they stand in at least so many clauses …
const CLAUSES: usize = 4;
/// … and in at least one clause of so many: a long briefing repeats more by chance.
const ONE_IN: usize = 20;

/// The formulae of a briefing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Formulae(BTreeSet<String>);

impl Formulae {
    /// The formulae of all clauses of `briefing`: runs of three words, by their stems, that stand in four clauses and in
    /// one clause of twenty, or more.
    pub fn of(briefing: &Briefing) -> Self {
        let clauses = briefing.documents.iter().flat_map(|document| &document.clauses);
        let mut all = 0;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for clause in clauses {
            all += 1;
            let words = words(clause.text.as_str());
            let runs: BTreeSet<String> =
                words.windows(WORDS).filter(|run| !is_name(clause, run)).map(key).collect();
            for run in runs {
                *counts.entry(run).or_default() += 1;
            }
        }
        let least = CLAUSES.max(all / ONE_IN);
        Self(counts.into_iter().filter(|(_, count)| *count >= least).map(|(run, _)| run).collect())
    }

    /// Where formulae stand in `text`, in bytes, in order; formulae that overlap are one.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for run in words(text).windows(WORDS).filter(|run| self.0.contains(&key(run))) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            match ranges.last_mut() {
                Some(before) if before.end >= first.range.start => before.end = last.range.end,
                _ => ranges.push(first.range.start..last.range.end),
            }
        }
        ranges
    }
}

/// Whether everything in `run` that tells something is part of a name.
fn is_name(clause: &Clause, run: &[Word]) -> bool {
    let names: Vec<Range<usize>> = (clause.sentences.iter())
        .flat_map(|sentence| &sentence.mentions)
        .map(|mention| mention.mark().range())
        .collect();
    let mut telling = run.iter().filter(|word| !is_stop_word(&word.stem)).peekable();
    telling.peek().is_some() && telling.all(|word| names.iter().any(|name| name.contains(&word.range.start)))
}

fn key(run: &[Word]) -> String {
    run.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::model::{Authority, Standing};

    #[test]
    fn what_many_clauses_say_is_a_formula() {
        let texts = [
            "The two sides reaffirmed that trade matters.",
            "The two sides reaffirmed their ties.",
            "In this context the two sides reaffirmed it.",
            "The two sides reaffirmed nothing else.",
            "Trade matters.",
        ];
        let lines = texts.map(|words| line(words, 1, Authority::JointLeaders));
        let found = |lines: &[_]| {
            let briefing = briefing(&["a"], &[], &[("a", "a", Standing::Primary, None, lines)]);
            let formulae = Formulae::of(&briefing);
            let shown =
                |text: &str| formulae.ranges(text).into_iter().map(|range| text[range].to_owned()).collect();
            texts.map(shown)
        };
        let all: [Vec<String>; 5] = found(&lines);
        let shared = ["The two sides reaffirmed", "the two sides reaffirmed"].map(str::to_owned);
        assert_eq!(all, [&shared[..1], &shared[..1], &shared[1..], &shared[..1], &[]].map(<[_]>::to_vec));
        assert_eq!(found(&lines[..3]), [const { Vec::<String>::new() }; 5], "three clauses make no formula");
    }
}
