//! The matrix: which framework speaks of which theme, how often and how firmly.

use super::{Quote, Selection};
use crate::model::{Briefing, FrameworkId, Level, Standing, ThemeId};

/// Themes against frameworks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The frameworks, one column each.
    pub frameworks: Vec<FrameworkId>,
    /// The themes that the view keeps, one row each, in the order of the lexicon.
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
    /// How many sentences that are firm enough to count.
    pub sentences: usize,
    /// How many sentences below that level.
    pub weaker: usize,
    /// The level of the strongest; `None` where there is no sentence.
    pub strongest: Option<Level>,
}

/// Count the sentences of `briefing` by theme, framework and standing, as far as `selection` goes.
pub fn matrix(briefing: &Briefing, selection: &Selection) -> Matrix {
    let columns: Vec<(&FrameworkId, Vec<Quote<'_>>)> =
        selection.frameworks.iter().map(|framework| (framework, Quote::of(briefing, framework))).collect();
    let cell = |(framework, quotes): &(&FrameworkId, Vec<Quote<'_>>), theme: &ThemeId| {
        let on_theme =
            |quote: &Quote<'_>| quote.sentence.themes.iter().any(|finding| finding.value == *theme);
        let quotes: Vec<Quote<'_>> = quotes.iter().copied().filter(on_theme).collect();
        Cell::count(briefing, framework, &quotes, selection.level)
    };
    let rows = briefing.themes.iter().map(|theme| Row {
        theme: theme.id.clone(),
        cells: columns.iter().map(|column| cell(column, &theme.id)).collect(),
    });
    let rows = rows.filter(|row| selection.view.keeps(row.speaking(), columns.len())).collect();
    Matrix { frameworks: selection.frameworks.clone(), rows }
}

impl Row {
    /// How many frameworks speak of the theme firmly enough to count.
    pub fn speaking(&self) -> usize {
        self.cells.iter().filter(|cell| cell.sentences() > 0).count()
    }
}

impl Cell {
    /// Count `quotes`, sentences of `framework`; those below `least` count as weaker.
    pub(super) fn count(
        briefing: &Briefing,
        framework: &FrameworkId,
        quotes: &[Quote<'_>],
        least: Level,
    ) -> Self {
        let tally = |standing: Standing| {
            let has_text =
                (briefing.documents_of(framework).iter()).any(|text| text.meta.standing == standing);
            has_text.then(|| {
                let mut tally = Tally::default();
                for quote in quotes.iter().filter(|quote| quote.document.meta.standing == standing) {
                    tally.add(quote.level(), least);
                }
                tally
            })
        };
        Self { primary: tally(Standing::Primary), secondary: tally(Standing::Secondary) }
    }

    /// How many sentences count.
    pub fn sentences(&self) -> usize {
        self.tallies().map(|(_, tally)| tally.sentences).sum()
    }

    /// How many sentences are too weak to count.
    pub fn weaker(&self) -> usize {
        self.tallies().map(|(_, tally)| tally.weaker).sum()
    }

    /// Whether no text of the framework speaks of the theme at any level.
    pub fn is_empty(&self) -> bool {
        self.sentences() + self.weaker() == 0
    }

    /// What there is, the text itself first.
    pub fn tallies(&self) -> impl Iterator<Item = (Standing, Tally)> + use<> {
        [(Standing::Primary, self.primary), (Standing::Secondary, self.secondary)]
            .into_iter()
            .filter_map(|(standing, tally)| Some((standing, tally?)))
    }
}

impl Tally {
    fn add(&mut self, level: Level, least: Level) {
        if level < least {
            self.weaker += 1;
        } else {
            self.sentences += 1;
            self.strongest = self.strongest.max(Some(level));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::View;
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    fn sample() -> Briefing {
        let on = |words, level, authority| Line {
            themes: &[("talent", "talent")],
            ..line(words, level, authority)
        };
        briefing(
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
                ("b-news", "b", Secondary, None, &[on("A speaker praised talent.", 1, Reporter)]),
            ],
        )
    }

    /// What is counted of one standing: sentences, weaker ones, and the number of the strongest level.
    type Counted = Option<(usize, usize, Option<u8>)>;

    /// The cells of each row: for each framework the text itself and the accounts.
    fn shown(matrix: &Matrix) -> Vec<(&str, Vec<[Counted; 2]>)> {
        let tally = |tally: Tally| (tally.sentences, tally.weaker, tally.strongest.map(Level::number));
        let cell = |cell: &Cell| [cell.primary.map(tally), cell.secondary.map(tally)];
        (matrix.rows.iter()).map(|row| (row.theme.as_str(), row.cells.iter().map(cell).collect())).collect()
    }

    #[test]
    fn the_text_itself_and_accounts_of_it_are_counted_apart() {
        let briefing = sample();
        let matrix = matrix(&briefing, &Selection::whole(&briefing));
        let none = Some((0, 0, None));
        assert_eq!(
            shown(&matrix),
            [
                (
                    "talent",
                    vec![[Some((2, 0, Some(4))), Some((1, 0, Some(5)))], [None, Some((1, 0, Some(1)))]]
                ),
                ("space", vec![[none, none], [None, none]]),
            ]
        );
        assert!(matrix.rows[1].cells.iter().all(Cell::is_empty));
        assert!(!matrix.rows[0].cells[0].is_empty());
    }

    #[test]
    fn what_is_too_weak_to_count_is_still_not_missing() {
        let briefing = sample();
        let selection = Selection { level: Level::Intention, ..Selection::whole(&briefing) };
        let matrix = matrix(&briefing, &selection);
        assert_eq!(
            shown(&matrix)[0].1,
            [[Some((1, 1, Some(4))), Some((1, 0, Some(5)))], [None, Some((0, 1, None))]]
        );
        assert_eq!(matrix.rows[0].speaking(), 1);
        assert!(!matrix.rows[0].cells[1].is_empty());
    }

    #[test]
    fn frameworks_and_themes_are_those_of_the_selection() {
        let check = |frameworks: &[&str], level, view, themes: &[&str]| {
            let briefing = sample();
            let frameworks = frameworks.iter().map(|id| id.parse().unwrap()).collect();
            let matrix = matrix(&briefing, &Selection { frameworks, level, view });
            let found: Vec<&str> = matrix.rows.iter().map(|row| row.theme.as_str()).collect();
            assert_eq!(found, themes, "{:?} {level:?} {view:?}", matrix.frameworks);
            assert!(matrix.rows.iter().all(|row| row.cells.len() == matrix.frameworks.len()));
        };
        check(&["a", "b"], Level::Reported, View::All, &["talent", "space"]);
        check(&["a", "b"], Level::Reported, View::Shared, &["talent"]);
        check(&["a", "b"], Level::Reported, View::One, &[]);
        check(&["a", "b"], Level::Intention, View::One, &["talent"]);
        check(&["b"], Level::Intention, View::None, &["talent", "space"]);
    }
}
