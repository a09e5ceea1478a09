//! The reasons of a sentence's labels: the words each rests on, its rule in plain words, and a way to dispute it.

use std::sync::Arc;

use leptos::prelude::*;

use super::date::in_words;
use super::level::level_mark;
use super::strip::Pick;
use crate::compare::{Evidence, Label, Reasoned, dated, manner};
use crate::language::{list, t};
use crate::model::Rule;
use crate::place::Place;
use crate::ui::dom::{self, absolute, announce, copy_text};
use crate::ui::link::{href, href_with};
use crate::ui::said::said;

/// The reasons of every label of a sentence. The one that is pointed at is `picked`; when none is, `rest` is.
pub fn reasons(reasoned: &Arc<Reasoned>, picked: RwSignal<Pick>, rest: Pick) -> AnyView {
    let places: Vec<usize> = (0..reasoned.reasons.len()).collect();
    reasons_at(reasoned, &places, picked, rest)
}

/// The same of the reasons at `places`.
pub fn reasons_at(reasoned: &Arc<Reasoned>, places: &[usize], picked: RwSignal<Pick>, rest: Pick) -> AnyView {
    let heading = |place: &usize| reasoned.reasons.get(*place).map(|reason| reason.label.heading());
    let groups: Vec<_> = places
        .chunk_by(|one, next| heading(one) == heading(next))
        .map(|group| {
            let rows: Vec<_> = group.iter().map(|place| row(reasoned, *place, picked, rest)).collect();
            view! { <dt>{group.first().and_then(heading).map(|heading| t!(heading))}</dt> {rows} }
        })
        .collect();
    view! { <dl class="reasons">{groups}</dl> }.into_any()
}

/// The reason of one label, by its place, under its heading.
pub fn one_reason(reasoned: &Arc<Reasoned>, place: usize, picked: RwSignal<Pick>, rest: Pick) -> AnyView {
    let heading = reasoned.reasons.get(place).map(|reason| t!(reason.label.heading()));
    view! { <dt>{heading}</dt> {row(reasoned, place, picked, rest)} }.into_any()
}

fn row(reasoned: &Arc<Reasoned>, place: usize, picked: RwSignal<Pick>, rest: Pick) -> AnyView {
    let Some(reason) = reasoned.reasons.get(place) else { return ().into_any() };
    let (pick, leave) = (move || picked.set(Pick::One(place)), move || picked.set(rest));
    let says = said!("{label}: {words}", label = label(&reason.label), words = shortened(&reason.evidence));
    view! {
        <dd
            on:pointerenter=move |_| pick()
            on:pointerleave=move |_| leave()
            on:focusin=move |_| pick()
            on:focusout=move |_| leave()
        >
            {says} {because(reason.rule)}
            {dispute(reasoned, place)}
        </dd>
    }
    .into_any()
}

/// The label itself, with a link to its page where it has one.
fn label(label: &Label) -> AnyView {
    match label {
        Label::Level(level) => level_mark(*level),
        Label::Act(act, softened) => {
            view! { {format!("{} ", act.lemma)} {level_mark(act.level)} {manner(act, softened)} }.into_any()
        }
        Label::Theme(id, name) => view! { <a href=href(&Place::Theme(id.clone()))>{t!(name)}</a> }.into_any(),
        Label::Name(id, name, kind) => {
            let name = view! { <a href=href(&Place::Entity(id.clone()))>{name.clone()}</a> };
            said!("{name} ({kind})", name = name, kind = t!(kind.name()))
        }
        Label::Date(date) => match &date.value {
            Some(value) => dated(date.relation, &in_words(value)).into_any(),
            None => label.says().into_any(),
        },
        Label::Voice(..) | Label::Quantity(_) => label.says().into_any(),
    }
}

/// The words a label rests on, each in quotation marks, long ones cut short: the text itself is above.
fn shortened(evidence: &[Evidence]) -> String {
    const LONG: usize = 60;
    let quoted = evidence.iter().map(|one| match one.words.char_indices().nth(LONG) {
        Some((end, _)) => format!("“{} …”", one.words.get(..end).unwrap_or_default().trim_end()),
        None => format!("“{}”", one.words),
    });
    list(&quoted.collect::<Vec<_>>())
}

/// The rule in plain words, with a link to it.
fn because(rule: Rule) -> AnyView {
    let link = format!("{}#rule-{}", href(&Place::Method), rule.id);
    view! { <span class="rule">{t!(rule.says)} " " <a href=link>{rule.id}</a></span> }.into_any()
}

/// Copies a report that disputes the label; where nothing can be copied, shows it. Without the app the method page
/// says how.
fn dispute(reasoned: &Arc<Reasoned>, place: usize) -> AnyView {
    if !dom::RUNNING {
        return ().into_any();
    }
    let page = href_with(&Place::Read(reasoned.document.clone(), None), &[("h", &reasoned.hash)]);
    let link = format!("{page}#{}", reasoned.sentence);
    let label = reasoned.reasons.get(place).map(|reason| reason.label.says()).unwrap_or_default();
    let reasoned = Arc::clone(reasoned);
    let report = move || {
        let reason = reasoned.reasons.get(place)?;
        Some(reasoned.report(reason, &absolute(&link)))
    };
    let copied = RwSignal::new(None::<bool>);
    let done = Callback::new(move |worked: bool| {
        copied.set(Some(worked));
        announce(&if worked {
            t!("The report is copied: send it to whoever publishes this briefing")
        } else {
            t!("The report could not be copied: it is shown below the label")
        });
    });
    let copy = {
        let report = report.clone();
        move |_| {
            if let Some(text) = report() {
                copy_text(&text, done);
            }
        }
    };
    let says = move || {
        if copied.get() == Some(true) { t!("Report copied") } else { t!("Dispute: copy a report") }
    };
    let shown = move || {
        (copied.get() == Some(false))
            .then(|| report().map(|text| view! { <pre lang="en" dir="ltr">{text}</pre> }))
    };
    let about = t!(" of {label}", label = label);
    view! {
        <button type="button" class="dispute" on:click=copy>{says} <span class="visually-hidden">{about}</span></button>
        {shown}
    }
    .into_any()
}
