//! Which rules labelled this briefing, and how often.

use std::collections::BTreeMap;

use crate::model::{Briefing, Rule};

/// A rule with the number of labels that it gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsedRule {
    /// The rule.
    pub rule: Rule,
    /// How many labels of the briefing it gave.
    pub labels: usize,
}

/// `known` rules and those that labelled `briefing`, each once, by id.
pub fn used_rules(known: &[Rule], briefing: &Briefing) -> Vec<UsedRule> {
    let mut used: BTreeMap<&str, UsedRule> = BTreeMap::new();
    for &rule in known {
        used.insert(rule.id, UsedRule { rule, labels: 0 });
    }
    for (_, sentence) in briefing.documents.iter().flat_map(crate::model::Document::sentences) {
        let rules = [sentence.level.rule, sentence.authority.rule]
            .into_iter()
            .chain(sentence.acts.iter().map(|finding| finding.rule))
            .chain(sentence.themes.iter().map(|finding| finding.rule))
            .chain(sentence.mentions.iter().map(|finding| finding.rule))
            .chain(sentence.dates.iter().map(|finding| finding.rule))
            .chain(sentence.quantities.iter().map(|finding| finding.rule));
        for rule in rules {
            used.entry(rule.id).or_insert(UsedRule { rule, labels: 0 }).labels += 1;
        }
    }
    for (_, found) in briefing.subjects.iter().flat_map(|subject| &subject.found) {
        used.entry(found.rule.id).or_insert(UsedRule { rule: found.rule, labels: 0 }).labels += 1;
    }
    used.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Standing::Primary;

    #[test]
    fn every_rule_is_listed_once_with_its_labels_counted() {
        let lines = [line("We will act.", 4, JointLeaders), line("We met.", 0, JointLeaders)];
        let briefing = briefing(&["a"], &[], &[("text", "a", Primary, None, &lines)]);
        let idle = Rule { id: "act.idle", says: "Gave no label." };
        let used = used_rules(&[idle], &briefing);
        let listed: Vec<(&str, usize)> = used.iter().map(|used| (used.rule.id, used.labels)).collect();
        assert_eq!(listed, [("act.idle", 0), ("act.sample", 5)]);
    }
}
