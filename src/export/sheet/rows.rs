//! A sentence as a row: its words, who says it and how firmly, where it stands, how it is cited.

use super::make::Making;
use super::{Cell, Column};
use crate::cite::{Ref, citation};
use crate::compare::Quote;
use crate::model::{Document, Standing};
use crate::place::{Passage, Place};

/// Where the voice stands among the `columns`.
pub(super) const VOICE: usize = 1;

/// What every row on a sentence says at its end.
pub(super) fn columns() -> Vec<Column> {
    [
        ("level", "Verb strength"),
        ("voice", "Voice"),
        ("standing", "Standing"),
        ("words", "Words"),
        ("document", "Document"),
        ("date", "Date"),
        ("where", "Where"),
        ("citation", "Citation"),
        ("link", "Link"),
    ]
    .into_iter()
    .map(|(key, name)| Column::new(key, name))
    .collect()
}

/// The cells for `columns`.
pub(super) fn cells(quote: Quote<'_>, making: &Making<'_>) -> Vec<Cell> {
    let meta = &quote.document.meta;
    let level = quote.level();
    let passage = Passage::Sentence(quote.sentence.id.clone());
    let what = Ref { document: meta.id.clone(), passage: Some(passage.clone()) };
    let cited = citation(making.briefing, &what, making.style, &making.context);
    let url = making.url(&Place::Read(meta.id.clone(), Some(passage)));
    vec![
        Cell::text(format!("{} {}", level.number(), level.name())),
        Cell::text(quote.sentence.authority.value.name()),
        standing(quote.document),
        Cell::Quotation(quote.words().to_owned()),
        Cell::text(meta.title.clone()),
        date(quote.document),
        Cell::text(quote.locator()),
        Cell::text(cited.map(|cited| cited.plain()).unwrap_or_default()),
        Cell::Link { text: quote.locator(), url },
    ]
}

/// The cells for `columns` of a row on a whole document.
pub(super) fn document_cells(document: &Document, making: &Making<'_>) -> Vec<Cell> {
    let meta = &document.meta;
    let what = Ref { document: meta.id.clone(), passage: None };
    let cited = citation(making.briefing, &what, making.style, &making.context);
    let url = making.url(&Place::Read(meta.id.clone(), None));
    vec![
        Cell::Empty,
        Cell::Empty,
        standing(document),
        Cell::Empty,
        Cell::text(meta.title.clone()),
        date(document),
        Cell::Empty,
        Cell::text(cited.map(|cited| cited.plain()).unwrap_or_default()),
        Cell::Link { text: meta.title.clone(), url },
    ]
}

fn standing(document: &Document) -> Cell {
    Cell::text(if document.meta.standing == Standing::Primary { "the text itself" } else { "an account" })
}

fn date(document: &Document) -> Cell {
    Cell::text(document.meta.date.clone().unwrap_or_else(|| "date not known".to_owned()))
}
