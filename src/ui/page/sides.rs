//! Clauses side by side: any passages of any documents, as the URL names them. The URL is all there is: reordering, removing
//! and adding write another one.

use leptos::prelude::*;

use super::take_along;
use super::versus::choice;
use crate::compare::diff::{Change, diff, shared};
use crate::compare::{Item, Items, MOST, Problem, nearest};
use crate::export::sheet::items;
use crate::model::{Briefing, ClauseId, DocumentId};
use crate::place::{Passage, Place};
use crate::ui::carried::{comparison, href_carrying};
use crate::ui::dom::{absolute, announce, copy_text, focus_on, use_query};
use crate::ui::link::href;
use crate::ui::part::difference::{inline, side};
use crate::ui::part::nearest::{METHOD, nearest_list};
use crate::ui::part::notice::Notice;
use crate::ui::part::sides::{Handles, sides_table};
use crate::ui::workspace::{Workspace, use_workspace};

/// So many near clauses are offered for each passage.
const NEAR: usize = 4;

/// The value of a name in the URL, and how to change it.
type Query = (Signal<Option<String>>, Callback<Option<String>>);

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
            view! { {problems} {table(&workspace, &read, write)} {picker(briefing, &read, write)} }.into_any()
        }
    };
    let take = take_along(&workspace, "comparison", move |making| items(making, &read.get_untracked().items));
    let differences = {
        let workspace = workspace.clone();
        move || differences(&workspace, &read.get().items, pair, show)
    };
    view! {
        <header class="page-head">
            <p class="kicker"><a href=href(&Place::Compare)>"Themes side by side"</a></p>
            <h1>"Clauses side by side"</h1>
        </header>
        {chosen}
        {take}
        {differences}
        {move || near(&workspace, &read.get())}
    }
}

fn table(workspace: &Workspace, read: &Items, write: Callback<Option<String>>) -> AnyView {
    if read.items.is_empty() {
        return view! {
            <p class="none">
                "Nothing stands here yet. Choose a clause below, or open “More” beside any clause of a text and choose \
                 “Compare”."
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
        change(all.moved(from, to), format!("{label} is number {} of {count} now", to + 1));
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
        change(rest, format!("{label} is taken out; {left} left"));
        focus_on(&if left == 0 {
            "add-clause".to_owned()
        } else {
            format!("remove.{}", place.min(left - 1))
        });
    });
    let link = comparison(&read.items);
    let copied = RwSignal::new("");
    let copy = move |_| {
        let done = Callback::new(move |worked: bool| {
            let says = if worked {
                "The link is copied"
            } else {
                "Not copied: the browser forbids it. Copy the address of this page"
            };
            copied.set(says);
            announce(says);
        });
        copy_text(&absolute(&link), done);
    };
    let alone = (count == 1).then(|| {
        view! { <p class="aside">"One clause stands here: choose another below to compare it with."</p> }
    });
    view! {
        {sides_table(&workspace.briefing, &read.items, Handles { step, remove })}
        {alone}
        <p class="row">
            <button type="button" on:click=copy>"Copy the link to this comparison"</button>
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
                <Notice title="Not everything in this link was found as it is named".to_owned()>
                    <ul>{says}</ul>
                </Notice>
            }
        })
        .into_any()
}

fn answer(briefing: &Briefing, read: &Items, problem: &Problem) -> AnyView {
    let name = |item: &Item| {
        item.at(briefing).map_or_else(
            || item.to_string(),
            |(document, clause)| format!("{}, {}", item.label(clause), document.meta.title),
        )
    };
    match problem {
        Problem::Unreadable(text) => format!(
            "“{text}” names no clause. A clause is named by its document, a tilde and its id, as in \
             some-text~sec_1__para_2; the link may have been cut short."
        )
        .into_any(),
        Problem::NoDocument(id) => {
            let known: Vec<String> = briefing.documents.iter().map(|one| one.meta.id.to_string()).collect();
            format!("There is no document “{id}” here. Here are: {}.", known.join(", ")).into_any()
        }
        Problem::NoPassage(document, id, near) => {
            let title = briefing.document(document).map(|one| one.meta.title.clone()).unwrap_or_default();
            let offers = offers(briefing, read, document, near);
            let hint = if near.is_empty() { "Choose a clause below instead." } else { "Instead, add " };
            view! { {format!("“{id}” is no clause of “{title}”. {hint}")} {offers} }.into_any()
        }
        Problem::Moved(from, item) => {
            format!("“{from}” has been retired; its words stand in {} now, which is shown.", name(item))
                .into_any()
        }
        Problem::NoSentence(item, number) => {
            format!("{} has no sentence {number}; the whole clause is shown.", name(item)).into_any()
        }
        Problem::Twice(item) => format!("{} is named twice and shown once.", name(item)).into_any(),
        Problem::TooMany(item) => format!(
            "{} is left out: {MOST} clauses stand side by side at most. Take one out to add it.",
            name(item)
        )
        .into_any(),
    }
}

fn offers(briefing: &Briefing, read: &Items, document: &DocumentId, near: &[ClauseId]) -> AnyView {
    let offer = |(at, id): (usize, &ClauseId)| {
        let (_, clause) = briefing.clause(document, id)?;
        let item = Item { document: document.clone(), passage: Passage::Clause(id.clone()) };
        let link = comparison(&read.with(item));
        Some(view! { {(at > 0).then_some(" or ")} <a href=link>{clause.label.clone()}</a> })
    };
    near.iter().enumerate().filter_map(offer).collect_view().into_any()
}

/// Any clause of any document, to stand beside the others.
fn picker(briefing: &Briefing, read: &Items, write: Callback<Option<String>>) -> AnyView {
    if read.items.len() >= MOST {
        return view! { <p class="aside">{format!("{MOST} clauses stand here: take one out to add another.")}</p> }
            .into_any();
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
    let elsewhere =
        [(Place::Search, "Search"), (Place::Commitments, "Commitments"), (Place::Home, "Briefing")];
    let items = Items::write(&read.items);
    let texts: Vec<_> = (texts.into_iter())
        .chain(elsewhere.map(|(place, name)| (place, name.to_owned())))
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
            announce(&format!("Added as number {number}"));
            focus_on("add-clause");
        }
    };
    view! {
        <section class="band add" aria-labelledby="add">
            <h2 id="add">"Add a clause"</h2>
            <p>
                <select id="add-clause" aria-label="Clause to add" on:change:target=move |event| add(event.target().value())>
                    <option value="" selected=true>"Choose a clause …"</option>
                    {groups}
                </select>
            </p>
            <p>"Or look for it elsewhere; “Compare” beside a clause there adds it to these:"</p>
            <ul>{texts}</ul>
        </section>
    }
    .into_any()
}

/// Two of the passages, word by word.
fn differences(workspace: &Workspace, items: &[Item], pair: Query, show: Query) -> AnyView {
    let briefing = &workspace.briefing;
    let labels: Vec<String> = (items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(briefing)?;
            Some(format!("{}, {}", item.label(clause), document.meta.title))
        })
        .collect();
    if labels.len() < 2 || labels.len() != items.len() {
        return ().into_any();
    }
    let (one, other) = chosen(pair.0.get().as_deref(), items.len());
    let words = |place: usize| {
        let item = items.get(place)?;
        Some(item.words(item.at(briefing)?.1))
    };
    let (Some(first), Some(second)) = (words(one), words(other)) else { return ().into_any() };
    let pieces = diff(first, second, workspace.formulae());
    let is_inline = show.0.get().as_deref() == Some("inline");
    let choices: Vec<(String, String)> =
        labels.iter().enumerate().map(|(place, label)| (place.to_string(), label.clone())).collect();
    let pick = |name: &'static str, own: usize, rest: usize, is_first: bool| {
        let choose = move |value: String| {
            let place = value.parse().unwrap_or(own);
            let (one, other) = if is_first { (place, rest) } else { (rest, place) };
            pair.1.run(Some(format!("{}-{}", one + 1, other + 1)));
        };
        choice(name, &choices, &own.to_string(), choose)
    };
    let picks = (items.len() > 2).then(|| {
        view! { <p class="row">{pick("First", one, other, true)} {pick("Second", other, one, false)}</p> }
    });
    let switch = move |name: &'static str, value: Option<&'static str>, is_on: bool| {
        view! {
            <button
                type="button"
                aria-pressed=is_on.to_string()
                on:click=move |_| show.1.run(value.map(ToOwned::to_owned))
            >
                {name}
            </button>
        }
    };
    let names = [one, other].map(|place| labels.get(place).cloned().unwrap_or_default());
    let [first_name, second_name] = names;
    let body = if is_inline {
        view! { <p class="difference">{inline(&pieces)}</p> }.into_any()
    } else {
        view! {
            <div class="columns">
                <div><h3>"First: " {first_name.clone()}</h3> <p class="difference">{side(&pieces, Change::New)}</p></div>
                <div><h3>"Second: " {second_name.clone()}</h3> <p class="difference">{side(&pieces, Change::Gone)}</p></div>
            </div>
        }
        .into_any()
    };
    let has_moved = pieces.iter().any(|piece| piece.moved.is_some());
    let moved = has_moved.then_some(" A small number marks a phrase that stands elsewhere in the other.");
    let has_formula = pieces.iter().any(|piece| piece.formula);
    let formula = has_formula.then_some(" Pale words are a formula that many clauses share.");
    view! {
        <section class="band" aria-labelledby="differences">
            <h2 id="differences">"Word by word"</h2>
            {picks}
            <p class="row views" role="group" aria-label="How the difference is shown">
                {switch("Side by side", None, !is_inline)} {switch("In one text", Some("inline"), is_inline)}
            </p>
            <p>
                {format!("“{first_name}” against “{second_name}”: {} of 100 words are the same in place. ", shared(&pieces))}
                "Struck out with − stands only in the first, underlined with + only in the second." {moved} {formula}
            </p>
            {body}
        </section>
    }
    .into_any()
}

/// The places of the two passages that `value` names, as `1-2`; the first two where it names none.
fn chosen(value: Option<&str>, count: usize) -> (usize, usize) {
    let place = |text: &str| text.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < count);
    let named = value.and_then(|value| value.split_once('-'));
    named.and_then(|(one, other)| Some((place(one)?, place(other)?))).unwrap_or((0, 1))
}

/// The nearest clauses of each passage's clause.
fn near(workspace: &Workspace, read: &Items) -> AnyView {
    let items: Vec<_> = (read.items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(&workspace.briefing)?;
            let at = (&document.meta.id, &clause.id);
            let near = nearest(&workspace.briefing, workspace.likeness(), at, NEAR);
            let list = nearest_list(&near, |other| comparison(&read.with(other.clone())));
            let says = format!("{}, {}", clause.label, document.meta.title);
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
                    <h2 id="nearest">"Nearest clauses in other texts"</h2>
                    <p>{METHOD} " “Compare” adds the clause to the others above."</p>
                    {items}
                </section>
            }
        })
        .into_any()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_pair_is_read_or_the_first_two() {
        for (value, pair) in [
            (Some("2-3"), (1, 2)),
            (Some("3-1"), (2, 0)),
            (Some("2-9"), (0, 1)),
            (Some("0-1"), (0, 1)),
            (Some("x"), (0, 1)),
            (None, (0, 1)),
        ] {
            assert_eq!(super::chosen(value, 3), pair, "{value:?}");
        }
    }
}
