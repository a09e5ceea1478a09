//! The labels of every sentence as numbers, so that thousands of clauses are counted by them at once.

use std::collections::BTreeMap;

use super::query::Name;
use crate::model::{Clause, Document};

/// The labels of every sentence of every clause, in the order of the units.
#[derive(Debug, Default)]
pub(super) struct Labels {
    numbers: BTreeMap<Name, BTreeMap<Box<str>, u32>>,
    count: u32,
    all: Vec<u32>,
    /// Where the labels of each sentence begin.
    sentences: Vec<usize>,
    /// Where the sentences of each unit begin.
    units: Vec<usize>,
}

impl Labels {
    /// Take in the next unit.
    pub(super) fn add(&mut self, document: &Document, clause: &Clause) {
        self.units.push(self.sentences.len());
        for sentence in &clause.sentences {
            self.sentences.push(self.all.len());
            self.label(Name::Level, level(sentence.level.value.number()));
            self.label(Name::By, sentence.authority.value.as_str());
            self.label(Name::In, document.meta.id.as_str());
            if let Some(framework) = &document.meta.framework {
                self.label(Name::Framework, framework.as_str());
            }
            for theme in &sentence.themes {
                self.label(Name::Theme, theme.value.as_str());
            }
            for mention in &sentence.mentions {
                self.label(Name::Entity, mention.value.as_str());
            }
        }
    }

    fn label(&mut self, name: Name, value: &str) {
        let numbers = self.numbers.entry(name).or_default();
        let number = numbers.get(value).copied().unwrap_or_else(|| {
            let number = self.count;
            numbers.insert(value.into(), number);
            self.count += 1;
            number
        });
        self.all.push(number);
    }

    /// In how many of `units` each label stands; of a unit count the sentences that `counts` says, by their places.
    pub(super) fn tally(
        &self,
        units: impl Iterator<Item = u32>,
        counts: impl Fn(u32, usize) -> bool,
    ) -> Tally<'_> {
        let size = usize::try_from(self.count).unwrap_or(usize::MAX);
        // The unit that a label was last counted in stands beside its count.
        let mut tally = vec![(0_usize, u32::MAX); size];
        for unit in units {
            let at = usize::try_from(unit).unwrap_or(usize::MAX);
            let Some(first) = self.units.get(at).copied() else { continue };
            let end = self.units.get(at + 1).copied().unwrap_or(self.sentences.len());
            for sentence in (first..end).filter(|sentence| counts(unit, sentence - first)) {
                let from = self.sentences.get(sentence).copied().unwrap_or_default();
                let to = self.sentences.get(sentence + 1).copied().unwrap_or(self.all.len());
                for label in self.all.get(from..to).unwrap_or_default() {
                    let place = usize::try_from(*label).ok().and_then(|label| tally.get_mut(label));
                    if let Some((count, last)) = place.filter(|(_, last)| *last != unit) {
                        *count += 1;
                        *last = unit;
                    }
                }
            }
        }
        Tally { labels: self, tally }
    }
}

/// How many clauses have each label.
pub(super) struct Tally<'a> {
    labels: &'a Labels,
    tally: Vec<(usize, u32)>,
}

impl Tally<'_> {
    /// The values of `name` that most clauses have, at most `most`, each with how many; of equals the first by id.
    pub(super) fn most(&self, name: Name, most: usize) -> Vec<(&str, usize)> {
        let numbers = self.labels.numbers.get(&name).into_iter().flatten();
        let counted = numbers.filter_map(|(value, number)| {
            let (count, _) = usize::try_from(*number).ok().and_then(|place| self.tally.get(place))?;
            (*count > 0).then_some((&**value, *count))
        });
        let mut counted: Vec<(&str, usize)> = counted.collect();
        counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counted.truncate(most);
        counted
    }

    pub(super) fn count(&self, name: Name, value: &str) -> usize {
        let number = self.labels.numbers.get(&name).and_then(|numbers| numbers.get(value));
        let place = number.and_then(|number| usize::try_from(*number).ok());
        place.and_then(|place| self.tally.get(place)).map_or(0, |(count, _)| *count)
    }
}

fn level(number: u8) -> &'static str {
    const LEVELS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];
    LEVELS.get(usize::from(number)).copied().unwrap_or_default()
}
