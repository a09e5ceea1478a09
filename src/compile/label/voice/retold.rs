//! Whether a verb of doing only retells an earlier act: by its tense, by the time the clause gives.

use super::act::Reading;
use super::token::Token;
use super::verb::Form;
use super::words::{is_time, is_weekday};

/// What a text calls itself.
const TEXTS: &[&str] = &[
    "accord",
    "agreement",
    "arrangement",
    "charter",
    "code",
    "communiqué",
    "communique",
    "compact",
    "convention",
    "declaration",
    "document",
    "framework",
    "guidelines",
    "memorandum",
    "plan",
    "principles",
    "protocol",
    "record",
    "roadmap",
    "statement",
    "text",
    "treaty",
    "understanding",
    "vision",
];

impl Reading<'_, '_, '_> {
    /// Whether a verb of doing only retells.
    pub(super) fn is_retold(&self) -> bool {
        let group = self.group;
        let announced = group.entry.is_some_and(|entry| entry.lemma == "announce");
        let words = |token: &str| self.reader.tokens.iter().any(|word| word.is(token));
        if words("today") || words("hereby") || self.takes_this_text() {
            return false;
        }
        if self.setting.account {
            // A report dates its own news by the day of the week.
            return !announced && self.is_dated(|token| is_time(token) && !is_weekday(token));
        }
        match group.form {
            Form::Perfect => true,
            Form::Past if announced => self.opens_earlier(),
            Form::Past => !self.setting.past || self.is_dated(is_time),
            _ => false,
        }
    }

    /// Whether the verb takes the text itself: "have reached the following understandings", "adopted this declaration".
    pub(super) fn takes_this_text(&self) -> bool {
        let end = self.group.end;
        if self.reader.is(end, "the") {
            return self.reader.any(end + 1, &["following", "present"]);
        }
        // "this joint declaration", and not "this committee".
        let noun = self.reader.tokens.iter().skip(end + 1).take(3);
        self.reader.is(end, "this") && noun.take_while(|token| token.is_word()).any(|token| token.any(TEXTS))
    }

    /// Whether the sentence opens with a time that is past: "Last year, …".
    fn opens_earlier(&self) -> bool {
        self.reader.at(0).is_some_and(|token| token.any(&["last", "earlier", "previously"]))
    }

    /// Whether the clause dates its act: "in May 2022", "last year".
    fn is_dated(&self, is_time: fn(&Token) -> bool) -> bool {
        let tokens = self.reader.tokens;
        tokens.iter().enumerate().any(|(index, token)| {
            let next = tokens.get(index + 1);
            token.any(&["ago", "previously", "earlier"])
                || (token.any(&["last", "past"])
                    && next.is_some_and(|next| {
                        next.any(&["year", "month", "week", "summer", "fall", "spring", "may"])
                    }))
                || (token.any(&["in", "on", "since"])
                    && (next.is_some_and(is_time)
                        || (next.is_some_and(|next| next.lower.starts_with(|c: char| c.is_ascii_digit()))
                            && tokens.get(index + 2).is_some_and(is_time))))
        })
    }
}
