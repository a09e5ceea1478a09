//! A document between reading and labelling: its parts, ids and sentences, without any label.

use std::ops::Range;

use crate::model::{
    Artefact, Block, ClauseId, ClauseKind, Diagnostic, Section, SectionId, SourcedText, Span,
};

/// What a source is made of. The fields are those of [`crate::model::Document`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The heading that is the document's own title, where the source has one.
    pub heading: Option<SourcedText>,
    /// Numbered or titled parts, in order.
    pub sections: Vec<Section>,
    /// Paragraphs and list items, in order.
    pub clauses: Vec<DraftClause>,
    /// Source text that belongs to no clause, in order.
    pub artefacts: Vec<Artefact>,
    /// Source bytes that only mark up.
    pub markup: Vec<Span>,
    /// The parts in the order of the source.
    pub flow: Vec<Block>,
    /// Pairs of the metadata in front of the text (YAML front matter): `("title", "Joint Statement")`.
    pub front_matter: Vec<(String, String)>,
    /// What was noticed on the way.
    pub diagnostics: Vec<Diagnostic>,
}

/// A clause without labels. The fields are those of [`crate::model::Clause`].
#[derive(Debug, Clone, PartialEq)]
pub struct DraftClause {
    /// Its id, unique in the document.
    pub id: ClauseId,
    /// Its label for people.
    pub label: String,
    /// The section it stands in.
    pub section: Option<SectionId>,
    /// Paragraph or item.
    pub kind: ClauseKind,
    /// The clause that introduces the list this item stands in.
    pub stem: Option<ClauseId>,
    /// The text.
    pub text: SourcedText,
    /// The first 8 hex digits of SHA-256 over the normalised text.
    pub hash: String,
    /// Where its sentences stand in the text, in bytes, in order.
    pub sentences: Vec<Range<usize>>,
}

/// How a source is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Bare text.
    Plain,
}

impl Format {
    /// The format that a file name stands for: `.md` and `.markdown` are Markdown, all else is bare text.
    pub fn of(file: &str) -> Self {
        let extension = file.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        match extension.as_deref() {
            Some("md" | "markdown") => Self::Markdown,
            _ => Self::Plain,
        }
    }
}

/// Read `source`: total, and lossless (see [`crate::model::document`]).
pub fn draft(source: &str, _format: Format) -> Draft {
    let mut draft = Draft::default();
    let mut at = 0;
    for block in source.split_inclusive("\n\n") {
        let start = at + (block.len() - block.trim_start().len());
        let span = Span::new(start, start + block.trim().len());
        at += block.len();
        if span.is_empty() {
            continue;
        }
        let number = draft.clauses.len() + 1;
        let text = SourcedText::verbatim(source, span);
        let len = text.as_str().len();
        draft.flow.push(Block::Clause(draft.clauses.len()));
        draft.clauses.push(DraftClause {
            id: format!("para_{number}").parse().expect("stub"),
            label: format!("¶{number}"),
            section: None,
            kind: ClauseKind::Paragraph,
            stem: None,
            text,
            hash: "00000000".to_owned(),
            sentences: vec![0..len],
        });
    }
    draft
}
