//! Normal forms of text: one for hashing, one for matching words. Index and query, summary and statement go through
//! the same functions, so that the same word is the same everywhere.

use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text, folded for matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// Lower case, without accents and width, cut to its stem.
    pub stem: String,
}

/// The beginning of `text` in at most `limit` characters, white space folded: all of it where it fits, else cut
/// behind a whole word, with “ …” to say so. A first word that is longer than that is cut inside.
pub fn first_words(text: &str, limit: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= limit {
        return text;
    }
    // Two characters for the sign of the cut.
    let end = text.char_indices().nth(limit.saturating_sub(2)).map_or(text.len(), |(end, _)| end);
    let (kept, rest) = text.split_at(end);
    let whole =
        if rest.starts_with(' ') { kept } else { kept.rsplit_once(' ').map_or(kept, |(whole, _)| whole) };
    format!("{} …", whole.trim_end_matches([',', ';', ':', ' ', '–', '—']))
}

/// The words of an English text in order. Hyphens part words; an apostrophe and what follows it are left out.
pub fn words(text: &str) -> Vec<Word> {
    let stems = Stems::english();
    let is_ending = |range: &Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default();
        range.len() <= 2 && before.ends_with(['\'', '’'])
    };
    tokens(text)
        .filter(|range| !is_ending(range))
        .map(|range| {
            let stem = stems.of(&fold(text.get(range.clone()).unwrap_or_default()));
            Word { range, stem }
        })
        .collect()
}

/// Where the runs of letters and digits of `text` stand, in order: every word, and what an apostrophe parts from one.
pub fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = None;
    text.char_indices().chain([(text.len(), ' ')]).filter_map(move |(at, c)| {
        match (c.is_alphanumeric() || is_combining_mark(c), start) {
            (true, None) => {
                start = Some(at);
                None
            }
            (false, Some(from)) => {
                start = None;
                Some(from..at)
            }
            _ => None,
        }
    })
}

/// The words of a text as search compares them, each with where it stands: folded, letters and digits alone. Index and
/// query go through this.
pub fn terms(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    tokens(text).filter_map(|range| {
        let mut term = fold(text.get(range.clone()).unwrap_or_default());
        term.retain(char::is_alphanumeric);
        (!term.is_empty()).then_some((range, term))
    })
}

/// Cuts words to their stems.
pub struct Stems(Stemmer);

impl Stems {
    /// The stems of English words.
    pub fn english() -> Self {
        Self(Stemmer::create(Algorithm::English))
    }

    /// The stem of a folded word.
    pub fn of(&self, folded: &str) -> String {
        self.0.stem(folded).into_owned()
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stems")
    }
}

/// `text` in lower case, accents and width folded away.
pub fn fold(text: &str) -> String {
    // Most words are ASCII, where there is nothing else to fold.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    decomposed(text).filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The canonical composed form (NFC), in which the same letters are the same bytes.
pub fn composed(text: &str) -> impl Iterator<Item = char> {
    text.nfc()
}

/// The compatibility form (NFKC): width, ligatures and circled numbers folded away, case and accents kept.
pub fn compatible(text: &str) -> impl Iterator<Item = char> {
    text.nfkc()
}

/// The decomposed compatibility form (NFKD): accents stand behind their letters.
pub fn decomposed(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
}

/// Whether a folded word is too common to tell sentences apart.
pub fn is_stop_word(stem: &str) -> bool {
    STOP_STEMS.binary_search(&stem).is_ok()
}

/// Function words, as stems, sorted.
const STOP_STEMS: [&str; 84] = [
    "a", "about", "abov", "across", "after", "again", "all", "also", "although", "among", "an", "and", "ani",
    "as", "at", "be", "becaus", "been", "befor", "between", "both", "but", "by", "can", "could", "dure",
    "each", "for", "from", "further", "had", "has", "have", "how", "if", "in", "includ", "into", "is", "it",
    "its", "may", "more", "most", "must", "new", "no", "not", "of", "on", "onli", "or", "other", "our",
    "out", "over", "shall", "should", "such", "than", "that", "the", "their", "them", "there", "these",
    "they", "this", "those", "through", "to", "under", "until", "upon", "use", "was", "we", "were", "which",
    "while", "who", "will", "with", "within",
];

/// A number of things in words: “1 clause”, “3 clauses”. The unit is regular.
pub fn counted(n: usize, unit: &str) -> String {
    if n == 1 { format!("1 {unit}") } else { format!("{n} {unit}s") }
}

/// `text` as text or a quoted attribute of HTML.
pub(crate) fn escaped_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `text` as text in Markdown (`CommonMark`, and the tables of GitHub).
pub(crate) fn escaped_markdown(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>&#|~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, stems: &str) {
        let found: Vec<String> = words(text).into_iter().map(|word| word.stem).collect();
        assert_eq!(found.join(" "), stems, "{text}");
    }

    #[test]
    fn words_that_differ_in_form_only_are_the_same() {
        for (text, stems) in [
            ("Cooperating, cooperation", "cooper cooper"),
            ("India’s human-centric “AI”", "india human centric ai"),
            ("Café ＡＩ, naïve", "cafe ai naiv"),
            ("e\u{301}lan", "elan"),
            ("", ""),
            ("— … !", ""),
        ] {
            check(text, stems);
        }
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "The Parties’ talks";
        let found: Vec<&str> = words(text).iter().map(|word| &text[word.range.clone()]).collect();
        assert_eq!(found, ["The", "Parties", "talks"]);
    }

    #[test]
    fn the_stop_words_are_sorted() {
        assert!(STOP_STEMS.is_sorted());
        assert!(is_stop_word("the") && !is_stop_word("treati"));
    }

    #[test]
    fn a_text_is_cut_behind_a_whole_word() {
        for (text, limit, cut) in [
            ("They will act.", 14, "They will act."),
            ("They  will\nact.", 14, "They will act."),
            ("They will act, and soon.", 17, "They will act …"),
            ("They will act, and soon.", 16, "They will act …"),
            ("They will act, and soon.", 12, "They will …"),
            ("Zusammenarbeitsvereinbarung", 10, "Zusammen …"),
            ("協力 を 進める", 5, "協力 …"),
            ("", 5, ""),
        ] {
            assert_eq!(first_words(text, limit), cut, "{text} in {limit}");
        }
    }
}
