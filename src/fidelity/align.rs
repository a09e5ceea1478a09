//! Alignment: which sentences of a statement carry a sentence of its summary.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Clause, Document, EntityId, Sentence, SentenceRef};
use crate::text::{Word, is_stop_word, words};

/// Weight of a shared word by the number of the statement's sentences that contain it: rare words tell most.
/// A step function of small integers, so that every machine adds up the same score.
const WEIGHTS: [(usize, u32); 5] = [(1, 10), (2, 7), (4, 5), (8, 3), (usize::MAX, 1)];
/// Weight of a word that the statement does not contain at all; counts against the sentence, never for it.
const UNKNOWN: u32 = 5;
/// Weight of an entity that both sentences name, besides that of its words.
const ENTITY: u32 = 6;
/// The share of the summary sentence's weight, in hundredths, that a further sentence must add to be listed.
const ADDS: u32 = 12;
/// How many sentences at most are listed for one sentence of the summary.
const MOST: usize = 4;

/// A statement prepared for alignment.
pub(super) struct Statement<'a> {
    pub(super) document: &'a Document,
    pub(super) lines: Vec<Line<'a>>,
    frequency: BTreeMap<String, usize>,
}

/// One sentence of the statement.
pub(super) struct Line<'a> {
    pub(super) clause: &'a Clause,
    pub(super) sentence: &'a Sentence,
    terms: BTreeSet<String>,
    entities: BTreeSet<&'a EntityId>,
}

/// The sentences that carry a sentence of the summary.
pub(super) struct Alignment {
    /// Their places in [`Statement::lines`], best first.
    pub(super) lines: Vec<usize>,
    /// How much of the summary sentence's weight they carry together, in hundredths.
    pub(super) carried: u32,
}

impl<'a> Statement<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
        let lines: Vec<Line<'a>> = (document.sentences())
            .map(|(clause, sentence)| {
                let terms: BTreeSet<String> =
                    terms(clause.words(sentence)).into_iter().map(|word| word.stem).collect();
                for term in &terms {
                    *frequency.entry(term.clone()).or_default() += 1;
                }
                let entities = sentence.mentions.iter().map(|mention| &mention.value).collect();
                Line { clause, sentence, terms, entities }
            })
            .collect();
        Self { document, lines, frequency }
    }

    /// Whether any sentence of the statement contains the word.
    pub(super) fn contains(&self, stem: &str) -> bool {
        self.frequency.contains_key(stem)
    }

    /// Whether any sentence of the statement names the entity.
    pub(super) fn names(&self, entity: &EntityId) -> bool {
        self.lines.iter().any(|line| line.entities.contains(entity))
    }

    pub(super) fn reference(&self, line: usize) -> Option<SentenceRef> {
        let sentence = self.lines.get(line)?.sentence.id.clone();
        Some(SentenceRef { document: self.document.meta.id.clone(), sentence })
    }

    /// Greedy: the sentence that carries most, then each that carries most of what is left.
    pub(super) fn align(&self, clause: &Clause, sentence: &Sentence) -> Alignment {
        let terms: BTreeSet<String> =
            terms(clause.words(sentence)).into_iter().map(|word| word.stem).collect();
        let entities: BTreeSet<&EntityId> = sentence.mentions.iter().map(|mention| &mention.value).collect();
        let whole: u32 = terms.iter().map(|term| self.weight(term)).sum::<u32>().max(1);
        let mut open = terms;
        let mut lines = Vec::new();
        let mut carried = 0;
        while lines.len() < MOST {
            let gain = |line: &Line<'_>| -> u32 {
                let words: u32 = line.terms.intersection(&open).map(|term| self.weight(term)).sum();
                let names = line.entities.intersection(&entities).count();
                if words == 0 { 0 } else { words + ENTITY * u32::try_from(names).unwrap_or(0) }
            };
            let best = (self.lines.iter().enumerate())
                .filter(|(index, _)| !lines.contains(index))
                .map(|(index, line)| (gain(line), index))
                .max_by_key(|(gain, index)| (*gain, std::cmp::Reverse(*index)));
            let Some((_, index)) = best else { break };
            let taken: BTreeSet<String> = self.lines[index].terms.intersection(&open).cloned().collect();
            let weight: u32 = taken.iter().map(|term| self.weight(term)).sum();
            if weight * 100 < whole * ADDS {
                break;
            }
            carried += weight;
            open = open.difference(&taken).cloned().collect();
            lines.push(index);
        }
        Alignment { lines, carried: carried * 100 / whole }
    }

    fn weight(&self, term: &str) -> u32 {
        match self.frequency.get(term) {
            None => UNKNOWN,
            Some(count) => WEIGHTS.iter().find(|(most, _)| count <= most).map_or(1, |(_, weight)| *weight),
        }
    }
}

/// The words of a sentence that tell it from others.
pub(super) fn terms(text: &str) -> Vec<Word> {
    words(text).into_iter().filter(|word| !is_stop_word(&word.stem)).collect()
}
