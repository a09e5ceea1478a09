//! Open terms: words that set a time without naming a date. A period ("over the coming decades") sets none.

use super::calendar::is_edge;
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
    ("tomorrow", Relation::On),
    ("yesterday", Relation::On),
    ("tonight", Relation::On),
    ("mid-century", Relation::In),
    ("later this year", Relation::In),
    ("earlier this year", Relation::In),
    ("later this month", Relation::In),
    ("earlier this month", Relation::In),
    ("later this week", Relation::In),
    ("earlier this week", Relation::In),
    ("later today", Relation::On),
    ("earlier today", Relation::On),
];

impl Reader<'_> {
    /// The open term that starts at the word at `at`.
    pub(super) fn term(&self, at: usize) -> Option<Read> {
        // Most words start no term: look before comparing.
        let starts = matches!(
            self.key(at),
            "at" | "later" | "earlier" | "today" | "tomorrow" | "yesterday" | "tonight" | "mid"
        );
        let fixed = FIXED.iter().filter(|_| starts).find_map(|(term, relation)| {
            let words: Vec<&str> = term.split([' ', '-']).collect();
            let same = words.iter().enumerate().all(|(place, word)| {
                self.key(at + place) == *word
                    && (place == 0 || self.words.get(at + place).is_some_and(|word| word.gap.is_none()))
            });
            let counts = match *term {
                "today" => self.is_day_of_act(at),
                "tomorrow" | "yesterday" | "tonight" => self.is_day(at),
                _ => true,
            };
            if !counts {
                return None;
            }
            same.then(|| (at + words.len(), *relation))
        });
        if let Some((end, relation)) = fixed {
            let by = matches!(self.before(at), "by" | "before" | "until");
            let relation = if by { Relation::By } else { relation };
            return Some(open(at..end, relation));
        }
        self.end_of(at).or_else(|| self.this_one(at)).or_else(|| self.season_alone(at))
    }

    /// "this year", "last month", "this coming week", "early next year"; "the last year" is a period.
    fn this_one(&self, at: usize) -> Option<Read> {
        let told =
            matches!(self.key(at), "early" | "late" | "mid" | "sometime") && self.between(at + 1) == " ";
        if told {
            let whole = self.this_one(at + 1)?;
            return Some(open(at..whole.words.end, self.relation(at, Precision::None)));
        }
        if !matches!(self.key(at), "this" | "next" | "last") || matches!(self.before(at), "the" | "these") {
            return None;
        }
        let told =
            matches!(self.key(at + 1), "past" | "coming" | "current" | "same" | "calendar" | "critical")
                && self.key(at) == "this";
        let unit = at + 1 + usize::from(told);
        let joined = (at + 1..=unit).all(|at| self.between(at) == " ");
        let near = matches!(self.key(unit), "year" | "month" | "week" | "quarter" | "weekend");
        let far = matches!(self.key(unit), "decade" | "century") && self.key(at) == "this";
        (joined && (near || far)).then(|| open(at..unit + 1, self.relation(at, Precision::None)))
    }

    /// "They will meet tomorrow"; not "tomorrow's jobs", "the leaders of tomorrow", "a better tomorrow".
    fn is_day(&self, at: usize) -> bool {
        let possessive = self.between(at + 1).starts_with(['\'', '’']);
        let adjective = at.checked_sub(2).is_some_and(|_| matches!(self.before(at - 1), "a" | "our" | "the"));
        !possessive && !adjective && !matches!(self.before(at), "of" | "for" | "and" | "our")
    }

    /// "Today, we met", "They today signed", "announced today", "met the King today in Arden", "today's meeting"; not
    /// "today's needs", "our cooperation today".
    fn is_day_of_act(&self, at: usize) -> bool {
        let possessive = self.between(at + 1).starts_with(['\'', '’']);
        if possessive {
            return self.is_meeting(at + 1) || self.is_meeting(at + 2);
        }
        let parted = self.words.get(at).is_some_and(|word| at == 0 || word.gap == Some(','))
            || matches!(self.before(at), "and" | "so" | "here") && self.between(at + 1).starts_with(',');
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
        let performed = self.before(at).len() > 4
            && ["ed", "ing"].iter().any(|ending| self.before(at).ends_with(ending))
            && !matches!(self.before(at), "facing" | "living" | "existing" | "needed" | "being" | "working");
        let placed = matches!(self.key(at + 1), "in" | "at" | "to" | "with" | "on" | "for")
            && self.words.iter().take(at).any(|word| {
                matches!(
                    word.key.as_str(),
                    "met"
                        | "meet"
                        | "meeting"
                        | "spoke"
                        | "hosted"
                        | "welcomed"
                        | "gathered"
                        | "convened"
                        | "co-hosting"
                        | "hosting"
                        | "held"
                        | "joined"
                        | "signed"
                        | "visited"
                )
            });
        // "The President today announced"
        let before_verb = self.key(at + 1).ends_with("ed") || self.key(at + 1).ends_with("ing");
        parted || acting || performed || placed || before_verb
    }

    /// Whether the word at `at` is what happens on a day: "today's meeting", not "today's needs".
    fn is_meeting(&self, at: usize) -> bool {
        let parted = self.words.get(at).is_none_or(|word| word.gap.is_some());
        !parted
            && matches!(
                self.key(at),
                "meeting"
                    | "summit"
                    | "gathering"
                    | "event"
                    | "conference"
                    | "session"
                    | "talks"
                    | "visit"
                    | "dialogue"
                    | "launch"
                    | "signing"
                    | "ceremony"
                    | "announcement"
                    | "statement"
                    | "declaration"
                    | "agreement"
                    | "discussion"
                    | "discussions"
                    | "consultations"
                    | "call"
                    | "forum"
                    | "symposium"
                    | "workshop"
            )
    }

    /// "the end of the year", "the beginning of this decade", "the second half of next year", "year-end", "end of year";
    /// with a year or a month behind it, it is a date with a value.
    fn end_of(&self, at: usize) -> Option<Read> {
        let relation = self.relation(at, Precision::None);
        // "by year-end", "by year's end"
        if self.key(at) == "year" && self.before(at) != "the" {
            let end = at + 1 + usize::from(self.key(at + 1) == "s");
            let dated = self.year(end + 1).is_some();
            return (self.key(end) == "end" && !dated).then(|| open(at..end + 1, relation));
        }
        let start = at + usize::from(self.key(at) == "the");
        let part = matches!(self.key(start), "first" | "second" | "third" | "fourth" | "last" | "latter")
            && matches!(self.key(start + 1), "half" | "quarter");
        let of = start + 1 + usize::from(part);
        if !part && !is_edge(self.key(start)) || self.key(of) != "of" {
            return None;
        }
        let unit =
            of + 1 + usize::from(matches!(self.key(of + 1), "the" | "this" | "next" | "last" | "each"));
        let named = matches!(self.key(unit), "year" | "month" | "decade" | "century" | "week" | "quarter");
        let counted =
            self.key(of + 1) != "each" && (unit > of + 1 || matches!(self.key(unit), "year" | "month"));
        (named && counted).then(|| open(at..unit + 1, relation))
    }

    /// "this fall", "by the summer", of which the preposition is no part.
    fn season_alone(&self, at: usize) -> Option<Read> {
        let season = match self.key(at) {
            "this" | "next" | "last" if self.before(at) != "the" => at + 1,
            "the" if matches!(self.before(at), "by" | "before" | "in" | "during" | "until") => at + 1,
            _ => return None,
        };
        let relation = self.relation(at, Precision::None);
        // "in the spring of 2025" is the spring of a year.
        let of_year = self.key(season + 1) == "of" && self.year(season + 2).is_some();
        (is_season(self.key(season)) && !of_year).then(|| open(at..season + 1, relation))
    }
}

fn open(words: std::ops::Range<usize>, relation: Relation) -> Read {
    Read { words, value: None, precision: Precision::None, relation }
}
