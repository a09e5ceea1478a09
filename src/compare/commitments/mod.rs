//! The commitments: every act of the briefing with where it stands, filtered, grouped by level and sorted.
//!
//! State undertakings, all other acts and embedded acts are three heaps: every act lies on exactly one of them.

mod query;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Quote;
use crate::model::{Act, Briefing, Document, Finding, Level, ThemeId};

pub use query::{ActOrder, ActQuery, Loosened, Show, loosened};

/// An act with the sentence that it stands in.
#[derive(Debug, Clone, Copy)]
pub struct ActAt<'a> {
    /// The sentence.
    pub quote: Quote<'a>,
    /// The act.
    pub act: &'a Finding<Act>,
}

/// The acts of one level.
#[derive(Debug, Clone)]
pub struct ActGroup<'a> {
    /// The level.
    pub level: Level,
    /// The acts, at least one.
    pub acts: Vec<ActAt<'a>>,
}

/// The acts that `query` asks for, the strongest level first, within a level in the order it asks for.
pub fn commitments<'a>(briefing: &'a Briefing, query: &ActQuery) -> Vec<ActGroup<'a>> {
    let mut acts: Vec<ActAt<'a>> = all_acts(briefing).filter(|act| query.keeps(act)).collect();
    query.sort(briefing, &mut acts);
    (Level::ALL.into_iter().rev())
        .map(|level| ActGroup {
            level,
            acts: acts.iter().copied().filter(|act| act.act.value.level == level).collect(),
        })
        .filter(|group| !group.acts.is_empty())
        .collect()
}

/// How many sentences the acts of `groups` stand in.
pub fn sentences_of(groups: &[ActGroup<'_>]) -> usize {
    let acts = groups.iter().flat_map(|group| &group.acts);
    let sentences: BTreeSet<_> =
        acts.map(|act| (&act.quote.document.meta.id, &act.quote.sentence.id)).collect();
    sentences.len()
}

/// Those who act, by name, each once with the key that stands for it in a URL; who is not named is left out.
pub fn actors(briefing: &Briefing) -> Vec<(String, String)> {
    let mut actors: Vec<(String, String)> = (all_acts(briefing))
        .filter_map(|act| Some((act.actor_key()?, act.act.value.actor.clone()?)))
        .collect();
    actors.sort();
    actors.dedup_by(|next, first| next.0 == first.0);
    actors
}

/// Every act: framework by framework, primary texts first, in reading order; documents of no framework last.
fn all_acts(briefing: &Briefing) -> impl Iterator<Item = ActAt<'_>> {
    let place = |document: &Document| {
        let framework =
            briefing.frameworks.iter().position(|own| Some(&own.id) == document.meta.framework.as_ref());
        (framework.is_none(), framework, document.meta.standing)
    };
    let mut documents: Vec<&Document> = briefing.documents.iter().collect();
    documents.sort_by_key(|document| place(document));
    (documents.into_iter().flat_map(Quote::all))
        .flat_map(|quote| quote.sentence.acts.iter().map(move |act| ActAt { quote, act }))
}

impl<'a> ActAt<'a> {
    /// The operative phrase as it stands in the text.
    pub fn phrase(&self) -> &'a str {
        self.quote.clause.text.as_str().get(self.act.mark().range()).unwrap_or_default()
    }

    /// The actor as a URL names it: letters and digits in lower case, joined by hyphens. `None` where the text names
    /// nobody.
    pub fn actor_key(&self) -> Option<String> {
        let words = self.act.value.actor.as_deref()?.split(|c: char| !c.is_alphanumeric());
        let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        Some(words.join("-")).filter(|key| !key.is_empty())
    }

    /// Whether the act is by whoever the sentence's voice belongs to: by the actor of its deciding act. Of somebody
    /// else in the same sentence the voice says nothing.
    pub fn has_voice(&self) -> bool {
        let main = self.quote.sentence.main_acts().collect::<Vec<_>>();
        let deciding = main.into_iter().rev().max_by_key(|act| act.value.level);
        deciding.is_none_or(|deciding| deciding.value.actor == self.act.value.actor)
    }

    /// Whether a state undertakes or does something with this act.
    pub fn is_state_undertaking(&self) -> bool {
        let Act { level, embedded, .. } = self.act.value;
        self.quote.is_state_undertaking() && !embedded && level >= Level::Undertaking && self.has_voice()
    }

    fn has_theme(&self, theme: &ThemeId) -> bool {
        self.quote.sentence.themes.iter().any(|finding| finding.value == *theme)
    }

    /// The place of its first theme among those of the briefing; one without a theme comes last.
    fn theme_place(&self, briefing: &Briefing) -> usize {
        briefing.themes.iter().position(|theme| self.has_theme(&theme.id)).unwrap_or(usize::MAX)
    }
}

impl ActQuery {
    fn sort(&self, briefing: &Briefing, acts: &mut [ActAt<'_>]) {
        // Each sort is stable: what it does not tell apart stays in reading order.
        match self.sort {
            ActOrder::Text => {}
            ActOrder::Actor => acts.sort_by_cached_key(|act| (act.actor_key().is_none(), act.actor_key())),
            ActOrder::Verb => acts.sort_by(|one, other| one.act.value.lemma.cmp(&other.act.value.lemma)),
            ActOrder::Theme => acts.sort_by_key(|act| act.theme_place(briefing)),
            ActOrder::Authority => {
                acts.sort_by_key(|act| (Reverse(act.has_voice()), act.quote.sentence.authority.value));
            }
        }
    }
}

#[cfg(test)]
mod tests;
