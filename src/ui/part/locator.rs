//! Where a passage stands, shown by signs and said in words: many screen readers pass over “§” and “¶”.

use leptos::prelude::*;

use crate::language::t;
use crate::model::Document;

/// The link to a passage, called by where it stands: “§1 ¶2, sentence 3”.
pub fn passage_link(link: String, label: String) -> AnyView {
    let says = spelled(&label);
    if says == label {
        return view! { <a class="locator" href=link>{label}</a> }.into_any();
    }
    // Not an `aria-label`: what is seen would not be part of it.
    view! { <a class="locator" href=link><span aria-hidden="true">{label}</span><span class="visually-hidden spelled">{says}</span></a> }
        .into_any()
}

/// A passage in words with its text, for buttons: two accounts may both have a ¶1. “paragraph 1, news summary”.
pub fn passage_name(label: &str, document: &Document) -> String {
    t!("{place}, {kind}", place = spelled(label), kind = t!(document.meta.kind.name()))
}

/// The same place in words: “section 1, paragraph 2, sentence 3”.
pub fn spelled(label: &str) -> String {
    let (section, paragraph) = (t!("section"), t!("paragraph"));
    label
        .replace(" ¶", &format!(", {paragraph} "))
        .replace('¶', &format!("{paragraph} "))
        .replace('§', &format!("{section} "))
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_become_words() {
        for (label, says) in [
            ("§1 ¶2, sentence 3", "section 1, paragraph 2, sentence 3"),
            ("Preamble ¶2", "Preamble, paragraph 2"),
            ("¶1(c)", "paragraph 1(c)"),
            ("Article 5(2)", "Article 5(2)"),
        ] {
            assert_eq!(super::spelled(label), says);
        }
    }
}
