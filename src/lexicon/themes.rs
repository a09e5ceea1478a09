//! Themes: what sentences can be about, with the cues that show it.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Deserialize;

use super::FILES;
use super::phrase::{Phrases, Word, words};
use crate::load::{LoadError, from_json, invalid};
use crate::model::{Theme, ThemeId};

const FILE: &str = FILES[1];

/// The contents of `seeds/lexicon/themes.json`, ready for looking cues up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Themes {
    /// The themes, in the order they are shown.
    pub themes: Vec<ThemeEntry>,
    /// Words that make a sentence one about AI: without one, no [`ThemeEntry::cues_with_ai`] counts in it.
    pub ai: Vec<String>,
    /// What readers look for in any such text though it is no theme, in the order it is shown.
    pub subjects: Vec<SubjectEntry>,
    cues: Phrases<(usize, Cue)>,
    subject_cues: Phrases<(usize, Cue)>,
}

/// One theme.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeEntry {
    /// Its id, a slug.
    pub id: String,
    /// Its name in the interface.
    pub name: String,
    /// What counts as this theme, for readers.
    pub definition: String,
    /// The words and phrases that show it.
    pub cues: Vec<String>,
    /// Words too common to show it alone: they do in a sentence that speaks of AI.
    #[serde(default)]
    pub cues_with_ai: Vec<String>,
    /// Phrases that look like a cue and are not.
    #[serde(default)]
    pub not_cues: Vec<String>,
}

/// One subject.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectEntry {
    /// Its name in the interface.
    pub name: String,
    /// What counts as this subject, for readers.
    pub definition: String,
    /// The words and phrases that show it.
    pub cues: Vec<String>,
    /// Phrases that look like a cue and are not.
    #[serde(default)]
    pub not_cues: Vec<String>,
}

/// What a phrase of the lexicon does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// Shows its theme.
    Shows,
    /// Shows its theme in a sentence that speaks of AI.
    ShowsWithAi,
    /// Looks like a cue and is not.
    Not,
}

/// A cue found among the words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CueHit {
    /// The place of its theme in [`Themes::themes`]; that of [`Themes::ai`] comes after the last. Of a subject, its
    /// place in [`Themes::subjects`].
    pub theme: usize,
    /// What the phrase does.
    pub cue: Cue,
    /// The words it covers.
    pub words: Range<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawThemes {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    #[serde(default)]
    ai: Vec<String>,
    themes: Vec<ThemeEntry>,
    #[serde(default)]
    subjects: Vec<SubjectEntry>,
}

impl Themes {
    /// Read the contents of `seeds/lexicon/themes.json`.
    ///
    /// # Errors
    /// The first mistake, with its place in the file and what to do about it.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let raw: RawThemes = from_json(FILE, text)?;
        let mut themes = Self { themes: raw.themes, ai: raw.ai, subjects: raw.subjects, ..Self::default() };
        let mut ids = BTreeSet::new();
        for (index, entry) in themes.themes.iter().enumerate() {
            let at = format!("themes[{index}]");
            if entry.id.parse::<ThemeId>().is_err() {
                let message = format!("“{}” is no theme id", entry.id);
                let remedy = format!("Write “{}”", ThemeId::slug(&entry.id));
                return Err(invalid(FILE, format!("{at}.id"), message, remedy));
            }
            if !ids.insert(&entry.id) {
                let message = format!("the id “{}” is used twice", entry.id);
                return Err(invalid(FILE, format!("{at}.id"), message, "Give each theme an id of its own"));
            }
            let lists = [
                ("cues", Cue::Shows, &entry.cues),
                ("cues_with_ai", Cue::ShowsWithAi, &entry.cues_with_ai),
                ("not_cues", Cue::Not, &entry.not_cues),
            ];
            insert(&mut themes.cues, index, &at, &format!("the theme “{}”", entry.id), &lists)?;
        }
        for (index, entry) in themes.subjects.iter().enumerate() {
            let lists = [("cues", Cue::Shows, &entry.cues), ("not_cues", Cue::Not, &entry.not_cues)];
            let (at, owner) = (format!("subjects[{index}]"), format!("the subject “{}”", entry.name));
            if entry.cues.is_empty() {
                let remedy = "List the words to look for, or remove the subject";
                return Err(invalid(FILE, format!("{at}.cues"), format!("{owner} has no cue"), remedy));
            }
            insert(&mut themes.subject_cues, index, &at, &owner, &lists)?;
        }
        for phrase in &themes.ai {
            themes.cues.insert(&cue_words(phrase), (themes.themes.len(), Cue::Shows));
        }
        Ok(themes)
    }

    /// The themes as the briefing carries them.
    pub fn to_model(&self) -> Vec<Theme> {
        (self.themes.iter())
            .map(|entry| Theme {
                id: ThemeId::slug(&entry.id),
                name: entry.name.clone(),
                definition: entry.definition.clone(),
                cues: entry.cues.iter().chain(&entry.cues_with_ai).cloned().collect(),
            })
            .collect()
    }

    /// The cues among `sentence`, the words of a sentence from [`cue_words`]; for each theme from the left, the
    /// longest first, none inside another of the same theme.
    pub fn cues_in(&self, sentence: &[Word]) -> Vec<CueHit> {
        longest(&self.cues, self.themes.len() + 1, sentence)
    }

    /// The cues of subjects among `sentence`, as [`cues_in`](Self::cues_in) finds those of themes.
    pub fn subjects_in(&self, sentence: &[Word]) -> Vec<CueHit> {
        longest(&self.subject_cues, self.subjects.len(), sentence)
    }
}

/// Add the cue lists of what stands at `at`, the `index`th of its kind.
fn insert(
    cues: &mut Phrases<(usize, Cue)>,
    index: usize,
    at: &str,
    owner: &str,
    lists: &[(&str, Cue, &Vec<String>)],
) -> Result<(), LoadError> {
    let mut seen = BTreeSet::new();
    for (field, cue, phrases) in lists {
        for (place, phrase) in phrases.iter().enumerate() {
            let folded = cue_words(phrase);
            let key: Vec<(Option<char>, String)> =
                folded.iter().map(|word| (word.gap, word.key.clone())).collect();
            let at = || format!("{at}.{field}[{place}]");
            if key.is_empty() {
                let remedy = "Remove it, or write the word or phrase to look for";
                return Err(invalid(FILE, at(), "this cue has no word", remedy));
            }
            if !seen.insert(key) {
                let message = format!("“{phrase}” stands twice in {owner}");
                let remedy = "Remove one; case, hyphens and plural endings make no difference";
                return Err(invalid(FILE, at(), message, remedy));
            }
            cues.insert(&folded, (index, *cue));
        }
    }
    Ok(())
}

/// The phrases of `count` lists among `sentence`: from the left, the longest first, none inside another of its list.
fn longest(cues: &Phrases<(usize, Cue)>, count: usize, sentence: &[Word]) -> Vec<CueHit> {
    let mut free = vec![0; count];
    let mut hits = Vec::new();
    for start in 0..sentence.len() {
        let found = cues.starting(sentence.get(start..).unwrap_or_default());
        for (count, values) in found.into_iter().rev() {
            for &(theme, cue) in values {
                if let Some(free) = free.get_mut(theme).filter(|free| **free <= start) {
                    *free = start + count;
                    hits.push(CueHit { theme, cue, words: start..start + count });
                }
            }
        }
    }
    hits
}

/// The words of `text` as cues are compared: without plural endings, spelt one way.
pub fn cue_words(text: &str) -> Vec<Word> {
    let mut words = words(text);
    for word in &mut words {
        word.key = singular(&word.key);
    }
    words
}

/// `word` without its plural ending, and in American spelling, so that both spellings are one cue.
fn singular(word: &str) -> String {
    let mut word = match word {
        _ if word.len() < 4 || !word.is_ascii() => word.to_owned(),
        _ if word.ends_with("ies") => format!("{}y", word.strip_suffix("ies").unwrap_or(word)),
        _ if ["sses", "shes", "ches", "xes"].iter().any(|ending| word.ends_with(ending)) => {
            word.strip_suffix("es").unwrap_or(word).to_owned()
        }
        _ if ["ss", "us", "is", "ics"].iter().any(|ending| word.ends_with(ending)) => word.to_owned(),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    };
    for (british, american) in [("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("ised", "ized")]
    {
        if let Some(stem) = word.strip_suffix(british)
            && stem.len() > 2
        {
            word = format!("{stem}{american}");
        }
    }
    match word.as_str() {
        "centre" => "center".to_owned(),
        "programme" => "program".to_owned(),
        "defence" => "defense".to_owned(),
        "labour" => "labor".to_owned(),
        "centred" => "centered".to_owned(),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_say_where_they_are_and_what_to_do() {
        let theme = |id: &str, rest: &str| {
            format!(r#"{{ "id": "{id}", "name": "N", "definition": "D", "cues": ["cue"]{rest} }}"#)
        };
        let check = |themes: &[String], expected: &str| {
            let text = format!(r#"{{ "themes": [{}] }}"#, themes.join(","));
            let error = Themes::from_json(&text).expect_err(expected).to_string();
            assert!(error.starts_with("seeds/lexicon/themes.json"), "{error}");
            assert!(error.contains(expected), "{error}");
        };
        check(&[theme("Space law", "")], "themes[0].id: “Space law” is no theme id. Write “space-law”.");
        check(&[theme("a", ""), theme("a", "")], "themes[1].id: the id “a” is used twice");
        check(&[theme("a", r#", "not_cues": ["Cues"]"#)], "themes[0].not_cues[0]: “Cues” stands twice");
        check(&[theme("a", r#", "cues_with_ai": ["…"]"#)], "themes[0].cues_with_ai[0]: this cue has no word");
        check(&[theme("a", r#", "cue": []"#)], "unknown field `cue`");
    }

    #[test]
    fn a_mistake_in_a_subject_is_told_as_well() {
        let check = |subject: &str, expected: &str| {
            let text = format!(r#"{{ "themes": [], "subjects": [{subject}] }}"#);
            let error = Themes::from_json(&text).expect_err(expected).to_string();
            assert!(error.starts_with("seeds/lexicon/themes.json") && error.contains(expected), "{error}");
        };
        let subject = |rest: &str| format!(r#"{{ "name": "Funding", "definition": "D", {rest} }}"#);
        check(
            &subject(r#""cues": []"#),
            "subjects[0].cues: the subject “Funding” has no cue. List the words",
        );
        check(
            &subject(r#""cues": ["fund", "Funds"]"#),
            "subjects[0].cues[1]: “Funds” stands twice in the subject",
        );
        check(&subject(r#""cues": ["…"]"#), "subjects[0].cues[0]: this cue has no word");
        check(&subject(r#""cues": ["fund"], "id": "x""#), "unknown field `id`");
    }

    #[test]
    fn the_lexicon_of_the_seeds_has_every_theme_and_fits_its_schema() {
        let text = include_str!("../../seeds/lexicon/themes.json");
        let ids: Vec<String> =
            Themes::from_json(text).unwrap().themes.into_iter().map(|entry| entry.id).collect();
        let expected = "governance safety cybersecurity child-safety infrastructure semiconductors supply-chains models \
                        ai-for-science talent industry-academia private-investment global-south-inclusion \
                        economic-security space research ethics public-services standards regional-order \
                        market-applications sovereign-ai";
        assert_eq!(ids.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "));
        let schema = serde_json::from_str(include_str!("../../schemas/themes.schema.json")).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        assert!(validator.is_valid(&serde_json::from_str(text).unwrap()));
        assert!(!validator.is_valid(&serde_json::json!({ "themes": [], "topics": [] })));
    }

    #[test]
    fn number_and_spelling_make_no_difference() {
        let check = |left: &str, right: &str| assert_eq!(singular(left), singular(right), "{left} {right}");
        check("technologies", "technology");
        check("benchmarks", "benchmark");
        check("standardisation", "standardization");
        check("centres", "center");
        check("programmes", "program");
        check("businesses", "business");
        assert_eq!(singular("ethics"), "ethics");
        assert_eq!(singular("promise"), "promize", "the same on both sides of the comparison");
    }
}
