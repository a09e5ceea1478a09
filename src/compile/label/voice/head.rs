//! The main verb of a group: a word of the lists in some form, with its particles.

use super::token::Token;
use super::words::{DETERMINERS, MANNERS, MODALS, PREPOSITIONS, is_adverb, is_time};
use crate::lexicon::{Inflections, Predicate, VerbEntry, Verbs};

/// The main verb of a group before it is known how the group is built.
pub(super) struct Main<'l> {
    pub at: usize,
    pub end: usize,
    pub head: String,
    pub entry: Option<&'l VerbEntry>,
}

impl Main<'_> {
    pub(super) fn lemma(&self) -> String {
        self.entry.map_or_else(|| self.head.clone(), |entry| entry.lemma.clone())
    }
}

/// Whether the word can be one of `forms` of some verb.
pub(super) fn reading_has(verbs: &Verbs, word: &str, forms: Inflections) -> bool {
    verbs.readings(word).iter().any(|reading| reading.forms.has(forms))
}

/// A verb that the lists do not know, after a modal.
pub(super) fn unknown<'l>(tokens: &[Token], at: usize, verbs: &'l Verbs) -> Option<Main<'l>> {
    let token = tokens.get(at)?;
    let verb = token.is_word()
        && !token.capital
        && !token.any(DETERMINERS)
        && !token.any(MODALS)
        && !token.any(PREPOSITIONS)
        && verbs.readings(&token.lower).is_empty();
    verb.then(|| Main { at, end: at + 1, head: token.lower.clone(), entry: None })
}

/// The adjective or participle at `at` that is an act after "to be".
pub(super) fn predicate<'l>(tokens: &[Token], at: usize, verbs: &'l Verbs) -> Option<&'l Predicate> {
    phrase(tokens, at, verbs, |predicate| !predicate.opens)
}

fn phrase<'l>(
    tokens: &[Token],
    at: usize,
    verbs: &'l Verbs,
    of: impl Fn(&Predicate) -> bool,
) -> Option<&'l Predicate> {
    let matches = |predicate: &&Predicate| {
        predicate
            .phrase
            .split(' ')
            .enumerate()
            .all(|(offset, word)| tokens.get(at + offset).is_some_and(|token| token.is(word)))
    };
    let found = verbs.predicates.iter().filter(|predicate| of(predicate)).filter(matches);
    found.max_by_key(|predicate| predicate.phrase.len())
}

/// The adjective or participle that opens a paragraph of a preamble: "Mindful of …".
pub(super) fn opening_predicate<'l>(tokens: &[Token], at: usize, verbs: &'l Verbs) -> Option<&'l Predicate> {
    phrase(tokens, at, verbs, |predicate| !predicate.of_speakers)
}

/// The main verb at `at`. Under a capital letter a word is a name, unless it opens the sentence.
pub(super) fn lexical<'l>(
    tokens: &[Token],
    at: usize,
    forms: Inflections,
    verbs: &'l Verbs,
) -> Option<Main<'l>> {
    let name = at > 0 && tokens.get(at)?.capital;
    if name { None } else { spelt(tokens, at, forms, verbs) }
}

/// The main verb at `at`, whatever its first letter.
pub(super) fn spelt<'l>(
    tokens: &[Token],
    at: usize,
    forms: Inflections,
    verbs: &'l Verbs,
) -> Option<Main<'l>> {
    let token = tokens.get(at).filter(|token| token.is_word())?;
    let readings = verbs.readings(&token.lower);
    let fits = |head: &str| readings.iter().any(|reading| reading.head == head && reading.forms.has(forms));
    let reading = readings.iter().find(|reading| fits(&reading.head))?;
    let entry = (readings.iter().filter(|reading| reading.forms.has(forms)))
        .flat_map(|reading| verbs.entries(&reading.head))
        .find_map(|entry| particles(tokens, at + 1, &entry.lemma).map(|end| (entry, end)));
    Some(match entry {
        Some((entry, end)) => {
            let head = entry.lemma.split(' ').next().unwrap_or_default().to_owned();
            Main { at, end, head, entry: Some(entry) }
        }
        None => Main { at, end: at + 1, head: reading.head.clone(), entry: None },
    })
}

/// One past the particles of `lemma` where they stand at `from`; adverbs may stand before the first.
fn particles(tokens: &[Token], from: usize, lemma: &str) -> Option<usize> {
    let mut words = lemma.split(' ').skip(1).peekable();
    let mut at = if words.peek().is_some_and(|word| !tokens.get(from).is_some_and(|token| token.is(word))) {
        let adverbs = tokens.get(from..)?.iter().take_while(|token| is_adverb(token)).count();
        from + adverbs
    } else {
        from
    };
    let phrasal = words.peek().is_some();
    for word in words {
        if !tokens.get(at)?.is(word) {
            return None;
        }
        at += 1;
    }
    // "agreed on Monday to", "agreed in principle to": the preposition belongs to the day or the manner.
    let other = phrasal && tokens.get(at).is_some_and(|token| is_time(token) || token.any(MANNERS));
    (!other).then_some(at)
}
