//! Verb groups: auxiliaries, modals, negation, adverbs and the main verb with its particle, read as one thing.

use super::head::{Main, lexical, opening_predicate, predicate, reading_has, spelt, unknown};
use super::token::Token;
use super::words::{ARTICLES, MODALS, after_adverbs, not_only};
use crate::lexicon::{Inflections, Predicate, VerbEntry, Verbs};

/// A finite verb group, or a participle that opens a phrase.
#[derive(Debug, Clone)]
pub(super) struct Group<'l> {
    /// The first token.
    pub start: usize,
    /// The main verb.
    pub main: usize,
    /// One past the last token, particle included.
    pub end: usize,
    /// The main verb in dictionary form, particle included.
    pub lemma: String,
    /// Its first word.
    pub head: String,
    /// What the word lists say of it, if they say anything.
    pub entry: Option<&'l VerbEntry>,
    /// The adjective or participle after "to be" that is an act.
    pub predicate: Option<&'l Predicate>,
    /// How the group is built.
    pub form: Form,
    /// Whether the main verb is a passive.
    pub passive: bool,
    /// Whether the main verb stands in a progressive form.
    pub progressive: bool,
    /// Whether it is negated.
    pub negated: bool,
}

/// How a verb group is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// welcomes
    Present,
    /// welcomed
    Past,
    /// have welcomed
    Perfect,
    /// will, shall
    Will {
        /// Whether the word is "shall".
        shall: bool,
    },
    /// should, ought to
    Should,
    /// must, need to, have to
    Must,
    /// would
    Would,
    /// may, can, could, might
    May,
    /// welcoming, or "welcome" in a list item: not finite
    Participle,
}

/// The finite verb group that starts at `start`, if one does.
pub(super) fn finite<'l>(tokens: &[Token], start: usize, verbs: &'l Verbs) -> Option<Group<'l>> {
    let token = tokens.get(start).filter(|token| token.is_word())?;
    let word = token.lower.as_str();
    if MODALS.contains(&word) {
        return modal(tokens, start, verbs);
    }
    match word {
        "is" | "are" | "was" | "were" | "am" => Some(be(tokens, start, start + 1, tense(word), verbs)),
        "has" | "have" | "had" => have(tokens, start, verbs),
        "do" | "does" | "did" => {
            let (at, negated) = adverbs(tokens, start + 1);
            let main = lexical(tokens, at, Inflections::BASE, verbs)?;
            Some(Group { negated, ..group(start, main, tense(word)) }.read_through(tokens, verbs))
        }
        "need" | "needs" | "needed" if tokens.get(start + 1).is_some_and(|next| next.is("to")) => {
            let main = lexical(tokens, after_adverbs(tokens, start + 2), Inflections::BASE, verbs)?;
            Some(group(start, main, Form::Must))
        }
        _ if token.capital && start > 0 => None,
        _ => {
            let forms = Inflections::PAST.or(Inflections::THIRD).or(Inflections::BASE);
            let main = lexical(tokens, start, forms, verbs)?;
            let past =
                reading_has(verbs, word, Inflections::PAST) && !reading_has(verbs, word, Inflections::BASE);
            let form = if past { Form::Past } else { Form::Present };
            Some(group(start, main, form).read_through(tokens, verbs))
        }
    }
}

/// The verb group of the base form or -ing form at `start`, as it opens a participle phrase or a list item.
pub(super) fn bare<'l>(
    tokens: &[Token],
    start: usize,
    forms: Inflections,
    verbs: &'l Verbs,
) -> Option<Group<'l>> {
    let main = spelt(tokens, start, forms, verbs)?;
    Some(group(start, main, Form::Participle).read_through(tokens, verbs))
}

/// The verb group of the infinitive at `start`, behind a modal that stands elsewhere; the word lists need not know it.
pub(super) fn infinitive<'l>(tokens: &[Token], start: usize, verbs: &'l Verbs) -> Option<Group<'l>> {
    let main = lexical(tokens, start, Inflections::BASE, verbs).or_else(|| unknown(tokens, start, verbs))?;
    Some(group(start, main, Form::Participle).read_through(tokens, verbs))
}

/// The adjective or participle at `start` that opens a paragraph of a preamble: "Mindful of", "Considering", "Done at".
pub(super) fn preamble<'l>(tokens: &[Token], start: usize, verbs: &'l Verbs) -> Option<Group<'l>> {
    let found = opening_predicate(tokens, start, verbs)?;
    let end = start + found.phrase.split(' ').count();
    let main = Main { at: start, end, head: "be".to_owned(), entry: None };
    let group = group(start, main, Form::Participle);
    Some(Group { lemma: format!("be {}", found.phrase), predicate: Some(found), ..group })
}

fn tense(word: &str) -> Form {
    if matches!(word, "was" | "were" | "had" | "did") { Form::Past } else { Form::Present }
}

/// The adverbs from `from` on: where they end, and whether they negate.
fn adverbs(tokens: &[Token], from: usize) -> (usize, bool) {
    if let Some(end) = not_only(tokens, from) {
        return (end, false);
    }
    let end = after_adverbs(tokens, from);
    let negated = tokens
        .get(from..end)
        .unwrap_or_default()
        .iter()
        .any(|token| token.any(&["not", "never", "n't", "longer"]));
    (end, negated)
}

/// Like [`adverbs`], but also over an insertion between commas: "will, where appropriate, explore".
fn insertions(tokens: &[Token], from: usize) -> (usize, bool) {
    let (at, negated) = adverbs(tokens, from);
    if !tokens.get(at).is_some_and(|token| token.is(",")) {
        return (at, negated);
    }
    let rest = tokens.get(at + 1..).unwrap_or_default();
    let close = rest.iter().take(12).position(|token| token.is(","));
    close.map_or((at, negated), |close| {
        let (at, again) = adverbs(tokens, at + close + 2);
        (at, negated || again)
    })
}

/// The form of a verb group with this modal.
pub(super) fn modal_form(word: &str) -> Form {
    match word {
        "will" => Form::Will { shall: false },
        "shall" => Form::Will { shall: true },
        "should" | "ought" => Form::Should,
        "must" => Form::Must,
        "would" => Form::Would,
        _ => Form::May,
    }
}

fn modal<'l>(tokens: &[Token], start: usize, verbs: &'l Verbs) -> Option<Group<'l>> {
    let token = tokens.get(start)?;
    let before = start.checked_sub(1).and_then(|before| tokens.get(before));
    if (token.capital && start > 0) || before.is_some_and(|token| token.any(ARTICLES)) {
        return None;
    }
    let form = modal_form(&token.lower);
    let (mut at, mut negated) = insertions(tokens, start + 1);
    negated |= token.is("cannot");
    if token.is("ought") && tokens.get(at).is_some_and(|token| token.is("to")) {
        at += 1;
    }
    let group = match tokens.get(at)?.lower.as_str() {
        "be" => be(tokens, start, at + 1, form, verbs),
        "have" if participle_at(tokens, at + 1, verbs) => have_done(tokens, start, at + 1, form, verbs)?,
        _ => {
            let main =
                lexical(tokens, at, Inflections::BASE, verbs).or_else(|| unknown(tokens, at, verbs))?;
            group(start, main, form).read_through(tokens, verbs)
        }
    };
    Some(Group { start, form, negated: negated || group.negated, ..group })
}

fn be<'l>(tokens: &[Token], start: usize, from: usize, form: Form, verbs: &'l Verbs) -> Group<'l> {
    let (at, negated) = insertions(tokens, from);
    if let Some(group) = be_to(tokens, start, at, form, verbs) {
        return Group { negated, ..group };
    }
    let copula = |end: usize| Group {
        negated,
        ..group(start, Main { at: from - 1, end, head: "be".to_owned(), entry: None }, form)
    };
    let Some(token) = tokens.get(at) else { return copula(from) };
    if let Some(predicate) = predicate(tokens, at, verbs) {
        let words = predicate.phrase.split(' ').count();
        let mut group = copula(at + words);
        group.lemma = format!("be {}", predicate.phrase);
        group.predicate = Some(predicate);
        return group.read_through(tokens, verbs);
    }
    if token.is("being")
        && let Some(main) = lexical(tokens, after_adverbs(tokens, at + 1), Inflections::PARTICIPLE, verbs)
    {
        return Group { passive: true, progressive: true, negated, ..group(start, main, form) };
    }
    if let Some(main) = lexical(tokens, at, Inflections::ING, verbs) {
        let group = Group { progressive: true, negated, ..group(start, main, form) };
        return group.read_through(tokens, verbs);
    }
    if let Some(main) = lexical(tokens, at, Inflections::PARTICIPLE, verbs) {
        return Group { passive: true, negated, ..group(start, main, form) };
    }
    copula(from)
}

/// "The states are to meet": what is to be done shall be done.
fn be_to<'l>(tokens: &[Token], start: usize, to: usize, form: Form, verbs: &'l Verbs) -> Option<Group<'l>> {
    if form != Form::Present || !tokens.get(to)?.is("to") {
        return None;
    }
    let form = Form::Will { shall: false };
    let at = after_adverbs(tokens, to + 1);
    if tokens.get(at)?.is("be") {
        return Some(Group { form, ..be(tokens, start, at + 1, form, verbs) });
    }
    let main = lexical(tokens, at, Inflections::BASE, verbs)?;
    Some(group(start, main, form).read_through(tokens, verbs))
}

fn have<'l>(tokens: &[Token], start: usize, verbs: &'l Verbs) -> Option<Group<'l>> {
    let word = tokens.get(start)?.lower.as_str();
    let (at, negated) = insertions(tokens, start + 1);
    if tokens.get(at).is_some_and(|token| token.is("to"))
        && let Some(main) = lexical(tokens, at + 1, Inflections::BASE, verbs)
    {
        // "have yet to respond"
        let yet = tokens.get(start + 1..at).unwrap_or_default().iter().any(|token| token.is("yet"));
        return Some(Group { negated: negated || yet, ..group(start, main, Form::Must) });
    }
    if participle_at(tokens, at, verbs) {
        let group = have_done(tokens, start, at, Form::Perfect, verbs)?;
        return Some(Group { negated: negated || group.negated, ..group });
    }
    let main = lexical(tokens, start, Inflections::THIRD.or(Inflections::BASE).or(Inflections::PAST), verbs)?;
    Some(Group { negated, ..group(start, main, tense(word)) })
}

fn participle_at(tokens: &[Token], from: usize, verbs: &Verbs) -> bool {
    let at = insertions(tokens, from).0;
    tokens.get(at).is_some_and(|token| {
        token.is_word() && !token.capital && reading_has(verbs, &token.lower, Inflections::PARTICIPLE)
    })
}

fn have_done<'l>(
    tokens: &[Token],
    start: usize,
    from: usize,
    form: Form,
    verbs: &'l Verbs,
) -> Option<Group<'l>> {
    let (at, negated) = insertions(tokens, from);
    if tokens.get(at).is_some_and(|token| token.is("been")) {
        return Some(be(tokens, start, at + 1, form, verbs));
    }
    let main = lexical(tokens, at, Inflections::PARTICIPLE, verbs)?;
    Some(Group { negated, ..group(start, main, form) }.read_through(tokens, verbs))
}

fn group(start: usize, main: Main<'_>, form: Form) -> Group<'_> {
    Group {
        start,
        lemma: main.lemma(),
        main: main.at,
        end: main.end,
        head: main.head,
        entry: main.entry,
        predicate: None,
        form,
        passive: false,
        progressive: false,
        negated: false,
    }
}

impl<'l> Group<'l> {
    /// Read through a verb that passes its force on: "continue to support" is read as "support".
    fn read_through(self, tokens: &[Token], verbs: &'l Verbs) -> Self {
        if !verbs.is_transparent(&self.lemma) {
            return self;
        }
        let at = after_adverbs(tokens, self.end);
        let (at, forms) = match tokens.get(at) {
            Some(token) if token.is("to") => (after_adverbs(tokens, at + 1), Inflections::BASE),
            _ => (at, Inflections::ING),
        };
        let Some(main) = lexical(tokens, at, forms, verbs) else { return self };
        let inner = group(self.start, main, self.form);
        Self { negated: self.negated, progressive: self.progressive, ..inner }.read_through(tokens, verbs)
    }
}
