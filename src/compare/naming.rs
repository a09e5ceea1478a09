//! The names of an entity: which of them the texts use, and what ties each to it; and the way from a name, or from
//! something like one, to the entity.

use std::ops::Range;

use super::Quote;
use crate::model::{Briefing, Clause, Entity, EntityId, Origin, Rule};
use crate::text::fold;

/// One name of an entity.
#[derive(Debug, Clone)]
pub struct Naming<'a> {
    /// The name.
    pub name: &'a str,
    /// What ties it to the entity.
    pub tie: NameTie<'a>,
    /// The sentences that use it, once for each use.
    pub uses: Vec<Quote<'a>>,
}

/// What ties a name to its entity.
#[derive(Debug, Clone)]
pub enum NameTie<'a> {
    /// These rules found it where the texts use it.
    Rules(Vec<Rule>),
    /// The text puts it in brackets beside another name of the entity, here.
    Bracket(Quote<'a>),
    /// The lexicon lists it; the texts do not use it.
    Listed,
    /// It is put together from what the texts say, to tell the entity from others of the same name.
    Composed,
}

/// Every name of `entity`, the fullest first, then as its aliases are listed.
pub fn namings<'a>(briefing: &'a Briefing, entity: &'a Entity) -> Vec<Naming<'a>> {
    let names: Vec<&str> =
        std::iter::once(entity.name.as_str()).chain(entity.aliases.iter().map(String::as_str)).collect();
    let mut uses: Vec<Vec<(Quote<'a>, Rule)>> = vec![Vec::new(); names.len()];
    let mut brackets: Vec<Option<Quote<'a>>> = vec![None; names.len()];
    for quote in briefing.documents.iter().flat_map(Quote::all) {
        for mention in quote.sentence.mentions.iter().filter(|mention| mention.value == entity.id) {
            let range = mention.mark().range();
            if let Some(uses) = used(quote.clause, &range, &names).and_then(|place| uses.get_mut(place)) {
                uses.push((quote, mention.rule));
            }
            for (name, bracket) in names.iter().zip(&mut brackets) {
                if bracket.is_none() && is_bracketed(quote.clause, range.end, name) {
                    *bracket = Some(quote);
                }
            }
        }
    }
    (names.into_iter().zip(uses).zip(brackets))
        .map(|((name, uses), bracket)| {
            let mut rules: Vec<Rule> = uses.iter().map(|(_, rule)| *rule).collect();
            rules.sort();
            rules.dedup();
            let tie = match (rules.is_empty(), bracket, entity.origin) {
                (false, ..) => NameTie::Rules(rules),
                (true, Some(quote), _) => NameTie::Bracket(quote),
                (true, None, Origin::Lexicon) => NameTie::Listed,
                (true, None, Origin::Pattern) => NameTie::Composed,
            };
            Naming { name, tie, uses: uses.into_iter().map(|(quote, _)| quote).collect() }
        })
        .collect()
}

/// Which of `names` the mention at `range` is: the longest that stands there and covers it. A title before a name can
/// belong to the name and not to the mention.
fn used(clause: &Clause, range: &Range<usize>, names: &[&str]) -> Option<usize> {
    let text = clause.text.as_str();
    let covers = |name: &str| {
        text.match_indices(name).any(|(start, _)| start <= range.start && range.end <= start + name.len())
    };
    let standing = names.iter().enumerate().filter(|(_, name)| !name.is_empty() && covers(name));
    standing.max_by_key(|(_, name)| name.len()).map(|(place, _)| place)
}

/// Whether `name` opens a bracket just behind the byte `end`: “Energy Council (EC)”, “EC (Energy Council of Arden)”.
fn is_bracketed(clause: &Clause, end: usize, name: &str) -> bool {
    let behind = clause.text.as_str().get(end..).unwrap_or_default();
    let inside = behind.trim_start().strip_prefix('(').map(str::trim_start);
    let after = inside.and_then(|inside| inside.strip_prefix(name));
    after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

/// The entity that `words` name in full: a name, an alias, or either before a comma and an office.
pub fn named<'a>(briefing: &'a Briefing, words: &str) -> Option<&'a Entity> {
    let bears = |words: &str| {
        (briefing.entities.iter())
            .find(|entity| entity.name == words || entity.aliases.iter().any(|alias| alias == words))
    };
    bears(words).or_else(|| words.split_once(',').and_then(|(name, _)| bears(name)))
}

/// Entities that somebody who wrote `id` may have meant, at most `n`: those that are called so, then those that share
/// most words with it.
pub fn resembling<'a>(briefing: &'a Briefing, id: &str, n: usize) -> Vec<&'a Entity> {
    let wanted = EntityId::slug(&fold(id));
    let wanted: Vec<&str> = wanted.as_str().split('-').collect();
    let mut found: Vec<(usize, &Entity)> = (briefing.entities.iter())
        .map(|entity| {
            let names = std::iter::once(&entity.name).chain(&entity.aliases);
            let score = names.map(|name| likeness(&wanted, name)).max().unwrap_or_default();
            (score, entity)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    found.sort_by_key(|(score, entity)| (std::cmp::Reverse(*score), entity.id.clone()));
    found.into_iter().take(n).map(|(_, entity)| entity).collect()
}

/// How many words of `wanted` a name has, short ones aside, and more than all of them where it is the same.
fn likeness(wanted: &[&str], name: &str) -> usize {
    const TELLING: usize = 3;
    let name = EntityId::slug(&fold(name));
    let words: Vec<&str> = name.as_str().split('-').collect();
    if words == wanted {
        return wanted.len() + words.len() + 1;
    }
    wanted.iter().filter(|word| word.len() >= TELLING && words.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Standing::Primary;

    fn sample() -> Briefing {
        let naming = |words, mentions| Line { mentions, ..line(words, 1, JointLeaders) };
        let mut briefing = briefing(
            &["a"],
            &[],
            &[(
                "text",
                "a",
                Primary,
                None,
                &[
                    naming("They founded the Energy Council (EC).", &[("council", "Energy Council")]),
                    naming("The Council of Energy met.", &[("council", "Council of Energy")]),
                    naming(
                        "The Council of Energy met Ada Mori.",
                        &[("council", "Council of Energy"), ("mori", "Mori")],
                    ),
                ],
            )],
        );
        for entity in &mut briefing.entities {
            let (name, aliases): (&str, &[&str]) = match entity.id.as_str() {
                "council" => ("Energy Council", &["EC", "Council of Energy", "Arden Energy Council"]),
                _ => ("Ada Mori", &[]),
            };
            name.clone_into(&mut entity.name);
            entity.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        }
        briefing
    }

    fn check(id: &str, origin: Origin, expected: &[(&str, usize, &str)]) {
        let mut briefing = sample();
        briefing.entities.iter_mut().for_each(|entity| entity.origin = origin);
        let entity = briefing.entity(&id.parse().unwrap()).unwrap();
        let namings = namings(&briefing, entity);
        let seen: Vec<_> = (namings.iter())
            .map(|naming| {
                let tie = match &naming.tie {
                    NameTie::Rules(rules) => rules.iter().map(|rule| rule.id).collect::<Vec<_>>().join(", "),
                    NameTie::Bracket(quote) => format!("in brackets: {}", quote.clause.label),
                    NameTie::Listed => "listed".to_owned(),
                    NameTie::Composed => "composed".to_owned(),
                };
                (naming.name, naming.uses.len(), tie)
            })
            .collect();
        let seen: Vec<_> = seen.iter().map(|(name, uses, tie)| (*name, *uses, tie.as_str())).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn every_name_says_what_ties_it_to_its_entity() {
        check(
            "council",
            Origin::Lexicon,
            &[
                ("Energy Council", 1, "act.sample"),
                ("EC", 0, "in brackets: ¶1"),
                ("Council of Energy", 2, "act.sample"),
                ("Arden Energy Council", 0, "listed"),
            ],
        );
    }

    #[test]
    fn a_mention_is_a_use_of_the_longest_name_that_covers_it() {
        check("mori", Origin::Pattern, &[("Ada Mori", 1, "act.sample")]);
    }

    #[test]
    fn a_name_leads_to_its_entity_and_part_of_one_does_not() {
        let briefing = sample();
        for (words, id) in [
            ("Energy Council", Some("council")),
            ("EC", Some("council")),
            ("Ada Mori, Minister of Trade", Some("mori")),
            ("Mori", None),
            ("the Energy Council of Belmar", None),
        ] {
            assert_eq!(named(&briefing, words).map(|entity| entity.id.as_str()), id, "{words}");
        }
    }

    #[test]
    fn an_unknown_id_leads_to_what_is_called_alike() {
        let briefing = sample();
        for (id, ids) in [
            ("ec", &["council"][..]),
            ("mori-ada", &["mori"]),
            ("energy-of-mori", &["council", "mori"]),
            ("of", &[]),
            ("", &[]),
        ] {
            let found: Vec<&str> =
                resembling(&briefing, id, 5).iter().map(|entity| entity.id.as_str()).collect();
            assert_eq!(found, ids, "{id}");
        }
    }
}
