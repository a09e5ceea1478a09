//! What to watch: sentences that name a time still ahead of their document.

use super::Quote;
use crate::model::{Briefing, Date, Finding, FrameworkId, Relation};

/// A sentence with the dates and terms in it that lie ahead.
#[derive(Debug, Clone)]
pub struct Watched<'a> {
    /// The sentence.
    pub quote: Quote<'a>,
    /// The dates and terms that lie ahead, in order, at least one.
    pub dates: Vec<&'a Finding<Date>>,
}

/// The sentences of a framework to come back to: dated terms first, by date, then open ones.
///
/// Ahead means later than the document's own date (no clock is read), a term not later than which something is to
/// happen, or an open term such as “at the earliest opportunity”. Where the document's date is unknown only terms
/// of the last two kinds count.
pub fn watch<'a>(briefing: &'a Briefing, framework: &FrameworkId) -> Vec<Watched<'a>> {
    let mut watched: Vec<Watched<'a>> = (Quote::of(briefing, framework).into_iter())
        .filter_map(|quote| {
            let issued = quote.document.meta.date.as_deref();
            let dates: Vec<_> =
                quote.sentence.dates.iter().filter(|date| is_ahead(&date.value, issued)).collect();
            (!dates.is_empty()).then_some(Watched { quote, dates })
        })
        .collect();
    watched.sort_by_key(|watched| {
        let first = watched.dates.iter().filter_map(|date| date.value.value.as_deref()).min();
        (first.is_none(), first)
    });
    watched
}

fn is_ahead(date: &Date, issued: Option<&str>) -> bool {
    let Some(value) = &date.value else { return true };
    let last = value.rsplit('/').next().unwrap_or(value);
    match issued {
        // ISO dates compare as text; a year or month lies ahead of a day unless it contains it.
        Some(issued) => last > issued || (date.relation == Relation::By && issued.starts_with(last)),
        None => date.relation == Relation::By,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Relation::{By, In, On};
    use crate::model::Standing::Primary;

    fn check(issued: Option<&str>, value: Option<&str>, relation: Relation, ahead: bool) {
        let dates = [("then", value, relation)];
        let lines = [Line { dates: &dates, ..line("It is due then.", 4, JointLeaders) }];
        let briefing = briefing(&["a"], &[], &[("text", "a", Primary, issued, &lines)]);
        assert_eq!(watch(&briefing, &"a".parse().unwrap()).len(), usize::from(ahead), "{issued:?} {value:?}");
    }

    #[test]
    fn a_date_lies_ahead_of_its_document_or_not() {
        let issued = Some("2026-07-02");
        check(issued, Some("2030"), By, true);
        check(issued, Some("2026-07-03"), On, true);
        check(issued, Some("2026"), By, true);
        check(issued, Some("2026"), In, false);
        check(issued, Some("2026-04"), In, false);
        check(issued, Some("2020"), By, false);
        check(issued, Some("2026-06-30/2026-07-04"), On, true);
        check(issued, None, In, true);
        check(None, Some("2030"), By, true);
        check(None, Some("2030"), In, false);
        check(None, None, In, true);
    }

    #[test]
    fn the_next_date_comes_first_and_open_terms_last() {
        let of = |words, dates| Line { dates, ..line(words, 4, JointLeaders) };
        let lines = [
            of("Soon.", &[("Soon", None, In)][..]),
            of("By 2030.", &[("2030", Some("2030"), By)][..]),
            of("In 2027.", &[("2027", Some("2027"), In)][..]),
            line("Never.", 4, JointLeaders),
        ];
        let briefing = briefing(&["a"], &[], &[("text", "a", Primary, Some("2026-07-02"), &lines)]);
        let words: Vec<&str> =
            watch(&briefing, &"a".parse().unwrap()).iter().map(|watched| watched.quote.words()).collect();
        assert_eq!(words, ["In 2027.", "By 2030.", "Soon."]);
    }
}
