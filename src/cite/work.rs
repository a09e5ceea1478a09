//! What can be said of the cited thing, before any style says it.

use super::date::Day;
use super::pinpoint::Pinpoint;
use super::{Context, Ref};
use crate::model::{Briefing, DocumentKind, Metadata};
use crate::place::{Passage, Place};

/// A document or a passage of it, as every style needs it.
pub(super) struct Work<'a> {
    /// Unique among the works of a briefing: `japan-india-statement`, `japan-india-statement:sec_1__para_2`.
    pub(super) key: String,
    pub(super) title: &'a str,
    pub(super) form: Form,
    /// What the text calls itself: `joint statement`.
    pub(super) genre: &'static str,
    pub(super) publisher: Option<&'a str>,
    pub(super) language: &'a str,
    pub(super) date: Option<Day>,
    pub(super) accessed: Option<Day>,
    pub(super) url: Option<String>,
    pub(super) pinpoint: Option<Pinpoint<'a>>,
    /// The words of the passage.
    pub(super) words: Option<&'a str>,
}

/// What a style treats alike.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// An article in a periodical that is known.
    News,
    /// An agreement between states.
    Treaty,
    /// A speech.
    Speech,
    /// Everything else.
    Page,
}

impl<'a> Work<'a> {
    pub(super) fn of(briefing: &'a Briefing, what: &Ref, context: &Context<'_>) -> Option<Self> {
        let document = briefing.document(&what.document)?;
        let meta = &document.meta;
        let clause = match &what.passage {
            Some(passage) => Some(document.clause(passage.clause())?),
            None => None,
        };
        let words = match (clause, &what.passage) {
            (Some(clause), Some(Passage::Sentence(id))) => {
                let sentence = clause.sentences.iter().find(|sentence| sentence.id == *id)?;
                Some(clause.words(sentence))
            }
            (clause, _) => clause.map(|clause| clause.text.as_str()),
        };
        let place = Place::Read(meta.id.clone(), what.passage.clone());
        let passage = what.passage.as_ref().map(|passage| format!(":{passage}")).unwrap_or_default();
        Some(Self {
            key: format!("{}{passage}", meta.id),
            title: &meta.title,
            form: form(meta),
            genre: meta.kind.name(),
            publisher: meta.publisher.as_deref(),
            language: &meta.language,
            date: meta.date.as_deref().and_then(Day::read),
            accessed: context.accessed.and_then(Day::read),
            url: context.url_base.map(|base| format!("{base}{place}")).or_else(|| meta.url.clone()),
            pinpoint: clause.map(|clause| Pinpoint::of(&clause.label)),
            words,
        })
    }

    /// The day of access, where it says something: of what has an address.
    pub(super) fn accessed_at_url(&self) -> Option<Day> {
        self.url.as_ref().and(self.accessed)
    }
}

fn form(meta: &Metadata) -> Form {
    match meta.kind {
        DocumentKind::NewsReport | DocumentKind::NewsSummary if meta.publisher.is_some() => Form::News,
        DocumentKind::Agreement => Form::Treaty,
        DocumentKind::Transcript => Form::Speech,
        _ => Form::Page,
    }
}
