//! Citing a document, a clause or a sentence: notes for people (OSCOLA, Bluebook, Chicago, APA) and entries for
//! reference managers (BibTeX, BibLaTeX, RIS, CSL-JSON). Pure: a briefing and references in, text out.
//!
//! What is not known stays out, or is marked as unknown in the way of the style ("n.d."): no date, author or
//! publisher is inferred. A publisher is cited as publisher, never as the author of what it published. No style has
//! a pinpoint for sentences: the paragraph is named, and the link leads to the sentence.

mod bibtex;
mod csl;
mod date;
mod pinpoint;
mod ris;
mod run;
mod style;
mod work;

pub use run::{Citation, Run};
pub use style::Style;

use crate::model::{Briefing, DocumentId};
use crate::place::Passage;
use work::Work;

/// What is cited: a document, at a passage where one is named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ref {
    /// The document.
    pub document: DocumentId,
    /// The clause or sentence in it.
    pub passage: Option<Passage>,
}

/// What a citation says beyond the briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context<'a> {
    /// The address of the site with a final slash. Without it only the document's own address, where one is known,
    /// is cited.
    pub url_base: Option<&'a str>,
    /// The day on which the reader saw it, `yyyy-mm-dd`.
    pub accessed: Option<&'a str>,
}

/// The citation of `what` in `style`; nothing if the briefing has no such document or passage.
pub fn citation(briefing: &Briefing, what: &Ref, style: Style, context: &Context<'_>) -> Option<Citation> {
    Work::of(briefing, what, context).map(|work| style::cite(&work, style))
}

/// A form that reference managers import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// BibTeX, for LaTeX with its older styles.
    Bibtex,
    /// BibLaTeX, for LaTeX.
    Biblatex,
    /// RIS, for Zotero, `EndNote`, Mendeley and others.
    Ris,
    /// CSL-JSON, for Zotero, Pandoc and others.
    CslJson,
}

impl Format {
    /// Every form, in the order of the interface.
    pub const ALL: [Self; 4] = [Self::Bibtex, Self::Biblatex, Self::Ris, Self::CslJson];

    /// The word of the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bibtex => "bibtex",
            Self::Biblatex => "biblatex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
        }
    }

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bibtex => "BibTeX",
            Self::Biblatex => "BibLaTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// How names of files in this form end, after the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Bibtex => "bib",
            Self::Biblatex => "biblatex.bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
        }
    }
}

/// One entry for each of `what` in `format`; what the briefing does not have is left out.
pub fn entries(briefing: &Briefing, what: &[Ref], format: Format, context: &Context<'_>) -> String {
    let works: Vec<Work<'_>> = what.iter().filter_map(|what| Work::of(briefing, what, context)).collect();
    match format {
        Format::Bibtex => works.iter().map(bibtex::bibtex).collect::<Vec<_>>().join("\n"),
        Format::Biblatex => works.iter().map(bibtex::biblatex).collect::<Vec<_>>().join("\n"),
        Format::Ris => works.iter().map(ris::entry).collect(),
        Format::CslJson => csl::entries(&works),
    }
}
