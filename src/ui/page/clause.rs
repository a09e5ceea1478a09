//! One clause: its words, why it bears its labels, how to cite and copy it, and the ways on.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::copying;
use crate::compare::{Item, Quote, Reasoned, nearest};
use crate::language::{direction_of, t};
use crate::model::{Artefact, Briefing, Clause, Document, Section, Standing};
use crate::place::{Passage, Place};
use crate::text::first_words;
use crate::ui::arrive::{Told, use_told};
use crate::ui::carried::comparison;
use crate::ui::link::href;
use crate::ui::part::arrival::arrival;
use crate::ui::part::citation::citations;
use crate::ui::part::copy::{Copying, copy_panel};
use crate::ui::part::date::in_words;
use crate::ui::part::framework::{framework_mark, standing_name, tag};
use crate::ui::part::key::key;
use crate::ui::part::level::level_mark;
use crate::ui::part::locator::signs;
use crate::ui::part::nearest::{METHOD, nearest_list};
use crate::ui::part::outline::heading;
use crate::ui::part::reasons::reasons;
use crate::ui::part::strip::Pick;
use crate::ui::part::voice::voice;
use crate::ui::part::words::{Highlight, live_words};
use crate::ui::said::said;
use crate::ui::workspace::{Workspace, use_workspace};

/// How many characters of another clause tell which one it is.
const GLIMPSE: usize = 110;

/// So many near clauses are shown; the comparison shows more.
const NEAR: usize = 2;

/// One clause.
#[component]
pub fn ClausePage() -> impl IntoView {
    let workspace = use_workspace();
    let params = use_params_map();
    let copying = copying(&workspace);
    let told = use_told();
    move || {
        let (document, clause) = params
            .with(|params| (params.get("doc").unwrap_or_default(), params.get("clause").unwrap_or_default()));
        let briefing = &workspace.briefing;
        let known = document.parse().ok().zip(clause.parse().ok());
        match known.and_then(|(document, clause)| briefing.clause(&document, &clause)) {
            Some((document, clause)) => {
                (arrival(told), page(&workspace, document, clause, copying)).into_any()
            }
            None => unknown(briefing, &document, &clause, told),
        }
    }
}

fn page(workspace: &Workspace, document: &Document, clause: &Clause, copying: Copying) -> AnyView {
    let briefing = &workspace.briefing;
    let meta = &document.meta;
    let artefacts: Vec<&Artefact> = document.artefacts.iter().collect();
    let sentences: Vec<_> = (clause.sentences.iter())
        .map(|sentence| {
            let reasoned = Arc::new(Reasoned::of(briefing, Quote { document, clause, sentence }));
            (sentence, reasoned, RwSignal::new(Pick::Nothing))
        })
        .collect();
    let text: Vec<_> = (sentences.iter())
        .map(|(sentence, reasoned, picked)| {
            let words = live_words(clause, sentence, Highlight::Acts, &artefacts, reasoned, *picked, None);
            view! { <span id=sentence.id.to_string()>{words}</span> " " }
        })
        .collect();
    let is_numbered = sentences.len() > 1;
    let labels: Vec<_> = (sentences.iter())
        .map(|(sentence, reasoned, picked)| {
            let beginning = is_numbered.then(|| {
                let link = href(&Place::Read(meta.id.clone(), Some(Passage::Sentence(sentence.id.clone()))));
                view! { <p class="aside" lang=meta.language.clone() dir=direction_of(&meta.language)><a href=link>"“" {first_words(clause.words(sentence), 60)} "”"</a></p> }
            });
            view! {
                <li>
                    {beginning}
                    <p class="says">{level_mark(sentence.level.value)} " " {voice(sentence)}</p>
                    {reasons(reasoned, *picked, Pick::Nothing)}
                </li>
            }
        })
        .collect();
    view! {
        {head(briefing, document, clause)}
        {stem(document, clause)}
        <article class="one" lang=meta.language.clone() dir=direction_of(&meta.language) data-standing=meta.standing.as_str()>
            <p class="text" id=clause.id.to_string()>{text}</p>
        </article>
        {copy_panel(document, clause, copying)}
        <section aria-labelledby="labels">
            <h2 id="labels">{t!("Who says it, and how firmly")}</h2>
            {key(briefing)}
            <ol class="labels" data-numbered=is_numbered.then_some("")>{labels}</ol>
        </section>
        {citations(briefing, document, clause)}
        {near(workspace, document, clause)}
        {ways_on(briefing, document, clause)}
        {neighbours(document, clause)}
    }
    .into_any()
}

fn head(briefing: &Briefing, document: &Document, clause: &Clause) -> AnyView {
    let meta = &document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let text = Place::Read(meta.id.clone(), None);
    let section = clause.section.as_ref().and_then(|id| document.section(id)).map(|section: &Section| {
        let link = format!("{}#{}", href(&text), section.id);
        let language = &document.meta.language;
        let section =
            view! { <a href=link lang=language.clone() dir=direction_of(language)>{heading(section)}</a> };
        view! { <p class="aside">{said!("In the section {section}", section = section)}</p> }
    });
    let date = meta.date.as_deref().map(|date| view! { <span>{in_words(date)}</span> });
    let title = view! { <a class="title" href=href(&text) lang=meta.language.clone() dir=direction_of(&meta.language)>{meta.title.clone()}</a> };
    view! {
        <header class="page-head">
            <p class="kicker">
                {mark} " " <span>{t!(meta.kind.name())}</span> " " <span>{standing_name(meta.standing)}</span> " " {date}
            </p>
            <h1>{said!("{clause}, {title}", clause = signs(&clause.label), title = title)}</h1>
            {section}
        </header>
    }
    .into_any()
}

/// The words that introduce the list in which an item stands: without them it does not say who does what.
fn stem(document: &Document, clause: &Clause) -> AnyView {
    let stem = clause.stem.as_ref().and_then(|id| document.clause(id));
    let stem = stem.map(|stem| {
        let link = link_to(document, stem, stem.label.clone());
        view! {
            <p class="stem">
                <span class="aside">{said!("Introduced by {clause}:", clause = link)} " "</span>
                <q lang=document.meta.language.clone() dir=direction_of(&document.meta.language)>{stem.text.to_string()}</q>
            </p>
        }
    });
    stem.into_any()
}

/// The clauses of other texts that are nearest to this one.
fn near(workspace: &Workspace, document: &Document, clause: &Clause) -> AnyView {
    let near = nearest(&workspace.briefing, workspace.likeness(), (&document.meta.id, &clause.id), NEAR);
    let own = Item::clause(document, clause);
    let all = comparison(std::slice::from_ref(&own));
    view! {
        <section class="band" aria-labelledby="nearest">
            <h2 id="nearest">{t!("Nearest in other texts")}</h2>
            {nearest_list(&near, |other| comparison(&[own.clone(), other.clone()]))}
            <p class="aside">{t!(METHOD)} " " <a href=all>{t!("More, and any clause beside this one")}</a></p>
        </section>
    }
    .into_any()
}

fn ways_on(briefing: &Briefing, document: &Document, clause: &Clause) -> AnyView {
    let here = Place::Read(document.meta.id.clone(), Some(Passage::Clause(clause.id.clone())));
    let themes: BTreeMap<_, _> = (clause.sentences.iter())
        .flat_map(|sentence| &sentence.themes)
        .filter_map(|finding| briefing.theme(&finding.value))
        .map(|theme| (t!(&theme.name), Place::Theme(theme.id.clone())))
        .collect();
    let names: BTreeMap<_, _> = (clause.sentences.iter())
        .flat_map(|sentence| &sentence.mentions)
        .filter_map(|finding| briefing.entity(&finding.value))
        .map(|entity| (entity.name.clone(), Place::Entity(entity.id.clone())))
        .collect();
    view! {
        <section class="ways" aria-labelledby="ways">
            <h2 id="ways">{t!("Ways on")}</h2>
            <p><a href=href(&here)>{t!("This clause in the full text")}</a></p>
            {links(t!("Themes, side by side"), &themes)}
            {links(t!("Named here"), &names)}
        </section>
    }
    .into_any()
}

fn links(name: String, places: &BTreeMap<String, Place>) -> AnyView {
    let items: Vec<_> = (places.iter())
        .map(|(name, place)| view! { <li><a href=href(place)>{name.clone()}</a></li> })
        .collect();
    (!items.is_empty()).then(|| view! { <h3>{name}</h3> <ul class="row">{items}</ul> }).into_any()
}

/// The clauses before and after this one, with their first words.
fn neighbours(document: &Document, clause: &Clause) -> AnyView {
    let at = document.clauses.iter().position(|other| other.id == clause.id).unwrap_or_default();
    let one = |says: String, rel: &'static str, clause: &Clause| {
        let words = first_words(clause.text.as_str(), GLIMPSE);
        let language = &document.meta.language;
        let link = href(&Place::Clause(document.meta.id.clone(), clause.id.clone()));
        view! {
            <li>
                <a href=link rel=rel>{says}</a>
                <span class="aside" lang=language.clone() dir=direction_of(language)>"“" {words} "”"</span>
            </li>
        }
    };
    let before = at.checked_sub(1).and_then(|at| document.clauses.get(at));
    let after = document.clauses.get(at + 1);
    view! {
        <nav class="beside" aria-label=t!("Other clauses")>
            <ul>
                {before.map(|clause| one(t!("Before: {clause}", clause = clause.label), "prev", clause))}
                {after.map(|clause| one(t!("After: {clause}", clause = clause.label), "next", clause))}
            </ul>
        </nav>
    }
    .into_any()
}

fn link_to(document: &Document, clause: &Clause, name: String) -> AnyView {
    view! { <a href=href(&Place::Clause(document.meta.id.clone(), clause.id.clone()))>{name}</a> }.into_any()
}

fn unknown(briefing: &Briefing, document: &str, clause: &str, told: Signal<Option<Told>>) -> AnyView {
    let known = document.parse().ok().and_then(|id| briefing.document(&id));
    let texts: Vec<&Document> = known.map_or_else(|| briefing.documents.iter().collect(), |text| vec![text]);
    let texts: Vec<_> = (texts.into_iter())
        .map(|text| {
            let link = href(&Place::Read(text.meta.id.clone(), None));
            let title = view! { <a href=link>{text.meta.title.clone()}</a> };
            let text = match text.meta.standing {
                Standing::Primary => title.into_any(),
                Standing::Secondary => said!("{text} (an account)", text = title),
            };
            view! { <li>{text}</li> }
        })
        .collect();
    view! {
        <header class="page-head"><h1>{t!("There is no such clause")}</h1></header>
        {arrival(told)}
        <p>
            {t!("Nothing here is called “{clause}” in “{document}”.", clause = clause, document = document)} " "
            {t!("The link may have been cut short, or it was made for another text. Look for the words you expect in:")}
        </p>
        <ul>{texts}</ul>
    }
    .into_any()
}
