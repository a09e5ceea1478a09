//! The command box: from anywhere to a clause, a page or the search, by keyboard. It opens with Ctrl or Cmd and K, and
//! with `/` where the reader has not switched that off.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::dom::{self, close_dialog, on_shortcut, open_dialog, show_option, use_stored};
use super::finder::use_index;
use super::link::{href, href_finding, href_with};
use super::part::level::level_sign;
use super::part::locator::signs;
use super::part::voice::voice;
use super::said::{listed, said};
use super::workspace::use_workspace;
use crate::compare::Quote;
use crate::language::{t, tn};
use crate::model::Briefing;
use crate::place::{Passage, Place};
use crate::search::{Index, Request, cited, find, search, why};
use crate::text::{first_words, fold};

const DIALOG: &str = "command";
const LIST: &str = "command-list";

/// Something that can be gone to.
struct Target {
    link: String,
    view: AnyView,
}

/// The box, closed, and the button that opens it.
#[component]
pub fn CommandBox() -> impl IntoView {
    let workspace = use_workspace();
    let (text, active, is_open) =
        (RwSignal::new(String::new()), RwSignal::new(0_usize), RwSignal::new(false));
    let slash = use_stored("slash", true);
    let index = use_index(move || is_open.get());
    let open = move || {
        is_open.set(true);
        open_dialog(DIALOG);
    };
    on_shortcut(move || slash.get_untracked(), open);
    let targets = move || targets(&workspace.briefing, index.get().as_ref(), &text.get());
    let links: RwSignal<Vec<String>> = RwSignal::new(Vec::new());
    let navigate = use_navigate();
    let go = Callback::new(move |place: usize| {
        if let Some(link) = links.with_untracked(|links| links.get(place).cloned()) {
            close_dialog(DIALOG);
            navigate(&link, leptos_router::NavigateOptions { resolve: false, ..Default::default() });
        }
    });
    let list = move || {
        let targets = if is_open.get() { targets() } else { Vec::new() };
        links.set(targets.iter().map(|target| target.link.clone()).collect());
        let options = targets.into_iter().enumerate().map(|(place, target)| {
            let is_active = move || (active.get() == place).to_string();
            view! {
                <li role="option" id=format!("{LIST}-{place}") aria-selected=is_active on:click=move |_| go.run(place)>
                    {target.view}
                </li>
            }
        });
        options.collect::<Vec<_>>()
    };
    let key = move |event: KeyboardEvent| {
        let count = links.with_untracked(Vec::len);
        let next = match (event.key().as_str(), active.get_untracked()) {
            ("ArrowDown", at) => {
                if at + 1 < count {
                    at + 1
                } else {
                    0
                }
            }
            ("ArrowUp", at) => at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            ("Enter", at) => {
                event.prevent_default();
                return go.run(at);
            }
            _ => return,
        };
        event.prevent_default();
        active.set(next);
        show_option(&format!("{LIST}-{next}"));
    };
    let typed = move |value: String| {
        active.set(0);
        text.set(value);
    };
    let says = move || match links.with(Vec::len) {
        0 => t!("nothing to go to"),
        count => tn!(count, "{n} suggestion", "{n} suggestions"),
    };
    // A page that is not running has nothing that could open it.
    let dialog = dom::RUNNING.then(|| {
        view! {
            <dialog id=DIALOG class="command" aria-label=t!("Go to a clause or a page, or search") on:close=move |_| is_open.set(false)>
                <label for="command-field">{t!("Go to a clause or a page, or search")}</label>
                <input
                    id="command-field"
                    type="text"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded=move || (!links.with(Vec::is_empty)).to_string()
                    aria-controls=LIST
                    aria-activedescendant=move || (!links.with(Vec::is_empty)).then(|| format!("{LIST}-{}", active.get()))
                    placeholder=t!("§1 ¶2, statement 1.2, or words")
                    autocomplete="off"
                    spellcheck="false"
                    autofocus
                    prop:value=text
                    on:input:target=move |event| typed(event.target().value())
                    on:keydown=key
                />
                <ul id=LIST role="listbox" aria-label=t!("Suggestions")>{list}</ul>
                <p class="visually-hidden" role="status">{says}</p>
                {foot(slash)}
            </dialog>
        }
    });
    view! {
        <button type="button" class="command-open" aria-keyshortcuts="/" disabled=!dom::RUNNING on:click=move |_| open()>
            {said!("Go to … {key}", key = view! { <kbd aria-hidden="true">"/"</kbd> })}
        </button>
        {dialog}
    }
    .into_any()
}

/// The switch for the key, and a way out for those without keys.
fn foot(slash: RwSignal<bool>) -> AnyView {
    view! {
        <p class="command-foot">
            <label>
                <input
                    type="checkbox"
                    prop:checked=slash
                    on:change:target=move |event| slash.set(event.target().checked())
                />
                " " {t!("open with the key /")}
            </label>
            <button type="button" on:click=move |_| close_dialog(DIALOG)>{t!("Close")}</button>
        </p>
    }
    .into_any()
}

/// What `text` may lead to: the clauses it cites, pages that are called so, the best clauses, the whole search.
fn targets(briefing: &Briefing, index: Option<&Arc<Index>>, text: &str) -> Vec<Target> {
    if text.trim().is_empty() {
        let places = [Place::Home, Place::Compare, Place::Commitments, Place::Index, Place::Search];
        return places.map(|place| page(briefing, &place)).into();
    }
    let citations: Vec<Target> = (cited(briefing, text).into_iter().take(CITATIONS))
        .map(|cited| {
            let words = first_words(cited.clause.text.as_str(), 70);
            let label = signs(&cited.clause.label);
            Target {
                link: href(&Place::Read(cited.document.meta.id.clone(), Some(cited.passage))),
                view: view! {
                    {listed([view! { <b>{label}</b> }.into_any(), cited.document.meta.title.clone().into_any()])}
                    <span class="aside">{t!("the clause that begins “{words}”", words = words)}</span>
                }
                .into_any(),
            }
        })
        .collect();
    let whole = Target {
        link: href_with(&Place::Search, &[("q", text.trim())]),
        view: t!("All clauses with “{words}”", words = text.trim()).into_any(),
    };
    // Whoever cites a clause does not look for the words “1.2”.
    let index = index.filter(|_| citations.is_empty());
    let hits = index.map(|index| clauses(briefing, index, text)).unwrap_or_default();
    citations.into_iter().chain(pages(briefing, text)).chain(hits).chain([whole]).collect()
}

/// At most so many clauses that are cited, pages, and clauses that match are suggested.
const CITATIONS: usize = 5;
const PAGES: usize = 3;
const CLAUSES: usize = 5;

fn page(briefing: &Briefing, place: &Place) -> Target {
    let kind = match place {
        Place::Read(..) => t!("text"),
        Place::Theme(_) => t!("theme"),
        Place::Entity(_) => t!("name in the texts"),
        _ => t!("page"),
    };
    let title = place.title(briefing);
    Target { link: href(place), view: view! { <b>{title}</b> <span class="aside">{kind}</span> }.into_any() }
}

/// Pages of whose title every word of `text` begins a word.
fn pages(briefing: &Briefing, text: &str) -> Vec<Target> {
    let wanted: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    let is_called = |place: &Place| {
        let title = fold(&place.title(briefing));
        let title: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
        wanted.iter().all(|word| title.iter().any(|own| own.starts_with(word.as_str())))
    };
    let places = Place::all(briefing).into_iter().filter(|place| !matches!(place, Place::Clause(..)));
    places.filter(is_called).take(PAGES).map(|place| page(briefing, &place)).collect()
}

/// The best clauses, each with the level and the voice of the sentence that matches first.
fn clauses(briefing: &Briefing, index: &Index, text: &str) -> Vec<Target> {
    let found = search(index, briefing, &Request::of(briefing, text));
    let shown = found.hits.iter().take(CLAUSES).filter_map(|hit| {
        let (document, clause) = hit.clause(index, briefing)?;
        let why = why(index, briefing, &found, *hit);
        let first = why.marks.first().map_or(0, |mark| mark.start);
        let sentence = clause.sentences.iter().find(|sentence| sentence.range.contains(&first)).or(clause.strongest())?;
        let quote = Quote { document, clause, sentence };
        let place = Place::Read(document.meta.id.clone(), Some(Passage::Clause(clause.id.clone())));
        let (kind, standing) = (t!(document.meta.kind.name()), t!(document.meta.standing.as_str()));
        let source = t!("{place}, {kind} ({standing})", place = quote.locator(), kind = kind, standing = standing);
        Some(Target {
            link: href_finding(&place, &find::carried(clause, &why)),
            view: view! {
                "“" {first_words(quote.words(), 90)} "”"
                <span class="aside">{source} " · " {level_sign(sentence.level.value)} " " {voice(sentence)}</span>
            }
            .into_any(),
        })
    });
    shown.collect()
}
