//! A theme side by side: what each framework says of it, aligned by level.

use super::{Cell, Quote, Selection};
use crate::model::{Briefing, Level, ThemeId};

/// A theme in the frameworks of a selection.
#[derive(Debug, Clone)]
pub struct Columns<'a> {
    /// For each framework how often it speaks of the theme, in the order of the selection.
    pub cells: Vec<Cell>,
    /// The sentences by level, firmest first. A level that no framework reaches is left out.
    pub rungs: Vec<Rung<'a>>,
}

/// One rung of the ladder: the sentences of one level, a side for every framework.
#[derive(Debug, Clone)]
pub struct Rung<'a> {
    /// The level.
    pub level: Level,
    /// What each framework says at this level, in the order of the selection.
    pub sides: Vec<Side<'a>>,
}

/// What one framework says of a theme at one level: primary texts first, then in reading order.
pub type Side<'a> = Vec<Quote<'a>>;

/// The sentences on `theme`, as far as `selection` goes; its view is no matter here.
pub fn columns<'a>(briefing: &'a Briefing, theme: &ThemeId, selection: &Selection) -> Columns<'a> {
    let speaks = |quote: &Quote<'_>| quote.sentence.themes.iter().any(|finding| finding.value == *theme);
    let sides: Vec<Side<'a>> = (selection.frameworks.iter())
        .map(|framework| Quote::of(briefing, framework).into_iter().filter(speaks).collect())
        .collect();
    let cells = (selection.frameworks.iter().zip(&sides))
        .map(|(framework, side)| Cell::count(briefing, framework, side, selection.level))
        .collect();
    let rungs = (Level::ALL.into_iter().rev().filter(|level| *level >= selection.level))
        .map(|level| Rung { level, sides: sides.iter().map(|side| at(side, level)).collect() })
        .filter(|rung| rung.sides.iter().any(|side| !side.is_empty()))
        .collect();
    Columns { cells, rungs }
}

fn at<'a>(side: &[Quote<'a>], level: Level) -> Side<'a> {
    side.iter().copied().filter(|quote| quote.level() == level).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Participants, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    #[test]
    fn sentences_on_a_theme_stand_on_the_rung_of_their_level() {
        let on = |words, level, authority| Line {
            themes: &[("talent", "talent")],
            ..line(words, level, authority)
        };
        let briefing = briefing(
            &["a", "b"],
            &["talent"],
            &[
                ("a-news", "a", Secondary, None, &[on("They will share talent.", 4, Reporter)]),
                (
                    "a-text",
                    "a",
                    Primary,
                    None,
                    &[
                        on("The Parties value talent.", 1, JointLeaders),
                        on("They will train talent.", 4, JointLeaders),
                    ],
                ),
                ("b-news", "b", Secondary, None, &[on("Speakers praised talent.", 1, Participants)]),
            ],
        );
        let shown = |selection: &Selection| -> Vec<(u8, Vec<Vec<String>>)> {
            (columns(&briefing, &"talent".parse().unwrap(), selection).rungs.iter())
                .map(|rung| {
                    let words = |side: &Side<'_>| side.iter().map(|quote| quote.words().to_owned()).collect();
                    (rung.level.number(), rung.sides.iter().map(words).collect())
                })
                .collect()
        };
        let words = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect::<Vec<_>>();
        let firm = words(&["They will train talent.", "They will share talent."]);
        let whole = Selection::whole(&briefing);
        let praise = words(&["Speakers praised talent."]);
        assert_eq!(
            shown(&whole),
            [
                (4, vec![firm.clone(), vec![]]),
                (1, vec![words(&["The Parties value talent."]), praise.clone()])
            ]
        );
        let firmer = Selection { level: Level::Encouragement, ..whole.clone() };
        assert_eq!(shown(&firmer), [(4, vec![firm, vec![]])]);
        let cells = columns(&briefing, &"talent".parse().unwrap(), &firmer).cells;
        assert_eq!([cells[1].sentences(), cells[1].weaker()], [0, 1]);
        let other = Selection { frameworks: vec!["b".parse().unwrap()], ..whole };
        assert_eq!(shown(&other), [(1, vec![praise])]);
    }
}
