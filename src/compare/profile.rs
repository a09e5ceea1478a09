//! What kind of texts a framework consists of, and what that allows a reader to conclude.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Quote, strongest};
use crate::language::{and, t, tn};
use crate::model::{Authority, Briefing, Document, DocumentKind, Framework, Level, Standing};

/// The facts that come before all others: is there a text itself, and does any state undertake anything in it?
#[derive(Debug, Clone)]
pub struct Profile<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// Its documents, primary ones first.
    pub documents: Vec<&'a Document>,
    /// How many sentences its primary texts have.
    pub primary_sentences: usize,
    /// How many of them are state undertakings.
    pub undertakings: usize,
    /// Who stands behind how many sentences, in the text itself where there is one; the most frequent first.
    pub voices: Vec<(Authority, usize)>,
    /// The firmest sentence, in the text itself where there is one.
    pub strongest: Option<Quote<'a>>,
}

/// The profile of a framework.
pub fn profile<'a>(briefing: &'a Briefing, framework: &'a Framework) -> Profile<'a> {
    let quotes = Quote::of(briefing, &framework.id);
    Profile {
        framework,
        documents: briefing.documents_of(&framework.id),
        primary_sentences: quotes.iter().filter(|quote| quote.is_primary()).count(),
        undertakings: quotes.iter().filter(|quote| quote.is_state_undertaking()).count(),
        voices: voices(&quotes),
        strongest: strongest(briefing, &framework.id, 1).quotes.first().copied(),
    }
}

impl Profile<'_> {
    /// Whether the briefing holds a primary text of the framework.
    pub fn has_primary(&self) -> bool {
        self.documents.iter().any(|document| document.meta.standing == Standing::Primary)
    }

    /// What the texts are: “A joint statement, with a news summary of it” or “A news report of recommendations”.
    pub fn character(&self) -> String {
        let of = |standing| self.documents.iter().filter(move |document| document.meta.standing == standing);
        let primary = list(of(Standing::Primary));
        let accounts = list(of(Standing::Secondary));
        match (primary.is_empty(), accounts.is_empty()) {
            (true, true) => t!("No text of this framework is held here"),
            (false, true) => capital(&primary),
            (false, false) => {
                t!("{texts}, with {accounts} about it", texts = capital(&primary), accounts = accounts)
            }
            (true, false) => self.content(&capital(&accounts)),
        }
    }

    /// Whether and where a state undertakes something: one sentence.
    pub fn undertaking(&self) -> String {
        match (self.has_primary(), self.undertakings) {
            (false, _) if self.documents.is_empty() => t!("So nothing can be said of it."),
            (false, _) => {
                t!("It contains no state undertaking: no text agreed between the states is held here.")
            }
            (true, 0) => tn!(
                self.primary_sentences,
                "No state undertaking was found in its {n} sentence.",
                "No state undertaking was found in its {n} sentences."
            ),
            (true, n) => t!(
                "It contains {undertakings} in {sentences}.",
                undertakings = tn!(n, "{n} state undertaking", "{n} state undertakings"),
                sentences = tn!(self.primary_sentences, "{n} sentence", "{n} sentences")
            ),
        }
    }

    /// `accounts` without a text itself, with what they tell of, by the firmest thing said in them.
    fn content(&self, accounts: &str) -> String {
        match self.strongest.map_or(Level::Reported, |quote| quote.level()) {
            Level::Reported => t!("{accounts} of facts and statements", accounts = accounts),
            Level::Stance => t!("{accounts} of positions", accounts = accounts),
            Level::Encouragement => t!("{accounts} of recommendations", accounts = accounts),
            Level::Intention => t!("{accounts} of intentions", accounts = accounts),
            Level::Undertaking => t!("{accounts} of undertakings, as others tell them", accounts = accounts),
            Level::Done => t!("{accounts} of acts, as others tell them", accounts = accounts),
        }
    }
}

fn voices(quotes: &[Quote<'_>]) -> Vec<(Authority, usize)> {
    let has_primary = quotes.iter().any(Quote::is_primary);
    let mut counts: BTreeMap<Authority, usize> = BTreeMap::new();
    for quote in quotes.iter().filter(|quote| quote.is_primary() || !has_primary) {
        *counts.entry(quote.sentence.authority.value).or_default() += 1;
    }
    let mut voices: Vec<_> = counts.into_iter().collect();
    voices.sort_by_key(|(authority, count)| (Reverse(*count), *authority));
    voices
}

/// “a joint statement and 2 news reports”.
fn list<'a>(documents: impl Iterator<Item = &'a &'a Document>) -> String {
    let mut counts: BTreeMap<&str, (DocumentKind, usize)> = BTreeMap::new();
    for document in documents {
        let kind = document.meta.kind;
        counts.entry(kind.name()).or_insert((kind, 0)).1 += 1;
    }
    let texts: Vec<String> = counts.into_values().map(|(kind, n)| texts(kind, n)).collect();
    and(&texts)
}

/// “a joint statement”, “2 news reports”.
fn texts(kind: DocumentKind, n: usize) -> String {
    match kind {
        DocumentKind::JointStatement => tn!(n, "a joint statement", "{n} joint statements"),
        DocumentKind::Declaration => tn!(n, "a declaration", "{n} declarations"),
        DocumentKind::Communique => tn!(n, "a communiqué", "{n} communiqués"),
        DocumentKind::Memorandum => tn!(n, "a memorandum", "{n} memorandums"),
        DocumentKind::Agreement => tn!(n, "an agreement", "{n} agreements"),
        DocumentKind::FactSheet => tn!(n, "a fact sheet", "{n} fact sheets"),
        DocumentKind::PressRelease => tn!(n, "a press release", "{n} press releases"),
        DocumentKind::NewsSummary => tn!(n, "a news summary", "{n} news summaries"),
        DocumentKind::NewsReport => tn!(n, "a news report", "{n} news reports"),
        DocumentKind::Transcript => tn!(n, "a transcript", "{n} transcripts"),
        DocumentKind::Other => tn!(n, "a document", "{n} documents"),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Line, briefing, line};
    use super::*;
    use crate::model::Authority::{JointLeaders, Participants, Reporter};
    use crate::model::Standing::{Primary, Secondary};

    fn check(texts: &[(Standing, &[Line<'_>])], character: &str, undertaking: &str) {
        let texts: Vec<_> =
            texts.iter().map(|(standing, lines)| ("text", "a", *standing, None, *lines)).collect();
        let briefing = briefing(&["a"], &[], &texts);
        let profile = profile(&briefing, &briefing.frameworks[0]);
        assert_eq!(profile.character(), character);
        assert_eq!(profile.undertaking(), undertaking);
    }

    #[test]
    fn a_framework_says_what_it_is_and_what_it_undertakes() {
        let text = [line("We will act.", 4, JointLeaders), line("We note.", 1, JointLeaders)];
        let mild = [line("We note.", 1, JointLeaders)];
        let urged = [line("Speakers urged it.", 2, Participants), line("It rained.", 0, Reporter)];
        let told = [line("They signed a deal.", 5, Reporter)];
        let none = "It contains no state undertaking: no text agreed between the states is held here.";
        check(
            &[(Primary, &text), (Secondary, &told)],
            "A joint statement, with a news report about it",
            "It contains 1 state undertaking in 2 sentences.",
        );
        check(&[(Primary, &mild)], "A joint statement", "No state undertaking was found in its 1 sentence.");
        check(&[(Secondary, &urged)], "A news report of recommendations", none);
        check(
            &[(Secondary, &told), (Secondary, &urged)],
            "2 news reports of acts, as others tell them",
            none,
        );
        check(&[], "No text of this framework is held here", "So nothing can be said of it.");
    }

    #[test]
    fn voices_are_those_of_the_text_itself_where_there_is_one() {
        let text = [line("We note.", 1, JointLeaders)];
        let news = [
            line("It rained.", 0, Reporter),
            line("All left.", 0, Reporter),
            line("They urged.", 2, Participants),
        ];
        for (texts, voices) in [
            (
                &[("n", "a", Secondary, None, &news[..]), ("t", "a", Primary, None, &text[..])][..],
                &[(JointLeaders, 1)][..],
            ),
            (&[("n", "a", Secondary, None, &news[..])], &[(Reporter, 2), (Participants, 1)]),
        ] {
            let briefing = briefing(&["a"], &[], texts);
            assert_eq!(profile(&briefing, &briefing.frameworks[0]).voices, voices);
        }
    }
}
