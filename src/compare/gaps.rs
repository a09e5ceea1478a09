//! Gaps: what only one framework has, and the subjects that readers look for in any such text.
//!
//! A gap is what was not found in the texts held here by the names, levels and cues that were looked for. It is
//! never a proof that something is absent.

use super::{Cell, Quote, Selection, View, matrix};
use crate::model::{Briefing, Entity, Finding, Framework, FrameworkId, Level, Subject, Theme};

/// The gaps between some frameworks.
#[derive(Debug, Clone)]
pub struct Gaps<'a> {
    /// For each framework what it alone has; nothing where fewer than two are compared.
    pub only: Vec<OnlyIn<'a>>,
    /// Every subject that was looked for, those found nowhere first.
    pub subjects: Vec<SubjectGap<'a>>,
}

/// What one framework alone has.
#[derive(Debug, Clone)]
pub struct OnlyIn<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// The themes, with how often and how firmly it speaks of them.
    pub themes: Vec<(&'a Theme, Cell)>,
    /// The levels, firmest first, with how many of its sentences stand there.
    pub levels: Vec<(Level, Cell)>,
    /// The entities, with how often it names them.
    pub entities: Vec<(&'a Entity, usize)>,
}

/// A subject, and where it was found.
#[derive(Debug, Clone)]
pub struct SubjectGap<'a> {
    /// The subject.
    pub subject: &'a Subject,
    /// The sentences that contain a cue, with the words that were found; none where the subject was not found.
    pub found: Vec<(Quote<'a>, &'a Finding<String>)>,
}

/// The gaps between `frameworks`, which are ids of the briefing.
pub fn gaps<'a>(briefing: &'a Briefing, frameworks: &[FrameworkId]) -> Gaps<'a> {
    let mut subjects: Vec<SubjectGap<'a>> =
        briefing.subjects.iter().map(|subject| subject_gap(briefing, subject, frameworks)).collect();
    subjects.sort_by_key(|gap| !gap.found.is_empty());
    let mut only = Vec::new();
    if frameworks.len() > 1 {
        only.extend(
            (briefing.frameworks.iter())
                .filter(|framework| frameworks.contains(&framework.id))
                .map(|framework| only_in(briefing, framework, frameworks)),
        );
    }
    Gaps { only, subjects }
}

fn only_in<'a>(briefing: &'a Briefing, framework: &'a Framework, all: &[FrameworkId]) -> OnlyIn<'a> {
    let place = all.iter().position(|id| *id == framework.id).unwrap_or_default();
    let one = Selection { frameworks: all.to_vec(), level: Level::Reported, view: View::One };
    let themes = (matrix(briefing, &one).rows.into_iter())
        .filter_map(|row| {
            let cell = row.cells.into_iter().nth(place).filter(|cell| cell.sentences() > 0)?;
            Some((briefing.theme(&row.theme)?, cell))
        })
        .collect();
    let quotes: Vec<(bool, Quote<'a>)> = (all.iter())
        .flat_map(|id| Quote::of(briefing, id).into_iter().map(move |quote| (*id == framework.id, quote)))
        .collect();
    let levels = (Level::ALL.into_iter().rev())
        .filter_map(|level| {
            let here = alone(&quotes, |quote| usize::from(quote.level() == level))?;
            Some((level, Cell::count(briefing, &framework.id, &here, Level::Reported)))
        })
        .collect();
    let names = |quote: &Quote<'_>, entity: &Entity| {
        quote.sentence.mentions.iter().filter(|mention| mention.value == entity.id).count()
    };
    let entities = (briefing.entities.iter())
        .filter_map(|entity| {
            let here = alone(&quotes, |quote| names(quote, entity))?;
            Some((entity, here.iter().map(|quote| names(quote, entity)).sum()))
        })
        .collect();
    OnlyIn { framework, themes, levels, entities }
}

/// The sentences in which `count` finds something, if all of them are of the framework that `quotes` marks.
fn alone<'a>(quotes: &[(bool, Quote<'a>)], count: impl Fn(&Quote<'a>) -> usize) -> Option<Vec<Quote<'a>>> {
    let found: Vec<&(bool, Quote<'a>)> = quotes.iter().filter(|(_, quote)| count(quote) > 0).collect();
    let all_here = !found.is_empty() && found.iter().all(|(is_here, _)| *is_here);
    all_here.then(|| found.into_iter().map(|(_, quote)| *quote).collect())
}

fn subject_gap<'a>(
    briefing: &'a Briefing,
    subject: &'a Subject,
    frameworks: &[FrameworkId],
) -> SubjectGap<'a> {
    let found = (subject.found.iter())
        .filter_map(|(at, words)| Some((Quote::at(briefing, at)?, words)))
        .filter(|(quote, _)| quote.document.meta.framework.as_ref().is_some_and(|id| frameworks.contains(id)))
        .collect();
    SubjectGap { subject, found }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Reporter};
    use crate::model::Standing::{Primary, Secondary};
    use crate::model::{EntityKind, Origin, Rule, SentenceRef};

    const RULE: Rule = Rule { id: "subject.sample", says: "Given by hand." };

    fn sample() -> Briefing {
        let talent = [("talent", "talent")];
        let text = [
            Line { themes: &talent, ..line("They will train talent.", 4, JointLeaders) },
            Line { themes: &[("space", "space")], ..line("They note space.", 1, JointLeaders) },
        ];
        let news = [
            Line { themes: &talent, ..line("A speaker praised talent and funding.", 1, Reporter) },
            line("It rained.", 0, Reporter),
        ];
        let mut briefing = briefing(
            &["a", "b"],
            &["talent", "space", "ethics"],
            &[("text", "a", Primary, None, &text), ("news", "b", Secondary, None, &news)],
        );
        for (id, at) in
            [("alpha", vec![(0, 0), (0, 1)]), ("beta", vec![(1, 1)]), ("both", vec![(0, 0), (1, 0)])]
        {
            briefing.entities.push(Entity {
                id: id.parse().unwrap(),
                name: id.to_uppercase(),
                kind: EntityKind::Forum,
                aliases: Vec::new(),
                origin: Origin::Lexicon,
            });
            for (document, clause) in at {
                let clause = &mut briefing.documents[document].clauses[clause];
                let mark = clause.text.mark(0..4).unwrap();
                clause.sentences[0].mentions.push(Finding::new(id.parse().unwrap(), RULE, mark));
            }
        }
        let news = &briefing.documents[1];
        let clause = &news.clauses[0];
        let at = SentenceRef { document: news.meta.id.clone(), sentence: clause.sentences[0].id.clone() };
        let funding = Finding::new("funding".to_owned(), RULE, clause.text.mark(29..36).unwrap());
        let subject = |name: &str, found| Subject {
            name: name.to_owned(),
            definition: String::new(),
            cues: vec![name.to_lowercase()],
            found,
        };
        briefing.subjects = vec![subject("Funding", vec![(at, funding)]), subject("Privacy", Vec::new())];
        briefing
    }

    /// `only` in a line each: framework | themes | levels | names with their mentions.
    fn check(frameworks: &[&str], only: &[&str], subjects: &[(&str, usize)]) {
        let briefing = sample();
        let frameworks: Vec<FrameworkId> = frameworks.iter().map(|id| id.parse().unwrap()).collect();
        let gaps = gaps(&briefing, &frameworks);
        let found: Vec<String> = gaps.only.iter().map(in_a_line).collect();
        assert_eq!(found, only);
        let found: Vec<(&str, usize)> =
            gaps.subjects.iter().map(|gap| (gap.subject.name.as_str(), gap.found.len())).collect();
        assert_eq!(found, subjects);
    }

    fn in_a_line(only: &OnlyIn<'_>) -> String {
        let themes: Vec<&str> = only.themes.iter().map(|(theme, _)| theme.id.as_str()).collect();
        let levels: Vec<String> = only.levels.iter().map(|(level, _)| level.number().to_string()).collect();
        let names: Vec<String> =
            only.entities.iter().map(|(entity, count)| format!("{} {count}", entity.id)).collect();
        [only.framework.id.as_str(), &themes.join(", "), &levels.join(", "), &names.join(", ")].join(" | ")
    }

    #[test]
    fn what_one_framework_alone_has_is_listed_under_it() {
        check(
            &["a", "b"],
            &["a | space | 4 | alpha 2", "b |  | 0 | beta 1"],
            &[("Privacy", 0), ("Funding", 1)],
        );
    }

    #[test]
    fn one_framework_has_no_gaps_to_another() {
        check(&["a"], &[], &[("Funding", 0), ("Privacy", 0)]);
        check(&["b"], &[], &[("Privacy", 0), ("Funding", 1)]);
    }
}
