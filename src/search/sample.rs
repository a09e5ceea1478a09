//! The briefing that the tests of this module search.

use crate::compare::sample::{Line, briefing as of, line};
use crate::model::Authority::{JointLeaders, NonStateSpeaker, Reporter};
use crate::model::Briefing;
use crate::model::Standing::{Primary, Secondary};

/// A statement and a report of two frameworks, with an entity that has other names.
pub(super) fn briefing() -> Briefing {
    let council = &[("hiroshima-ai-process", "Hiroshima AI Process")];
    let mut briefing = of(
        &["arden-belmar", "arden-corvia"],
        &["talent", "semiconductors"],
        &[
            (
                "arden-belmar-statement",
                "arden-belmar",
                Primary,
                None,
                &[
                    Line {
                        themes: &[("talent", "mobility of talent")],
                        ..line(
                            "The leaders will ease the mobility of talent and of students.",
                            4,
                            JointLeaders,
                        )
                    },
                    Line {
                        mentions: council,
                        ..line("They reaffirmed the Hiroshima AI Process and its code.", 1, JointLeaders)
                    },
                    Line {
                        themes: &[("semiconductors", "chips")],
                        ..line(
                            "They will cooperate on chips, as artificial intelligence (AI) needs them.",
                            4,
                            JointLeaders,
                        )
                    },
                    line("Cooperation in human-centric AI is the aim of both.", 0, JointLeaders),
                ],
            ),
            (
                "arden-corvia-report",
                "arden-corvia",
                Secondary,
                None,
                &[
                    Line {
                        themes: &[("talent", "talent")],
                        ..line("Ms. Oduya urged a programme for talent, naïve or not.", 2, NonStateSpeaker)
                    },
                    line("The aim of the code was discussed by both sides.", 0, Reporter),
                ],
            ),
        ],
    );
    for entity in &mut briefing.entities {
        entity.aliases = vec!["HAIP".to_owned(), "Hiroshima Process".to_owned()];
    }
    briefing
}
