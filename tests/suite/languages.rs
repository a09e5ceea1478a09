//! The catalogues of the interface's languages: complete, nothing in them that nobody says, slots kept, one word for one
//! term. `cargo test --test suite languages` names what is missing, so that a translator can go on from there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use concord::cite;
use concord::compare::Bearing;
use concord::export::{Format, Table};
use concord::language::{Catalog, Category, Language, Message, Piece, category, pieces};
use concord::lexicon::{FILES, Lexicon};
use concord::model::{Authority, CoverageLabel, DocumentKind, EntityKind, Level};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::messages::{Said, said_in};

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text that the program says.
fn messages() -> BTreeSet<Said> {
    let mut messages: BTreeSet<Said> = said_in(Path::new("src"));
    messages.extend(terms().into_iter().map(|text| Said { text, counted: false }));
    messages
}

/// The texts that are said by what they name and not where they are written: the words of the vocabulary.
fn terms() -> Vec<String> {
    let [verbs, themes, entities] = FILES.map(read);
    let lexicon = Lexicon::from_json([&verbs, &themes, &entities]).unwrap();
    let themes =
        lexicon.themes.themes.iter().flat_map(|theme| [theme.name.clone(), theme.definition.clone()]);
    let subjects = lexicon.themes.subjects.iter().flat_map(|one| [one.name.clone(), one.definition.clone()]);
    let rules = concord::compile::label::rules().into_iter().map(|rule| rule.says.to_owned());
    (Level::ALL.iter().flat_map(|one| [one.name(), one.meaning()]))
        .chain(Authority::ALL.iter().flat_map(|one| [one.name(), one.meaning()]))
        .chain(CoverageLabel::ALL.iter().flat_map(|one| [one.name(), one.meaning()]))
        .chain(DocumentKind::ALL.iter().map(|one| one.name()))
        .chain(EntityKind::ALL.iter().map(|one| one.name()))
        .chain(Bearing::ALL.iter().map(|one| one.name()))
        .chain(formats().map(Format::says))
        .chain(HEADINGS)
        .chain(["primary", "secondary"])
        .map(str::to_owned)
        .chain(themes)
        .chain(subjects)
        .chain(rules)
        .collect()
}

/// The headings of reasons: what [`concord::compare::Label::heading`] gives.
const HEADINGS: [&str; 6] = ["Verb strength", "Voice", "Themes", "Names", "Dates and terms", "Quantities"];

fn formats() -> impl Iterator<Item = Format> {
    let tables = Table::ALL.into_iter().flat_map(|table| [Format::Csv(table), Format::JsonLines(table)]);
    let citations = cite::Format::ALL.into_iter().map(Format::Citations);
    [Format::Record, Format::Markdown, Format::AkomaNtoso, Format::Annotations]
        .into_iter()
        .chain(tables)
        .chain(citations)
}

fn catalogs() -> Vec<(Language, Catalog)> {
    (Language::ALL.into_iter())
        .filter_map(|language| {
            let file = format!("public/{}", language.file()?);
            Some((language, Catalog::from_json(&file, &read(&file)).unwrap()))
        })
        .collect()
}

fn slots(text: &str) -> BTreeSet<&str> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| if let Piece::Slot(name) = piece { Some(name) } else { None })
        .collect()
}

/// The categories of numbers that a language tells apart among whole numbers.
fn categories(language: Language) -> BTreeSet<Category> {
    (0..200).map(|n| category(language, n)).collect()
}

#[test]
fn every_text_has_a_translation_and_every_translation_is_said() {
    let messages = messages();
    assert!(messages.len() > 500, "only {} texts were found", messages.len());
    for (language, catalog) in catalogs() {
        let tag = language.tag();
        let missing: BTreeMap<&str, Value> = (messages.iter())
            .filter(|said| !catalog.messages.contains_key(&said.text))
            .map(|said| (said.text.as_str(), to_translate(said, language)))
            .collect();
        let said: BTreeSet<&str> = messages.iter().map(|said| &*said.text).collect();
        let unused: Vec<&String> =
            catalog.messages.keys().filter(|key| !said.contains(key.as_str())).collect();
        assert!(
            missing.is_empty(),
            "{tag} lacks {}:\n{}",
            missing.len(),
            serde_json::to_string_pretty(&missing).unwrap()
        );
        assert!(unused.is_empty(), "{tag} has {} that nobody says:\n{unused:#?}", unused.len());
    }
}

#[test]
fn translations_keep_the_slots_and_have_the_forms_of_their_language() {
    for (language, catalog) in catalogs() {
        let tag = language.tag();
        for said in messages() {
            let Some(message) = catalog.messages.get(&said.text) else { continue };
            let wanted = slots(&said.text);
            match message {
                Message::Text(text) => {
                    assert!(!text.trim().is_empty(), "{tag} says nothing for “{}”", said.text);
                    assert_eq!(slots(text), wanted, "{tag}: the slots of “{}”", said.text);
                    assert!(
                        !said.counted || categories(language).len() == 1,
                        "{tag} has one form for “{}”",
                        said.text
                    );
                }
                Message::Forms(forms) => {
                    assert!(said.counted, "{tag} has forms for “{}”, which depends on no number", said.text);
                    let has: BTreeSet<Category> = forms.keys().copied().collect();
                    assert_eq!(has, categories(language), "{tag}: the forms of “{}”", said.text);
                    for form in forms.values() {
                        // A form for one number may have it in words.
                        let [mut wanted, mut has] = [wanted.clone(), slots(form)];
                        wanted.remove("n");
                        has.remove("n");
                        assert_eq!(has, wanted, "{tag}: the slots of “{form}” for “{}”", said.text);
                    }
                }
            }
        }
    }
}

/// What a translator has to fill in for a text.
fn to_translate(said: &Said, language: Language) -> Value {
    if !said.counted || categories(language).len() == 1 {
        return json!("");
    }
    categories(language).into_iter().map(|category| (category.as_str().to_owned(), json!(""))).collect()
}

/// A term of the field: the English words it goes by, and the words that translate it, of which one must be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    english: Vec<String>,
    meaning: String,
    translations: BTreeMap<String, Vec<String>>,
}

#[test]
fn one_term_has_one_translation() {
    let glossary: BTreeMap<String, Term> = serde_json::from_str(&read("docs/glossary.json")).unwrap();
    for (language, catalog) in catalogs() {
        let tag = language.tag();
        let mut astray = Vec::new();
        for (term, entry) in &glossary {
            assert!(!entry.meaning.is_empty(), "{term} is not explained");
            let own =
                entry.translations.get(tag).unwrap_or_else(|| panic!("the glossary has no {tag} for {term}"));
            for (english, message) in &catalog.messages {
                let has_term = words(english).any(|word| entry.english.contains(&word));
                let texts: Vec<&String> = match message {
                    Message::Text(text) => vec![text],
                    Message::Forms(forms) => forms.values().collect(),
                };
                for text in texts
                    .into_iter()
                    .filter(|text| has_term && !own.iter().any(|own| text.contains(own.as_str())))
                {
                    astray.push(format!("{term}: “{english}” is “{text}”"));
                }
            }
        }
        assert!(
            astray.is_empty(),
            "{tag} translates terms otherwise than docs/glossary.json:\n{}",
            astray.join("\n")
        );
    }
}

/// The words of an English text outside its slots, in lower case.
fn words(text: &str) -> impl Iterator<Item = String> {
    let outside = pieces(text)
        .into_iter()
        .filter_map(|piece| if let Piece::Text(words) = piece { Some(words) } else { None });
    outside
        .flat_map(|words| words.split(|c: char| !c.is_alphanumeric() && c != '-'))
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .into_iter()
}
