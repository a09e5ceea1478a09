//! Function words: the closed classes of English that hold a sentence together.

use super::token::{Kind, Token};
use crate::compile::month::MONTHS;

/// Verbs that stand before another verb and say how it is meant.
pub(super) const MODALS: &[&str] =
    &["will", "shall", "should", "must", "may", "might", "can", "could", "would", "cannot", "ought"];

/// Words that open a subordinate clause.
pub(super) const SUBORDINATORS: &[&str] = &[
    "as", "while", "whilst", "whereas", "because", "since", "although", "though", "if", "when", "where",
    "until", "unless", "once", "whether", "whenever", "wherever", "so", "lest", "given", "provided",
];

/// Words that open a relative clause.
pub(super) const RELATIVES: &[&str] = &["which", "who", "whom", "whose", "wherein", "whereby"];

/// Words that stand before a noun phrase.
pub(super) const PREPOSITIONS: &[&str] = &[
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "within",
    "without",
    "under",
    "over",
    "between",
    "among",
    "amongst",
    "through",
    "throughout",
    "during",
    "after",
    "before",
    "against",
    "into",
    "onto",
    "upon",
    "about",
    "across",
    "along",
    "alongside",
    "around",
    "beyond",
    "despite",
    "following",
    "including",
    "like",
    "near",
    "off",
    "outside",
    "inside",
    "per",
    "regarding",
    "concerning",
    "since",
    "toward",
    "towards",
    "until",
    "via",
    "amid",
    "beneath",
    "besides",
    "given",
    "pursuant",
    "according",
    "together",
    "based",
    "as",
    "because",
    "building",
    "consistent",
    "notwithstanding",
    "due",
    "than",
    "pending",
    "barring",
];

/// Words that open a noun phrase.
pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "our", "their", "his", "her", "its", "my", "your",
    "some", "any", "each", "every", "all", "both", "no", "such", "more", "most", "many", "several", "other",
    "another", "further", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "'s", "'",
    "new",
];

/// Words behind which "will" or "need" is a noun.
pub(super) const ARTICLES: &[&str] =
    &["the", "a", "an", "our", "their", "his", "her", "its", "my", "your", "no", "'s", "'"];

/// Nouns that say with "in" how something is done: "agreed in principle to".
pub(super) const MANNERS: &[&str] = &["principle", "writing", "advance", "turn", "response", "return"];

/// Personal pronouns in the subject.
pub(super) const PRONOUNS: &[&str] = &["we", "they", "he", "she", "it", "i", "you"];

const ADVERBS: &[&str] = &[
    "also",
    "not",
    "further",
    "furthermore",
    "again",
    "once",
    "today",
    "thus",
    "therefore",
    "hereby",
    "both",
    "each",
    "all",
    "together",
    "already",
    "always",
    "never",
    "ever",
    "now",
    "then",
    "still",
    "yet",
    "too",
    "instead",
    "even",
    "just",
    "soon",
    "moreover",
    "hence",
    "thereby",
    "likewise",
    "n't",
    "alike",
    "henceforth",
    "forward",
    "herein",
    "here",
    "well",
    "longer",
    "long",
];

const NOT_ADVERBS: &[&str] = &[
    "supply", "apply", "rely", "reply", "comply", "imply", "multiply", "ally", "family", "assembly", "only",
    "fly", "anomaly", "reapply", "resupply", "july", "italy", "early",
];

/// Whether a token is an adverb that may stand between the parts of a verb.
pub(super) fn is_adverb(token: &Token) -> bool {
    token.kind == Kind::Word
        && (ADVERBS.contains(&token.lower.as_str())
            || (token.lower.ends_with("ly")
                && token.lower.len() > 3
                && !NOT_ADVERBS.contains(&token.lower.as_str())
                && !(token.capital && token.lower == "italy")))
}

/// The first index from `from` on that is no adverb.
pub(super) fn after_adverbs(tokens: &[Token], from: usize) -> usize {
    let rest = tokens.get(from..).unwrap_or_default();
    // "no longer" is one adverb.
    let no = usize::from(
        rest.first().is_some_and(|token| token.is("no"))
            && rest.get(1).is_some_and(|token| token.is("longer")),
    );
    let after = from + no + rest.iter().skip(no).take_while(|token| is_adverb(token)).count();
    // "more than doubled"
    let measured = tokens.get(after).is_some_and(|token| token.is("more"))
        && tokens.get(after + 1).is_some_and(|token| token.is("than"))
        && tokens.get(after + 2).is_some_and(|token| token.is_word() && token.lower.ends_with("ed"));
    if measured { after + 2 } else { after }
}

/// The first index behind "not only", "not just" at `from`, which deny nothing.
pub(super) fn not_only(tokens: &[Token], from: usize) -> Option<usize> {
    let not = tokens.get(from)?.is("not");
    let only = tokens.get(from + 1)?.any(&["only", "just", "merely", "simply", "solely"]);
    (not && only).then(|| after_adverbs(tokens, from + 2))
}

/// The index before the adverbs that end just before `to`, if there is one.
pub(super) fn before_adverbs(tokens: &[Token], to: usize) -> Option<usize> {
    let before = tokens.get(..to)?;
    before.iter().rposition(|token| !is_adverb(token))
}

/// Stretches of time that a text may count from its own day.
pub(super) const PERIODS: &[&str] =
    &["day", "week", "month", "quarter", "year", "decade", "spring", "summer", "autumn", "fall", "winter"];

/// Whether a word names a day, a month or a year.
pub(super) fn is_time(token: &Token) -> bool {
    is_weekday(token) || (token.capital && token.any(&MONTHS)) || is_year(token)
}

/// Whether a word names a day of the week.
pub(super) fn is_weekday(token: &Token) -> bool {
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    token.capital && token.any(DAYS)
}

/// Whether a word is a year of the last or of this century.
pub(super) fn is_year(token: &Token) -> bool {
    token.lower.len() == 4
        && (token.lower.starts_with("19") || token.lower.starts_with("20"))
        && token.lower.chars().all(|c| c.is_ascii_digit())
}

/// A noun in the singular, by its ending.
pub(super) fn singular(word: &str) -> String {
    if word == "people" || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for end in ["ches", "shes", "sses", "xes"] {
        if word.ends_with(end) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

/// Whether a noun looks like a plural.
pub(super) fn is_plural(word: &str) -> bool {
    word == "people" || singular(word) != word
}
