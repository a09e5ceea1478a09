//! Search: the clauses that match a query, with controls for every filter. Without the program the page says what can
//! be browsed instead.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::take_along;
use crate::export::sheet::{Sheet, clauses};
use crate::language::{list, number, t, tn};
use crate::model::Briefing;
use crate::place::Place;
use crate::search::query::Name;
use crate::search::{
    Found, Index, Offer, Order, Request, cited, facets, labelled, offers, search, values, why,
};
use crate::ui::carried::{carried, href_carrying};
use crate::ui::dom::{self, typed_in, use_query};
use crate::ui::finder::use_index;
use crate::ui::link::href;
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::found::{hit, problems};
use crate::ui::part::key::key;
use crate::ui::said::{listed, said};
use crate::ui::workspace::{Workspace, use_workspace};

/// So many hits are shown at first, and so many more each time.
const PAGE: usize = 20;
/// The id of the field for the query.
const FIELD: &str = "search-query";

/// What a request has found.
struct Outcome {
    index: Arc<Index>,
    request: Request,
    found: Found,
}

/// Search.
#[component]
pub fn SearchPage() -> impl IntoView {
    let workspace = use_workspace();
    let queries = Request::NAMES.map(|name| (name, use_query(name)));
    let [(_, (query, set_query)), ..] = queries;
    let (more, _) = use_query("show");
    let text = RwSignal::new(query.get_untracked().unwrap_or_default());
    // The URL follows what is typed, and the field follows the URL: back and forward, a link to another query.
    Effect::new(move |_| {
        let query = query.get().unwrap_or_default();
        if query.trim() != text.get_untracked().trim() {
            text.set(query);
        }
    });
    // What was typed before the program came stands in the field alone.
    Effect::new(move |_| {
        request_animation_frame(move || {
            if let Some(typed) = typed_in(FIELD).filter(|_| text.get_untracked().is_empty()) {
                text.set(typed);
            }
        });
    });
    let mut write = debounce(Duration::from_millis(250), move |text: String| {
        set_query.run(Some(text.trim_end().to_owned()).filter(|text| !text.is_empty()));
    });
    let mut typed = move |value: String| {
        text.set(value.clone());
        write(value);
    };
    let read = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let choices = queries.iter().filter_map(|(name, (value, _))| Some((*name, value.get()?)));
            let choices = choices.filter(|(name, _)| *name != "q").chain([("q", text.get())]);
            Request::read(&workspace.briefing, &choices.collect::<Vec<_>>())
        })
    };
    let index = use_index(|| true);
    let outcome = {
        let workspace = workspace.clone();
        Memo::new_with_compare(
            move |_| {
                let (index, request) = (index.get()?, read.get().0);
                request.node()?;
                let found = search(&index, &workspace.briefing, &request);
                Some(Arc::new(Outcome { index, request, found }))
            },
            |_, _| true,
        )
    };
    let take = take_along(&workspace, "search", move |making| {
        let Some(outcome) = outcome.get_untracked() else { return Sheet::default() };
        let hits = outcome.found.hits.iter();
        let found = hits.filter_map(|hit| hit.clause(&outcome.index, making.briefing));
        clauses(making, &format!("Search: {}", text.get_untracked().trim()), found)
    });
    let result = {
        let workspace = workspace.clone();
        Signal::derive(move || {
            outcome.get().map_or_else(String::new, |outcome| count(&workspace.briefing, &outcome))
        })
    };
    let fields = queries
        .iter()
        .skip(1)
        .map(|(name, query)| field(&workspace.briefing, name, *query))
        .collect::<Vec<_>>();
    let clear = Signal::derive(move || link_with(&[("q", text.get().trim().to_owned())]));
    let key = key(&workspace.briefing);
    view! {
        <header class="page-head">
            <h1>{t!("Search")}</h1>
            <p class="lede">{t!("Find clauses by their words and labels. The search runs on this device alone.")}</p>
        </header>
        {key}
        <div class="search" role="search" data-needs-app>
            <label for=FIELD>{t!("Words of the clause")}</label>
            <input
                type="search"
                id=FIELD
                name="q"
                autocomplete="off"
                enterkeyhint="search"
                spellcheck="false"
                prop:value=text
                on:input:target=move |event| typed(event.target().value())
            />
            {help()}
        </div>
        {move || unknown_choices(&read.get().1)}
        <FilterBar label=t!("Filter the clauses") fields result clear/>
        {move || match outcome.get() {
            Some(outcome) => {
                let most = more.get().and_then(|more| more.parse().ok()).unwrap_or(PAGE);
                answer(&workspace.briefing, &outcome, most)
            }
            None => view! { {asked_in_vain(&read.get().0)} {browse(&workspace)} }.into_any(),
        }}
        <div hidden=move || outcome.get().is_none_or(|outcome| outcome.found.hits.is_empty())>{take}</div>
    }
    .into_any()
}

fn help() -> AnyView {
    let both =
        said!("{example}: both words, in any form", example = view! { <code>"talent mobility"</code> });
    let exactly =
        said!("{example}: exactly these words", example = view! { <code>"\"of the two sides\""</code> });
    let begin = said!("{example}: words that begin so", example = view! { <code>"coop*"</code> });
    let labels = said!(
        "{examples}: labels, all of one sentence",
        examples = examples(&[
            "level:4",
            "level:3+",
            "theme:talent",
            "by:leaders",
            "by:states",
            "framework:",
            "in:",
            "entity:\"…\"",
        ])
    );
    let straight =
        said!("{examples}: straight to a clause", examples = examples(&["statement 1.2", "§2 ¶4"]));
    view! {
        <details class="more" id="search-help">
            <summary>{t!("How to ask")}</summary>
            <ul>
                <li>{both}</li>
                <li>{exactly}</li>
                <li>{examples(&["a OR b", "a AND b", "NOT a", "(a OR b) c"])}</li>
                <li>{begin}</li>
                <li>{labels}</li>
                <li>{straight}</li>
            </ul>
        </details>
    }
    .into_any()
}

fn examples(queries: &[&'static str]) -> AnyView {
    listed(queries.iter().map(|query| view! { <code>{*query}</code> }.into_any()))
}

/// “3 clauses”, “3 clauses, and 5 with some of the words”.
fn count(briefing: &Briefing, Outcome { index, request, found }: &Outcome) -> String {
    match (found.whole, found.hits.len() - found.whole) {
        (whole, 0) if whole > 0 => {
            let clauses = tn!(whole, "{n} clause", "{n} clauses");
            labelled(index, briefing, request, found).map_or(clauses.clone(), |sentences| {
                let sentences = tn!(sentences, "{n} sentence", "{n} sentences");
                t!("{sentences} in {clauses}", sentences = sentences, clauses = clauses)
            })
        }
        (whole, 0) => tn!(whole, "{n} clause", "{n} clauses"),
        (0, some) => tn!(
            some,
            "No clause with all of it, {n} clause with some of the words",
            "No clause with all of it, {n} clauses with some of the words"
        ),
        (whole, some) => tn!(
            whole,
            "{n} clause, and {some} with some of the words",
            "{n} clauses, and {some} with some of the words",
            some = number(some)
        ),
    }
}

fn answer(briefing: &Briefing, outcome: &Outcome, most: usize) -> AnyView {
    let Outcome { index, request, found } = outcome;
    let labels = request.demanded();
    let hits: Vec<_> = (found.hits.iter().take(most).enumerate())
        .filter_map(|(place, one)| {
            let clause = one.clause(index, briefing)?;
            let parted = (place == found.whole && found.whole > 0)
                .then(|| view! { <li class="parted"><h2>{t!("With some of the words")}</h2></li> });
            let view = hit(briefing, clause, &why(index, briefing, found, *one), &labels);
            Some(view! { {parted} {view} }.into_any())
        })
        .collect();
    let rest = found.hits.len().saturating_sub(most);
    let next = (rest > 0).then(|| {
        let shown = (most + PAGE).to_string();
        let mut choices = request.write();
        choices.push(("show", shown));
        let link = link_with(&choices);
        let says = tn!(rest.min(PAGE), "Show {n} more", "Show {n} more");
        view! { <p class="way"><a href=link data-noscroll>{says}</a></p> }
    });
    let list =
        (!hits.is_empty()).then(|| view! { <ol class="hits" aria-label=t!("Clauses found")>{hits}</ol> });
    let nothing = (found.whole == 0).then(|| nothing(briefing, outcome));
    view! {
        {asked_in_vain(request)}
        {straight(briefing, &request.text)}
        {nothing}
        <h2 class="visually-hidden">{t!("Clauses found")}</h2>
        <div class="found">
            <div>{list} {next}</div>
            {narrow(briefing, outcome)}
        </div>
    }
    .into_any()
}

fn link_with(choices: &[crate::compare::Choice<'_>]) -> String {
    let choices: Vec<(&str, &str)> = choices.iter().map(|(name, value)| (*name, value.as_str())).collect();
    href_carrying(&Place::Search, &choices, carried().as_deref())
}

/// What could not be read, with the nearest reading.
fn asked_in_vain(request: &Request) -> AnyView {
    let reading = request.reading().map(|reading| {
        let link = link_with(&Request { text: reading.clone(), ..request.clone() }.write());
        (reading, link)
    });
    problems(&request.text, &request.parsed.problems, reading)
}

/// The clauses that the query cites.
fn straight(briefing: &Briefing, text: &str) -> AnyView {
    let links: Vec<_> = (cited(briefing, text).into_iter().take(5))
        .map(|cited| {
            let link = href(&Place::Read(cited.document.meta.id.clone(), Some(cited.passage)));
            let (clause, title) = (&cited.clause.label, &cited.document.meta.title);
            view! { <li><a href=link>{t!("{clause}, {title}", clause = clause, title = title)}</a></li> }
        })
        .collect();
    (!links.is_empty())
        .then(|| {
            view! {
                <nav class="straight" aria-label=t!("Straight to")>
                    <p>{t!("Straight to")}</p>
                    <ul>{links}</ul>
                </nav>
            }
        })
        .into_any()
}

/// Facets: each leads to the clauses found that have it.
fn narrow(briefing: &Briefing, Outcome { index, request, found }: &Outcome) -> AnyView {
    let groups: Vec<_> = (facets(index, briefing, request, found).into_iter())
        .filter(|(name, facets)| {
            facets.len() > 1 && !request.filters.iter().any(|filter| filter.name() == *name)
        })
        .map(|(name, facets)| {
            let links: Vec<_> = (facets.into_iter())
                .map(|facet| {
                    let link = link_with(&request.with(facet.filter).write());
                    let clauses = tn!(facet.clauses, "{n} clause", "{n} clauses");
                    let says = t!("{label}: {words}", label = facet.label, words = clauses);
                    view! {
                        <li>
                            <a href=link data-noscroll aria-label=says>{facet.label}</a> " "
                            <span class="aside" aria-hidden="true">{facet.clauses}</span>
                        </li>
                    }
                })
                .collect();
            view! { <section><h3>{label(name.as_str())}</h3><ul>{links}</ul></section> }
        })
        .collect();
    (!groups.is_empty())
        .then(|| view! { <details class="narrow" open><summary><h2>{t!("Narrow down")}</h2></summary>{groups}</details> })
        .into_any()
}

/// What would find something.
fn nothing(briefing: &Briefing, Outcome { index, request, found }: &Outcome) -> AnyView {
    let unheard: Vec<String> = request.unheard(index).into_iter().map(|word| format!("“{word}”")).collect();
    let unheard = (!unheard.is_empty()).then(|| {
        let says = t!("In no text of this briefing, in no form: {words}.", words = list(&unheard));
        view! { <p>{says}</p> }
    });
    let list: Vec<_> = (offers(index, briefing, request).into_iter())
        .map(|Offer { says, request, clauses }| {
            let offer = said!(
                "{offer}: {clauses}",
                offer = view! { <a href=link_with(&request.write()) data-noscroll>{says}</a> },
                clauses = tn!(clauses, "{n} clause", "{n} clauses"),
            );
            view! { <li>{offer}</li> }
        })
        .collect();
    let next = match (list.is_empty(), found.hits.is_empty()) {
        (false, _) => view! { <p>{t!("This would find something:")}</p> <ul>{list}</ul> }.into_any(),
        (true, false) => ().into_any(),
        (true, true) => {
            let says = said!(
                "Nothing near to it was found either. Try fewer words, or look for the name in the {index}.",
                index = view! { <a href=href(&Place::Index)>{t!("index")}</a> }
            );
            view! { <p>{says}</p> }.into_any()
        }
    };
    view! {
        <section class="band" aria-labelledby="nothing">
            <h2 id="nothing">{t!("No clause has all of this")}</h2>
            {unheard}
            {next}
        </section>
    }
    .into_any()
}

/// What can be browsed without searching.
fn browse(workspace: &Workspace) -> AnyView {
    let briefing = &workspace.briefing;
    let item = |place: Place| {
        view! { <li><a href=href(&place)>{place.title(briefing)}</a></li> }
    };
    let documents: Vec<_> =
        briefing.documents.iter().map(|document| item(Place::Read(document.meta.id.clone(), None))).collect();
    let themes: Vec<_> = (briefing.themes.iter())
        .map(|theme| view! { <li><a href=href(&Place::Theme(theme.id.clone()))>{t!(&theme.name)}</a></li> })
        .collect();
    let lists: Vec<_> = [Place::Compare, Place::Commitments, Place::Index, Place::Timeline].map(item).into();
    let needs = (!dom::RUNNING).then(|| {
        view! { <noscript><p>{t!("Searching needs scripts, which are off. Everything can be browsed:")}</p></noscript> }
    });
    view! {
        <section class="band" aria-labelledby="browse">
            <h2 id="browse">{t!("Browse instead")}</h2>
            {needs}
            <div class="columns">
                <div><h3>{t!("Texts")}</h3><ul>{documents}</ul></div>
                <div><h3>{t!("Lists")}</h3><ul>{lists}</ul></div>
                <div><h3>{t!("Themes")}</h3><ul class="themes-list">{themes}</ul></div>
            </div>
        </section>
    }
    .into_any()
}

fn label(name: &str) -> String {
    match name {
        "level" => t!("Verb strength"),
        "theme" => t!("Theme"),
        "by" => t!("Voice"),
        "framework" => t!("Framework"),
        "in" => t!("Text"),
        "entity" => t!("Names"),
        _ => t!("Order"),
    }
}

fn field(
    briefing: &Briefing,
    name: &'static str,
    query: (Signal<Option<String>>, Callback<Option<String>>),
) -> Field {
    let choices = match Name::ALL.into_iter().find(|known| known.as_str() == name) {
        Some(known) => (values(briefing, known).into_iter())
            .map(|(filter, label)| Choice::new(filter.value(), label))
            .collect(),
        None => vec![
            Choice::new(Order::Text.as_str(), t!("as in the texts")),
            Choice::new(Order::Level.as_str(), t!("firmest first")),
        ],
    };
    let default = if name == "sort" { t!("best first") } else { t!("any") };
    Field::one(name, label(name), default, choices, query)
}
