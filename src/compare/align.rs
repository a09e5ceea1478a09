//! A document against a document: which clause of one stands nearest to which of the other, and what stands alone.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::likeness::{Likeness, Score};
use crate::model::{Clause, Document, Section, SectionId};

/// Clauses that are less near stand alone; in hundredths.
const LEAST: u32 = 13;

/// Two documents beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment<'a> {
    /// The sections that speak of the same, and those that stand alone; in the order of the first document.
    pub sections: Vec<(Option<&'a Section>, Option<&'a Section>)>,
    /// Every clause of both documents, each once; in the order of the first document, and what only the second has
    /// behind what stands before it there.
    pub rows: Vec<Aligned<'a>>,
}

/// A clause of either document, or one of both that are near.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aligned<'a> {
    /// The clause of the first document.
    pub left: Option<&'a Clause>,
    /// The clause of the second document.
    pub right: Option<&'a Clause>,
    /// How near they are, where there are two.
    pub score: Score,
    /// For a clause that stands alone: the clause of the other document that it is near to, which stands beside another.
    pub elsewhere: Option<&'a Clause>,
}

/// Set `right` beside `left`: the nearest clauses are paired off first, each once.
pub fn align<'a>(likeness: &Likeness, left: &'a Document, right: &'a Document) -> Alignment<'a> {
    let mut pairs: Vec<(Score, usize, usize)> = Vec::new();
    for (at, one) in left.clauses.iter().enumerate() {
        for (to, other) in right.clauses.iter().enumerate() {
            let score = likeness.score((&left.meta.id, &one.id), (&right.meta.id, &other.id));
            if score.total() >= LEAST {
                pairs.push((score, at, to));
            }
        }
    }
    pairs.sort_unstable_by_key(|(score, at, to)| (Reverse(score.total()), *at, *to));
    let mut partners: BTreeMap<usize, (usize, Score)> = BTreeMap::new();
    for &(score, at, to) in &pairs {
        let is_taken = partners.contains_key(&at) || partners.values().any(|(taken, _)| *taken == to);
        if !is_taken {
            partners.insert(at, (to, score));
        }
    }
    let clause = |document: &'a Document, at: usize| document.clauses.get(at);
    let mut rows: Vec<(Option<usize>, Aligned<'a>)> = (0..left.clauses.len())
        .map(|at| {
            let partner = partners.get(&at);
            let beside = partner.and_then(|(to, _)| clause(right, *to));
            let near = pairs.iter().find(|(_, own, _)| *own == at && partner.is_none());
            let elsewhere = near.and_then(|(.., to)| clause(right, *to));
            let score = partner.map(|(_, score)| *score).unwrap_or_default();
            (partner.map(|(to, _)| *to), Aligned { left: clause(left, at), right: beside, score, elsewhere })
        })
        .collect();
    for to in 0..right.clauses.len() {
        if rows.iter().any(|(taken, _)| *taken == Some(to)) {
            continue;
        }
        let row_of = |to: usize| rows.iter().position(|(taken, _)| *taken == Some(to));
        let behind = to.checked_sub(1).and_then(row_of).map(|place| place + 1);
        let place = behind.or_else(|| (to + 1..right.clauses.len()).find_map(row_of)).unwrap_or(rows.len());
        let near = pairs.iter().find(|(.., own)| *own == to);
        let elsewhere = near.and_then(|(_, at, _)| clause(left, *at));
        let row = Aligned { left: None, right: clause(right, to), score: Score::default(), elsewhere };
        rows.insert(place, (Some(to), row));
    }
    let rows: Vec<Aligned<'a>> = rows.into_iter().map(|(_, row)| row).collect();
    Alignment { sections: sections(left, right, &rows), rows }
}

/// The sections whose clauses are paired with each other most, each once.
fn sections<'a>(
    left: &'a Document,
    right: &'a Document,
    rows: &[Aligned<'_>],
) -> Vec<(Option<&'a Section>, Option<&'a Section>)> {
    let mut sums: BTreeMap<(&SectionId, &SectionId), u32> = BTreeMap::new();
    for row in rows {
        let of = |clause: Option<&'_ Clause>| clause.and_then(|clause| clause.section.clone());
        let (Some(one), Some(other)) = (of(row.left), of(row.right)) else { continue };
        let own = left.sections.iter().find(|section| section.id == one);
        let its = right.sections.iter().find(|section| section.id == other);
        if let (Some(own), Some(its)) = (own, its) {
            *sums.entry((&own.id, &its.id)).or_default() += row.score.total();
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_unstable_by_key(|(sections, sum)| (Reverse(*sum), *sections));
    let mut partners: Vec<(&SectionId, &SectionId)> = Vec::new();
    for ((one, other), _) in sums {
        if partners.iter().all(|(own, its)| *own != one && *its != other) {
            partners.push((one, other));
        }
    }
    let partner =
        |section: &Section| partners.iter().find(|(own, _)| **own == section.id).map(|(_, its)| *its);
    let paired = left
        .sections
        .iter()
        .map(|section| (Some(section), partner(section).and_then(|id| right.section(id))));
    let alone = right.sections.iter().filter(|section| partners.iter().all(|(_, its)| **its != section.id));
    paired.chain(alone.map(|section| (None, Some(section)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::model::{Authority, Standing};

    /// Rows as `left=right`, by the numbers of the clauses.
    fn check(one: &[&str], other: &[&str], expected: &str) {
        let [one, other] = [one, other].map(|texts| {
            texts.iter().map(|words| line(words, 0, Authority::JointLeaders)).collect::<Vec<_>>()
        });
        let briefing = briefing(
            &["a", "b"],
            &[],
            &[("a", "a", Standing::Primary, None, &one), ("b", "b", Standing::Primary, None, &other)],
        );
        let found = align(&Likeness::of(&briefing), &briefing.documents[0], &briefing.documents[1]);
        let label = |clause: Option<&Clause>| {
            clause.map_or_else(String::new, |clause| clause.label.trim_start_matches('¶').to_owned())
        };
        let rows: Vec<String> =
            found.rows.iter().map(|row| format!("{}={}", label(row.left), label(row.right))).collect();
        assert_eq!(rows.join(" "), expected);
    }

    #[test]
    fn every_clause_stands_once_beside_its_like_or_alone() {
        check(&["Optics matter."], &["Optics matter."], "1=1");
        check(&["Optics matter.", "Tea is served."], &["Sport unites.", "Optics matter."], "=1 1=2 2=");
        check(&["Optics matter."], &["Optics matter.", "Sport unites.", "Rain falls."], "1=1 =2 =3");
        check(&["Optics matter.", "Tea cools."], &["Tea cools.", "Optics matter."], "1=2 2=1");
        check(&["Tea cools."], &["Sport unites.", "Rain falls."], "1= =1 =2");
        check(&[], &["Sport unites."], "=1");
        check(&["Sport unites."], &[], "1=");
        // The nearest pair comes first, and a clause is paired once.
        check(&["Optics and chips.", "Optics and lasers."], &["Optics and lasers."], "1= 2=1");
    }
}
