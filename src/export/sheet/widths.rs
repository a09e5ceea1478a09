//! How wide the columns of a printed table are: by the words that stand in them.

use super::{Cell, Sheet};

/// What a letter of the table's type (8 points) takes, and what the margins of a cell take, in twentieths of a point.
const LETTER: usize = 92;
const MARGINS: usize = 230;
/// Longer words, such as addresses, may be broken.
const WORD: usize = 16;

/// The widths of the columns of `sheet`, in twentieths of a point, `whole` together. Every column has room for its longest
/// word, where they fit; what is left goes to the columns with long cells, by the square root of their mean length.
pub(super) fn widths(sheet: &Sheet, whole: usize) -> Vec<usize> {
    let columns: Vec<(usize, usize)> = (0..sheet.columns.len())
        .map(|column| {
            let cells = || sheet.rows.iter().filter_map(|row| row.get(column)).map(Cell::words);
            let name = sheet.columns.get(column).map_or("", |column| column.name.as_str());
            let words = cells().chain([name]).flat_map(str::split_whitespace);
            let longest = words.map(|word| word.chars().count()).filter(|count| *count <= WORD).max();
            let letters: usize = cells().map(|words| words.chars().count()).sum();
            let mean = letters / sheet.rows.len().max(1);
            (longest.unwrap_or(1) * LETTER + MARGINS, mean.isqrt())
        })
        .collect();
    let least: usize = columns.iter().map(|(least, _)| least).sum();
    let weights: usize = columns.iter().map(|(_, weight)| weight).sum();
    let width = |(own, weight): &(usize, usize)| match whole.checked_sub(least) {
        Some(left) => own + (left * weight).checked_div(weights).unwrap_or_default(),
        None => own * whole / least.max(1),
    };
    columns.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    #[test]
    fn every_word_has_room_and_long_cells_have_what_is_left() {
        let columns = ["Level", "Words", "Standing"].map(|name| Column::new(name, name)).to_vec();
        let row =
            vec![Cell::text("4"), Cell::Quotation("all of it ".repeat(30)), Cell::text("the text itself")];
        let sheet = Sheet { columns, rows: vec![row], ..Sheet::default() };
        assert_eq!(widths(&sheet, 6800), [902, 4295, 1602]);
        assert_eq!(widths(&sheet, 1000), [294, 294, 411]);
    }
}
