//! Nearest clauses: what other documents say that is most like a clause, with the score by its parts and the shared phrases
//! marked.

use leptos::prelude::*;

use super::level::level_mark;
use super::locator::{passage_link, passage_name};
use super::voice::voice;
use crate::compare::{Item, Near, Score, cut};
use crate::language::{direction_of, list, t};
use crate::model::{Clause, Sentence};
use crate::place::{Passage, Place};
use crate::ui::link::href;
use crate::ui::said::said;

/// How the score comes about, for readers.
pub const METHOD: &str = "Likeness counts rare words, names and themes that both clauses have; the names of the parties and \
                          the operative verbs do not count. It says what clauses speak of, not that they say the same.";

/// The clauses `near` to another, each with `compare`, the link that sets it beside that one.
pub fn nearest_list(near: &[Near<'_>], compare: impl Fn(&Item) -> String) -> AnyView {
    if near.is_empty() {
        let says = t!("No clause of another text is near: what they share is too common to tell anything.");
        return view! { <p class="none">{says}</p> }.into_any();
    }
    let items: Vec<_> =
        near.iter().map(|one| entry(one, &compare(&Item::clause(one.document, one.clause)))).collect();
    view! { <ol class="nearest">{items}</ol> }.into_any()
}

/// “27 of 100: 19 by rare words, 5 by names, 3 by themes”.
pub fn score(score: Score) -> String {
    let parts = [
        (score.words, t!("{points} by rare words", points = score.words)),
        (score.names, t!("{points} by names", points = score.names)),
        (score.themes, t!("{points} by themes", points = score.themes)),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(points, _)| *points > 0).map(|(_, says)| says).collect();
    t!("{points} of 100: {parts}", points = score.total(), parts = list(&parts))
}

fn entry(near: &Near<'_>, compare: &str) -> AnyView {
    let (document, clause) = (near.document, near.clause);
    let meta = &document.meta;
    let place = Place::Read(meta.id.clone(), Some(Passage::Clause(clause.id.clone())));
    let kind = t!(meta.kind.name());
    let name = passage_name(&clause.label, document);
    let standing = t!(meta.standing.as_str());
    let link = passage_link(href(&place), clause.label.clone());
    let source = if near.other_kind {
        said!(
            "{clause}, {title}, {kind} ({standing}): a text of another kind",
            clause = link,
            title = meta.title.clone(),
            kind = kind,
            standing = standing,
        )
    } else {
        said!(
            "{clause}, {title}, {kind} ({standing})",
            clause = link,
            title = meta.title.clone(),
            kind = kind,
            standing = standing,
        )
    };
    let quoted = telling(near).map(|sentence| {
        let words = marked(clause, sentence, near);
        let more = (clause.sentences.len() > 1).then_some(" …");
        view! {
            <blockquote lang=meta.language.clone() dir=direction_of(&meta.language)>"“" {words} "”" {more}</blockquote>
            <p class="says">{level_mark(sentence.level.value)} " " {voice(sentence)}</p>
        }
    });
    view! {
        <li data-standing=meta.standing.as_str()>
            <p class="source">{source}</p>
            {quoted}
            <p class="aside">
                {t!("Likeness {score}.", score = score(near.score))} " "
                <a class="way" href=compare.to_owned() aria-label=t!("Compare {label}", label = name)>{t!("Compare")}</a>
            </p>
        </li>
    }
    .into_any()
}

/// The sentence with the most shared words; the first where phrases tell nothing.
fn telling<'a>(near: &Near<'a>) -> Option<&'a Sentence> {
    let shared = |sentence: &Sentence| -> usize {
        let inside = near.phrases.iter().filter(|phrase| sentence.range.contains(&phrase.start));
        inside.map(ExactSizeIterator::len).sum()
    };
    near.clause.sentences.iter().rev().max_by_key(|sentence| shared(sentence))
}

fn marked(clause: &Clause, sentence: &Sentence, near: &Near<'_>) -> AnyView {
    let cuts = cut(clause.text.as_str(), sentence.range.clone(), &near.phrases, &[]);
    let words = cuts.into_iter().map(|cut| match cut.marks.as_slice() {
        [] => cut.text.to_owned().into_any(),
        _ => view! { <mark>{cut.text.to_owned()}</mark> }.into_any(),
    });
    words.collect_view().into_any()
}
