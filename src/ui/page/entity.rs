//! One entity: its names, who acts with it, what it is tied to, and every mention in its sentence.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::index::mention_counts;
use crate::compare::{
    Acting, NameTie, Naming, Quote, acting, indexed, mentioning, named, namings, resembling,
};
use crate::language::{t, tn};
use crate::model::{Briefing, Document, Entity, EntityId, Origin, Rule};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::part::entity::{entity_link, kind_name};
use crate::ui::part::framework::{framework_mark, standing_name, tag, tags};
use crate::ui::part::jump::jump;
use crate::ui::part::key::key;
use crate::ui::part::level::level_mark;
use crate::ui::part::quote::quote;
use crate::ui::part::ties::{passage, ties_of};
use crate::ui::part::words::Highlight;
use crate::ui::said::said;
use crate::ui::workspace::use_workspace;

/// How many entities an unknown address is answered with.
const SUGGESTED: usize = 8;

/// One entity.
#[component]
pub fn EntityPage() -> impl IntoView {
    let workspace = use_workspace();
    let params = use_params_map();
    move || {
        let name = params.read().get("entity").unwrap_or_default();
        let id = name.parse::<EntityId>().ok();
        match id.and_then(|id| workspace.briefing.entity(&id)) {
            Some(entity) => one(&workspace.briefing, entity),
            None => unknown(&workspace.briefing, &name),
        }
    }
}

fn one(briefing: &Briefing, entity: &Entity) -> AnyView {
    let counts = indexed(briefing, &entity.id).map(|entry| entry.counts).unwrap_or_default();
    let counts: Vec<_> = (counts.into_iter().zip(tags(briefing)))
        .map(|(count, tag)| {
            view! { <div><dt>{t!("Mentions, {framework}", framework = tag.name)}</dt><dd>{mention_counts(count, &tag)}</dd></div> }
        })
        .collect();
    let known = match entity.origin {
        Origin::Lexicon => t!("the list of known names"),
        Origin::Pattern => t!("its form in the texts: no list names it"),
    };
    let method = view! { <a href=format!("{}#names", href(&Place::Method))>{t!("how names are found")}</a> };
    let known = said!("{known} ({method})", known = known, method = method);
    let quotes = mentioning(briefing, &entity.id);
    let documents: Vec<_> = (quotes.chunk_by(|one, next| one.document.meta.id == next.document.meta.id))
        .filter_map(|quotes| Some(in_document(briefing, quotes.first()?.document, quotes, entity)))
        .collect();
    let names: Vec<_> = namings(briefing, entity).iter().map(naming).collect();
    let parts = [
        ("called", t!("Its names")),
        ("mentions", t!("In context")),
        ("acting", t!("Who acts with it")),
        ("tied", t!("What it is tied to")),
    ];
    view! {
        <header class="page-head">
            <p class="kicker"><a href=href(&Place::Index)>{t!("Index")}</a></p>
            <h1>{entity.name.clone()}</h1>
            <dl class="facts">
                <div><dt>{t!("Kind")}</dt><dd>{kind_name(entity.kind)}</dd></div>
                <div><dt>{t!("Known by")}</dt><dd>{known}</dd></div>
                {counts}
            </dl>
        </header>
        {key(briefing)}
        {jump(t!("On this page"), parts)}
        <section class="band" aria-labelledby="called">
            <h2 id="called">{t!("Its names")}</h2>
            <table class="listing" aria-labelledby="called">
                <thead>
                    <tr>
                        <th scope="col">{t!("Name")}</th>
                        <th scope="col">{t!("Used")}</th>
                        <th scope="col">{t!("What ties it to the entity")}</th>
                    </tr>
                </thead>
                <tbody>{names}</tbody>
            </table>
        </section>
        <section class="band" aria-labelledby="mentions">
            <h2 id="mentions">{t!("In context")}</h2>
            {documents}
        </section>
        <section class="band" aria-labelledby="acting">
            <h2 id="acting">{t!("Who acts with it")}</h2>
            {actors(briefing, entity)}
        </section>
        <section class="band" aria-labelledby="tied">
            <h2 id="tied">{t!("What it is tied to")}</h2>
            {ties_of(briefing, entity)}
        </section>
    }
    .into_any()
}

fn naming(naming: &Naming<'_>) -> AnyView {
    let tie = match &naming.tie {
        NameTie::Rules(rules) => rules.iter().map(rule).collect_view().into_any(),
        NameTie::Bracket(quote) => {
            said!("in brackets beside another of its names: {passage}", passage = passage(*quote))
        }
        NameTie::Listed => t!("listed with the known names; these texts do not use it").into_any(),
        NameTie::Composed => {
            t!("put together from the text, to tell it from others called the same").into_any()
        }
    };
    let uses = match naming.uses.len() {
        0 => t!("not as such"),
        n => tn!(n, "once", "{n} times"),
    };
    view! { <tr><th scope="row">{naming.name.to_owned()}</th><td><span class="name">{uses}</span></td><td>{tie}</td></tr> }.into_any()
}

fn rule(rule: &Rule) -> AnyView {
    let link = format!("{}#rule-{}", href(&Place::Method), rule.id);
    view! { <span class="rule">{t!(rule.says)} " " <a href=link>{rule.id}</a></span> }.into_any()
}

fn in_document(briefing: &Briefing, document: &Document, quotes: &[Quote<'_>], entity: &Entity) -> AnyView {
    let meta = &document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let link = href(&Place::Read(meta.id.clone(), None));
    let count = tn!(quotes.len(), "{n} sentence", "{n} sentences");
    let quotes: Vec<_> =
        quotes.iter().map(|&one| quote(briefing, one, Highlight::Mention(&entity.id))).collect();
    view! {
        <h3><a href=link>{meta.title.clone()}</a></h3>
        <p class="aside">{mark} " " {said!("{list}; {next}", list = standing_name(meta.standing), next = count)}</p>
        <div class="columns">{quotes}</div>
    }
    .into_any()
}

fn actors(briefing: &Briefing, entity: &Entity) -> AnyView {
    let acting = acting(briefing, &entity.id);
    if acting.is_empty() {
        return view! { <p class="none">{t!("No act was found in the sentences that mention it.")}</p> }
            .into_any();
    }
    let rows: Vec<_> = acting.iter().map(|one| actor(briefing, one)).collect();
    view! {
        <p class="aside">
            {t!(
                "Who acts in the sentences that mention it, by the acts of their main clauses. Whether an act concerns \
                 it is for the sentence to say."
            )}
        </p>
        <table class="listing" aria-labelledby="acting">
            <thead>
                <tr>
                    <th scope="col">{t!("Who")}</th>
                    <th scope="col">{t!("Acts")}</th>
                    <th scope="col">{t!("Firmest level")}</th>
                    <th scope="col">{t!("Where")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn actor(briefing: &Briefing, acting: &Acting<'_>) -> AnyView {
    let who = match acting.actor {
        None => view! { <span class="none">{t!("nobody is named")}</span> }.into_any(),
        Some(actor) => match named(briefing, actor) {
            Some(entity) => entity_link(briefing, &entity.id, actor),
            None => actor.to_owned().into_any(),
        },
    };
    let mut places: Vec<Quote<'_>> = acting.acts.iter().map(|(quote, _)| *quote).collect();
    places.dedup_by(|one, other| one.sentence.id == other.sentence.id);
    let places: Vec<_> = places.into_iter().map(passage).collect();
    view! {
        <tr>
            <th scope="row">{who}</th>
            <td><span class="cell-name">{t!("Acts:")} " "</span> {acting.acts.len()}</td>
            <td><span class="cell-name">{t!("Firmest level:")} " "</span> {level_mark(acting.level())}</td>
            <td><span class="places">{places}</span> <span class="aside">{t!(acting.document.meta.standing.as_str())}</span></td>
        </tr>
    }
    .into_any()
}

fn unknown(briefing: &Briefing, name: &str) -> AnyView {
    let alike = resembling(briefing, name, SUGGESTED);
    let lead = if alike.is_empty() {
        t!("Nothing in the briefing is called so.")
    } else {
        t!("Perhaps one of these is meant:")
    };
    let alike: Vec<_> = (alike.into_iter())
        .map(|entity| {
            let link = entity_link(briefing, &entity.id, &entity.name);
            view! { <li>{said!("{name}, {kind}", name = link, kind = kind_name(entity.kind))}</li> }
        })
        .collect();
    view! {
        <header class="page-head"><h1>{t!("There is no such entry")}</h1></header>
        <p>{t!("Nothing in the index goes by “{name}”.", name = name)} " " {lead}</p>
        <ul>{alike} <li><a href=href(&Place::Index)>{t!("The whole index")}</a></li></ul>
    }
    .into_any()
}
