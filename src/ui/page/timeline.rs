//! The timeline: what the texts date, in order of time, told apart as recalled or ahead; open terms apart.

use leptos::prelude::*;

use super::take_along;
use crate::compare::{Bearing, Timeline, Window, timeline};
use crate::export::sheet;
use crate::language::{number, t, tn};
use crate::model::{Briefing, FrameworkId};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::href;
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::jump::jump;
use crate::ui::part::key::key;
use crate::ui::part::time::{open_table, time_picture, time_table};
use crate::ui::workspace::use_workspace;

/// The timeline.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let workspace = use_workspace();
    let key = key(&workspace.briefing);
    let (framework, when) = (use_query("framework"), use_query("when"));
    let (from, to) = (use_query("from"), use_query("to"));
    let whole = timeline(&workspace.briefing, &Window::default());
    let years: Vec<Choice> = whole.years().into_iter().map(|year| Choice::new(year, year)).collect();
    let frameworks = workspace.briefing.frameworks.iter();
    let frameworks =
        frameworks.map(|framework| Choice::new(framework.id.as_str(), framework.name.as_str())).collect();
    let bearings = Bearing::ALL.map(|bearing| Choice::new(bearing.as_str(), t!(bearing.name())));
    let fields = vec![
        Field::one("framework", t!("Framework"), t!("every framework"), frameworks, framework),
        Field::one("when", t!("Before or after its text"), t!("recalled and ahead"), bearings.to_vec(), when),
        Field::one("from", t!("From"), t!("the beginning"), years.clone(), from),
        Field::one("to", t!("To"), t!("the end"), years, to),
    ];
    let asked = Memo::new({
        let workspace = workspace.clone();
        move |_| read(&workspace.briefing, [framework.0.get(), when.0.get(), from.0.get(), to.0.get()])
    });
    let result = {
        let workspace = workspace.clone();
        Signal::derive(move || {
            let dates = timeline(&workspace.briefing, &asked.read().0).dates();
            tn!(dates, "{n} date or term", "{n} dates and terms")
        })
    };
    let take =
        take_along(&workspace, "timeline", move |making| sheet::timeline(making, &asked.get_untracked().0));
    let shown = move || {
        let (window, unknown) = asked.get();
        let briefing = &workspace.briefing;
        (unknown_choices(&unknown), sections(briefing, &timeline(briefing, &window))).into_any()
    };
    view! {
        <header class="page-head">
            <h1>{t!("Timeline")}</h1>
            <p class="lede">
                {t!("The dates, deadlines and open terms that the texts give, as exactly as they give them. What is \
                 recalled and what lies ahead is told from the date of each text, not from today.")}
            </p>
        </header>
        {key}
        <FilterBar label=t!("Choose from the timeline") fields result clear=href(&Place::Timeline)/>
        {take}
        {shown}
    }
    .into_any()
}

/// What the URL asks for, and which of its values mean nothing here.
fn read(
    briefing: &Briefing,
    [framework, when, from, to]: [Option<String>; 4],
) -> (Window, Vec<(String, String)>) {
    let mut unknown = Vec::new();
    let mut known = |name: &str, value: Option<String>, is_known: &dyn Fn(&str) -> bool| {
        let value = value?;
        if is_known(&value) {
            return Some(value);
        }
        unknown.push((name.to_owned(), value));
        None
    };
    let is_year = |value: &str| value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    let has = |value: &str| briefing.frameworks.iter().any(|framework| framework.id.as_str() == value);
    let bearing = |value: &str| Bearing::ALL.into_iter().find(|bearing| bearing.as_str() == value);
    let framework = known("framework", framework, &has).and_then(|id| id.parse::<FrameworkId>().ok());
    let when = known("when", when, &|value| bearing(value).is_some());
    let window = Window {
        framework,
        bearing: when.as_deref().and_then(bearing),
        from: known("from", from, &is_year),
        to: known("to", to, &is_year),
    };
    (window, unknown)
}

fn sections(briefing: &Briefing, timeline: &Timeline<'_>) -> AnyView {
    let dated = if timeline.moments.is_empty() {
        view! { <p>{t!("No date fits this choice. Clear a filter to see more.")}</p> }.into_any()
    } else {
        view! {
            <div class="pictured">
                <div class="time-side">{time_picture(&timeline.moments)}</div>
                {time_table(briefing, &timeline.moments)}
            </div>
        }
        .into_any()
    };
    let open = if timeline.open.is_empty() {
        view! { <p class="none">{t!("No open term was found.")}</p> }.into_any()
    } else {
        open_table(briefing, &timeline.open)
    };
    let undated: Vec<_> = (briefing.documents.iter())
        .filter(|document| document.meta.date.is_none())
        .map(|document| {
            let link = href(&Place::Read(document.meta.id.clone(), None));
            let note = document
                .meta
                .date_note
                .clone()
                .map(|note| view! { <span lang="en" dir="auto" class="aside">" " {note}</span> });
            view! { <li><a href=link>{document.meta.title.clone()}</a> {note}</li> }
        })
        .collect();
    let undated = (!undated.is_empty()).then(|| {
        view! {
            <section class="band" aria-labelledby="undated">
                <h2 id="undated">{t!("Texts without a date")}</h2>
                <p>{t!("Of these no date can be told to lie before or after the text, but for deadlines and open terms.")}</p>
                <ul>{undated}</ul>
            </section>
        }
    });
    let parts = [
        ("dated", t!("Dates ({n})", n = number(timeline.dates() - timeline.open.len()))),
        ("open", t!("Without a date ({n})", n = number(timeline.open.len()))),
    ];
    view! {
        {jump(t!("On this page"), parts)}
        <section class="band" aria-labelledby="dated">
            <h2 id="dated">{t!("Dates in order")}</h2>
            {dated}
        </section>
        <section class="band" aria-labelledby="open">
            <h2 id="open">{t!("Without a date")}</h2>
            <p>{t!("Open terms, such as a follow-up without a day, and days or months whose year the text does not give.")}</p>
            {open}
        </section>
        {undated}
    }
    .into_any()
}
