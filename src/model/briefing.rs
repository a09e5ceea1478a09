//! The whole: frameworks, documents and what connects them. Immutable once compiled.

use super::{Clause, Sentence};
use super::{
    ClauseId, Diagnostic, Document, DocumentId, EntityId, Finding, FrameworkId, Level, Mark, SentenceId,
    Standing, ThemeId,
};
use crate::language::t;

/// Everything that the compiler made of the sources.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Briefing {
    /// The bilateral relations, in the order of the manifest.
    pub frameworks: Vec<Framework>,
    /// The themes, in the order of the lexicon.
    pub themes: Vec<Theme>,
    /// What readers look for in any such text though it is no theme, in the order of the lexicon.
    pub subjects: Vec<Subject>,
    /// The entities that the documents mention, sorted by id.
    pub entities: Vec<Entity>,
    /// The documents, in the order of the manifest.
    pub documents: Vec<Document>,
    /// What each summary's sentences rest on.
    pub coverage: Vec<Coverage>,
    /// What the compiler noticed.
    pub diagnostics: Vec<Diagnostic>,
}

/// The documents about one bilateral relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its id.
    pub id: FrameworkId,
    /// Its name, for example “Japan–India”.
    pub name: String,
    /// The states it is between.
    pub parties: Vec<EntityId>,
}

/// A subject that sentences are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Its name in the interface.
    pub name: String,
    /// What counts as this theme, for readers.
    pub definition: String,
    /// The words and phrases that are looked for.
    pub cues: Vec<String>,
}

/// A subject that readers look for in any such text, such as funding: where its cues stand, so that a gap can be told
/// from what is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// Its name in the interface.
    pub name: String,
    /// What counts as this subject, for readers.
    pub definition: String,
    /// The words and phrases that are looked for.
    pub cues: Vec<String>,
    /// Every sentence in which one was found, in the order of the documents, with the words as they stand there.
    pub found: Vec<(SentenceRef, Finding<String>)>,
}

/// A named institution, person, instrument or event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its id.
    pub id: EntityId,
    /// Its fullest name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Other names that the texts or the lexicon give it.
    pub aliases: Vec<String>,
    /// Whether the lexicon knows it or a pattern found it.
    pub origin: Origin,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityKind {
    /// A state.
    State,
    /// A region or group of states.
    Region,
    /// A person.
    Person,
    /// A ministry, an agency, an embassy.
    GovernmentBody,
    /// A company.
    Company,
    /// A university, an institute, a foundation.
    Institution,
    /// An organisation of states.
    InternationalOrganisation,
    /// A standing dialogue, process or group.
    Forum,
    /// A programme or initiative.
    Initiative,
    /// A treaty, declaration, memorandum, code or set of principles.
    Instrument,
    /// A summit, meeting, symposium or visit.
    Event,
    /// A shared resource or platform.
    Platform,
    /// A strategy, vision or policy.
    Strategy,
    /// A mission or project, for example of space exploration.
    Mission,
    /// A thing that was only proposed.
    Proposal,
}

impl EntityKind {
    /// Every kind, in the order of the interface.
    pub const ALL: [Self; 15] = [
        Self::State,
        Self::Region,
        Self::Person,
        Self::GovernmentBody,
        Self::Company,
        Self::Institution,
        Self::InternationalOrganisation,
        Self::Forum,
        Self::Initiative,
        Self::Instrument,
        Self::Event,
        Self::Platform,
        Self::Strategy,
        Self::Mission,
        Self::Proposal,
    ];

    /// Whether what is of this kind acts by itself: states, regions, people and bodies do, documents and events do not.
    pub fn acts(self) -> bool {
        matches!(
            self,
            Self::State
                | Self::Region
                | Self::Person
                | Self::GovernmentBody
                | Self::Company
                | Self::Institution
                | Self::InternationalOrganisation
        )
    }

    /// The id of the lexicon and the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Region => "region",
            Self::Person => "person",
            Self::GovernmentBody => "government-body",
            Self::Company => "company",
            Self::Institution => "institution",
            Self::InternationalOrganisation => "international-organisation",
            Self::Forum => "forum",
            Self::Initiative => "initiative",
            Self::Instrument => "instrument",
            Self::Event => "event",
            Self::Platform => "platform",
            Self::Strategy => "strategy",
            Self::Mission => "mission",
            Self::Proposal => "proposal",
        }
    }

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::GovernmentBody => "government body",
            Self::InternationalOrganisation => "international organisation",
            other => other.as_str(),
        }
    }
}

/// How an entity came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The curated lexicon lists it.
    Lexicon,
    /// A general pattern found it in a text.
    Pattern,
}

impl Origin {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lexicon => "lexicon",
            Self::Pattern => "pattern",
        }
    }
}

/// A sentence of the briefing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SentenceRef {
    /// Its document.
    pub document: DocumentId,
    /// Its id in the document.
    pub sentence: SentenceId,
}

impl std::fmt::Display for SentenceRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.document, self.sentence)
    }
}

/// What a sentence of a summary rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The sentence of the summary.
    pub summary: SentenceRef,
    /// The sentences of the statement that carry it, best first.
    pub support: Vec<SentenceRef>,
    /// How the summary treats them.
    pub label: CoverageLabel,
    /// Why, each with the words of the summary and of the statement it rests on.
    pub reasons: Vec<CoverageReason>,
}

/// One reason for a coverage label.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageReason {
    /// The reason.
    pub why: CoverageWhy,
    /// The words of the summary.
    pub summary: Option<Mark>,
    /// The words of the statement, with the sentence they stand in.
    pub statement: Option<(SentenceRef, Mark)>,
}

/// What speaks for a coverage label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverageWhy {
    /// The text has the same words.
    SameWords,
    /// The text has this word too.
    SameWord,
    /// The text does not contain this word.
    NoWord,
    /// The text does not contain these words, which stand in quotation marks.
    NoQuotation,
    /// The text does not name this.
    NoName,
    /// The text does not give this figure or date.
    NoFigure,
    /// The text has none of these words, which stand side by side.
    NoMatter,
    /// The reporter lends a purpose or a future to a thing.
    CannotAct,
    /// The reporter says what will happen.
    Forecast,
    /// The reporter assesses.
    Assessment,
    /// The level of the summary's verb, and the other one of the text's.
    Verb(Level, Level),
}

impl CoverageReason {
    /// The reason, one sentence for a reader.
    pub fn says(&self) -> String {
        match self.why {
            CoverageWhy::SameWords => t!("The text has the same words."),
            CoverageWhy::SameWord => t!("The text has this word too."),
            CoverageWhy::NoWord => t!("The text does not contain this word."),
            CoverageWhy::NoQuotation => {
                t!("These words stand in quotation marks, but not so in the text.")
            }
            CoverageWhy::NoName => t!("The text does not name this."),
            CoverageWhy::NoFigure => t!("The text does not give this figure or date."),
            CoverageWhy::NoMatter => t!("The text does not speak of this."),
            CoverageWhy::CannotAct => {
                t!("The reporter says this of something that cannot itself undertake anything.")
            }
            CoverageWhy::Forecast => t!("The reporter says what will happen; nobody undertakes it here."),
            CoverageWhy::Assessment => {
                t!("The reporter assesses, in words of their own; nobody acts in this sentence.")
            }
            CoverageWhy::Verb(said, stands) => {
                let level = |level: Level| format!("{} ({})", t!(level.name()), level.number());
                if said > stands {
                    t!(
                        "The summary's verb is firmer than the text's: {said} against {stands}.",
                        said = level(said),
                        stands = level(stands)
                    )
                } else {
                    t!(
                        "The summary's verb is weaker than the text's: {said} against {stands}.",
                        said = level(said),
                        stands = level(stands)
                    )
                }
            }
        }
    }
}

/// How a summary's sentence stands to the text it summarises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoverageLabel {
    /// The same words.
    Verbatim,
    /// Other words, the same sense.
    Paraphrase,
    /// A firmer verb than the text's.
    StrongerVerb,
    /// A weaker verb than the text's.
    WeakerVerb,
    /// Something specific that the text does not contain.
    AddsDetail,
    /// Nothing in the text carries it.
    Unsupported,
    /// The journalist's own opinion or forecast.
    Commentary,
}

impl CoverageLabel {
    /// Every label, from the most faithful to what does not come from the text at all.
    pub const ALL: [Self; 7] = [
        Self::Verbatim,
        Self::Paraphrase,
        Self::StrongerVerb,
        Self::WeakerVerb,
        Self::AddsDetail,
        Self::Unsupported,
        Self::Commentary,
    ];

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Paraphrase => "paraphrase",
            Self::StrongerVerb => "firmer verb",
            Self::WeakerVerb => "weaker verb",
            Self::AddsDetail => "adds detail",
            Self::Unsupported => "not in the text",
            Self::Commentary => "commentary",
        }
    }

    /// What the label means, one sentence for a reader.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Verbatim => "The account repeats the words of the text.",
            Self::Paraphrase => "The account says in other words what the text says, no more firmly.",
            Self::StrongerVerb => "The verb of the account is firmer than the verb of the text.",
            Self::WeakerVerb => "The verb of the account is weaker than the verb of the text.",
            Self::AddsDetail => "The account says something specific that the text does not contain.",
            Self::Unsupported => "No sentence of the text carries this.",
            Self::Commentary => "The journalist’s own opinion or forecast.",
        }
    }

    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Paraphrase => "paraphrase",
            Self::StrongerVerb => "stronger-verb",
            Self::WeakerVerb => "weaker-verb",
            Self::AddsDetail => "adds-detail",
            Self::Unsupported => "unsupported",
            Self::Commentary => "commentary",
        }
    }
}

impl Briefing {
    /// The document with this id.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.meta.id == *id)
    }

    /// The clause `clause` of the document `document`.
    pub fn clause(&self, document: &DocumentId, clause: &ClauseId) -> Option<(&Document, &Clause)> {
        let document = self.document(document)?;
        Some((document, document.clause(clause)?))
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The entity with this id.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == *id)
    }

    /// The documents of a framework, primary ones first.
    pub fn documents_of(&self, framework: &FrameworkId) -> Vec<&Document> {
        let mut documents: Vec<&Document> = self
            .documents
            .iter()
            .filter(|document| document.meta.framework.as_ref() == Some(framework))
            .collect();
        documents.sort_by_key(|document| document.meta.standing);
        documents
    }
}

/// Whether `sentence` of `document` is something a state undertakes or does: level 4 or 5, said by those who can
/// bind a state, in the text itself and not in an account of it.
pub fn is_state_undertaking(document: &Document, sentence: &Sentence) -> bool {
    document.meta.standing == Standing::Primary
        && sentence.authority.value.can_bind_a_state()
        && sentence.level.value >= super::Level::Undertaking
}
