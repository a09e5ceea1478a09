//! Dates and terms, with their precision and what they say of the matter.
//!
//! [`calendar`] and [`year`] read dates with a value, [`term`] open terms ("at the earliest opportunity").

mod calendar;
mod term;
mod year;

use std::ops::Range;

use super::Name;
use crate::lexicon::phrase::{Word, words};
use crate::model::{Date, Finding, Precision, Relation, Rule, SourcedText};

const CALENDAR: Rule = Rule {
    id: "date.calendar",
    says: "A day, month, year or span of them, outside a proper name. Where the text gives no year, or lists days with a \
           gap, the date has no value.",
};

const TERM: Rule = Rule {
    id: "date.open-term",
    says: "A term that names no date, such as “today” or “at the earliest opportunity”. It has no value. A period, such as “over \
           the coming years”, is no date.",
};

/// The rules of this module.
pub fn rules() -> &'static [Rule] {
    const RULES: [Rule; 2] = [CALENDAR, TERM];
    &RULES
}

/// The dates in the sentence at `range` of a clause's `text`, in order; not those inside `names`.
pub fn find(text: &SourcedText, range: Range<usize>, names: &[&Name]) -> Vec<Finding<Date>> {
    let Some(sentence) = text.as_str().get(range.clone()) else { return Vec::new() };
    let reader = Reader { text: sentence, words: words(sentence) };
    let mut found = Vec::new();
    let mut at = 0;
    while at < reader.words.len() {
        let dated = reader.calendar(at).map(|date| (date, CALENDAR));
        let Some((read, rule)) = dated.or_else(|| reader.term(at).map(|date| (date, TERM))) else {
            at += 1;
            continue;
        };
        let place = reader.bytes(&read.words);
        let place = range.start + place.start..range.start + place.end;
        let inside = names.iter().any(|name| name.range.start < place.end && place.start < name.range.end);
        if !inside && let Some(mark) = text.mark(place) {
            let date = Date { value: read.value, precision: read.precision, relation: read.relation };
            found.push(Finding::new(date, rule, mark));
        }
        at = read.words.end.max(at + 1);
    }
    found
}

/// A date as it was read: the words that give it, and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Read {
    words: Range<usize>,
    value: Option<String>,
    precision: Precision,
    relation: Relation,
}

/// The words of a sentence, asked for by place.
struct Reader<'a> {
    text: &'a str,
    words: Vec<Word>,
}

impl Reader<'_> {
    fn key(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.key.as_str())
    }

    /// The word before `at`, if no punctuation parts them.
    fn before(&self, at: usize) -> &str {
        let joined = self.words.get(at).is_some_and(|word| word.gap.is_none());
        at.checked_sub(1).filter(|_| joined).map_or("", |before| self.key(before))
    }

    fn written(&self, at: usize) -> &str {
        self.words.get(at).and_then(|word| self.text.get(word.range.clone())).unwrap_or_default()
    }

    /// What stands between the word at `at` and the one before, or the edges of the text.
    fn between(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let start = before.map_or(0, |before| before.range.end);
        let end = self.words.get(at).map_or(self.text.len(), |word| word.range.start);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether the word at `at` follows with nothing but a space, or a comma and a space, between.
    fn follows(&self, at: usize) -> bool {
        let between = self.between(at);
        !between.is_empty() && matches!(between.trim(), "" | ",")
    }

    fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.words.get(words.start).map_or(0, |word| word.range.start);
        let end = words.end.checked_sub(1).and_then(|last| self.words.get(last));
        start..end.map_or(start, |word| word.range.end)
    }

    /// How the matter stands to a date whose words start at `start`.
    fn relation(&self, start: usize, precision: Precision) -> Relation {
        let mut at = start;
        while matches!(
            self.before(at),
            "the"
                | "end"
                | "of"
                | "early"
                | "late"
                | "mid"
                | "this"
                | "year"
                | "years"
                | "close"
                | "beginning"
                | "start"
                | "least"
                | "middle"
                | "half"
                | "quarter"
                | "first"
                | "second"
        ) {
            at -= 1;
        }
        match self.before(at) {
            "by" | "until" | "till" | "before" | "through" | "ahead" => Relation::By,
            "than" if matches!(self.before(at - 1), "later") => Relation::By,
            "to" if matches!(self.before(at - 1), "prior" | "up") => Relation::By,
            "at" if matches!(self.before(at - 1), "until" | "till" | "through" | "by") => Relation::By,
            // "followed up on the May 2022 forum": a month or a year has no "on" of its own.
            "on" if matches!(precision, Precision::Day | Precision::None) => Relation::On,
            "in" | "during" | "within" | "since" | "from" | "over" | "throughout" | "between" | "for" => {
                Relation::In
            }
            _ if precision == Precision::Day => Relation::On,
            _ => Relation::In,
        }
    }
}

#[cfg(test)]
mod tests;
