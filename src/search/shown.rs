//! Which sentences of a clause that was found are shown: those for which it was found.

use super::query::Filter;
use super::why::Why;
use super::{Found, Index, Request};
use crate::model::{Briefing, Clause, Document, Sentence};

/// So many sentences with matching words are shown of a clause.
const MOST: usize = 3;

/// The sentences of `clause` to show, in order. Those with words that matched come first, at most three, those with all
/// labels of `filters` before others; where no word was asked for, every sentence with these labels: who was told that
/// there are eight must see eight. At least one is shown.
pub fn shown<'a>(
    document: &Document,
    clause: &'a Clause,
    why: &Why,
    filters: &[Filter],
) -> Vec<&'a Sentence> {
    let passes = |sentence: &Sentence| filters.iter().all(|filter| filter.keeps(document, sentence));
    let matches = |sentence: &Sentence| why.marks.iter().any(|mark| sentence.range.contains(&mark.start));
    let mut ranked: Vec<&Sentence> = clause.sentences.iter().collect();
    ranked.sort_by_key(|sentence| (!matches(sentence), !passes(sentence)));
    let many = match ranked.iter().filter(|sentence| matches(sentence)).count() {
        0 if filters.is_empty() => 1,
        0 => ranked.iter().filter(|sentence| passes(sentence)).count(),
        matching => matching.min(MOST),
    };
    ranked.truncate(many.max(1));
    ranked.sort_by_key(|sentence| sentence.range.start);
    ranked
}

/// How many sentences are shown of all that was `found` for `request`; `None` where words were asked for, of which a
/// clause shows some matches only.
pub fn labelled(index: &Index, briefing: &Briefing, request: &Request, found: &Found) -> Option<usize> {
    let labels = request.demanded();
    let clauses = || found.hits.iter().filter_map(|hit| hit.clause(index, briefing));
    let of = |(document, clause)| shown(document, clause, &Why::default(), &labels).len();
    request.node().filter(|node| !node.has_words()).map(|_| clauses().map(of).sum())
}

#[cfg(test)]
mod tests {
    use super::super::sample::briefing;
    use super::super::{search, why};
    use super::*;

    fn check(query: &str, expected: &[&str]) {
        let briefing = briefing();
        let (index, request) = (Index::of(&briefing), Request::of(&briefing, query));
        let found = search(&index, &briefing, &request);
        let words: Vec<&str> = (found.hits.iter())
            .flat_map(|hit| {
                let (document, clause) = hit.clause(&index, &briefing).unwrap();
                let why = why(&index, &briefing, &found, *hit);
                let shown = shown(document, clause, &why, &request.demanded());
                shown.into_iter().map(|sentence| clause.words(sentence)).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(words, expected, "{query}");
    }

    #[test]
    fn labels_and_words_choose() {
        const EASE: &str = "The leaders will ease the mobility of talent and of students.";
        const CHIPS: &str = "They will cooperate on chips, as artificial intelligence (AI) needs them.";
        check("level:4", &[EASE, CHIPS]);
        check("level:4 talent", &[EASE]);
        check("level:4 NOT talent", &[CHIPS]);
        check("level:3", &[]);
    }
}
