//! The index: what the texts name, kind by kind, and how often each framework names it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Quote;
use crate::model::{Briefing, Entity, EntityId, EntityKind, FrameworkId, Standing};
use crate::text::fold;

/// An entity with its mentions counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexed<'a> {
    /// The entity.
    pub entity: &'a Entity,
    /// Its mentions in every framework, in the order of the briefing.
    pub counts: Vec<Mentions>,
    /// Its mentions in documents that belong to no framework.
    pub elsewhere: usize,
}

/// Mentions in one framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mentions {
    /// In primary texts; `None` where the framework has no primary text here.
    pub primary: Option<usize>,
    /// In accounts; `None` where the framework has no account here.
    pub secondary: Option<usize>,
}

/// Which entities of the index are asked for, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndexQuery {
    /// Of one kind only.
    pub kind: Option<EntityKind>,
    /// Named in one framework only; others that name it as well do not matter.
    pub framework: Option<FrameworkId>,
    /// In which order each kind is listed.
    pub order: Order,
}

/// The order of entities of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// The most mentioned first: in the framework asked for, or in all.
    Mentions,
}

impl Mentions {
    /// All of them.
    pub fn total(self) -> usize {
        self.primary.unwrap_or_default() + self.secondary.unwrap_or_default()
    }
}

impl Indexed<'_> {
    /// The mentions in every text.
    pub fn total(&self) -> usize {
        self.counts.iter().map(|count| count.total()).sum::<usize>() + self.elsewhere
    }
}

/// The entities of `briefing` that `selection` asks for, by kind in the order of the interface. A kind without
/// entities is left out.
pub fn index<'a>(briefing: &'a Briefing, selection: &IndexQuery) -> Vec<(EntityKind, Vec<Indexed<'a>>)> {
    let wanted = selection.framework.as_ref();
    let column = wanted.and_then(|id| briefing.frameworks.iter().position(|framework| framework.id == *id));
    let asked = |entry: &Indexed<'_>| match column {
        Some(column) => entry.counts.get(column).map_or(0, |count| count.total()),
        None => entry.total(),
    };
    let mut entries = count(briefing);
    entries.retain(|entry| wanted.is_none() || column.is_some() && asked(entry) > 0);
    match selection.order {
        Order::Name => entries.sort_by_cached_key(|entry| fold(&entry.entity.name)),
        Order::Mentions => {
            entries.sort_by_cached_key(|entry| (Reverse(asked(entry)), fold(&entry.entity.name)));
        }
    }
    (EntityKind::ALL.into_iter())
        .filter(|kind| selection.kind.is_none_or(|wanted| wanted == *kind))
        .map(|kind| (kind, entries.iter().filter(|entry| entry.entity.kind == kind).cloned().collect()))
        .filter(|(_, entries): &(_, Vec<_>)| !entries.is_empty())
        .collect()
}

/// One entity with its mentions counted.
pub fn indexed<'a>(briefing: &'a Briefing, id: &EntityId) -> Option<Indexed<'a>> {
    count(briefing).into_iter().find(|entry| entry.entity.id == *id)
}

fn count(briefing: &Briefing) -> Vec<Indexed<'_>> {
    let none: Vec<Mentions> = (briefing.frameworks.iter())
        .map(|framework| {
            let documents = briefing.documents_of(&framework.id);
            let has = |standing| documents.iter().any(|document| document.meta.standing == standing);
            Mentions {
                primary: has(Standing::Primary).then_some(0),
                secondary: has(Standing::Secondary).then_some(0),
            }
        })
        .collect();
    let mut entries: BTreeMap<&EntityId, Indexed<'_>> = (briefing.entities.iter())
        .map(|entity| (&entity.id, Indexed { entity, counts: none.clone(), elsewhere: 0 }))
        .collect();
    for quote in briefing.documents.iter().flat_map(Quote::all) {
        let meta = &quote.document.meta;
        let column =
            (briefing.frameworks.iter()).position(|framework| meta.framework.as_ref() == Some(&framework.id));
        for mention in &quote.sentence.mentions {
            let Some(entry) = entries.get_mut(&mention.value) else { continue };
            match (column.and_then(|column| entry.counts.get_mut(column)), meta.standing) {
                (None, _) => entry.elsewhere += 1,
                (Some(count), Standing::Primary) => *count.primary.get_or_insert_default() += 1,
                (Some(count), Standing::Secondary) => *count.secondary.get_or_insert_default() += 1,
            }
        }
    }
    entries.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    /// Two frameworks: “a” with a text and news of it, “b” with news alone.
    fn sample() -> Briefing {
        let naming = |words, mentions| Line { mentions, ..line(words, 1, JointLeaders) };
        let mut briefing = briefing(
            &["a", "b"],
            &[],
            &[
                (
                    "text",
                    "a",
                    Primary,
                    None,
                    &[
                        naming("Arden met Belmar.", &[("arden", "Arden"), ("belmar", "Belmar")]),
                        naming(
                            "Arden joins the Energy Council.",
                            &[("arden", "Arden"), ("council", "Energy Council")],
                        ),
                    ],
                ),
                ("news", "a", Secondary, None, &[naming("Belmar hopes.", &[("belmar", "Belmar")])]),
                ("other", "b", Secondary, None, &[naming("Ékland is far.", &[("ekland", "Ékland")])]),
                ("stray", "none", Secondary, None, &[line("It rained.", 0, Reporter)]),
            ],
        );
        for entity in &mut briefing.entities {
            let kind = if entity.id.as_str() == "council" { EntityKind::Forum } else { EntityKind::State };
            entity.kind = kind;
        }
        briefing
    }

    fn check(kind: Option<EntityKind>, framework: Option<&str>, order: Order, expected: &[&str]) {
        let briefing = sample();
        let framework = framework.map(|id| id.parse().unwrap());
        let listed: Vec<String> = index(&briefing, &IndexQuery { kind, framework, order })
            .into_iter()
            .flat_map(|(kind, entries)| {
                [format!("# {}", kind.as_str())]
                    .into_iter()
                    .chain(
                        entries.into_iter().map(|entry| format!("{} {}", entry.entity.name, entry.total())),
                    )
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(listed, expected);
    }

    #[test]
    fn entities_are_listed_by_kind_and_name() {
        check(
            None,
            None,
            Order::Name,
            &["# state", "Arden 2", "Belmar 2", "Ékland 1", "# forum", "Energy Council 1"],
        );
        check(Some(EntityKind::Forum), None, Order::Name, &["# forum", "Energy Council 1"]);
        check(Some(EntityKind::Mission), None, Order::Name, &[]);
    }

    #[test]
    fn a_framework_lists_what_it_names() {
        check(None, Some("b"), Order::Name, &["# state", "Ékland 1"]);
        check(Some(EntityKind::State), Some("a"), Order::Mentions, &["# state", "Arden 2", "Belmar 2"]);
        check(None, Some("no-such"), Order::Name, &[]);
    }

    #[test]
    fn the_text_itself_and_accounts_of_it_are_counted_apart() {
        let briefing = sample();
        let entry = indexed(&briefing, &"belmar".parse().unwrap()).unwrap();
        let counted: Vec<_> = entry.counts.iter().map(|count| (count.primary, count.secondary)).collect();
        assert_eq!(counted, [(Some(1), Some(1)), (None, Some(0))]);
        assert_eq!(indexed(&briefing, &"nobody".parse().unwrap()), None);
    }

    #[test]
    fn a_mention_outside_every_framework_is_counted_too() {
        let mut briefing = sample();
        briefing.documents[0].meta.framework = None;
        let entry = indexed(&briefing, &"arden".parse().unwrap()).unwrap();
        assert_eq!((entry.elsewhere, entry.total()), (2, 2));
    }
}
