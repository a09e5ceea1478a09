//! The values that labels take: levels, authorities, acts, dates, quantities.

use super::Mark;

/// Verb strength: how firmly a sentence speaks, from 0 to 5. It describes wording, not legal effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Tells what is or was, or what somebody said.
    Reported = 0,
    /// Takes a position: reaffirms, recognises, welcomes.
    Stance = 1,
    /// Asks somebody to act: encourages, calls upon, recommends.
    Encouragement = 2,
    /// Says what is intended: concurs in doing, plans, seeks.
    Intention = 3,
    /// Undertakes to act: will, shall, decides to, commits to.
    Undertaking = 4,
    /// Is itself the act: signs, launches, establishes.
    Done = 5,
}

impl Level {
    /// Every level, weakest first.
    pub const ALL: [Self; 6] =
        [Self::Reported, Self::Stance, Self::Encouragement, Self::Intention, Self::Undertaking, Self::Done];

    /// The level with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// 0 to 5.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The name of the level in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Stance => "stance",
            Self::Encouragement => "encouragement",
            Self::Intention => "intention",
            Self::Undertaking => "undertaking",
            Self::Done => "done",
        }
    }

    /// What the level means, one sentence for a reader.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Reported => "Tells what is, what was, or what somebody said.",
            Self::Stance => "Takes a position without undertaking to act.",
            Self::Encouragement => "Asks or encourages somebody to act.",
            Self::Intention => "States an intention or a direction.",
            Self::Undertaking => "Undertakes to act.",
            Self::Done => "Is itself the act: the text signs, launches or establishes.",
        }
    }
}

/// Who stands behind a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Leaders or ministers speaking together in a text they agreed.
    JointLeaders,
    /// One leader or one state, in a joint text.
    OneLeader,
    /// The signatories of an agreement or memorandum, or governments as such.
    Parties,
    /// A named or described official speaking for a state or a public body.
    OfficialSpeaker,
    /// A named person, company or group that speaks for no state.
    NonStateSpeaker,
    /// A group named by its part in an event: speakers, participants.
    Participants,
    /// The organiser of an event.
    Organiser,
    /// The author of the account.
    Reporter,
}

impl Authority {
    /// Every authority, in the order of the interface.
    pub const ALL: [Self; 8] = [
        Self::JointLeaders,
        Self::OneLeader,
        Self::Parties,
        Self::OfficialSpeaker,
        Self::NonStateSpeaker,
        Self::Participants,
        Self::Organiser,
        Self::Reporter,
    ];

    /// The id of the record and of URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JointLeaders => "joint-leaders",
            Self::OneLeader => "one-leader",
            Self::Parties => "parties",
            Self::OfficialSpeaker => "official-speaker",
            Self::NonStateSpeaker => "non-state-speaker",
            Self::Participants => "participants",
            Self::Organiser => "organiser",
            Self::Reporter => "reporter",
        }
    }

    /// The name in the interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::JointLeaders => "leaders jointly",
            Self::OneLeader => "one leader or state",
            Self::Parties => "the parties",
            Self::OfficialSpeaker => "an official",
            Self::NonStateSpeaker => "a non-state speaker",
            Self::Participants => "participants",
            Self::Organiser => "the organiser",
            Self::Reporter => "the reporter",
        }
    }

    /// What the authority means, one sentence for a reader.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::JointLeaders => "Leaders or ministers, together, in a text they agreed.",
            Self::OneLeader => "One leader or one state, in a joint text.",
            Self::Parties => "The signatories of an agreement, or governments as such.",
            Self::OfficialSpeaker => "An official, or a government's own release, on one side's behalf.",
            Self::NonStateSpeaker => "A person, company or group that speaks for no state.",
            Self::Participants => "People named by their part in an event; they bind no state.",
            Self::Organiser => "The organiser of the event.",
            Self::Reporter => "The author of the account, in their own words.",
        }
    }

    /// Whether, in a primary text, this voice can undertake something for a state.
    pub fn can_bind_a_state(self) -> bool {
        matches!(self, Self::JointLeaders | Self::OneLeader | Self::Parties)
    }
}

/// A speech act: who does what with these words, how firmly. Its evidence is the operative phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The dictionary form of the operative verb, phrasal particle included: `call upon`.
    pub lemma: String,
    /// How firm the act is.
    pub level: Level,
    /// Who acts, resolved ("they" is whoever the text last named in that role); `None` where the text names nobody.
    pub actor: Option<String>,
    /// Recorded, but not setting the level of its sentence: a participle phrase, a noun, a relative clause.
    pub embedded: bool,
    /// Words that soften the act, such as "as appropriate".
    pub hedges: Vec<Mark>,
}

/// How exactly a date is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Open: "at the earliest opportunity".
    None,
}

impl Precision {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::None => "none",
        }
    }
}

/// How something stands to its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// On that day.
    On,
    /// Not later than that.
    By,
    /// Within that month, year or time.
    In,
}

impl Relation {
    /// The word of the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::By => "by",
            Self::In => "in",
        }
    }
}

/// A date or a term. Its evidence is the words that give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, or two of them with a slash between (ISO 8601); `None` for an open term.
    pub value: Option<String>,
    /// How exactly it is given.
    pub precision: Precision,
    /// How the matter stands to it.
    pub relation: Relation,
}

/// A number with what it counts. Its evidence is the words that give it.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number, multiplied out: `$7.5 million` is 7,500,000.
    pub value: f64,
    /// What it counts: a currency code, `%`, or the counted noun with its adjectives.
    pub unit: String,
}
