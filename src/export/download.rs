//! The files that the site offers for download: where each lies and what it is good for.

use super::{Format, Table};
use crate::cite;
use crate::model::{Briefing, DocumentId};

/// A file that the site offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its path below the site's root.
    pub path: String,
    /// Its form.
    pub format: Format,
    /// The document it is about, where it is about one.
    pub document: Option<DocumentId>,
}

/// Every file, in the order of the interface.
pub fn downloads(briefing: &Briefing) -> Vec<Download> {
    let of_briefing = |format: Format| Download { path: path(format, None), format, document: None };
    let of_document = |format: Format, id: &DocumentId| Download {
        path: path(format, Some(id)),
        format,
        document: Some(id.clone()),
    };
    let (documents, whole): (Vec<Format>, Vec<Format>) =
        Format::all().into_iter().partition(|format| format.is_of_document());
    let ids = || briefing.documents.iter().map(|document| &document.meta.id);
    let documents = documents.iter().flat_map(|format| ids().map(|id| of_document(*format, id)));
    whole.into_iter().map(of_briefing).chain(documents).collect()
}

fn path(format: Format, document: Option<&DocumentId>) -> String {
    let id = document.map(DocumentId::as_str).unwrap_or_default();
    match format {
        Format::Record => "briefing.json".to_owned(),
        Format::Csv(table) => format!("data/{}.csv", table.as_str()),
        Format::JsonLines(table) => format!("data/{}.jsonl", table.as_str()),
        Format::Markdown => format!("data/markdown/{id}.md"),
        Format::AkomaNtoso => format!("data/akn/{id}.xml"),
        Format::Annotations => format!("data/annotations/{id}.jsonld"),
        Format::Citations(format) => format!("data/citations.{}", format.extension()),
    }
}

impl Format {
    /// Its name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Record => "JSON",
            Self::Csv(_) => "CSV",
            Self::JsonLines(_) => "JSON Lines",
            Self::Markdown => "Markdown",
            Self::AkomaNtoso => "Akoma Ntoso 3.0",
            Self::Annotations => "W3C Web Annotations",
            Self::Citations(format) => format.name(),
        }
    }

    /// What is in it and what it is good for, one sentence for a reader.
    pub fn says(self) -> &'static str {
        match self {
            Self::Record => {
                "The whole briefing: every document, clause, sentence and label, with the source bytes that each rests on."
            }
            Self::Csv(table) | Self::JsonLines(table) => match table {
                Table::Clauses => "One row for each clause: its words, themes, hash and strongest verb.",
                Table::Acts => "One row for each act: who, with which verb, how firmly, in which sentence.",
                Table::Entities => "One row for each name: what it is and the clauses that name it.",
                Table::Matrix => {
                    "One row for each theme in each framework: how many sentences speak of it, how firmly at most; the \
                     texts themselves and accounts of them apart."
                }
            },
            Self::Markdown => "The text with an anchor for every clause, for notes and wikis.",
            Self::AkomaNtoso => "The text as legal XML with the same ids as here, for legal databases.",
            Self::Annotations => "Every label with a pointer to its words, for annotation tools.",
            Self::Citations(format) => match format {
                cite::Format::Bibtex => "The documents as references, for LaTeX with BibTeX.",
                cite::Format::Biblatex => "The documents as references, for LaTeX with BibLaTeX.",
                cite::Format::Ris => "The documents as references, for Zotero, EndNote, Mendeley.",
                cite::Format::CslJson => "The documents as references, for Zotero and Pandoc.",
            },
        }
    }
}
