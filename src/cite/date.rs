//! Days as the styles write them.

/// The months as Bluebook shortens them, and in full.
const MONTHS: [(&str, &str); 12] = [
    ("Jan.", "January"),
    ("Feb.", "February"),
    ("Mar.", "March"),
    ("Apr.", "April"),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("Aug.", "August"),
    ("Sept.", "September"),
    ("Oct.", "October"),
    ("Nov.", "November"),
    ("Dec.", "December"),
];

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) of_month: u8,
}

impl Day {
    /// Reads `yyyy-mm-dd`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let day = Self {
            year: parts.next()?.parse().ok()?,
            month: parts.next()?.parse().ok()?,
            of_month: parts.next()?.parse().ok()?,
        };
        let is_day =
            (1..=12).contains(&day.month) && (1..=31).contains(&day.of_month) && parts.next().is_none();
        is_day.then_some(day)
    }

    /// `2026-07-02`
    pub(super) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }

    /// `2 July 2026`
    pub(super) fn british(self) -> String {
        format!("{} {} {}", self.of_month, self.months().1, self.year)
    }

    /// `July 2, 2026`
    pub(super) fn american(self) -> String {
        format!("{} {}, {}", self.months().1, self.of_month, self.year)
    }

    /// `Sept. 2, 2026`
    pub(super) fn shortened(self) -> String {
        format!("{} {}, {}", self.months().0, self.of_month, self.year)
    }

    /// `2026, July 2`
    pub(super) fn year_first(self) -> String {
        format!("{}, {} {}", self.year, self.months().1, self.of_month)
    }

    fn months(self) -> (&'static str, &'static str) {
        MONTHS.get(usize::from(self.month).saturating_sub(1)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_written_in_four_ways() {
        let day = Day::read("2026-09-02").unwrap();
        let written = [day.iso(), day.british(), day.american(), day.shortened(), day.year_first()];
        assert_eq!(
            written,
            ["2026-09-02", "2 September 2026", "September 2, 2026", "Sept. 2, 2026", "2026, September 2"]
        );
        for text in ["", "2026", "2026-13-01", "2026-00-01", "2026-01-40", "2026-01-01-01", "soon"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }
}
