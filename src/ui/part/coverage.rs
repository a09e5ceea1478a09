//! A sentence of an account beside the sentences of the text that carry it, with the label and its reasons.

use leptos::prelude::*;

use super::locator::spelled;
use super::quote::quote;
use super::words::Highlight;
use crate::compare::Quote;
use crate::language::{list, t};
use crate::model::{Briefing, Clause, Coverage, CoverageLabel, CoverageReason, Mark};

/// The label of a sentence: its name, and by its line how far the sentence is from the text.
pub fn coverage_label(label: CoverageLabel) -> AnyView {
    let (name, meaning) = (t!(label.name()), t!(label.meaning()));
    view! { <span class="fidelity" data-label=label.as_str() title=meaning>{name}</span> }.into_any()
}

/// The sentence, the label with its reasons, and what the text says.
pub fn coverage_row(briefing: &Briefing, coverage: &Coverage) -> AnyView {
    let Some(summary) = Quote::at(briefing, &coverage.summary) else { return ().into_any() };
    let said: Vec<Mark> = coverage.reasons.iter().filter_map(|reason| reason.summary.clone()).collect();
    let support: Vec<_> = (coverage.support.iter())
        .filter_map(|reference| {
            let marks: Vec<Mark> = (coverage.reasons.iter())
                .filter_map(|reason| reason.statement.as_ref())
                .filter(|(sentence, _)| sentence == reference)
                .map(|(_, mark)| mark.clone())
                .collect();
            Some(quote(briefing, Quote::at(briefing, reference)?, Highlight::Marks(&marks)))
        })
        .collect();
    let none = (support.is_empty())
        .then(|| view! { <p class="none">{t!("No sentence of the text carries this.")}</p> });
    let label = t!(coverage.label.name());
    let heading = t!("{place}: {label}", place = spelled(&summary.locator()), label = label);
    view! {
        <li class="account" id=coverage.summary.to_string() data-label=coverage.label.as_str()>
            <h3 class="visually-hidden">{heading}</h3>
            <div role="group" aria-label=t!("The account")>
                {quote(briefing, summary, Highlight::Marks(&said))}
                <p>{coverage_label(coverage.label)}</p>
                {reasons(briefing, summary.clause, &coverage.reasons)}
            </div>
            <div role="group" aria-label=t!("The text itself")>{support} {none}</div>
        </li>
    }
    .into_any()
}

/// The reasons, those that say the same in one line with all their words.
fn reasons(briefing: &Briefing, clause: &Clause, reasons: &[CoverageReason]) -> AnyView {
    let mut says: Vec<String> = reasons.iter().map(CoverageReason::says).collect();
    says.dedup();
    let lines: Vec<_> = (says.into_iter())
        .map(|line| {
            let mut pairs: Vec<String> = (reasons.iter())
                .filter(|reason| reason.says() == line)
                .filter_map(|reason| words_of(briefing, clause, reason))
                .collect();
            let mut seen = Vec::new();
            pairs.retain(|pair| {
                !seen.contains(pair) && {
                    seen.push(pair.clone());
                    true
                }
            });
            let reason = line.trim_end_matches(['.', '。', '।']);
            view! { <li>{t!("{reason}: {words}.", reason = reason, words = list(&pairs))}</li> }
        })
        .collect();
    view! { <ul class="coverage-reasons" aria-label=t!("Reasons")>{lines}</ul> }.into_any()
}

/// The words of a reason: those of the account, and those of the text where they differ.
fn words_of(briefing: &Briefing, clause: &Clause, reason: &CoverageReason) -> Option<String> {
    let said = reason.summary.as_ref().and_then(|mark| clause.text.as_str().get(mark.range()));
    let stands = reason
        .statement
        .as_ref()
        .and_then(|(sentence, mark)| Quote::at(briefing, sentence)?.clause.text.as_str().get(mark.range()));
    match (said, stands) {
        (Some(said), Some(stands)) if !said.eq_ignore_ascii_case(stands) => {
            Some(format!("“{said}” – “{stands}”"))
        }
        (Some(words), _) | (None, Some(words)) => Some(format!("“{words}”")),
        (None, None) => None,
    }
}
