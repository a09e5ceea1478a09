//! Arrival: what a reader is told whose link leads to words that have changed, moved or gone.

use leptos::prelude::*;

use super::date::in_words;
use super::difference::inline;
use super::notice::Notice;
use crate::compare::Formulae;
use crate::compare::diff::diff;
use crate::language::t;
use crate::lock::Reason;
use crate::lock::arrival::Arrival;
use crate::model::{ClauseId, DocumentId};
use crate::place::{Passage, Place};
use crate::search::find::telling;
use crate::ui::arrive::Told;
use crate::ui::link::{href, href_with};

/// The notice that an arrival calls for; nothing where the words are here as the link has them.
pub fn arrival(told: Signal<Option<Told>>) -> AnyView {
    (move || told.get().and_then(|told| notice(&told))).into_any()
}

fn notice(told: &Told) -> Option<AnyView> {
    let label = told.clauses.first().map(|(_, label, _)| label.clone()).unwrap_or_default();
    let now = told.clauses.first().map(|(.., text)| text.as_str()).unwrap_or_default();
    let view = match &told.arrival {
        Arrival::Here(_) | Arrival::Heading(_) => return None,
        Arrival::Changed { then, .. } => {
            let title = t!("{label} has changed since this link was made", label = label);
            let says = match then {
                Some(words) => amended(&words.text, now),
                None => view! {
                    <p>{t!("The words that the link was made for are not on record. Compare what you were sent with the text below.")}</p>
                }
                .into_any(),
            };
            let rest = (told.clauses.len() > 1).then(|| {
                view! { <p>{t!("A part of those words stands here now:")}</p> {offers(&told.document, told.clauses.iter().skip(1))} }
            });
            view! { <Notice title>{says} {rest}</Notice> }.into_any()
        }
        Arrival::Forwarded { from, reason, then, .. } => {
            let title = t!("“{from}” is {label} now", from = from, label = label);
            let says = match reason {
                Reason::Moved => t!("The words that the link was made for stand there, unchanged."),
                Reason::Merged => t!("The clause was merged with others."),
                Reason::Split => t!("The clause was split."),
                Reason::Edited | Reason::Removed => t!("The clause was amended."),
            };
            let offered = offers(&told.document, told.clauses.iter());
            let changed =
                then.as_ref().filter(|words| words.text != now).map(|words| amended(&words.text, now));
            view! {
                <Notice title>
                    <p>{says}</p>
                    {offered}
                    {changed}
                </Notice>
            }
            .into_any()
        }
        Arrival::HeadingGone { heading, removed, .. } => without(told, heading, removed.as_deref()),
        Arrival::Lost { name, then, removed, .. } => {
            lost(told, name, then.as_ref().map(|words| &*words.text), removed.as_deref())
        }
    };
    Some(view)
}

fn without(told: &Told, heading: &str, removed: Option<&str>) -> AnyView {
    let title = t!("The heading “{heading}” is no longer in this text", heading = heading);
    let says = removed.map(|day| t!("It was taken out on {day}.", day = in_words(day)));
    let rest = if told.clauses.is_empty() {
        let says = t!("Nothing of what stood below it is left. The outline lists the headings of today.");
        view! { <p>{says}</p> }.into_any()
    } else {
        let says = t!("What stood below it begins here now:");
        view! { <p>{says}</p> {offers(&told.document, told.clauses.iter())} }.into_any()
    };
    view! { <Notice title><p>{says}</p> {rest}</Notice> }.into_any()
}

fn lost(told: &Told, name: &str, then: Option<&str>, removed: Option<&str>) -> AnyView {
    let title = match then {
        Some(_) => t!("The clause “{name}” is no longer in this text", name = name),
        None => t!("This text has no clause “{name}”", name = name),
    };
    let says = match (then, removed) {
        (Some(_), Some(day)) => t!("It was taken out on {day}. It said:", day = in_words(day)),
        (Some(_), None) => t!("It was published here and has been taken out. It said:"),
        (None, _) => t!("The link may have been cut short, or it was made for another text."),
    };
    let words = then.map(|text| view! { <blockquote>{text.to_owned()}</blockquote> });
    let nearest = if told.clauses.is_empty() {
        view! { <p>{t!("Look for the words you expect in the outline and the text below; the label beside each clause is a link to it.")}</p> }
            .into_any()
    } else {
        let says = t!("The clauses nearest to it:");
        view! { <p>{says}</p> {offers(&told.document, told.clauses.iter())} }.into_any()
    };
    let search = telling(then.unwrap_or_default(), 8);
    let search = (!search.is_empty()).then(|| {
        let link = href_with(&Place::Search, &[("q", search.as_str())]);
        view! { <p><a href=link>{t!("Search all texts for its words")}</a></p> }
    });
    view! { <Notice title><p>{says}</p> {words} {nearest} {search}</Notice> }.into_any()
}

/// Then and now in one text: what was taken out, what was put in.
fn amended(then: &str, now: &str) -> AnyView {
    let pieces = diff(then, now, &Formulae::default());
    view! {
        <p>{t!("Then and now: struck out is what the link was made for and the text no longer says, underlined what it says now.")}</p>
        <blockquote class="difference">{inline(&pieces)}</blockquote>
    }
    .into_any()
}

/// Clauses to go on to, each with its first words.
fn offers<'a>(
    document: &DocumentId,
    clauses: impl Iterator<Item = &'a (ClauseId, String, String)>,
) -> AnyView {
    let items: Vec<_> = clauses
        .map(|(id, label, text)| {
            let link = href(&Place::Read(document.clone(), Some(Passage::Clause(id.clone()))));
            let words: Vec<&str> = text.split_whitespace().collect();
            let first =
                words.get(..14).map_or_else(|| text.clone(), |words| format!("{} …", words.join(" ")));
            view! { <li><a href=link>{label.clone()}</a> " “" {first} "”"</li> }
        })
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}
