//! How wide the columns of a printed table are: by the words that stand in them.

use super::Sheet;

/// A column takes room for at least and at most so many characters in a line.
const ROOM: (usize, usize) = (8, 70);

/// The widths of the columns of `sheet`, which are `whole` together. A column with long words or long cells is wide, but
/// no column is squeezed to nothing: room grows with the square root of the mean length of a cell.
pub(super) fn widths(sheet: &Sheet, whole: usize) -> Vec<usize> {
    let room = |column: usize| {
        let cells = || sheet.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.words());
        let letters: usize = cells().map(|words| words.chars().count()).sum();
        let mean = letters / sheet.rows.len().max(1);
        let name = sheet.columns.get(column).map_or("", |column| column.name.as_str());
        let longest = cells().chain([name]).flat_map(str::split_whitespace);
        // An address breaks anywhere; a word should not.
        let longest = longest.map(|word| word.chars().count()).filter(|count| *count < 20).max();
        let (least, most) = ROOM;
        (mean.isqrt() * 3).max(longest.unwrap_or_default() + 1).clamp(least, most)
    };
    let rooms: Vec<usize> = (0..sheet.columns.len()).map(room).collect();
    let all: usize = rooms.iter().sum();
    rooms.into_iter().map(|room| room * whole / all.max(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column};
    use super::*;

    #[test]
    fn long_cells_get_more_room_and_short_ones_enough_for_a_word() {
        let columns = ["Level", "Words", "Standing"].map(|name| Column::new(name, name)).to_vec();
        let row =
            vec![Cell::text("4"), Cell::Quotation("all of it ".repeat(30)), Cell::text("the text itself")];
        let widths = widths(&Sheet { columns, rows: vec![row], ..Sheet::default() }, 6800);
        assert_eq!(widths, [800, 5100, 900]);
    }
}
