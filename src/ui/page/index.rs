//! The index: what the texts name, kind by kind, with the mentions in each framework.

use leptos::prelude::*;

use super::take_along;
use crate::compare::{IndexQuery, Indexed, Mentions, Order, index};
use crate::export::sheet;
use crate::language::{series, t, tn};
use crate::model::{Briefing, EntityKind, FrameworkId, Standing};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::href;
use crate::ui::part::circle::who_with_whom;
use crate::ui::part::entity::{entity_link, kinds_name};
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::framework::{Tag, framework_mark, shape, tags};
use crate::ui::part::jump::jump;
use crate::ui::workspace::use_workspace;

/// The index.
#[component]
pub fn IndexPage() -> impl IntoView {
    let workspace = use_workspace();
    let (kind, framework, sort) = (use_query("kind"), use_query("framework"), use_query("sort"));
    let kinds = index(&workspace.briefing, &IndexQuery::default());
    let kinds = kinds.iter().map(|(kind, _)| Choice::new(kind.as_str(), kinds_name(*kind)));
    let frameworks = workspace.briefing.frameworks.iter();
    let sorts = vec![Choice::new("mentions", t!("most mentioned first"))];
    let fields = vec![
        Field::one("kind", t!("Kind"), t!("every kind"), kinds.collect(), kind),
        Field::one(
            "framework",
            t!("Named in"),
            t!("any framework"),
            frameworks.map(|framework| Choice::new(framework.id.as_str(), framework.name.as_str())).collect(),
            framework,
        ),
        Field::one("sort", t!("Order"), t!("by name"), sorts, sort),
    ];
    let asked = Memo::new({
        let workspace = workspace.clone();
        move |_| read(&workspace.briefing, [kind.0.get(), framework.0.get(), sort.0.get()])
    });
    let result = {
        let workspace = workspace.clone();
        Signal::derive(move || {
            let listed = index(&workspace.briefing, &asked.read().0);
            let names: usize = listed.iter().map(|(_, entries)| entries.len()).sum();
            let mentions: usize = listed.iter().flat_map(|(_, entries)| entries).map(Indexed::total).sum();
            t!(
                "{names}, {mentions}",
                names = tn!(names, "{n} name", "{n} names"),
                mentions = tn!(mentions, "{n} mention", "{n} mentions")
            )
        })
    };
    let take = take_along(&workspace, "index", move |making| sheet::index(making, &asked.get_untracked().0));
    let circle = who_with_whom(&workspace.briefing);
    let list = move || {
        let (selection, unknown) = asked.get();
        (unknown_choices(&unknown), listing(&workspace.briefing, &selection)).into_any()
    };
    view! {
        <header class="page-head">
            <h1>{t!("Index")}</h1>
            <p class="lede">
                {t!(
                    "Everything that the texts name, once for each thing, with its mentions counted. The text itself and \
                     accounts of it are counted apart: a solid shape is the text itself, an outlined one an account."
                )}
            </p>
            <p><a href="#circle">{t!("Who stands with whom")}</a></p>
        </header>
        <FilterBar label=t!("Choose from the index") fields result clear=href(&Place::Index)/>
        {take}
        {list}
        {circle}
    }
    .into_any()
}

/// What the URL asks for, and which of its values mean nothing here.
fn read(
    briefing: &Briefing,
    [kind, framework, sort]: [Option<String>; 3],
) -> (IndexQuery, Vec<(String, String)>) {
    let mut unknown = Vec::new();
    let mut pass_over = |name: &str, value: &str| unknown.push((name.to_owned(), value.to_owned()));
    let kind = kind.and_then(|value| {
        let known = EntityKind::ALL.into_iter().find(|kind| kind.as_str() == value);
        known.or_else(|| {
            pass_over("kind", &value);
            None
        })
    });
    let framework = framework.and_then(|value| {
        let id: Option<FrameworkId> = value.parse().ok();
        let known = id.filter(|id| briefing.frameworks.iter().any(|framework| framework.id == *id));
        known.or_else(|| {
            pass_over("framework", &value);
            None
        })
    });
    let order = match sort.as_deref() {
        None => Order::Name,
        Some("mentions") => Order::Mentions,
        Some(value) => {
            pass_over("sort", value);
            Order::Name
        }
    };
    (IndexQuery { kind, framework, order }, unknown)
}

fn listing(briefing: &Briefing, selection: &IndexQuery) -> AnyView {
    let tags = tags(briefing);
    let listed = index(briefing, selection);
    if listed.is_empty() {
        return view! { <p>{t!("Nothing in the index fits this choice. Clear a filter to see more.")}</p> }
            .into_any();
    }
    let parts = listed.iter().map(|(kind, entries)| {
        let says = t!("{kind} ({count})", kind = kinds_name(*kind), count = entries.len());
        (format!("kind-{}", kind.as_str()), says)
    });
    let kinds: Vec<_> = listed.iter().map(|(kind, entries)| table(briefing, *kind, entries, &tags)).collect();
    view! {
        {jump(t!("Kinds"), parts)}
        {kinds}
    }
    .into_any()
}

fn table(briefing: &Briefing, kind: EntityKind, entries: &[Indexed<'_>], tags: &[Tag]) -> AnyView {
    let id = format!("kind-{}", kind.as_str());
    let strays = entries.iter().any(|entry| entry.elsewhere > 0);
    let heads: Vec<_> =
        (tags.iter()).map(|tag| view! { <th scope="col">{framework_mark(tag, tag.standing)}</th> }).collect();
    let rows: Vec<_> = entries.iter().map(|entry| row(briefing, entry, tags, strays)).collect();
    view! {
        <section class="band" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{kinds_name(kind)}</h2>
            <table class="matrix" aria-labelledby=id.clone()>
                <thead>
                    <tr>
                        <th scope="col">{t!("Name")}</th> {heads}
                        {strays.then(|| view! { <th scope="col">{t!("Other texts")}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(briefing: &Briefing, entry: &Indexed<'_>, tags: &[Tag], strays: bool) -> AnyView {
    let entity = entry.entity;
    let aliases = (!entity.aliases.is_empty()).then(|| {
        let says = t!("also {names}", names = series(&entity.aliases));
        view! { <span class="aside aliases">{says}</span> }
    });
    let cells: Vec<_> = (entry.counts.iter().zip(tags))
        .map(|(count, tag)| {
            view! { <td><span class="cell-name">{tag.name.clone()} ": "</span> {mention_counts(*count, tag)}</td> }
        })
        .collect();
    let elsewhere = strays.then(|| {
        view! { <td><span class="cell-name">{t!("Other texts:")} " "</span> {entry.elsewhere}</td> }
    });
    view! {
        <tr>
            <th scope="row" abbr=entity.name.clone()>{entity_link(briefing, &entity.id, &entity.name)} " " {aliases}</th>
            {cells} {elsewhere}
        </tr>
    }
    .into_any()
}

/// The mentions in one framework, the text itself and accounts on lines of their own.
pub(super) fn mention_counts(count: Mentions, tag: &Tag) -> AnyView {
    if count.total() == 0 {
        return view! { <span class="none">{t!("not named")}</span> }.into_any();
    }
    let lines = [(Standing::Primary, count.primary), (Standing::Secondary, count.secondary)];
    (lines.into_iter())
        .filter_map(|(standing, count)| {
            let count = count.filter(|count| *count > 0)?;
            let says = match standing {
                Standing::Primary => tn!(count, "{n} in the text itself", "{n} in the text itself"),
                Standing::Secondary => tn!(count, "{n} in an account", "{n} in an account"),
            };
            Some(view! { <div class="tally">{shape(tag.place, standing)} " " {says}</div> })
        })
        .collect_view()
        .into_any()
}
