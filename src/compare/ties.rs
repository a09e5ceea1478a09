//! Who is tied to whom: what stands in the same sentences as an entity, and who acts there.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Quote;
use crate::model::{Act, Briefing, Document, Entity, EntityId, Finding, Level};

/// The sentences that mention `entity`, each once: document by document in the order of the briefing, in reading order.
pub fn mentioning<'a>(briefing: &'a Briefing, entity: &EntityId) -> Vec<Quote<'a>> {
    (briefing.documents.iter())
        .flat_map(Quote::all)
        .filter(|quote| quote.sentence.mentions.iter().any(|mention| mention.value == *entity))
        .collect()
}

/// Another entity that shares sentences with the one asked for.
#[derive(Debug, Clone)]
pub struct Tie<'a> {
    /// The other entity.
    pub entity: &'a Entity,
    /// The sentences that mention both, in reading order, at least one.
    pub quotes: Vec<Quote<'a>>,
}

/// What the sentences that mention `entity` mention besides, the most frequent first, then by name.
pub fn ties<'a>(briefing: &'a Briefing, entity: &EntityId) -> Vec<Tie<'a>> {
    let mut shared: BTreeMap<&EntityId, Vec<Quote<'a>>> = BTreeMap::new();
    for quote in mentioning(briefing, entity) {
        for other in named_in(quote).into_iter().filter(|other| *other != entity) {
            shared.entry(other).or_default().push(quote);
        }
    }
    let mut ties: Vec<Tie<'a>> = (shared.into_iter())
        .filter_map(|(id, quotes)| Some(Tie { entity: briefing.entity(id)?, quotes }))
        .collect();
    ties.sort_by(|one, other| {
        let rank = |tie: &Tie<'_>| Reverse(tie.quotes.len());
        rank(one).cmp(&rank(other)).then_with(|| one.entity.name.cmp(&other.entity.name))
    });
    ties
}

/// How many sentences mention both of any two of `entities`: the places of the two in the list, the smaller first.
/// Pairs that share none are left out.
pub fn pairs(briefing: &Briefing, entities: &[&EntityId]) -> Vec<(usize, usize, usize)> {
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for quote in briefing.documents.iter().flat_map(Quote::all) {
        let named = named_in(quote);
        let places: Vec<usize> = (entities.iter().enumerate())
            .filter(|(_, entity)| named.contains(*entity))
            .map(|(place, _)| place)
            .collect();
        for (index, &one) in places.iter().enumerate() {
            for &other in places.iter().skip(index + 1) {
                *shared.entry((one, other)).or_default() += 1;
            }
        }
    }
    shared.into_iter().map(|((one, other), sentences)| (one, other, sentences)).collect()
}

/// Whom the entity at `place` of a list shares sentences with, by place, and how many; `pairs` are those of the list.
pub fn partners(place: usize, pairs: &[(usize, usize, usize)]) -> Vec<(usize, usize)> {
    (pairs.iter())
        .filter_map(|&(one, other, sentences)| match (one == place, other == place) {
            (true, _) => Some((other, sentences)),
            (_, true) => Some((one, sentences)),
            _ => None,
        })
        .collect()
}

/// Those who stand together most: the states, persons and bodies of `briefing` with the most sentences that name
/// another such one too, at most `most`, the most frequent first, then by name. Nobody is among them who shares no
/// sentence with any of the others.
pub fn circle(briefing: &Briefing, most: usize) -> Vec<(&Entity, usize)> {
    let mut shared: BTreeMap<&EntityId, usize> = BTreeMap::new();
    let acts = |id: &EntityId| briefing.entity(id).is_some_and(|entity| entity.kind.acts());
    for quote in briefing.documents.iter().flat_map(Quote::all) {
        let named: Vec<&EntityId> = named_in(quote).into_iter().filter(|id| acts(id)).collect();
        for id in named.iter().filter(|_| named.len() > 1) {
            *shared.entry(id).or_default() += 1;
        }
    }
    let mut circle: Vec<(&Entity, usize)> =
        shared.into_iter().filter_map(|(id, sentences)| Some((briefing.entity(id)?, sentences))).collect();
    circle.sort_by(|(one, n), (other, m)| m.cmp(n).then_with(|| one.name.cmp(&other.name)));
    while circle.len() > most {
        circle.pop();
        let ids: Vec<&EntityId> = circle.iter().map(|(entity, _)| &entity.id).collect();
        let pairs = pairs(briefing, &ids);
        let mut places = 0..;
        circle.retain(|_| places.next().is_some_and(|place| !partners(place, &pairs).is_empty()));
    }
    circle
}

/// Somebody who acts in sentences that mention an entity.
#[derive(Debug, Clone)]
pub struct Acting<'a> {
    /// The document in which they act.
    pub document: &'a Document,
    /// Who acts, as the acts say it; `None` where a sentence names nobody.
    pub actor: Option<&'a str>,
    /// Their main-clause acts in these sentences, in reading order, at least one.
    pub acts: Vec<(Quote<'a>, &'a Finding<Act>)>,
}

impl Acting<'_> {
    /// The level of their firmest act.
    pub fn level(&self) -> Level {
        self.acts.iter().map(|(_, act)| act.value.level).max().unwrap_or(Level::Reported)
    }
}

/// Who acts, by main-clause acts, in the sentences that mention `entity`: primary texts first, then by document, the
/// most active first.
pub fn acting<'a>(briefing: &'a Briefing, entity: &EntityId) -> Vec<Acting<'a>> {
    let mut all: Vec<Acting<'a>> = Vec::new();
    for quote in mentioning(briefing, entity) {
        for act in quote.sentence.main_acts() {
            let actor = act.value.actor.as_deref();
            let same =
                |one: &&mut Acting<'_>| one.actor == actor && one.document.meta.id == quote.document.meta.id;
            match all.iter_mut().find(same) {
                Some(acting) => acting.acts.push((quote, act)),
                None => all.push(Acting { document: quote.document, actor, acts: vec![(quote, act)] }),
            }
        }
    }
    let place =
        |document: &Document| briefing.documents.iter().position(|other| other.meta.id == document.meta.id);
    all.sort_by_key(|one| (one.document.meta.standing, place(one.document), Reverse(one.acts.len())));
    all
}

fn named_in(quote: Quote<'_>) -> BTreeSet<&EntityId> {
    quote.sentence.mentions.iter().map(|mention| &mention.value).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    fn sample() -> Briefing {
        let naming = |words, level, mentions| Line { mentions, ..line(words, level, JointLeaders) };
        let both: &[_] = &[("arden", "Arden"), ("council", "Council")];
        briefing(
            &["a"],
            &[],
            &[
                (
                    "news",
                    "a",
                    Secondary,
                    None,
                    &[Line {
                        actor: Some("Arden"),
                        mentions: both,
                        ..line("Arden hails the Council.", 1, Reporter)
                    }],
                ),
                (
                    "text",
                    "a",
                    Primary,
                    None,
                    &[
                        Line {
                            actor: Some("The Parties"),
                            ..naming("Arden and the Council will act.", 4, both)
                        },
                        Line {
                            actor: Some("The Parties"),
                            ..naming(
                                "The Council thanks Belmar and Belmar.",
                                1,
                                &[("council", "Council"), ("belmar", "Belmar"), ("belmar", "Belmar.")],
                            )
                        },
                        naming("The Council noted Arden.", 1, both),
                        naming("Arden met.", 0, &[("arden", "Arden")]),
                    ],
                ),
            ],
        )
    }

    fn id(id: &str) -> EntityId {
        id.parse().unwrap()
    }

    #[test]
    fn what_shares_sentences_is_counted_once_for_each() {
        let briefing = sample();
        for (entity, expected) in [
            ("council", &[("arden", 3), ("belmar", 1)][..]),
            ("arden", &[("council", 3)]),
            ("belmar", &[("council", 1)]),
            ("nobody", &[]),
        ] {
            let ties = ties(&briefing, &id(entity));
            let seen: Vec<_> = ties.iter().map(|tie| (tie.entity.id.as_str(), tie.quotes.len())).collect();
            assert_eq!(seen, expected, "{entity}");
        }
    }

    #[test]
    fn pairs_count_the_sentences_that_name_both() {
        let briefing = sample();
        let ids = ["arden", "belmar", "council"].map(id);
        assert_eq!(pairs(&briefing, &ids.each_ref()), [(0, 2, 3), (1, 2, 1)]);
        assert_eq!(pairs(&briefing, &[]), []);
    }

    #[test]
    fn those_who_stand_together_most_come_first() {
        let briefing = sample();
        let names = |most| {
            circle(&briefing, most).iter().map(|(one, n)| (one.id.to_string(), *n)).collect::<Vec<_>>()
        };
        assert_eq!(names(9), [("council".to_owned(), 4), ("arden".to_owned(), 3), ("belmar".to_owned(), 1)]);
        assert_eq!(names(2), names(9)[..2]);
        assert_eq!(names(1), []);
    }

    #[test]
    fn actors_are_told_apart_by_document_and_the_text_itself_comes_first() {
        let briefing = sample();
        let acting = acting(&briefing, &id("council"));
        let seen: Vec<_> = (acting.iter())
            .map(|one| (one.document.meta.id.as_str(), one.actor, one.acts.len(), one.level().number()))
            .collect();
        assert_eq!(
            seen,
            [("text", Some("The Parties"), 2, 4), ("text", None, 1, 1), ("news", Some("Arden"), 1, 1)]
        );
    }

    #[test]
    fn a_sentence_without_an_act_has_no_actor() {
        let briefing = sample();
        assert_eq!(mentioning(&briefing, &id("arden")).len(), 4);
        assert_eq!(acting(&briefing, &id("arden")).iter().map(|one| one.acts.len()).sum::<usize>(), 3);
    }
}
