//! What to watch: sentences that name a time still ahead of their document.

use super::{Bearing, Quote, bearing};
use crate::model::{Briefing, Date, Finding, FrameworkId};

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
/// What lies ahead is said by [`bearing`](super::bearing()): later than the document itself, a deadline, an open term.
pub fn watch<'a>(briefing: &'a Briefing, framework: &FrameworkId) -> Vec<Watched<'a>> {
    let mut watched: Vec<Watched<'a>> = (Quote::of(briefing, framework).into_iter())
        .filter_map(|quote| {
            let is_ahead =
                |date: &&Finding<Date>| bearing(quote.document, quote.clause, date) == Bearing::Ahead;
            let dates: Vec<_> = quote.sentence.dates.iter().filter(is_ahead).collect();
            (!dates.is_empty()).then_some(Watched { quote, dates })
        })
        .collect();
    watched.sort_by_key(|watched| {
        let first = watched.dates.iter().filter_map(|date| date.value.value.as_deref()).min();
        (first.is_none(), first)
    });
    watched
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Relation::{self, By, In};
    use crate::model::Standing::Primary;

    fn check(dates: &[(&str, Option<&str>, Relation)], ahead: usize) {
        let lines = [Line { dates, ..line("It met then, and is due later.", 4, JointLeaders) }];
        let briefing = briefing(&["a"], &[], &[("text", "a", Primary, Some("2026-07-02"), &lines)]);
        let watched = watch(&briefing, &"a".parse().unwrap());
        assert_eq!(watched.iter().map(|watched| watched.dates.len()).sum::<usize>(), ahead, "{dates:?}");
    }

    #[test]
    fn only_what_lies_ahead_is_watched() {
        check(&[("then", Some("2026-04"), In), ("later", Some("2030"), By)], 1);
        check(&[("then", Some("2026-04"), In), ("later", None, In)], 1);
        check(&[("then", Some("2026-04"), In)], 0);
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
