//! Exports: a briefing in, the bytes of a format out. The types that are written live here, so that the model
//! stays free of any format. The same briefing gives the same bytes, native and in the browser.

mod akn;
mod annotations;
mod download;
mod markdown;
mod record;
pub mod sheet;
mod table;
pub(crate) mod xml;

pub use download::{Download, downloads};
pub use table::Table;

use crate::cite::{self, Context, Ref};
use crate::model::{Briefing, Document, DocumentId};

/// What every export is: said wherever a level is given out.
pub const DISCLAIMER: &str = "Levels describe the strength of verbs, not legal effect.";

/// A form in which a briefing is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The compiled record, `concord-briefing/1`.
    Record,
    /// A table as comma-separated values.
    Csv(Table),
    /// A table as one JSON object on each line.
    JsonLines(Table),
    /// A document as Markdown with its ids.
    Markdown,
    /// A document as Akoma Ntoso 3.0.
    AkomaNtoso,
    /// The findings on a document as W3C Web Annotations.
    Annotations,
    /// Entries for reference managers.
    Citations(cite::Format),
}

impl Format {
    /// Every form, in the order of the interface.
    pub fn all() -> Vec<Self> {
        let tables = Table::ALL.into_iter().flat_map(|table| [Self::Csv(table), Self::JsonLines(table)]);
        let documents = [Self::AkomaNtoso, Self::Markdown, Self::Annotations];
        let citations = cite::Format::ALL.into_iter().map(Self::Citations);
        [Self::Record].into_iter().chain(tables).chain(documents).chain(citations).collect()
    }

    /// The word of the command line.
    pub fn id(self) -> String {
        match self {
            Self::Record => "json".to_owned(),
            Self::Csv(table) => format!("{}-csv", table.as_str()),
            Self::JsonLines(table) => format!("{}-jsonl", table.as_str()),
            Self::Markdown => "markdown".to_owned(),
            Self::AkomaNtoso => "akn".to_owned(),
            Self::Annotations => "annotations".to_owned(),
            Self::Citations(format) => format.as_str().to_owned(),
        }
    }

    /// Whether it is about one document; the others are about the whole briefing.
    pub fn is_of_document(self) -> bool {
        matches!(self, Self::Markdown | Self::AkomaNtoso | Self::Annotations)
    }
}

/// The briefing, or what it says of `document`, in `format`. A form that is about one document gives nothing without
/// one; the record and the matrix are always whole.
pub fn export(
    briefing: &Briefing,
    format: Format,
    document: Option<&DocumentId>,
    context: &Context<'_>,
) -> String {
    let documents: Vec<&Document> =
        briefing.documents.iter().filter(|one| document.is_none_or(|id| one.meta.id == *id)).collect();
    let only = document.and_then(|id| briefing.document(id));
    match format {
        Format::Record => record(briefing),
        Format::Csv(table) => table.csv(briefing, &documents),
        Format::JsonLines(table) => table.json_lines(briefing, &documents),
        Format::Markdown => only.map(markdown::markdown).unwrap_or_default(),
        Format::AkomaNtoso => only.map(akn::xml).unwrap_or_default(),
        Format::Annotations => only.map(annotations::json).unwrap_or_default(),
        Format::Citations(format) => {
            let refs: Vec<Ref> = (documents.iter())
                .map(|document| Ref { document: document.meta.id.clone(), passage: None })
                .collect();
            cite::entries(briefing, &refs, format, context)
        }
    }
}

/// The compiled record (`concord-briefing/1`) as one line of JSON with a final line break;
/// `schemas/briefing.schema.json` describes it.
pub fn record(briefing: &Briefing) -> String {
    // The types of the record are plain data: writing them cannot fail.
    let mut json = serde_json::to_string(&record::Record::of(briefing)).unwrap_or_default();
    json.push('\n');
    json
}
