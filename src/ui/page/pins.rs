//! Pins: what the reader has set aside in this browser, with notes and groups; and a set that somebody has sent as a link.

use leptos::prelude::*;

use super::take_along;
use crate::compare::{Item, Items, MOST};
use crate::export::sheet::pins;
use crate::language::{t, tn};
use crate::model::Briefing;
use crate::pins::{Change, Pin, Pins, markdown};
use crate::place::Place;
use crate::share::address;
use crate::ui::carried::comparison;
use crate::ui::dom::{absolute, announce, copy_text, focus_on, use_query};
use crate::ui::link::{Root, href};
use crate::ui::part::key::key;
use crate::ui::part::locator::{passage_link, passage_name, signs};
use crate::ui::part::notice::Notice;
use crate::ui::part::sides::spoken;
use crate::ui::said::said;
use crate::ui::tray::{Tray, use_tray};
use crate::ui::workspace::{Workspace, use_workspace};

/// A set that is sent may be longer than a comparison; beyond this a link gets too long for some programs.
const SENT: usize = 60;

/// The reader's pins.
#[component]
pub fn PinsPage() -> impl IntoView {
    let workspace = use_workspace();
    let sent = use_query("items").0;
    let received = {
        let workspace = workspace.clone();
        move || Some(received(&workspace, use_tray()?, &sent.get()?))
    };
    let key = key(&workspace.briefing);
    view! {
        <header class="page-head">
            <h1>{t!("Pins")}</h1>
            <p class="lede">
                {t!("Clauses that you set aside, with your notes. They are kept in this browser alone and reach nobody unless \
                 you send them.")}
            </p>
        </header>
        {key}
        <noscript>
            <p class="notice">{t!("Pins are kept by this page’s program, which needs scripts. Your browser runs none here.")}</p>
        </noscript>
        {received}
        {use_tray().map(|tray| own(&workspace, tray))}
    }
    .into_any()
}

/// A set that the URL names.
fn received(workspace: &Workspace, tray: Tray, value: &str) -> AnyView {
    let briefing = &workspace.briefing;
    let read = Items::read(briefing, &workspace.lock, value, SENT);
    let lost = (!read.problems.is_empty()).then(|| {
        let says = tn!(
            read.problems.len(),
            "{n} of the passages in this link is not here as it is named. Open it as a comparison to see which.",
            "{n} of the passages in this link are not here as they are named. Open it as a comparison to see which."
        );
        view! { <p>{says} " " <a href=format!("{}?items={value}", href(&Place::Compare))>{t!("Open as a comparison")}</a></p> }
    });
    let items: Vec<_> = (read.items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(briefing)?;
            let place = Place::Read(item.document.clone(), Some(item.passage.clone()));
            let says = said!(
                "{clause}, {title} ({standing})",
                clause = view! { <a href=href(&place)>{signs(&item.label(clause))}</a> },
                title = document.meta.title.clone(),
                standing = t!(document.meta.standing.as_str()),
            );
            Some(view! { <li>{says}</li> })
        })
        .collect();
    let pins: Vec<Change> =
        read.items.iter().filter_map(|item| Some(Change::Add(pin(briefing, item)?, None))).collect();
    let link = comparison(read.items.get(..MOST).unwrap_or(&read.items));
    let count = items.len();
    let keep = move |_| {
        let says = tn!(count, "{n} clause is pinned", "{n} clauses are pinned");
        tray.apply(Change::All(pins.clone()), &says);
    };
    view! {
        <section class="band" aria-labelledby="sent">
            <h2 id="sent">{t!("Sent with this link")}</h2>
            <ol>{items}</ol>
            {lost}
            <p class="row">
                <button type="button" disabled=count == 0 on:click=keep>{t!("Pin all of them")}</button>
                <a href=link>{t!("Compare them")}</a>
            </p>
        </section>
    }
    .into_any()
}

fn pin(briefing: &Briefing, item: &Item) -> Option<Pin> {
    let (_, clause) = item.at(briefing)?;
    Some(Pin { item: item.clone(), hash: clause.hash.clone(), note: String::new(), group: String::new() })
}

fn own(workspace: &Workspace, tray: Tray) -> AnyView {
    let forgetful = move || {
        (!tray.is_kept()).then(|| {
            view! {
                <Notice title=t!("This browser does not keep pins")>
                    <p>{t!("Its storage is full or switched off. Your pins last until you leave the site: copy them as Markdown, or send yourself the link.")}</p>
                </Notice>
            }
        })
    };
    let damaged = move || {
        let unread = tray.with(|pins| pins.unread.clone());
        (!unread.is_empty()).then(|| damage(tray, &unread))
    };
    let empty = move || {
        tray.with(|pins| pins.pins.is_empty()).then(|| {
            view! {
                <p class="none">
                    {t!("Nothing is pinned. “Pin” stands below every quotation, and in the menu “More” beside every clause of a text.")}
                </p>
            }
        })
    };
    let tools = {
        let workspace = workspace.clone();
        // Made again only when there is something to do, so that the focus stays on what has been pressed.
        let has_tools = Memo::new(move |_| tray.can_undo() || tray.with(|pins| !pins.pins.is_empty()));
        move || has_tools.get().then(|| tools(&workspace, tray))
    };
    let names = move || {
        tray.with(|pins| pins.groups().into_iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>())
    };
    let workspace = workspace.clone();
    view! {
        {forgetful}
        {damaged}
        {tools}
        {empty}
        <For each=names key=Clone::clone let:name>
            {group(&workspace, tray, name)}
        </For>
    }
    .into_any()
}

/// What could not be read, kept until the reader lets it go.
fn damage(tray: Tray, unread: &[String]) -> AnyView {
    let title = tn!(
        unread.len(),
        "The pins in this browser are damaged: One entry cannot be read",
        "The pins in this browser are damaged: {n} entries cannot be read"
    );
    let forget = move |_| {
        tray.apply(Change::Forget, &t!("Forgotten"));
        focus_on("main");
    };
    let lines = unread.join("\n");
    view! {
        <Notice title>
            <p>{t!("All others are below. What cannot be read stays as it is until you let it go; copy it if you need it:")}</p>
            <pre class="unread">{lines}</pre>
            <p><button type="button" on:click=forget>{t!("Let it go")}</button></p>
        </Notice>
    }
    .into_any()
}

/// What is done with all pins.
fn tools(workspace: &Workspace, tray: Tray) -> AnyView {
    let told = RwSignal::new(String::new());
    let done = move |says: String| {
        Callback::new(move |worked: bool| {
            let says = if worked { says.clone() } else { t!("Not copied: the browser forbids it") };
            announce(&says);
            told.set(says);
        })
    };
    let root = expect_context::<Root>();
    let items = move |pins: &Pins| pins.pins.iter().map(|pin| pin.item.clone()).collect::<Vec<_>>();
    let link = format!("{}?items=", href(&Place::Pins));
    let send = move |_| {
        let link = format!("{link}{}", Items::write(&tray.with(items)));
        copy_text(&absolute(&link), done(t!("The link is copied. It carries the clauses, not your notes")));
    };
    let workspace = workspace.clone();
    let briefing = workspace.briefing.clone();
    let export = move |_| {
        let whole = |place: &Place, hash: &str| absolute(&address(root.as_str(), place, hash));
        let text = tray.with(|pins| markdown(&briefing, pins, &whole));
        copy_text(&text, done(t!("The Markdown is copied")));
    };
    let take = take_along(&workspace, "pins", move |making| tray.with(|own| pins(making, own)));
    let clear = move |_| {
        let all = tray.with(Pins::clear);
        tray.apply(all, &t!("All pins are removed. Undo brings them back"));
        focus_on("undo");
    };
    let is_empty = move || tray.with(|pins| pins.pins.is_empty());
    view! {
        <p class="row tools" role="group" aria-label=t!("All pins")>
            <button type="button" id="undo" aria-disabled=move || (!tray.can_undo()).to_string() on:click=move |_| tray.undo()>
                {t!("Undo")}
            </button>
            <button type="button" disabled=is_empty on:click=send>{t!("Copy a link to them")}</button>
            <button type="button" disabled=is_empty on:click=export>{t!("Copy as Markdown")}</button>
            <button type="button" disabled=is_empty on:click=clear>{t!("Remove all")}</button>
            <span class="aside" aria-hidden="true">{move || told.get()}</span>
        </p>
        <div hidden=is_empty>{take}</div>
    }
    .into_any()
}

/// The pins of one group, in order.
fn group(workspace: &Workspace, tray: Tray, name: String) -> AnyView {
    let own = {
        let name = name.clone();
        move || -> Vec<Pin> {
            tray.with(|pins| pins.pins.iter().filter(|pin| pin.group == name).cloned().collect())
        }
    };
    let compare = {
        let own = own.clone();
        move || {
            let items: Vec<Item> = own().into_iter().map(|pin| pin.item).collect();
            let says = if items.len() > MOST {
                t!("Compare the first {most}", most = MOST)
            } else {
                t!("Compare these")
            };
            let link = comparison(items.get(..MOST).unwrap_or(&items));
            (items.len() > 1).then(|| view! { <p><a href=link>{says}</a></p> })
        }
    };
    let title = if name.is_empty() { t!("No group") } else { name };
    let workspace = workspace.clone();
    view! {
        <section class="band">
            <h2>{title}</h2>
            {compare}
            <ol class="pins">
                <For each=own key=|pin| pin.item.to_string() let:pin>
                    <li>{entry(&workspace, tray, &pin)}</li>
                </For>
            </ol>
        </section>
    }
    .into_any()
}

fn entry(workspace: &Workspace, tray: Tray, pin: &Pin) -> AnyView {
    let briefing = &workspace.briefing;
    let item = pin.item.clone();
    let (label, words) = match item.at(briefing) {
        None => {
            let place = Place::Read(item.document.clone(), Some(item.passage.clone()));
            let lost = said!(
                "This clause is not in the briefing any more. {link}",
                link = view! { <a href=href(&place)>{t!("What became of it")}</a> }
            );
            (item.to_string(), view! { <p class="none">{lost}</p> }.into_any())
        }
        Some((document, clause)) => {
            let place = Place::Read(item.document.clone(), Some(item.passage.clone()));
            let then = address(expect_context::<Root>().as_str(), &place, &pin.hash);
            let changed = (pin.hash != clause.hash && !pin.hash.is_empty()).then(|| {
                let says = said!(
                    "Its words have changed since you pinned it. {link}",
                    link = view! { <a href=then>{t!("Then and now")}</a> }
                );
                view! { <p class="notice">{says}</p> }
            });
            let meta = &document.meta;
            let said: Vec<_> = (item.sentences(clause).into_iter())
                .map(|sentence| spoken(briefing, document, clause, sentence))
                .collect();
            let label = item.label(clause);
            let head = said!(
                "{clause}, {title}, {kind} ({standing})",
                clause = passage_link(href(&place), label.clone()),
                title = meta.title.clone(),
                kind = t!(meta.kind.name()),
                standing = t!(meta.standing.as_str()),
            );
            (
                passage_name(&label, document),
                view! { <p class="source">{head}</p> {changed} {said} }.into_any(),
            )
        }
    };
    view! { {words} {controls(tray, &item, &label)} }.into_any()
}

/// Note, group and order of a pin.
fn controls(tray: Tray, item: &Item, label: &str) -> AnyView {
    let of = {
        let item = item.clone();
        move |field: fn(&Pin) -> &String| {
            let item = item.clone();
            move || {
                tray.with(|pins| {
                    pins.pins
                        .iter()
                        .find(|pin| pin.item == item)
                        .map(|pin| field(pin).clone())
                        .unwrap_or_default()
                })
            }
        }
    };
    let (note, group) = (of(|pin| &pin.note), of(|pin| &pin.group));
    let write = {
        let item = item.clone();
        move |text: String| tray.type_in(Change::Note(item.clone(), text))
    };
    let join = {
        let (item, label) = (item.clone(), label.to_owned());
        move |name: String| {
            let name = name.trim().to_owned();
            let says = if name.is_empty() {
                t!("{label} is in no group", label = label)
            } else {
                t!("{label} is in “{name}”", label = label, name = name)
            };
            tray.apply(Change::Group(item.clone(), name), &says);
            focus_on(&format!("group.{item}"));
        }
    };
    let step = |name: String, id: &'static str, later: bool| {
        let (item, label) = (item.clone(), label.to_owned());
        let cannot = {
            let item = item.clone();
            move || tray.with(|pins| pins.step(&item, later).is_none()).to_string()
        };
        let own = format!("{id}.{item}");
        let press = move |_| {
            if let Some(change) = tray.with(|pins| pins.step(&item, later)) {
                let says = if later {
                    t!("{label} is moved later", label = label)
                } else {
                    t!("{label} is moved earlier", label = label)
                };
                tray.apply(change, &says);
                focus_on(&format!("{id}.{item}"));
            }
        };
        view! {
            <button type="button" id=own aria-disabled=cannot on:click=press>{name}</button>
        }
    };
    let remove = {
        let (item, label) = (item.clone(), label.to_owned());
        move |_| {
            let says = t!("{label} is removed. Undo brings it back", label = label);
            tray.apply(Change::Remove(item.clone()), &says);
            focus_on("undo");
        }
    };
    view! {
        <div class="controls" role="group" aria-label=t!("Note and order of {label}", label = label)>
            <label class="note">
                {t!("Your note")}
                <textarea rows="2" prop:value=note on:input:target=move |event| write(event.target().value())></textarea>
            </label>
            <p class="row">
                <label>
                    {t!("Group")} " "
                    <input
                        type="text"
                        id=format!("group.{item}")
                        prop:value=group
                        on:change:target=move |event| join(event.target().value())
                    />
                </label>
                {step(t!("Earlier"), "earlier", false)} {step(t!("Later"), "later", true)}
                <button type="button" on:click=remove>{t!("Remove")}</button>
            </p>
        </div>
    }
    .into_any()
}
