//! A document beside a document: which clauses speak of the same, and which stand alone.

use leptos::prelude::*;

use crate::compare::{Aligned, Item, align};
use crate::language::{direction_of, number, t, tn};
use crate::model::{Briefing, Clause, Document, Section};
use crate::place::{Passage, Place};
use crate::ui::carried::comparison;
use crate::ui::dom::use_query;
use crate::ui::link::href;
use crate::ui::part::date::in_words;
use crate::ui::part::framework::{framework_mark, standing_name, tag};
use crate::ui::part::key::key;
use crate::ui::part::level::level_mark;
use crate::ui::part::locator::{passage_link, spelled};
use crate::ui::part::nearest::{METHOD, score};
use crate::ui::part::notice::Notice;
use crate::ui::part::outline::heading;
use crate::ui::part::voice::voice;
use crate::ui::said::said;
use crate::ui::workspace::{Workspace, use_workspace};

/// The documents of `?docs=a,b` beside each other.
#[component]
pub fn Versus() -> impl IntoView {
    let workspace = use_workspace();
    let key = key(&workspace.briefing);
    let (value, write) = use_query("docs");
    let chooser = {
        let workspace = workspace.clone();
        move || chooser(&workspace.briefing, &value.get().unwrap_or_default(), write)
    };
    let compared = move || {
        let value = value.get().unwrap_or_default();
        let briefing = &workspace.briefing;
        let (found, unknown) = documents(briefing, &value);
        let notice = unknown.map(|id| {
            view! {
                <Notice title=t!("There is no document “{id}” here", id = id)>
                    <p>{t!("The link may have been cut short, or it was made for another briefing. Choose two texts above.")}</p>
                </Notice>
            }
        });
        let body = match found.as_slice() {
            [left, right] => beside(&workspace, left, right),
            _ => view! { <p class="none">{t!("Choose two texts.")}</p> }.into_any(),
        };
        view! { {notice} {body} }
    };
    view! {
        <header class="page-head">
            <p class="kicker"><a href=href(&Place::Compare)>{t!("Themes side by side")}</a></p>
            <h1>{t!("A text beside a text")}</h1>
            <p class="lede">
                {t!("Clauses that speak of the same stand beside each other, each once. What stands alone may still be \
                 found elsewhere in the other text.")}
            </p>
            <p>{t!(METHOD)}</p>
        </header>
        {key}
        {chooser}
        {compared}
    }
}

/// The documents that `value` names, two at most, and the first name that is none.
fn documents<'a>(briefing: &'a Briefing, value: &str) -> (Vec<&'a Document>, Option<String>) {
    let mut found = Vec::new();
    let mut unknown = None;
    for name in value.split(',').map(str::trim).filter(|name| !name.is_empty()).take(2) {
        match name.parse().ok().and_then(|id| briefing.document(&id)) {
            Some(document) => found.push(document),
            None => unknown = unknown.or_else(|| Some(name.to_owned())),
        }
    }
    (found, unknown)
}

fn chooser(briefing: &Briefing, value: &str, write: Callback<Option<String>>) -> AnyView {
    let mut named: Vec<String> = value.split(',').map(|name| name.trim().to_owned()).collect();
    named.resize(2, String::new());
    let choices: Vec<(String, String)> = [(String::new(), t!("Choose a text …"))]
        .into_iter()
        .chain(briefing.documents.iter().map(|one| (one.meta.id.to_string(), one.meta.title.clone())))
        .collect();
    let pick = |name: String, place: usize| {
        let own = named.get(place).cloned().unwrap_or_default();
        let named = named.clone();
        choice(name, &choices, &own, move |value| {
            let mut named = named.clone();
            named.splice(place..=place, [value]);
            write.run(Some(named.join(",")));
        })
    };
    view! { <p class="row choose">{pick(t!("First text"), 0)} {pick(t!("Second text"), 1)}</p> }.into_any()
}

/// A list to choose from, `own` being chosen.
pub(super) fn choice(
    name: String,
    choices: &[(String, String)],
    own: &str,
    choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let options: Vec<_> = (choices.iter())
        .map(|(value, label)| view! { <option value=value.clone() selected=value == own>{label.clone()}</option> })
        .collect();
    view! {
        <label class="choice">
            {name} " "
            <select on:change:target=move |event| choose(event.target().value())>{options}</select>
        </label>
    }
    .into_any()
}

fn beside(workspace: &Workspace, left: &Document, right: &Document) -> AnyView {
    let aligned = align(workspace.likeness(), left, right);
    let pairs = aligned.rows.iter().filter(|row| row.left.is_some() && row.right.is_some()).count();
    let alone = |document: &Document| document.clauses.len() - pairs;
    let says = tn!(
        pairs,
        "{n} clause stands beside each other; {first} of the first stand alone, {second} of the second.",
        "{n} clauses stand beside each other; {first} of the first stand alone, {second} of the second.",
        first = number(alone(left)),
        second = number(alone(right)),
    );
    let sections: Vec<_> = (aligned.sections.iter())
        .map(|(one, other)| view! { <tr><td>{titled(left, *one)}</td> <td>{titled(right, *other)}</td></tr> })
        .collect();
    let has_sections = !sections.is_empty();
    let sections = has_sections.then(|| {
        view! {
            <details class="more">
                <summary>{t!("Sections that speak of the same")}</summary>
                <table class="versus" aria-label=t!("Sections that speak of the same")><tbody>{sections}</tbody></table>
            </details>
        }
    });
    let rows: Vec<_> = aligned.rows.iter().map(|row| aligned_row(left, right, row)).collect();
    view! {
        <p id="aligned"><strong>{says}</strong></p>
        {sections}
        <table class="versus" aria-labelledby="aligned">
            <thead>
                <tr>
                    <th scope="col">{named(&workspace.briefing, left)}</th>
                    <th scope="col">{named(&workspace.briefing, right)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn named(briefing: &Briefing, document: &Document) -> AnyView {
    let meta = &document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let date = meta.date.as_deref().map_or_else(|| t!("date not known"), in_words);
    let says = t!(
        "{kind}, {standing}, {date}",
        kind = t!(meta.kind.name()),
        standing = standing_name(meta.standing),
        date = date,
    );
    view! {
        <p><a href=href(&Place::Read(meta.id.clone(), None))>{meta.title.clone()}</a></p>
        <p class="source">{mark} " " {says}</p>
    }
    .into_any()
}

fn titled(document: &Document, section: Option<&Section>) -> AnyView {
    let Some(section) = section else {
        return view! { <span class="none">{t!("no section like it")}</span> }.into_any();
    };
    let link = format!("{}#{}", href(&Place::Read(document.meta.id.clone(), None)), section.id);
    view! { <a href=link>{heading(section)}</a> }.into_any()
}

fn aligned_row(left: &Document, right: &Document, row: &Aligned<'_>) -> AnyView {
    let near = row.left.zip(row.right).map(|(one, other)| {
        let link = comparison(&[Item::clause(left, one), Item::clause(right, other)]);
        let says = t!("Compare {one} and {other}", one = spelled(&one.label), other = spelled(&other.label));
        view! {
            <p class="aside">
                {t!("Likeness {score}.", score = score(row.score))} " "
                <a class="way" href=link aria-label=says>{t!("Compare")}</a>
            </p>
        }
    });
    view! {
        <tr>
            <td>{cell(left, row.left, row)}</td>
            <td>{cell(right, row.right, row)} {near}</td>
        </tr>
    }
    .into_any()
}

fn cell(document: &Document, clause: Option<&Clause>, row: &Aligned<'_>) -> AnyView {
    let Some(clause) = clause else {
        let alone = row.left.or(row.right).map(|alone| alone.label.clone()).unwrap_or_default();
        let says = match row.elsewhere {
            Some(other) => {
                let place = Place::Read(document.meta.id.clone(), Some(Passage::Clause(other.id.clone())));
                said!(
                    "nothing beside {alone}; near to {clause}, which stands beside another",
                    alone = alone,
                    clause = passage_link(href(&place), other.label.clone())
                )
            }
            None => t!("nothing beside {alone}", alone = alone).into_any(),
        };
        return view! { <p class="none">{says}</p> }.into_any();
    };
    let meta = &document.meta;
    let place = Place::Read(meta.id.clone(), Some(Passage::Clause(clause.id.clone())));
    let firmest = clause.strongest().map(|one| {
        let (level, voice) = (level_mark(one.level.value), voice(one));
        let says = match clause.sentences.len() {
            1 => view! { {level} " " {voice} }.into_any(),
            _ => said!("at its firmest: {level} {voice}", level = level, voice = voice),
        };
        view! { <p class="says">{says}</p> }
    });
    let link = href(&place);
    let source = said!(
        "{clause}, {kind} ({standing})",
        clause = passage_link(link.clone(), clause.label.clone()),
        kind = t!(meta.kind.name()),
        standing = t!(meta.standing.as_str()),
    );
    view! {
        <p class="source">{source}</p>
        <blockquote cite=link lang=meta.language.clone() dir=direction_of(&meta.language) data-standing=meta.standing.as_str()><p>"“" {clause.text.to_string()} "”"</p></blockquote>
        {firmest}
    }
    .into_any()
}
