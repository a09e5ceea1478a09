//! Why a clause was found: the words that matched, each with how, and where they stand.

use std::ops::Range;

use super::hits::{Found, Hit};
use super::index::Index;
use super::names::Thing;
use super::plan::{Form, How, Step};
use crate::language::t;
use crate::model::{Briefing, Clause, Mark};
use crate::text::{fold, terms};

/// Why a clause was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// Every match, those of the same word together.
    pub reasons: Vec<Reason>,
    /// The words to mark, in bytes of the clause's text, in order, none within another.
    pub marks: Vec<Range<usize>>,
    /// The words asked for that the clause does not have.
    pub missing: Vec<String>,
}

/// One thing that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What was asked for.
    pub asked: String,
    /// The words of the clause, as they stand there the first time; the name of a theme.
    pub found: String,
    /// How the one answers to the other.
    pub how: How,
}

/// Why `hit` is among what was `found`.
pub fn why(index: &Index, briefing: &Briefing, found: &Found, hit: Hit) -> Why {
    let (Some((_, clause)), Some(step)) = (hit.clause(index, briefing), &found.step) else {
        return Why::default();
    };
    let text = clause.text.as_str();
    let words: Vec<(Range<usize>, Option<u32>)> =
        terms(text).map(|(range, word)| (range, index.exact(&word))).collect();
    let mut reader = Reader { briefing, clause, words, why: Why::default() };
    reader.read(step);
    reader.why.marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    let mut end = 0;
    reader.why.marks.retain(|mark| {
        let outside = mark.start >= end;
        if outside {
            end = mark.end;
        }
        outside
    });
    reader.why
}

struct Reader<'a> {
    briefing: &'a Briefing,
    clause: &'a Clause,
    words: Vec<(Range<usize>, Option<u32>)>,
    why: Why,
}

impl Reader<'_> {
    /// Whether `step` matches here; its words are noted.
    fn read(&mut self, step: &Step) -> bool {
        match step {
            Step::Word { asked, forms } => self.row(asked, std::slice::from_ref(forms), true),
            Step::Row { asked, words, .. } => self.row(asked, words, true),
            Step::Named { asked, thing } => self.named(asked, thing),
            Step::Filter(_) | Step::Not(_) => true,
            Step::All { steps, .. } => {
                let mut all = true;
                for step in steps {
                    all &= self.read(step);
                }
                all
            }
            Step::Any(steps) => {
                // What one of them lacks is nothing missing where another matches.
                let before = self.why.missing.len();
                // A theme is told only where nothing else is: its evidence would hide the words.
                let is_theme = |step: &Step| matches!(step, Step::Named { thing: Thing::Theme(_), .. });
                let mut any = false;
                for step in steps {
                    if !(any && is_theme(step)) {
                        any |= self.read(step);
                    }
                }
                let keep = if any { before } else { before + 1 };
                self.why.missing.truncate(keep);
                any
            }
        }
    }

    fn row(&mut self, asked: &str, words: &[Vec<Form>], needed: bool) -> bool {
        let text = self.clause.text.as_str();
        let how = |word: Option<u32>, forms: &[Form]| {
            forms.iter().find(|form| Some(form.term) == word).map(|form| form.how)
        };
        let mut found = Vec::new();
        for from in 0..self.words.len() {
            let hows: Option<Vec<How>> = (words.iter().enumerate())
                .map(|(step, forms)| self.words.get(from + step).and_then(|(_, word)| how(*word, forms)))
                .collect();
            let (Some(hows), Some((first, _)), Some((last, _))) =
                (hows, self.words.get(from), self.words.get((from + words.len()).saturating_sub(1)))
            else {
                continue;
            };
            if let Some(how) = hows.into_iter().max() {
                found.push((first.start..last.end, how));
            }
        }
        for (range, how) in &found {
            self.why.marks.push(range.clone());
            let words = text.get(range.clone()).unwrap_or_default();
            self.note(asked, words, *how);
        }
        if found.is_empty() && needed {
            self.why.missing.push(asked.to_owned());
        }
        !found.is_empty()
    }

    fn named(&mut self, asked: &str, thing: &Thing) -> bool {
        match thing {
            Thing::Entity(place) => {
                let Some(entity) = self.briefing.entities.get(*place) else { return false };
                let mentions = self.clause.sentences.iter().flat_map(|sentence| &sentence.mentions);
                let marks: Vec<Range<usize>> = mentions
                    .filter(|mention| mention.value == entity.id)
                    .map(|mention| mention.mark().range())
                    .collect();
                for mark in &marks {
                    let words = self.clause.text.as_str().get(mark.clone()).unwrap_or_default().to_owned();
                    self.why.marks.push(mark.clone());
                    if fold(&words) != asked {
                        self.note(asked, &words, How::Name);
                    }
                }
                !marks.is_empty()
            }
            Thing::Theme(place) => {
                let Some(theme) = self.briefing.themes.get(*place) else { return false };
                let themes = self.clause.sentences.iter().flat_map(|sentence| &sentence.themes);
                let evidence: Vec<Range<usize>> = themes
                    .filter(|finding| finding.value == theme.id)
                    .flat_map(|finding| finding.evidence().iter().map(Mark::range))
                    .collect();
                if !evidence.is_empty() {
                    self.note(asked, &t!(&theme.name), How::Theme);
                }
                let any = !evidence.is_empty();
                self.why.marks.extend(evidence);
                any
            }
            Thing::Words(_) => false,
        }
    }

    fn note(&mut self, asked: &str, found: &str, how: How) {
        let is_known = |reason: &Reason| {
            reason.asked == asked && reason.how == how && fold(&reason.found) == fold(found)
        };
        if !self.why.reasons.iter().any(is_known) {
            self.why.reasons.push(Reason { asked: asked.to_owned(), found: found.to_owned(), how });
        }
    }
}
