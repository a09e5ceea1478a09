//! A document between reading and labelling: its parts, ids and sentences, without any label.
//!
//! 1. `markdown` or `plain` reads blocks with the bytes behind them; `front` the metadata before them.
//! 2. `repair` sets separators and page numbers apart and joins paragraphs that a page broke.
//! 3. `heading`, `nesting`, `lists` and `artefact` decide what each block is.
//! 4. `number` gives sections and clauses their ids, `sentence` splits them, `remainder` accounts for the rest.

use std::ops::Range;

use crate::model::{
    Artefact, ArtefactKind, Block as Step, ClauseId, ClauseKind, Diagnostic, Section, SectionId, SourcedText,
    Span,
};
use crate::text::composed;

use super::block::Block;
use super::tidy::is_ignorable;
use super::{artefact, front, heading, lists, markdown, nesting, number, plain, remainder, repair};

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
    pub flow: Vec<Step>,
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
pub fn draft(source: &str, format: Format) -> Draft {
    let mut draft = Draft::default();
    let mut start = source.len() - source.trim_start_matches('\u{feff}').len();
    let mut blocks = Vec::new();
    if let Some((span, pairs)) = front::read(source) {
        start = span.end;
        draft.front_matter = pairs;
        blocks.push(Block::artefact(ArtefactKind::FrontMatter, source, span));
    }
    let mut covered = Vec::new();
    match format {
        Format::Markdown => {
            let (read, blank) = markdown::read(source, start);
            blocks.extend(read);
            covered = blank;
        }
        Format::Plain => blocks.extend(plain::read(source, start, &mut draft.diagnostics)),
    }
    covered.extend(blocks.iter().map(|block| block.span));
    let blocks = repair::repair(source, blocks, &mut draft.diagnostics);
    let blocks = lists::settle(nesting::nest(source, heading::find(blocks)));
    let blocks = artefact::set_apart(source, heading::find(blocks));
    number::number(source, &blocks, &mut draft);
    remainder::settle(source, covered, &mut draft);
    draft
}

/// The first 8 hex digits of SHA-256 over `text`, normalised so that spelling in bytes and spacing do not count.
pub fn hash(text: &str) -> String {
    let visible: String = composed(text).filter(|c| !is_ignorable(*c)).collect();
    let normal = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut hash = super::sha256(normal.as_bytes());
    hash.truncate(8);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_in_bytes_and_spacing_do_not_change_the_hash() {
        assert_eq!(hash("Coope\u{301}ration\u{a0} is \u{200b}key"), hash(" Coop\u{e9}ration is key\n"));
        assert_ne!(hash("Cooperation"), hash("cooperation"));
        assert_eq!(hash("abc"), "ba7816bf");
    }
}
