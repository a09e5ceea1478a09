//! Operative verbs: what each does, at which level, with which complement; and the nouns for those who can act.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::FILES;
use super::inflect::{Inflections, Spelling, inflections};
use crate::load::{LoadError, from_json, invalid};
use crate::model::Level;

/// The contents of `seeds/lexicon/verbs.json`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Verbs {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    /// Verbs whose use is an act or a report of one.
    pub verbs: Vec<VerbEntry>,
    /// Verbs that only tell: needed to find the main verb, never a level.
    pub ordinary: Vec<String>,
    /// Verbs of being or undergoing: under "will" they foretell, whoever their subject is.
    pub stative: Vec<String>,
    /// Verbs that pass the force on to what stands under them: "continue to support" supports.
    pub transparent: Vec<String>,
    /// Acts that as often stand in a list of things to be done: "to build trust, encourage trade and support farmers".
    pub loose: Vec<String>,
    /// Past tense and participle of irregular verbs.
    pub irregular: BTreeMap<String, [String; 2]>,
    /// Verbs that double their last consonant: committed, planning.
    pub doubled: Vec<String>,
    /// Adjectives and participles after "to be" or "to remain" that are acts: "are committed to".
    pub predicates: Vec<Predicate>,
    /// Nouns that name an act, with its verb: "the signing of".
    pub nominals: BTreeMap<String, String>,
    /// Words that soften an act.
    pub hedges: Vec<String>,
    /// Who can act.
    pub actors: Actors,
    #[serde(skip)]
    index: Index,
}

/// What a verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerbClass {
    /// Is itself the act: sign.
    Done,
    /// Undertakes: commit.
    Undertaking,
    /// Intends: plan.
    Intention,
    /// Asks somebody else: urge.
    Encouragement,
    /// Takes a position: reaffirm.
    Stance,
    /// Says something: say, discuss.
    Saying,
    /// Tells what happened; only its complement may give it a level: "reached agreement".
    #[default]
    Reported,
}

/// One operative verb.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerbEntry {
    /// The dictionary form, British spelling, with its particle: `call upon`.
    pub lemma: String,
    /// What it does where the complement says nothing else.
    pub class: VerbClass,
    /// The level before an infinitive.
    pub to: Option<u8>,
    /// The level before a that-clause.
    pub that: Option<u8>,
    /// The level before a verb in -ing, also behind a preposition.
    pub doing: Option<u8>,
    /// The level before a noun.
    pub noun: Option<u8>,
    /// The level with no complement.
    pub bare: Option<u8>,
    /// The level under "will" or "shall", where it is not an undertaking.
    pub under: Option<u8>,
    /// Levels by the noun that the verb takes: "announced plans".
    #[serde(default)]
    pub nouns: BTreeMap<String, u8>,
    /// Whether somebody to whom it is said may stand before "that": assured the minister that.
    #[serde(default)]
    pub to_whom: bool,
    /// Whether a that-clause after it is only noted, whatever is said there: what others will do is no undertaking.
    #[serde(default)]
    pub noting: bool,
    /// Whether it gives a sentence of an account to its subject; if not said, the class decides.
    pub saying: Option<bool>,
}

/// An adjective or participle that is an act after "to be".
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predicate {
    /// The words.
    pub phrase: String,
    /// The level.
    pub level: u8,
    /// Whether those who speak in the text stand behind it whatever the subject: what "is intended" they intend.
    #[serde(default)]
    pub of_speakers: bool,
    /// Whether it is one only where it opens a paragraph: "Considering …,", "Done at …".
    #[serde(default)]
    pub opens: bool,
}

/// Nouns for those who can act and those that cannot, singular and in lower case, except the names of states.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Actors {
    /// States and the European Union, as texts name them.
    pub states: Vec<String>,
    /// Roles of those who speak in a joint text.
    pub joint: Vec<String>,
    /// Groups named by a public office.
    pub officials: Vec<String>,
    /// Groups named by their part in an event.
    pub participants: Vec<String>,
    /// People and groups named by their trade.
    pub trades: Vec<String>,
    /// Public offices.
    pub titles: Vec<String>,
    /// Forms of address, of officials or not.
    pub address: Vec<String>,
    /// Positions outside government.
    pub trade_titles: Vec<String>,
    /// Bodies of a state.
    pub state_bodies: Vec<String>,
    /// Capitals and residences: an account that lets them speak means the state.
    pub capitals: Vec<String>,
    /// What has leaders, members and officials of its own and is no state: "union leaders", "members of the audience".
    pub civil: Vec<String>,
    /// Bodies and groups that can act for themselves.
    pub bodies: Vec<String>,
    /// Places of work and learning: they speak for themselves, and no state undertakes for them.
    pub facilities: Vec<String>,
    /// Things that cannot act, even under a capital letter.
    pub things: Vec<String>,
}

/// One way to read a word as a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The dictionary form, without particles.
    pub head: String,
    /// Which forms of it the word can be.
    pub forms: Inflections,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Index {
    readings: BTreeMap<String, Vec<Reading>>,
    entries: BTreeMap<String, Vec<usize>>,
    stative: BTreeSet<String>,
    transparent: BTreeSet<String>,
    loose: BTreeSet<String>,
}

impl Verbs {
    /// Read the contents of `seeds/lexicon/verbs.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let mut verbs: Self = from_json(FILES[0], text)?;
        verbs.check()?;
        verbs.index = verbs.build();
        Ok(verbs)
    }

    /// How `word`, in lower case, reads as a verb.
    pub fn readings(&self, word: &str) -> &[Reading] {
        let joined = word.strip_prefix("re-").map(|rest| format!("re{rest}"));
        let found = self.index.readings.get(word).or_else(|| self.index.readings.get(&joined?));
        found.map_or(&[], Vec::as_slice)
    }

    /// The entries whose first word is `head`, those with most particles first.
    pub fn entries(&self, head: &str) -> impl Iterator<Item = &VerbEntry> {
        self.index.entries.get(head).into_iter().flatten().filter_map(|&index| self.verbs.get(index))
    }

    /// Whether the verb only foretells under "will".
    pub fn is_stative(&self, head: &str) -> bool {
        self.index.stative.contains(head)
    }

    /// Whether the verb or predicate passes its force on to the infinitive under it.
    pub fn is_transparent(&self, lemma: &str) -> bool {
        self.index.transparent.contains(lemma)
    }

    /// Whether the verb, in a list, is as likely something to be done as an act of the speaker.
    pub fn is_loose(&self, lemma: &str) -> bool {
        self.index.loose.contains(lemma)
    }

    fn check(&self) -> Result<(), LoadError> {
        let mut seen = BTreeSet::new();
        for (index, entry) in self.verbs.iter().enumerate() {
            let at = format!("verbs[{index}]");
            if entry.lemma.trim().is_empty() || !seen.insert(&entry.lemma) {
                let message = format!("the verb “{}” is empty or stands twice", entry.lemma);
                return Err(invalid(FILES[0], at, message, "Keep one entry for each verb with its particle"));
            }
            let own = [entry.to, entry.that, entry.doing, entry.noun, entry.bare, entry.under];
            for number in own.into_iter().flatten().chain(entry.nouns.values().copied()) {
                level(number, &at)?;
            }
        }
        for (index, predicate) in self.predicates.iter().enumerate() {
            level(predicate.level, &format!("predicates[{index}].level"))?;
        }
        Ok(())
    }

    fn build(&self) -> Index {
        let mut index = Index {
            stative: self.stative.iter().cloned().collect(),
            transparent: self.transparent.iter().cloned().collect(),
            loose: self.loose.iter().cloned().collect(),
            ..Index::default()
        };
        for (number, entry) in self.verbs.iter().enumerate() {
            let head = entry.lemma.split(' ').next().unwrap_or_default().to_owned();
            index.entries.entry(head).or_default().push(number);
        }
        for entries in index.entries.values_mut() {
            entries.sort_by_key(|&number| {
                let words = self.verbs.get(number).map_or(0, |entry| entry.lemma.split(' ').count());
                (std::cmp::Reverse(words), number)
            });
        }
        let heads: BTreeSet<&str> = (index.entries.keys().map(String::as_str))
            .chain(self.ordinary.iter().map(String::as_str))
            .collect();
        let doubled: BTreeSet<&str> = self.doubled.iter().map(String::as_str).collect();
        for head in heads {
            let spelling = Spelling { irregular: self.irregular.get(head), doubled: doubled.contains(head) };
            for (form, forms) in inflections(head, &spelling) {
                let readings = index.readings.entry(form).or_default();
                readings.push(Reading { head: head.to_owned(), forms });
            }
        }
        index
    }
}

impl VerbEntry {
    /// The level that the class gives.
    pub fn level(&self) -> Level {
        match self.class {
            VerbClass::Done => Level::Done,
            VerbClass::Undertaking => Level::Undertaking,
            VerbClass::Intention => Level::Intention,
            VerbClass::Encouragement => Level::Encouragement,
            VerbClass::Stance => Level::Stance,
            VerbClass::Saying | VerbClass::Reported => Level::Reported,
        }
    }

    /// Whether the verb gives a sentence of an account to its subject.
    pub fn is_saying(&self) -> bool {
        self.saying
            .unwrap_or(matches!(self.class, VerbClass::Encouragement | VerbClass::Stance | VerbClass::Saying))
    }
}

fn level(number: u8, at: &str) -> Result<Level, LoadError> {
    Level::from_number(number).ok_or_else(|| {
        invalid(FILES[0], at, format!("{number} is no level"), "Use a whole number from 0 to 5")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLED: &str = include_str!("../../seeds/lexicon/verbs.json");

    #[test]
    fn the_bundled_list_reads_and_knows_its_forms() {
        let verbs = Verbs::from_json(BUNDLED).unwrap();
        for (word, head) in [
            ("committed", "commit"),
            ("recognized", "recognise"),
            ("recognised", "recognise"),
            ("endeavors", "endeavour"),
            ("sought", "seek"),
            ("undertakes", "undertake"),
            ("underscoring", "underscore"),
            ("relies", "rely"),
        ] {
            assert!(verbs.readings(word).iter().any(|reading| reading.head == head), "{word}");
        }
        let lemmas: Vec<&str> = verbs.entries("call").map(|entry| entry.lemma.as_str()).collect();
        assert_eq!(lemmas.first().map(|lemma| lemma.split(' ').count()), Some(2), "{lemmas:?}");
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        for (text, place) in [
            (r#"{"verbs": [{"lemma": "sign", "class": "done", "to": 6}]}"#, "verbs[0]"),
            (r#"{"verbs": [{"lemma": "a", "class": "done"}, {"lemma": "a", "class": "done"}]}"#, "verbs[1]"),
            (r#"{"verbs": [{"lemma": "a", "class": "firm"}]}"#, "verbs[0].class"),
            (r#"{"predicates": [{"phrase": "bold", "level": 9}]}"#, "predicates[0].level"),
            (r#"{"verb": []}"#, "verb"),
        ] {
            let error = Verbs::from_json(text).unwrap_err();
            assert_eq!(error.path, place, "{error}");
        }
    }

    #[test]
    fn the_bundled_list_keeps_to_its_schema() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../schemas/verbs.schema.json")).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let check = |text: &str| validator.is_valid(&serde_json::from_str(text).unwrap());
        assert!(check(BUNDLED));
        assert!(!check(r#"{"verbs": [{"lemma": "sign", "class": "done", "to": 6}]}"#));
        assert!(!check(r#"{"verb": []}"#));
    }
}
