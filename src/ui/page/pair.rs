//! Two of the passages that stand side by side, word by word.

use leptos::prelude::*;

use super::sides::{Query, full_name};
use super::versus::choice;
use crate::compare::Item;
use crate::compare::diff::{Change, diff, shared};
use crate::language::{t, tn};
use crate::ui::part::difference::{inline, side};
use crate::ui::workspace::Workspace;

/// Two of the passages, word by word.
pub(super) fn differences(workspace: &Workspace, items: &[Item], pair: Query, show: Query) -> AnyView {
    let briefing = &workspace.briefing;
    let labels: Vec<String> = (items.iter())
        .filter_map(|item| {
            let (document, clause) = item.at(briefing)?;
            Some(full_name(&item.label(clause), document))
        })
        .collect();
    if labels.len() < 2 || labels.len() != items.len() {
        return ().into_any();
    }
    let (one, other) = chosen(pair.0.get().as_deref(), items.len());
    let words = |place: usize| {
        let item = items.get(place)?;
        Some(item.words(item.at(briefing)?.1))
    };
    let (Some(first), Some(second)) = (words(one), words(other)) else { return ().into_any() };
    let pieces = diff(first, second, workspace.formulae());
    let is_inline = show.0.get().as_deref() == Some("inline");
    let choices: Vec<(String, String)> =
        labels.iter().enumerate().map(|(place, label)| (place.to_string(), label.clone())).collect();
    let pick = |name: String, own: usize, rest: usize, is_first: bool| {
        let choose = move |value: String| {
            let place = value.parse().unwrap_or(own);
            let (one, other) = if is_first { (place, rest) } else { (rest, place) };
            pair.1.run(Some(format!("{}-{}", one + 1, other + 1)));
        };
        choice(name, &choices, &own.to_string(), choose)
    };
    let picks = (items.len() > 2).then(|| {
        view! { <p class="row">{pick(t!("First clause"), one, other, true)} {pick(t!("Second clause"), other, one, false)}</p> }
    });
    let switch = move |name: String, value: Option<&'static str>, is_on: bool| {
        view! {
            <button
                type="button"
                aria-pressed=is_on.to_string()
                on:click=move |_| show.1.run(value.map(ToOwned::to_owned))
            >
                {name}
            </button>
        }
    };
    let names = [one, other].map(|place| labels.get(place).cloned().unwrap_or_default());
    let [first_name, second_name] = names;
    let body = if is_inline {
        view! { <p class="difference">{inline(&pieces)}</p> }.into_any()
    } else {
        view! {
            <div class="columns">
                <div><h3>{t!("First: {name}", name = first_name)}</h3> <p class="difference">{side(&pieces, Change::New)}</p></div>
                <div><h3>{t!("Second: {name}", name = second_name)}</h3> <p class="difference">{side(&pieces, Change::Gone)}</p></div>
            </div>
        }
        .into_any()
    };
    let has_moved = pieces.iter().any(|piece| piece.moved.is_some());
    let moved = has_moved
        .then(|| format!(" {}", t!("A small number marks a phrase that stands elsewhere in the other.")));
    let has_formula = pieces.iter().any(|piece| piece.formula);
    let formula =
        has_formula.then(|| format!(" {}", t!("Pale words are a formula that many clauses share.")));
    let same = tn!(
        shared(&pieces),
        "“{first}” against “{second}”: {n} of 100 words are the same in place.",
        "“{first}” against “{second}”: {n} of 100 words are the same in place.",
        first = first_name,
        second = second_name,
    );
    view! {
        <section class="band" aria-labelledby="differences">
            <h2 id="differences">{t!("Word by word")}</h2>
            {picks}
            <p class="row views" role="group" aria-label=t!("How the difference is shown")>
                {switch(t!("Side by side"), None, !is_inline)}
                {switch(t!("In one text"), Some("inline"), is_inline)}
            </p>
            <p>
                {same} " "
                {t!("Struck out with − stands only in the first, underlined with + only in the second.")} {moved} {formula}
            </p>
            {body}
        </section>
    }
    .into_any()
}

/// The places of the two passages that `value` names, as `1-2`; the first two where it names none.
fn chosen(value: Option<&str>, count: usize) -> (usize, usize) {
    let place = |text: &str| text.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < count);
    let named = value.and_then(|value| value.split_once('-'));
    named.and_then(|(one, other)| Some((place(one)?, place(other)?))).unwrap_or((0, 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_pair_is_read_or_the_first_two() {
        for (value, pair) in [
            (Some("2-3"), (1, 2)),
            (Some("3-1"), (2, 0)),
            (Some("2-9"), (0, 1)),
            (Some("0-1"), (0, 1)),
            (Some("x"), (0, 1)),
            (None, (0, 1)),
        ] {
            assert_eq!(super::chosen(value, 3), pair, "{value:?}");
        }
    }
}
