//! The styles, one file each.

mod apa;
mod bluebook;
mod chicago;
mod oscola;

use super::run::Citation;
use super::work::Work;

/// A style of citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// OSCOLA, fourth edition: footnotes of British lawyers.
    Oscola,
    /// The Bluebook, in the plain type of practitioners: footnotes of American lawyers.
    Bluebook,
    /// The Chicago Manual of Style, notes.
    Chicago,
    /// APA, seventh edition: author and date in the text, a list of references.
    Apa,
}

impl Style {
    /// Every style, in the order of the interface.
    pub const ALL: [Self; 4] = [Self::Oscola, Self::Bluebook, Self::Chicago, Self::Apa];

    /// The style of this word; the first one where there is none.
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|style| style.as_str() == word).unwrap_or(Self::Oscola)
    }

    /// The word of the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oscola => "oscola",
            Self::Bluebook => "bluebook",
            Self::Chicago => "chicago",
            Self::Apa => "apa",
        }
    }

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Oscola => "OSCOLA",
            Self::Bluebook => "Bluebook",
            Self::Chicago => "Chicago notes",
            Self::Apa => "APA",
        }
    }
}

pub(super) fn cite(work: &Work<'_>, style: Style) -> Citation {
    match style {
        Style::Oscola => oscola::note(work),
        Style::Bluebook => bluebook::note(work),
        Style::Chicago => chicago::note(work),
        Style::Apa => apa::reference(work),
    }
}

/// A title as it stands in double quotation marks: its own become single.
fn within_quotes(title: &str) -> String {
    title.replace('“', "‘").replace('”', "’")
}

/// `mark` behind `text`, within its closing quotation mark as Americans have it, unless the text ends with a mark of
/// its own.
fn closed(text: &str, mark: &str) -> String {
    match text.strip_suffix('”') {
        Some(text) => closed(text, mark) + "”",
        None if text.ends_with(['?', '!', '.']) => text.to_owned(),
        None => format!("{text}{mark}"),
    }
}
