//! Reasons: every label of a sentence with the rule that gave it and the words it rests on, free of the briefing, so
//! that a page can keep them until somebody asks.

use std::ops::Range;

use super::Quote;
use crate::language::{in_english, list, t};
use crate::model::{
    Act, Authority, Briefing, Clause, ClauseId, Date, DocumentId, EntityId, EntityKind, Finding, Level, Mark,
    Quantity, Relation, Rule, SentenceId, ThemeId,
};

/// A sentence with the reasons of its labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasoned {
    /// The document.
    pub document: DocumentId,
    /// The document's title.
    pub title: String,
    /// The clause.
    pub clause: ClauseId,
    /// The hash of the clause's text, for links that are to notice when the words change.
    pub hash: String,
    /// The sentence.
    pub sentence: SentenceId,
    /// Where it stands, in the English of reports: “§1 ¶2, sentence 3”.
    pub locator: String,
    /// Its words.
    pub words: String,
    /// A reason for every label: level and acts, voice, themes, names, dates, quantities.
    pub reasons: Vec<Reason>,
}

/// A label with what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The label.
    pub label: Label,
    /// The rule that gave it.
    pub rule: Rule,
    /// The words that it rests on, the most telling first.
    pub evidence: Vec<Evidence>,
}

/// Words that a label rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Where they stand in the clause's text, in bytes.
    pub range: Range<usize>,
    /// The words.
    pub words: String,
}

/// A label of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Label {
    /// The level of a sentence that no act of its own gives it.
    Level(Level),
    /// An act, and the words that soften it.
    Act(Act, Vec<Evidence>),
    /// Who stands behind the sentence, and who is quoted or reported.
    Voice(Authority, Option<String>),
    /// A theme with its name.
    Theme(ThemeId, String),
    /// An entity with its fullest name and what it is.
    Name(EntityId, String, EntityKind),
    /// A date or a term.
    Date(Date),
    /// A quantity.
    Quantity(Quantity),
}

impl Reasoned {
    /// The reasons of every label of a quoted sentence.
    pub fn of(briefing: &Briefing, quote: Quote<'_>) -> Self {
        let Quote { document, clause, sentence } = quote;
        Self {
            document: document.meta.id.clone(),
            title: document.meta.title.clone(),
            clause: clause.id.clone(),
            hash: clause.hash.clone(),
            sentence: sentence.id.clone(),
            locator: in_english(|| quote.locator()),
            words: quote.words().to_owned(),
            reasons: reasons(briefing, quote),
        }
    }

    /// The place of an act of the sentence among the reasons.
    pub fn place_of(&self, act: &Finding<Act>) -> Option<usize> {
        let is_act = |reason: &Reason| {
            let rests = reason.evidence.first().is_some_and(|first| first.range == act.mark().range());
            rests && matches!(&reason.label, Label::Act(found, _) if *found == act.value)
        };
        self.reasons.iter().position(is_act)
    }
}

impl Label {
    /// What is labelled, as a heading: labels of one heading stand together.
    pub fn heading(&self) -> &'static str {
        match self {
            Self::Level(_) | Self::Act(..) => "Verb strength",
            Self::Voice(..) => "Voice",
            Self::Theme(..) => "Themes",
            Self::Name(..) => "Names",
            Self::Date(_) => "Dates and terms",
            Self::Quantity(_) => "Quantities",
        }
    }

    /// The label in plain words, without its heading.
    pub fn says(&self) -> String {
        match self {
            Self::Level(level) => leveled(*level),
            Self::Act(act, softened) => {
                t!("{verb}: {level}", verb = act.lemma, level = leveled(act.level)) + &manner(act, softened)
            }
            Self::Voice(authority, speaker) => match speaker {
                Some(speaker) => t!("{voice}: {speaker}", voice = t!(authority.name()), speaker = speaker),
                None => t!(authority.name()),
            },
            Self::Theme(_, name) => t!(name),
            Self::Name(_, name, kind) => t!("{name} ({kind})", name = name, kind = t!(kind.name())),
            Self::Date(date) => match &date.value {
                Some(value) => dated(date.relation, value),
                None => t!("an open term"),
            },
            Self::Quantity(quantity) => format!("{} {}", grouped(quantity.value), quantity.unit),
        }
    }
}

/// Who acts, what softens the act, and whether it counts.
pub fn manner(act: &Act, softened: &[Evidence]) -> String {
    let actor = act.actor.as_ref().map(|actor| t!(", by {actor}", actor = actor)).unwrap_or_default();
    let softened = match softened {
        [] => String::new(),
        softened => t!("; softened by {words}", words = quoted(softened)),
    };
    let embedded = if act.embedded { t!("; embedded, so it does not set the level") } else { String::new() };
    format!("{actor}{softened}{embedded}")
}

/// A date as people write it, and how the matter stands to it, in words.
pub fn dated(relation: Relation, date: &str) -> String {
    match relation {
        Relation::On => t!("on {date}", date = date),
        Relation::By => t!("not later than {date}", date = date),
        Relation::In => t!("in {date}", date = date),
    }
}

/// A number with its thousands apart: 7,500,000.
pub fn grouped(number: f64) -> String {
    let written = number.to_string();
    let (whole, fraction) =
        written.split_once('.').map_or((written.as_str(), ""), |(whole, rest)| (whole, rest));
    let digits = whole.trim_start_matches('-').len();
    let mut text = String::new();
    for (place, c) in whole.trim_start_matches('-').chars().enumerate() {
        if place > 0 && (digits - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(c);
    }
    let sign = if number < 0.0 { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{text}{point}{fraction}")
}

/// Words that a label rests on, each in quotation marks.
pub fn quoted(evidence: &[Evidence]) -> String {
    list(&evidence.iter().map(|one| format!("“{}”", one.words)).collect::<Vec<_>>())
}

fn leveled(level: Level) -> String {
    format!("{} {}", level.number(), t!(level.name()))
}

fn reasons(briefing: &Briefing, quote: Quote<'_>) -> Vec<Reason> {
    let Quote { clause, sentence, .. } = quote;
    // Where an act carries the level, its own reason is the level's.
    let carried = sentence.main_acts().any(|act| {
        act.value.level == sentence.level.value
            && act.rule == sentence.level.rule
            && act.mark() == sentence.level.mark()
    });
    let level = (!carried).then(|| reason(clause, &sentence.level, |level| Label::Level(*level)));
    let acts = (sentence.acts.iter())
        .map(|act| reason(clause, act, |act| Label::Act(act.clone(), evidence(clause, &act.hedges))));
    let voice = reason(clause, &sentence.authority, |voice| Label::Voice(*voice, sentence.speaker.clone()));
    let themes = (sentence.themes.iter()).map(|theme| {
        let name =
            |id: &ThemeId| briefing.theme(id).map_or_else(|| id.to_string(), |theme| theme.name.clone());
        reason(clause, theme, |id| Label::Theme(id.clone(), name(id)))
    });
    let names = (sentence.mentions.iter()).filter_map(|mention| {
        let entity = briefing.entity(&mention.value)?;
        Some(reason(clause, mention, |id| Label::Name(id.clone(), entity.name.clone(), entity.kind)))
    });
    let dates = (sentence.dates.iter()).map(|date| reason(clause, date, |date| Label::Date(date.clone())));
    let quantities = (sentence.quantities.iter())
        .map(|quantity| reason(clause, quantity, |quantity| Label::Quantity(quantity.clone())));
    (level.into_iter().chain(acts).chain([voice]))
        .chain(themes)
        .chain(names)
        .chain(dates)
        .chain(quantities)
        .collect()
}

fn reason<T>(clause: &Clause, finding: &Finding<T>, label: impl FnOnce(&T) -> Label) -> Reason {
    Reason {
        label: label(&finding.value),
        rule: finding.rule,
        evidence: evidence(clause, finding.evidence()),
    }
}

fn evidence(clause: &Clause, marks: &[Mark]) -> Vec<Evidence> {
    (marks.iter())
        .filter_map(|mark| {
            let words = clause.text.as_str().get(mark.range())?.to_owned();
            Some(Evidence { range: mark.range(), words })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::JointLeaders;
    use crate::model::Standing::Primary;
    use crate::model::{Entity, Origin, Precision};

    const RULE: Rule = Rule { id: "entity.sample", says: "Given by hand." };
    const WORDS: &str = "They may fund 1,200 posts at the Energy Council by 2030.";

    /// A sentence with a label of every kind.
    fn sample() -> Briefing {
        let lines = [Line {
            themes: &[("talent", "posts")],
            dates: &[("by 2030", Some("2030"), Relation::By)],
            ..line(WORDS, 4, JointLeaders)
        }];
        let mut briefing = briefing(&["a"], &["talent"], &[("text", "a", Primary, None, &lines)]);
        let id: EntityId = "energy-council".parse().unwrap();
        briefing.entities.push(Entity {
            id: id.clone(),
            name: "Energy Council".to_owned(),
            kind: EntityKind::GovernmentBody,
            aliases: Vec::new(),
            origin: Origin::Pattern,
        });
        let clause = &mut briefing.documents[0].clauses[0];
        let mark = |words: &str| {
            let start = WORDS.find(words).unwrap();
            clause.text.mark(start..start + words.len()).unwrap()
        };
        let quantity = Quantity { value: 1200.0, unit: "posts".to_owned() };
        let act = Act {
            lemma: "fund".to_owned(),
            level: Level::Done,
            actor: Some("the Parties".to_owned()),
            embedded: true,
            hedges: vec![mark("may")],
        };
        let (posts, council, fund) = (mark("1,200 posts"), mark("Energy Council"), mark("fund"));
        let sentence = &mut clause.sentences[0];
        "do".clone_into(&mut sentence.acts[0].value.lemma);
        sentence.speaker = Some("Ada Mori, Minister".to_owned());
        sentence.quantities.push(Finding::new(quantity, RULE, posts));
        sentence.mentions.push(Finding::new(id, RULE, council));
        sentence.acts.push(Finding::new(act, RULE, fund));
        briefing
    }

    fn reasons_of(briefing: &Briefing) -> Vec<(&'static str, String, String)> {
        let quote = Quote::all(&briefing.documents[0]).next().unwrap();
        (Reasoned::of(briefing, quote).reasons.iter())
            .map(|reason| (reason.label.heading(), reason.label.says(), quoted(&reason.evidence)))
            .collect()
    }

    #[test]
    fn every_label_has_its_reason() {
        let whole = format!("“{WORDS}”");
        let expected = [
            ("Verb strength", "do: 4 undertaking", whole.as_str()),
            (
                "Verb strength",
                "fund: 5 done, by the Parties; softened by “may”; embedded, so it does not set the level",
                "“fund”",
            ),
            ("Voice", "leaders jointly: Ada Mori, Minister", &whole),
            ("Themes", "talent", "“posts”"),
            ("Names", "Energy Council (government body)", "“Energy Council”"),
            ("Dates and terms", "not later than 2030", "“by 2030”"),
            ("Quantities", "1,200 posts", "“1,200 posts”"),
        ];
        let reasons = reasons_of(&sample());
        let seen: Vec<_> =
            reasons.iter().map(|(about, says, words)| (*about, says.as_str(), words.as_str())).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_level_that_no_act_carries_has_a_reason_of_its_own() {
        let mut briefing = sample();
        briefing.documents[0].clauses[0].sentences[0].acts.remove(0);
        assert_eq!(reasons_of(&briefing)[0].1, "4 undertaking");
    }

    #[test]
    fn an_open_term_says_so() {
        let date = Date { value: None, precision: Precision::None, relation: Relation::In };
        assert_eq!(Label::Date(date).says(), "an open term");
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (number, text) in [
            (500.0, "500"),
            (7_500_000.0, "7,500,000"),
            (1_000.5, "1,000.5"),
            (-12_345.0, "-12,345"),
            (0.25, "0.25"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
