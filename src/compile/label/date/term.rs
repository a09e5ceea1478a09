//! Open terms: words that set a time without naming a date.

use super::year::is_season;
use super::{Read, Reader};
use crate::model::{Precision, Relation};

/// Terms that always have these words; each with how the matter stands to it.
const FIXED: &[(&str, Relation)] = &[
    ("at the earliest opportunity", Relation::By),
    ("at the earliest possible date", Relation::By),
    ("at the earliest possible time", Relation::By),
    ("at the earliest date", Relation::By),
    ("at an early date", Relation::By),
    ("at the earliest", Relation::By),
    ("as early as possible", Relation::By),
    ("as soon as possible", Relation::By),
    ("as soon as practicable", Relation::By),
    ("at a mutually convenient date", Relation::In),
    ("at a mutually convenient time", Relation::In),
    ("in the near future", Relation::In),
    ("in the foreseeable future", Relation::In),
    ("in the near term", Relation::In),
    ("in the short term", Relation::In),
    ("in the medium term", Relation::In),
    ("in the long term", Relation::In),
    ("in the longer term", Relation::In),
    ("in due course", Relation::In),
    ("in the years ahead", Relation::In),
    ("in the months ahead", Relation::In),
    ("in the years to come", Relation::In),
    ("by mid-century", Relation::By),
    ("by midcentury", Relation::By),
    ("without delay", Relation::By),
    ("later this year", Relation::In),
    ("earlier this year", Relation::In),
    ("this year", Relation::In),
    ("next year", Relation::In),
    ("last year", Relation::In),
    ("this month", Relation::In),
    ("next month", Relation::In),
    ("last month", Relation::In),
    ("this week", Relation::In),
    ("next week", Relation::In),
    ("this decade", Relation::In),
    ("next decade", Relation::In),
    ("this century", Relation::In),
];

const PREPOSITIONS: [&str; 9] =
    ["in", "over", "within", "during", "for", "by", "before", "throughout", "across"];

impl Reader<'_> {
    /// The open term that starts at the word at `at`.
    pub(super) fn term(&self, at: usize) -> Option<Read> {
        // Most words start no term: look before comparing.
        let starts = matches!(
            self.key(at),
            "at" | "as" | "in" | "by" | "without" | "later" | "earlier" | "this" | "next" | "last"
        );
        let fixed = FIXED.iter().filter(|_| starts).find_map(|(term, relation)| {
            let words: Vec<&str> = term.split([' ', '-']).collect();
            let same = words.iter().enumerate().all(|(place, word)| {
                self.key(at + place) == *word
                    && (place == 0 || self.words.get(at + place).is_some_and(|word| word.gap.is_none()))
            });
            // "this year's summit" and "in the short term loan market" are still terms; "this year 2025" is a year.
            same.then(|| (at + words.len(), *relation))
        });
        if let Some((end, relation)) = fixed {
            let by = matches!(self.before(at), "by" | "before" | "until");
            let relation = if by { Relation::By } else { relation };
            return Some(open(at..end, relation));
        }
        self.coming(at)
            .or_else(|| self.within(at))
            .or_else(|| self.end_of(at))
            .or_else(|| self.season_alone(at))
    }

    /// "over the next five years", "in the coming months", "for the next decade".
    fn coming(&self, at: usize) -> Option<Read> {
        if !PREPOSITIONS.contains(&self.key(at)) || self.key(at + 1) != "the" {
            return None;
        }
        if !matches!(self.key(at + 2), "next" | "coming" | "following" | "upcoming" | "ensuing") {
            return None;
        }
        let unit = self.unit_behind(at + 3)?;
        Some(open(at..unit, self.relation_of(at)))
    }

    /// "within 90 days", "within two years", "in five years' time".
    fn within(&self, at: usize) -> Option<Read> {
        let key = self.key(at);
        if key != "within" || is_unit(self.key(at + 1)) {
            return None;
        }
        let article = usize::from(matches!(self.key(at + 1), "a" | "the" | "one"));
        let unit = self.unit_behind(at + 1 + article).filter(|unit| *unit > at + 2)?;
        Some(open(at..unit, Relation::In))
    }

    /// "by the end of the year", "before the end of this decade", "by the end of the century".
    fn end_of(&self, at: usize) -> Option<Read> {
        let start = match (self.key(at), self.key(at + 1)) {
            ("by" | "before" | "until" | "at" | "towards" | "toward", "the") => at + 2,
            ("by" | "before" | "until", "end" | "year" | "year-end") => at + 1,
            _ => return None,
        };
        if self.key(start) == "year" && self.key(start + 1) == "end" {
            return Some(open(at..start + 2, Relation::By));
        }
        let of = self.key(start) == "end" && self.key(start + 1) == "of";
        let article = matches!(self.key(start + 2), "the" | "this" | "next");
        let unit = start + 3;
        let named = matches!(self.key(unit), "year" | "month" | "decade" | "century" | "week" | "quarter");
        (of && article && named).then(|| open(at..unit + 1, self.relation_of(at)))
    }

    /// "this fall", "by the summer".
    fn season_alone(&self, at: usize) -> Option<Read> {
        let season = match (self.key(at), self.key(at + 1)) {
            ("this" | "next" | "last", _) => at + 1,
            ("by" | "before" | "in" | "during" | "until", "the") => at + 2,
            _ => return None,
        };
        is_season(self.key(season)).then(|| open(at..season + 1, self.relation_of(at)))
    }

    /// Where a unit of time with its number and adjectives ends: "two to three years".
    fn unit_behind(&self, at: usize) -> Option<usize> {
        let unit = (at..at + 5).find(|place| is_unit(self.key(*place)))?;
        let only_numbers = (at..unit).all(|place| {
            let key = self.key(place);
            key.bytes().all(|b| b.is_ascii_digit())
                || matches!(
                    key,
                    "one"
                        | "two"
                        | "three"
                        | "four"
                        | "five"
                        | "six"
                        | "seven"
                        | "eight"
                        | "nine"
                        | "ten"
                        | "twelve"
                        | "fifteen"
                        | "twenty"
                        | "thirty"
                        | "few"
                        | "several"
                        | "to"
                        | "or"
                        | "couple"
                        | "of"
                        | "calendar"
                )
        });
        only_numbers.then_some(unit + 1)
    }

    fn relation_of(&self, at: usize) -> Relation {
        if matches!(self.key(at), "by" | "before" | "until") { Relation::By } else { Relation::In }
    }
}

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "days"
            | "week"
            | "weeks"
            | "month"
            | "months"
            | "year"
            | "years"
            | "decade"
            | "decades"
            | "year's"
            | "century"
            | "quarter"
            | "quarters"
    )
}

fn open(words: std::ops::Range<usize>, relation: Relation) -> Read {
    Read { words, value: None, precision: Precision::None, relation }
}
