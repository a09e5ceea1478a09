//! The outline of a document: its sections with links, and how many clauses each has.

use leptos::prelude::*;

use crate::language::{direction_of, t, tn};
use crate::model::{Document, Section, SectionId};

/// The outline; nothing where the document has no sections.
pub fn outline(document: &Document) -> AnyView {
    let count = |id: Option<&SectionId>| {
        document.clauses.iter().filter(|clause| clause.section.as_ref() == id).count()
    };
    let clauses = |n: usize| tn!(n, "{n} clause", "{n} clauses");
    let before = document.clauses.first().filter(|clause| clause.section.is_none()).map(|first| {
        let link = format!("#{}", first.id);
        view! {
            <li><a href=link>{t!("Before the first section")}</a> <span class="aside">{clauses(count(None))}</span></li>
        }
    });
    let sections: Vec<_> = (document.sections.iter())
        .map(|section| {
            let link = format!("#{}", section.id);
            view! {
                <li data-depth=section.level>
                    <a href=link lang=document.meta.language.clone() dir=direction_of(&document.meta.language)>{heading(section)}</a>
                    <span class="aside">{clauses(count(Some(&section.id)))}</span>
                </li>
            }
        })
        .collect();
    (!sections.is_empty())
        .then(|| {
            view! {
                <nav class="outline" aria-labelledby="outline">
                    <h2 id="outline">{t!("Outline")}</h2>
                    <ol>{before} {sections}</ol>
                </nav>
            }
        })
        .into_any()
}

/// The heading of a section with its number.
pub fn heading(section: &Section) -> String {
    match &section.number {
        Some(number) => format!("{number}. {}", section.heading),
        None => section.heading.to_string(),
    }
}
