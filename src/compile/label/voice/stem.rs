//! Stems: what a clause that introduces a list gives to the items behind it.

use super::Voice;
use super::act::force;
use super::actor::ActorKind;
use super::clause::{Clause, Parse, Reader, Role};
use super::evidence::Words;
use super::hedge::hedges;
use super::memory::Actor;
use super::rules::STEM;
use super::sentence::{Found, Reading};
use super::verb::{bare, finite};
use super::words::{ARTICLES, MODALS, PREPOSITIONS, after_adverbs};
use crate::lexicon::{Inflections, VerbClass};
use crate::model::{Act, Authority, Finding, Level, Rule};

/// What a clause gives to the list it introduces.
#[derive(Debug, Clone)]
pub(super) enum Stem {
    /// Its force: "The Parties commit to:".
    Force(Forced),
    /// Only a subject: "The Parties:".
    Subject(ActorKind, Option<Actor>),
}

/// The force of a stem.
#[derive(Debug, Clone)]
pub(super) struct Forced {
    level: Level,
    lemma: String,
    actor: Option<String>,
    authority: Authority,
    rule: Rule,
    /// Whether it breaks off before a verb: "intend to:", "commit to:".
    breaks_off: bool,
}

impl Forced {
    /// Whether the item completes the stem's words though some word of it reads as a finite verb: "Combat crime that
    /// harms trade", "preventing its use by those who are …". An item with a subject of its own does not.
    pub(super) fn completes(&self, reader: &Reader<'_, '_>, parse: &Parse<'_>) -> bool {
        let at = after_adverbs(reader.tokens, 0);
        let Some(opener) = reader.at(at).filter(|token| token.is_word()) else { return false };
        let subject = parse.clauses.iter().find(|clause| clause.role == Role::Main);
        let own = subject.is_some_and(|clause| clause.subject.start > at);
        if reader.has(opener, Inflections::ING) {
            return self.breaks_off;
        }
        let object = reader.at(at + 1).is_some_and(|next| next.any(ARTICLES) || next.is("to"));
        let certain = subject.is_some_and(|clause| {
            let verb = reader.at(clause.group.start);
            verb.is_some_and(|verb| {
                verb.any(MODALS) || verb.any(&["is", "are", "was", "were", "has", "have"])
            })
        });
        reader.has(opener, Inflections::BASE) && (object || (!own && (self.breaks_off || !certain)))
    }
}

impl<'l> Reading<'_, 'l> {
    /// The force that the sentence gives to a list behind it. One that announces, lists or permits gives none.
    pub(super) fn stem(&self, words: &Words<'_>, found: &[Found<'l>], voice: &Voice) -> Option<Stem> {
        let ends = words.tokens.iter().rev().find(|token| !token.any(&["and", "or"]))?;
        if ends.is(":") && found.is_empty() {
            return self.subject_stem(words);
        }
        let open = ends.is(":") || ends.is("to") || ends.is("that") || ends.is(",") || ends.is(";");
        let last = found.iter().rev().find(|found| {
            matches!(found.clause.role, Role::Main | Role::Unit) && found.force.level > Level::Reported
        })?;
        let announces = last.force.level == Level::Done
            || last.clause.group.entry.is_some_and(|entry| entry.class == VerbClass::Done);
        let before = words.tokens.iter().rev().find(|token| token.is_word());
        let breaks_off = before.is_some_and(|token| token.any(PREPOSITIONS));
        (open && !announces).then(|| {
            Stem::Force(Forced {
                level: last.force.level,
                lemma: last.clause.group.lemma.clone(),
                actor: last.actor.as_ref().map(|actor| actor.name.clone()),
                authority: voice.authority.value,
                rule: voice.authority.rule,
                breaks_off,
            })
        })
    }

    /// A stem that is only a subject: "The Participants:".
    fn subject_stem(&self, words: &Words<'_>) -> Option<Stem> {
        let end = words.tokens.len().checked_sub(1)?;
        let kind = self.lists.classify(&words.tokens, &(0..end));
        let name = super::memory::name(words.tokens.get(..end)?, words.text.as_str())?;
        (kind.speaks() && end <= 12).then_some(Stem::Subject(kind, Some(Actor { kind, name })))
    }

    /// An item whose verb has its subject in the stem.
    pub(super) fn completed(
        &self,
        reader: &Reader<'_, 'l>,
        kind: ActorKind,
        actor: Option<Actor>,
    ) -> Option<Found<'l>> {
        let at = after_adverbs(reader.tokens, 0);
        let group = finite(reader.tokens, at, reader.lists.verbs)?;
        let clause = Clause { subject: 0..0, group, role: Role::Main };
        let force = force(reader, &clause, kind, self.setting);
        Some(Found { clause, kind, actor, force, third: false })
    }
}

/// An item that has the force of its stem.
pub(super) fn governed(words: &Words<'_>, reader: &Reader<'_, '_>, stem: &Forced) -> Voice {
    let at = after_adverbs(reader.tokens, 0);
    let forms = Inflections::BASE.or(Inflections::ING);
    let verb = bare(reader.tokens, at, forms, reader.lists.verbs);
    let phrase = match &verb {
        Some(group) => words.mark_tokens(&(group.start..group.end)),
        None => words.first(),
    };
    let act = Act {
        lemma: stem.lemma.clone(),
        level: stem.level,
        actor: stem.actor.clone(),
        embedded: false,
        hedges: (hedges(words.text.as_str(), &words.range, reader.lists.verbs).into_iter())
            .filter_map(|range| words.text.mark(range))
            .collect(),
    };
    Voice {
        level: Finding::new(stem.level, STEM, phrase.clone()),
        authority: Finding::new(stem.authority, stem.rule, words.first()),
        speaker: None,
        acts: vec![Finding::new(act, STEM, phrase)],
    }
}
