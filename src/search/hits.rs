//! Finding: which clauses a query finds, in which order.

use std::cmp::Ordering;

use super::index::{Field, Index};
use super::knobs;
use super::names::Thing;
use super::plan::{Form, How, Step, plan};
use super::query::{Filter, Node};
use super::request::{Order, Request};
use super::score::{Scored, rarity, times, word};
use crate::model::{Briefing, Clause, Document, Level};

/// What a query finds.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Every clause, best first or as asked for.
    pub hits: Vec<Hit>,
    /// How many of them, the first ones, have all that was asked for.
    pub whole: usize,
    pub(super) step: Option<Step>,
}

/// A clause that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub(super) unit: u32,
    /// How well it answers; comparable within one search alone.
    pub score: f64,
}

impl Hit {
    /// The clause with its document; `None` only with another briefing than the one that was indexed.
    pub fn clause<'a>(&self, index: &Index, briefing: &'a Briefing) -> Option<(&'a Document, &'a Clause)> {
        index.clause(briefing, self.unit)
    }
}

/// The clauses of `briefing`, of which `index` was made, that `request` asks for. Ties stand in the order of the texts.
pub fn search(index: &Index, briefing: &Briefing, request: &Request) -> Found {
    let Some(node) = request.node() else { return Found::default() };
    let step = plan(index, &node);
    let searcher = Searcher { index, briefing };
    let has_words = step.has_words();
    let mut hits: Vec<Hit> = (searcher.find(&step).into_iter())
        .filter(|found| found.own || !has_words)
        .map(|found| Hit { unit: found.unit, score: found.score })
        .collect();
    searcher.prefer_neighbours(&step, &mut hits);
    searcher.sort(&mut hits, request.order);
    let whole = hits.len();
    if whole < knobs::ENOUGH
        && let Step::All { steps, some: true } = &step
    {
        let mut some = searcher.some(steps, &hits);
        searcher.sort(&mut some, request.order);
        hits.extend(some);
    }
    Found { hits, whole, step: Some(step) }
}

/// How many clauses have all that `node` asks for.
pub(super) fn count(index: &Index, briefing: &Briefing, node: &Node) -> usize {
    let step = plan(index, node);
    let has_words = step.has_words();
    Searcher { index, briefing }.find(&step).iter().filter(|found| found.own || !has_words).count()
}

struct Searcher<'a> {
    index: &'a Index,
    briefing: &'a Briefing,
}

impl Searcher<'_> {
    /// The clauses that `step` finds, in their order.
    fn find(&self, step: &Step) -> Vec<Scored> {
        match step {
            Step::Word { forms, .. } => word(self.index, forms),
            Step::Row { words, exact, .. } => self.row(words, *exact),
            Step::Named { thing, .. } => {
                let how = if matches!(thing, Thing::Theme(_)) { How::Theme } else { How::Name };
                times(self.index, self.index.names.spoken(thing), how.weight())
            }
            Step::Filter(filter) => self.filtered(&[filter], None),
            Step::Any(steps) => steps
                .iter()
                .map(|step| self.find(step))
                .reduce(|one, other| union(&one, &other))
                .unwrap_or_default(),
            Step::Not(step) => {
                let out = self.find(step);
                self.everything()
                    .filter(|unit| !has(&out, *unit))
                    .map(|unit| Scored { unit, score: 0.0, own: true })
                    .collect()
            }
            Step::All { steps, .. } => self.all(steps),
        }
    }

    fn everything(&self) -> impl Iterator<Item = u32> {
        0..u32::try_from(self.index.units.len()).unwrap_or(u32::MAX)
    }

    fn all(&self, steps: &[Step]) -> Vec<Scored> {
        let mut found: Option<Vec<Scored>> = None;
        let words = steps.iter().filter(|step| !matches!(step, Step::Filter(_) | Step::Not(_)));
        let mut has_words = false;
        for step in words {
            let next = self.find(step);
            found = Some(match found {
                None => next,
                Some(found) => intersection(&found, &next, has_words, step.has_words()),
            });
            has_words |= step.has_words();
        }
        let found = found.map(|found| self.without(steps, found));
        self.within(steps, found)
    }

    /// `found` without what `steps` leave out.
    fn without(&self, steps: &[Step], mut found: Vec<Scored>) -> Vec<Scored> {
        for step in steps {
            if let Step::Not(step) = step {
                let out = self.find(step);
                found.retain(|found| !has(&out, found.unit));
            }
        }
        found
    }

    /// `found`, or everything, as far as one sentence passes all the filters among `steps`.
    fn within(&self, steps: &[Step], found: Option<Vec<Scored>>) -> Vec<Scored> {
        let filters: Vec<&Filter> = steps
            .iter()
            .filter_map(|step| if let Step::Filter(filter) = step { Some(filter) } else { None })
            .collect();
        match (found, filters.is_empty()) {
            (Some(found), true) => found,
            (Some(found), false) => self.filtered(&filters, Some(found)),
            (None, _) => {
                let kept = self.filtered(&filters, None);
                self.without(steps, kept)
            }
        }
    }

    fn filtered(&self, filters: &[&Filter], among: Option<Vec<Scored>>) -> Vec<Scored> {
        let keeps = |unit: u32| {
            self.index.clause(self.briefing, unit).is_some_and(|(document, clause)| {
                clause
                    .sentences
                    .iter()
                    .any(|sentence| filters.iter().all(|filter| filter.keeps(document, sentence)))
            })
        };
        match among {
            Some(found) => found.into_iter().filter(|found| keeps(found.unit)).collect(),
            None => self
                .everything()
                .filter(|unit| keeps(*unit))
                .map(|unit| Scored { unit, score: 0.0, own: true })
                .collect(),
        }
    }

    /// The clauses in which a word of each of `words` stands right behind one of the one before.
    fn row(&self, words: &[Vec<Form>], exact: bool) -> Vec<Scored> {
        let Some((first, rest)) = words.split_first() else { return Vec::new() };
        let mut ends = self.places(first);
        for forms in rest {
            let next = self.places(forms);
            ends = (ends.into_iter())
                .filter_map(|(unit, at)| {
                    Some((unit, at + 1)).filter(|place| next.binary_search(place).is_ok())
                })
                .collect();
        }
        let mut spoken: Vec<(u32, u32)> = Vec::new();
        for (unit, _) in ends {
            match spoken.last_mut() {
                Some((last, times)) if *last == unit => *times += 1,
                _ => spoken.push((unit, 1)),
            }
        }
        let weakest = words.iter().flatten().map(|form| form.how).max().unwrap_or(How::Exact);
        let weight = if exact { knobs::EXACT } else { weakest.weight() };
        times(self.index, &spoken, weight)
    }

    /// Where in the clauses themselves words of these forms stand: unit and number of the word, in order.
    fn places(&self, forms: &[Form]) -> Vec<(u32, u32)> {
        let mut places: Vec<(u32, u32)> = (forms.iter())
            .flat_map(|form| self.index.places(form.term))
            .filter_map(|place| match place.field() {
                Field::Text(at) => Some((place.unit, at)),
                Field::Heading | Field::Title => None,
            })
            .collect();
        if forms.len() > 1 {
            places.sort_unstable();
        }
        places
    }

    /// Raise the best of `hits` where words that are neighbours in the query are so in the clause.
    fn prefer_neighbours(&self, step: &Step, hits: &mut [Hit]) {
        let Step::All { steps, some: true } = step else { return };
        let words: Vec<&[Form]> = (steps.iter())
            .filter_map(|step| match step {
                Step::Word { forms, .. } => Some(forms.as_slice()),
                _ => None,
            })
            .collect();
        let pairs = words.len().saturating_sub(1);
        if pairs == 0 {
            return;
        }
        if hits.len() > knobs::LOOKED_AT {
            hits.select_nth_unstable_by(knobs::LOOKED_AT, best);
        }
        for hit in hits.iter_mut().take(knobs::LOOKED_AT) {
            let near = words.windows(2).filter(|pair| {
                let [one, other] = pair else { return false };
                let (one, other) = (self.places_in(one, hit.unit), self.places_in(other, hit.unit));
                one.iter().any(|at| other.iter().any(|next| *next > *at && *next - *at <= knobs::NEAR))
            });
            hit.score *= 1.0 + knobs::NEIGHBOURS * small(near.count()) / small(pairs);
        }
    }

    fn places_in(&self, forms: &[Form], unit: u32) -> Vec<u32> {
        let mut found = Vec::new();
        for form in forms {
            let places = self.index.places(form.term);
            let first = places.partition_point(|place| place.unit < unit);
            let here = places.iter().skip(first).take_while(|place| place.unit == unit);
            found.extend(
                here.filter_map(|place| if let Field::Text(at) = place.field() { Some(at) } else { None }),
            );
        }
        found
    }

    /// The clauses that have some of the words of `steps`, and everything else that these ask for.
    fn some(&self, steps: &[Step], whole: &[Hit]) -> Vec<Hit> {
        let is_word =
            |step: &&Step| step.has_words() && !matches!(step, Step::Not(_) | Step::Row { exact: true, .. });
        let words: Vec<Vec<Scored>> = steps.iter().filter(is_word).map(|step| self.find(step)).collect();
        if words.len() < 2 {
            return Vec::new();
        }
        // A word that no text has tells nothing of any clause.
        let words: Vec<Vec<Scored>> = words.into_iter().filter(|found| !found.is_empty()).collect();
        let weight = |found: &Vec<Scored>| {
            rarity(self.index.units.len(), found.iter().filter(|found| found.own).count())
        };
        let all: f64 = words.iter().map(weight).sum();
        let mut share = vec![0.0; self.index.units.len()];
        for found in &words {
            let weight = weight(found);
            for one in found.iter().filter(|found| found.own) {
                if let Some(share) = usize::try_from(one.unit).ok().and_then(|unit| share.get_mut(unit)) {
                    *share += weight / all;
                }
            }
        }
        let found = words.iter().cloned().reduce(|one, other| union(&one, &other)).unwrap_or_default();
        let required: Vec<Step> = steps.iter().filter(|step| !is_word(step)).cloned().collect();
        let required = (!required.is_empty()).then(|| self.all(&required));
        (found.into_iter())
            .filter(|found| found.own)
            .filter(|found| required.as_ref().is_none_or(|required| has(required, found.unit)))
            .filter_map(|found| {
                let share = usize::try_from(found.unit).ok().and_then(|unit| share.get(unit)).copied()?;
                (share >= knobs::SOME).then_some(Hit { unit: found.unit, score: found.score * share })
            })
            .filter(|hit| !whole.iter().any(|whole| whole.unit == hit.unit))
            .collect()
    }

    fn sort(&self, hits: &mut [Hit], order: Order) {
        let level = |hit: &Hit| {
            self.index.clause(self.briefing, hit.unit).map_or(Level::Reported, |(_, clause)| clause.level())
        };
        match order {
            Order::Best => hits.sort_unstable_by(best),
            Order::Text => hits.sort_unstable_by_key(|hit| hit.unit),
            Order::Level => {
                hits.sort_by(|one, other| level(other).cmp(&level(one)).then_with(|| best(one, other)));
            }
        }
    }
}

/// The order of the best first; ties stand in the order of the texts.
fn best(one: &Hit, other: &Hit) -> Ordering {
    other.score.total_cmp(&one.score).then(one.unit.cmp(&other.unit))
}

/// Small numbers, exactly.
fn small(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn has(found: &[Scored], unit: u32) -> bool {
    found
        .binary_search_by_key(&unit, |found| found.unit)
        .is_ok_and(|at| found.get(at).is_some_and(|found| found.own))
}

/// What is in both. Of the two, those that ask for words decide whether the clause itself has what was asked for.
fn intersection(one: &[Scored], other: &[Scored], one_has_words: bool, other_has_words: bool) -> Vec<Scored> {
    let own = |one: bool, other: bool| match (one_has_words, other_has_words) {
        (true, true) => one || other,
        (true, false) => one,
        _ => other,
    };
    merged(one, other, |one, other| match (one, other) {
        (Some(one), Some(other)) => {
            Some(Scored { unit: one.unit, score: one.score + other.score, own: own(one.own, other.own) })
        }
        _ => None,
    })
}

fn union(one: &[Scored], other: &[Scored]) -> Vec<Scored> {
    merged(one, other, |one, other| match (one, other) {
        (Some(one), Some(other)) => {
            Some(Scored { unit: one.unit, score: one.score + other.score, own: one.own || other.own })
        }
        (one, other) => one.or(other).copied(),
    })
}

/// Two lists in the order of the units, unit by unit.
fn merged(
    one: &[Scored],
    other: &[Scored],
    join: impl Fn(Option<&Scored>, Option<&Scored>) -> Option<Scored>,
) -> Vec<Scored> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut merged = Vec::new();
    loop {
        let (left, right) = match (one.peek(), other.peek()) {
            (None, None) => return merged,
            (Some(_), None) => (one.next(), None),
            (None, Some(_)) => (None, other.next()),
            (Some(left), Some(right)) => match left.unit.cmp(&right.unit) {
                Ordering::Less => (one.next(), None),
                Ordering::Greater => (None, other.next()),
                Ordering::Equal => (one.next(), other.next()),
            },
        };
        merged.extend(join(left, right));
    }
}
