//! Briefings made by hand, for the tests of this module: one line says what a sentence is.

use std::collections::BTreeMap;

use crate::model::{
    Act, Authority, Briefing, Clause, ClauseKind, Date, Document, DocumentKind, Entity, EntityKind, Finding,
    Framework, Level, Mark, Metadata, Origin, Precision, Relation, Rule, Sentence, SentenceId, SourcedText,
    Span, Standing, Theme,
};

/// A document to be: id, framework, standing, date, and a paragraph for every sentence.
pub(crate) type Text<'a> = (&'a str, &'a str, Standing, Option<&'a str>, &'a [Line<'a>]);

/// A sentence to be: its words, level, authority, who acts, themes, entities and dates by words of it, and acts by
/// theirs. One that lists no acts and has a level has one act of that level, with all its words.
pub(crate) struct Line<'a> {
    pub(crate) words: &'a str,
    pub(crate) level: u8,
    pub(crate) authority: Authority,
    pub(crate) themes: &'a [(&'a str, &'a str)],
    pub(crate) dates: &'a [(&'a str, Option<&'a str>, Relation)],
    pub(crate) acts: &'a [SampleAct<'a>],
    pub(crate) actor: Option<&'a str>,
    pub(crate) mentions: &'a [(&'a str, &'a str)],
}

/// An act to be: its operative phrase, level, actor, and whether it is embedded.
pub(crate) type SampleAct<'a> = (&'a str, u8, Option<&'a str>, bool);

const RULE: Rule = Rule { id: "act.sample", says: "Given by hand." };

/// A sentence without actor, themes, entities and dates, and with no act but its own.
pub(crate) fn line(words: &str, level: u8, authority: Authority) -> Line<'_> {
    Line { words, level, authority, themes: &[], dates: &[], acts: &[], actor: None, mentions: &[] }
}

/// A briefing of these frameworks, themes and texts. An entity is named as its first mention has it.
pub(crate) fn briefing(frameworks: &[&str], themes: &[&str], texts: &[Text<'_>]) -> Briefing {
    Briefing {
        frameworks: (frameworks.iter())
            .map(|id| Framework { id: id.parse().unwrap(), name: id.to_uppercase(), parties: Vec::new() })
            .collect(),
        themes: (themes.iter())
            .map(|id| Theme {
                id: id.parse().unwrap(),
                name: (*id).to_owned(),
                definition: format!("About {id}."),
                cues: vec![(*id).to_owned()],
            })
            .collect(),
        entities: entities(texts),
        documents: texts.iter().map(document).collect(),
        ..Briefing::default()
    }
}

fn entities(texts: &[Text<'_>]) -> Vec<Entity> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, words) in texts.iter().flat_map(|(.., lines)| lines.iter()).flat_map(|line| line.mentions) {
        names.entry(id).or_insert(words);
    }
    (names.into_iter())
        .map(|(id, name)| Entity {
            id: id.parse().unwrap(),
            name: name.to_owned(),
            kind: EntityKind::Institution,
            aliases: Vec::new(),
            origin: Origin::Lexicon,
        })
        .collect()
}

fn document((id, framework, standing, date, lines): &Text<'_>) -> Document {
    let kind = match standing {
        Standing::Primary => DocumentKind::JointStatement,
        Standing::Secondary => DocumentKind::NewsReport,
    };
    Document {
        meta: Metadata {
            id: id.parse().unwrap(),
            title: (*id).to_owned(),
            kind,
            framework: Some(framework.parse().unwrap()),
            standing: *standing,
            date: date.map(ToOwned::to_owned),
            date_note: None,
            publisher: None,
            url: None,
            language: "en".to_owned(),
            file: format!("{id}.txt"),
            sha256: String::new(),
            bytes: 0,
            inferred: Vec::new(),
        },
        heading: None,
        sections: Vec::new(),
        clauses: lines.iter().enumerate().map(|(index, line)| clause(index + 1, line)).collect(),
        artefacts: Vec::new(),
        markup: Vec::new(),
        flow: Vec::new(),
    }
}

fn clause(number: usize, line: &Line<'_>) -> Clause {
    let id = format!("para_{number}").parse().unwrap();
    let text = SourcedText::verbatim(line.words, Span::new(0, line.words.len()));
    let mark = |words: &str| -> Mark {
        let start = line.words.find(words).unwrap();
        text.mark(start..start + words.len()).unwrap()
    };
    let level = Level::from_number(line.level).unwrap();
    let own = [(line.words, line.level, line.actor, false)];
    let acts = match line.acts {
        [] if line.level == 0 => &[],
        [] => &own[..],
        acts => acts,
    };
    let sentence = Sentence {
        id: SentenceId { clause: format!("para_{number}").parse().unwrap(), number: 1 },
        range: 0..line.words.len(),
        level: Finding::new(level, RULE, mark(line.words)),
        authority: Finding::new(line.authority, RULE, mark(line.words)),
        speaker: None,
        acts: acts.iter().map(|act| Finding::new(sample_act(act), RULE, mark(act.0))).collect(),
        themes: (line.themes.iter())
            .map(|(theme, words)| Finding::new(theme.parse().unwrap(), RULE, mark(words)))
            .collect(),
        mentions: (line.mentions.iter())
            .map(|(entity, words)| Finding::new(entity.parse().unwrap(), RULE, mark(words)))
            .collect(),
        dates: (line.dates.iter())
            .map(|(words, value, relation)| {
                let precision = match value.map_or(0, str::len) {
                    4 => Precision::Year,
                    7 => Precision::Month,
                    0 => Precision::None,
                    _ => Precision::Day,
                };
                let value = value.map(ToOwned::to_owned);
                Finding::new(Date { value, precision, relation: *relation }, RULE, mark(words))
            })
            .collect(),
        quantities: Vec::new(),
    };
    Clause {
        id,
        label: format!("¶{number}"),
        section: None,
        kind: ClauseKind::Paragraph,
        stem: None,
        sentences: vec![sentence],
        text,
        hash: "00000000".to_owned(),
    }
}

fn sample_act((phrase, level, actor, embedded): &SampleAct<'_>) -> Act {
    Act {
        lemma: phrase.to_lowercase(),
        level: Level::from_number(*level).unwrap(),
        actor: actor.map(ToOwned::to_owned),
        embedded: *embedded,
        hedges: Vec::new(),
    }
}
