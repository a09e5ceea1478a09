//! Facets: what the clauses that were found have, counted, so that a reader can narrow them.

use super::hits::Found;
use super::index::Index;
use super::query::{Filter, Name};
use super::request::Request;
use crate::language::t;
use crate::model::{Authority, Briefing, Level};

/// A filter with the number of clauses that it would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The filter.
    pub filter: Filter,
    /// What a reader sees of it.
    pub label: String,
    /// How many of the clauses found have it.
    pub clauses: usize,
}

/// The most entities that are listed: those that most of the clauses name.
const ENTITIES: usize = 8;

/// The facets of what was found by `request`, by name: those that some of the clauses have. Counted are the clauses
/// that have all that was asked for, or where there are none those that have some of it; a label counts once in a
/// clause, in a sentence that passes the other filters of the controls.
pub fn facets(
    index: &Index,
    briefing: &Briefing,
    request: &Request,
    found: &Found,
) -> Vec<(Name, Vec<Facet>)> {
    let counted = if found.whole > 0 { found.whole } else { found.hits.len() };
    let units = found.hits.iter().take(counted).map(|hit| hit.unit);
    let tally = index.labels.tally(units, |unit, sentence| {
        request.filters.is_empty()
            || index.clause(briefing, unit).is_some_and(|(document, clause)| {
                let sentence = clause.sentences.get(sentence);
                sentence.is_some_and(|sentence| {
                    request.filters.iter().all(|filter| filter.keeps(document, sentence))
                })
            })
    });
    let most = tally.most(Name::Entity, ENTITIES);
    let named = most.into_iter().filter_map(|(id, clauses)| {
        let entity = briefing.entity(&id.parse().ok()?)?;
        Some(Facet { filter: Filter::Entity(entity.id.clone()), label: entity.name.clone(), clauses })
    });
    let mut named: Vec<Facet> = named.collect();
    let mut facets = |name: Name| match name {
        // A large briefing has thousands.
        Name::Entity => std::mem::take(&mut named),
        name => (values(briefing, name).into_iter())
            .map(|(filter, label)| Facet { clauses: tally.count(name, &filter.value()), filter, label })
            .filter(|facet| facet.clauses > 0)
            .collect(),
    };
    Name::ALL.into_iter().map(|name| (name, facets(name))).collect()
}

/// Every value of a filter with its label, in the order of the interface.
pub fn values(briefing: &Briefing, name: Name) -> Vec<(Filter, String)> {
    match name {
        Name::Level => (Level::ALL.into_iter().rev())
            .map(|level| (Filter::Level(level, level), format!("{} {}", level.number(), t!(level.name()))))
            .collect(),
        Name::Theme => {
            briefing.themes.iter().map(|own| (Filter::Theme(own.id.clone()), t!(&own.name))).collect()
        }
        Name::By => {
            Authority::ALL.into_iter().map(|own| (Filter::By(own.as_str()), t!(own.name()))).collect()
        }
        Name::Framework => briefing
            .frameworks
            .iter()
            .map(|own| (Filter::Framework(own.id.clone()), own.name.clone()))
            .collect(),
        Name::In => briefing
            .documents
            .iter()
            .map(|own| (Filter::In(own.meta.id.clone()), own.meta.title.clone()))
            .collect(),
        Name::Entity => {
            briefing.entities.iter().map(|own| (Filter::Entity(own.id.clone()), own.name.clone())).collect()
        }
    }
}
