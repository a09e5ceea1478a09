//! Nearest clauses: what the other documents say that is most like a clause, with what they share shown.

use std::cmp::Reverse;
use std::ops::Range;

use super::likeness::{Likeness, Score};
use crate::model::{Briefing, Clause, ClauseId, Document, DocumentId};
use crate::text::{Word, is_stop_word, words};

/// A clause that is less near is not offered; in hundredths. Below it little more than one rare word is shared.
const LEAST: u32 = 12;

/// A clause of another document that is near to a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Near<'a> {
    /// Its document.
    pub document: &'a Document,
    /// The clause.
    pub clause: &'a Clause,
    /// How near it is, and by what.
    pub score: Score,
    /// The phrases that it shares, where they stand in its own text, in bytes.
    pub phrases: Vec<Range<usize>>,
    /// Whether its document is a text of another kind, which speaks for others.
    pub other_kind: bool,
}

/// The clauses of other documents that are nearest to a clause, at most `most`, the nearest first; none where the briefing
/// has no such clause.
pub fn nearest<'a>(
    briefing: &'a Briefing,
    likeness: &Likeness,
    (document, clause): (&DocumentId, &ClauseId),
    most: usize,
) -> Vec<Near<'a>> {
    let Some((own, here)) = briefing.clause(document, clause) else { return Vec::new() };
    let others = briefing.documents.iter().filter(|other| other.meta.id != own.meta.id);
    let mut found: Vec<(Reverse<u32>, usize, &Document, &Clause, Score)> = others
        .flat_map(|other| other.clauses.iter().map(move |there| (other, there)))
        .enumerate()
        .map(|(place, (other, there))| {
            let score = likeness.score((document, clause), (&other.meta.id, &there.id));
            (Reverse(score.total()), place, other, there, score)
        })
        .filter(|(Reverse(total), ..)| *total >= LEAST)
        .collect();
    found.sort_unstable_by_key(|(total, place, ..)| (*total, *place));
    found.truncate(most);
    let near = found.into_iter().map(|(.., other, there, score)| {
        let shared = likeness.shared((document, clause), (&other.meta.id, &there.id));
        let phrases = phrases(here.text.as_str(), there.text.as_str(), |stem| {
            (shared.contains(stem), likeness.is_rare(stem))
        });
        let other_kind = other.meta.kind != own.meta.kind;
        Near { document: other, clause: there, score, phrases, other_kind }
    });
    near.collect()
}

/// Where phrases of `here` stand in `there`: the longest runs of the same words, from and to a word that tells something.
/// `shared` says of a stem whether it makes the clauses near, and whether it is rare: a common word alone is no phrase.
fn phrases(here: &str, there: &str, shared: impl Fn(&str) -> (bool, bool)) -> Vec<Range<usize>> {
    let (own, other) = (words(here), words(there));
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < other.len() {
        let rest = other.get(at..).unwrap_or_default();
        let length = (0..own.len()).map(|from| run(own.get(from..).unwrap_or_default(), rest)).max();
        let run = rest.get(..length.unwrap_or(0)).unwrap_or_default();
        let telling: Vec<&Word> = run.iter().filter(|word| !is_stop_word(&word.stem)).collect();
        let is_shared = telling.iter().any(|word| shared(&word.stem).0);
        let says_enough = telling.len() > 1 || telling.iter().any(|word| shared(&word.stem) == (true, true));
        if let (Some(first), Some(last)) = (telling.first(), telling.last())
            && is_shared
            && says_enough
        {
            phrases.push(first.range.start..last.range.end);
        }
        at += run.len().max(1);
    }
    phrases
}

/// How many words both begin with.
fn run(one: &[Word], other: &[Word]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one.stem == other.stem).count()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::model::{Authority, Standing};

    #[test]
    fn the_nearest_clause_comes_first_with_its_phrases() {
        let said = |words| line(words, 0, Authority::JointLeaders);
        let one = [said("Both support secure supply chains for optics."), said("Tea is served.")];
        let other = [
            said("Sport unites people."),
            said("Optics matter."),
            said("The secure supply chains of the region, and optics too."),
        ];
        let briefing = briefing(
            &["a", "b"],
            &[],
            &[("a", "a", Standing::Primary, None, &one), ("b", "b", Standing::Secondary, None, &other)],
        );
        let likeness = Likeness::of(&briefing);
        let of = |clause: &str, most: usize| {
            let near = nearest(&briefing, &likeness, (&"a".parse().unwrap(), &clause.parse().unwrap()), most);
            assert!(near.iter().all(|near| near.other_kind));
            let shown = |near: Near<'_>| {
                let text = near.clause.text.as_str();
                let phrases: Vec<&str> = near.phrases.iter().map(|range| &text[range.clone()]).collect();
                format!("{}: {}", near.clause.label, phrases.join(" | "))
            };
            near.into_iter().map(shown).collect::<Vec<_>>()
        };
        assert_eq!(of("para_1", 5), ["¶3: secure supply chains | optics", "¶2: Optics"]);
        assert_eq!(of("para_1", 1).len(), 1);
        assert_eq!(of("para_2", 5), [""; 0]);
        assert_eq!(of("para_9", 5), [""; 0]);
    }
}
