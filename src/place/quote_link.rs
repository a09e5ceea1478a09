//! Links that mark a quotation: a text fragment (`:~:text=`) behind the id of the clause, which browsers that know it
//! search for and mark, and others leave out.
//!
//! The grammar is `text=[prefix-,]start[,end][,-suffix]`; browsers match whole words without regard to case.

use std::fmt::Write as _;
use std::ops::Range;

use super::passage::decoded;

/// A quotation of more characters is named by its first and last words, as Google's polyfill does.
const LONGEST: usize = 300;
/// A shorter quotation gets words of its surroundings even where it is unique: pages change.
const SHORTEST: usize = 20;
/// So many words name either end of a long quotation, at first.
const END_WORDS: usize = 3;

/// The text directive for the words of `clauses[at]` in the bytes `range`, without `:~:`: a search that finds them in
/// these clauses, the texts of a page in order, and nothing else. None where there are no such words, or no search
/// tells them from their like.
pub fn directive(clauses: &[&str], at: usize, range: Range<usize>) -> Option<String> {
    let words = words(clauses.get(at)?);
    let first = words.iter().position(|word| word.end > range.start)?;
    let last = words.iter().rposition(|word| word.start < range.end)?;
    let text = *clauses.get(at)?;
    if first > last {
        return None;
    }
    let slice =
        |from: usize, to: usize| Some(text.get(words.get(from)?.start..words.get(to)?.end)?.to_owned());
    let quote = slice(first, last)?;
    let is_long = quote.chars().count() > LONGEST;
    let most = words.len();
    for more in 0..=most {
        let context = if !is_long && quote.chars().count() < SHORTEST { more + 1 } else { more };
        // A long quotation grows at its ends; a short one gets words before and behind it.
        let search = if is_long {
            let ends = END_WORDS + more;
            if 2 * ends > last + 1 - first {
                return None;
            }
            Search {
                start: slice(first, first + ends - 1)?,
                end: slice(last + 1 - ends, last),
                ..Search::default()
            }
        } else {
            let before = context.min(first);
            let behind = context.min(most - 1 - last);
            Search {
                prefix: if before > 0 { slice(first - before, first - 1) } else { None },
                start: quote.clone(),
                end: None,
                suffix: if behind > 0 { slice(last + 1, last + behind) } else { None },
            }
        };
        if search.found(clauses) == [(at, words.get(first)?.start..words.get(last)?.end)] {
            return Some(search.written());
        }
        if !is_long && context >= first && context >= most - 1 - last {
            return None;
        }
    }
    None
}

/// The words that the directives in `address` name, each term in quotation marks, as `?find=` carries words. None
/// where it has no directive. For a long quotation these are its ends.
pub fn quoted(address: &str) -> Option<String> {
    let (_, directives) = address.split_once(":~:")?;
    let searches = directives.split('&').filter_map(Search::read);
    let terms: Vec<String> = searches
        .flat_map(|search| [Some(search.start), search.end])
        .flatten()
        .map(|term| format!("\"{}\"", term.replace('"', " ")))
        .collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// What a directive searches for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Search {
    prefix: Option<String>,
    start: String,
    end: Option<String>,
    suffix: Option<String>,
}

impl Search {
    /// A directive read back.
    fn read(directive: &str) -> Option<Self> {
        let mut parts: Vec<&str> = directive.strip_prefix("text=")?.split(',').collect();
        let mut search = Self::default();
        if parts.first().is_some_and(|part| part.ends_with('-')) {
            search.prefix = Some(decoded(parts.remove(0).trim_end_matches('-')));
        }
        if parts.last().is_some_and(|part| part.starts_with('-')) {
            search.suffix = parts.pop().map(|part| decoded(part.trim_start_matches('-')));
        }
        let mut terms = parts.into_iter().map(decoded);
        search.start = terms.next().filter(|term| !term.trim().is_empty())?;
        search.end = terms.next();
        terms.next().is_none().then_some(search)
    }

    fn written(&self) -> String {
        let prefix = self.prefix.as_ref().map(|words| format!("{}-,", encoded(words))).unwrap_or_default();
        let end = self.end.as_ref().map(|words| format!(",{}", encoded(words))).unwrap_or_default();
        let suffix = self.suffix.as_ref().map(|words| format!(",-{}", encoded(words))).unwrap_or_default();
        format!("text={prefix}{}{end}{suffix}", encoded(&self.start))
    }

    /// Every place that it matches.
    fn found(&self, clauses: &[&str]) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        for (at, text) in clauses.iter().enumerate() {
            let words = words(text);
            let folded = words_of(text);
            let term = words_of;
            let is_at = |term: &[String], from: usize| {
                folded.get(from..from + term.len()).is_some_and(|words| words == term)
            };
            let start = term(&self.start);
            for from in 0..folded.len() {
                let mut to = from + start.len();
                let prefix = self.prefix.as_deref().map(term).unwrap_or_default();
                if !is_at(&start, from) || from < prefix.len() || !is_at(&prefix, from - prefix.len()) {
                    continue;
                }
                if let Some(end) = self.end.as_deref().map(term) {
                    let Some(ends) = (to..folded.len()).find(|at| is_at(&end, *at)) else { continue };
                    to = ends + end.len();
                }
                let suffix = self.suffix.as_deref().map(term).unwrap_or_default();
                let (Some(first), Some(last)) = (words.get(from), words.get(to - 1)) else { continue };
                if is_at(&suffix, to) {
                    found.push((at, first.start..last.end));
                }
            }
        }
        found
    }
}

fn words_of(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| text.get(word).unwrap_or_default().to_lowercase()).collect()
}

/// Where the words of `text` stand. Marks between them do not count, so that a search that is unique without them is
/// unique with them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// `text` with everything percent-encoded that is no letter or digit of ASCII, or `.`, `_`, `~`: comma, hyphen and
/// ampersand mean something in a directive.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(clauses: &[&str], at: usize, quote: &str, expected: Option<&str>) {
        let start = clauses[at].rfind(quote).unwrap();
        let found = directive(clauses, at, start..start + quote.len());
        assert_eq!(found.as_deref(), expected, "{quote}");
    }

    #[test]
    fn a_quotation_is_told_from_its_like() {
        let clauses = [
            "The Parties will meet every year, in turn, and will publish what they decide.",
            "The Parties will meet every year, in turn, at the level of ministers – R&D, risk-based.",
        ];
        for (at, quote, expected) in [
            (0, "publish what they decide.", Some("text=publish%20what%20they%20decide")),
            (0, "publish", Some("text=will-,publish,-what")),
            (0, "in turn,", Some("text=year-,in%20turn,-and")),
            (1, "R&D, risk-based.", Some("text=ministers-,R%26D%2C%20risk%2Dbased")),
            (1, "ministers – R&D, risk-based.", Some("text=ministers%20%E2%80%93%20R%26D%2C%20risk%2Dbased")),
        ] {
            check(&clauses, at, quote, expected);
        }
        check(&["The same.", "The same."], 1, "The same.", None);
        assert_eq!(directive(&["a b"], 0, 3..3), None);
        assert_eq!(directive(&["a b"], 7, 0..1), None);
    }

    #[test]
    fn the_words_of_a_link_are_read_back() {
        for (address, expected) in [
            ("https://example.org/a#b", None),
            ("https://example.org/a#b:~:text=will-,publish,-what", Some("\"publish\"")),
            ("#b:~:text=R%26D%2C%20x,at%20last", Some("\"R&D, x\" \"at last\"")),
            ("#b:~:text=one&text=say%20%22two%22", Some("\"one\" \"say  two \"")),
            ("#b:~:text=", None),
            ("#b:~:selector(x)", None),
            ("#b:~:text=a,b,c", None),
        ] {
            assert_eq!(quoted(address).as_deref(), expected, "{address}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn a_directive_finds_its_words_and_no_others(
            clauses in prop::collection::vec(prop::collection::vec("(the|Parties|will|meet|R&D|risk-based,|A,b|年|é[a-z]{0,6})", 1..90), 1..5),
            at in 0_usize..5, from in 0_usize..90, count in 1_usize..90,
        ) {
            let clauses: Vec<String> = clauses.iter().map(|words| words.join(" ")).collect();
            let clauses: Vec<&str> = clauses.iter().map(String::as_str).collect();
            let at = at % clauses.len();
            let words = words(clauses[at]);
            let first = from % words.len();
            let last = (first + count - 1).min(words.len() - 1);
            let range = words[first].start..words[last].end;
            if let Some(directive) = directive(&clauses, at, range.clone()) {
                prop_assert!(directive.bytes().all(|b| b.is_ascii_graphic() && b != b'#' && b != b'&'));
                prop_assert_eq!(Search::read(&directive).unwrap().found(&clauses), [(at, range)]);
            }
        }
    }
}
