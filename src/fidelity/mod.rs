//! Fidelity: what a summary says against what the text says.
//!
//! 1. [`align`] finds, for each sentence of the summary, the sentences of the statement that carry it, by shared rare
//!    words and entities.
//! 2. [`verdict`] gives the pair one label, with reasons that quote both sides.
//!
//! What no sentence of the summary rests on is what the summary leaves out ([`omissions`]).

mod align;
mod query;
mod verdict;

pub use query::CoverageQuery;

use std::collections::BTreeSet;

pub(crate) use align::{names, rarity, telling};

use crate::model::{
    Briefing, Clause, Coverage, Document, DocumentKind, Sentence, SentenceId, Standing, Theme,
};

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

/// What a summary leaves out of the text that it summarises.
#[derive(Debug, Clone)]
pub struct Omissions<'a> {
    /// The sentences of the text that no sentence of the summary rests on, in reading order.
    pub sentences: Vec<(&'a Clause, &'a Sentence)>,
    /// The themes that the text speaks of and the summary does not, each with how many sentences of the text speak of
    /// it; in the order of the briefing.
    pub themes: Vec<(&'a Theme, usize)>,
}

/// What `summary` leaves out of `statement`.
pub fn omissions<'a>(briefing: &'a Briefing, summary: &Document, statement: &'a Document) -> Omissions<'a> {
    let carried: BTreeSet<&SentenceId> = (briefing.coverage.iter())
        .filter(|coverage| coverage.summary.document == summary.meta.id)
        .flat_map(|coverage| &coverage.support)
        .filter(|reference| reference.document == statement.meta.id)
        .map(|reference| &reference.sentence)
        .collect();
    let speaks = |document: &Document, theme: &Theme| {
        let on = |sentence: &Sentence| sentence.themes.iter().any(|finding| finding.value == theme.id);
        document.sentences().filter(|(_, sentence)| on(sentence)).count()
    };
    Omissions {
        sentences: statement.sentences().filter(|(_, sentence)| !carried.contains(&sentence.id)).collect(),
        themes: (briefing.themes.iter())
            .filter(|theme| speaks(summary, theme) == 0)
            .map(|theme| (theme, speaks(statement, theme)))
            .filter(|(_, sentences)| *sentences > 0)
            .collect(),
    }
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
