//! Dates of the calendar in the forms that documents use: "12–13 May 2022", "May 12-13, 2022", "this 26th day of
//! October, 2025", "FY2024", "the second half of 2025", "2024-2027".

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

/// What counts things, so that a number before it is no year: "2000 troops".
const COUNTED: &str = "million billion trillion thousand percent people troops jobs students soldiers personnel tons \
    tonnes km kilometers kilometres miles mw gw kw hectares megawatts gigawatts euros dollars yen homes households \
    families doses companies participants professionals workers refugees";

/// What numbers things, so that a number behind it is no year: "Resolution 1970".
const NUMBERED: &str = "resolution resolutions article section no number nos paragraph para unscr annex chapter order \
    force directive regulation protocol page over nearly about approximately some least around additional eur \
    usd jpy gbp inr rupees";

type Day = (Option<u32>, u32, u32);

impl Reader<'_> {
    /// The date that starts at the word at `at`.
    pub(super) fn calendar(&self, at: usize) -> Option<Read> {
        self.iso(at)
            .or_else(|| self.days(at))
            .or_else(|| self.months(at))
            .or_else(|| self.season(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.fiscal(at))
            .or_else(|| self.years(at))
    }

    /// "2025-10-26".
    fn iso(&self, at: usize) -> Option<Read> {
        let (year, month, day) = (self.year(at)?, self.number(at + 1)?, self.number(at + 2)?);
        let dashed = self.between(at + 1) == "-" && self.between(at + 2) == "-";
        let real = (1..=12).contains(&month) && (1..=31).contains(&day);
        (dashed && real)
            .then(|| self.read(at..at + 3, day_value((Some(year), month, day), None), Precision::Day))
    }

    /// Days: "12–13 May 2022", "26th day of October, 2025", "May 12-13, 2022", "28 June to 2 July 2022".
    fn days(&self, at: usize) -> Option<Read> {
        let (first, end) = self.day_first(at).or_else(|| self.month_first(at))?;
        // Both halves of "28 June to 2 July 2022" and "June 28 – July 2, 2022".
        if first.0.is_none()
            && let Some(joint) = self.range_joint(end)
            && let Some((last, end)) = self
                .day_first(joint)
                .or_else(|| self.month_first(joint))
                .filter(|(last, _)| last.1.1 != first.1.1 || last.0.is_some())
        {
            return Some(self.read(at..end, self.days_value(&first, Some(&last)), Precision::Day));
        }
        Some(self.read(at..end, self.days_value(&first, None), Precision::Day))
    }

    fn days_value(&self, first: &Days, last: Option<&Days>) -> Option<String> {
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

    /// "12 May 2022", "12–13 May", "26th day of October, 2025".
    fn day_first(&self, at: usize) -> Option<(Days, usize)> {
        let first = self.day(at)?;
        let mut next = at + 1;
        let mut last = None;
        if let Some(joint) = self.range_joint(next)
            && let Some(day) = self.day(joint).filter(|day| *day > first)
            && self.month(self.skip_of(joint + 1)).is_some()
        {
            last = Some(day);
            next = joint + 1;
        }
        let month_at = self.skip_of(next);
        let month = self
            .month(month_at)
            .filter(|_| self.follows(month_at) && self.between(month_at).trim().is_empty())?;
        let (year, end) = self.year_behind(month_at + 1);
        Some(((year, (month, first), last), end))
    }

    /// "May 12, 2022", "May 12-13".
    fn month_first(&self, at: usize) -> Option<(Days, usize)> {
        let month = self.month(at)?;
        let first = self.day(at + 1).filter(|_| self.between(at + 1).trim().is_empty())?;
        let mut next = at + 2;
        let mut last = None;
        if let Some(joint) = self.range_joint(next)
            && let Some(day) = self.day(joint).filter(|day| *day > first)
            && self.month(joint + 1).is_none()
        {
            last = Some(day);
            next = joint + 1;
        }
        let (year, end) = self.year_behind(next);
        Some(((year, (month, first), last), end))
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
            return Some(self.read(
                at..end,
                Some(format!("{year}-{month:02}/{year}-{last:02}")),
                Precision::Month,
            ));
        }
        let told = matches!(
            self.before(at),
            "in" | "since"
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
        told.then(|| self.read(at..at + 1, None, Precision::Month))
    }

    /// "summer 2025", "the spring of 2026".
    fn season(&self, at: usize) -> Option<Read> {
        let year_at = self.skip_of(at + 1);
        let year = self.year(year_at).filter(|_| is_season(self.key(at)) && self.follows(year_at))?;
        Some(self.read(at..year_at + 1, Some(year.to_string()), Precision::Year))
    }

    /// "the first half of 2025", "the second quarter of 2025", "Q3 2025".
    fn part_of_year(&self, at: usize) -> Option<Read> {
        let quarter = self.key(at).strip_prefix('q').and_then(|number| number.parse::<u32>().ok());
        let (months, end) = if let Some(quarter) = quarter.filter(|quarter| (1..=4).contains(quarter)) {
            ((quarter * 3 - 2, quarter * 3), at + 1)
        } else {
            let order =
                ["first", "second", "third", "fourth"].iter().position(|word| *word == self.key(at))?;
            let order = u32::try_from(order).ok()? + 1;
            match (self.key(at + 1), order) {
                ("half", 1..=2) => ((order * 6 - 5, order * 6), at + 2),
                ("quarter", _) => ((order * 3 - 2, order * 3), at + 2),
                _ => return None,
            }
        };
        let year_at = self.skip_of(end);
        let year = self.year(year_at).filter(|_| self.follows(year_at))?;
        let value = format!("{year}-{:02}/{year}-{:02}", months.0, months.1);
        Some(self.read(at..year_at + 1, Some(value), Precision::Month))
    }

    /// "FY2024", "FY 2024", "fiscal year 2024", "FY2024-25".
    fn fiscal(&self, at: usize) -> Option<Read> {
        let glued = self.key(at).strip_prefix("fy").filter(|digits| !digits.is_empty());
        if let Some(digits) = glued {
            let year = match (digits.len(), digits.parse::<u32>().ok()?) {
                (4, year) if is_year(year) => year,
                (2, year) => 2000 + year,
                _ => return None,
            };
            return Some(self.read(at..at + 1, Some(year.to_string()), Precision::Year));
        }
        let year_at = match (self.key(at), self.key(at + 1)) {
            ("fy", _) => at + 1,
            ("fiscal" | "financial", "year" | "years") => at + 2,
            _ => return None,
        };
        let year = self.year(year_at).filter(|_| self.follows(year_at))?;
        let (value, end) = self.span_of_years(year, year_at + 1);
        Some(self.read(at..end, Some(value), Precision::Year))
    }

    /// "2030", "2024-2027", "2024–27", "the 1990s", where nothing says that the number counts or numbers things.
    fn years(&self, at: usize) -> Option<Read> {
        if let Some(decade) = self.key(at).strip_suffix('s').and_then(|digits| digits.parse::<u32>().ok())
            && is_year(decade)
            && decade % 10 == 0
        {
            let value = format!("{decade}/{}", decade + 9);
            return Some(self.read(at..at + 1, Some(value), Precision::Year));
        }
        let year = self.year(at)?;
        let listed =
            |list: &str, word: &str| !word.is_empty() && list.split_whitespace().any(|known| known == word);
        let glued = at > 0
            && !self.between(at).contains(char::is_whitespace)
            && !self.between(at).contains(['(', '–', '“', '"']);
        let glued = glued && !matches!(self.before(at), "mid" | "end" | "early" | "late" | "pre" | "post");
        let money = self.between(at).ends_with(['$', '€', '£', '¥', '₹', '#']);
        let behind = self.between(at + 1);
        let unit = behind.starts_with(['%', '°', '/']) || behind == ".";
        let unit = unit && !(behind == "." && self.key(at + 1).is_empty());
        let compared = self.before(at) == "than" && self.before(at - 1) != "later";
        let compound = behind == "-" && self.key(at + 1).starts_with(char::is_alphabetic);
        let unit = unit || compared || compound;
        if glued || money || unit || listed(COUNTED, self.key(at + 1)) || listed(NUMBERED, self.before(at)) {
            return None;
        }
        let (value, end) = self.span_of_years(year, at + 1);
        Some(self.read(at..end, Some(value), Precision::Year))
    }

    /// The value of a year and of one that a dash, "to" or "and" joins to it at `next`.
    fn span_of_years(&self, year: u32, next: usize) -> (String, usize) {
        let dash = matches!(self.between(next).trim(), "-" | "–" | "/");
        let word = matches!(self.key(next), "to" | "through") && self.follows(next)
            || self.key(next) == "and" && next >= 2 && self.before(next - 1) == "between";
        let last_at = if word { next + 1 } else { next };
        let last = match self.key(last_at) {
            digits if digits.len() == 2 && dash => {
                digits.parse::<u32>().ok().map(|last| year / 100 * 100 + last)
            }
            _ => self.year(last_at),
        };
        match last.filter(|last| *last > year && (dash || word && self.follows(last_at))) {
            Some(last) => (format!("{year}/{last}"), last_at + 1),
            None => (year.to_string(), next),
        }
    }

    fn read(&self, words: Range<usize>, value: Option<String>, precision: Precision) -> Read {
        let relation = self.relation(words.start, precision);
        Read { words, value, precision, relation }
    }

    fn number(&self, at: usize) -> Option<u32> {
        let key = self.key(at);
        (key.len() <= 4 && key.bytes().all(|b| b.is_ascii_digit())).then(|| key.parse().ok())?
    }

    fn year(&self, at: usize) -> Option<u32> {
        self.number(at).filter(|year| is_year(*year) && self.key(at).len() == 4)
    }

    fn day(&self, at: usize) -> Option<u32> {
        let key = self.key(at);
        let digits =
            ["st", "nd", "rd", "th"].iter().find_map(|ending| key.strip_suffix(ending)).unwrap_or(key);
        let day = digits.parse::<u32>().ok()?;
        (digits.len() <= 2 && (1..=31).contains(&day)).then_some(day)
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

    /// Past "of", "day of", "in".
    fn skip_of(&self, at: usize) -> usize {
        match (self.key(at), self.key(at + 1)) {
            ("day" | "days", "of") => at + 2,
            ("of", _) => at + 1,
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

/// A year, where one is given, a month and its first day, and its last day, where there are several.
type Days = (Option<u32>, (u32, u32), Option<u32>);

pub(super) fn is_season(word: &str) -> bool {
    matches!(word, "spring" | "summer" | "autumn" | "fall" | "winter")
}

fn is_year(year: u32) -> bool {
    (1900..=2100).contains(&year)
}

fn day_value(first: Day, last: Option<Day>) -> Option<String> {
    let write = |(year, month, day): Day| Some(format!("{}-{month:02}-{day:02}", year?));
    let first = write(first)?;
    match last {
        Some(last) => Some(format!("{first}/{}", write(last)?)),
        None => Some(first),
    }
}
