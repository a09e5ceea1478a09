//! The matrix as a picture: themes down, kinds of text across, a square for what is said. The square's area counts
//! sentences, the ladder beside it is the firmest level; the table on the same page says both in words.

use leptos::prelude::*;
use leptos::svg;

use super::framework::{Tag, shape_path};
use super::level::level_words;
use crate::compare::{Heat, HeatColumn, HeatRow, Matrix, Tile, heat};
use crate::language::{series, t, tn};
use crate::model::{Briefing, Standing, Theme};
use crate::place::Place;
use crate::ui::link::href_with;

/// The picture of `matrix`, whose frameworks have `tags`. A theme leads to its page, with the choices of `kept`.
pub fn heat_map(
    briefing: &Briefing,
    matrix: &Matrix,
    tags: &[Tag],
    kept: &[(&'static str, String)],
) -> AnyView {
    let themes: Vec<&Theme> = matrix.rows.iter().filter_map(|row| briefing.theme(&row.theme)).collect();
    let names: Vec<String> = themes.iter().map(|theme| t!(&theme.name)).collect();
    let laid = heat(matrix, &names);
    let heads: Vec<_> = laid.columns.iter().map(|column| head(column, tags)).collect();
    let frameworks: Vec<_> =
        tags.iter().enumerate().map(|(place, tag)| framework(place, tag, &laid.columns)).collect();
    let rows: Vec<_> = (laid.rows.iter().zip(&themes))
        .map(|(row, theme)| {
            let inside = (name(row), says(&t!(&theme.name), row, &laid, tags), tiles(row, &laid));
            let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
            // An anchor of SVG: the macro would make one of HTML, which an SVG does not show.
            svg::a().attr("href", href_with(&Place::Theme(theme.id.clone()), &kept)).child(inside).into_any()
        })
        .collect();
    let description = t!(
        "The larger a square, the more sentences; as many rungs beside it as the firmest has. Solid squares are the \
         text itself, outlined ones accounts. The table says the same."
    );
    view! {
        <div class="scroll">
        <svg class="heat" viewBox=format!("0 0 {} {}", laid.width, laid.height) width=laid.width.to_string() role="group" aria-labelledby="heat-title" aria-describedby="heat-says">
            {svg::title().attr("id", "heat-title").child(t!("Themes by how many sentences speak of them, and how firmly"))}
            {svg::desc().attr("id", "heat-says").child(description)}
            <g aria-hidden="true">{frameworks} {heads}</g>
            {rows}
        </svg>
        </div>
    }
    .into_any()
}

fn head(column: &HeatColumn, tags: &[Tag]) -> AnyView {
    let tag = tags.get(column.framework);
    let path = shape_path(tag.map_or(0, |tag| tag.place));
    let kind = match column.standing {
        Standing::Primary => t!("the text"),
        Standing::Secondary => t!("account"),
    };
    let middle = column.middle.to_string();
    view! {
        <path class="head-shape" data-standing=column.standing.as_str() transform=format!("translate({} 16)", column.middle - 5) d=path></path>
        <text class="head" x=middle y="38" text-anchor="middle">{kind}</text>
    }
    .into_any()
}

/// The name of a framework above its columns, as much of it as there is room for.
fn framework(place: usize, tag: &Tag, columns: &[HeatColumn]) -> AnyView {
    const FITS: usize = 9;
    let own: Vec<&HeatColumn> = columns.iter().filter(|column| column.framework == place).collect();
    let (Some(first), Some(last)) = (own.first(), own.last()) else { return ().into_any() };
    let fits = FITS * own.len();
    let name: String = if tag.name.chars().count() <= fits {
        tag.name.clone()
    } else {
        tag.name.chars().take(fits - 1).chain(['…']).collect()
    };
    let middle = usize::midpoint(first.middle, last.middle);
    view! { <text class="head framework" x=middle.to_string() y="11" text-anchor="middle">{name}</text> }
        .into_any()
}

fn name(row: &HeatRow) -> AnyView {
    let first = row.middle + 4 - (row.lines.len() - 1) * 15 / 2;
    let lines: Vec<_> = (row.lines.iter().enumerate())
        .map(|(place, line)| {
            // The space parts the words of two lines for those who listen.
            view! { <tspan x="0" y=(first + place * 15).to_string()>{line.clone()}</tspan> " " }
        })
        .collect();
    view! { <text class="name">{lines}</text> }.into_any()
}

/// The row in words, for those who listen.
fn says(theme: &str, row: &HeatRow, laid: &Heat, tags: &[Tag]) -> AnyView {
    let columns = laid.columns.iter().zip(&row.tiles);
    let parts: Vec<String> = columns
        .map(|(column, tile)| {
            let name = tags.get(column.framework).map(|tag| tag.name.clone()).unwrap_or_default();
            match (column.standing, tile) {
                (Standing::Primary, Some(tile)) => tn!(
                    tile.sentences,
                    "{name}, text itself: {n} sentence, up to {level}",
                    "{name}, text itself: {n} sentences, up to {level}",
                    name = name,
                    level = level_words(tile.level)
                ),
                (Standing::Secondary, Some(tile)) => tn!(
                    tile.sentences,
                    "{name}, account: {n} sentence, up to {level}",
                    "{name}, account: {n} sentences, up to {level}",
                    name = name,
                    level = level_words(tile.level)
                ),
                (Standing::Primary, None) => t!("{name}, text itself: not found", name = name),
                (Standing::Secondary, None) => t!("{name}, account: not found", name = name),
            }
        })
        .collect();
    svg::title().child(t!("{name}: {meaning}", name = theme, meaning = series(&parts))).into_any()
}

fn tiles(row: &HeatRow, laid: &Heat) -> AnyView {
    let tiles: Vec<_> =
        (laid.columns.iter().zip(&row.tiles)).map(|(column, one)| tile(row, column, *one)).collect();
    view! {
        <path class="rule" d=format!("M0 {}h{}", row.top, laid.width)></path>
        {tiles}
    }
    .into_any()
}

fn tile(row: &HeatRow, column: &HeatColumn, tile: Option<Tile>) -> AnyView {
    let Some(tile) = tile else {
        return view! { <text class="nothing" x=column.middle.to_string() y=(row.middle + 4).to_string() text-anchor="middle">"–"</text> }
            .into_any();
    };
    // The square left of the middle, its number and ladder right of it.
    let (left, top) = (column.middle + 2 - tile.side, row.middle - tile.side / 2);
    let side = tile.side.to_string();
    let rungs: Vec<String> = (0..usize::from(tile.level.number()))
        .map(|rung| format!("M{} {}h12", column.middle + 9, row.middle + 15 - rung * 3))
        .collect();
    view! {
        <rect data-level=tile.level.number() data-standing=column.standing.as_str() x=left.to_string() y=top.to_string() width=side.clone() height=side></rect>
        <text class="count" x=(column.middle + 8).to_string() y=row.middle.to_string()>{tile.sentences}</text>
        <path class="rungs" data-level=tile.level.number() d=rungs.concat()></path>
    }
    .into_any()
}
