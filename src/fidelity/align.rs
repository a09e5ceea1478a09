//! Alignment: which sentences of a statement carry a sentence of its summary.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Clause, Document, EntityId, Sentence, SentenceRef};
use crate::text::{Word, is_stop_word, words};

/// Weight of a shared word by the number of the statement's sentences that contain it: rare words tell most.
/// A step function of small integers, so that every machine adds up the same score.
const WEIGHTS: [(usize, u32); 5] = [(1, 10), (2, 7), (4, 5), (8, 3), (usize::MAX, 1)];
/// Weight of a word that the statement does not contain at all; counts against the sentence, never for it.
const UNKNOWN: u32 = 3;
/// Weight of the same operative verb on both sides: it decides between sentences that share as many words.
const SAME_ACT: u32 = 2;
/// The share of the summary sentence's weight, in hundredths, that a further sentence must add to be listed.
const ADDS: u32 = 12;
/// How many sentences at most are listed for one sentence of the summary.
const MOST: usize = 4;

/// A statement prepared for alignment.
pub(super) struct Statement<'a> {
    pub(super) document: &'a Document,
    pub(super) lines: Vec<Line<'a>>,
    vocabulary: BTreeSet<String>,
    frequency: BTreeMap<String, usize>,
    named: BTreeMap<&'a EntityId, usize>,
    parties: &'a [EntityId],
}

/// One sentence of the statement.
pub(super) struct Line<'a> {
    pub(super) clause: &'a Clause,
    pub(super) sentence: &'a Sentence,
    terms: BTreeSet<String>,
    entities: BTreeSet<&'a EntityId>,
    acts: BTreeSet<&'a str>,
}

/// The sentences that carry a sentence of the summary.
pub(super) struct Alignment {
    /// Their places in [`Statement::lines`], best first, each with the weight that it adds.
    pub(super) lines: Vec<(usize, u32)>,
    /// How much of the summary sentence's weight they carry together, in hundredths.
    pub(super) carried: u32,
}

impl Alignment {
    /// The places of the sentences that carry most: the first, and those that add at least half as much.
    pub(super) fn main(&self) -> impl Iterator<Item = usize> {
        let most = self.lines.first().map_or(0, |(_, weight)| *weight);
        self.lines.iter().filter(move |(_, weight)| weight * 2 >= most).map(|(line, _)| *line)
    }
}

impl<'a> Statement<'a> {
    /// `parties` are the sides of the framework: named everywhere, they tell no sentence from another.
    pub(super) fn new(document: &'a Document, parties: &'a [EntityId]) -> Self {
        let mut frequency: BTreeMap<String, usize> = BTreeMap::new();
        let mut named: BTreeMap<&EntityId, usize> = BTreeMap::new();
        let lines: Vec<Line<'a>> = (document.sentences())
            .map(|(clause, sentence)| {
                let terms = telling(clause, sentence, parties);
                for term in &terms {
                    *frequency.entry(term.clone()).or_default() += 1;
                }
                let entities = names(sentence, parties);
                for entity in &entities {
                    *named.entry(entity).or_default() += 1;
                }
                Line { clause, sentence, terms, entities, acts: acts(sentence) }
            })
            .collect();
        let vocabulary =
            document.clauses.iter().flat_map(|clause| words(clause.text.as_str())).map(|word| word.stem);
        Self { document, lines, vocabulary: vocabulary.collect(), frequency, named, parties }
    }

    /// Whether any sentence of the statement contains the word.
    pub(super) fn contains(&self, stem: &str) -> bool {
        self.vocabulary.contains(stem)
    }

    /// Whether any sentence of the statement names the entity, or it is a party.
    pub(super) fn names(&self, entity: &EntityId) -> bool {
        self.parties.contains(entity) || self.lines.iter().any(|line| line.entities.contains(entity))
    }

    pub(super) fn reference(&self, line: usize) -> Option<SentenceRef> {
        let sentence = self.lines.get(line)?.sentence.id.clone();
        Some(SentenceRef { document: self.document.meta.id.clone(), sentence })
    }

    /// Greedy: the sentence that carries most, then each that carries most of what is left.
    pub(super) fn align(&self, clause: &Clause, sentence: &Sentence) -> Alignment {
        let terms = telling(clause, sentence, self.parties);
        let entities = names(sentence, self.parties);
        let acts = acts(sentence);
        let whole: u32 = terms.iter().map(|term| self.weight(term)).sum::<u32>().max(1);
        let mut open = terms;
        let mut lines: Vec<(usize, u32)> = Vec::new();
        let mut carried = 0;
        while lines.len() < MOST {
            let gain = |line: &Line<'_>| -> u32 {
                let words: u32 = line.terms.intersection(&open).map(|term| self.weight(term)).sum();
                let names: u32 =
                    line.entities.intersection(&entities).map(|entity| self.weight_of_name(entity)).sum();
                let acts = line.acts.intersection(&acts).map(|_| SAME_ACT).sum::<u32>();
                if words == 0 { 0 } else { words + names + acts }
            };
            let best = (self.lines.iter().enumerate())
                .filter(|(index, _)| lines.iter().all(|(taken, _)| taken != index))
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
            lines.push((index, weight));
        }
        Alignment { lines, carried: carried * 100 / whole }
    }

    /// How much a stem tells: rare ones in the statement most.
    pub(super) fn weight(&self, term: &str) -> u32 {
        self.frequency.get(term).map_or(UNKNOWN, |count| rarity(*count))
    }

    /// A shared name tells as much as a shared word of its rarity, besides the words it is made of: a party that
    /// every sentence names tells nothing.
    fn weight_of_name(&self, entity: &EntityId) -> u32 {
        self.named.get(entity).map_or(0, |count| rarity(*count))
    }
}

/// How much tells what `count` passages have in common: the fewer they are, the more.
pub(crate) fn rarity(count: usize) -> u32 {
    WEIGHTS.iter().find(|(most, _)| count <= *most).map_or(1, |(_, weight)| *weight)
}

/// The stems that tell a sentence from others: neither the parties, whom every sentence is about, nor the operative
/// verbs, which are compared by their level.
pub(crate) fn telling(clause: &Clause, sentence: &Sentence, parties: &[EntityId]) -> BTreeSet<String> {
    let is_party = |at: usize| {
        let at = at + sentence.range.start;
        let names = sentence.mentions.iter().filter(|mention| parties.contains(&mention.value));
        names.map(|mention| mention.mark().range()).any(|range| range.contains(&at))
    };
    let verbs: BTreeSet<String> =
        sentence.main_acts().flat_map(|act| words(&act.value.lemma)).map(|word| word.stem).collect();
    let words = terms(clause.words(sentence)).into_iter().filter(|word| !is_party(word.range.start));
    words.map(|word| word.stem).filter(|stem| !verbs.contains(stem)).collect()
}

fn acts(sentence: &Sentence) -> BTreeSet<&str> {
    sentence.main_acts().map(|act| act.value.lemma.as_str()).collect()
}

/// What a sentence names, the parties left out.
pub(crate) fn names<'s>(sentence: &'s Sentence, parties: &[EntityId]) -> BTreeSet<&'s EntityId> {
    sentence
        .mentions
        .iter()
        .map(|mention| &mention.value)
        .filter(|entity| !parties.contains(entity))
        .collect()
}

/// The words of a sentence that tell it from others.
pub(super) fn terms(text: &str) -> Vec<Word> {
    words(text).into_iter().filter(|word| !is_stop_word(&word.stem)).collect()
}
