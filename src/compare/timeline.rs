//! The timeline: what the texts date, in order of time, with the dates of the texts themselves among it.

use std::collections::BTreeSet;

use super::{Bearing, Quote, bearing};
use crate::model::{Briefing, Date, Document, Finding, FrameworkId, Relation};

/// A date or term in its sentence.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// The sentence.
    pub quote: Quote<'a>,
    /// The date.
    pub date: &'a Finding<Date>,
    /// How it stands to its document.
    pub bearing: Bearing,
}

/// What is dated alike.
#[derive(Debug, Clone)]
pub struct Moment<'a> {
    /// The date, as [`Date::value`] writes it.
    pub value: &'a str,
    /// Whether it is the end of a term: “by 2030”.
    pub is_deadline: bool,
    /// The documents that were made on this date.
    pub texts: Vec<&'a Document>,
    /// The sentences that give it, in the order of the briefing.
    pub entries: Vec<Dated<'a>>,
}

/// The dates of a briefing.
#[derive(Debug, Clone, Default)]
pub struct Timeline<'a> {
    /// In order of time; at least one text or sentence in each.
    pub moments: Vec<Moment<'a>>,
    /// Times without a date, in the order of the briefing: open terms, and days and months without a year.
    pub open: Vec<Dated<'a>>,
}

/// Which dates are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Window {
    /// In the documents of one framework.
    pub framework: Option<FrameworkId>,
    /// That stand so to their document.
    pub bearing: Option<Bearing>,
    /// Not over before this year, `yyyy`. Times without a date are kept: none of them is known to be outside.
    pub from: Option<String>,
    /// Begun in this year or earlier, `yyyy`.
    pub to: Option<String>,
}

/// The dates of `briefing` that `window` asks for. The texts' own dates are there unless a bearing is asked for.
pub fn timeline<'a>(briefing: &'a Briefing, window: &Window) -> Timeline<'a> {
    let documents = briefing
        .documents
        .iter()
        .filter(|document| window.framework.is_none() || document.meta.framework == window.framework);
    let mut timeline = Timeline::default();
    for document in documents {
        if let Some(value) = document.meta.date.as_deref()
            && window.bearing.is_none()
            && window.holds(value)
        {
            timeline.moment(value, false).texts.push(document);
        }
        for quote in Quote::all(document) {
            for date in &quote.sentence.dates {
                let dated = Dated { quote, date, bearing: bearing(document, quote.clause, date) };
                if window.bearing.is_some_and(|wanted| wanted != dated.bearing) {
                    continue;
                }
                match date.value.value.as_deref() {
                    None => timeline.open.push(dated),
                    Some(value) if window.holds(value) => {
                        timeline.moment(value, date.value.relation == Relation::By).entries.push(dated);
                    }
                    Some(_) => {}
                }
            }
        }
    }
    timeline.moments.sort_by(|one, other| {
        let key = |moment: &Moment<'a>| (first(moment.value), last(moment.value), moment.is_deadline);
        key(one).cmp(&key(other))
    });
    timeline
}

impl<'a> Timeline<'a> {
    /// How many dates and terms the sentences give.
    pub fn dates(&self) -> usize {
        self.moments.iter().map(|moment| moment.entries.len()).sum::<usize>() + self.open.len()
    }

    /// The years in which something begins or ends, in order.
    pub fn years(&self) -> Vec<&'a str> {
        let years: BTreeSet<&str> = (self.moments.iter())
            .flat_map(|moment| [first(moment.value), last(moment.value)])
            .filter_map(|date| date.get(..4))
            .collect();
        years.into_iter().collect()
    }

    fn moment(&mut self, value: &'a str, is_deadline: bool) -> &mut Moment<'a> {
        let same = |moment: &Moment<'_>| moment.value == value && moment.is_deadline == is_deadline;
        let place = self.moments.iter().position(same).unwrap_or_else(|| {
            self.moments.push(Moment { value, is_deadline, texts: Vec::new(), entries: Vec::new() });
            self.moments.len() - 1
        });
        &mut self.moments[place]
    }
}

impl Window {
    /// Whether some of `value` lies between the years.
    fn holds(&self, value: &str) -> bool {
        let year = |date: &str| date.get(..4).unwrap_or(date).to_owned();
        self.from.as_ref().is_none_or(|from| year(last(value)) >= *from)
            && self.to.as_ref().is_none_or(|to| year(first(value)) <= *to)
    }
}

/// The first of the two dates of a span, or the date itself.
pub(super) fn first(value: &str) -> &str {
    value.split('/').next().unwrap_or(value)
}

/// The last of the two dates of a span, or the date itself.
pub(super) fn last(value: &str) -> &str {
    value.rsplit('/').next().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Precision;
    use crate::model::Relation::{By, In, On};
    use crate::model::Standing::{Primary, Secondary};

    fn sample() -> Briefing {
        let of = |words, dates| Line { dates, ..line(words, 1, JointLeaders) };
        briefing(
            &["a", "b"],
            &[],
            &[
                (
                    "text",
                    "a",
                    Primary,
                    Some("2026-07-02"),
                    &[
                        of(
                            "By 2030, as set in January.",
                            &[("2030", Some("2030"), By), ("January", Some("2026-01"), In)],
                        ),
                        of("In 2030 it ends.", &[("2030", Some("2030"), In)]),
                        of("Soon, and last year.", &[("Soon", None, In), ("last year", None, In)]),
                    ],
                ),
                (
                    "news",
                    "b",
                    Secondary,
                    None,
                    &[Line {
                        dates: &[("1999 to 2001", Some("1999/2001"), In)],
                        ..line("It ran from 1999 to 2001.", 0, Reporter)
                    }],
                ),
            ],
        )
    }

    fn check(window: &Window, moments: &[&str], open: &[&str]) {
        let briefing = sample();
        let found = timeline(&briefing, window);
        let seen: Vec<String> = (found.moments.iter())
            .map(|moment| {
                let by = if moment.is_deadline { "by " } else { "" };
                let texts = moment.texts.iter().map(|text| text.meta.id.as_str());
                let entries = moment.entries.iter().map(|entry| entry.bearing.as_str());
                format!("{by}{}: {}", moment.value, texts.chain(entries).collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(seen, moments, "{window:?}");
        let words: Vec<&str> = (found.open.iter())
            .map(|entry| &entry.quote.clause.text.as_str()[entry.date.mark().range()])
            .collect();
        assert_eq!(words, open, "{window:?}");
    }

    #[test]
    fn dates_stand_in_order_of_time_among_the_texts_that_give_them() {
        check(
            &Window::default(),
            &["1999/2001: unknown", "2026-01: past", "2026-07-02: text", "2030: ahead", "by 2030: ahead"],
            &["Soon", "last year"],
        );
    }

    #[test]
    fn a_window_keeps_what_it_asks_for() {
        let year = |year: &str| Some(year.to_owned());
        check(
            &Window { from: year("2000"), to: year("2026"), ..Window::default() },
            &["1999/2001: unknown", "2026-01: past", "2026-07-02: text"],
            &["Soon", "last year"],
        );
        check(
            &Window { from: year("2002"), to: year("2025"), ..Window::default() },
            &[],
            &["Soon", "last year"],
        );
        check(
            &Window { bearing: Some(Bearing::Past), ..Window::default() },
            &["2026-01: past"],
            &["last year"],
        );
        check(
            &Window { framework: Some("b".parse().unwrap()), ..Window::default() },
            &["1999/2001: unknown"],
            &[],
        );
    }

    #[test]
    fn years_and_dates_are_counted() {
        let briefing = sample();
        let found = timeline(&briefing, &Window::default());
        assert_eq!(found.years(), ["1999", "2001", "2026", "2030"]);
        assert_eq!(found.dates(), 6);
    }

    #[test]
    fn a_day_without_a_year_cannot_be_placed() {
        let mut briefing = briefing(
            &["a"],
            &[],
            &[(
                "text",
                "a",
                Primary,
                Some("2026-07-02"),
                &[Line { dates: &[("15 July", None, On)], ..line("They meet on 15 July.", 4, JointLeaders) }],
            )],
        );
        briefing.documents[0].clauses[0].sentences[0].dates[0].value.precision = Precision::Day;
        let found = timeline(&briefing, &Window::default());
        assert_eq!(found.open.iter().map(|entry| entry.bearing).collect::<Vec<_>>(), [Bearing::Unknown]);
    }
}
