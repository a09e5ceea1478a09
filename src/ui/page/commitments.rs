//! Commitments: the state undertakings first, every other act one step away.

use leptos::prelude::*;

use super::take_along;
use crate::compare::{ActGroup, ActOrder, ActQuery, Show, actors, commitments, loosened, sentences_of};
use crate::export::sheet::acts;
use crate::language::{t, tn};
use crate::model::{Authority, Briefing, Level};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::{href, href_with};
use crate::ui::part::acts::{acts_count, acts_table};
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::key::key;
use crate::ui::part::level::{level_mark, level_words};
use crate::ui::said::said;
use crate::ui::workspace::use_workspace;

/// Commitments.
#[component]
pub fn CommitmentsPage() -> impl IntoView {
    let workspace = use_workspace();
    let queries = ActQuery::NAMES.map(|name| (name, use_query(name)));
    let read = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let choices: Vec<_> =
                queries.iter().filter_map(|(name, (value, _))| Some((*name, value.get()?))).collect();
            ActQuery::read(&workspace.briefing, &choices)
        })
    };
    let result = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let query = read.get().0;
            let groups = commitments(&workspace.briefing, &query);
            match query.show {
                Show::Undertakings => t!("State undertakings: {acts}", acts = count(&groups)),
                _ => count(&groups),
            }
        })
    };
    let take = take_along(&workspace, "commitments", move |making| acts(making, &read.get_untracked().0));
    let fields =
        queries.iter().map(|(name, query)| field(&workspace.briefing, name, *query)).collect::<Vec<_>>();
    let key = key(&workspace.briefing);
    view! {
        <header class="page-head">
            <h1>{t!("Commitments")}</h1>
            <p class="lede">
                {t!(
                    "Every act of the texts: who acts, with which verb, how firmly, in which words. First what states \
                     undertake in the text itself; a firm verb of a reporter or a speaker is never one of these. Levels \
                     describe verb strength, not legal effect."
                )}
            </p>
        </header>
        {key}
        {move || unknown_choices(&read.get().1)}
        <FilterBar label=t!("Filter the acts") fields result clear=href(&Place::Commitments)/>
        {take}
        {move || {
            let (query, _) = read.get();
            let briefing = &workspace.briefing;
            let groups = commitments(briefing, &query);
            let rest = query.is_whole().then(|| rest(briefing, &query));
            if groups.is_empty() && !query.is_whole() {
                nothing(briefing, &query)
            } else {
                view! { {shown(briefing, &groups, &query)} {rest} }.into_any()
            }
        }}
    }
    .into_any()
}

fn count(groups: &[ActGroup<'_>]) -> String {
    acts_count(groups.iter().map(|group| group.acts.len()).sum(), sentences_of(groups))
}

fn shown(briefing: &Briefing, groups: &[ActGroup<'_>], query: &ActQuery) -> AnyView {
    let none = groups.is_empty().then(|| {
        view! {
            <p class="none">
                {t!(
                    "No state undertaking was found: no act of level 4 or 5 by leaders or parties in a text agreed \
                     between states. What else the texts say follows below."
                )}
            </p>
        }
    });
    let groups: Vec<_> = groups.iter().map(|group| section(briefing, group, query.show)).collect();
    view! { {none} {groups} }.into_any()
}

/// The acts of one level under a heading.
fn section(briefing: &Briefing, group: &ActGroup<'_>, show: Show) -> AnyView {
    let id = format!("{}-{}", show.as_str(), group.level.number());
    view! {
        <section class="band" aria-labelledby=id.clone()>
            <h2 id=id.clone()>
                {level_mark(group.level)} " " <span class="aside">{count(std::slice::from_ref(group))}</span>
            </h2>
            {acts_table(briefing, group, &id)}
        </section>
    }
    .into_any()
}

/// Below the state undertakings everything else, folded away.
fn rest(briefing: &Briefing, query: &ActQuery) -> AnyView {
    let heaps = [
        (
            Show::Others,
            t!("Everything else that is said"),
            t!("None of these is counted as a state undertaking. What accounts say is \
                 theirs, and what a speaker says is the speaker's."),
        ),
        (
            Show::Embedded,
            t!("Embedded acts"),
            t!("Acts inside other acts, such as “welcomed the signing of”. They are recorded and \
                 never set the level of a sentence."),
        ),
    ];
    heaps
        .map(|(show, name, says)| {
            let groups = commitments(briefing, &ActQuery { show, ..query.clone() });
            let folded: Vec<_> = groups.iter().map(|group| fold(briefing, group, show)).collect();
            let link = href_with(&Place::Commitments, &[("show", show.as_str())]);
            let filter = said!("{sentence}.", sentence = view! { <a href=link>{t!("Filter these")}</a> });
            let none = folded.is_empty().then(|| view! { <p class="none">{t!("none")}</p> });
            view! {
                <section class="band" aria-labelledby=show.as_str()>
                    <h2 id=show.as_str()>{name}</h2>
                    <p>{t!("{acts}. {says}", acts = count(&groups), says = says)} " " <span class="way">{filter}</span></p>
                    {folded}
                    {none}
                </section>
            }
        })
        .into_any()
}

fn fold(briefing: &Briefing, group: &ActGroup<'_>, show: Show) -> AnyView {
    let id = format!("{}-{}", show.as_str(), group.level.number());
    view! {
        <details class="fold">
            <summary id=id.clone()>
                {level_mark(group.level)} " " <span class="aside">{count(std::slice::from_ref(group))}</span>
            </summary>
            {acts_table(briefing, group, &id)}
        </details>
    }
    .into_any()
}

/// What to loosen where no act fits.
fn nothing(briefing: &Briefing, query: &ActQuery) -> AnyView {
    let wider: Vec<_> = (loosened(briefing, query).into_iter())
        .map(|wider| {
            let choices = wider.query.write();
            let choices: Vec<(&str, &str)> =
                choices.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let link = href_with(&Place::Commitments, &choices);
            let choice = view! { <a href=link data-noscroll>{without(wider.name)}</a> };
            let acts = tn!(wider.acts, "{n} act", "{n} acts");
            view! { <li>{said!("{choice}: {acts}", choice = choice, acts = acts)}</li> }
        })
        .collect();
    let says = if wider.is_empty() {
        t!("Taking one choice away would not help: clear the filters above.")
    } else {
        t!("One choice less would find something:")
    };
    view! {
        <section class="band" aria-labelledby="nothing">
            <h2 id="nothing">{t!("No act fits all of these choices")}</h2>
            <p>{says}</p>
            <ul>{wider}</ul>
        </section>
    }
    .into_any()
}

/// What taking the choice of a field away gives.
fn without(name: &str) -> String {
    match name {
        "show" => t!("Every act instead of this kind"),
        "level" => t!("Without the choice of verb strength"),
        "framework" => t!("Without the choice of framework"),
        "theme" => t!("Without the choice of theme"),
        "actor" => t!("Without the choice of who acts"),
        "authority" => t!("Without the choice of voice"),
        _ => t!("Without the choice of order"),
    }
}

fn label(name: &str) -> String {
    match name {
        "show" => t!("Show"),
        "level" => t!("Verb strength"),
        "framework" => t!("Framework"),
        "theme" => t!("Theme"),
        "actor" => t!("Who acts"),
        "authority" => t!("Voice"),
        _ => t!("Order"),
    }
}

fn field(
    briefing: &Briefing,
    name: &'static str,
    query: (Signal<Option<String>>, Callback<Option<String>>),
) -> Field {
    let (default, choices): (String, Vec<Choice>) = match name {
        "show" => (t!("state undertakings"), shows()),
        "level" => (t!("any"), (Level::ALL.into_iter().rev()).map(level_choice).collect()),
        "framework" => (
            t!("any"),
            briefing.frameworks.iter().map(|own| Choice::new(own.id.as_str(), own.name.clone())).collect(),
        ),
        "theme" => (
            t!("any"),
            briefing.themes.iter().map(|own| Choice::new(own.id.as_str(), t!(&own.name))).collect(),
        ),
        "actor" => {
            (t!("anybody"), actors(briefing).into_iter().map(|(key, name)| Choice::new(key, name)).collect())
        }
        "authority" => (
            t!("any"),
            Authority::ALL.into_iter().map(|own| Choice::new(own.as_str(), t!(own.name()))).collect(),
        ),
        _ => (t!("as in the texts"), orders()),
    };
    Field::one(name, label(name), default, choices, query)
}

/// A level as something to choose: “4 undertaking”.
fn level_choice(level: Level) -> Choice {
    Choice::new(level.number().to_string(), level_words(level))
}

fn shows() -> Vec<Choice> {
    (Show::ALL.into_iter().filter(|show| *show != Show::default()))
        .map(|show| {
            let name = match show {
                Show::Undertakings => t!("state undertakings"),
                Show::All => t!("every act"),
                Show::Others => t!("all but state undertakings"),
                Show::Embedded => t!("embedded acts"),
            };
            Choice::new(show.as_str(), name)
        })
        .collect()
}

fn orders() -> Vec<Choice> {
    (ActOrder::ALL.into_iter().filter(|order| *order != ActOrder::default()))
        .map(|order| {
            let name = match order {
                ActOrder::Text => t!("as in the texts"),
                ActOrder::Actor => t!("by who acts"),
                ActOrder::Verb => t!("by verb"),
                ActOrder::Theme => t!("by theme"),
                ActOrder::Authority => t!("by voice"),
            };
            Choice::new(order.as_str(), name)
        })
        .collect()
}
