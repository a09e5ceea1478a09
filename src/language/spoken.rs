//! The language that is spoken now. A page is made by one thread in one language, so it is kept beside the thread and
//! not handed through every part of every page.

use std::cell::RefCell;
use std::fmt::Display;
use std::rc::Rc;

use super::plural::category;
use super::slots::fill;
use super::{Catalog, Language, t};

thread_local! {
    static SPOKEN: RefCell<(Language, Rc<Catalog>)> = RefCell::default();
}

/// Speak `language` from now on, with its catalogue; English needs none.
pub fn speak(language: Language, catalog: Catalog) {
    SPOKEN.set((language, Rc::new(catalog)));
}

/// The language that is spoken now.
pub fn spoken() -> Language {
    SPOKEN.with_borrow(|(language, _)| *language)
}

/// What `say` makes when English is spoken: files that are passed on are the same whoever made them.
pub fn in_english<T>(say: impl FnOnce() -> T) -> T {
    let before = SPOKEN.take();
    let said = say();
    SPOKEN.set(before);
    said
}

/// `english` in the language that is spoken now; see `t!`.
pub fn message(english: &str) -> String {
    SPOKEN.with_borrow(|(_, catalog)| catalog.text(english).unwrap_or(english).to_owned())
}

/// The form of a text that goes with `n`, its slots still open; its key is the English plural.
pub fn form(n: usize, one: &str, other: &str) -> String {
    SPOKEN.with_borrow(|(language, catalog)| {
        let english = if n == 1 { one } else { other };
        catalog.form(other, category(*language, n)).unwrap_or(english).to_owned()
    })
}

/// The form of a text that goes with `n`, which fills the slot `{n}`; see `tn!`.
pub fn plural(n: usize, one: &str, other: &str, values: &[(&str, &dyn Display)]) -> String {
    let counted = number(n);
    let mut all: Vec<(&str, &dyn Display)> = vec![("n", &counted)];
    all.extend_from_slice(values);
    fill(&form(n, one, other), &all)
}

/// A number with its digits grouped as the language groups them: 1,234,567; in Hindi 12,34,567.
pub fn number(n: usize) -> String {
    let (first, next) = if spoken() == Language::Hindi { (3, 2) } else { (3, 3) };
    let digits = n.to_string();
    let mut grouped: Vec<char> = Vec::new();
    for (place, digit) in digits.chars().rev().enumerate() {
        if place >= first && (place - first) % next == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped.into_iter().rev().collect()
}

/// Names in a row: “A”, “A and B”, “A, B and C”.
pub fn and<T: Display>(names: &[T]) -> String {
    match names {
        [] | [_] => list(names),
        [rest @ .., last] => t!("{first} and {last}", first = list(rest), last = last),
    }
}

/// Names in a row that leaves open whether there are more: “A”, “A, B”.
pub fn list<T: Display>(names: &[T]) -> String {
    let names = names.iter().map(ToString::to_string);
    names.reduce(|list, next| t!("{list}, {next}", list = list, next = next)).unwrap_or_default()
}

/// Things in a row that may have commas within: “A, a; B”.
pub fn series<T: Display>(parts: &[T]) -> String {
    let parts = parts.iter().map(ToString::to_string);
    parts.reduce(|list, next| t!("{list}; {next}", list = list, next = next)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tn;
    use super::*;

    fn in_language<T>(language: Language, catalog: &str, say: impl FnOnce() -> T) -> T {
        speak(language, Catalog::from_json("test", catalog).unwrap());
        let said = say();
        speak(Language::English, Catalog::default());
        said
    }

    #[test]
    fn a_text_is_said_in_the_language_that_is_spoken_and_stays_english_without_a_translation() {
        let said = in_language(
            Language::Japanese,
            r#"{"Pins": "ピン", "In {name} only": "{name}のみ"}"#,
            || [t!("Pins"), t!("In {name} only", name = "X"), t!("Search"), in_english(|| t!("Pins"))],
        );
        assert_eq!(said, ["ピン", "Xのみ", "Search", "Pins"]);
    }

    #[test]
    fn a_number_chooses_the_form() {
        let arabic = r#"{"{n} days": {"zero": "z", "one": "o", "two": "t", "few": "{n}f", "many": "{n}m", "other": "{n}o"}}"#;
        let say = || [0, 1, 2, 3, 10, 11, 99, 100, 103].map(|n| tn!(n, "{n} day", "{n} days"));
        assert_eq!(
            in_language(Language::Arabic, arabic, say),
            ["z", "o", "t", "3f", "10f", "11m", "99m", "100o", "103f"]
        );
        assert_eq!([0, 1, 2].map(|n| tn!(n, "{n} day", "{n} days")), ["0 days", "1 day", "2 days"]);
    }

    #[test]
    fn digits_are_grouped_as_the_language_does() {
        let numbers = || [7, 999, 1000, 1_234_567].map(number);
        assert_eq!(numbers(), ["7", "999", "1,000", "1,234,567"]);
        assert_eq!(in_language(Language::Hindi, "{}", numbers), ["7", "999", "1,000", "12,34,567"]);
    }

    #[test]
    fn names_stand_in_a_row() {
        assert_eq!(and::<&str>(&[]), "");
        assert_eq!(and(&["A"]), "A");
        assert_eq!(and(&["A", "B"]), "A and B");
        assert_eq!(and(&["A", "B", "C"]), "A, B and C");
    }
}
