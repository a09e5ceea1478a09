//! What a language says instead of the English texts.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::plural::Category;
use crate::load::{self, LoadError};

/// The translations of one language, by the English text; for a text that depends on a number, by its English plural.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Catalog {
    /// Text and translation.
    pub messages: BTreeMap<String, Message>,
}

/// A translation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Message {
    /// One text.
    Text(String),
    /// A text for each category of numbers that the language tells apart.
    Forms(BTreeMap<Category, String>),
}

impl Catalog {
    /// Read `text`, the contents of `file`.
    ///
    /// # Errors
    /// It is no JSON object of texts and of objects with a text for each category of numbers.
    pub fn from_json(file: &str, text: &str) -> Result<Self, LoadError> {
        load::from_json(file, text)
    }

    /// The translation of `english`, if there is one.
    pub fn text(&self, english: &str) -> Option<&str> {
        match self.messages.get(english)? {
            Message::Text(text) => Some(text),
            Message::Forms(_) => None,
        }
    }

    /// The translation of `english` for numbers of this category; languages may leave out categories that read alike.
    pub fn form(&self, english: &str, category: Category) -> Option<&str> {
        match self.messages.get(english)? {
            Message::Text(text) => Some(text),
            Message::Forms(forms) => {
                forms.get(&category).or_else(|| forms.get(&Category::Other)).map(String::as_str)
            }
        }
    }
}
