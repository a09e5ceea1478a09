//! Parts as rendered: what the words and the reasons of the bundled texts look like, whatever the texts say.

use std::path::Path;
use std::sync::Arc;

use leptos::prelude::*;

use super::reasons::reasons;
use super::strip::{Kind, Pick, Strip};
use super::why::why;
use crate::compare::{Label, Quote, Reasoned};
use crate::files;
use crate::model::Briefing;
use crate::ui::link::Root;

const KINDS: [Kind; 3] = [Kind::Name, Kind::Date, Kind::Quantity];

fn briefing() -> Briefing {
    files::read(Path::new(".")).unwrap().compile()
}

/// Call `check` for every sentence, with its reasons.
fn for_every_sentence(check: impl Fn(Quote<'_>, &Arc<Reasoned>)) {
    let briefing = briefing();
    for quote in briefing.documents.iter().flat_map(Quote::all) {
        check(quote, &Arc::new(Reasoned::of(&briefing, quote)));
    }
}

fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(Root::relative(2));
        view().to_html().replace("<!>", "")
    })
}

fn strip(quote: Quote<'_>, reasoned: &Reasoned, pick: Pick, kinds: &[Kind]) -> String {
    let strip = Strip::new(quote.clause, quote.sentence, Vec::new(), &reasoned.reasons, &[]);
    let tie = |reason: usize, _: Kind, words: AnyView| view! { <a id=reason>{words}</a> }.into_any();
    html(|| strip.show(pick, kinds, tie))
}

/// The text of what stands between `open` and `close`, wherever that is, without markup.
fn inside(html: &str, open: &str, close: &str) -> String {
    html.split(open).skip(1).filter_map(|after| Some(text(after.split_once(close)?.0))).collect()
}

fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn whatever_is_shown_in_them_the_words_stay() {
    for_every_sentence(|quote, reasoned| {
        let picks = (0..reasoned.reasons.len()).map(Pick::One).chain([Pick::Nothing, Pick::Margin]);
        for pick in picks {
            for kinds in [&KINDS[..], &[]] {
                let shown = strip(quote, reasoned, pick, kinds);
                assert_eq!(text(&shown), quote.words(), "{pick:?}");
            }
        }
    });
}

#[test]
fn the_evidence_of_the_label_that_is_picked_is_marked_and_no_other() {
    for_every_sentence(|quote, reasoned| {
        assert!(!strip(quote, reasoned, Pick::Nothing, &[]).contains("<mark"));
        for (place, reason) in reasoned.reasons.iter().enumerate() {
            let html = strip(quote, reasoned, Pick::One(place), &KINDS);
            let marked = inside(&html, "<mark>", "</mark>");
            let mut inside = vec![false; quote.clause.text.as_str().len()];
            for evidence in &reason.evidence {
                inside[evidence.range.clone()].fill(true);
            }
            let expected: Vec<u8> = (quote.clause.text.as_str().bytes().enumerate())
                .filter(|(at, _)| inside[*at] && quote.sentence.range.contains(at))
                .map(|(_, byte)| byte)
                .collect();
            assert_eq!(marked.as_bytes(), expected, "{}: {:?}", reasoned.locator, reason.label);
        }
    });
}

#[test]
fn every_name_date_and_quantity_can_be_pressed_once() {
    for_every_sentence(|quote, reasoned| {
        let html = strip(quote, reasoned, Pick::Margin, &KINDS);
        for (place, reason) in reasoned.reasons.iter().enumerate() {
            let is_tie = matches!(reason.label, Label::Name(..) | Label::Date(_) | Label::Quantity(_));
            let times = html.matches(&format!("id=\"{place}\"")).count();
            assert_eq!(times, usize::from(is_tie), "{}: {:?}", reasoned.locator, reason.label);
        }
        assert!(!strip(quote, reasoned, Pick::Margin, &[]).contains("<a"), "a hidden kind is shown");
    });
}

#[test]
fn the_reasons_name_each_rule_and_lead_to_it() {
    for_every_sentence(|_, reasoned| {
        let picked = RwSignal::new(Pick::Nothing);
        let html = html(|| reasons(reasoned, picked, Pick::Nothing));
        for reason in &reasoned.reasons {
            assert!(html.contains(&format!("../../method/#rule-{}", reason.rule.id)), "{}", reason.rule.id);
            assert!(text(&html).contains(reason.rule.says), "{}", reason.rule.id);
        }
        assert!(!html.contains("<button"), "a button does nothing before the app runs");
    });
}

#[test]
fn every_act_is_found_among_the_reasons() {
    for_every_sentence(|quote, reasoned| {
        for act in &quote.sentence.acts {
            let place = reasoned.place_of(act).unwrap();
            let label = &reasoned.reasons[place].label;
            assert!(matches!(label, Label::Act(found, _) if *found == act.value), "{}", reasoned.locator);
        }
    });
}

#[test]
fn a_closed_line_leads_to_the_page_of_its_clause() {
    for_every_sentence(|quote, reasoned| {
        let html = html(|| why(quote, reasoned, RwSignal::new(Pick::Nothing)));
        let link = format!("href=\"../../read/{}/{}/\"", reasoned.document, reasoned.clause);
        assert!(html.contains(&link) && !html.contains("aria-expanded"), "{html}");
        assert!(!html.contains("<dl"), "reasons nobody has asked for: {html}");
    });
}
