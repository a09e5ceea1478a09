//! A picture of the matrix: a square for every theme and every kind of text of a framework, the larger the more
//! sentences speak of it.
//!
//! All of it is laid out in whole numbers, so that every platform draws the same; three columns fit a narrow screen.

use super::wrap::wrap;
use super::{Matrix, Row};
use crate::model::{FrameworkId, Level, Standing};

/// The room for a theme's name, and the longest line of it in characters.
const NAME: usize = 110;
const LONGEST: usize = 17;
/// The room for a column, for what stands above the rows, and for a line of a name.
const COLUMN: usize = 58;
/// What the name above the last column may stand out.
const MARGIN: usize = 4;
const HEAD: usize = 44;
const LINE: usize = 15;
/// The side of the largest square and of the smallest.
const LARGEST: usize = 28;
const SMALLEST: usize = 6;
/// The room for a row with a name of one or two lines.
const ROW: usize = 38;

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    /// How wide it is.
    pub width: usize,
    /// How high it is.
    pub height: usize,
    /// A column for every kind of text that a framework has, the text itself before accounts.
    pub columns: Vec<HeatColumn>,
    /// A row for every row of the matrix.
    pub rows: Vec<HeatRow>,
}

/// One kind of text of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatColumn {
    /// The place of the framework among those of the matrix.
    pub framework: usize,
    /// The text itself or accounts.
    pub standing: Standing,
    /// Where its middle is, from the side where reading begins.
    pub middle: usize,
}

/// One theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatRow {
    /// Where its middle is, from the top.
    pub middle: usize,
    /// Where it begins and how high it is.
    pub top: usize,
    /// How high it is.
    pub height: usize,
    /// The theme's name in lines.
    pub lines: Vec<String>,
    /// What each column has to show; nothing where no sentence speaks of the theme.
    pub tiles: Vec<Option<Tile>>,
}

/// What one column says of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// How many sentences.
    pub sentences: usize,
    /// The level of the firmest.
    pub level: Level,
    /// The side of the square; its area is the sentences' share of the largest square.
    pub side: usize,
}

/// The picture of `matrix`; `names` are those of the rows' themes, in the same order.
pub fn heat(matrix: &Matrix, names: &[String]) -> Heat {
    let columns = columns(&matrix.frameworks, &matrix.rows);
    let counts = matrix
        .rows
        .iter()
        .flat_map(|row| columns.iter().map(|column| tally(row, column).map_or(0, |(n, _)| n)));
    let most = counts.max().unwrap_or_default().max(1);
    let mut top = HEAD;
    let rows = (matrix.rows.iter().zip(names))
        .map(|(row, name)| {
            let lines = wrap(name, LONGEST);
            let height = ROW.max(lines.len() * LINE + 8);
            let tiles = columns
                .iter()
                .map(|column| tally(row, column).map(|(sentences, level)| tile(sentences, level, most)));
            let row = HeatRow { middle: top + height / 2, top, height, tiles: tiles.collect(), lines };
            top += height;
            row
        })
        .collect();
    Heat { width: NAME + COLUMN * columns.len() + MARGIN, height: top, columns, rows }
}

fn columns(frameworks: &[FrameworkId], rows: &[Row]) -> Vec<HeatColumn> {
    let has = |framework: usize, standing: Standing| {
        rows.iter()
            .filter_map(|row| row.cells.get(framework))
            .any(|cell| cell.tallies().any(|(own, _)| own == standing))
    };
    (0..frameworks.len())
        .flat_map(|framework| [Standing::Primary, Standing::Secondary].map(|standing| (framework, standing)))
        .filter(|&(framework, standing)| has(framework, standing))
        .enumerate()
        .map(|(place, (framework, standing))| HeatColumn {
            framework,
            standing,
            middle: NAME + COLUMN * place + COLUMN / 2,
        })
        .collect()
}

fn tally(row: &Row, column: &HeatColumn) -> Option<(usize, Level)> {
    let cell = row.cells.get(column.framework)?;
    let (_, tally) = cell.tallies().find(|(standing, _)| *standing == column.standing)?;
    Some((tally.sentences, tally.strongest.filter(|_| tally.sentences > 0)?))
}

fn tile(sentences: usize, level: Level, most: usize) -> Tile {
    let side = (LARGEST * LARGEST * sentences / most).isqrt().max(SMALLEST);
    Tile { sentences, level, side }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::super::{Selection, matrix};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    #[test]
    fn squares_grow_with_sentences_and_stand_under_their_kind_of_text() {
        let on = |words, level, themes, who| Line { themes, ..line(words, level, who) };
        let trade: &[_] = &[("trade", "trade")];
        let text = [
            on("We trade.", 4, trade, JointLeaders),
            on("We note trade.", 1, trade, JointLeaders),
            on("We like trade.", 1, trade, JointLeaders),
            on("And trade.", 1, trade, JointLeaders),
        ];
        let news = [on("They trade.", 0, trade, Reporter)];
        let texts = [("t", "a", Primary, None, &text[..]), ("n", "b", Secondary, None, &news[..])];
        let briefing = briefing(&["a", "b"], &["trade", "space"], &texts);
        let heat = heat(
            &matrix(&briefing, &Selection::whole(&briefing)),
            &["Trade".to_owned(), "A name that needs two lines".to_owned()],
        );
        let columns: Vec<_> =
            heat.columns.iter().map(|column| (column.framework, column.standing, column.middle)).collect();
        assert_eq!(columns, [(0, Primary, 139), (1, Secondary, 197)]);
        let tiles: Vec<_> = (heat.rows.iter())
            .map(|row| {
                row.tiles
                    .iter()
                    .map(|tile| tile.map(|tile| (tile.sentences, tile.level.number(), tile.side)))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(tiles, [vec![Some((4, 4, 28)), Some((1, 0, 14))], vec![None, None]]);
        assert_eq!(
            heat.rows.iter().map(|row| (row.top, row.lines.len())).collect::<Vec<_>>(),
            [(44, 1), (82, 2)]
        );
        assert_eq!((heat.width, heat.height), (230, 120));
    }

    #[test]
    fn nothing_makes_an_empty_picture() {
        let briefing = briefing(&[], &[], &[]);
        let heat = heat(&matrix(&briefing, &Selection::whole(&briefing)), &[]);
        assert_eq!((heat.columns.len(), heat.rows.len()), (0, 0));
    }
}
