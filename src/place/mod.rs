//! Every URL of the site: the places a reader can be, read from a path and written back to it.
//!
//! A place is written relative to the site's root and ends in `/`: `read/japan-india-statement/`. The root
//! itself, which differs from host to host, is known to `ui/link.rs` alone. What a reader has chosen on a page
//! stands in the query of the URL and is the page's own matter.

pub(crate) mod passage;
mod path;
pub mod quote_link;

use std::fmt;

use crate::language::t;
use crate::model::{Briefing, ClauseId, DocumentId, EntityId, ThemeId};
use crate::text::first_words;

pub use passage::Passage;
pub use path::NoSuchPlace;

/// A page of the site, and the passage in it where there is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `/`: the briefing.
    Home,
    /// `/read/<doc>/`: a document, at a passage where one is named.
    Read(DocumentId, Option<Passage>),
    /// `/read/<doc>/<clause>/`: one clause.
    Clause(DocumentId, ClauseId),
    /// `/compare/`: the theme and framework matrix.
    Compare,
    /// `/compare/<theme>/`: the clauses on a theme, side by side.
    Theme(ThemeId),
    /// `/commitments/`: every act.
    Commitments,
    /// `/index/`: every entity.
    Index,
    /// `/index/<entity>/`: one entity.
    Entity(EntityId),
    /// `/timeline/`: the dates.
    Timeline,
    /// `/coverage/`: what a summary says against what the text says.
    Coverage,
    /// `/pins/`: what the reader has set aside.
    Pins,
    /// `/search/`: the clauses that match a query.
    Search,
    /// `/data/`: the briefing in other formats.
    Data,
    /// `/method/`: how labels are made.
    Method,
}

impl Place {
    /// Every page of the site for this briefing, each once, in reading order.
    pub fn all(briefing: &Briefing) -> Vec<Self> {
        let documents = briefing.documents.iter().flat_map(|document| {
            let id = &document.meta.id;
            let clauses = document.clauses.iter().map(|clause| Self::Clause(id.clone(), clause.id.clone()));
            [Self::Read(id.clone(), None)].into_iter().chain(clauses)
        });
        let themes = briefing.themes.iter().map(|theme| Self::Theme(theme.id.clone()));
        let entities = briefing.entities.iter().map(|entity| Self::Entity(entity.id.clone()));
        [Self::Home]
            .into_iter()
            .chain(documents)
            .chain([Self::Compare])
            .chain(themes)
            .chain([Self::Commitments, Self::Index])
            .chain(entities)
            .chain([Self::Timeline, Self::Coverage, Self::Search, Self::Pins, Self::Data, Self::Method])
            .collect()
    }

    /// The title of the page, without the site's name.
    pub fn title(&self, briefing: &Briefing) -> String {
        let document = |id: &DocumentId| {
            briefing.document(id).map_or_else(|| id.to_string(), |document| document.meta.title.clone())
        };
        match self {
            Self::Home => t!("The briefing"),
            Self::Read(id, _) => document(id),
            Self::Clause(id, clause) => briefing.clause(id, clause).map_or_else(
                || t!("{clause}, {document}", clause = clause, document = document(id)),
                |(document, clause)| {
                    let words = first_words(clause.text.as_str(), 60);
                    t!(
                        "“{words}”, {clause}, {document}",
                        words = words,
                        clause = clause.label,
                        document = document.meta.title
                    )
                },
            ),
            Self::Compare => t!("Side by side"),
            Self::Theme(id) => {
                let name = briefing.theme(id).map_or_else(|| id.to_string(), |theme| t!(&theme.name));
                t!("{theme}, side by side", theme = name)
            }
            Self::Commitments => t!("Commitments"),
            Self::Index => t!("Index"),
            Self::Entity(id) => {
                briefing.entity(id).map_or_else(|| id.to_string(), |entity| entity.name.clone())
            }
            Self::Timeline => t!("Timeline"),
            Self::Coverage => t!("Coverage"),
            Self::Pins => t!("Pins"),
            Self::Search => t!("Search"),
            Self::Data => t!("Data"),
            Self::Method => t!("How labels are made"),
        }
    }

    /// What kind of page it is, one word: the name of its style sheet.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Read(..) => "read",
            Self::Clause(..) => "clause",
            Self::Compare => "compare",
            Self::Theme(_) => "theme",
            Self::Commitments => "commitments",
            Self::Index => "index",
            Self::Entity(_) => "entity",
            Self::Timeline => "timeline",
            Self::Coverage => "coverage",
            Self::Pins => "pins",
            Self::Search => "search",
            Self::Data => "data",
            Self::Method => "method",
        }
    }

    /// Whether search engines are to know the page: one that shows what its reader has set aside is nobody else's.
    pub fn is_public(&self) -> bool {
        *self != Self::Pins
    }

    /// How many folders the page lies below the root.
    pub fn depth(&self) -> usize {
        self.path().matches('/').count()
    }

    /// The path without a fragment: `read/japan-india-statement/`, and nothing for the root.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Read(document, _) => format!("read/{document}/"),
            Self::Clause(document, clause) => format!("read/{document}/{clause}/"),
            Self::Theme(theme) => format!("compare/{theme}/"),
            Self::Entity(entity) => format!("index/{entity}/"),
            Self::Compare
            | Self::Commitments
            | Self::Index
            | Self::Timeline
            | Self::Coverage
            | Self::Pins
            | Self::Search
            | Self::Data
            | Self::Method => format!("{}/", self.kind()),
        }
    }

    /// The place as links that are handed out name it: with the hash of the words that it shows in the query (`?h=`),
    /// so that whoever arrives is told when they have changed. Other places than clauses stay as they are.
    pub fn shared(&self, briefing: &Briefing) -> String {
        let clause = match self {
            Self::Read(document, Some(passage)) => briefing.clause(document, passage.clause()),
            Self::Clause(document, clause) => briefing.clause(document, clause),
            _ => None,
        };
        self.with_hash(clause.map(|(_, clause)| clause.hash.as_str()))
    }

    /// The place with the `hash` of the clause that it names, where that is known.
    pub fn with_hash(&self, hash: Option<&str>) -> String {
        let query = hash.map(|hash| format!("?h={hash}")).unwrap_or_default();
        let fragment = self.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{}{query}{fragment}", self.path())
    }

    /// The fragment without its `#`, where the place has one.
    pub fn fragment(&self) -> Option<String> {
        match self {
            Self::Read(_, Some(passage)) => Some(passage.to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        self.fragment().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}
