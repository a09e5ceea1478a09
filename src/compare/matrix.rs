//! The matrix: which framework speaks of which theme, how often and how firmly.

use super::Quote;
use crate::model::{Briefing, FrameworkId, Level, Standing, ThemeId};

/// Themes against frameworks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The frameworks, one column each.
    pub frameworks: Vec<FrameworkId>,
    /// The themes, one row each, in the order of the lexicon.
    pub rows: Vec<Row>,
}

/// One theme in every framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The theme.
    pub theme: ThemeId,
    /// A cell for every framework, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// One theme in one framework.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What primary texts say; `None` where the framework has no primary text here.
    pub primary: Option<Tally>,
    /// What accounts say; `None` where the framework has no account here.
    pub secondary: Option<Tally>,
}

/// Sentences counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many sentences.
    pub sentences: usize,
    /// The level of the strongest; `None` where there is no sentence.
    pub strongest: Option<Level>,
}

/// Count the sentences of `briefing` by theme, framework and standing.
pub fn matrix(briefing: &Briefing) -> Matrix {
    let columns: Vec<(FrameworkId, Vec<Quote<'_>>)> = (briefing.frameworks.iter())
        .map(|framework| (framework.id.clone(), Quote::of(briefing, &framework.id)))
        .collect();
    let rows = briefing.themes.iter().map(|theme| Row {
        theme: theme.id.clone(),
        cells: columns
            .iter()
            .map(|(framework, quotes)| cell(briefing, framework, quotes, &theme.id))
            .collect(),
    });
    let rows = rows.collect();
    Matrix { frameworks: columns.into_iter().map(|(framework, _)| framework).collect(), rows }
}

impl Cell {
    /// Whether no text of the framework speaks of the theme.
    pub fn is_empty(&self) -> bool {
        [self.primary, self.secondary].iter().flatten().all(|tally| tally.sentences == 0)
    }
}

impl Tally {
    fn add(&mut self, level: Level) {
        self.sentences += 1;
        self.strongest = self.strongest.max(Some(level));
    }
}

fn cell(briefing: &Briefing, framework: &FrameworkId, quotes: &[Quote<'_>], theme: &ThemeId) -> Cell {
    let tally = |standing: Standing| {
        let has_text = (briefing.documents_of(framework).iter()).any(|text| text.meta.standing == standing);
        has_text.then(|| {
            let mut tally = Tally::default();
            for quote in quotes.iter().filter(|quote| quote.document.meta.standing == standing) {
                if quote.sentence.themes.iter().any(|finding| finding.value == *theme) {
                    tally.add(quote.level());
                }
            }
            tally
        })
    };
    Cell { primary: tally(Standing::Primary), secondary: tally(Standing::Secondary) }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    #[test]
    fn the_text_itself_and_accounts_of_it_are_counted_apart() {
        let on = |words, level, authority| Line {
            themes: &[("talent", "talent")],
            ..line(words, level, authority)
        };
        let briefing = briefing(
            &["a", "b"],
            &["talent", "space"],
            &[
                ("a-news", "a", Secondary, None, &[on("They sealed a talent deal.", 5, Reporter)]),
                (
                    "a-text",
                    "a",
                    Primary,
                    None,
                    &[
                        on("The Parties will exchange talent.", 4, JointLeaders),
                        on("The Parties value talent.", 1, JointLeaders),
                        line("The Parties met.", 0, JointLeaders),
                    ],
                ),
                ("b-news", "b", Secondary, None, &[line("Nothing was said.", 0, Reporter)]),
            ],
        );
        let matrix = matrix(&briefing);
        let some = |sentences, strongest| Some(Tally { sentences, strongest });
        let rows: Vec<(&str, Vec<_>)> = (matrix.rows.iter())
            .map(|row| {
                (row.theme.as_str(), row.cells.iter().map(|cell| (cell.primary, cell.secondary)).collect())
            })
            .collect();
        assert_eq!(
            rows,
            [
                (
                    "talent",
                    vec![
                        (some(2, Some(Level::Undertaking)), some(1, Some(Level::Done))),
                        (None, some(0, None))
                    ]
                ),
                ("space", vec![(some(0, None), some(0, None)), (None, some(0, None))]),
            ]
        );
        assert!(matrix.rows[1].cells.iter().all(Cell::is_empty));
        assert!(!matrix.rows[0].cells[0].is_empty());
    }
}
