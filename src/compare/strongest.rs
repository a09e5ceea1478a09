//! The strongest acts of a framework: the sentences that a reader in a hurry must not miss.

use std::cmp::Reverse;

use super::Quote;
use crate::model::{Authority, Briefing, FrameworkId, Level};

/// The strongest sentences, and how many more there are like the last of them.
#[derive(Debug, Clone, Default)]
pub struct Strongest<'a> {
    /// The sentences, firmest first, then in reading order.
    pub quotes: Vec<Quote<'a>>,
    /// How many further sentences stand at the level of the last one shown.
    pub more: usize,
}

/// The `n` strongest sentences of a framework, none at level 0. Where the framework has a primary text only that
/// is quoted: an account's strong verb is the account's. Elsewhere a speaker's act comes before the account's own.
pub fn strongest<'a>(briefing: &'a Briefing, framework: &FrameworkId, n: usize) -> Strongest<'a> {
    let mut quotes = Quote::of(briefing, framework);
    if quotes.iter().any(Quote::is_primary) {
        quotes.retain(Quote::is_primary);
    }
    quotes.retain(|quote| quote.level() > Level::Reported);
    quotes
        .sort_by_key(|quote| (Reverse(quote.level()), quote.sentence.authority.value == Authority::Reporter));
    let rest = quotes.split_off(n.min(quotes.len()));
    let more =
        quotes.last().map_or(0, |last| rest.iter().filter(|quote| quote.level() == last.level()).count());
    Strongest { quotes, more }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Participants, Reporter};
    use crate::model::Standing::{self, Primary, Secondary};

    fn check(texts: &[(Standing, &[Line<'_>])], n: usize, words: &[&str], more: usize) {
        let texts: Vec<_> =
            texts.iter().map(|(standing, lines)| ("text", "a", *standing, None, *lines)).collect();
        let briefing = briefing(&["a"], &[], &texts);
        let found = strongest(&briefing, &"a".parse().unwrap(), n);
        assert_eq!(found.quotes.iter().map(Quote::words).collect::<Vec<_>>(), words);
        assert_eq!(found.more, more);
    }

    #[test]
    fn the_firmest_come_first_and_the_rest_is_counted() {
        let text = [
            line("We note.", 1, JointLeaders),
            line("We will act.", 4, JointLeaders),
            line("We shall meet.", 4, JointLeaders),
            line("They met.", 0, JointLeaders),
            line("We will report.", 4, JointLeaders),
        ];
        check(&[(Primary, &text)], 2, &["We will act.", "We shall meet."], 1);
        check(&[(Primary, &text)], 9, &["We will act.", "We shall meet.", "We will report.", "We note."], 0);
        check(&[], 3, &[], 0);
    }

    #[test]
    fn an_account_is_quoted_only_where_there_is_no_text_itself() {
        let news = [line("They sealed a deal.", 5, Reporter)];
        let text = [line("We note.", 1, JointLeaders)];
        check(&[(Secondary, &news), (Primary, &text)], 3, &["We note."], 0);
        check(&[(Secondary, &news)], 3, &["They sealed a deal."], 0);
    }

    #[test]
    fn at_one_level_a_speaker_comes_before_the_account_itself() {
        let news = [line("It hailed them.", 1, Reporter), line("Speakers praised it.", 1, Participants)];
        check(&[(Secondary, &news)], 1, &["Speakers praised it."], 1);
    }
}
