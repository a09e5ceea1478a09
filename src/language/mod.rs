//! The languages of the interface: what the program itself says to a reader, and in which language.
//!
//! English is written where it is said, as in gettext: `t!("Nothing was found")` is both the English text and the key
//! under which a [`Catalog`] has its translation. A text without a translation stays English, so that nothing is ever
//! blank. The texts of the sources are never translated, and files that a reader takes along are the same in every
//! language ([`in_english`]).
//!
//! - [`t!`] says a text, [`tn!`] a text that depends on a number, [`and`], [`list`] and [`series`] join names;
//! - `{name}` in a text is a slot, filled by the argument of that name, and stands where a translation needs it.

mod catalog;
mod plural;
mod slots;
mod spoken;

pub use catalog::{Catalog, Message};
pub use plural::{Category, category};
pub use slots::{Piece, fill, isolated, pieces};
pub use spoken::{and, form, in_english, list, message, number, plural, series, speak, spoken};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, which is compiled in.
    #[default]
    English,
    /// Japanese.
    Japanese,
    /// Hindi.
    Hindi,
    /// Arabic, written from right to left.
    Arabic,
}

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::English, Self::Japanese, Self::Hindi, Self::Arabic];

    /// The language tag (BCP 47), which also names the file of its catalogue.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
            Self::Hindi => "hi",
            Self::Arabic => "ar",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Japanese => "日本語",
            Self::Hindi => "हिन्दी",
            Self::Arabic => "العربية",
        }
    }

    /// The direction of its script, as the attribute `dir` takes it.
    pub fn direction(self) -> &'static str {
        if self == Self::Arabic { "rtl" } else { "ltr" }
    }

    /// The language of a tag, whatever region or script the tag adds: `ar-EG` is Arabic.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Where the catalogue of the language lies below the site's root; English needs none.
    pub fn file(self) -> Option<String> {
        (self != Self::English).then(|| format!("languages/{}.json", self.tag()))
    }
}

/// The direction of the script that texts in the language `tag` are usually written in, as the attribute `dir` takes it.
/// The languages are those that W3C names as written from right to left
/// (<https://www.w3.org/International/questions/qa-scripts>).
pub fn direction_of(tag: &str) -> &'static str {
    const FROM_THE_RIGHT: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ur", "yi"];
    let mut parts = tag.split('-').map(str::to_ascii_lowercase);
    let from_the_right = parts.next().is_some_and(|primary| FROM_THE_RIGHT.contains(&primary.as_str()));
    let romanised = parts.any(|part| part == "latn");
    if from_the_right && !romanised { "rtl" } else { "ltr" }
}

/// Say a text in the language of the interface: `t!("Side by side")`, `t!("In {names} only", names = …)`.
///
/// The text is a literal where possible, so that the test of the catalogues finds it; other texts are those of
/// `tests/suite/languages.rs`.
macro_rules! t {
    ($text:expr) => { $crate::language::message($text) };
    ($text:expr, $($slot:ident = $value:expr),+ $(,)?) => {
        $crate::language::fill(
            &$crate::language::message($text),
            &[$((stringify!($slot), &$value as &dyn std::fmt::Display)),+],
        )
    };
}

/// Say a text that depends on a number: `tn!(n, "{n} clause", "{n} clauses")`. Further slots follow as in [`t!`].
macro_rules! tn {
    ($n:expr, $one:expr, $other:expr $(, $slot:ident = $value:expr)* $(,)?) => {
        $crate::language::plural($n, $one, $other, &[$((stringify!($slot), &$value as &dyn std::fmt::Display)),*])
    };
}

pub(crate) use {t, tn};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_runs_as_its_script_does() {
        for (tag, direction) in
            [("en", "ltr"), ("ar-EG", "rtl"), ("HE", "rtl"), ("ur-Latn", "ltr"), ("ja", "ltr"), ("", "ltr")]
        {
            assert_eq!(direction_of(tag), direction, "{tag}");
        }
    }

    #[test]
    fn a_tag_means_its_language_in_every_region() {
        for (tag, language) in [
            ("ja", Some(Language::Japanese)),
            ("HI-in", Some(Language::Hindi)),
            ("ar_EG", Some(Language::Arabic)),
            ("en-GB", Some(Language::English)),
            ("fr", None),
            ("jam", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
