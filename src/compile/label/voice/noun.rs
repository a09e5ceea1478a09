//! Noun phrases: what opens them, the pronouns, conjuncts and appositions, adjectives of states.

use super::actor::ActorKind;
use super::token::Token;
use super::words::{PRONOUNS, is_adverb};

/// Words that stand before the noun and do not name it.
pub(super) fn opens(token: &Token) -> bool {
    is_adverb(token)
        || token.any(&[
            "the",
            "a",
            "an",
            "our",
            "their",
            "his",
            "her",
            "its",
            "both",
            "all",
            "two",
            "three",
            "four",
            "five",
            "these",
            "those",
            "respective",
            "and",
            "but",
            "while",
            "some",
            "each",
            "either",
            ",",
            "as",
            "members",
        ]) && !token.is("members")
}

/// The words of a token, in lower case: a name has several.
pub(super) fn words_of(token: &Token) -> impl Iterator<Item = &str> {
    token.lower.split(' ')
}

pub(super) fn pronoun(token: &Token) -> Option<ActorKind> {
    if !token.any(PRONOUNS)
        && !token.any(&["this", "that", "there", "these", "those", "us", "nothing", "no", "none", "neither"])
    {
        return None;
    }
    Some(match token.lower.as_str() {
        "we" | "i" | "us" => ActorKind::We,
        "they" => ActorKind::They,
        "he" | "she" => ActorKind::Person,
        "nothing" | "no" | "none" | "neither" => ActorKind::Nobody,
        _ => ActorKind::It,
    })
}

/// The conjuncts and appositions of a subject.
pub(super) fn parts(subject: &[Token]) -> Vec<&[Token]> {
    subject.split(|token| token.any(&["and", ",", "&", "with"])).filter(|part| !part.is_empty()).collect()
}

/// Adjectives of states: Japanese, Indian.
pub(super) fn is_demonym(token: &Token) -> bool {
    const ENDINGS: &[&str] = &["ese", "ian", "ish", "ican", "ch", "eli", "aqi"];
    const OTHERS: &[&str] = &[
        "afghan",
        "argentine",
        "bahraini",
        "bangladeshi",
        "chilean",
        "cuban",
        "cypriot",
        "emirati",
        "european",
        "filipino",
        "german",
        "greek",
        "hellenic",
        "icelandic",
        "kazakh",
        "kenyan",
        "korean",
        "kuwaiti",
        "kyrgyz",
        "lao",
        "libyan",
        "moroccan",
        "nepali",
        "omani",
        "pakistani",
        "qatari",
        "rwandan",
        "saudi",
        "serb",
        "singaporean",
        "slovak",
        "slovene",
        "somali",
        "swiss",
        "tajik",
        "thai",
        "turkmen",
        "ugandan",
        "uzbek",
        "yemeni",
        "zimbabwean",
    ];
    token.capital
        && (ENDINGS.iter().any(|end| token.lower.ends_with(end)) || OTHERS.contains(&token.lower.as_str()))
}
