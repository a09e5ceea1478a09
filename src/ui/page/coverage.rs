//! Coverage: what an account says beside what the text says, sentence by sentence, and what it leaves out.

use leptos::prelude::*;

use super::take_along;
use crate::compare::Quote;
use crate::export::sheet;
use crate::fidelity::{CoverageQuery, Omissions, omissions, pairs};
use crate::language::{number, t, tn};
use crate::model::{Briefing, Coverage, CoverageLabel, Document};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::href;
use crate::ui::part::coverage::{coverage_label, coverage_row};
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::key::key;
use crate::ui::part::locator::spelled;
use crate::ui::part::quote::quote;
use crate::ui::part::words::Highlight;
use crate::ui::said::{said, saidn};
use crate::ui::workspace::use_workspace;

/// Every account beside its text.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let workspace = use_workspace();
    let key = key(&workspace.briefing);
    let (label, sort) = (use_query("label"), use_query("sort"));
    let labels = CoverageLabel::ALL.map(|label| Choice::new(label.as_str(), t!(label.name())));
    let sorts = vec![Choice::new("departure", t!("furthest from the text first"))];
    let fields = vec![
        Field::some("label", t!("Label"), labels.to_vec(), label),
        Field::one("sort", t!("Order"), t!("as the account has it"), sorts, sort),
    ];
    let asked = Memo::new(move |_| CoverageQuery::read(label.0.get().as_deref(), sort.0.get().as_deref()));
    let result = {
        let workspace = workspace.clone();
        Signal::derive(move || {
            let all = workspace.briefing.coverage.len();
            let left = asked.read().0.of(&workspace.briefing.coverage).len();
            tn!(all, "{left} of {n} sentence", "{left} of {n} sentences", left = left)
        })
    };
    let take =
        take_along(&workspace, "coverage", move |making| sheet::coverage(making, &asked.get_untracked().0));
    let body = move || {
        let (query, unknown) = asked.get();
        let briefing = &workspace.briefing;
        let pairs: Vec<_> = pairs(briefing)
            .into_iter()
            .map(|(summary, text)| pair(briefing, summary, text, &query))
            .collect();
        let none = pairs.is_empty().then(|| {
            view! {
                <p>
                    {t!(
                        "The briefing holds no summary of a text that it also holds, so there is nothing to set side by \
                         side."
                    )} " " <a href=href(&Place::Home)>{t!("The texts of the briefing")}</a>
                </p>
            }
        });
        view! { {unknown_choices(&unknown)} {pairs} {none} }.into_any()
    };
    view! {
        <header class="page-head">
            <h1>{t!("What the coverage says, and what the text says")}</h1>
            <p class="lede">
                {t!(
                    "Each sentence of the account, with one label and its reasons, beside the sentences of the text that \
                     carry it. Sentences are matched by the rare words, names and verbs that they share. A label \
                     compares wordings; whether an account is fair is for the reader to say."
                )}
            </p>
        </header>
        {key}
        <FilterBar label=t!("Choose from the sentences") fields result clear=href(&Place::Coverage)/>
        {take}
        {body}
    }
    .into_any()
}

fn pair(briefing: &Briefing, summary: &Document, text: &Document, query: &CoverageQuery) -> AnyView {
    let coverage: Vec<&Coverage> =
        briefing.coverage.iter().filter(|coverage| coverage.summary.document == summary.meta.id).collect();
    let left = query.of(coverage.iter().copied());
    let rows: Vec<_> = left.iter().map(|one| coverage_row(briefing, one)).collect();
    let none = left.is_empty().then(|| {
        let says = t!("No sentence of this account bears a label you chose. Clear the filters to see all.");
        view! { <p class="none">{says}</p> }
    });
    let link = |document: &Document| {
        view! { <a href=href(&Place::Read(document.meta.id.clone(), None))>{document.meta.title.clone()}</a> }
    };
    let which = said!(
        "{account}, a {kind}, beside {text}, the text itself.",
        account = link(summary),
        kind = t!(summary.meta.kind.name()),
        text = link(text)
    );
    view! {
        <section class="band">
            <h2>{t!("Sentence by sentence")}</h2>
            <p>{which}</p>
            {counts(briefing, &left)}
            {none}
            <ol class="accounts">{rows}</ol>
        </section>
        {left_out(briefing, text, &omissions(briefing, summary, text))}
    }
    .into_any()
}

/// How many sentences bear which label, each label with what it means and the way to its first sentence.
fn counts(briefing: &Briefing, coverage: &[&Coverage]) -> AnyView {
    let rows: Vec<_> = (CoverageLabel::ALL.into_iter())
        .map(|label| {
            let with_label: Vec<_> = coverage.iter().filter(|one| one.label == label).collect();
            let places: Vec<_> = (with_label.iter().enumerate())
                .map(|(index, one)| {
                    let link = format!("#{}", one.summary);
                    let place = Quote::at(briefing, &one.summary).map(|quote| spelled(&quote.locator()));
                    let says = t!(
                        "{number}: {label}, {place}",
                        number = index + 1,
                        label = t!(label.name()),
                        place = place.unwrap_or_default()
                    );
                    view! { <a href=link aria-label=says>{index + 1}</a> " " }
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{coverage_label(label)}</th>
                    <td class="coverage-count">{with_label.len()}</td>
                    <td>{t!(label.meaning())} " " <span class="coverage-places">{places}</span></td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="coverage-labels" aria-label=t!("How many sentences bear which label")>
            <thead>
                <tr>
                    <th scope="col">{t!("Label")}</th>
                    <th scope="col">{t!("Sentences")}</th>
                    <th scope="col">{t!("What it means, and where")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn left_out(briefing: &Briefing, text: &Document, omissions: &Omissions<'_>) -> AnyView {
    let themes: Vec<_> = (omissions.themes.iter())
        .map(|(theme, sentences)| {
            let link = href(&Place::Theme(theme.id.clone()));
            let count = saidn!(
                *sentences,
                "{theme}: {n} sentence of the text",
                "{theme}: {n} sentences of the text",
                theme = view! { <a href=link>{t!(&theme.name)}</a> },
                n = number(*sentences)
            );
            view! { <li>{count}</li> }
        })
        .collect();
    let themes = if themes.is_empty() {
        view! { <p>{t!("The account speaks of every theme that the text speaks of.")}</p> }.into_any()
    } else {
        view! { <ul>{themes}</ul> }.into_any()
    };
    let of = |clause, sentence| Quote { document: text, clause, sentence };
    let mut quotes: Vec<Quote<'_>> =
        omissions.sentences.iter().map(|(clause, sentence)| of(*clause, *sentence)).collect();
    quotes.sort_by_key(|quote| std::cmp::Reverse(quote.level()));
    let undertakings = quotes.iter().filter(|quote| quote.is_state_undertaking()).count();
    let (count, all) = (quotes.len(), text.sentences().count());
    let counts = tn!(
        undertakings,
        "{count} of {all}, {n} of them a state undertaking; the firmest first.",
        "{count} of {all}, {n} of them state undertakings; the firmest first.",
        count = count,
        all = all
    );
    let quotes: Vec<_> = quotes.into_iter().map(|one| quote(briefing, one, Highlight::Acts)).collect();
    view! {
        <section class="band">
            <h2>{t!("What it leaves out")}</h2>
            <h3>{t!("Themes of the text that the account does not name")}</h3>
            {themes}
            <h3>{t!("Sentences of the text that no sentence of the account rests on")}</h3>
            <p>{counts}</p>
            <div class="columns">{quotes}</div>
        </section>
    }
    .into_any()
}
