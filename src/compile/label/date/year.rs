//! Years, spans and parts of them: "2030", "2024-2027", "FY2024", "the second half of 2025", "summer 2026".

use super::calendar::is_year;
use super::{Read, Reader};
use crate::model::Precision;

/// What counts things, so that a number before it is no year: "2000 troops".
const COUNTED: &str = "million billion trillion thousand percent people troops jobs students soldiers personnel tons \
    tonnes km kilometers kilometres miles mw gw kw hectares megawatts gigawatts euros dollars yen homes households \
    families doses companies participants professionals workers refugees";

/// What numbers things, so that a number behind it is no year: "Resolution 1970".
const NUMBERED: &str = "resolution resolutions article section no number nos paragraph para unscr annex chapter order \
    force directive regulation protocol page over nearly about approximately some around additional eur \
    usd jpy gbp inr rupees";

/// What may stand capitalised before a year without making it part of a name: "Since 2023".
const OPENING: &str = "in since by from during until till between before after through throughout early late mid end \
    year around circa about for to of as and or the prior beginning starting only back already";

impl Reader<'_> {
    /// "summer 2025", "the spring of 2026", "next winter 2025-26".
    pub(super) fn season(&self, at: usize) -> Option<Read> {
        let season = at + usize::from(matches!(self.key(at), "the" | "this" | "next" | "last"));
        let year_at = self.skip_of(season + 1);
        let year = self.year(year_at).filter(|_| is_season(self.key(season)) && self.follows(year_at))?;
        let (value, end) = self.span_of_years(year, year_at + 1);
        Some(self.read(at..end, Some(value), Precision::Year))
    }

    /// "the first half of 2025", "the last quarter of 2025", "Q3 2025", "H1 2026".
    pub(super) fn part_of_year(&self, at: usize) -> Option<Read> {
        let part = at + usize::from(self.key(at) == "the");
        let numbered =
            |letter: char| self.key(part).strip_prefix(letter).and_then(|number| number.parse::<u32>().ok());
        let (months, end) = if let Some(quarter) = numbered('q').filter(|quarter| (1..=4).contains(quarter)) {
            ((quarter * 3 - 2, quarter * 3), part + 1)
        } else if let Some(half) = numbered('h').filter(|half| (1..=2).contains(half)) {
            ((half * 6 - 5, half * 6), part + 1)
        } else {
            let order = match self.key(part) {
                "last" | "final" if self.key(part + 1) == "quarter" => 4,
                "first" => 1,
                "second" | "latter" | "last" => 2,
                "third" => 3,
                "fourth" => 4,
                _ => return None,
            };
            match (self.key(part + 1), order) {
                ("half", 1..=2) => ((order * 6 - 5, order * 6), part + 2),
                ("quarter", _) => ((order * 3 - 2, order * 3), part + 2),
                _ => return None,
            }
        };
        let year_at = self.skip_of(end);
        let year = self.year(year_at).filter(|_| self.follows(year_at))?;
        let value = format!("{year}-{:02}/{year}-{:02}", months.0, months.1);
        Some(self.read(at..year_at + 1, Some(value), Precision::Month))
    }

    /// "FY2024", "FY 2024", "fiscal year 2024", "FY2024-25".
    pub(super) fn fiscal(&self, at: usize) -> Option<Read> {
        let glued = self.key(at).strip_prefix("fy").filter(|digits| !digits.is_empty());
        if let Some(digits) = glued {
            let year = match (digits.len(), digits.parse::<u32>().ok()?) {
                (4, year) if is_year(year) => year,
                (2, year) => 2000 + year,
                _ => return None,
            };
            let (value, end) = self.span_of_years(year, at + 1);
            return Some(self.read(at..end, Some(value), Precision::Year));
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
    pub(super) fn years(&self, at: usize) -> Option<Read> {
        let digits_at = at + usize::from(self.key(at) == "the");
        if let Some(decade) =
            self.key(digits_at).strip_suffix('s').and_then(|digits| digits.parse::<u32>().ok())
            && is_year(decade)
            && decade % 10 == 0
        {
            let value = format!("{decade}/{}", decade + 9);
            return Some(self.read(at..digits_at + 1, Some(value), Precision::Year));
        }
        let year = self.year(at)?;
        let glued = at > 0
            && !self.between(at).contains(char::is_whitespace)
            && !self.between(at).contains(['(', '–', '“', '"']);
        let glued = glued && !matches!(self.before(at), "mid" | "end" | "early" | "late" | "pre" | "post");
        let money = self.between(at).ends_with(['$', '€', '£', '¥', '₹', '#']);
        let behind = self.between(at + 1);
        let unit = behind.starts_with(['%', '°'])
            || behind == "."
            || behind.starts_with('/') && self.year(at + 1).is_none() && self.key(at + 1).len() != 2;
        let unit = unit && !(behind == "." && self.key(at + 1).is_empty());
        let compared = self.before(at) == "than" && self.before(at - 1) != "later";
        let compound = behind == "-" && self.key(at + 1).starts_with(char::is_alphabetic);
        let unit = unit || compared || compound;
        if glued
            || money
            || unit
            || self.is_of_name(at)
            || listed(COUNTED, self.key(at + 1))
            || listed(NUMBERED, self.before(at))
        {
            return None;
        }
        let (value, end) = self.span_of_years(year, at + 1);
        Some(self.read(at..end, Some(value), Precision::Year))
    }

    /// "Coastal Vision 2030", "the 2030 agenda", "Resolution 2254 (2015)": the year belongs to what is named.
    fn is_of_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return self.key(at + 1) == "agenda" };
        let capital = self.written(before).starts_with(char::is_uppercase) && self.between(at) == " ";
        let numbers = self.between(at).trim() == "(" && self.number(before).is_some();
        capital && !listed(OPENING, self.key(before)) || numbers || self.key(at + 1) == "agenda"
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
}

fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
}

pub(super) fn is_season(word: &str) -> bool {
    matches!(word, "spring" | "summer" | "autumn" | "fall" | "winter")
}
