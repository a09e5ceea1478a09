//! Which acts are asked for: filters and order as plain values, read from the query of a URL and written back to it.

use super::{ActAt, actors, all_acts};
use crate::compare::choice::{Choice, Reading};
use crate::model::{Authority, Briefing, FrameworkId, Level, ThemeId};

/// The acts that a reader asks for. The default asks for the state undertakings, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActQuery {
    /// Which heap of acts.
    pub show: Show,
    /// Only acts of this level.
    pub level: Option<Level>,
    /// Only acts in texts of this framework.
    pub framework: Option<FrameworkId>,
    /// Only acts in sentences on this theme.
    pub theme: Option<ThemeId>,
    /// Only acts of this actor, by the key of [`ActAt::actor_key`].
    pub actor: Option<String>,
    /// Only acts in this voice.
    pub authority: Option<Authority>,
    /// The order within a level.
    pub sort: ActOrder,
}

/// Which acts are listed at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// What states undertake or do in the text itself.
    #[default]
    Undertakings,
    /// Every act that is not embedded.
    All,
    /// Every act that is neither embedded nor a state undertaking.
    Others,
    /// The embedded acts, which never set a level.
    Embedded,
}

/// The order of acts of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ActOrder {
    /// As they stand in the texts.
    #[default]
    Text,
    /// By who acts.
    Actor,
    /// By the dictionary form of the verb.
    Verb,
    /// By theme.
    Theme,
    /// By who stands behind the sentence.
    Authority,
}

/// A query with one filter less, and what it would find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loosened {
    /// The name of the filter that was taken away or widened.
    pub name: &'static str,
    /// The query without it.
    pub query: ActQuery,
    /// How many acts it finds, at least one.
    pub acts: usize,
}

impl Show {
    /// Every value, in the order of the interface.
    pub const ALL: [Self; 4] = [Self::Undertakings, Self::All, Self::Others, Self::Embedded];

    /// The value in a URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Undertakings => "undertakings",
            Self::All => "all",
            Self::Others => "others",
            Self::Embedded => "embedded",
        }
    }
}

impl ActOrder {
    /// Every order, in the order of the interface.
    pub const ALL: [Self; 5] = [Self::Text, Self::Actor, Self::Verb, Self::Theme, Self::Authority];

    /// The value in a URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Actor => "actor",
            Self::Verb => "verb",
            Self::Theme => "theme",
            Self::Authority => "authority",
        }
    }
}

impl ActQuery {
    /// The names in a URL, in the order of the interface.
    pub const NAMES: [&'static str; 7] =
        ["show", "level", "framework", "theme", "actor", "authority", "sort"];

    /// Read `choices`. Beside the query stand the names and values that nothing in `briefing` answers to; they are
    /// passed over.
    pub fn read(briefing: &Briefing, choices: &[Choice<'_>]) -> (Self, Vec<(String, String)>) {
        let mut reading = Reading::new(choices);
        let query = Self {
            show: reading
                .take("show", |value| Show::ALL.into_iter().find(|show| show.as_str() == value))
                .unwrap_or_default(),
            level: reading.take("level", |value| Level::from_number(value.parse().ok()?)),
            framework: reading.take("framework", |value| {
                briefing.frameworks.iter().map(|own| &own.id).find(|id| id.as_str() == value).cloned()
            }),
            theme: reading.take("theme", |value| {
                briefing.themes.iter().map(|own| &own.id).find(|id| id.as_str() == value).cloned()
            }),
            actor: reading.take("actor", |value| {
                actors(briefing).into_iter().map(|(key, _)| key).find(|key| key == value)
            }),
            authority: reading.take("authority", |value| {
                Authority::ALL.into_iter().find(|authority| authority.as_str() == value)
            }),
            sort: reading
                .take("sort", |value| ActOrder::ALL.into_iter().find(|order| order.as_str() == value))
                .unwrap_or_default(),
        };
        (query, reading.unknown())
    }

    /// The choices that [`read`](Self::read) makes this query of; what stands at its default is left out.
    pub fn write(&self) -> Vec<Choice<'static>> {
        let values = [
            (self.show != Show::default()).then(|| self.show.as_str().to_owned()),
            self.level.map(|level| level.number().to_string()),
            self.framework.as_ref().map(ToString::to_string),
            self.theme.as_ref().map(ToString::to_string),
            self.actor.clone(),
            self.authority.map(|authority| authority.as_str().to_owned()),
            (self.sort != ActOrder::default()).then(|| self.sort.as_str().to_owned()),
        ];
        Self::NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Whether nothing is narrowed: the state undertakings, all of them.
    pub fn is_whole(&self) -> bool {
        *self == Self { sort: self.sort, ..Self::default() }
    }

    pub(super) fn keeps(&self, act: &ActAt<'_>) -> bool {
        let (embedded, undertaking) = (act.act.value.embedded, act.is_state_undertaking());
        let shown = match self.show {
            Show::Undertakings => undertaking,
            Show::All => !embedded,
            Show::Others => !embedded && !undertaking,
            Show::Embedded => embedded,
        };
        let sentence = act.quote.sentence;
        shown
            && self.level.is_none_or(|level| act.act.value.level == level)
            && (self.framework.as_ref())
                .is_none_or(|id| act.quote.document.meta.framework.as_ref() == Some(id))
            && self.theme.as_ref().is_none_or(|theme| act.has_theme(theme))
            && (self.actor.is_none() || self.actor == act.actor_key())
            && (self.authority).is_none_or(|own| act.has_voice() && sentence.authority.value == own)
    }
}

/// What would find something where `query` finds nothing: each of its filters taken away alone.
pub fn loosened(briefing: &Briefing, query: &ActQuery) -> Vec<Loosened> {
    let wider = |name| {
        let mut wider = query.clone();
        match name {
            "show" => wider.show = Show::All,
            "level" => wider.level = None,
            "framework" => wider.framework = None,
            "theme" => wider.theme = None,
            "actor" => wider.actor = None,
            "authority" => wider.authority = None,
            _ => {}
        }
        wider
    };
    (ActQuery::NAMES.into_iter().map(|name| (name, wider(name))))
        .filter(|(_, wider)| wider != query)
        .map(|(name, query)| {
            let acts = all_acts(briefing).filter(|act| query.keeps(act)).count();
            Loosened { name, query, acts }
        })
        .filter(|loosened| loosened.acts > 0)
        .collect()
}
