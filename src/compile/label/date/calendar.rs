//! Days and months in the forms that documents use: "12–13 May 2022", "May 12-13, 2022", "this 26th day of October,
//! 2025", "April–May 2026".

use std::ops::Range;

use super::{Read, Reader};
use crate::model::Precision;

const MONTHS: [(&str, &str); 12] = [
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The ordinals of days, up to twenty, and the thirtieth.
const ORDINALS: [&str; 21] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
];

type Day = (Option<u32>, u32, u32);

impl Reader<'_> {
    /// The date that starts at the word at `at`, or the stretch of time: "August 2022 to January 2023".
    pub(super) fn calendar(&self, at: usize) -> Option<Read> {
        let first = self.single(at)?;
        let listed = self.key(first.words.end) == "and" && self.before(at) != "between";
        let joint = self.range_joint(first.words.end).filter(|_| !listed && !self.is_moved(at));
        let last =
            joint.and_then(|joint| self.single(joint)).filter(|last| last.precision == first.precision);
        match (&first.value, last) {
            (Some(start), Some(Read { value: Some(end), words, .. }))
                if !start.contains('/') && !end.contains('/') && *start < end =>
            {
                Some(self.read(at..words.end, Some(format!("{start}/{end}")), first.precision))
            }
            _ => Some(first),
        }
    }

    /// "postponed from 12 May 2026 to 3 June 2026": one day and another, and no stretch of time.
    fn is_moved(&self, at: usize) -> bool {
        self.before(at) == "from"
            && matches!(
                self.before(at - 1),
                "moved" | "postponed" | "deferred" | "delayed" | "rescheduled" | "shifted" | "changed"
            )
    }

    fn single(&self, at: usize) -> Option<Read> {
        self.weekday(at)
            .or_else(|| self.edge(at))
            .or_else(|| self.early_or_late(at))
            .or_else(|| self.this_month(at))
            .or_else(|| self.in_figures(at))
            .or_else(|| self.days(at))
            .or_else(|| self.months(at))
            .or_else(|| self.season(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.fiscal(at))
            .or_else(|| self.years(at))
    }

    /// "Monday", "Monday, 12 May 2025".
    fn weekday(&self, at: usize) -> Option<Read> {
        let capital = self.written(at).starts_with(char::is_uppercase);
        if !capital || !WEEKDAYS.contains(&self.key(at)) {
            return None;
        }
        let whole = Some(at + 1).filter(|next| self.follows(*next)).and_then(|next| self.days(next));
        Some(match whole {
            Some(whole) => self.read(at..whole.words.end, whole.value, Precision::Day),
            None => self.read(at..at + 1, None, Precision::Day),
        })
    }

    /// "early 2024", "late June 2025", "mid-2025": the part has the value of the whole.
    fn early_or_late(&self, at: usize) -> Option<Read> {
        let joined = self.between(at + 1) == " " || self.between(at + 1) == "-";
        if !matches!(self.key(at), "early" | "late" | "mid") || !joined {
            return None;
        }
        let whole = self.months(at + 1).or_else(|| self.years(at + 1))?;
        Some(self.read(at..whole.words.end, whole.value, whole.precision))
    }

    /// "the end of 2022", "end of March 2023", "the beginning of 2024", "end-2025": the edge has the value of the whole.
    fn edge(&self, at: usize) -> Option<Read> {
        let start = at + usize::from(self.key(at) == "the");
        if !is_edge(self.key(start)) {
            return None;
        }
        let whole_at = match (self.key(start + 1), self.between(start + 1)) {
            ("of", " ") => start + 2,
            (_, "-") => start + 1,
            _ => return None,
        };
        let whole = self.months(whole_at).or_else(|| self.years(whole_at))?;
        Some(self.read(at..whole.words.end, whole.value, whole.precision))
    }

    /// "this November", "this past January", without a year.
    fn this_month(&self, at: usize) -> Option<Read> {
        let near = matches!(self.key(at), "this" | "next" | "last") && self.between(at + 1) == " ";
        let past = matches!((self.key(at), self.key(at + 1)), ("this", "past" | "coming"));
        let month = at + 1 + usize::from(past);
        self.month(month)
            .filter(|_| near && self.day(month + 1).is_none() && self.year_behind(month + 1).0.is_none())?;
        Some(self.read(at..month + 1, None, Precision::Month))
    }

    /// "2025-10-26", "26/10/2025", "26.10.2025". Where the day could be the month the date has no value.
    fn in_figures(&self, at: usize) -> Option<Read> {
        let dotted: Vec<u32> = self.key(at).split('.').map_while(|part| part.parse().ok()).collect();
        let (numbers, words) = if let [day, month, year] = dotted.as_slice() {
            ([*day, *month, *year], at..at + 1)
        } else {
            let joint = self.between(at + 1);
            if !matches!(joint, "-" | "/") || self.between(at + 2) != joint {
                return None;
            }
            ([self.number(at)?, self.number(at + 1)?, self.number(at + 2)?], at..at + 3)
        };
        let (year, month, day, sure) = match numbers {
            [year, month, day] if is_year(year) => (year, month, day, true),
            [day, month, year] if is_year(year) && month <= 12 => {
                (year, month, day, day > 12 || words.len() == 1)
            }
            [month, day, year] if is_year(year) => (year, month, day, true),
            _ => return None,
        };
        let real = (1..=12).contains(&month) && (1..=31).contains(&day);
        let value = day_value((Some(year), month, day), None).filter(|_| sure);
        real.then(|| self.read(words, value, Precision::Day))
    }

    /// Days: "12–13 May 2022", "26th day of October, 2025", "May 12-13, 2022", "28 June to 2 July 2022".
    fn days(&self, at: usize) -> Option<Read> {
        let (first, end) = self.day_first(at).or_else(|| self.month_first(at))?;
        // Both halves of "28 June to 2 July 2022" and "June 28 – July 2, 2022"; "March 2 and March 24" are two dates.
        if first.0.is_none()
            && (self.key(end) != "and" || self.before(at) == "between")
            && let Some(joint) = self.range_joint(end)
            && let Some((last, end)) = self
                .day_first(joint)
                .or_else(|| self.month_first(joint))
                .filter(|(last, _)| last.1.1 != first.1.1 || last.0.is_some())
        {
            return Some(self.read(at..end, days_value(&first, Some(&last)), Precision::Day));
        }
        Some(self.read(at..end, days_value(&first, None), Precision::Day))
    }

    /// "12 May 2022", "12–13 May", "26th day of October, 2025".
    fn day_first(&self, at: usize) -> Option<(Days, usize)> {
        let (first, mut next) = match self.day(at) {
            Some(first) => (first, at + 1),
            None => self.day_in_words(at)?,
        };
        let (mut last, mut listed) = (None, false);
        if let Some(joint) = self.range_joint(next)
            && let Some(day) = self.day(joint).filter(|day| *day > first)
            && self.month(self.skip_of(joint + 1)).is_some()
        {
            listed = self.key(next) == "and" && self.before(at) != "between" && day > first + 1;
            last = Some(day);
            next = joint + 1;
        }
        let month_at = self.skip_of(next);
        let month = self
            .month(month_at)
            .filter(|_| self.follows(month_at) && self.between(month_at).trim().is_empty())?;
        let (year, end) = self.year_behind(month_at + 1);
        Some(((year.filter(|_| !listed), (month, first), last), end))
    }

    /// "May 12, 2022", "May 12-13".
    fn month_first(&self, at: usize) -> Option<(Days, usize)> {
        let month = self.month(at)?;
        let short = self.key(at).len() <= 4 && self.between(at + 1).trim() == ".";
        let first = self.day(at + 1).filter(|_| short || self.between(at + 1).trim().is_empty())?;
        let mut next = at + 2;
        let (mut last, mut listed) = (None, false);
        if let Some(joint) = self.range_joint(next)
            && let Some(day) = self.day(joint).filter(|day| *day > first)
            && self.month(joint + 1).is_none()
        {
            listed = self.key(next) == "and" && self.before(at) != "between" && day > first + 1;
            last = Some(day);
            next = joint + 1;
        }
        let (year, end) = self.year_behind(next);
        Some(((year.filter(|_| !listed), (month, first), last), end))
    }

    /// "April 2026", "April, 2026", "April–May 2026", and a month alone where a preposition shows that it is one.
    fn months(&self, at: usize) -> Option<Read> {
        let month = self.month(at)?;
        if let (Some(year), end) = self.year_behind(at + 1) {
            return Some(self.read(at..end, Some(format!("{year}-{month:02}")), Precision::Month));
        }
        if let Some(joint) = self.range_joint(at + 1)
            && let Some(last) = self.month(joint).filter(|last| *last > month)
            && let (Some(year), end) = self.year_behind(joint + 1)
        {
            // "May and September 2022": two months, and the year is that of both.
            if !self.spans(at, month, last) {
                return Some(self.read(at..at + 1, Some(format!("{year}-{month:02}")), Precision::Month));
            }
            return Some(self.read(
                at..end,
                Some(format!("{year}-{month:02}/{year}-{last:02}")),
                Precision::Month,
            ));
        }
        // "the June forum", "their October summit", "March this year"
        let of_meeting = matches!(self.before(at), "the" | "its" | "their" | "our" | "his" | "her")
            && self.between(at + 1) == " "
            && !matches!(self.key(at + 1), "" | "on" | "of" | "to" | "in" | "towards");
        if matches!(self.key(at + 1), "this" | "last" | "next")
            && self.key(at + 2) == "year"
            && self.between(at + 1) == " "
        {
            return Some(self.read(at..at + 3, None, Precision::Month));
        }
        let told = of_meeting
            || matches!(
                self.before(at),
                "in" | "since"
                    | "from"
                    | "between"
                    | "before"
                    | "after"
                    | "through"
                    | "till"
                    | "by"
                    | "until"
                    | "during"
                    | "this"
                    | "last"
                    | "next"
                    | "early"
                    | "late"
                    | "mid"
                    | "of"
            );
        // "in May and September": the second of two that the same preposition governs.
        let second = self.before(at) == "and" && at >= 2 && self.month(at - 2).is_some();
        let told = told || second;
        let pair = self
            .range_joint(at + 1)
            .filter(|joint| self.month(*joint).is_some_and(|last| self.spans(at, month, last)));
        told.then(|| self.read(at..pair.unwrap_or(at) + 1, None, Precision::Month))
    }

    /// Whether the months `first`, at the word at `at`, and `last` are the ends of one stretch of time: joined by a dash or
    /// "to", or by "and" where nothing lies between them or "between" says so.
    fn spans(&self, at: usize, first: u32, last: u32) -> bool {
        let listed = self.key(at + 1) == "and" && self.before(at) != "between";
        last > first && (!listed || last == first + 1)
    }

    pub(super) fn read(&self, words: Range<usize>, value: Option<String>, precision: Precision) -> Read {
        let relation = self.relation(words.start, precision);
        Read { words, value, precision, relation }
    }

    pub(super) fn number(&self, at: usize) -> Option<u32> {
        let key = self.key(at);
        (key.len() <= 4 && key.bytes().all(|b| b.is_ascii_digit())).then(|| key.parse().ok())?
    }

    pub(super) fn year(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|year| is_year(*year) && self.key(at).len() == 4)
    }

    fn day(&self, at: usize) -> Option<u32> {
        let key = self.key(at);
        let digits =
            ["st", "nd", "rd", "th"].iter().find_map(|ending| key.strip_suffix(ending)).unwrap_or(key);
        let day = digits.parse::<u32>().ok()?;
        (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
    }

    /// "twenty-sixth day of October", "fifth of June": the day, and the word behind it.
    fn day_in_words(&self, at: usize) -> Option<(u32, usize)> {
        let place = |word: &str| ORDINALS.iter().position(|known| *known == word);
        let tens = match self.key(at) {
            "twenty" => 20,
            "thirty" => 30,
            _ => 0,
        };
        let (ordinal, end) = if tens > 0 && self.between(at + 1) == "-" {
            (place(self.key(at + 1)).filter(|place| *place < 9)?, at + 2)
        } else {
            (place(self.key(at))?, at + 1)
        };
        let day = match ordinal {
            20 => 30,
            place => u32::try_from(place).ok()? + 1 + tens,
        };
        let dated = self.key(end) == "of" || self.key(end) == "day" && self.key(end + 1) == "of";
        (dated && day <= 31).then_some((day, end))
    }

    fn month(&self, at: usize) -> Option<u32> {
        let key = self.key(at);
        let place = MONTHS
            .iter()
            .position(|(name, short)| key == *name || key == *short || key == "sep" && *short == "sept")?;
        let capital = self.written(at).starts_with(char::is_uppercase);
        capital.then_some(u32::try_from(place).ok()? + 1)
    }

    /// The year behind a day or month, across "of" or a comma, and where it ends.
    fn year_behind(&self, at: usize) -> (Option<u32>, usize) {
        let year_at = self.skip_of(at);
        match self.year(year_at).filter(|_| self.follows(year_at) || self.between(year_at).trim() == ".") {
            Some(year) => (Some(year), year_at + 1),
            None => (None, at),
        }
    }

    /// Past "of", "day of", "of the".
    pub(super) fn skip_of(&self, at: usize) -> usize {
        let of = at + usize::from(matches!(self.key(at), "day" | "days") && self.key(at + 1) == "of");
        match (self.key(of), self.key(of + 1)) {
            ("of", "the") => of + 2,
            ("of", _) => of + 1,
            _ => at,
        }
    }

    /// The word behind a dash, "to", "and" or "through" that joins two days or months.
    fn range_joint(&self, at: usize) -> Option<usize> {
        match self.key(at) {
            "to" | "and" | "through" => Some(at + 1),
            "" => None,
            _ => matches!(self.between(at).trim(), "-" | "–" | "—" | "/").then_some(at),
        }
    }
}

/// A year, where one is given, a month and its first day, and its last day, where there are several. Days that are
/// listed with a gap, "12 and 20 May", have no year here: the date has no value.
type Days = (Option<u32>, (u32, u32), Option<u32>);

/// Whether a word names the edge or the middle of a stretch of time.
pub(super) fn is_edge(word: &str) -> bool {
    matches!(word, "end" | "beginning" | "start" | "middle" | "close")
}

pub(super) fn is_year(year: u32) -> bool {
    (1900..=2100).contains(&year)
}

fn days_value(first: &Days, last: Option<&Days>) -> Option<String> {
    let year = last.map_or(first.0, |last| last.0).or(first.0)?;
    let start = (Some(year), first.1.0, first.1.1);
    let end = match last {
        Some(last) => Some((Some(year), last.1.0, last.2.unwrap_or(last.1.1))),
        None => first.2.map(|day| (Some(year), first.1.0, day)),
    };
    // "28 December 2025 to 2 January 2026" says its years itself; a span that runs backwards is none.
    match end {
        Some(end) if end < start => None,
        end => day_value(start, end),
    }
}

fn day_value(first: Day, last: Option<Day>) -> Option<String> {
    let write = |(year, month, day): Day| Some(format!("{}-{month:02}-{day:02}", year?));
    let first = write(first)?;
    match last {
        Some(last) => Some(format!("{first}/{}", write(last)?)),
        None => Some(first),
    }
}
