//! Words that end in a full stop and do not end a sentence, and words that begin one.

/// What the full stop behind a word may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// No abbreviation: the stop ends a sentence.
    None,
    /// An abbreviation that another word always follows.
    Inside,
    /// One that a number follows; in front of anything else it is an ordinary word.
    BeforeNumber,
    /// One that may also stand last: a sentence ends only before a word that begins one.
    MayEnd,
}

/// Titles and links: always followed by what they belong to.
const INSIDE: [&str; 41] = [
    "adm", "amb", "brig", "capt", "cf", "cmdr", "col", "dr", "e.g", "eng", "fr", "gen", "gov", "h.e", "h.h",
    "h.m", "h.r.h", "hon", "i.e", "ing", "lt", "maj", "messrs", "mgr", "mme", "mr", "mrs", "ms", "msgr",
    "mt", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "supt", "viz", "vs",
];

/// What a number follows.
const BEFORE_NUMBER: [&str; 25] = [
    "add", "app", "art", "arts", "ch", "chap", "cl", "doc", "ex", "fig", "figs", "no", "nos", "nr", "p",
    "par", "para", "paras", "pp", "pt", "res", "sec", "sect", "ser", "vol",
];

/// What may stand last in a sentence.
const MAY_END: [&str; 33] = [
    "al", "approx", "apr", "assn", "aug", "bros", "co", "corp", "dec", "dept", "dist", "esq", "est", "etc",
    "feb", "govt", "inc", "incl", "intl", "jan", "jr", "jul", "jun", "ltd", "mar", "natl", "nov", "oct",
    "sep", "sept", "ph.d", "univ", "u.s",
];

/// Words in capitals that begin a sentence and hardly ever follow an abbreviation inside one.
const STARTERS: [&str; 62] = [
    "A",
    "After",
    "All",
    "Also",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Based",
    "Both",
    "But",
    "By",
    "Discussions",
    "During",
    "Each",
    "For",
    "Further",
    "Furthermore",
    "Given",
    "He",
    "Her",
    "His",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Likewise",
    "Moreover",
    "Nothing",
    "On",
    "Other",
    "Our",
    "Participants",
    "Recalling",
    "Recognising",
    "Recognizing",
    "She",
    "Since",
    "Some",
    "Speakers",
    "Such",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "To",
    "Today",
    "Together",
    "Under",
    "We",
    "When",
    "Where",
    "While",
    "With",
    "Within",
];

/// What the stop behind `word` may be; `opens`: the word is the first of its sentence.
pub(super) fn kind(word: &str, opens: bool) -> Abbreviation {
    let lower = word.to_lowercase();
    let known = |list: &[&str]| list.contains(&lower.as_str());
    let is_short = word.chars().count() < 8;
    if word.is_empty() {
        // The dots of a spaced ellipsis.
        return Abbreviation::Inside;
    }
    if !is_short {
        return Abbreviation::None;
    }
    if opens && (is_initial(word) || word.chars().count() < 4 && word.chars().all(char::is_numeric)) {
        return Abbreviation::Inside;
    }
    let is_title = word.starts_with(char::is_uppercase) || word.contains('.') || known(&["vs", "cf", "viz"]);
    if known(&INSIDE) && is_title {
        return Abbreviation::Inside;
    }
    if known(&BEFORE_NUMBER) {
        return Abbreviation::BeforeNumber;
    }
    if is_initial(word)
        || is_dotted(word)
        || (known(&MAY_END)
            && (word.starts_with(char::is_uppercase) || !known(&["mar", "sep", "dec", "jun", "co", "est"])))
    {
        return Abbreviation::MayEnd;
    }
    Abbreviation::None
}

/// Whether `text` opens with a word that begins a sentence.
pub(super) fn is_starter(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    STARTERS.contains(&word)
}

/// `R`, the initial of a name, or `c`, about.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// `U.S`, `a.m`, `D.C`: letters with stops between them.
fn is_dotted(word: &str) -> bool {
    let mut parts = word.split('.');
    word.contains('.') && parts.all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_in_lower_case() {
        for list in [&INSIDE[..], &BEFORE_NUMBER, &MAY_END] {
            assert!(list.iter().all(|word| word.to_lowercase() == **word));
        }
        assert!(STARTERS.is_sorted());
    }

    #[test]
    fn words_in_front_of_a_stop() {
        for (word, expected) in [
            ("Dr", Abbreviation::Inside),
            ("vs", Abbreviation::Inside),
            ("gov", Abbreviation::None),
            ("Art", Abbreviation::BeforeNumber),
            ("no", Abbreviation::BeforeNumber),
            ("U.S", Abbreviation::MayEnd),
            ("a.m", Abbreviation::MayEnd),
            ("R", Abbreviation::MayEnd),
            ("technology", Abbreviation::None),
            ("", Abbreviation::Inside),
        ] {
            assert_eq!(kind(word, false), expected, "{word}");
        }
    }
}
