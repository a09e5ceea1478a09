//! How firmly each document speaks: a ladder with a bar for each document on every rung. The chart is a table, so
//! its numbers are its text alternative; solid bars are the text itself, outlined bars an account.

use leptos::prelude::*;

use super::framework::{Tag, framework_mark, standing_name};
use super::level::level_mark;
use crate::compare::{Firmness, firmness};
use crate::language::{t, tn};
use crate::model::{Briefing, Document, Level, Standing};
use crate::place::Place;
use crate::ui::link::href;

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
            let cells: Vec<_> =
                columns.iter().map(|(_, document, counts)| cell(document, counts, level, widest)).collect();
            // The key says it to those who listen; here it would be said before every number.
            let meaning = view! { <span class="aside" aria-hidden="true">{t!(level.meaning())}</span> };
            view! { <tr><th scope="row">{level_mark(level)} {meaning}</th> {cells}</tr> }
        })
        .collect();
    let undertakings: Vec<_> = (columns.iter())
        .map(|(_, document, counts)| match (document.meta.standing, counts.undertakings) {
            (Standing::Primary, 0) => view! { <td><b>"0"</b></td> }.into_any(),
            (Standing::Primary, n) => {
                view! { <td><a href=href(&Place::Commitments)><b>{n}</b></a></td> }.into_any()
            }
            (Standing::Secondary, _) => view! { <td>{t!("none: an account")}</td> }.into_any(),
        })
        .collect();
    view! {
        <p class="aside" id="firmness-key">
            {t!("A number counts sentences; a bar is their share of the document, solid for the text itself, outlined for \
             an account.")}
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

fn cell(document: &Document, counts: &Firmness, level: Level, widest: usize) -> AnyView {
    let width = counts.per_cent(level) * 100 / widest;
    let bar = (counts.at(level) > 0).then(|| {
        view! {
            <svg class="bar" data-level=level.number() data-standing=document.meta.standing.as_str() width="100%" height="12" aria-hidden="true">
                <rect x="1" y="3" width=format!("{}%", width.max(2) * 98 / 100) height="6"></rect>
            </svg>
        }
    });
    let share = t!("{share} %", share = counts.per_cent(level));
    view! { <td title=share><span class="count">{counts.at(level)}</span> {bar}</td> }.into_any()
}
