//! How a date stands to its own document: recalled, of its own time, or ahead. No clock is read.

use crate::model::{Clause, Date, Document, Finding, Precision, Relation};

/// How a date or term stands to the date of the document that gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// Over when the document was made.
    Past,
    /// The day, month or year in which the document was made.
    Around,
    /// After the document, not over when it was made, or a term still to be kept.
    Ahead,
    /// Not to be told: the document has no date, or the date no year.
    Unknown,
}

impl Bearing {
    /// Every bearing, in the order of time.
    pub const ALL: [Self; 4] = [Self::Past, Self::Around, Self::Ahead, Self::Unknown];

    /// The word of URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Around => "around",
            Self::Ahead => "ahead",
            Self::Unknown => "unknown",
        }
    }

    /// What it is called beside a date.
    pub fn name(self) -> &'static str {
        match self {
            Self::Past => "recalled",
            Self::Around => "of its own time",
            Self::Ahead => "ahead",
            Self::Unknown => "before or after not known",
        }
    }
}

/// How `date`, found in `clause`, stands to the date of `document`.
///
/// A term not later than which something is to happen lies ahead until its time is over, whatever is known of the
/// document. An open term lies ahead unless its words look back (“last year”) or name the document's own time
/// (“today”, “this year”).
pub fn bearing(document: &Document, clause: &Clause, date: &Finding<Date>) -> Bearing {
    let words = clause.text.as_str().get(date.mark().range()).unwrap_or_default();
    match (&date.value.value, date.value.precision) {
        (Some(value), _) => dated(value, date.value.relation, document.meta.date.as_deref()),
        (None, Precision::None) => open(words, date.value.relation),
        (None, _) => Bearing::Unknown,
    }
}

fn dated(value: &str, relation: Relation, issued: Option<&str>) -> Bearing {
    let last = value.rsplit('/').next().unwrap_or(value);
    let Some(issued) = issued else {
        return if relation == Relation::By { Bearing::Ahead } else { Bearing::Unknown };
    };
    // ISO dates compare as text, and a year or month holds every day that starts with it.
    if issued.starts_with(last) || last.starts_with(issued) {
        if relation == Relation::By { Bearing::Ahead } else { Bearing::Around }
    } else if last > issued {
        Bearing::Ahead
    } else {
        Bearing::Past
    }
}

fn open(words: &str, relation: Relation) -> Bearing {
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    match (relation, first.as_str()) {
        (Relation::By, _) => Bearing::Ahead,
        (_, "last" | "earlier") => Bearing::Past,
        (Relation::On, _) | (_, "this") => Bearing::Around,
        _ => Bearing::Ahead,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::Bearing::{Ahead, Around, Past, Unknown};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Relation::{By, In, On};
    use crate::model::Standing::Primary;

    fn check(
        issued: Option<&str>,
        (words, value): (&str, Option<&str>),
        relation: Relation,
        expected: Bearing,
    ) {
        let dates = [(words, value, relation)];
        let lines = [Line { dates: &dates, ..line(words, 4, JointLeaders) }];
        let briefing = briefing(&["a"], &[], &[("text", "a", Primary, issued, &lines)]);
        let document = &briefing.documents[0];
        let (clause, sentence) = document.sentences().next().unwrap();
        let found = bearing(document, clause, &sentence.dates[0]);
        assert_eq!(found, expected, "{words} {value:?}, {issued:?}");
    }

    #[test]
    fn a_date_is_before_within_or_after_the_time_of_its_document() {
        let issued = Some("2026-07-02");
        let dated = |value| ("then", Some(value));
        check(issued, dated("2030"), By, Ahead);
        check(issued, dated("2026-07-03"), On, Ahead);
        check(issued, dated("2026"), By, Ahead);
        check(issued, dated("2026"), In, Around);
        check(issued, dated("2026-07-02"), On, Around);
        check(issued, dated("2026-04"), In, Past);
        check(issued, dated("2020"), By, Past);
        check(issued, dated("2026-06-30/2026-07-04"), On, Ahead);
        check(issued, dated("2024/2025"), In, Past);
        check(Some("2026-07"), dated("2026-07-20"), On, Around);
    }

    #[test]
    fn without_the_documents_date_only_a_deadline_lies_ahead() {
        check(None, ("by 2030", Some("2030")), By, Ahead);
        check(None, ("in 2030", Some("2030")), In, Unknown);
    }

    #[test]
    fn open_terms_say_themselves_where_they_lie() {
        for issued in [None, Some("2026-07-02")] {
            check(issued, ("at the earliest opportunity", None), By, Ahead);
            check(issued, ("later this year", None), In, Ahead);
            check(issued, ("next month", None), In, Ahead);
            check(issued, ("this year", None), In, Around);
            check(issued, ("Today", None), On, Around);
            check(issued, ("last year", None), In, Past);
            check(issued, ("earlier this year", None), In, Past);
        }
    }
}
