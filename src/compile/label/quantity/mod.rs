//! Quantities: numbers with what they count.
//!
//! [`number`] reads numbers, [`unit`] what stands around them and says what they count.

mod number;
mod unit;

use std::ops::Range;

use super::{Name, date};
use crate::lexicon::phrase::{Word, words};
use crate::model::{Finding, Quantity, Rule, SourcedText};
use unit::Unit;

const MONEY: Rule = Rule { id: "quantity.money", says: "A number with a currency, multiplied out." };

const SHARE: Rule = Rule { id: "quantity.share", says: "A number of percent." };

const COUNT: Rule = Rule {
    id: "quantity.count",
    says: "A number with the things it counts. “One” and the parties themselves (“the two sides”) are not counted.",
};

/// The rules of this module.
pub fn rules() -> &'static [Rule] {
    const RULES: [Rule; 3] = [MONEY, SHARE, COUNT];
    &RULES
}

/// The quantities in the sentence at `range` of a clause's `text`, in order; not those inside `names` or dates.
pub fn find(text: &SourcedText, range: Range<usize>, names: &[&Name]) -> Vec<Finding<Quantity>> {
    let Some(sentence) = text.as_str().get(range.clone()) else { return Vec::new() };
    let dates = date::find(text, range.clone(), names);
    let taken: Vec<Range<usize>> = (names.iter().map(|name| name.range.clone()))
        .chain(dates.iter().map(|date| date.mark().range()))
        .collect();
    let reader = Reader { text: sentence, words: words(sentence) };
    let mut found = Vec::new();
    let mut at = 0;
    while at < reader.words.len() {
        let Some(read) = reader.quantity(at) else {
            at += 1;
            continue;
        };
        for amount in &read.amounts {
            let place = range.start + amount.place.start..range.start + amount.place.end;
            let number = range.start + amount.number.start..range.start + amount.number.end;
            let free = !taken.iter().any(|taken| taken.start < number.end && number.start < taken.end);
            if free && let Some(mark) = text.mark(place) {
                let (unit, rule) = match &read.unit {
                    Unit::Currency(code) => ((*code).to_owned(), MONEY),
                    Unit::Percent => ("%".to_owned(), SHARE),
                    Unit::Things(things) => (things.clone(), COUNT),
                };
                found.push(Finding::new(Quantity { value: amount.value, unit }, rule, mark));
            }
        }
        at = read.end.max(at + 1);
    }
    found
}

/// One or two numbers with one unit: "25 to 30 percent".
struct Read {
    amounts: Vec<Amount>,
    unit: Unit,
    end: usize,
}

/// A number with the words that give it and its unit.
struct Amount {
    value: f64,
    number: Range<usize>,
    place: Range<usize>,
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

    fn written(&self, at: usize) -> &str {
        self.words.get(at).and_then(|word| self.text.get(word.range.clone())).unwrap_or_default()
    }

    /// What stands between the word at `at` and the one before, up to the end of the text behind the last.
    fn between(&self, at: usize) -> &str {
        let start =
            at.checked_sub(1).and_then(|before| self.words.get(before)).map_or(0, |word| word.range.end);
        let end = self.words.get(at).map_or(self.text.len(), |word| word.range.start);
        self.text.get(start..end).unwrap_or_default()
    }

    fn quantity(&self, at: usize) -> Option<Read> {
        let first = self.number(at)?;
        if self.is_label(at, first.in_digits) {
            return None;
        }
        // "25 to 30 percent", "$15–20 billion": the second number brings the unit of both.
        if let Some((joint, second)) = self.second_number(first.end)
            && let Some((unit, start, end)) = self.unit(at, &second)
        {
            let scale = if first.scale == 1 { second.scale } else { first.scale };
            let number = |place: usize| self.words.get(place).map_or(0..0, |word| word.range.clone());
            let last = self.end_of(end);
            return Some(Read {
                amounts: vec![
                    Amount {
                        value: first.value(scale),
                        number: number(at),
                        place: start..self.end_of(first.end),
                    },
                    Amount {
                        value: second.value(second.scale),
                        number: number(joint),
                        place: number(joint).start..last,
                    },
                ],
                unit,
                end,
            });
        }
        let (unit, start, end) = self.unit(at, &first)?;
        let number = self.words.get(at).map_or(0..0, |word| word.range.clone());
        let amount = Amount { value: first.value(first.scale), number, place: start..self.end_of(end) };
        Some(Read { amounts: vec![amount], unit, end })
    }

    /// The byte behind the word before `end`, with a percent or degree sign.
    fn end_of(&self, end: usize) -> usize {
        let byte = end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(0, |word| word.range.end);
        let sign = self.text.get(byte..).and_then(|rest| rest.chars().next()).filter(|c| *c == '%');
        byte + sign.map_or(0, char::len_utf8)
    }
}

#[cfg(test)]
mod tests;
