//! A sentence together with where it stands.

use crate::language::t;
use crate::model::{
    Briefing, Clause, Document, FrameworkId, Level, Sentence, SentenceRef, Standing, is_state_undertaking,
};

/// A sentence with the clause and the document that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Quote<'a> {
    /// The document.
    pub document: &'a Document,
    /// The clause.
    pub clause: &'a Clause,
    /// The sentence.
    pub sentence: &'a Sentence,
}

impl<'a> Quote<'a> {
    /// Every sentence of `document`, in reading order.
    pub fn all(document: &'a Document) -> impl Iterator<Item = Self> {
        document.sentences().map(move |(clause, sentence)| Self { document, clause, sentence })
    }

    /// Every sentence of a framework: primary texts first, then in reading order.
    pub fn of(briefing: &'a Briefing, framework: &FrameworkId) -> Vec<Self> {
        briefing.documents_of(framework).into_iter().flat_map(Self::all).collect()
    }

    /// The sentence that `at` names, if the briefing has it.
    pub fn at(briefing: &'a Briefing, at: &SentenceRef) -> Option<Self> {
        let (document, clause) = briefing.clause(&at.document, &at.sentence.clause)?;
        let sentence = clause.sentences.iter().find(|sentence| sentence.id == at.sentence)?;
        Some(Self { document, clause, sentence })
    }

    /// The words of the sentence.
    pub fn words(&self) -> &'a str {
        self.clause.words(self.sentence)
    }

    /// Where the sentence stands: “§1 ¶2, sentence 3”.
    pub fn locator(&self) -> String {
        match self.clause.sentences.len() {
            0 | 1 => self.clause.label.clone(),
            _ => t!(
                "{clause}, sentence {number}",
                clause = self.clause.label,
                number = self.sentence.id.number
            ),
        }
    }

    /// The level of the sentence.
    pub fn level(&self) -> Level {
        self.sentence.level.value
    }

    /// Whether the sentence stands in the text itself.
    pub fn is_primary(&self) -> bool {
        self.document.meta.standing == Standing::Primary
    }

    /// Whether a state undertakes or does something with this sentence.
    pub fn is_state_undertaking(&self) -> bool {
        is_state_undertaking(self.document, self.sentence)
    }
}
