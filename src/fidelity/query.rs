//! Which sentences of an account are asked for, and in which order: the query of the coverage page.

use crate::model::{Coverage, CoverageLabel};

/// Which sentences of an account are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CoverageQuery {
    /// Those with one of these labels; with any where there is none.
    pub labels: Vec<CoverageLabel>,
    /// Whether those furthest from the text come first, and not those that the account has first.
    pub by_departure: bool,
}

impl CoverageQuery {
    /// Read `label`, words of the record with commas between them, and `sort`, which knows `departure`. The second
    /// value lists what means nothing, as names with values; the rest holds.
    pub fn read(label: Option<&str>, sort: Option<&str>) -> (Self, Vec<(String, String)>) {
        let mut query = Self::default();
        let mut unknown = Vec::new();
        for word in label.unwrap_or_default().split(',').filter(|word| !word.is_empty()) {
            match CoverageLabel::ALL.into_iter().find(|label| label.as_str() == word) {
                Some(label) => query.labels.push(label),
                None => unknown.push(("label".to_owned(), word.to_owned())),
            }
        }
        match sort.unwrap_or_default() {
            "" => {}
            "departure" => query.by_departure = true,
            other => unknown.push(("sort".to_owned(), other.to_owned())),
        }
        (query, unknown)
    }

    /// What is asked for of `coverage`. Sentences that are equally far from the text keep their order.
    pub fn of<'a>(&self, coverage: impl IntoIterator<Item = &'a Coverage>) -> Vec<&'a Coverage> {
        let asked = |one: &&Coverage| self.labels.is_empty() || self.labels.contains(&one.label);
        let mut left: Vec<&Coverage> = coverage.into_iter().filter(asked).collect();
        if self.by_departure {
            left.sort_by_key(|one| std::cmp::Reverse(one.label));
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CoverageLabel::{Commentary, Paraphrase, Verbatim};
    use crate::model::SentenceRef;

    fn sentence(number: usize, label: CoverageLabel) -> Coverage {
        let sentence = format!("para_{number}--s1").parse().unwrap();
        let summary = SentenceRef { document: "news".parse().unwrap(), sentence };
        Coverage { summary, label, support: Vec::new(), reasons: Vec::new() }
    }

    #[test]
    fn sentences_are_chosen_by_label_and_told_by_their_distance() {
        let coverage = [
            sentence(1, Paraphrase),
            sentence(2, Commentary),
            sentence(3, Verbatim),
            sentence(4, Commentary),
        ];
        let check = |label, sort, places: &[usize], unknown: &[(&str, &str)]| {
            let (query, found) = CoverageQuery::read(label, sort);
            let left: Vec<&Coverage> = query.of(&coverage);
            let expected: Vec<&Coverage> = places.iter().map(|place| &coverage[place - 1]).collect();
            assert_eq!(left, expected, "{label:?} {sort:?}");
            let found: Vec<(&str, &str)> =
                found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, unknown);
        };
        check(None, None, &[1, 2, 3, 4], &[]);
        check(Some(""), Some(""), &[1, 2, 3, 4], &[]);
        check(Some("commentary"), None, &[2, 4], &[]);
        check(Some("verbatim,paraphrase"), None, &[1, 3], &[]);
        check(Some("stronger-verb"), None, &[], &[]);
        check(None, Some("departure"), &[2, 4, 1, 3], &[]);
        check(Some("verbatim,firm"), Some("size"), &[3], &[("label", "firm"), ("sort", "size")]);
    }
}
