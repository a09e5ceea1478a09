//! Identifiers: of documents and other catalogue entries (slugs), and of places inside a document
//! (the Akoma Ntoso eId profile of ARCHITECTURE.md, "Clause identifiers").
//!
//! Every identifier is ASCII, stands unescaped in a URL, and reads back from its own `Display`.

use std::fmt;
use std::str::FromStr;

/// A text that is no identifier of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// The rejected text.
    pub text: String,
    /// What would have been accepted.
    pub expected: &'static str,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not {}", self.text, self.expected)
    }
}

impl std::error::Error for IdError {}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident: $accepts:ident, $expected:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The identifier as it stands in URLs and in the record.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                if $accepts(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(IdError { text: text.to_owned(), expected: $expected })
                }
            }
        }
    )*};
}

macro_rules! slugged {
    ($($name:ident, $fallback:literal;)*) => {$(
        impl $name {
            /// The identifier nearest to any text: lower case, hyphens for everything that is no ASCII
            /// letter or digit. A text without either gives a fixed word.
            pub fn slug(text: &str) -> Self {
                let slug = slug(text);
                Self(if slug.is_empty() { $fallback.to_owned() } else { slug })
            }
        }
    )*};
}

identifiers! {
    /// A document, for example `japan-india-statement`.
    DocumentId: is_slug, "a document id: lower-case letters, digits and single hyphens";
    /// A framework, for example `japan-india`.
    FrameworkId: is_slug, "a framework id: lower-case letters, digits and single hyphens";
    /// A theme, for example `child-safety`.
    ThemeId: is_slug, "a theme id: lower-case letters, digits and single hyphens";
    /// An entity, for example `hiroshima-ai-process`.
    EntityId: is_slug, "an entity id: lower-case letters, digits and single hyphens";
    /// A section of a document, for example `sec_1` or `hd_what-happened`.
    SectionId: is_element, "a section id such as sec_1";
    /// A clause of a document, for example `sec_1__para_2` or `para_2__item_b`.
    ClauseId: is_clause, "a clause id such as sec_1__para_2";
}

slugged! {
    DocumentId, "document";
    FrameworkId, "framework";
    ThemeId, "theme";
    EntityId, "entity";
}

/// A sentence of a document: its clause and its place in it, from 1; written `sec_1__para_2--s3`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceId {
    /// The clause that the sentence belongs to.
    pub clause: ClauseId,
    /// Its place in the clause, from 1.
    pub number: usize,
}

impl fmt::Display for SentenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}--s{}", self.clause, self.number)
    }
}

impl FromStr for SentenceId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = || IdError { text: text.to_owned(), expected: "a sentence id such as sec_1__para_2--s3" };
        let (clause, number) = text.split_once("--s").ok_or_else(error)?;
        let number: usize = number.parse().map_err(|_| error())?;
        let id = Self { clause: clause.parse().map_err(|_| error())?, number };
        if number > 0 && id.to_string() == text { Ok(id) } else { Err(error()) }
    }
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn is_element(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        && !text.contains("--")
        && !text.ends_with(['-', '_'])
}

fn is_clause(text: &str) -> bool {
    is_element(text) && text.contains('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_read_back_from_their_own_text() {
        for text in
            ["sec_1__para_2", "preamble__para_3", "para_5", "para_2__item_b", "hd_what-happened__para_1"]
        {
            assert_eq!(text.parse::<ClauseId>().map(|id| id.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("para_5--s12".parse::<SentenceId>().map(|id| id.number), Ok(12));
    }

    #[test]
    fn texts_of_another_form_are_refused() {
        for text in ["", "para", "para_", "1_para", "para 5", "para_5--s1", "párrafo_1"] {
            assert!(text.parse::<ClauseId>().is_err(), "{text}");
        }
        for text in ["para_5", "para_5--s0", "para_5--s01", "para_5--s", "--s1"] {
            assert!(text.parse::<SentenceId>().is_err(), "{text}");
        }
        for text in ["", "-a", "a--b", "A", "a_b"] {
            assert!(text.parse::<DocumentId>().is_err(), "{text}");
        }
    }

    #[test]
    fn any_text_has_a_nearest_slug() {
        assert_eq!(
            DocumentId::slug("002 Joint—Statement (final).md").as_str(),
            "002-joint-statement-final-md"
        );
        assert_eq!(DocumentId::slug("共同声明").as_str(), "document");
    }
}
