//! Inversion: behind a negation at the beginning the modal stands before its subject, as in "In no case shall a
//! Party …" and "Nor will the leaders …".

use std::ops::Range;

use super::actor::ActorKind;
use super::clause::Reader;
use super::verb::{Group, infinitive, modal_form};
use super::words::{DETERMINERS, MODALS, PREPOSITIONS};

/// What denies at the beginning of a sentence and takes the modal to itself.
const OPENERS: &[&[&str]] = &[
    &["in", "no", "case"],
    &["in", "no", "event"],
    &["in", "no", "circumstances"],
    &["under", "no", "circumstances"],
    &["at", "no", "time"],
    &["on", "no", "account"],
    &["nor"],
    &["never"],
];

/// How many words a subject between modal and verb may have.
const SUBJECT: usize = 24;

impl<'l> Reader<'_, 'l> {
    /// The subject and the verb of a sentence that opens with such a negation at `from`. The verb is negated.
    pub(super) fn denied_at_once(&self, from: usize) -> Option<(Range<usize>, Group<'l>)> {
        let opens = |words: &&&[&str]| (from..).zip(**words).all(|(at, word)| self.is(at, word));
        let modal = from + OPENERS.iter().find(opens)?.len();
        let form = self.at(modal).filter(|token| token.any(MODALS)).map(|token| modal_form(&token.lower))?;
        let verbs = (modal + 2..self.tokens.len().min(modal + SUBJECT)).filter(|&at| self.is_verb(at));
        let subjects: Vec<Range<usize>> = verbs.map(|at| modal + 1..at).collect();
        let acts = |subject: &&Range<usize>| self.lists.classify(self.tokens, subject) != ActorKind::Thing;
        let subject = subjects.iter().find(acts).or(subjects.first())?.clone();
        let group = infinitive(self.tokens, subject.end, self.lists.verbs)?;
        Some((subject, Group { start: modal, form, negated: true, ..group }))
    }

    /// Whether the word at `at` can be the infinitive behind a subject, and no noun of it.
    fn is_verb(&self, at: usize) -> bool {
        let open = self.before(at).is_some_and(|token| token.any(DETERMINERS) || token.any(PREPOSITIONS));
        !open && infinitive(self.tokens, at, self.lists.verbs).is_some()
    }
}
