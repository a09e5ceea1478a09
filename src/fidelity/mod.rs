//! Fidelity: what a summary says against what the text says.
//!
//! 1. [`align`] finds, for each sentence of the summary, the sentences of the statement that carry it, by shared rare
//!    words and entities.
//! 2. [`verdict`] gives the pair one label, with reasons that quote both sides.
//!
//! What no sentence of the summary rests on is what the summary leaves out.

mod align;
mod verdict;

use crate::model::{Briefing, Coverage, Document, DocumentKind, SentenceRef, Standing};

/// The coverage of every summary in the briefing, in reading order. A summary is compared with the primary text of
/// its framework; without one there is nothing to say.
pub fn coverage(briefing: &Briefing) -> Vec<Coverage> {
    let mut coverage = Vec::new();
    for (summary, statement) in pairs(briefing) {
        let framework = briefing
            .frameworks
            .iter()
            .find(|framework| statement.meta.framework.as_ref() == Some(&framework.id));
        let parties = framework.map_or(&[][..], |framework| framework.parties.as_slice());
        let statement = align::Statement::new(statement, parties);
        for (clause, sentence) in summary.sentences() {
            let alignment = statement.align(clause, sentence);
            coverage.push(verdict::judge(summary, clause, sentence, &statement, &alignment));
        }
    }
    coverage
}

/// The sentences of `statement` that no sentence of a summary rests on, in reading order.
pub fn omitted(briefing: &Briefing, statement: &Document) -> Vec<SentenceRef> {
    let carried: std::collections::BTreeSet<&SentenceRef> =
        briefing.coverage.iter().flat_map(|coverage| &coverage.support).collect();
    (statement.sentences())
        .map(|(_, sentence)| SentenceRef {
            document: statement.meta.id.clone(),
            sentence: sentence.id.clone(),
        })
        .filter(|sentence| !carried.contains(sentence))
        .collect()
}

/// Each summary with the text it summarises.
pub fn pairs(briefing: &Briefing) -> Vec<(&Document, &Document)> {
    let is_summary = |document: &&Document| document.meta.kind == DocumentKind::NewsSummary;
    (briefing.documents.iter().filter(is_summary))
        .filter_map(|summary| {
            let framework = summary.meta.framework.as_ref()?;
            let statement = briefing.documents_of(framework).into_iter().next()?;
            (statement.meta.standing == Standing::Primary).then_some((summary, statement))
        })
        .collect()
}
