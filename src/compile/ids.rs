//! Identifiers of sections and clauses: the ASCII eId profile, unique in a document.

use std::collections::BTreeMap;

use crate::model::{ClauseId, SectionId};
use crate::text::decomposed;

/// The identifiers given so far.
#[derive(Debug, Default)]
pub(super) struct Ids {
    given: BTreeMap<String, usize>,
}

impl Ids {
    /// A section's identifier: `base`, or `base_2` where it is taken.
    pub(super) fn section(&mut self, base: &str) -> Option<SectionId> {
        self.unique(base).parse().ok()
    }

    /// A clause's identifier: `base`, or `base_2` where it is taken.
    pub(super) fn clause(&mut self, base: &str) -> Option<ClauseId> {
        self.unique(base).parse().ok()
    }

    fn unique(&mut self, base: &str) -> String {
        let mut count = self.given.get(base).copied().unwrap_or_default() + 1;
        let mut id = base.to_owned();
        while count > 1 {
            id = format!("{base}_{count}");
            if !self.given.contains_key(&id) {
                break;
            }
            count += 1;
        }
        self.given.insert(base.to_owned(), count);
        self.given.entry(id.clone()).or_insert(1);
        id
    }
}

/// The words of a heading as part of an identifier: ASCII, at most about sixty characters, whole words.
pub(super) fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for word in heading.split(|c: char| !c.is_alphanumeric()) {
        let ascii: String =
            decomposed(word).filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        if ascii.is_empty() {
            continue;
        }
        if slug.len() + ascii.len() > 60 && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(ascii.chars().take(60));
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_identifier_is_counted_on() {
        let mut ids = Ids::default();
        let given: Vec<String> = ["sec_1", "sec_1", "sec_1_2", "sec_1", "sec_2"]
            .iter()
            .filter_map(|base| ids.section(base))
            .map(|id| id.to_string())
            .collect();
        assert_eq!(given, ["sec_1", "sec_1_2", "sec_1_2_2", "sec_1_3", "sec_2"]);
    }

    #[test]
    fn headings_become_slugs() {
        for (heading, expected) in [
            ("What happened", "what-happened"),
            ("Coopération – Luleå & others", "cooperation-lulea-others"),
            ("共同声明", "section"),
            ("U.S.–Japan", "u-s-japan"),
        ] {
            assert_eq!(slug(heading), expected);
        }
        assert!(slug(&"word ".repeat(100)).len() <= 60);
    }
}
