//! Who is tied to whom: a picture of the names that share sentences, and a table of the same facts.

use leptos::prelude::*;

use super::arcs::{Dot, arcs_picture};
use super::entity::{counted_links, entity_link, kind_name};
use super::locator::{passage_link, sentence_place};
use crate::compare::{Quote, Tie, pairs, partners, ties};
use crate::language::{t, tn};
use crate::model::{Briefing, Entity, EntityId};
use crate::place::Place;
use crate::ui::link::href;

/// How many names the picture has room for beside the entity itself; the table has all.
const SHOWN: usize = 11;

/// The picture and the table.
pub fn ties_of(briefing: &Briefing, entity: &Entity) -> AnyView {
    let ties = ties(briefing, &entity.id);
    if ties.is_empty() {
        let says = t!("No other entity stands in the sentences that mention it.");
        return view! { <p class="none">{says}</p> }.into_any();
    }
    let shown: Vec<&Tie<'_>> = ties.iter().take(SHOWN).collect();
    let ids: Vec<&EntityId> =
        std::iter::once(&entity.id).chain(shown.iter().map(|tie| &tie.entity.id)).collect();
    let pairs = pairs(briefing, &ids);
    let rest = (ties.len() > SHOWN).then(|| {
        let says = tn!(
            ties.len() - SHOWN,
            "{n} more, with fewer or as many, stand in the table alone.",
            "{n} more, with fewer or as many, stand in the table alone.",
        );
        view! { " " {says} }
    });
    let rows: Vec<_> = (ties.iter().enumerate())
        .map(|(place, tie)| {
            // The entity itself has the first place in the picture.
            let also = partners(place + 1, &pairs).into_iter();
            let also: Vec<_> =
                also.filter_map(|(other, n)| Some((shown.get(other.checked_sub(1)?)?.entity, n))).collect();
            row(briefing, tie, &also)
        })
        .collect();
    view! {
        <p class="aside">
            {t!(
                "A line joins two names that stand in one sentence, a thicker one in more sentences; dashed lines join the \
                 others among themselves. What binds them is said by the sentence, not by the line."
            )} {rest}
        </p>
        <div class="pictured">
            {picture(entity, &shown, &pairs)}
            <table class="listing" aria-labelledby="tied">
                <thead>
                    <tr>
                        <th scope="col">{t!("Mentioned with")}</th>
                        <th scope="col">{t!("In one sentence")}</th>
                        <th scope="col">{t!("Shares these sentences with, in how many")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn picture(entity: &Entity, shown: &[&Tie<'_>], pairs: &[(usize, usize, usize)]) -> AnyView {
    let about = Dot { label: entity.name.clone(), link: None };
    let others = shown.iter().map(|tie| Dot {
        label: format!("{} ({})", tie.entity.name, tie.quotes.len()),
        link: Some(href(&Place::Entity(tie.entity.id.clone()))),
    });
    let dots: Vec<Dot> = std::iter::once(about).chain(others).collect();
    let says = tn!(
        shown.len(),
        "{name} and {n} name from the sentences that mention it. The table below says the same.",
        "{name} and {n} names from the sentences that mention it. The table below says the same.",
        name = entity.name,
    );
    arcs_picture(&dots, pairs, t!("Who is tied to {name}", name = entity.name), says)
}

fn row(briefing: &Briefing, tie: &Tie<'_>, also: &[(&Entity, usize)]) -> AnyView {
    let places: Vec<_> = tie.quotes.iter().map(|quote| passage(*quote)).collect();
    let count = tn!(tie.quotes.len(), "{n} sentence:", "{n} sentences:");
    view! {
        <tr>
            <th scope="row" abbr=tie.entity.name.clone()>
                {entity_link(briefing, &tie.entity.id, &tie.entity.name)}
                <span class="aside">" " {kind_name(tie.entity.kind)}</span>
            </th>
            <td>{count} " " <span class="places">{places}</span></td>
            <td><span class="cell-name">{t!("Shares these sentences with:")} " "</span> {counted_links(briefing, also).unwrap_or_else(|| t!("none").into_any())}</td>
        </tr>
    }
    .into_any()
}

/// The link to a sentence, called by where it stands.
pub fn passage(quote: Quote<'_>) -> AnyView {
    let meta = &quote.document.meta;
    let place = sentence_place(&quote);
    let says = t!("{place}, {kind}", place = quote.locator(), kind = t!(meta.kind.name()));
    view! { {passage_link(href(&place), says)} " " }.into_any()
}
