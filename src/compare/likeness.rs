//! Likeness: how near two clauses are in what they speak of, by rare words, by the entities they name and by themes.
//!
//! Each thing that both clauses have counts by its rarity in the briefing, as where a summary is set against its text
//! ([`crate::fidelity`]); names of the parties and operative verbs tell nothing. The score is what both share over the
//! geometric mean of what each has, so that a short clause is found in a long one and a long one is not near to
//! everything; in whole hundredths, so that every machine comes to the same answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::fidelity::{names, rarity, telling};
use crate::model::{Briefing, Clause, ClauseId, DocumentId, EntityId, ThemeId};

/// A word that stands in no more clauses is shown by itself; a more common one only in a phrase.
const RARE: usize = 6;

/// What the clauses of a briefing speak of, and how rare each of these things is. Made once, it answers every question.
#[derive(Debug, Clone, Default)]
pub struct Likeness {
    clauses: BTreeMap<(DocumentId, ClauseId), Features>,
    counts: Counts,
}

/// How near two clauses are, in hundredths, by what makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Score {
    /// By words that are rare in the briefing.
    pub words: u32,
    /// By entities that both name.
    pub names: u32,
    /// By themes of both.
    pub themes: u32,
}

impl Score {
    /// All of it: 100 for clauses that speak of the same things.
    pub fn total(self) -> u32 {
        self.words + self.names + self.themes
    }
}

#[derive(Debug, Clone, Default)]
struct Features {
    words: BTreeSet<String>,
    names: BTreeSet<EntityId>,
    themes: BTreeSet<ThemeId>,
}

/// In how many clauses of the briefing each thing occurs.
#[derive(Debug, Clone, Default)]
struct Counts {
    words: BTreeMap<String, usize>,
    names: BTreeMap<EntityId, usize>,
    themes: BTreeMap<ThemeId, usize>,
}

impl Likeness {
    /// Of all clauses of `briefing`.
    pub fn of(briefing: &Briefing) -> Self {
        let parties: Vec<EntityId> =
            briefing.frameworks.iter().flat_map(|framework| framework.parties.iter().cloned()).collect();
        let mut likeness = Self::default();
        for document in &briefing.documents {
            for clause in &document.clauses {
                let features = Features::of(clause, &parties);
                likeness.counts.add(&features);
                likeness.clauses.insert((document.meta.id.clone(), clause.id.clone()), features);
            }
        }
        likeness
    }

    /// How near two clauses are, each by its document and its id; not at all where one is not of this briefing.
    pub fn score(&self, one: (&DocumentId, &ClauseId), other: (&DocumentId, &ClauseId)) -> Score {
        let (Some(one), Some(other)) = (self.features(one), self.features(other)) else {
            return Score::default();
        };
        let mean = (u64::from(self.counts.weight(one)) * u64::from(self.counts.weight(other))).isqrt().max(1);
        let part = |weight: u32| u32::try_from(100 * u64::from(weight) / mean).unwrap_or(100);
        let counts = &self.counts;
        Score {
            words: part(counts.words(one.words.intersection(&other.words))),
            names: part(counts.names(one.names.intersection(&other.names))),
            themes: part(counts.themes(one.themes.intersection(&other.themes))),
        }
    }

    /// Whether a word with this stem is rare enough to tell something by itself.
    pub(super) fn is_rare(&self, stem: &str) -> bool {
        self.counts.words.get(stem).is_some_and(|count| *count <= RARE)
    }

    /// The stems of the words that make two clauses near.
    pub(super) fn shared(
        &self,
        one: (&DocumentId, &ClauseId),
        other: (&DocumentId, &ClauseId),
    ) -> BTreeSet<String> {
        let both = self.features(one).zip(self.features(other));
        both.map(|(one, other)| one.words.intersection(&other.words).cloned().collect()).unwrap_or_default()
    }

    fn features(&self, (document, clause): (&DocumentId, &ClauseId)) -> Option<&Features> {
        self.clauses.get(&(document.clone(), clause.clone()))
    }
}

impl Features {
    fn of(clause: &Clause, parties: &[EntityId]) -> Self {
        let mut features = Self::default();
        for sentence in &clause.sentences {
            features.words.extend(telling(clause, sentence, parties));
            features.names.extend(names(sentence, parties).into_iter().cloned());
            features.themes.extend(sentence.themes.iter().map(|finding| finding.value.clone()));
        }
        features
    }
}

impl Counts {
    fn add(&mut self, features: &Features) {
        for word in &features.words {
            *self.words.entry(word.clone()).or_default() += 1;
        }
        for name in &features.names {
            *self.names.entry(name.clone()).or_default() += 1;
        }
        for theme in &features.themes {
            *self.themes.entry(theme.clone()).or_default() += 1;
        }
    }

    fn weight(&self, features: &Features) -> u32 {
        self.words(features.words.iter())
            + self.names(features.names.iter())
            + self.themes(features.themes.iter())
    }

    fn words<'a>(&self, words: impl Iterator<Item = &'a String>) -> u32 {
        words.map(|word| weight(self.words.get(word))).sum()
    }

    fn names<'a>(&self, names: impl Iterator<Item = &'a EntityId>) -> u32 {
        names.map(|name| weight(self.names.get(name))).sum()
    }

    fn themes<'a>(&self, themes: impl Iterator<Item = &'a ThemeId>) -> u32 {
        themes.map(|theme| weight(self.themes.get(theme))).sum()
    }
}

fn weight(count: Option<&usize>) -> u32 {
    rarity(count.copied().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::{Authority, Standing};

    #[test]
    fn what_is_rare_and_shared_makes_clauses_near() {
        let said = |words| line(words, 0, Authority::JointLeaders);
        let one = [
            Line { themes: &[("chips", "semiconductors")], ..said("Secure semiconductors and optics.") },
            said("Trade grows."),
        ];
        let other = [
            Line { themes: &[("chips", "Semiconductors")], ..said("Semiconductors need optics.") },
            said("Trade grows."),
            said("Sport unites."),
        ];
        let briefing = briefing(
            &["a", "b"],
            &["chips"],
            &[("a", "a", Standing::Primary, None, &one), ("b", "b", Standing::Primary, None, &other)],
        );
        let likeness = Likeness::of(&briefing);
        let score = |one: usize, other: usize| {
            let clause = |document: usize, clause: usize| {
                let document = &briefing.documents[document];
                (&document.meta.id, &document.clauses[clause].id)
            };
            let (one, other) = (clause(0, one), clause(1, other));
            assert_eq!(likeness.score(one, other), likeness.score(other, one));
            likeness.score(one, other)
        };
        assert_eq!(score(1, 1).total(), 100);
        assert_eq!(score(1, 2), Score::default());
        let near = score(0, 0);
        assert!(near.words > near.themes && near.themes > 0 && near.names == 0, "{near:?}");
        assert!(near.total() < 100);
    }
}
