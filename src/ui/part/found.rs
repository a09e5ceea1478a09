//! What a search has found: a clause with its words marked, who says them how firmly, and why it is here.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::framework::{framework_mark, tag};
use super::locator::{passage_name, signs};
use super::pin::set_aside;
use super::strip::Pick;
use super::why::why as labels;
use super::words::{Highlight, live_words};
use crate::compare::{Item, Quote, Reasoned};
use crate::language::{direction_of, t, tn};
use crate::model::{Briefing, Clause, Document, Mark, Sentence};
use crate::place::{Passage, Place};
use crate::search::query::{Filter, Problem};
use crate::search::{How, Reason, Why, find, shown};
use crate::ui::link::{href, href_finding};
use crate::ui::said::{listed, said};

/// A clause that was found, with the sentences for which it was found; `filters` are the labels that were asked for.
pub fn hit(
    briefing: &Briefing,
    (document, clause): (&Document, &Clause),
    why: &Why,
    filters: &[Filter],
) -> AnyView {
    let meta = &document.meta;
    let place = Place::Read(meta.id.clone(), Some(Passage::Clause(clause.id.clone())));
    let link = href_finding(&place, &find::carried(clause, why));
    let framework = tag(briefing, meta.framework.as_ref());
    let framework = framework.map(|tag| framework_mark(&tag, meta.standing).into_any());
    let name = passage_name(&clause.label, document);
    let aside = set_aside(&Item::clause(document, clause), &name, &clause.hash);
    let kind = t!("{kind} ({standing})", kind = t!(meta.kind.name()), standing = t!(meta.standing.as_str()));
    let source = listed(framework.into_iter().chain([kind.into_any()]));
    let title = listed([signs(&clause.label).into_any(), meta.title.clone().into_any()]);
    let shown = shown(document, clause, why, filters);
    let rest = clause.sentences.len() - shown.len();
    let quotes: Vec<_> =
        shown.iter().map(|sentence| quote(briefing, document, clause, sentence, why)).collect();
    let rest = (rest > 0).then(|| {
        let says = tn!(rest, "{n} more sentence in this clause", "{n} more sentences in this clause");
        view! { <p class="aside">{says}</p> }
    });
    view! {
        <li class="hit" data-standing=meta.standing.as_str()>
            <h3><a id=format!("hit-{}-{}", meta.id, clause.id) href=link>{title}</a></h3>
            <p class="source">{source} " " {aside}</p>
            {quotes}
            {rest}
            {matched(why)}
        </li>
    }
    .into_any()
}

fn quote(
    briefing: &Briefing,
    document: &Document,
    clause: &Clause,
    sentence: &Sentence,
    why: &Why,
) -> AnyView {
    let within = |mark: &Range<usize>| {
        let (start, end) = (mark.start.max(sentence.range.start), mark.end.min(sentence.range.end));
        (start < end).then(|| clause.text.mark(start..end)).flatten()
    };
    let marks: Vec<Mark> = why.marks.iter().filter_map(within).collect();
    let quote = Quote { document, clause, sentence };
    let reasoned = Arc::new(Reasoned::of(briefing, quote));
    let picked = RwSignal::new(Pick::Nothing);
    let artefacts: Vec<_> = document.artefacts.iter().collect();
    let link = href(&Place::Read(document.meta.id.clone(), Some(Passage::Sentence(sentence.id.clone()))));
    let words = live_words(clause, sentence, Highlight::Marks(&marks), &artefacts, &reasoned, picked, None);
    view! {
        <figure class="quote" data-standing=document.meta.standing.as_str()>
            <blockquote cite=link lang=document.meta.language.clone() dir=direction_of(&document.meta.language)><p>"“" {words} "”"</p></blockquote>
            <figcaption>{labels(quote, &reasoned, picked)}</figcaption>
        </figure>
    }
    .into_any()
}

/// How the words asked for were matched, and which were not.
fn matched(why: &Why) -> AnyView {
    let reasons: Vec<_> = why.reasons.iter().map(|reason| view! { <li>{says(reason)}</li> }).collect();
    let missing: Vec<_> = why
        .missing
        .iter()
        .map(|word| view! { <li class="missing">{t!("without “{word}”", word = word)}</li> })
        .collect();
    (!reasons.is_empty() || !missing.is_empty())
        .then(|| view! { <ul class="matched" aria-label=t!("Why it was found")>{reasons} {missing}</ul> })
        .into_any()
}

fn says(reason: &Reason) -> String {
    let Reason { asked, found, how } = reason;
    match how {
        How::Exact => t!("“{found}”: exact", found = found),
        How::Stem => t!("“{found}”: another form of “{asked}”", found = found, asked = asked),
        How::Prefix => t!("“{found}”: begins with “{asked}”", found = found, asked = asked),
        How::Typo => {
            t!("“{found}”: for “{asked}”, taken as a typing mistake", found = found, asked = asked)
        }
        How::Name => t!("“{found}”: “{asked}” is another name of it", found = found, asked = asked),
        How::Theme => t!("on the theme “{theme}”", theme = found),
    }
}

/// What could not be read in a query, each with the words meant, and the link to the query as it was read.
pub fn problems(text: &str, problems: &[Problem], reading: Option<(String, String)>) -> AnyView {
    let list: Vec<_> = (problems.iter())
        .map(|problem| {
            let words = text.get(problem.range.clone()).unwrap_or_default().to_owned();
            view! { <li><code>{words}</code> " " {problem.says.clone()}</li> }
        })
        .collect();
    let read = match reading {
        Some((reading, link)) => {
            let reading = view! { <a href=link data-noscroll><code>{reading}</code></a> };
            let says = said!("The nearest reading, which is answered below: {reading}", reading = reading);
            view! { <p>{says}</p> }.into_any()
        }
        None => view! { <p>{t!("Nothing is left of it to search for.")}</p> }.into_any(),
    };
    (!problems.is_empty())
        .then(|| {
            view! {
                <aside class="notice" id="problems">
                    <p><strong>{t!("Part of the query could not be read as it stands")}</strong></p>
                    <ul>{list}</ul>
                    {read}
                </aside>
            }
        })
        .into_any()
}
