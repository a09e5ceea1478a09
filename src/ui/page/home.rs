//! The briefing: what a reader with three minutes should leave with.

use leptos::prelude::*;

use crate::compare::{profile, strongest, watch};
use crate::language::{number, t, tn};
use crate::model::{Briefing, Document, Framework};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::part::firmness::firmness_chart;
use crate::ui::part::framework::{Tag, framework_mark, shape, standing_name, tag, tags};
use crate::ui::part::key::key;
use crate::ui::part::matrix::matrix_overview;
use crate::ui::part::profile::profile_card;
use crate::ui::part::quote::quote;
use crate::ui::part::words::Highlight;
use crate::ui::said::{said, saidn};
use crate::ui::workspace::use_workspace;

/// How many of a framework's strongest sentences are quoted.
const STRONGEST: usize = 5;

/// The briefing.
#[component]
pub fn HomePage() -> impl IntoView {
    let workspace = use_workspace();
    let briefing = &workspace.briefing;
    let tags = tags(briefing);
    let name = |tag: &Tag| view! { <span class="name">{tag.name.clone()}</span> }.into_any();
    let names =
        (tags.iter().map(name)).reduce(|names, name| said!("{first} and {last}", first = names, last = name));
    let count = briefing.documents.len();
    let pairs = || briefing.frameworks.iter().zip(&tags);
    let cards: Vec<_> =
        pairs().map(|(framework, tag)| profile_card(briefing, &profile(briefing, framework), tag)).collect();
    let acts: Vec<_> = pairs().map(|(framework, tag)| strongest_acts(briefing, framework, tag)).collect();
    let watched: Vec<_> = pairs().map(|(framework, tag)| to_watch(briefing, framework, tag)).collect();
    let texts: Vec<_> = briefing.documents.iter().map(|document| text(briefing, document)).collect();
    let lede = saidn!(
        count,
        "Compiled from {n} source. What they say is quoted, never retold; every label rests on words of the source \
         and on a rule with a name ({method}). Levels describe verb strength, not legal effect.",
        "Compiled from {n} sources. What they say is quoted, never retold; every label rests on words of the source \
         and on a rule with a name ({method}). Levels describe verb strength, not legal effect.",
        n = number(count),
        method = view! { <a href=href(&Place::Method)>{t!("how labels are made")}</a> }
    );
    let themes = said!(
        "Sentences by theme, with the firmest level: solid shapes count the text itself, outlined shapes accounts. \
         {compare}.",
        compare = view! { <a href=href(&Place::Compare)>{t!("The same with what was looked for")}</a> }
    );
    view! {
        <header class="page-head">
            <h1>{said!("{names}: what the texts say, and how firmly", names = names)}</h1>
            <p class="lede">{lede}</p>
            <nav aria-label=t!("Where to go next")>
                <ul class="row">
                    <li><a href=href(&Place::Compare)>{t!("Side by side, theme by theme")}</a></li>
                    <li><a href=href(&Place::Commitments)>{t!("Who undertakes what")}</a></li>
                    <li><a href="#read">{t!("The texts themselves")}</a></li>
                </ul>
            </nav>
        </header>
        {key(briefing)}
        <section class="band" aria-labelledby="in-short">
            <h2 id="in-short">{t!("What kind of texts these are")}</h2>
            <div class="columns">{cards}</div>
        </section>
        <section class="band" aria-labelledby="how-firmly">
            <h2 id="how-firmly">{t!("How firmly each text speaks")}</h2>
            {firmness_chart(briefing, &tags)}
            <p><a href=href(&Place::Commitments)>{t!("Every act: who, with which verb, in which words")}</a></p>
        </section>
        <section class="band" aria-labelledby="strongest">
            <h2 id="strongest">{t!("The firmest words")}</h2>
            <p>
                {t!("Quoted from the text itself where there is one, otherwise from accounts.")} " "
                <span class="way">{t!("Open the line below a quotation to see why it is placed so.")}</span>
            </p>
            <div class="columns">{acts}</div>
        </section>
        <section class="band" aria-labelledby="themes">
            <h2 id="themes">{t!("What they speak of")}</h2>
            <p>{themes}</p>
            {matrix_overview(briefing, &tags)}
        </section>
        <section class="band" aria-labelledby="watch">
            <h2 id="watch">{t!("What to watch")}</h2>
            <p>{t!("Sentences that name a date after their text, a deadline, or an open term.")}</p>
            <div class="columns">{watched}</div>
        </section>
        <section class="band" aria-labelledby="read">
            <h2 id="read">{t!("Where to read")}</h2>
            <ul class="texts">{texts}</ul>
        </section>
    }
    .into_any()
}

fn strongest_acts(briefing: &Briefing, framework: &Framework, tag: &Tag) -> AnyView {
    let strongest = strongest(briefing, &framework.id, STRONGEST);
    let more = (strongest.more > 0).then(|| {
        let document = strongest.quotes.last().map(|quote| quote.document.meta.id.clone());
        let link = document.map(|id| href(&Place::Read(id, None)));
        let more = saidn!(
            strongest.more,
            "{n} more at the same level in the {text}.",
            "{n} more at the same level in the {text}.",
            n = number(strongest.more),
            text = view! { <a href=link>{t!("full text")}</a> }
        );
        view! { <p>{more}</p> }
    });
    let none = (strongest.quotes.is_empty())
        .then(|| view! { <p>{t!("No operative verb above level 0 was found.")}</p> });
    let quotes: Vec<_> = strongest.quotes.iter().map(|&one| quote(briefing, one, Highlight::Acts)).collect();
    view! { <div><h3>{framework_mark(tag, tag.standing)}</h3> {quotes} {more} {none}</div> }.into_any()
}

fn to_watch(briefing: &Briefing, framework: &Framework, tag: &Tag) -> AnyView {
    let watched = watch(briefing, &framework.id);
    let none = watched.is_empty().then(|| {
        view! { <p>{t!("No date ahead, deadline or open term was found in the texts of this framework.")}</p> }
    });
    let quotes: Vec<_> =
        watched.iter().map(|watched| quote(briefing, watched.quote, Highlight::Dates)).collect();
    view! { <div><h3>{framework_mark(tag, tag.standing)}</h3> {quotes} {none}</div> }.into_any()
}

fn text(briefing: &Briefing, document: &Document) -> AnyView {
    let meta = &document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| shape(tag.place, meta.standing));
    let length = t!(
        "{kind}, {standing}; {clauses}, {sentences}",
        kind = t!(meta.kind.name()),
        standing = standing_name(meta.standing),
        clauses = tn!(document.clauses.len(), "{n} clause", "{n} clauses"),
        sentences = tn!(document.sentences().count(), "{n} sentence", "{n} sentences")
    );
    let link = href(&Place::Read(meta.id.clone(), None));
    view! { <li>{mark} " " <a href=link>{meta.title.clone()}</a> <span class="aside">{length}</span></li> }
        .into_any()
}
