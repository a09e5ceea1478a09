//! Citations of a clause, folded away: one for each style, to be read and selected. What the copy actions put on the
//! clipboard has the address and the day of access besides.

use leptos::prelude::*;

use crate::cite::{Context, Ref, Run, Style, citation};
use crate::language::t;
use crate::model::{Briefing, Clause, Document};
use crate::place::Passage;

/// The citations of a clause.
pub fn citations(briefing: &Briefing, document: &Document, clause: &Clause) -> AnyView {
    let what = Ref { document: document.meta.id.clone(), passage: Some(Passage::Clause(clause.id.clone())) };
    let rows: Vec<_> = (Style::ALL.into_iter())
        .filter_map(|style| {
            let citation = citation(briefing, &what, style, &Context::default())?;
            let in_text = citation.in_text.as_deref().map(|runs| view! { <p>{set(runs)}</p> });
            Some(view! { <div><dt>{t!(style.name())}</dt><dd lang="en" dir="ltr">{in_text} {set(&citation.runs)}</dd></div> })
        })
        .collect();
    view! {
        <details class="more">
            <summary>{t!("Cite this clause")}</summary>
            <dl class="facts">{rows}</dl>
            <p class="aside">{t!("Copied citations also carry the address of this site and the day of access.")}</p>
        </details>
    }
    .into_any()
}

fn set(runs: &[Run]) -> AnyView {
    let run = |run: &Run| {
        let text = run.text.clone();
        match (run.is_url, run.italic) {
            (true, _) => view! { <a href=run.text.clone() rel="external">{text}</a> }.into_any(),
            (_, true) => view! { <i>{text}</i> }.into_any(),
            _ => text.into_any(),
        }
    };
    runs.iter().map(run).collect::<Vec<_>>().into_any()
}
