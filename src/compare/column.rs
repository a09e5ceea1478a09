//! A theme side by side: what each framework says of it, aligned by level.

use super::Quote;
use crate::model::{Briefing, Level, ThemeId};

/// One rung of the ladder: the sentences of one level, a side for every framework.
#[derive(Debug, Clone)]
pub struct Rung<'a> {
    /// The level.
    pub level: Level,
    /// What each framework says at this level, in the order of the briefing's frameworks.
    pub sides: Vec<Side<'a>>,
}

/// What one framework says of a theme at one level: primary texts first, then in reading order.
pub type Side<'a> = Vec<Quote<'a>>;

/// The sentences on `theme`, firmest first. A level that no framework reaches is left out; where a level is there,
/// every framework has its side, empty or not.
pub fn columns<'a>(briefing: &'a Briefing, theme: &ThemeId) -> Vec<Rung<'a>> {
    let speaks = |quote: &Quote<'_>| quote.sentence.themes.iter().any(|finding| finding.value == *theme);
    let sides: Vec<Side<'a>> = (briefing.frameworks.iter())
        .map(|framework| Quote::of(briefing, &framework.id).into_iter().filter(speaks).collect())
        .collect();
    (Level::ALL.into_iter().rev())
        .map(|level| Rung { level, sides: sides.iter().map(|side| at(side, level)).collect() })
        .filter(|rung| rung.sides.iter().any(|side| !side.is_empty()))
        .collect()
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
        let rungs = columns(&briefing, &"talent".parse().unwrap());
        let seen: Vec<(u8, Vec<Vec<&str>>)> = (rungs.iter())
            .map(|rung| {
                let sides = rung.sides.iter().map(|side| side.iter().map(Quote::words).collect());
                (rung.level.number(), sides.collect())
            })
            .collect();
        assert_eq!(
            seen,
            [
                (4, vec![vec!["They will train talent.", "They will share talent."], vec![]]),
                (1, vec![vec!["The Parties value talent."], vec!["Speakers praised talent."]]),
            ]
        );
    }
}
