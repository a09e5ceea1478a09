//! Filters: what the labels of a sentence must be. `level:4`, `theme:talent`, `by:leaders`.

use std::fmt;

use super::Node;
use super::parse::folded;
use crate::language::{list, t};
use crate::model::{
    Authority, Briefing, Document, DocumentId, EntityId, FrameworkId, Level, Sentence, ThemeId,
};
use crate::text::fold;

/// What one sentence of a clause must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Of a level from the one to the other.
    Level(Level, Level),
    /// On this theme.
    Theme(ThemeId),
    /// In a text of this framework.
    Framework(FrameworkId),
    /// In one of the voices that go by this name: `leaders`, `states`, `speakers`, or an authority.
    By(&'static str),
    /// In this document.
    In(DocumentId),
    /// Naming this entity.
    Entity(EntityId),
}

/// The name of a filter, as it stands before the colon and in the query of a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// `level:`
    Level,
    /// `theme:`
    Theme,
    /// `framework:`
    Framework,
    /// `by:`
    By,
    /// `in:`
    In,
    /// `entity:`
    Entity,
}

impl Name {
    /// Every name, in the order of the interface.
    pub const ALL: [Self; 6] = [Self::Level, Self::Theme, Self::By, Self::Framework, Self::In, Self::Entity];

    /// The name as it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Theme => "theme",
            Self::Framework => "framework",
            Self::By => "by",
            Self::In => "in",
            Self::Entity => "entity",
        }
    }

    /// Other words that people try.
    fn others(self) -> &'static [&'static str] {
        match self {
            Self::Level => &["strength", "firmness"],
            Self::Theme => &["topic", "about", "subject"],
            Self::Framework => &["relation"],
            Self::By => &["voice", "authority", "speaker", "from"],
            Self::In => &["document", "doc", "text", "source"],
            Self::Entity => &["names", "name", "person", "institution", "who"],
        }
    }
}

/// The voices that a reader can ask for by one word, that word first: those of several authorities, then each alone.
pub(in crate::search) fn voices() -> impl Iterator<Item = (&'static str, Vec<Authority>)> {
    use Authority::{JointLeaders, NonStateSpeaker, OfficialSpeaker, OneLeader, Parties};
    let several = [
        ("leaders", vec![JointLeaders, OneLeader]),
        ("states", vec![JointLeaders, OneLeader, Parties]),
        ("speakers", vec![OfficialSpeaker, NonStateSpeaker]),
    ];
    several.into_iter().chain(Authority::ALL.into_iter().map(|own| (own.as_str(), vec![own])))
}

impl Filter {
    /// Which filter it is.
    pub fn name(&self) -> Name {
        match self {
            Self::Level(..) => Name::Level,
            Self::Theme(_) => Name::Theme,
            Self::Framework(_) => Name::Framework,
            Self::By(_) => Name::By,
            Self::In(_) => Name::In,
            Self::Entity(_) => Name::Entity,
        }
    }

    /// The value, as it stands behind the colon and in the query of a URL.
    pub fn value(&self) -> String {
        match self {
            Self::Level(from, to) if from == to => from.number().to_string(),
            Self::Level(from, to) => format!("{}-{}", from.number(), to.number()),
            Self::Theme(id) => id.to_string(),
            Self::Framework(id) => id.to_string(),
            Self::By(name) => (*name).to_owned(),
            Self::In(id) => id.to_string(),
            Self::Entity(id) => id.to_string(),
        }
    }

    /// Whether a sentence of `document` is as asked.
    pub fn keeps(&self, document: &Document, sentence: &Sentence) -> bool {
        match self {
            Self::Level(from, to) => (*from..=*to).contains(&sentence.level.value),
            Self::Theme(id) => sentence.themes.iter().any(|theme| theme.value == *id),
            Self::Framework(id) => document.meta.framework.as_ref() == Some(id),
            Self::By(name) => {
                let voice = sentence.authority.value;
                voice.as_str() == *name
                    || voices().any(|(own, voices)| own == *name && voices.contains(&voice))
            }
            Self::In(id) => document.meta.id == *id,
            Self::Entity(id) => sentence.mentions.iter().any(|mention| mention.value == *id),
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.name().as_str(), self.value())
    }
}

/// What a filter could not be read as: why, for a reader, and the nearest reading where there is one.
type Unread = (String, Option<Node>);

/// The filter `name:value`.
pub(super) fn read(briefing: &Briefing, name: &str, value: &str) -> Result<Filter, Unread> {
    let Some(known) = Name::ALL.into_iter().find(|known| known.as_str() == name) else {
        return Err(unknown_name(briefing, name, value));
    };
    if value.trim().is_empty() {
        return Err((needs_value(briefing, known), None));
    }
    match pick(&candidates(briefing, known), value) {
        Pick::One(filter) => Ok(filter),
        Pick::Near(filter) => {
            let says = t!(
                "There is no {kind} “{value}”. It is read as “{reading}”.",
                kind = what(known),
                value = value,
                reading = filter.value()
            );
            Err((says, Some(Node::Filter(filter))))
        }
        Pick::None => Err((no_such(briefing, known, value), None)),
    }
}

/// The filter that a control or a URL gives: `value` in full.
pub(in crate::search) fn exactly(briefing: &Briefing, name: Name, value: &str) -> Option<Filter> {
    candidates(briefing, name).into_iter().map(|(filter, _)| filter).find(|filter| filter.value() == value)
}

fn unknown_name(briefing: &Briefing, name: &str, value: &str) -> Unread {
    let by_sense = Name::ALL.into_iter().find(|known| known.others().contains(&name));
    let by_form = || {
        let near = |known: &Name| name.len() > 2 && strsim::osa_distance(known.as_str(), name) <= 1;
        Name::ALL.into_iter().find(near)
    };
    let names = list(&Name::ALL.map(|known| format!("{}:", known.as_str())));
    let Some(known) = by_sense.or_else(by_form) else {
        let words: Vec<String> = folded(name).into_iter().chain(folded(value)).collect();
        let node = (!words.is_empty()).then_some(Node::Word { words, open: false });
        let says = t!(
            "There is no filter “{name}:”. It is read as words. The filters are {names}.",
            name = name,
            names = names
        );
        return (says, node);
    };
    let node = match read(briefing, known.as_str(), value) {
        Ok(filter) => Some(Node::Filter(filter)),
        Err((_, nearest)) => nearest,
    };
    let says = t!(
        "There is no filter “{name}:”; it is read as “{known}:”. The filters are {names}.",
        name = name,
        known = known.as_str(),
        names = names
    );
    (says, node)
}

/// That a filter has no value, and what can be written.
fn needs_value(briefing: &Briefing, name: Name) -> String {
    match (name, some_values(briefing, name).as_str()) {
        (Name::Level, _) => t!(
            "“{name}:” needs a value behind it, a number from 0 to 5. It is passed over.",
            name = name.as_str()
        ),
        (_, "") => t!(
            "“{name}:” needs a value behind it, but this briefing has none. It is passed over.",
            name = name.as_str()
        ),
        (_, values) => t!(
            "“{name}:” needs a value behind it, such as {values}. It is passed over.",
            name = name.as_str(),
            values = values
        ),
    }
}

/// That a filter has no such value, and what can be written.
fn no_such(briefing: &Briefing, name: Name, value: &str) -> String {
    match (name, some_values(briefing, name).as_str()) {
        (Name::Level, _) => t!(
            "There is no {kind} “{value}”: write a number from 0 to 5. It is passed over.",
            kind = what(name),
            value = value
        ),
        (_, "") => t!(
            "There is no {kind} “{value}”: this briefing has none. It is passed over.",
            kind = what(name),
            value = value
        ),
        (_, values) => t!(
            "There is no {kind} “{value}”: write such as {values}. It is passed over.",
            kind = what(name),
            value = value,
            values = values
        ),
    }
}

fn what(name: Name) -> String {
    match name {
        Name::Level => t!("level"),
        Name::Theme => t!("theme"),
        Name::Framework => t!("framework"),
        Name::By => t!("voice"),
        Name::In => t!("document"),
        Name::Entity => t!("entity"),
    }
}

/// Values that can be written; empty where the briefing has none.
fn some_values(briefing: &Briefing, name: Name) -> String {
    let values: Vec<String> = candidates(briefing, name)
        .iter()
        .take(3)
        .map(|(filter, _)| format!("“{}”", filter.value()))
        .collect();
    list(&values)
}

/// Every filter of this name, each with what it may be called.
fn candidates(briefing: &Briefing, name: Name) -> Vec<(Filter, Vec<String>)> {
    match name {
        Name::Level => levels().collect(),
        Name::By => voices()
            .map(|(name, voices)| {
                let words = voices.first().filter(|_| voices.len() == 1).map(|voice| voice.name().to_owned());
                (Filter::By(name), words.into_iter().collect())
            })
            .collect(),
        Name::Theme => (briefing.themes.iter())
            .map(|theme| (Filter::Theme(theme.id.clone()), vec![theme.name.clone()]))
            .collect(),
        Name::Framework => (briefing.frameworks.iter())
            .map(|own| (Filter::Framework(own.id.clone()), vec![own.name.clone()]))
            .collect(),
        Name::In => (briefing.documents.iter())
            .map(|own| (Filter::In(own.meta.id.clone()), vec![own.meta.title.clone()]))
            .collect(),
        Name::Entity => (briefing.entities.iter())
            .map(|own| {
                let names = [&own.name].into_iter().chain(&own.aliases).cloned().collect();
                (Filter::Entity(own.id.clone()), names)
            })
            .collect(),
    }
}

/// Each level alone, by number and name, and each level with those above it: `4-5`, `4+`.
fn levels() -> impl Iterator<Item = (Filter, Vec<String>)> {
    let alone =
        Level::ALL.into_iter().map(|level| (Filter::Level(level, level), vec![level.name().to_owned()]));
    let ranges = Level::ALL.into_iter().flat_map(|from| {
        Level::ALL.into_iter().filter(move |to| from < *to).map(move |to| {
            let above = (to == Level::Done).then(|| format!("{}+", from.number()));
            (Filter::Level(from, to), above.into_iter().collect())
        })
    });
    alone.chain(ranges)
}

enum Pick {
    One(Filter),
    Near(Filter),
    None,
}

/// Which of `candidates` is meant by `value`: the one that is called so; else the only one that has the words in its
/// id; else the nearest, if it is near.
fn pick(candidates: &[(Filter, Vec<String>)], value: &str) -> Pick {
    let value = fold(value.trim());
    let names = |(filter, names): &(Filter, Vec<String>)| -> Vec<String> {
        names.iter().map(|name| fold(name)).chain([filter.value()]).collect()
    };
    if let Some((filter, _)) = candidates.iter().find(|one| names(one).contains(&value)) {
        return Pick::One(filter.clone());
    }
    let words = folded(&value);
    if words.iter().any(|word| word.chars().any(char::is_alphabetic)) {
        let has = |one: &&(Filter, Vec<String>)| {
            let own: Vec<String> = names(one).iter().flat_map(|name| folded(name)).collect();
            words.iter().all(|word| own.contains(word))
        };
        let mut having = candidates.iter().filter(has);
        if let (Some((filter, _)), None) = (having.next(), having.next()) {
            return Pick::One(filter.clone());
        }
    }
    let distance = |one: &(Filter, Vec<String>)| {
        names(one).iter().map(|name| strsim::osa_distance(name, &value)).min().unwrap_or(usize::MAX)
    };
    let nearest = candidates.iter().min_by_key(|one| distance(one));
    match nearest.filter(|one| distance(one) <= (value.chars().count() / 3).min(4)) {
        Some((filter, _)) => Pick::Near(filter.clone()),
        None => Pick::None,
    }
}
