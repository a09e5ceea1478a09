//! Passages side by side as a table: a column for each passage, a row for each thing to compare. On a narrow screen every
//! row becomes a stack, so that what belongs together stays together.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::date::in_words;
use super::framework::{framework_mark, tag};
use super::level::level_mark;
use super::locator::{passage_link, passage_name, sentence_place};
use super::pin::pin_button;
use super::strip::Pick;
use super::voice::voice;
use super::why::why;
use super::words::{Highlight, live_words};
use crate::compare::{Item, Quote, Reasoned};
use crate::language::{self, direction_of, t};
use crate::model::{Briefing, Clause, Document, Sentence};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::said::said;

/// What a reader does with a column.
#[derive(Debug, Clone, Copy)]
pub struct Handles {
    /// Put the column at a place at another: from, to, and what it is called.
    pub step: Callback<(usize, usize, String)>,
    /// Take the column at a place out, and what it is called.
    pub remove: Callback<(usize, String)>,
}

/// A passage with what stands over and in its column.
struct Column<'a> {
    item: &'a Item,
    document: &'a Document,
    clause: &'a Clause,
    sentences: Vec<&'a Sentence>,
}

/// The table of `items`, those that the briefing has.
pub fn sides_table(briefing: &Briefing, items: &[Item], handles: Handles) -> AnyView {
    let columns: Vec<Column<'_>> = (items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(briefing)?;
            Some(Column { item, document, clause, sentences: item.sentences(clause) })
        })
        .collect();
    let dragged = RwSignal::new(None);
    let heads: Vec<_> =
        (0..columns.len()).map(|place| head(briefing, &columns, place, handles, dragged)).collect();
    let words = |column: &Column<'_>| {
        column
            .sentences
            .iter()
            .map(|one| spoken(briefing, column.document, column.clause, one))
            .collect_view()
            .into_any()
    };
    let row = |name: String, cell: &dyn Fn(&Column<'_>) -> AnyView| {
        let cells: Vec<_> = (columns.iter())
            .map(|column| {
                let (place, kind) = (column.item.label(column.clause), t!(column.document.meta.kind.name()));
                let name = t!("{place}, {kind}", place = place, kind = kind);
                view! { <td><p class="cell-name">{name}</p> {cell(column)}</td> }
            })
            .collect();
        view! { <tr><th scope="row">{name}</th> {cells}</tr> }
    };
    let themes = |column: &Column<'_>| -> Vec<(String, String)> {
        let ids: BTreeSet<_> =
            column.sentences.iter().flat_map(|one| &one.themes).map(|found| &found.value).collect();
        let themes = ids.into_iter().filter_map(|id| briefing.theme(id));
        themes.map(|theme| (t!(&theme.name), href(&Place::Theme(theme.id.clone())))).collect()
    };
    let names = |column: &Column<'_>| -> Vec<(String, String)> {
        let ids: BTreeSet<_> =
            column.sentences.iter().flat_map(|one| &one.mentions).map(|found| &found.value).collect();
        let names = ids.into_iter().filter_map(|id| briefing.entity(id));
        names.map(|name| (name.name.clone(), href(&Place::Entity(name.id.clone())))).collect()
    };
    let dates = |column: &Column<'_>| -> Vec<(String, String)> {
        let words =
            column.sentences.iter().flat_map(|one| &one.dates).filter_map(|found| {
                column.clause.text.as_str().get(found.mark().range()).map(ToOwned::to_owned)
            });
        words.map(|words| (words, href(&Place::Timeline))).collect()
    };
    let rows = [
        row(t!("Words"), &words),
        row(t!("Themes"), &|column| listed(&themes(column), &columns.iter().map(themes).collect::<Vec<_>>())),
        row(t!("Names"), &|column| listed(&names(column), &columns.iter().map(names).collect::<Vec<_>>())),
        row(t!("Dates"), &|column| listed(&dates(column), &columns.iter().map(dates).collect::<Vec<_>>())),
    ];
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=t!("Clauses side by side")>
            <table class="sides" data-columns=columns.len() aria-label=t!("Clauses side by side")>
                <thead><tr><th scope="col"><span class="visually-hidden">{t!("What is compared")}</span></th> {heads}</tr></thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(
    briefing: &Briefing,
    columns: &[Column<'_>],
    place: usize,
    handles: Handles,
    dragged: RwSignal<Option<usize>>,
) -> AnyView {
    let Some(column) = columns.get(place) else { return ().into_any() };
    let meta = &column.document.meta;
    let link = href(&Place::Read(meta.id.clone(), Some(column.item.passage.clone())));
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let date = meta.date.as_deref().map_or_else(|| t!("date not known"), in_words);
    let firmest = column.sentences.iter().rev().max_by_key(|one| one.level.value);
    let firmest = firmest.map(|one| {
        let (level, voice) = (level_mark(one.level.value), voice(one));
        let says = if column.sentences.len() > 1 {
            said!("at its firmest: {level} {voice}", level = level, voice = voice)
        } else {
            view! { {level} " " {voice} }.into_any()
        };
        view! { <p class="says">{says}</p> }
    });
    let label = passage_name(&column.item.label(column.clause), column.document);
    let count = columns.len();
    // The first column stands where the script begins.
    let [earlier, later] =
        if language::spoken().direction() == "rtl" { ["→", "←"] } else { ["←", "→"] };
    let step = |name: &'static str, id: &'static str, says: String, to: Option<usize>| {
        let said = label.clone();
        let press = move |_| {
            if let Some(to) = to {
                handles.step.run((place, to, said.clone()));
            }
        };
        view! {
            <button
                type="button"
                id=format!("{id}.{place}")
                aria-label=says
                disabled=to.is_none()
                on:click=press
            >
                {name}
            </button>
        }
    };
    let (said, dropped) = (label.clone(), label.clone());
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        if let Some(from) = dragged.get_untracked().filter(|from| *from != place) {
            handles.step.run((from, place, dropped.clone()));
        }
        dragged.set(None);
    };
    let kind = t!(meta.kind.name());
    let standing = t!(meta.standing.as_str());
    let source = t!("{kind} ({standing}), {date}", kind = kind, standing = standing, date = date);
    view! {
        <th
            scope="col"
            abbr=label.clone()
            draggable="true"
            data-standing=meta.standing.as_str()
            on:dragstart=move |_| dragged.set(Some(place))
            on:dragover=|event| event.prevent_default()
            on:drop=drop
        >
            <p>{passage_link(link, column.item.label(column.clause))}</p>
            <p class="source">{meta.title.clone()}</p>
            <p class="source">{mark} " " {source}</p>
            {firmest}
            <p class="handles">
                {step(earlier, "earlier", t!("Move {label} earlier", label = label), place.checked_sub(1))}
                {step(later, "later", t!("Move {label} later", label = label), Some(place + 1).filter(|to| *to < count))}
                <button
                    type="button"
                    id=format!("remove.{place}")
                    aria-label=t!("Remove {label}", label = label)
                    on:click=move |_| handles.remove.run((place, said.clone()))
                >
                    {t!("Remove")}
                </button>
                {pin_button(column.item, &label, &column.clause.hash)}
            </p>
        </th>
    }
    .into_any()
}

/// A sentence with its level and voice, where its document is named already.
pub fn spoken(briefing: &Briefing, document: &Document, clause: &Clause, sentence: &Sentence) -> AnyView {
    let artefacts: Vec<_> = document.artefacts.iter().collect();
    let quote = Quote { document, clause, sentence };
    let reasoned = Arc::new(Reasoned::of(briefing, quote));
    let picked = RwSignal::new(Pick::Nothing);
    let words = live_words(clause, sentence, Highlight::Acts, &artefacts, &reasoned, picked, None);
    view! {
        <div class="quote" data-standing=document.meta.standing.as_str()>
            <blockquote cite=href(&sentence_place(&quote)) lang=document.meta.language.clone() dir=direction_of(&document.meta.language)><p>"“" {words} "”"</p></blockquote>
            {why(quote, &reasoned, picked)}
        </div>
    }
    .into_any()
}

/// Things with their links; those that another column has too come first and say so.
fn listed(own: &[(String, String)], all: &[Vec<(String, String)>]) -> AnyView {
    if own.is_empty() {
        return view! { <p class="none">{t!("none found")}</p> }.into_any();
    }
    let is_shared = |one: &(String, String)| all.iter().filter(|column| column.contains(one)).count() > 1;
    let (shared, alone): (Vec<_>, Vec<_>) = own.iter().partition(|one| is_shared(one));
    let item = |(name, link): &(String, String), is_shared: bool| {
        let sign = is_shared.then(|| view! { <span class="aside">" " {t!("shared")}</span> });
        view! { <li><a href=link.clone()>{name.clone()}</a> {sign}</li> }
    };
    let shared = shared.into_iter().map(|one| item(one, true));
    let items: Vec<_> = shared.chain(alone.into_iter().map(|one| item(one, false))).collect();
    view! { <ul>{items}</ul> }.into_any()
}
