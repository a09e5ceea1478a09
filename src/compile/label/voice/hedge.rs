//! Hedges: words that soften an act, shown beside it.

use std::ops::Range;

use crate::lexicon::Verbs;

/// The softening words of `verbs` in the sentence at `range`, in order.
pub(super) fn hedges(text: &str, range: &Range<usize>, verbs: &Verbs) -> Vec<Range<usize>> {
    let Some(words) = text.get(range.clone()) else { return Vec::new() };
    let lower = words.to_ascii_lowercase();
    let mut found: Vec<Range<usize>> = Vec::new();
    for hedge in &verbs.hedges {
        for (at, part) in lower.match_indices(hedge.as_str()) {
            let end = at + part.len();
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let whole = !letter(lower.get(..at).and_then(|text| text.chars().next_back()))
                && !letter(lower.get(end..).and_then(|text| text.chars().next()));
            let here = range.start + at..range.start + end;
            let known = found.iter().any(|other| other.start <= here.start && here.end <= other.end);
            // "May 2026" is no permission.
            let month = words.get(at..end).is_some_and(|word| word == "May");
            if whole && !known && !month {
                found.retain(|other| !(here.start <= other.start && other.end <= here.end));
                found.push(here);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}
