//! How alike two wordings are: shared words and pairs of neighbouring words, in whole numbers, so that every machine
//! comes to the same answer.

use std::collections::BTreeMap;

use crate::text::fold;

/// From here on a changed clause is the same clause, amended; in thousandths. Fitted on `tests/fixtures/lock`, where
/// amended clauses score 635 and more, clauses that share nothing but a formula 574 and less.
pub(super) const EDITED: u64 = 600;
/// From here on a person is asked whether a removed clause and a new one are the same; in thousandths.
pub(super) const DOUBTFUL: u64 = 400;
/// So much of a part stands in the whole, where a clause was split or merged; in thousandths.
pub(super) const CONTAINED: u64 = 900;
/// The parts together make up so much of the whole; in thousandths.
pub(super) const COVERED: u64 = 500;
/// A part of fewer words is no evidence: phrases of that length recur.
pub(super) const PART_WORDS: u64 = 4;

/// A number that the usual counts divide.
const UNIT: u64 = 720_720;

/// A clause's words and pairs of neighbouring words, with how often each occurs in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Bag {
    counts: BTreeMap<String, u64>,
    words: u64,
}

/// In how many clauses of a document each word and pair occurs: the more, the less it tells.
#[derive(Debug, Default)]
pub(super) struct Weights(BTreeMap<String, u64>);

impl Bag {
    pub(super) fn of(text: &str) -> Self {
        let words = tokens(text);
        let mut bag = Self { counts: BTreeMap::new(), words: words.len() as u64 };
        let pairs = words.windows(2).map(|pair| pair.join(" "));
        for feature in words.iter().cloned().chain(pairs) {
            *bag.counts.entry(feature).or_default() += 1;
        }
        bag
    }

    /// How many words it has.
    pub(super) fn words(&self) -> u64 {
        self.words
    }

    /// How much of it stands in `whole`, in thousandths.
    pub(super) fn within(&self, whole: &Self) -> u64 {
        let size: u64 = self.counts.values().sum();
        let shared: u64 = self.shared(whole).map(|(_, count)| count).sum();
        shared * 1000 / size.max(1)
    }

    /// How alike the two are, in thousandths: 1000 for the same words in the same order.
    pub(super) fn alike(&self, other: &Self, weights: &Weights) -> u64 {
        let size =
            |bag: &Self| bag.counts.iter().map(|(key, count)| weights.weight(key) * count).sum::<u64>();
        let shared: u64 = self.shared(other).map(|(key, count)| weights.weight(key) * count).sum();
        2000 * shared / (size(self) + size(other)).max(1)
    }

    fn shared<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a str, u64)> {
        self.counts.iter().filter_map(|(key, count)| Some((key.as_str(), *count.min(other.counts.get(key)?))))
    }
}

impl Weights {
    /// The weights for comparing two versions of a document.
    pub(super) fn of(versions: [&[Bag]; 2]) -> Self {
        let mut most: BTreeMap<String, u64> = BTreeMap::new();
        for version in versions {
            let mut clauses: BTreeMap<&str, u64> = BTreeMap::new();
            for key in version.iter().flat_map(|bag| bag.counts.keys()) {
                *clauses.entry(key).or_default() += 1;
            }
            for (key, count) in clauses {
                let most = most.entry(key.to_owned()).or_default();
                *most = count.max(*most);
            }
        }
        Self(most)
    }

    fn weight(&self, key: &str) -> u64 {
        UNIT / self.0.get(key).copied().unwrap_or(1).max(1)
    }
}

/// The words of a text, folded; a letter of a script that sets no spaces is a word of its own.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for c in fold(text).chars().chain([' ']) {
        let stands_alone = c >= '\u{2e80}';
        if c.is_alphanumeric() && !stands_alone {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            tokens.push(c.to_string());
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_in_the_same_order_are_wholly_alike() {
        let none = Weights::default();
        for (one, other, alike) in [
            ("The Parties will meet.", "the parties — WILL meet", 1000),
            ("Anything", "Else", 0),
            ("", "", 0),
            ("a b", "b a", 666),
        ] {
            assert_eq!(Bag::of(one).alike(&Bag::of(other), &none), alike, "{one} | {other}");
        }
        assert_eq!(Bag::of("両首脳").words(), 3);
        assert_eq!(Bag::of("will meet").within(&Bag::of("They will meet soon")), 1000);
    }
}
