//! A compiled source: sections, clauses and sentences, and the artefacts that belong to none.
//!
//! Lossless: every non-white-space byte of the source belongs to exactly one of clause text, heading,
//! markup and artefact.

use std::ops::Range;

use super::{
    Act, Authority, ClauseId, Date, DocumentId, EntityId, Finding, FrameworkId, Level, Quantity, SectionId,
    SentenceId, SourcedText, Span, ThemeId,
};

/// What kind of text a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKind {
    /// A statement that two or more leaders, ministers or governments make together.
    JointStatement,
    /// A declaration of several states or leaders.
    Declaration,
    /// The communiqué of a meeting.
    Communique,
    /// A memorandum of understanding or cooperation.
    Memorandum,
    /// A treaty or agreement.
    Agreement,
    /// A government's list of what was achieved.
    FactSheet,
    /// A government's or an organisation's own announcement.
    PressRelease,
    /// A journalist's summary of another text.
    NewsSummary,
    /// A journalist's report of an event.
    NewsReport,
    /// The record of a speech or a press conference.
    Transcript,
    /// None of these, or not known.
    Other,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::JointStatement,
        Self::Declaration,
        Self::Communique,
        Self::Memorandum,
        Self::Agreement,
        Self::FactSheet,
        Self::PressRelease,
        Self::NewsSummary,
        Self::NewsReport,
        Self::Transcript,
        Self::Other,
    ];

    /// The id of the manifest and the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JointStatement => "joint-statement",
            Self::Declaration => "declaration",
            Self::Communique => "communique",
            Self::Memorandum => "memorandum",
            Self::Agreement => "agreement",
            Self::FactSheet => "fact-sheet",
            Self::PressRelease => "press-release",
            Self::NewsSummary => "news-summary",
            Self::NewsReport => "news-report",
            Self::Transcript => "transcript",
            Self::Other => "other",
        }
    }

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::JointStatement => "joint statement",
            Self::Declaration => "declaration",
            Self::Communique => "communiqué",
            Self::Memorandum => "memorandum",
            Self::Agreement => "agreement",
            Self::FactSheet => "fact sheet",
            Self::PressRelease => "press release",
            Self::NewsSummary => "news summary",
            Self::NewsReport => "news report",
            Self::Transcript => "transcript",
            Self::Other => "document",
        }
    }
}

/// Whether a document is the negotiated text itself or somebody's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The text itself.
    Primary,
    /// An account of a text or an event.
    Secondary,
}

impl Standing {
    /// The id of the manifest and the record, and the name in the interface.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
        }
    }
}

/// What is known of a document besides its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// The document's id, unique in the briefing.
    pub id: DocumentId,
    /// The title shown to readers.
    pub title: String,
    /// What kind of text it is.
    pub kind: DocumentKind,
    /// The framework it belongs to, if any.
    pub framework: Option<FrameworkId>,
    /// Whether it is the text itself or an account.
    pub standing: Standing,
    /// `yyyy-mm-dd`, where known.
    pub date: Option<String>,
    /// Where the date comes from, or why there is none.
    pub date_note: Option<String>,
    /// Who published it, where known.
    pub publisher: Option<String>,
    /// Where it was published, where known.
    pub url: Option<String>,
    /// BCP 47, for example `en`.
    pub language: String,
    /// The file name under `seeds/`, or the name of the reader's own file.
    pub file: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// The size of the file in bytes.
    pub bytes: usize,
    /// The names of the fields above that the compiler inferred because no manifest entry gives them.
    pub inferred: Vec<&'static str>,
}

/// A compiled source.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What is known of it besides its words.
    pub meta: Metadata,
    /// The heading that is the document's own title, where the source has one.
    pub heading: Option<SourcedText>,
    /// Its numbered or titled parts, in order.
    pub sections: Vec<Section>,
    /// Its paragraphs and list items, in order.
    pub clauses: Vec<Clause>,
    /// Source text that belongs to no clause, in order.
    pub artefacts: Vec<Artefact>,
    /// Source bytes that only mark up: heading signs, bullets, emphasis, numbers of clauses.
    pub markup: Vec<Span>,
    /// Title, sections, clauses and free-standing artefacts in the order of the source.
    pub flow: Vec<Block>,
}

/// One step through a document in reading order; the numbers index the document's own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// The document's own title.
    Title,
    /// The heading of a section.
    Section(usize),
    /// A clause.
    Clause(usize),
    /// An artefact that stands outside every clause.
    Artefact(usize),
}

/// A numbered or titled part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// `sec_1`, or `hd_<slug>` where unnumbered.
    pub id: SectionId,
    /// The number as printed, without final punctuation.
    pub number: Option<String>,
    /// The heading without its number.
    pub heading: SourcedText,
    /// Depth below the title, from 1.
    pub level: u8,
}

/// Whether a clause is a paragraph or an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClauseKind {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
}

impl ClauseKind {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Item => "item",
        }
    }
}

/// A paragraph or list item: the unit that is addressed, compared and cited.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// Its id, unique in the document.
    pub id: ClauseId,
    /// Its label for people: `§1 ¶2`, `Preamble ¶3`, `¶2(b)`.
    pub label: String,
    /// The section it stands in.
    pub section: Option<SectionId>,
    /// Paragraph or item.
    pub kind: ClauseKind,
    /// The clause that introduces the list this item stands in.
    pub stem: Option<ClauseId>,
    /// The text, markup and artefacts left out.
    pub text: SourcedText,
    /// The first 8 hex digits of SHA-256 over the normalised text.
    pub hash: String,
    /// Its sentences, in order; together they cover all of the text but white space.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a clause with its labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// Its id, unique in the document.
    pub id: SentenceId,
    /// Where it stands in the clause's text, in bytes.
    pub range: Range<usize>,
    /// The strongest main-clause act's level, or 0.
    pub level: Finding<Level>,
    /// Who stands behind it.
    pub authority: Finding<Authority>,
    /// Who is quoted or reported, with office and organisation, where somebody is.
    pub speaker: Option<String>,
    /// Its speech acts in order, embedded ones included.
    pub acts: Vec<Finding<Act>>,
    /// What it is about.
    pub themes: Vec<Finding<ThemeId>>,
    /// The entities it names, in order.
    pub mentions: Vec<Finding<EntityId>>,
    /// The dates and terms it gives, in order.
    pub dates: Vec<Finding<Date>>,
    /// The quantities it gives, in order.
    pub quantities: Vec<Finding<Quantity>>,
}

/// What an artefact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArtefactKind {
    /// Where a report comes from: an agency, a place, a date before the first sentence.
    Dateline,
    /// A row of asterisks, a rule, an end mark.
    Separator,
    /// A bracketed marker such as `[P]`.
    Marker,
    /// Metadata in front of the text (YAML front matter).
    FrontMatter,
    /// A page number, a running head.
    PageFurniture,
    /// The text of a footnote.
    Footnote,
    /// A table, carried as it stands.
    Table,
    /// Raw HTML or code, carried as it stands.
    Raw,
}

impl ArtefactKind {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dateline => "dateline",
            Self::Separator => "separator",
            Self::Marker => "marker",
            Self::FrontMatter => "front-matter",
            Self::PageFurniture => "page-furniture",
            Self::Footnote => "footnote",
            Self::Table => "table",
            Self::Raw => "raw",
        }
    }
}

/// Source text that belongs to no clause, kept and shown as what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// What it is.
    pub kind: ArtefactKind,
    /// Its text.
    pub text: SourcedText,
    /// Where it stood inside a clause: the clause, and the byte offset in that clause's text.
    pub within: Option<(ClauseId, usize)>,
}

impl Document {
    /// The clause with this id.
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// The section with this id.
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// Every sentence with its clause, in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = (&Clause, &Sentence)> {
        self.clauses.iter().flat_map(|clause| clause.sentences.iter().map(move |sentence| (clause, sentence)))
    }
}

impl Clause {
    /// The words of one of the clause's sentences.
    pub fn words(&self, sentence: &Sentence) -> &str {
        self.text.as_str().get(sentence.range.clone()).unwrap_or_default()
    }

    /// The clause's level: that of its strongest sentence.
    pub fn level(&self) -> Level {
        self.sentences.iter().map(|sentence| sentence.level.value).max().unwrap_or(Level::Reported)
    }

    /// The strongest sentence, the first of equals.
    pub fn strongest(&self) -> Option<&Sentence> {
        self.sentences.iter().rev().max_by_key(|sentence| sentence.level.value)
    }
}

impl Sentence {
    /// The main-clause acts, in order.
    pub fn main_acts(&self) -> impl Iterator<Item = &Finding<Act>> {
        self.acts.iter().filter(|act| !act.value.embedded)
    }
}
