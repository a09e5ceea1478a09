//! Where a passage stands, shown by signs and said in words: many screen readers pass over “§” and “¶”.

use leptos::prelude::*;

use crate::compare::Quote;
use crate::language::{isolated, list, spoken, t};
use crate::model::Document;
use crate::place::{Passage, Place};

/// Where a quoted sentence stands in its text.
pub fn sentence_place(quote: &Quote<'_>) -> Place {
    Place::Read(quote.document.meta.id.clone(), Some(Passage::Sentence(quote.sentence.id.clone())))
}

/// The link to a passage, called by where it stands: “§1 ¶2, sentence 3”.
pub fn passage_link(link: String, label: String) -> AnyView {
    let says = spelled(&label);
    if says == label {
        return view! { <a class="locator" href=link>{label}</a> }.into_any();
    }
    let signs = signs(&label);
    let language = spoken().tag();
    // Not an `aria-label`: what is seen would not be part of it.
    view! { <a class="locator" href=link><span aria-hidden="true">{signs}</span><span class="visually-hidden spelled" lang=language>{says}</span></a> }
        .into_any()
}

/// A clause's label by its signs, as it stands in a line of any language: “§1 ¶2”.
pub fn signs(label: &str) -> String {
    isolated(label, spoken())
}

/// A passage in words with its text, for buttons: two accounts may both have a ¶1. “paragraph 1, news summary”.
pub fn passage_name(label: &str, document: &Document) -> String {
    t!("{place}, {kind}", place = spelled(label), kind = t!(document.meta.kind.name()))
}

/// The same place in words: “section 1, paragraph 2, sentence 3”.
pub fn spelled(label: &str) -> String {
    // Isolates are for the eye.
    let label = label.replace(['\u{2068}', '\u{2069}'], "");
    let mut parts: Vec<String> = Vec::new();
    let mut rest = label.as_str();
    while let Some(at) = rest.find(['§', '¶']) {
        let (before, sign) = rest.split_at(at);
        let before = before.trim_end();
        parts.extend(Some(before.to_owned()).filter(|words| !words.is_empty()));
        let mut signs = sign.chars();
        let is_section = signs.next() == Some('§');
        let after = signs.as_str();
        let is_number = |c: char| c.is_alphanumeric() || matches!(c, '(' | ')' | '.' | '-');
        let (number, after) = after.split_at(after.find(|c| !is_number(c)).unwrap_or(after.len()));
        parts.push(if is_section {
            t!("section {number}", number = number)
        } else {
            t!("paragraph {number}", number = number)
        });
        rest = after.trim_start_matches(' ');
    }
    list(&parts) + rest
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_become_words() {
        for (label, says) in [
            ("§1 ¶2, sentence 3", "section 1, paragraph 2, sentence 3"),
            ("Preamble ¶2", "Preamble, paragraph 2"),
            ("\u{2068}§1 ¶2\u{2069}, sentence 3", "section 1, paragraph 2, sentence 3"),
            ("¶1(c)", "paragraph 1(c)"),
            ("Article 5(2)", "Article 5(2)"),
        ] {
            assert_eq!(super::spelled(label), says);
        }
    }
}
