//! The matrix as a table: themes down, frameworks across. The text itself and accounts of it stand on lines of their
//! own, and an empty cell says so.

use leptos::prelude::*;

use super::cues::not_found;
use super::framework::{Tag, framework_mark, shape};
use super::level::{level_mark, level_sign};
use crate::compare::{Cell, Row, Selection, Tally, matrix};
use crate::language::{Piece, and, number, pieces, t, tn};
use crate::model::{Briefing, Level, Standing, Theme};
use crate::place::Place;
use crate::ui::link::href_with;
use crate::ui::said::saidn;

/// The matrix as far as `selection` goes, with what was looked for in every empty cell. `tags` are those of its
/// frameworks. A theme's link keeps the choice of frameworks and level.
pub fn matrix_table(briefing: &Briefing, tags: &[Tag], selection: &Selection) -> AnyView {
    let matrix = matrix(briefing, selection);
    let kept = theme_choices(briefing, selection);
    let rows: Vec<_> = (matrix.rows.iter())
        .filter_map(|row| Some((briefing.theme(&row.theme)?, row)))
        .map(|(theme, row)| {
            let cells: Vec<_> = (row.cells.iter().zip(tags))
                .map(|(cell, tag)| {
                    let content = if cell.is_empty() {
                        not_found(theme, texts_of(briefing, tag)).into_any()
                    } else {
                        tallies(theme, cell, tag, selection.level).into_any()
                    };
                    let name = t!("{name}:", name = tag.name);
                    view! { <td><span class="cell-name">{name} " "</span> {content}</td> }
                })
                .collect();
            view! { <tr>{theme_head(theme, &kept)} {cells}</tr> }
        })
        .collect();
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col">{t!("Theme")}</th>
                    {framework_heads(tags)}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What the page of a theme takes over from a selection: everything but the view.
pub fn theme_choices(briefing: &Briefing, selection: &Selection) -> Vec<(&'static str, String)> {
    selection.write(briefing).into_iter().filter(|(name, _)| *name != "view").collect()
}

/// The matrix in small, its themes grouped by which frameworks speak of them.
pub fn matrix_overview(briefing: &Briefing, tags: &[Tag]) -> AnyView {
    let matrix = matrix(briefing, &Selection::whole(briefing));
    let rows: Vec<(&Theme, &Row)> = briefing.themes.iter().zip(&matrix.rows).collect();
    let speaks = |row: &Row| row.cells.iter().map(|cell| !cell.is_empty()).collect::<Vec<bool>>();
    let mut groups: Vec<Vec<bool>> = rows.iter().map(|(_, row)| speaks(row)).collect();
    groups.sort_by_key(|group| {
        std::cmp::Reverse((group.iter().filter(|speaks| **speaks).count(), group.clone()))
    });
    groups.dedup();
    let bodies: Vec<_> = (groups.into_iter())
        .map(|group| {
            let rows: Vec<_> = (rows.iter().filter(|(_, row)| speaks(row) == group))
                .map(|(theme, row)| {
                    let cells: Vec<_> =
                        row.cells.iter().zip(tags).map(|(cell, tag)| small_cell(cell, tag)).collect();
                    view! { <tr>{theme_head(theme, &[])} {cells}</tr> }
                })
                .collect();
            let head = t!("{name} ({count})", name = group_name(&group, tags), count = rows.len());
            view! {
                <tbody>
                    <tr class="group"><th scope="rowgroup" colspan=tags.len() + 1>{head}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect();
    view! {
        <table class="matrix matrix-small">
            <thead><tr><th scope="col">{t!("Theme")}</th> {framework_heads(tags)}</tr></thead>
            {bodies}
        </table>
    }
    .into_any()
}

fn framework_heads(tags: &[Tag]) -> AnyView {
    let head = |tag| view! { <th scope="col">{framework_mark(tag, tag.standing)}</th> };
    tags.iter().map(head).collect_view().into_any()
}

fn theme_head(theme: &Theme, kept: &[(&'static str, String)]) -> AnyView {
    let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let link = href_with(&Place::Theme(theme.id.clone()), &kept);
    view! { <th scope="row"><a href=link>{t!(&theme.name)}</a></th> }.into_any()
}

fn tallies(theme: &Theme, cell: &Cell, tag: &Tag, least: Level) -> AnyView {
    let line = |(standing, tally): (Standing, Tally)| {
        let source = match standing {
            Standing::Primary => t!("text itself:"),
            Standing::Secondary => t!("account:"),
        };
        let says = match tally.strongest {
            None if tally.weaker > 0 => too_weak(tally.weaker, least),
            None => not_found(theme, 1).into_any(),
            Some(level) => saidn!(
                tally.sentences,
                "{n} sentence, {level}",
                "{n} sentences, up to {level}",
                n = number(tally.sentences),
                level = level_mark(level),
            ),
        };
        view! { <div class="tally">{shape(tag.place, standing)} " " {source} " " {says}</div> }
    };
    cell.tallies().map(line).collect_view().into_any()
}

/// What is there, though nothing of it is firm enough to count: “2 sentences, none at level 3 or above”.
pub fn too_weak(sentences: usize, least: Level) -> AnyView {
    let says = tn!(
        sentences,
        "{n} sentence, none at level {level} or above",
        "{n} sentences, none at level {level} or above",
        level = least.number(),
    );
    view! { <span class="none">{says}</span> }.into_any()
}

fn small_cell(cell: &Cell, tag: &Tag) -> AnyView {
    if cell.is_empty() {
        return view! { <td class="none">{t!("not found")}</td> }.into_any();
    }
    let tallies: Vec<_> = cell
        .tallies()
        .filter_map(|(standing, tally)| {
            let level = tally.strongest?;
            let says = match standing {
                Standing::Primary => t!("{count} in the text itself, up to {level}"),
                Standing::Secondary => t!("{count} in an account, up to {level}"),
            };
            let says = sentence_in_small(&says, tally.sentences, level);
            Some(view! { <span class="tally">{shape(tag.place, standing)} {says}</span> })
        })
        .collect();
    view! { <td>{tallies}</td> }.into_any()
}

/// A sentence with `count` and `level`: these are shown, its words are there for those who listen.
fn sentence_in_small(text: &str, count: usize, level: Level) -> AnyView {
    let part = |piece: Piece<'_>| match piece {
        Piece::Text(words) => view! { <span class="visually-hidden">{words.to_owned()}</span> }.into_any(),
        Piece::Slot("count") => count.into_any(),
        Piece::Slot(_) => level_sign(level),
    };
    pieces(text).into_iter().map(part).collect_view().into_any()
}

/// “Both frameworks”, “Japan–India only”, “None”.
fn group_name(group: &[bool], tags: &[Tag]) -> String {
    let names: Vec<&str> =
        group.iter().zip(tags).filter(|(speaks, _)| **speaks).map(|(_, tag)| tag.name.as_str()).collect();
    match (names.as_slice(), tags.len()) {
        ([], _) => t!("In no text"),
        (names, 2) if names.len() == 2 => t!("In both frameworks"),
        (names, all) if names.len() == all => t!("In every framework"),
        (names, _) => t!("In {names} only", names = and(names)),
    }
}

fn texts_of(briefing: &Briefing, tag: &Tag) -> usize {
    let framework = briefing.frameworks.get(tag.place);
    framework.map_or(0, |framework| briefing.documents_of(&framework.id).len())
}
