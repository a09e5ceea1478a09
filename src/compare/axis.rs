//! Where dates stand on a picture of time: an axis that runs down the page, and a row of room for each date.
//!
//! Whole numbers only, so that every platform draws the same. A month counts 31 days and a year 372: the picture is
//! for finding one's way, the dates beside it are exact.

use super::timeline::{first, last};

/// The room that a row takes.
pub const ROW: usize = 48;

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Axis {
    /// How high it is.
    pub height: usize,
    /// The years that are written on the axis, with the height at which each begins.
    pub years: Vec<(usize, usize)>,
    /// A stop for every date that was given, in the same order.
    pub stops: Vec<Stop>,
}

/// A date on the picture; heights are counted from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// Where it begins on the axis.
    pub start: usize,
    /// Where it ends on the axis.
    pub end: usize,
    /// Where the middle of its row is.
    pub row: usize,
}

/// The picture of `dates`, each `yyyy`, `yyyy-mm`, `yyyy-mm-dd` or two of them with a slash between, in order of time.
/// A date that is none of these stands where the one before it stands.
pub fn axis(dates: &[&str]) -> Axis {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for date in dates {
        let before = spans.last().copied();
        spans.extend(span(date).or(before));
    }
    let (Some(from), Some(to)) =
        (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max())
    else {
        return Axis::default();
    };
    let (from, to) = (from / YEAR, to.div_ceil(YEAR));
    let height = spans.len() * ROW + ROW / 2;
    let at = |day: usize| (day - from * YEAR) * height / ((to - from) * YEAR);
    let count = spans.len();
    let mut row = 0;
    let stops = (spans.iter().enumerate())
        .map(|(place, &(start, end))| {
            // As near to the date as the rows above and the rows to come leave room.
            let lowest = height - ROW / 2 - (count - 1 - place) * ROW;
            let next = if place == 0 { ROW / 2 } else { row + ROW };
            row = at(start).clamp(next, lowest.max(next));
            Stop { start: at(start), end: at(end), row }
        })
        .collect();
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].into_iter();
    let step = step.clone().find(|step| (to - from) * (ROW / 2) <= height * step).unwrap_or(1000);
    let years = (from..to).filter(|year| year % step == 0).map(|year| (year, at(year * YEAR))).collect();
    Axis { height, years, stops }
}

const MONTH: usize = 31;
const YEAR: usize = 12 * MONTH;

/// The days on which a date begins and ends, the end not counted in.
fn span(date: &str) -> Option<(usize, usize)> {
    let (start, _) = days(first(date))?;
    let (_, end) = days(last(date))?;
    (start < end).then_some((start, end))
}

fn days(date: &str) -> Option<(usize, usize)> {
    let mut parts = date.split('-').map(|part| part.parse::<usize>().ok().filter(|part| *part <= 9999));
    let year = parts.next()?? * YEAR;
    let Some(month) = parts.next() else { return Some((year, year + YEAR)) };
    let month = year + (month?.clamp(1, 12) - 1) * MONTH;
    let Some(day) = parts.next() else { return Some((month, month + MONTH)) };
    let day = month + day?.clamp(1, MONTH) - 1;
    Some((day, day + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_lies_where_its_time_is_and_its_row_near_it() {
        let found = axis(&["2026-01", "2026-07-02", "2030"]);
        assert_eq!(found.height, 168);
        assert_eq!(found.years, [(2026, 0), (2027, 33), (2028, 67), (2029, 100), (2030, 134)]);
        let stops = [
            Stop { start: 0, end: 2, row: 24 },
            Stop { start: 16, end: 16, row: 72 },
            Stop { start: 134, end: 168, row: 134 },
        ];
        assert_eq!(found.stops, stops);
    }

    #[test]
    fn odd_dates_and_none_make_no_trouble() {
        assert_eq!(axis(&[]), Axis::default());
        assert_eq!(axis(&["soon"]), Axis::default());
        assert_eq!(axis(&["2030/2026"]), Axis::default());
        assert_eq!(axis(&["2026", "soon"]).stops.len(), 2);
    }

    proptest::proptest! {
        /// Rows never meet, never leave the picture, and keep the order of the dates.
        #[test]
        fn rows_have_room(mut years in proptest::collection::vec(1900_usize..2100, 1..30)) {
            years.sort_unstable();
            let dates: Vec<String> = years.iter().map(ToString::to_string).collect();
            let found = axis(&dates.iter().map(String::as_str).collect::<Vec<_>>());
            let rows: Vec<usize> = found.stops.iter().map(|stop| stop.row).collect();
            proptest::prop_assert!(rows.windows(2).all(|pair| pair[1] >= pair[0] + ROW), "{rows:?}");
            proptest::prop_assert!(rows.iter().all(|row| row + ROW / 2 <= found.height), "{rows:?}");
            proptest::prop_assert!(found.stops.iter().all(|stop| stop.start <= stop.end && stop.end <= found.height));
        }
    }
}
