//! The timeline: a picture of time with a stop for every date, and a table of the same dates with their sentences.

use leptos::prelude::*;
use leptos::svg;

use super::date::in_words;
use super::framework::{framework_mark, tag};
use super::quote::quote;
use super::words::Highlight;
use crate::compare::{Bearing, Dated, Moment, Stop, axis};
use crate::language::{list, spoken, t, tn};
use crate::model::{Briefing, Document, Precision};
use crate::place::Place;
use crate::ui::link::href;

/// Where the axis stands in the picture, and where the words beside it begin.
const SPINE: usize = 48;
const WORDS: usize = 92;

/// The picture; each stop leads to its rows in the table.
pub fn time_picture(moments: &[Moment<'_>]) -> AnyView {
    let values: Vec<&str> = moments.iter().map(|moment| moment.value).collect();
    let laid = axis(&values);
    let years: Vec<_> = (laid.years.iter())
        .map(|(year, at)| {
            view! {
                <path d=format!("M{} {at}h6", SPINE - 6)></path>
                <text x=(SPINE - 9).to_string() y=(at + 4).to_string() text-anchor="end">{year.to_string()}</text>
            }
        })
        .collect();
    let stops: Vec<_> = moments.iter().zip(&laid.stops).map(|(moment, at)| stop(moment, *at)).collect();
    let says = tn!(
        moments.len(),
        "{n} dates in order of time, from {first} to {last}. The table says the same.",
        "{n} dates in order of time, from {first} to {last}. The table says the same.",
        first = moments.first().map(when).unwrap_or_default(),
        last = moments.last().map(when).unwrap_or_default(),
    );
    view! {
        <svg class="time" viewBox=format!("0 -8 320 {}", laid.height + 16) role="group" aria-labelledby="time-title" aria-describedby="time-says">
            {svg::title().attr("id", "time-title").child(t!("The dates in order of time"))}
            {svg::desc().attr("id", "time-says").child(says)}
            <g class="years" aria-hidden="true">
                <path d=format!("M{SPINE} 0v{}", laid.height)></path>
                {years}
            </g>
            {stops}
        </svg>
    }
    .into_any()
}

fn stop(moment: &Moment<'_>, at: Stop) -> AnyView {
    let long = at.end.saturating_sub(at.start).max(5);
    let middle = at.start + long / 2;
    let lead = format!("M{} {middle}L{} {}h6", SPINE + 6, WORDS - 12, at.row);
    let leaning =
        if moment.texts.is_empty() && !moment.entries.iter().any(is_ahead) { "past" } else { "ahead" };
    let kind = if moment.texts.is_empty() { "date" } else { "text" };
    let inside = view! {
        <path class="lead" data-bearing=leaning d=lead></path>
        <rect x=(SPINE - 4).to_string() y=at.start.to_string() width="8" height=long.to_string()></rect>
        <text x=WORDS.to_string() y=(at.row - 2).to_string()>
            <tspan class="when">{along(t!("{date}:", date = when(moment)))}</tspan>" "
            <tspan x=WORDS.to_string() dy="16">{along(summary(moment))}</tspan>
        </text>
    };
    // An anchor of SVG: the macro would make one of HTML, which an SVG does not show.
    let link = svg::a().attr("href", format!("#{}", anchor(moment))).child(inside);
    view! { <g class="stop" data-kind=kind>{link}</g> }.into_any()
}

/// A phrase so that it runs as its language does in a picture, which is drawn from left to right: between RLI and PDI
/// (Unicode UAX #9).
fn along(phrase: String) -> String {
    if spoken().direction() == "rtl" { format!("\u{2067}{phrase}\u{2069}") } else { phrase }
}

fn is_ahead(entry: &Dated<'_>) -> bool {
    entry.bearing == Bearing::Ahead
}

/// What stands at a date, short: “a text itself, 2 ahead, 1 recalled”.
fn summary(moment: &Moment<'_>) -> String {
    let texts = match moment.texts.as_slice() {
        [] => None,
        [one] => Some(t!("date of the {kind}", kind = t!(one.meta.kind.name()))),
        more => Some(tn!(more.len(), "date of {n} text", "date of {n} texts")),
    };
    let count = |bearing| {
        let entries = moment.entries.iter().filter(|entry| entry.bearing == bearing).count();
        (entries > 0).then(|| match bearing {
            Bearing::Past => tn!(entries, "{n} recalled", "{n} recalled"),
            Bearing::Around => tn!(entries, "{n} of its own time", "{n} of its own time"),
            Bearing::Ahead => tn!(entries, "{n} ahead", "{n} ahead"),
            Bearing::Unknown => {
                tn!(entries, "{n} before or after not known", "{n} before or after not known")
            }
        })
    };
    list(&texts.into_iter().chain(Bearing::ALL.into_iter().filter_map(count)).collect::<Vec<_>>())
}

/// The dates with their sentences, as a table.
pub fn time_table(briefing: &Briefing, moments: &[Moment<'_>]) -> AnyView {
    let bodies: Vec<_> = (moments.iter())
        .map(|moment| {
            let texts: Vec<_> = moment.texts.iter().map(|document| text_row(briefing, document)).collect();
            let rows: Vec<_> = moment.entries.iter().map(|entry| row(briefing, entry)).collect();
            view! {
                <tbody id=anchor(moment)>
                    <tr class="group">
                        <th scope="rowgroup" colspan="2">
                            {when(moment)} " " <span class="aside">{precision(moment)}</span>
                        </th>
                    </tr>
                    {texts} {rows}
                </tbody>
            }
        })
        .collect();
    table("dated", bodies.into_any())
}

/// Times without a date, as a table.
pub fn open_table(briefing: &Briefing, entries: &[Dated<'_>]) -> AnyView {
    let rows: Vec<_> = entries.iter().map(|entry| row(briefing, entry)).collect();
    table("open", view! { <tbody>{rows}</tbody> }.into_any())
}

/// The table under the heading with this id.
fn table(heading: &'static str, bodies: AnyView) -> AnyView {
    view! {
        <table class="listing times" aria-labelledby=heading>
            <thead>
                <tr><th scope="col">{t!("Before or after its text")}</th><th scope="col">{t!("In its sentence")}</th></tr>
            </thead>
            {bodies}
        </table>
    }
    .into_any()
}

fn text_row(briefing: &Briefing, document: &Document) -> AnyView {
    let meta = &document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let note = meta.date_note.clone().map(|note| view! { <p lang="en" dir="auto" class="aside">{note}</p> });
    let link = href(&Place::Read(meta.id.clone(), None));
    view! {
        <tr class="text-row">
            <th scope="row">{t!("the text itself")} " " {mark}</th>
            <td><a href=link>{meta.title.clone()}</a> {note}</td>
        </tr>
    }
    .into_any()
}

fn row(briefing: &Briefing, entry: &Dated<'_>) -> AnyView {
    let meta = &entry.quote.document.meta;
    let mark = tag(briefing, meta.framework.as_ref()).map(|tag| framework_mark(&tag, meta.standing));
    let why = match (entry.bearing, meta.date.as_deref()) {
        (Bearing::Unknown, None) => t!("the text has no date"),
        (Bearing::Unknown, Some(_)) => t!("the text gives no year"),
        (Bearing::Ahead, None) => t!("a deadline or open term; the text has no date"),
        (_, None) => t!("as its words say; the text has no date"),
        (_, Some(date)) => t!("seen from the text of {date}", date = in_words(date)),
    };
    view! {
        <tr>
            <th scope="row">
                <b>{t!(entry.bearing.name())}</b> <span class="aside">" " {why}</span> " " {mark}
            </th>
            <td>{quote(briefing, entry.quote, Highlight::Marks(entry.date.evidence()))}</td>
        </tr>
    }
    .into_any()
}

fn when(moment: &Moment<'_>) -> String {
    let date = in_words(moment.value);
    if moment.is_deadline { t!("by {date}", date = date) } else { date }
}

/// How exactly the date is given.
fn precision(moment: &Moment<'_>) -> String {
    let is_span = moment.value.contains('/');
    let Some(entry) = moment.entries.first() else { return t!("a day") };
    match (is_span, entry.date.value.precision, moment.is_deadline) {
        (true, ..) => t!("a span"),
        (_, Precision::Day, false) => t!("a day"),
        (_, Precision::Day, true) => t!("a deadline, to the day"),
        (_, Precision::Month, false) => t!("a month; the day is not given"),
        (_, Precision::Month, true) => t!("a deadline, to the month"),
        (_, Precision::Year, false) => t!("a year; the day is not given"),
        (_, Precision::Year, true) => t!("a deadline, to the year"),
        (_, Precision::None, _) => t!("open"),
    }
}

/// The id of a date's rows: `on-2026-01`, `by-2030`, `on-2024_2027`.
fn anchor(moment: &Moment<'_>) -> String {
    let how = if moment.is_deadline { "by" } else { "on" };
    format!("{how}-{}", moment.value.replace('/', "_"))
}
