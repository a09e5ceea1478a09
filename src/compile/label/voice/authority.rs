//! Authority: who stands behind a sentence, by the kind of text, its standing, the speaker and the verb of saying.

use super::actor::ActorKind;
use super::rules::{
    BY_GOVERNMENTS, BY_JOINT, BY_NON_STATE, BY_OFFICIAL, BY_ONE, BY_ORGANISER, BY_PARTICIPANTS, BY_PARTIES,
    BY_RELEASE, BY_REPORTER, BY_TEXT, BY_TRADE,
};
use crate::model::{Authority, DocumentKind, Metadata, Rule, Standing};

/// Whose voice a text has where a sentence names no speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// Leaders, ministers or governments together.
    Joint,
    /// The signatories of an agreement or memorandum.
    Agreement,
    /// One government's own text.
    Release,
    /// A journalist, or nobody known.
    Account,
}

impl Text {
    /// Whose voice the document with this metadata has.
    pub(super) fn of(meta: &Metadata) -> Self {
        match (meta.kind, meta.standing) {
            (DocumentKind::FactSheet | DocumentKind::PressRelease | DocumentKind::Transcript, _) => {
                Self::Release
            }
            (DocumentKind::NewsSummary | DocumentKind::NewsReport | DocumentKind::Other, _)
            | (_, Standing::Secondary) => Self::Account,
            (DocumentKind::Agreement | DocumentKind::Memorandum, _) => Self::Agreement,
            (DocumentKind::JointStatement | DocumentKind::Declaration | DocumentKind::Communique, _) => {
                Self::Joint
            }
        }
    }

    /// The authority of a sentence that names no speaker.
    pub(super) fn own(self) -> (Authority, Rule) {
        match self {
            Self::Joint => (Authority::JointLeaders, BY_TEXT),
            Self::Agreement => (Authority::Parties, BY_PARTIES),
            Self::Release => (Authority::OfficialSpeaker, BY_RELEASE),
            Self::Account => (Authority::Reporter, BY_REPORTER),
        }
    }

    /// The authority of a sentence whose actor or speaker is of this kind. `saying` tells whether its verb gives the
    /// sentence away; `organiser` whether the speaker is named as the organiser.
    pub(super) fn authority(self, kind: ActorKind, saying: bool, organiser: bool) -> (Authority, Rule) {
        match self {
            Self::Joint => match kind {
                ActorKind::State | ActorKind::Official => (Authority::OneLeader, BY_ONE),
                ActorKind::Joint | ActorKind::We | ActorKind::They => (Authority::JointLeaders, BY_JOINT),
                _ => self.own(),
            },
            Self::Release if saying && kind == ActorKind::NonState => {
                (Authority::NonStateSpeaker, BY_NON_STATE)
            }
            Self::Release if saying && kind == ActorKind::Trade => (Authority::NonStateSpeaker, BY_TRADE),
            Self::Agreement | Self::Release => self.own(),
            Self::Account if !saying => self.own(),
            Self::Account if organiser => (Authority::Organiser, BY_ORGANISER),
            Self::Account => match kind {
                ActorKind::Joint | ActorKind::State => (Authority::Parties, BY_GOVERNMENTS),
                ActorKind::Official | ActorKind::StateBody | ActorKind::Officials => {
                    (Authority::OfficialSpeaker, BY_OFFICIAL)
                }
                ActorKind::NonState | ActorKind::Body | ActorKind::Person => {
                    (Authority::NonStateSpeaker, BY_NON_STATE)
                }
                ActorKind::Trade => (Authority::NonStateSpeaker, BY_TRADE),
                ActorKind::Participants => (Authority::Participants, BY_PARTICIPANTS),
                _ => self.own(),
            },
        }
    }
}
