//! A theme: what each framework says of it, side by side, firmest first.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::take_along;
use crate::compare::{Cell, Quote, Rung, Selection, Side, columns};
use crate::export::sheet;
use crate::language::{list, t};
use crate::model::{Briefing, Level, Standing, Theme, ThemeId};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::{href, href_with};
use crate::ui::part::cues::{cue_list, not_found};
use crate::ui::part::filter::unknown_choices;
use crate::ui::part::framework::{Tag, framework_mark, tags};
use crate::ui::part::key::key;
use crate::ui::part::level::level_mark;
use crate::ui::part::matrix::{theme_choices, too_weak};
use crate::ui::part::notice::Notice;
use crate::ui::part::quote::quote;
use crate::ui::part::words::Highlight;
use crate::ui::said::said;
use crate::ui::workspace::use_workspace;

/// A theme.
#[component]
pub fn ThemePage() -> impl IntoView {
    let workspace = use_workspace();
    let params = use_params_map();
    let queries = ["frameworks", "level"].map(|name| (name, use_query(name).0));
    move || {
        let name = params.read().get("theme").unwrap_or_default();
        let id = name.parse::<ThemeId>().ok();
        match id.and_then(|id| workspace.briefing.theme(&id)) {
            Some(theme) => {
                let choices: Vec<_> =
                    queries.iter().filter_map(|(name, value)| Some((*name, value.get()?))).collect();
                let (selection, unknown) = Selection::read(&workspace.briefing, &choices);
                let notice = unknown_choices(&unknown);
                let page = side_by_side(&workspace.briefing, theme, &selection);
                let neighbours =
                    neighbours(&workspace.briefing, theme, &theme_choices(&workspace.briefing, &selection));
                let (theme, briefing) = (theme.id.clone(), workspace.clone());
                let take = take_along(&workspace, "theme", move |making| {
                    let theme = briefing.briefing.theme(&theme);
                    theme.map(|theme| sheet::theme(making, theme, &selection)).unwrap_or_default()
                });
                view! { {notice} {page} {take} {neighbours} }.into_any()
            }
            None => unknown(&workspace.briefing, &name).into_any(),
        }
    }
}

fn side_by_side(briefing: &Briefing, theme: &Theme, selection: &Selection) -> AnyView {
    let is_chosen = |place: usize| {
        briefing.frameworks.get(place).is_some_and(|framework| selection.frameworks.contains(&framework.id))
    };
    let tags: Vec<Tag> = tags(briefing).into_iter().filter(|tag| is_chosen(tag.place)).collect();
    let columns = columns(briefing, &theme.id, selection);
    let heads: Vec<_> = (columns.cells.iter().zip(&tags))
        .map(|(cell, tag)| head(briefing, theme, tag, cell, selection.level))
        .collect();
    let rungs: Vec<_> =
        columns.rungs.iter().map(|one| rung(briefing, theme, one, &columns.cells, &tags)).collect();
    let kept = theme_choices(briefing, selection);
    view! {
        <header class="page-head">
            <p class="kicker"><a href=linked(&Place::Compare, &kept)>{t!("Side by side")}</a></p>
            <h1>{t!("{theme}, side by side", theme = t!(&theme.name))}</h1>
            <p class="lede">{t!(&theme.definition)}</p>
            <details class="more">
                <summary>{t!("What was looked for")}</summary>
                <p>{cue_list(theme)}</p>
            </details>
        </header>
        {key(briefing)}
        {narrowed(theme, selection, &kept, &tags)}
        <div data-lean=lean(&columns.cells)>
            <div class="columns heads">{heads}</div>
            {rungs}
        </div>
    }
    .into_any()
}

/// Which of two frameworks says at least twice as much as the other, so that it gets more room.
fn lean(cells: &[Cell]) -> Option<&'static str> {
    let [first, second] = cells else { return None };
    let (first, second) = (first.sentences(), second.sentences());
    if first >= 2 * second { Some("first") } else { (second >= 2 * first).then_some("second") }
}

/// A notice where the link shows only a part of what there is.
fn narrowed(
    theme: &Theme,
    selection: &Selection,
    kept: &[(&'static str, String)],
    tags: &[Tag],
) -> Option<AnyView> {
    let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    let names = list(&names);
    (!kept.is_empty()).then(|| {
        let whole = href(&Place::Theme(theme.id.clone()));
        let show = view! { <a href=whole>{t!("Show all of it")}</a> };
        let says = match selection.level {
            Level::Reported => {
                said!("{names}; sentences of every level. {show}.", names = names, show = show)
            }
            level => said!(
                "{names}; sentences of level {level} or above. {show}.",
                names = names,
                level = level.number(),
                show = show,
            ),
        };
        view! {
            <Notice title=t!("This is a part of what the texts say on it")>
                <p>{says}</p>
            </Notice>
        }
        .into_any()
    })
}

fn head(briefing: &Briefing, theme: &Theme, tag: &Tag, cell: &Cell, least: Level) -> AnyView {
    let documents = (briefing.frameworks.get(tag.place))
        .map(|framework| briefing.documents_of(&framework.id))
        .unwrap_or_default();
    let kinds: Vec<String> = (documents.iter())
        .map(|document| {
            let (kind, standing) = (t!(document.meta.kind.name()), t!(document.meta.standing.as_str()));
            t!("{kind} ({standing})", kind = kind, standing = standing)
        })
        .collect();
    // Said once, here: below, the column of a framework that is silent stays empty.
    let silent = match (cell.sentences(), cell.weaker()) {
        (0, 0) => Some(not_found(theme, documents.len())),
        (0, weaker) => Some(too_weak(weaker, least)),
        _ => None,
    };
    view! {
        <div>
            <h2>{framework_mark(tag, tag.standing)}</h2>
            <p class="aside">{list(&kinds)}</p>
            {silent}
        </div>
    }
    .into_any()
}

fn rung(briefing: &Briefing, theme: &Theme, rung: &Rung<'_>, cells: &[Cell], tags: &[Tag]) -> AnyView {
    let sides: Vec<_> = (rung.sides.iter().zip(cells).zip(tags))
        .map(|((one, cell), tag)| match cell.sentences() {
            0 => view! { <div class="silent"></div> }.into_any(),
            _ => side(briefing, theme, one, tag),
        })
        .collect();
    view! {
        <section class="rung">
            <h2>{level_mark(rung.level)}</h2>
            <div class="columns">{sides}</div>
        </section>
    }
    .into_any()
}

fn side(briefing: &Briefing, theme: &Theme, side: &Side<'_>, tag: &Tag) -> AnyView {
    let quotes: Vec<_> = side.iter().map(|&one| quote(briefing, one, Highlight::Theme(&theme.id))).collect();
    let none = quotes.is_empty().then(|| view! { <p class="none">{t!("nothing at this level")}</p> });
    // A solid mark over accounts alone would say that the text itself speaks here.
    let only_accounts = !side.is_empty() && !side.iter().any(Quote::is_primary);
    let standing = if only_accounts { Standing::Secondary } else { tag.standing };
    view! {
        <div>
            <h3 class="cell-name">{framework_mark(tag, standing)}</h3>
            {quotes}
            {none}
        </div>
    }
    .into_any()
}

/// The themes before and after this one.
fn neighbours(briefing: &Briefing, theme: &Theme, kept: &[(&'static str, String)]) -> AnyView {
    let at = briefing.themes.iter().position(|other| other.id == theme.id).unwrap_or_default();
    let link = |theme: &Theme| {
        let to = linked(&Place::Theme(theme.id.clone()), kept);
        view! { <li><a href=to>{t!(&theme.name)}</a></li> }
    };
    let before = at.checked_sub(1).and_then(|before| briefing.themes.get(before)).map(link);
    let after = briefing.themes.get(at + 1).map(link);
    view! {
        <nav class="neighbours" aria-label=t!("Other themes")>
            <ul>{before} <li><a href=linked(&Place::Compare, kept)>{t!("All themes")}</a></li> {after}</ul>
        </nav>
    }
    .into_any()
}

fn linked(place: &Place, kept: &[(&'static str, String)]) -> String {
    let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    href_with(place, &kept)
}

fn unknown(briefing: &Briefing, name: &str) -> AnyView {
    let themes: Vec<_> = (briefing.themes.iter())
        .map(|theme| view! { <li><a href=href(&Place::Theme(theme.id.clone()))>{t!(&theme.name)}</a></li> })
        .collect();
    view! {
        <header class="page-head"><h1>{t!("There is no such theme")}</h1></header>
        <p>{t!("No theme here is called “{name}”. These are the themes of the briefing:", name = name)}</p>
        <ul>{themes}</ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Tally;

    #[test]
    fn the_framework_that_says_at_least_twice_as_much_gets_more_room() {
        let says =
            |sentences| Cell { primary: Some(Tally { sentences, ..Tally::default() }), secondary: None };
        for (counts, room) in [
            (&[8, 4][..], Some("first")),
            (&[3, 0], Some("first")),
            (&[1, 2], Some("second")),
            (&[5, 3], None),
            (&[8, 1, 1], None),
            (&[8], None),
        ] {
            let cells: Vec<Cell> = counts.iter().copied().map(says).collect();
            assert_eq!(lean(&cells), room, "{counts:?}");
        }
    }
}
