//! The index: every word of every clause with its places, built step by step, so that a browser can answer its reader
//! in between.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::labels::Labels;
use super::names::Names;
use crate::model::{Briefing, Clause, Document, SectionId};
use crate::text::{Stems, terms};

/// Every word of a briefing's clauses, ready to be searched.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) units: Vec<Unit>,
    vocabulary: BTreeMap<Box<str>, u32>,
    stems: BTreeMap<Box<str>, Vec<u32>>,
    terms: Vec<Term>,
    pub(super) names: Names,
    pub(super) labels: Labels,
    words: u64,
}

/// A clause: the places of its document and of itself in the briefing, and how many words it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) document: u32,
    pub(super) clause: u32,
    pub(super) words: u32,
}

/// A word as it is written, folded.
#[derive(Debug)]
pub(super) struct Term {
    /// One bit for each letter it has, so that words too different to be mistaken are told at a glance.
    letters: u32,
    pub(super) places: Vec<Place>,
}

/// A place of a word: the clause by its number among the units, and the word's number there with its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) unit: u32,
    at: u32,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// In the clause, as the word with this number.
    Text(u32),
    /// In the heading above it.
    Heading,
    /// In the title of its document.
    Title,
}

const HEADING: u32 = u32::MAX - 1;
const TITLE: u32 = u32::MAX;

impl Place {
    pub(super) fn field(self) -> Field {
        match self.at {
            TITLE => Field::Title,
            HEADING => Field::Heading,
            number => Field::Text(number),
        }
    }
}

impl Index {
    /// The index of a whole briefing, in one go.
    pub fn of(briefing: &Briefing) -> Self {
        let mut builder = Builder::new(briefing);
        while !builder.step(briefing, usize::MAX) {}
        builder.finish()
    }

    /// How many different words it holds.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The clause of `unit`; `None` only with another briefing than the one that was indexed.
    pub(super) fn clause<'a>(&self, briefing: &'a Briefing, unit: u32) -> Option<(&'a Document, &'a Clause)> {
        let unit = self.units.get(usize::try_from(unit).ok()?)?;
        let document = briefing.documents.get(usize::try_from(unit.document).ok()?)?;
        Some((document, document.clauses.get(usize::try_from(unit.clause).ok()?)?))
    }

    /// The places of a word, in the order of the units.
    pub(super) fn places(&self, term: u32) -> &[Place] {
        usize::try_from(term).ok().and_then(|term| self.terms.get(term)).map_or(&[], |term| &term.places)
    }

    /// The word that is written like this, folded.
    pub(super) fn exact(&self, folded: &str) -> Option<u32> {
        self.vocabulary.get(folded).copied()
    }

    /// The words with this stem.
    pub(super) fn stem(&self, stem: &str) -> &[u32] {
        self.stems.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The words that begin so, in alphabetical order.
    pub(super) fn prefix<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, u32)> {
        self.vocabulary
            .range::<str, _>((Bound::Included(start), Bound::Unbounded))
            .take_while(move |(word, _)| word.starts_with(start))
            .map(|(word, term)| (&**word, *term))
    }

    /// The words of about the same length and letters as `word`, at most `mistakes` apart as far as these tell.
    pub(super) fn similar<'a>(
        &'a self,
        word: &'a str,
        mistakes: usize,
    ) -> impl Iterator<Item = (&'a str, u32)> {
        let (own, length) = (letters(word), word.chars().count());
        // A letter put for another changes two bits, one left out or put in changes one.
        let most = u32::try_from(2 * mistakes).unwrap_or(u32::MAX);
        (self.vocabulary.iter())
            .filter(move |(other, term)| {
                let other_letters = usize::try_from(**term)
                    .ok()
                    .and_then(|term| self.terms.get(term))
                    .map_or(0, |term| term.letters);
                (own ^ other_letters).count_ones() <= most
                    && other.chars().count().abs_diff(length) <= mistakes
            })
            .map(|(word, term)| (&**word, *term))
    }

    /// How many words a clause has on the average.
    #[expect(clippy::cast_precision_loss, reason = "no briefing has 2^52 words")]
    pub(super) fn average(&self) -> f64 {
        self.words as f64 / self.units.len().max(1) as f64
    }
}

/// One bit for each letter of `word`; other signs share the last.
fn letters(word: &str) -> u32 {
    word.bytes()
        .fold(0, |bits, b| if b.is_ascii_lowercase() { bits | 1 << (b - b'a') } else { bits | 1 << 31 })
}

/// An index that is being built.
#[derive(Debug)]
pub struct Builder {
    index: Index,
    stems: Stems,
    /// The document and clause that come next, and the byte in that clause.
    document: usize,
    clause: usize,
    byte: usize,
    word: u32,
}

impl Builder {
    /// Nothing indexed yet but the names of `briefing`.
    pub fn new(briefing: &Briefing) -> Self {
        let index = Index { names: Names::of(briefing), ..Index::default() };
        Self { index, stems: Stems::english(), document: 0, clause: 0, byte: 0, word: 0 }
    }

    /// Index about `bytes` more of the text of `briefing`, the same one every time; says whether all is done.
    pub fn step(&mut self, briefing: &Briefing, bytes: usize) -> bool {
        let mut left = bytes;
        loop {
            let Some(document) = briefing.documents.get(self.document) else { return true };
            let Some(clause) = document.clauses.get(self.clause) else {
                (self.document, self.clause) = (self.document + 1, 0);
                continue;
            };
            if left == 0 {
                return false;
            }
            if self.byte == 0 {
                self.open(document, clause);
            }
            left = left.saturating_sub(self.take(clause.text.as_str(), left));
        }
    }

    /// The index; complete if the last step said so.
    pub fn finish(self) -> Index {
        self.index
    }

    /// Begin a clause: what stands above it, and whom it names.
    fn open(&mut self, document: &Document, clause: &Clause) {
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let unit = number(self.index.units.len());
        let own = Unit { document: number(self.document), clause: number(self.clause), words: 0 };
        self.index.units.push(own);
        self.word = 0;
        for (_, word) in terms(&document.meta.title) {
            self.add(word, Place { unit, at: TITLE });
        }
        for section in headings(document, clause.section.as_ref()) {
            for (_, word) in terms(section) {
                self.add(word, Place { unit, at: HEADING });
            }
        }
        self.index.names.add(unit, clause);
        self.index.labels.add(document, clause);
    }

    /// Take in about `bytes` of the clause that is open, and go on to the next where it ends. Says how many bytes.
    fn take(&mut self, text: &str, bytes: usize) -> usize {
        let unit = u32::try_from(self.index.units.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let rest = text.get(self.byte..).unwrap_or_default();
        let mut done = 0;
        for (range, word) in terms(rest) {
            if done >= bytes {
                self.byte += done;
                return done;
            }
            done = range.end;
            self.add(word, Place { unit, at: self.word });
            self.word = (self.word + 1).min(HEADING - 1);
        }
        if let Some(unit) = self.index.units.last_mut() {
            unit.words = self.word;
        }
        self.index.words += u64::from(self.word);
        (self.clause, self.byte) = (self.clause + 1, 0);
        rest.len().max(1)
    }

    fn add(&mut self, word: String, place: Place) {
        let index = &mut self.index;
        let term = index.vocabulary.get(word.as_str()).copied().unwrap_or_else(|| {
            let term = u32::try_from(index.terms.len()).unwrap_or(u32::MAX);
            index.terms.push(Term { letters: letters(&word), places: Vec::new() });
            index.stems.entry(self.stems.of(&word).into()).or_default().push(term);
            index.vocabulary.insert(word.into(), term);
            term
        });
        if let Some(term) = usize::try_from(term).ok().and_then(|term| index.terms.get_mut(term)) {
            term.places.push(place);
        }
    }
}

/// The heading of the section with this id, as its own words.
fn headings<'a>(
    document: &'a Document,
    section: Option<&SectionId>,
) -> impl Iterator<Item = &'a str> + use<'a> {
    section.and_then(|id| document.section(id)).map(|section| section.heading.as_str()).into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::sample::briefing;
    use super::*;

    #[test]
    fn small_steps_build_the_same_index() {
        let briefing = briefing();
        let whole = Index::of(&briefing);
        for bytes in [1, 7, 64] {
            let mut builder = Builder::new(&briefing);
            let mut steps = 0;
            while !builder.step(&briefing, bytes) {
                steps += 1;
            }
            assert!(steps > 3, "{bytes}: {steps}");
            assert_eq!(format!("{whole:?}"), format!("{:?}", builder.finish()), "{bytes}");
        }
    }

    #[test]
    fn an_empty_briefing_gives_an_empty_index() {
        assert!(Index::of(&Briefing::default()).is_empty());
    }
}
