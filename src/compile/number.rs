//! Sections and clauses with their identifiers and labels, in the order of the source.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{
    Artefact, ArtefactKind, Block as Step, ClauseId, ClauseKind, Diagnostic, Section, Severity, SourcedText,
    Span,
};

use super::artefact;
use super::block::{Block, Kind};
use super::draft::{Draft, DraftClause};
use super::heading;
use super::ids::{self, Ids};
use super::inline::Inline;
use super::marker::{self, Dress, Marker, Number};
use super::outline::{self, Head};
use super::sentence;
use super::title;

/// Put the blocks into `draft`.
pub(super) fn number(source: &str, blocks: Vec<Block>, draft: &mut Draft) {
    let title = title::find(&blocks);
    let heads = heads(&blocks, title);
    let mut levels =
        outline::levels(&heads.iter().map(|head| head.head.clone()).collect::<Vec<_>>()).into_iter();
    let mut heads = heads.into_iter().peekable();
    let mut writer = Writer::new(source, &blocks, draft);
    let mut merged = None;
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Artefact(kind) => writer.artefact(kind, &block.text, None),
            Kind::Heading(_) if title == Some(index) => writer.title(&block.text),
            Kind::Heading(_) if merged == Some(index) => {}
            Kind::Heading(_) => {
                let Some(head) = heads.next_if(|head| head.block == index) else { continue };
                let (level, contradicts) = levels.next().unwrap_or((1, false));
                merged = head.title;
                let words = head.title.and_then(|at| blocks.get(at)).unwrap_or(block);
                writer.section(&head, level, &words.text, block.span, contradicts);
            }
            Kind::Text => writer.clause(block),
        }
    }
}

/// A heading with its number read.
struct Heading {
    block: usize,
    head: Head,
    /// The number as printed: `2`, `Article 5`.
    shown: Option<String>,
    /// Where the words behind the number begin.
    words: usize,
    /// The block with the words, where the number has a line of its own.
    title: Option<usize>,
}

fn heads(blocks: &[Block], title: Option<usize>) -> Vec<Heading> {
    let mut heads: Vec<Heading> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Kind::Heading(rank) = block.kind else { continue };
        if title == Some(index) {
            continue;
        }
        let (number, shown, words) = read_number(block);
        let has_words =
            block.text.as_str().get(words..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric));
        if let Some(before) = heads.last_mut()
            && number.is_none()
            && before.block + 1 == index
            && before.words == usize::MAX
        {
            before.title = Some(index);
            before.words = 0;
            continue;
        }
        let words = if has_words || number.is_none() { words } else { usize::MAX };
        heads.push(Heading { block: index, head: Head { rank, number }, shown, words, title: None });
    }
    heads
}

/// A heading's number, as printed, and where the words behind it begin.
fn read_number(block: &Block) -> (Option<Number>, Option<String>, usize) {
    if let Some(Marker::Number(number)) = &block.marker {
        return (Some(number.clone()), Some(number.printed.clone()), 0);
    }
    let text = block.text.as_str();
    if let Some((Marker::Number(number), words)) = marker::leading(text) {
        let shown = number.printed.clone();
        return (Some(number), Some(shown), words);
    }
    let head = text.len() - text.trim_start().len();
    let Some(len) = text.get(head..).and_then(heading::label_len) else { return (None, None, 0) };
    let shown = text.get(head..head + len).unwrap_or_default();
    let printed = shown.rsplit(' ').next().unwrap_or_default().to_owned();
    let rest = text.get(head + len..).unwrap_or_default();
    let words = text.len() - rest.trim_start_matches([' ', '\u{a0}', '\n', '.', ':', '-', '–', '—']).len();
    (Some(Number { printed, dress: Dress::Bare }), Some(shown.to_owned()), words)
}

/// What numbering needs to know of the whole document, and where it is.
struct Writer<'a> {
    source: &'a str,
    draft: &'a mut Draft,
    ids: Ids,
    counts: BTreeMap<String, usize>,
    /// The sections that are open, outermost first: index, level, the number for labels.
    open: Vec<(usize, u8, Option<String>)>,
    numbered_sections: bool,
    seen_numbered: bool,
    numbered_paragraphs: bool,
    seen_own: bool,
    /// Whether the paragraphs' own numbers run through the document.
    continuous: bool,
    /// The last paragraph with its own number in this section.
    last_number: Option<usize>,
    /// The clauses that items may stand under, by depth: the clause of the id, the clause that introduces.
    parents: Vec<(usize, usize)>,
}

/// Where a paragraph without a number of its own is counted.
struct Scope {
    id: String,
    label: String,
}

impl<'a> Writer<'a> {
    fn new(source: &'a str, blocks: &[Block], draft: &'a mut Draft) -> Self {
        let numbers: Vec<String> = blocks.iter().filter_map(own_number).collect();
        let distinct: BTreeSet<&String> = numbers.iter().collect();
        let title = title::find(blocks);
        let numbered_sections = heads(blocks, title).iter().any(|head| {
            head.head.number.as_ref().is_some_and(|number| marker::cleaned(&number.printed).is_some())
        });
        Self {
            source,
            draft,
            ids: Ids::default(),
            counts: BTreeMap::new(),
            open: Vec::new(),
            numbered_sections,
            seen_numbered: false,
            numbered_paragraphs: !numbers.is_empty(),
            seen_own: false,
            continuous: distinct.len() == numbers.len(),
            last_number: None,
            parents: Vec::new(),
        }
    }

    fn title(&mut self, text: &Inline) {
        self.draft.heading = Some(self.words(text));
        self.draft.flow.push(Step::Title);
    }

    fn section(&mut self, head: &Heading, level: u8, text: &Inline, span: Span, contradicts: bool) {
        let words = text.slice(head.words.min(text.len())..text.len());
        let is_bare = words.is_blank();
        let heading = self.words(if is_bare { text } else { &words });
        let number = head.head.number.as_ref();
        let clean = number.and_then(|number| marker::cleaned(&number.printed));
        let base = clean
            .as_ref()
            .map_or_else(|| format!("hd_{}", ids::slug(heading.as_str())), |clean| format!("sec_{clean}"));
        let Some(id) = self.ids.section(&base) else { return };
        if contradicts && head.head.rank <= 6 {
            let shown = head.shown.clone().unwrap_or_default();
            self.note(
                span,
                format!("the heading “{shown}” has another level than its numbered neighbours; it stands beside them"),
                "Give headings of one series the same number of # signs",
            );
        }
        let core = number.map(|number| number.printed.clone()).filter(|_| clean.is_some());
        self.seen_numbered |= core.is_some();
        self.open.retain(|(_, open, _)| *open < level);
        self.open.push((self.draft.sections.len(), level, core));
        self.parents.clear();
        self.last_number = None;
        self.draft.flow.push(Step::Section(self.draft.sections.len()));
        let shown = if is_bare { number.map(|number| number.printed.clone()) } else { head.shown.clone() };
        self.draft.sections.push(Section { id, number: shown, heading, level });
    }

    fn note(&mut self, span: Span, message: String, hint: &str) {
        let (severity, document, span) = (Severity::Note, None, Some(span));
        self.draft.diagnostics.push(Diagnostic { severity, document, span, message, hint: hint.to_owned() });
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
            self.artefact(ArtefactKind::Marker, &text.slice(cut), within);
        }
    }

    fn artefact(&mut self, kind: ArtefactKind, text: &Inline, within: Option<(ClauseId, usize)>) {
        let mut words = SourcedText::new();
        if let Some(span) = text.hull() {
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
        }
    }

    fn place(&mut self, block: &Block) -> Place {
        let depth = block.depth.min(self.parents.len());
        if depth > 0 && block.marker.is_none() {
            // A further paragraph of an item.
            self.parents.truncate(depth + 1);
            let Some(item) = self.parents.last().and_then(|(at, _)| self.draft.clauses.get(*at)) else {
                return self.paragraph(block);
            };
            let (id, label, stem) = (format!("{}__para", item.id), item.label.clone(), item.stem.clone());
            let kind = item.kind;
            let count = self.count(&id) + 1;
            let (id, label) = (format!("{id}_{count}"), format!("{label} ¶{count}"));
            return Place { id, label, kind, stem, depth, continues: true };
        }
        if depth == 0 {
            return self.paragraph(block);
        }
        let Some((parent, stem)) = self.parents.get(depth - 1).copied() else { return self.paragraph(block) };
        let clause = |at: usize| self.draft.clauses.get(at);
        let (Some(parent), stem) = (clause(parent), clause(stem).map(|clause| clause.id.clone())) else {
            return self.paragraph(block);
        };
        let (base, label) = (format!("{}__item", parent.id), parent.label.clone());
        let count = self.count(&base);
        let own = match &block.marker {
            Some(Marker::Number(number)) => marker::cleaned(&number.printed),
            _ => None,
        };
        let own = own.unwrap_or_else(|| marker::letters(count - 1));
        let (id, label) = (format!("{base}_{own}"), format!("{label}({own})"));
        Place { id, label, kind: ClauseKind::Item, stem, depth, continues: false }
    }

    fn paragraph(&mut self, block: &Block) -> Place {
        let kind = match block.marker {
            Some(Marker::Bullet(_)) => ClauseKind::Item,
            _ => ClauseKind::Paragraph,
        };
        let own = own_number(block);
        self.seen_own |= own.is_some();
        let (id, label) = match own {
            Some(own) if self.continuous => (format!("para_{own}"), format!("¶{own}")),
            Some(own) => {
                self.last_number = None;
                let scope = self.scope(true);
                (format!("{}para_{own}", scope.id), format!("{}¶{own}", scope.label))
            }
            None => {
                let scope = self.scope(false);
                let mut count = self.count(&scope.id);
                // Under a numbered paragraph the first further one is its second.
                count += usize::from(scope.id.starts_with("para_"));
                (format!("{}para_{count}", scope.id), format!("{}¶{count}", scope.label))
            }
        };
        Place { id, label, kind, stem: None, depth: 0, continues: false }
    }

    /// Where a paragraph is counted: in its numbered section, in front of the first, or in the document.
    fn scope(&self, has_number: bool) -> Scope {
        let scope = |id: &str, label: &str| Scope { id: format!("{id}__"), label: format!("{label} ") };
        let section = |at: usize| self.draft.sections.get(at);
        let numbered =
            self.open.iter().rev().find_map(|(at, _, number)| Some((section(*at)?, number.as_ref()?)));
        if let Some((section, number)) = numbered {
            return scope(section.id.as_str(), &format!("§{number}"));
        }
        let last = self.last_number.and_then(|at| self.draft.clauses.get(at));
        let has_begun = self.seen_numbered || (!self.numbered_sections && self.seen_own);
        let open = self.open.last().and_then(|(at, ..)| section(*at));
        match (last, open) {
            _ if !self.numbered_sections && !self.numbered_paragraphs => {
                Scope { id: String::new(), label: String::new() }
            }
            (Some(clause), _) if !has_number => scope(clause.id.as_str(), &clause.label),
            _ if !has_begun && !has_number => scope("preamble", "Preamble"),
            (_, Some(section)) => scope(section.id.as_str(), &shortened(section.heading.as_str())),
            _ => Scope { id: String::new(), label: String::new() },
        }
    }

    fn count(&mut self, key: &str) -> usize {
        let count = self.counts.entry(key.to_owned()).or_default();
        *count += 1;
        *count
    }
}

/// Where a clause stands.
struct Place {
    id: String,
    label: String,
    kind: ClauseKind,
    stem: Option<ClauseId>,
    depth: usize,
    continues: bool,
}

/// The number that a paragraph of running text bears, for an identifier.
fn own_number(block: &Block) -> Option<String> {
    match &block.marker {
        Some(Marker::Number(number)) if block.is_text() && block.depth == 0 => {
            marker::cleaned(&number.printed)
        }
        _ => None,
    }
}

/// A heading short enough for a label.
fn shortened(heading: &str) -> String {
    match heading.char_indices().nth(40) {
        None => heading.to_owned(),
        Some((at, _)) => {
            let head = heading.get(..at).unwrap_or_default();
            format!("{}…", head.rsplit_once(' ').map_or(head, |(words, _)| words))
        }
    }
}
