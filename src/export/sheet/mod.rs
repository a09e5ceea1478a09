//! Sheets: what a page lists at this moment as a table that can be handed over. Every row has its citation and its
//! link, and the sheet says what its levels mean and where it comes from. Sheets are in English, whatever is spoken.

mod docx;
mod findings;
mod make;
mod rows;
mod widths;
mod write;

pub use findings::{coverage, index, timeline};
pub use make::{Making, acts, clauses, items, matrix, pins, quotes, theme};

/// A list with its title and what must be said with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// What is listed.
    pub title: String,
    /// What must be said with the list, a paragraph each.
    pub notes: Vec<String>,
    /// The address of the page that shows the list.
    pub address: String,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs: `verb_strength`.
    pub key: String,
    /// Its name for people: “Verb strength”.
    pub name: String,
}

/// What stands in a row at a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing: not known, or not applicable.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// Words of a text, to be shown as a quotation.
    Quotation(String),
    /// Words that lead to an address.
    Link {
        /// The words.
        text: String,
        /// The address.
        url: String,
    },
}

/// A form in which a sheet is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetFormat {
    /// A document of word processors: Office Open XML, ISO/IEC 29500.
    Docx,
    /// A web page with one table, which also pastes into a word processor.
    Html,
    /// Markdown with a table, as GitHub and Pandoc read it.
    Markdown,
    /// Comma-separated values, RFC 4180.
    Csv,
    /// One JSON object.
    Json,
}

impl SheetFormat {
    /// Every form, in the order of the interface.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Html, Self::Markdown, Self::Csv, Self::Json];

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Docx => "Word (DOCX)",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// How names of files in this form end, after the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type, as registered with IANA.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

impl Sheet {
    /// The bytes of the sheet in `format`. The same sheet gives the same bytes.
    pub fn write(&self, format: SheetFormat) -> Vec<u8> {
        match format {
            SheetFormat::Docx => docx::docx(self),
            SheetFormat::Html => write::html(self).into_bytes(),
            SheetFormat::Markdown => write::markdown(self).into_bytes(),
            SheetFormat::Csv => write::csv(self).into_bytes(),
            SheetFormat::Json => write::json(self).into_bytes(),
        }
    }

    /// The title, notes and table as HTML for a clipboard.
    pub fn fragment(&self) -> String {
        write::fragment(self)
    }
}

impl Cell {
    /// A cell with `words`; empty where there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    /// The words of the cell, without marks.
    pub fn words(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Quotation(text) | Self::Link { text, .. } => text,
        }
    }
}

impl Column {
    /// A column.
    pub fn new(key: impl Into<String>, name: impl Into<String>) -> Self {
        Self { key: key.into(), name: name.into() }
    }
}
