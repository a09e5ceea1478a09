//! Findings: labels that cannot exist without the words they rest on and the rule that gave them.

use super::Mark;

/// A labelling rule: its id in the interface and in exports, and what it says in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// For example `act.complement-doing`: the part before the dot is the kind of label.
    pub id: &'static str,
    /// What the rule says, one or two sentences for a reader.
    pub says: &'static str,
}

/// A label with the rule that gave it and the words that show it, at least one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<T> {
    /// What was found.
    pub value: T,
    /// The rule that gave it.
    pub rule: Rule,
    evidence: Vec<Mark>,
}

impl<T> Finding<T> {
    /// A finding that rests on `mark`.
    pub fn new(value: T, rule: Rule, mark: Mark) -> Self {
        Self { value, rule, evidence: vec![mark] }
    }

    /// The same finding, resting on further words as well.
    #[must_use]
    pub fn with_evidence(mut self, marks: impl IntoIterator<Item = Mark>) -> Self {
        self.evidence.extend(marks);
        self
    }

    /// The words that the finding rests on, at least one mark, the first the most telling.
    pub fn evidence(&self) -> &[Mark] {
        &self.evidence
    }

    /// The first mark of the evidence.
    pub fn mark(&self) -> &Mark {
        &self.evidence[0]
    }
}
