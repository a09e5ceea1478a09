//! How firmly each document speaks: a ladder with a bar for each document on every rung. The chart is a table, so
//! its numbers are its text alternative; solid bars are the text itself, outlined bars an account.

use leptos::prelude::*;

use super::framework::{Tag, framework_mark, standing_name};
use super::level::{level_mark, level_words};
use crate::compare::{Firmness, firmness};
use crate::language::{number, t, tn};
use crate::model::{Briefing, Document, Level, Standing};
use crate::place::Place;
use crate::ui::link::{href, href_with};

/// The chart of all documents of the frameworks, in the order of the frameworks.
pub fn firmness_chart(briefing: &Briefing, tags: &[Tag]) -> AnyView {
    let columns: Vec<(&Tag, &Document, Firmness)> = (briefing.frameworks.iter().zip(tags))
        .flat_map(|(framework, tag)| {
            (briefing.documents_of(&framework.id).into_iter()).map(move |text| (tag, text, firmness(text)))
        })
        .collect();
    let shares = columns.iter().flat_map(|(_, _, counts)| Level::ALL.map(|level| counts.per_cent(level)));
    let widest = shares.max().unwrap_or_default().max(1);
    let heads: Vec<_> = columns.iter().map(|(tag, document, counts)| head(tag, document, counts)).collect();
    let rows: Vec<_> = (Level::ALL.into_iter().rev())
        .map(|level| {
            let cells: Vec<_> = columns
                .iter()
                .map(|(tag, document, counts)| cell(tag, document, counts, level, widest))
                .collect();
            // The key says it to those who listen; here it would be said before every number.
            let meaning = view! { <span class="aside" aria-hidden="true">{t!(level.meaning())}</span> };
            view! { <tr><th scope="row">{level_mark(level)} {meaning}</th> {cells}</tr> }
        })
        .collect();
    let undertakings: Vec<_> = (columns.iter())
        .map(|(_, document, counts)| match (document.meta.standing, counts.undertakings) {
            (Standing::Primary, 0) => view! { <td><b>"0"</b></td> }.into_any(),
            (Standing::Primary, n) => {
                let framework = document.meta.framework.as_ref().map(|id| ("framework", id.as_str()));
                let link = href_with(&Place::Commitments, framework.as_slice());
                view! { <td><a href=link><b>{n}</b></a></td> }.into_any()
            }
            (Standing::Secondary, _) => view! { <td>{t!("none: an account")}</td> }.into_any(),
        })
        .collect();
    view! {
        <p class="aside" id="firmness-key">
            {t!("A number counts sentences and leads to them; a bar is their share of the document, solid for the text \
             itself, outlined for an account.")}
        </p>
        <section class="scroll firmly" aria-label=t!("Sentences by verb strength") tabindex="0">
        <table class="firmness" aria-labelledby="how-firmly" aria-describedby="firmness-key">
            <thead><tr><th scope="col">{t!("Verb strength")}</th> {heads}</tr></thead>
            <tbody>{rows}</tbody>
            <tfoot><tr><th scope="row">{t!("State undertakings")}</th> {undertakings}</tr></tfoot>
        </table>
        </section>
    }.into_any()
}

fn head(tag: &Tag, document: &Document, counts: &Firmness) -> AnyView {
    let link = href(&Place::Read(document.meta.id.clone(), None));
    view! {
        <th scope="col">
            {framework_mark(tag, document.meta.standing)}
            <a href=link>{t!(document.meta.kind.name())}</a>
            <span class="aside">
                <span class="visually-hidden">{standing_name(document.meta.standing)} ", "</span>
                {tn!(counts.sentences, "{n} sentence", "{n} sentences")}
            </span>
        </th>
    }
    .into_any()
}

/// How many sentences of `document` stand at `level`; the number leads to them.
fn cell(tag: &Tag, document: &Document, counts: &Firmness, level: Level, widest: usize) -> AnyView {
    let Document { meta, .. } = document;
    let share = t!("{share} %", share = counts.per_cent(level));
    let n = counts.at(level);
    if n == 0 {
        return view! { <td title=share><span class="count">"0"</span></td> }.into_any();
    }
    let width = (counts.per_cent(level) * 100 / widest).max(2) * 98 / 100;
    let link = href_with(&Place::Search, &[("level", &level.number().to_string()), ("in", meta.id.as_str())]);
    // In a list of links a number alone would say nothing.
    let says = tn!(
        n,
        "{n} sentence at {level}: {name}, {kind}",
        "{n} sentences at {level}: {name}, {kind}",
        level = level_words(level),
        name = tag.name,
        kind = t!(meta.kind.name())
    );
    view! {
        <td title=share>
            <a class="count" href=link aria-label=says>{number(n)}</a>
            <svg class="bar" data-level=level.number() data-standing=meta.standing.as_str() width="100%" height="12" aria-hidden="true">
                <rect x="1" y="3" width=format!("{width}%") height="6"></rect>
            </svg>
        </td>
    }
    .into_any()
}
