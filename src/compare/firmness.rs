//! How firmly a document speaks: its sentences counted by level.

use super::Quote;
use crate::model::{Document, Level};

/// The sentences of one document, counted by level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmness {
    /// All sentences.
    pub sentences: usize,
    /// How many sentences at each level, weakest first: the index is the level's number.
    pub counts: [usize; Level::ALL.len()],
    /// How many of them are state undertakings.
    pub undertakings: usize,
}

/// Count the sentences of `document`.
pub fn firmness(document: &Document) -> Firmness {
    let mut firmness = Firmness { sentences: 0, counts: [0; Level::ALL.len()], undertakings: 0 };
    for quote in Quote::all(document) {
        firmness.sentences += 1;
        firmness.counts[usize::from(quote.level().number())] += 1;
        firmness.undertakings += usize::from(quote.is_state_undertaking());
    }
    firmness
}

impl Firmness {
    /// How many sentences stand at `level`.
    pub fn at(&self, level: Level) -> usize {
        self.counts[usize::from(level.number())]
    }

    /// The share of sentences at `level` in hundredths, rounded to the nearest.
    pub fn per_cent(&self, level: Level) -> usize {
        (self.at(level) * 200 + self.sentences).checked_div(self.sentences * 2).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Participants};
    use crate::model::Standing::{Primary, Secondary};

    #[test]
    fn sentences_are_counted_by_level() {
        let lines = [
            line("We will act.", 4, JointLeaders),
            line("We note.", 1, JointLeaders),
            line("We welcome.", 1, JointLeaders),
        ];
        let briefing =
            briefing(&["a"], &[], &[("text", "a", Primary, None, &lines), ("none", "a", Primary, None, &[])]);
        let counted = firmness(&briefing.documents[0]);
        assert_eq!(counted, Firmness { sentences: 3, counts: [0, 2, 0, 0, 1, 0], undertakings: 1 });
        assert_eq!([counted.per_cent(Level::Stance), counted.per_cent(Level::Undertaking)], [67, 33]);
        assert_eq!(firmness(&briefing.documents[1]).per_cent(Level::Done), 0);
    }

    #[test]
    fn only_a_state_in_its_own_text_undertakes() {
        for (standing, authority, undertakings) in
            [(Primary, JointLeaders, 1), (Primary, Participants, 0), (Secondary, JointLeaders, 0)]
        {
            let lines = [line("We will act.", 4, authority)];
            let briefing = briefing(&["a"], &[], &[("text", "a", standing, None, &lines)]);
            assert_eq!(
                firmness(&briefing.documents[0]).undertakings,
                undertakings,
                "{standing:?} {authority:?}"
            );
        }
    }
}
