//! Which form of a text goes with a number: the plural rules of the Unicode CLDR (version 48, cardinal numbers) for the
//! languages of the interface. A browser test holds them against `Intl.PluralRules`.

use serde::Deserialize;

use super::Language;

/// A category of numbers, as CLDR names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Category {
    /// None.
    Zero,
    /// One; in Hindi also none.
    One,
    /// Two.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// All others.
    Other,
}

impl Category {
    /// The name in CLDR and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The category of `n` things in `language`.
pub fn category(language: Language, n: usize) -> Category {
    match (language, n, n % 100) {
        (Language::Arabic, 0, _) => Category::Zero,
        (Language::Arabic, 2, _) => Category::Two,
        (Language::English | Language::Arabic, 1, _) | (Language::Hindi, 0 | 1, _) => Category::One,
        (Language::Arabic, _, 3..=10) => Category::Few,
        (Language::Arabic, _, 11..=99) => Category::Many,
        _ => Category::Other,
    }
}
