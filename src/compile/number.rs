//! Sections and clauses with their identifiers and labels, in the order of the source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{
    Artefact, ArtefactKind, Block as Step, ClauseId, Diagnostic, Noticed, Section, SourcedText, Span,
};

use super::artefact;
use super::block::{Block, Kind};
use super::draft::{Draft, DraftClause};
use super::heads::{self, Heading};
use super::ids::{self, Ids};
use super::inline::Inline;
use super::outline;
use super::place::own_number;
use super::sentence;
use super::title;

/// Put the blocks into `draft`.
pub(super) fn number(source: &str, blocks: &[Block], draft: &mut Draft) {
    let title = title::find(blocks);
    let heads = heads::heads(blocks, title);
    let mut writer = Writer::new(source, blocks, &heads, draft);
    let ranks: Vec<outline::Head> = heads.iter().map(|head| head.head.clone()).collect();
    let mut heads = heads.iter().zip(outline::levels(&ranks)).peekable();
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Artefact(kind) => writer.artefact(kind, block.text.hull(), None),
            Kind::Heading(_) if title == Some(index) => writer.title(&block.text),
            Kind::Heading(_) => {
                // A heading without an entry is the title of the number above it.
                let Some((head, level)) = heads.next_if(|(head, _)| head.block == index) else { continue };
                let words = head.title.and_then(|at| blocks.get(at)).unwrap_or(block);
                writer.section(head, level, &words.text, block.span);
            }
            Kind::Text => writer.clause(block),
        }
    }
}

/// The document being written, and where it is.
pub(super) struct Writer<'a> {
    source: &'a str,
    pub(super) draft: &'a mut Draft,
    pub(super) counting: Counting,
    ids: Ids,
    /// How many clauses each identifier has below it.
    pub(super) counts: BTreeMap<String, usize>,
    /// The sections that are open, outermost first: index, level, the number for labels.
    pub(super) open: Vec<(usize, u8, Option<String>)>,
    /// Whether the first numbered section, or else the first numbered paragraph, has begun.
    pub(super) has_begun: bool,
    /// The last paragraph with its own number in this section.
    pub(super) last_number: Option<usize>,
    /// The last paragraph that introduces others.
    pub(super) stem: Option<usize>,
    /// The clauses that items may stand under, by depth: the clause of the id, the clause that introduces.
    pub(super) parents: Vec<(usize, usize)>,
}

/// How a document counts its parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counting {
    /// Whether any section bears a number.
    pub(super) sections: bool,
    /// Whether any paragraph of running text bears a number.
    pub(super) paragraphs: bool,
    /// Whether the paragraphs' numbers run through the document.
    pub(super) is_continuous: bool,
}

impl<'a> Writer<'a> {
    fn new(source: &'a str, blocks: &[Block], heads: &[Heading], draft: &'a mut Draft) -> Self {
        let numbers: Vec<String> = blocks.iter().filter_map(own_number).collect();
        let distinct: BTreeSet<&String> = numbers.iter().collect();
        let counting = Counting {
            sections: heads.iter().any(|head| head.clean_number().is_some()),
            paragraphs: !numbers.is_empty(),
            is_continuous: distinct.len() == numbers.len(),
        };
        Self {
            source,
            draft,
            counting,
            ids: Ids::default(),
            counts: BTreeMap::new(),
            open: Vec::new(),
            has_begun: false,
            last_number: None,
            stem: None,
            parents: Vec::new(),
        }
    }

    fn title(&mut self, text: &Inline) {
        self.draft.heading = Some(self.words(text));
        self.draft.flow.push(Step::Title);
    }

    fn section(&mut self, head: &Heading, (level, contradicts): (u8, bool), text: &Inline, span: Span) {
        let words = text.slice(head.words.min(text.len())..text.len());
        let is_bare = words.is_blank();
        let heading = self.words(if is_bare { text } else { &words });
        let clean = head.clean_number();
        let base = clean
            .as_ref()
            .map_or_else(|| format!("hd_{}", ids::slug(heading.as_str())), |clean| format!("sec_{clean}"));
        let Some(id) = self.ids.section(&base) else { return };
        let printed = head.head.number.as_ref().map(|number| number.printed.clone());
        let number = if is_bare { printed.clone() } else { head.shown.clone() };
        if contradicts && head.head.rank <= 6 {
            let heading = number.clone().unwrap_or_default();
            self.draft.diagnostics.push(Diagnostic {
                document: None,
                span: Some(span),
                what: Noticed::LevelOfHeading { heading },
            });
        }
        self.has_begun |= clean.is_some();
        self.open.retain(|(_, open, _)| *open < level);
        self.open.push((self.draft.sections.len(), level, printed.filter(|_| clean.is_some())));
        self.parents.clear();
        (self.last_number, self.stem) = (None, None);
        self.draft.flow.push(Step::Section(self.draft.sections.len()));
        self.draft.sections.push(Section { id, number, heading, level });
    }

    /// The tidied text of a heading; its markers become artefacts.
    fn words(&mut self, text: &Inline) -> SourcedText {
        let cuts = artefact::markers(text);
        let (words, places) = text.sourced(self.source, &cuts);
        self.markers(text, cuts, &places, None);
        words
    }

    fn markers(
        &mut self,
        text: &Inline,
        cuts: Vec<Range<usize>>,
        places: &[usize],
        within: Option<&ClauseId>,
    ) {
        for (cut, place) in cuts.into_iter().zip(places) {
            let within = within.map(|id| (id.clone(), *place));
            self.artefact(ArtefactKind::Marker, text.hull_of(cut), within);
        }
    }

    fn artefact(&mut self, kind: ArtefactKind, span: Option<Span>, within: Option<(ClauseId, usize)>) {
        let mut words = SourcedText::new();
        if let Some(span) = span {
            words.push_verbatim(self.source, span);
        }
        if within.is_none() {
            self.draft.flow.push(Step::Artefact(self.draft.artefacts.len()));
        }
        self.draft.artefacts.push(Artefact { kind, text: words, within });
    }

    fn clause(&mut self, block: &Block) {
        let cuts = artefact::markers(&block.text);
        let (text, places) = block.text.sourced(self.source, &cuts);
        if text.as_str().is_empty() {
            self.markers(&block.text, cuts, &places, None);
            return;
        }
        let place = self.place(block);
        let Some(id) = self.ids.clause(&place.id) else { return };
        let index = self.draft.clauses.len();
        let section = self.open.last().and_then(|(at, ..)| self.draft.sections.get(*at));
        let section = section.map(|section| section.id.clone());
        self.draft.flow.push(Step::Clause(index));
        self.markers(&block.text, cuts, &places, Some(&id));
        self.draft.clauses.push(DraftClause {
            id,
            label: place.label,
            section,
            kind: place.kind,
            stem: place.stem,
            hash: super::draft::hash(text.as_str()),
            sentences: sentence::split(text.as_str()),
            text,
        });
        if place.continues {
            if let Some(parent) = self.parents.last_mut() {
                parent.1 = index;
            }
        } else {
            self.parents.truncate(place.depth);
            self.parents.push((index, index));
        }
        if place.depth == 0 && own_number(block).is_some() {
            self.last_number = Some(index);
        } else if place.depth == 0 && block.is_stem() {
            self.stem = Some(index);
        }
    }
}
