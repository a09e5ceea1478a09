//! Clauses side by side: any passages of any documents, as the URL names them. The URL is all there is: reordering, removing
//! and adding write another one.

use leptos::prelude::*;

use super::pair::differences;
use super::take_along;
use crate::compare::{Item, Items, MOST, Problem, nearest};
use crate::export::sheet::items;
use crate::language::{list, t, tn};
use crate::model::{Briefing, ClauseId, Document, DocumentId};
use crate::place::{Passage, Place};
use crate::ui::carried::{comparison, href_carrying};
use crate::ui::dom::{absolute, announce, copy_text, focus_on, use_query};
use crate::ui::link::href;
use crate::ui::part::key::key;
use crate::ui::part::locator::signs;
use crate::ui::part::nearest::{METHOD, nearest_list};
use crate::ui::part::notice::Notice;
use crate::ui::part::sides::{Handles, sides_table};
use crate::ui::said::said;
use crate::ui::workspace::{Workspace, use_workspace};

/// So many near clauses are offered for each passage.
const NEAR: usize = 4;

/// The value of a name in the URL, and how to change it.
pub(super) type Query = (Signal<Option<String>>, Callback<Option<String>>);

/// The passages of `?items=` side by side.
#[component]
pub fn Sides() -> impl IntoView {
    let workspace = use_workspace();
    let (value, write) = use_query("items");
    let (pair, show) = (use_query("pair"), use_query("show"));
    let read = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let value = value.get().unwrap_or_default();
            Items::read(&workspace.briefing, &workspace.lock, &value, MOST)
        })
    };
    let chosen = {
        let workspace = workspace.clone();
        move || {
            let (briefing, read) = (&workspace.briefing, read.get());
            let problems = problems(briefing, &read);
            view! { {problems} {table(&workspace, &read, write)} }.into_any()
        }
    };
    let picker = {
        let workspace = workspace.clone();
        move || picker(&workspace.briefing, &read.get(), write)
    };
    let take = take_along(&workspace, "comparison", move |making| items(making, &read.get_untracked().items));
    let differences = {
        let workspace = workspace.clone();
        move || differences(&workspace, &read.get().items, pair, show)
    };
    let key = key(&workspace.briefing);
    view! {
        <header class="page-head">
            <p class="kicker"><a href=href(&Place::Compare)>{t!("Themes side by side")}</a></p>
            <h1>{t!("Clauses side by side")}</h1>
        </header>
        {key}
        {chosen}
        {take}
        {picker}
        {differences}
        {move || near(&workspace, &read.get())}
    }
}

fn table(workspace: &Workspace, read: &Items, write: Callback<Option<String>>) -> AnyView {
    if read.items.is_empty() {
        return view! {
            <p class="none">
                {t!("Nothing stands here yet. Choose a clause below, or open “More” beside any clause of a text and choose \
                 “Compare”.")}
            </p>
        }
        .into_any();
    }
    let change = move |items: Vec<Item>, says: String| {
        write.run(Some(Items::write(&items)));
        announce(&says);
    };
    let (all, count) = (read.clone(), read.items.len());
    let step = Callback::new(move |(from, to, label): (usize, usize, String)| {
        let says =
            t!("{label} is number {place} of {count} now", label = label, place = to + 1, count = count);
        change(all.moved(from, to), says);
        let arrow = if to < from { "earlier" } else { "later" };
        // At an end the button that was pressed cannot be pressed again.
        let arrow = if to == 0 {
            "later"
        } else if to + 1 == count {
            "earlier"
        } else {
            arrow
        };
        focus_on(&format!("{arrow}.{to}"));
    });
    let all = read.clone();
    let remove = Callback::new(move |(place, label): (usize, String)| {
        let rest = all.without(place);
        let left = rest.len();
        change(
            rest,
            tn!(left, "{label} is taken out; {n} left", "{label} is taken out; {n} left", label = label),
        );
        focus_on(&if left == 0 {
            "add-clause".to_owned()
        } else {
            format!("remove.{}", place.min(left - 1))
        });
    });
    let link = comparison(&read.items);
    let copied = RwSignal::new(String::new());
    let copy = move |_| {
        let done = Callback::new(move |worked: bool| {
            let says = if worked {
                t!("The link is copied")
            } else {
                t!("Not copied: the browser forbids it. Copy the address of this page")
            };
            announce(&says);
            copied.set(says);
        });
        copy_text(&absolute(&link), done);
    };
    let alone = (count == 1).then(|| {
        view! { <p class="aside">{t!("One clause stands here: choose another below to compare it with.")}</p> }
    });
    view! {
        {sides_table(&workspace.briefing, &read.items, Handles { step, remove })}
        {alone}
        <p class="row">
            <button type="button" on:click=copy>{t!("Copy the link to this comparison")}</button>
            <span class="aside" aria-hidden="true">{move || copied.get()}</span>
        </p>
    }
    .into_any()
}

/// What the URL names and nobody finds, with what can be done.
fn problems(briefing: &Briefing, read: &Items) -> AnyView {
    let says: Vec<_> =
        read.problems.iter().map(|problem| view! { <li>{answer(briefing, read, problem)}</li> }).collect();
    (!says.is_empty())
        .then(|| {
            view! {
                <Notice title=t!("Not everything in this link was found as it is named")>
                    <ul>{says}</ul>
                </Notice>
            }
        })
        .into_any()
}

fn answer(briefing: &Briefing, read: &Items, problem: &Problem) -> AnyView {
    let name = |item: &Item| {
        item.at(briefing)
            .map_or_else(|| item.to_string(), |(document, clause)| full_name(&item.label(clause), document))
    };
    match problem {
        Problem::Unreadable(text) => t!(
            "“{text}” names no clause. A clause is named by its document, a tilde and its id, as in \
             some-text~sec_1__para_2; the link may have been cut short.",
            text = text
        )
        .into_any(),
        Problem::NoDocument(id) => {
            let known: Vec<String> = briefing.documents.iter().map(|one| one.meta.id.to_string()).collect();
            t!("There is no document “{id}” here. Here are: {documents}.", id = id, documents = list(&known))
                .into_any()
        }
        Problem::NoPassage(document, id, near) => {
            let title = briefing.document(document).map(|one| one.meta.title.clone()).unwrap_or_default();
            if near.is_empty() {
                t!("“{id}” is no clause of “{title}”. Choose a clause below instead.", id = id, title = title)
                    .into_any()
            } else {
                said!(
                    "“{id}” is no clause of “{title}”. Instead, add {offers}",
                    id = id.clone(),
                    title = title,
                    offers = offers(briefing, read, document, near),
                )
            }
        }
        Problem::Moved(from, item) => t!(
            "“{from}” has been retired; its words stand in {clause} now, which is shown.",
            from = from,
            clause = name(item)
        )
        .into_any(),
        Problem::NoSentence(item, number) => t!(
            "{clause} has no sentence {number}; the whole clause is shown.",
            clause = name(item),
            number = number
        )
        .into_any(),
        Problem::Twice(item) => t!("{clause} is named twice and shown once.", clause = name(item)).into_any(),
        Problem::TooMany(item) => t!(
            "{clause} is left out: {most} clauses stand side by side at most. Take one out to add it.",
            clause = name(item),
            most = MOST
        )
        .into_any(),
    }
}

/// A clause or a sentence of it, and the document that it stands in.
pub(super) fn full_name(label: &str, document: &Document) -> String {
    t!("{clause}, {title}", clause = label, title = document.meta.title)
}

fn offers(briefing: &Briefing, read: &Items, document: &DocumentId, near: &[ClauseId]) -> AnyView {
    let offer = |id: &ClauseId| {
        let (_, clause) = briefing.clause(document, id)?;
        let item = Item { document: document.clone(), passage: Passage::Clause(id.clone()) };
        let link = comparison(&read.with(item));
        Some(view! { <a href=link>{signs(&clause.label)}</a> }.into_any())
    };
    let either = |list: AnyView, next: AnyView| said!("{list} or {next}", list = list, next = next);
    near.iter().filter_map(offer).reduce(either).into_any()
}

/// Any clause of any document, to stand beside the others.
fn picker(briefing: &Briefing, read: &Items, write: Callback<Option<String>>) -> AnyView {
    if read.items.len() >= MOST {
        let says = t!("{most} clauses stand here: take one out to add another.", most = MOST);
        return view! { <p class="aside">{says}</p> }.into_any();
    }
    let groups: Vec<_> = (briefing.documents.iter())
        .map(|document| {
            let options: Vec<_> = (document.clauses.iter())
                .map(|clause| {
                    let words = crate::text::first_words(clause.text.as_str(), 60);
                    let value = Item::clause(document, clause).to_string();
                    view! { <option value=value>{format!("{}: {words}", clause.label)}</option> }
                })
                .collect();
            view! { <optgroup label=document.meta.title.clone()>{options}</optgroup> }
        })
        .collect();
    let texts: Vec<_> = (briefing.documents.iter())
        .map(|document| {
            let place = Place::Read(document.meta.id.clone(), None);
            (place, document.meta.title.clone())
        })
        .collect();
    let elsewhere = [
        (Place::Search, t!("Search")),
        (Place::Commitments, t!("Commitments")),
        (Place::Home, t!("Briefing")),
    ];
    let items = Items::write(&read.items);
    let texts: Vec<_> = (texts.into_iter())
        .chain(elsewhere)
        .map(|(place, name)| {
            // “Compare” beside a clause there then adds it to these.
            let link = href_carrying(&place, &[], Some(&items));
            view! { <li><a href=link>{name}</a></li> }
        })
        .collect();
    let read = read.clone();
    let add = move |value: String| {
        if let Ok(item) = value.parse::<Item>() {
            let number = read.items.len() + 1;
            write.run(Some(Items::write(&read.with(item))));
            announce(&t!("Added as number {number}", number = number));
            focus_on("add-clause");
        }
    };
    view! {
        <section class="band add" aria-labelledby="add">
            <h2 id="add">{t!("Add a clause")}</h2>
            <p>
                <select id="add-clause" aria-label=t!("Clause to add") on:change:target=move |event| add(event.target().value())>
                    <option value="" selected=true>{t!("Choose a clause …")}</option>
                    {groups}
                </select>
            </p>
            <p>{t!("Or look for it elsewhere; “Compare” beside a clause there adds it to these:")}</p>
            <ul>{texts}</ul>
        </section>
    }
    .into_any()
}

/// The nearest clauses of each passage's clause.
fn near(workspace: &Workspace, read: &Items) -> AnyView {
    let items: Vec<_> = (read.items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(&workspace.briefing)?;
            let at = (&document.meta.id, &clause.id);
            let near = nearest(&workspace.briefing, workspace.likeness(), at, NEAR);
            let list = nearest_list(&near, |other| comparison(&read.with(other.clone())));
            let says = full_name(&clause.label, document);
            Some(view! {
                <details class="more" open=read.items.len() == 1>
                    <summary>{says}</summary>
                    {list}
                </details>
            })
        })
        .collect();
    (!items.is_empty())
        .then(|| {
            view! {
                <section class="band" aria-labelledby="nearest">
                    <h2 id="nearest">{t!("Nearest clauses in other texts")}</h2>
                    <p>{t!(METHOD)} " " {t!("“Compare” adds the clause to the others above.")}</p>
                    {items}
                </section>
            }
        })
        .into_any()
}
