//! Open terms: words that set a time without naming a date. A period ("over the coming decades") sets none.

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
    ("today", Relation::On),
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
];

impl Reader<'_> {
    /// The open term that starts at the word at `at`.
    pub(super) fn term(&self, at: usize) -> Option<Read> {
        // Most words start no term: look before comparing.
        let starts = matches!(self.key(at), "at" | "later" | "earlier" | "this" | "next" | "last" | "today");
        let fixed = FIXED.iter().filter(|_| starts).find_map(|(term, relation)| {
            let words: Vec<&str> = term.split([' ', '-']).collect();
            let same = words.iter().enumerate().all(|(place, word)| {
                self.key(at + place) == *word
                    && (place == 0 || self.words.get(at + place).is_some_and(|word| word.gap.is_none()))
            });
            if *term == "today" && !self.is_day_of_act(at) {
                return None;
            }
            // "this year's summit" and "in the short term loan market" are still terms; "this year 2025" is a year.
            same.then(|| (at + words.len(), *relation))
        });
        if let Some((end, relation)) = fixed {
            let by = matches!(self.before(at), "by" | "before" | "until");
            let relation = if by { Relation::By } else { relation };
            return Some(open(at..end, relation));
        }
        self.end_of(at).or_else(|| self.season_alone(at))
    }

    /// "Today, we met", "They today signed", "announced today"; not "today's needs", "our cooperation today".
    fn is_day_of_act(&self, at: usize) -> bool {
        let possessive = self.between(at + 1).starts_with(['\'', '’']);
        let parted = self.words.get(at).is_some_and(|word| at == 0 || word.gap == Some(','));
        let acting = matches!(
            self.before(at),
            "we" | "they"
                | "i"
                | "are"
                | "here"
                | "met"
                | "announced"
                | "announce"
                | "signed"
                | "launched"
                | "issued"
                | "held"
                | "released"
                | "adopted"
                | "agreed"
                | "concluded"
        );
        // "The President today announced"
        let before_verb = self.key(at + 1).ends_with("ed") || self.key(at + 1).ends_with("ing");
        !possessive && (parted || acting || before_verb)
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

    fn relation_of(&self, at: usize) -> Relation {
        if matches!(self.key(at), "by" | "before" | "until") { Relation::By } else { Relation::In }
    }
}

fn open(words: std::ops::Range<usize>, relation: Relation) -> Read {
    Read { words, value: None, precision: Precision::None, relation }
}
