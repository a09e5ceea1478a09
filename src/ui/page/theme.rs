//! A theme: what each framework says of it, side by side, firmest first.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::compare::{Rung, Side, columns};
use crate::model::{Briefing, Theme, ThemeId};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::part::cues::{cue_list, not_found};
use crate::ui::part::framework::{Tag, framework_mark, tags};
use crate::ui::part::level::level_mark;
use crate::ui::part::quote::quote;
use crate::ui::part::words::Highlight;
use crate::ui::workspace::use_workspace;

/// A theme.
#[component]
pub fn ThemePage() -> impl IntoView {
    let workspace = use_workspace();
    let params = use_params_map();
    move || {
        let name = params.read().get("theme").unwrap_or_default();
        let id = name.parse::<ThemeId>().ok();
        match id.and_then(|id| workspace.briefing.theme(&id)) {
            Some(theme) => side_by_side(&workspace.briefing, theme).into_any(),
            None => unknown(&workspace.briefing, &name).into_any(),
        }
    }
}

fn side_by_side(briefing: &Briefing, theme: &Theme) -> AnyView {
    let tags = tags(briefing);
    let rungs = columns(briefing, &theme.id);
    let heads: Vec<_> = (tags.iter().enumerate())
        .map(|(place, tag)| {
            let is_silent = rungs.iter().all(|rung| rung.sides.get(place).is_none_or(Vec::is_empty));
            head(briefing, theme, tag, is_silent)
        })
        .collect();
    let rungs: Vec<_> = rungs.iter().map(|one| rung(briefing, theme, one, &tags)).collect();
    view! {
        <header class="page-head">
            <p class="kicker"><a href=href(&Place::Compare)>"Side by side"</a></p>
            <h1>{theme.name.clone()} ", side by side"</h1>
            <p class="lede">{theme.definition.clone()}</p>
            <details class="more">
                <summary>"What was looked for"</summary>
                <p>{cue_list(theme)}</p>
            </details>
        </header>
        <div class="columns heads">{heads}</div>
        {rungs}
        {neighbours(briefing, theme)}
    }
    .into_any()
}

fn head(briefing: &Briefing, theme: &Theme, tag: &Tag, is_silent: bool) -> AnyView {
    let documents = (briefing.frameworks.get(tag.place))
        .map(|framework| briefing.documents_of(&framework.id))
        .unwrap_or_default();
    let kinds: Vec<String> = (documents.iter())
        .map(|document| format!("{} ({})", document.meta.kind.name(), document.meta.standing.as_str()))
        .collect();
    let silent = is_silent.then(|| not_found(theme, documents.len()));
    view! {
        <div>
            <h2>{framework_mark(tag, tag.standing)}</h2>
            <p class="aside">{kinds.join(", ")}</p>
            {silent}
        </div>
    }
    .into_any()
}

fn rung(briefing: &Briefing, theme: &Theme, rung: &Rung<'_>, tags: &[Tag]) -> AnyView {
    let sides: Vec<_> =
        rung.sides.iter().zip(tags).map(|(one, tag)| side(briefing, theme, one, tag)).collect();
    view! {
        <section class="rung">
            <h3>{level_mark(rung.level)}</h3>
            <div class="columns">{sides}</div>
        </section>
    }
    .into_any()
}

fn side(briefing: &Briefing, theme: &Theme, side: &Side<'_>, tag: &Tag) -> AnyView {
    let quotes: Vec<_> = side.iter().map(|&one| quote(briefing, one, Highlight::Theme(&theme.id))).collect();
    let none = quotes.is_empty().then(|| view! { <p class="none">"nothing at this level"</p> });
    view! {
        <div>
            <p class="cell-name">{framework_mark(tag, tag.standing)}</p>
            {quotes}
            {none}
        </div>
    }
    .into_any()
}

/// The themes before and after this one.
fn neighbours(briefing: &Briefing, theme: &Theme) -> AnyView {
    let at = briefing.themes.iter().position(|other| other.id == theme.id).unwrap_or_default();
    let link = |theme: &Theme| {
        view! { <li><a href=href(&Place::Theme(theme.id.clone()))>{theme.name.clone()}</a></li> }
    };
    let before = at.checked_sub(1).and_then(|before| briefing.themes.get(before)).map(link);
    let after = briefing.themes.get(at + 1).map(link);
    view! {
        <nav class="neighbours" aria-label="Other themes">
            <ul>{before} <li><a href=href(&Place::Compare)>"All themes"</a></li> {after}</ul>
        </nav>
    }
    .into_any()
}

fn unknown(briefing: &Briefing, name: &str) -> AnyView {
    let themes: Vec<_> = (briefing.themes.iter())
        .map(
            |theme| view! { <li><a href=href(&Place::Theme(theme.id.clone()))>{theme.name.clone()}</a></li> },
        )
        .collect();
    view! {
        <header class="page-head"><h1>"There is no such theme"</h1></header>
        <p>{format!("No theme here is called “{name}”. These are the themes of the briefing:")}</p>
        <ul>{themes}</ul>
    }
    .into_any()
}
