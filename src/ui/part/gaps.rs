//! Gaps: what only one framework has, and what was looked for and not found, with the cues that were looked for.

use leptos::prelude::*;

use super::entity::kinds_name;
use super::framework::{Tag, framework_mark, shape};
use super::level::{level_mark, level_sign};
use super::locator::{passage_link, sentence_place};
use crate::compare::{Cell, Gaps, OnlyIn, SubjectGap};
use crate::language::{direction_of, list, t, tn};
use crate::model::{Briefing, Entity, EntityKind, Standing};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::said::said;

/// What only one framework has, a column for each of them.
pub fn only_columns(gaps: &Gaps<'_>, tags: &[Tag]) -> AnyView {
    let columns: Vec<_> = (gaps.only.iter())
        .filter_map(|only| Some(column(only, tags.iter().find(|tag| tag.name == only.framework.name)?)))
        .collect();
    view! { <div class="columns">{columns}</div> }.into_any()
}

/// Every subject with the words that were found, or with the cues that were not.
pub fn subject_list(briefing: &Briefing, gaps: &Gaps<'_>) -> AnyView {
    let subjects: Vec<_> = gaps.subjects.iter().map(|gap| subject(briefing, gap)).collect();
    view! { <dl class="facts subjects">{subjects}</dl> }.into_any()
}

fn column(only: &OnlyIn<'_>, tag: &Tag) -> AnyView {
    let themes: Vec<_> = (only.themes.iter())
        .map(|(theme, cell)| {
            let link = href(&Place::Theme(theme.id.clone()));
            view! { <li><a href=link>{t!(&theme.name)}</a> " " {tallies(cell, tag, true)}</li> }
        })
        .collect();
    let levels: Vec<_> = (only.levels.iter())
        .map(|(level, cell)| view! { <li>{level_mark(*level)} " " {tallies(cell, tag, false)}</li> })
        .collect();
    let kinds: Vec<_> = (EntityKind::ALL.into_iter())
        .filter_map(|kind| {
            let of_kind: Vec<_> = only.entities.iter().filter(|(entity, _)| entity.kind == kind).collect();
            (!of_kind.is_empty()).then(|| names(kind, &of_kind))
        })
        .collect();
    view! {
        <section class="only">
            <h3>{said!("Only in {framework}", framework = framework_mark(tag, tag.standing))}</h3>
            {named_list(&t!("Themes"), themes)}
            {named_list(&t!("Levels"), levels)}
            <h4>{t!("Named ({count})", count = only.entities.len())}</h4>
            {if kinds.is_empty() { view! { <p class="none">{t!("nothing that the other texts do not name")}</p> }.into_any() } else { kinds.into_any() }}
        </section>
    }
    .into_any()
}

fn named_list<T: IntoView + 'static>(name: &str, items: Vec<T>) -> AnyView {
    let head = view! { <h4>{t!("{name} ({count})", name = name, count = items.len())}</h4> };
    if items.is_empty() {
        view! { {head} <p class="none">{t!("none that the other texts lack")}</p> }.into_any()
    } else {
        view! { {head} <ul>{items}</ul> }.into_any()
    }
}

fn names(kind: EntityKind, entities: &[&(&Entity, usize)]) -> AnyView {
    let names: Vec<_> = (entities.iter())
        .map(|(entity, mentions)| {
            let link = href(&Place::Entity(entity.id.clone()));
            let mentions = tn!(*mentions, "{n} mention", "{n} mentions");
            view! { <li><a href=link>{entity.name.clone()}</a> " " <span class="aside">{mentions}</span></li> }
        })
        .collect();
    view! {
        <details class="more">
            <summary>{t!("{name} ({count})", name = kinds_name(kind), count = names.len())}</summary>
            <ul>{names}</ul>
        </details>
    }
    .into_any()
}

/// “2 in the text itself, up to …; 1 in an account, up to …”.
fn tallies(cell: &Cell, tag: &Tag, with_level: bool) -> AnyView {
    let lines: Vec<_> = (cell.tallies().filter(|(_, tally)| tally.sentences > 0))
        .map(|(standing, tally)| {
            let count = tally.sentences;
            let says = match (standing, tally.strongest.filter(|_| with_level).map(level_sign)) {
                (Standing::Primary, None) => t!("{count} in the text itself", count = count).into_any(),
                (Standing::Primary, Some(level)) => {
                    said!("{count} in the text itself, up to {level}", count = count, level = level)
                }
                (Standing::Secondary, None) => t!("{count} in an account", count = count).into_any(),
                (Standing::Secondary, Some(level)) => {
                    said!("{count} in an account, up to {level}", count = count, level = level)
                }
            };
            view! { <span class="aside">{shape(tag.place, standing)} " " {says} " "</span> }
        })
        .collect();
    lines.into_any()
}

fn subject(briefing: &Briefing, gap: &SubjectGap<'_>) -> AnyView {
    let texts = briefing.documents.len();
    let cues: Vec<String> = gap.subject.cues.iter().map(|cue| format!("“{cue}”")).collect();
    let found: Vec<_> = (gap.found.iter())
        .map(|(quote, words)| {
            let link = href(&sentence_place(quote));
            let framework = (quote.document.meta.framework.as_ref())
                .and_then(|id| briefing.frameworks.iter().find(|framework| framework.id == *id))
                .map(|framework| framework.name.clone());
            let kind = t!(quote.document.meta.kind.name());
            let words = view! { <q lang=quote.document.meta.language.clone() dir=direction_of(&quote.document.meta.language)>{words.value.clone()}</q> };
            let place = passage_link(link, quote.locator());
            let says = match framework {
                Some(name) => said!(
                    "{words} in {framework}, {kind}, {place}",
                    words = words,
                    framework = name,
                    kind = kind,
                    place = place,
                ),
                None => said!("{words} in {kind}, {place}", words = words, kind = kind, place = place),
            };
            view! { <li>{says}</li> }
        })
        .collect();
    let says = if found.is_empty() {
        view! { <p class="none">{tn!(texts, "not found in this text", "not found in these texts")}</p> }
            .into_any()
    } else {
        view! { <p>{t!("A word that was looked for stands here; whether it is about this, the sentence tells:")}</p> <ul>{found}</ul> }.into_any()
    };
    view! {
        <div>
            <dt>{t!(&gap.subject.name)}</dt>
            <dd>
                <p class="aside">{t!(&gap.subject.definition)}</p>
                {says}
                <details class="more"><summary>{t!("What was looked for")}</summary><p>{t!("{cues}.", cues = list(&cues))}</p></details>
            </dd>
        </div>
    }
    .into_any()
}
