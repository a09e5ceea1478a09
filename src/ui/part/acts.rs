//! Acts as a table: who acts, with which verb, how firmly, in which words, on what, in whose voice. On narrow screens
//! every act is a card.

use std::sync::Arc;

use leptos::prelude::*;

use super::framework::{framework_mark, tag};
use super::locator::{passage_link, sentence_place};
use super::strip::Pick;
use super::voice::voice;
use super::why::why_act;
use super::words::{Highlight, live_words};
use crate::compare::{ActAt, ActGroup, Reasoned};
use crate::language::{direction_of, t, tn};
use crate::model::{Briefing, Level, Standing};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::said::{listed, said};

/// The acts of one level. The table is named by the element with the id `heading`.
pub fn acts_table(briefing: &Briefing, group: &ActGroup<'_>, heading: &str) -> AnyView {
    let rows: Vec<_> = group.acts.iter().map(|act| row(briefing, act)).collect();
    view! {
        <table class="acts" aria-labelledby=heading.to_owned()>
            <thead>
                <tr>
                    <th scope="col">{t!("Who acts")}</th>
                    <th scope="col">{t!("Verb and its strength")}</th>
                    <th scope="col">{t!("In these words")}</th>
                    <th scope="col">{t!("Themes")}</th>
                    <th scope="col">{t!("Whose text, whose voice")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// “12 acts in 9 sentences”.
pub fn acts_count(acts: usize, sentences: usize) -> String {
    let acts = tn!(acts, "{n} act", "{n} acts");
    let sentences = tn!(sentences, "{n} sentence", "{n} sentences");
    t!("{acts} in {sentences}", acts = acts, sentences = sentences)
}

fn row(briefing: &Briefing, at: &ActAt<'_>) -> AnyView {
    let (quote, act) = (at.quote, at.act);
    let meta = &quote.document.meta;
    let place = sentence_place(&quote);
    let actor = match &act.value.actor {
        Some(actor) => view! { {actor.clone()} }.into_any(),
        None => view! { <span class="none">{t!("nobody named")}</span> }.into_any(),
    };
    let embedded = act.value.embedded.then(|| view! { <p class="aside">{t!("embedded: sets no level")}</p> });
    let artefacts: Vec<_> = quote.document.artefacts.iter().collect();
    let reasoned = Arc::new(Reasoned::of(briefing, quote));
    let picked = RwSignal::new(Pick::Nothing);
    let highlight = Highlight::Act(act.mark());
    let words = live_words(quote.clause, quote.sentence, highlight, &artefacts, &reasoned, picked, None);
    let stem = quote.clause.stem.as_ref().and_then(|stem| quote.document.clause(stem)).map(|stem| {
        view! { <p class="aside">{t!("In the list under “{stem}”", stem = stem.text.as_str())}</p> }
    });
    let themes: Vec<_> = (quote.sentence.themes.iter())
        .filter_map(|finding| briefing.theme(&finding.value))
        .map(|theme| {
            let link = href(&Place::Theme(theme.id.clone()));
            view! { <li><a href=link>{t!(&theme.name)}</a></li> }
        })
        .collect();
    let themes = if themes.is_empty() {
        view! { <span class="none">{t!("none found")}</span> }.into_any()
    } else {
        view! { <ul>{themes}</ul> }.into_any()
    };
    view! {
        <tr data-standing=meta.standing.as_str()>
            <td><span class="cell-name">{t!("Who acts:")} " "</span> {actor}</td>
            <td>
                <span class="cell-name">{t!("Verb:")} " "</span> <q lang=meta.language.clone() dir=direction_of(&meta.language)>{at.phrase().to_owned()}</q>
                {why_act(act, quote, &reasoned, picked)}
                {embedded}
            </td>
            <td>
                {stem}
                <blockquote cite=href(&place) lang=meta.language.clone() dir=direction_of(&meta.language)>
                    <p>"“" {words} "”"</p>
                </blockquote>
                <p class="source">{passage_link(href(&place), quote.locator())} {format!(", {}", t!(meta.kind.name()))}</p>
            </td>
            <td><span class="cell-name">{t!("Themes:")} " "</span> {themes}</td>
            <td>{whose(briefing, at)}</td>
        </tr>
    }
    .into_any()
}

/// The framework, whether this is the text itself, and who speaks. A firm verb that no state stands behind says so.
fn whose(briefing: &Briefing, at: &ActAt<'_>) -> AnyView {
    let meta = &at.quote.document.meta;
    let framework = match tag(briefing, meta.framework.as_ref()) {
        Some(tag) => framework_mark(&tag, meta.standing),
        None => view! { <span class="none">{t!("no framework")}</span> }.into_any(),
    };
    let standing = match meta.standing {
        Standing::Primary => t!("the text itself"),
        Standing::Secondary => t!("an account"),
    };
    let speaks = voice(at.quote.sentence);
    let speaks = if at.has_voice() {
        speaks
    } else {
        let says = said!("somebody else in a sentence of {voice}", voice = speaks);
        view! { <span class="voice">{says}</span> }.into_any()
    };
    let firm = at.act.value.level >= Level::Undertaking && !at.act.value.embedded;
    let verdict = if at.is_state_undertaking() {
        Some(view! { <p class="undertakes">{t!("State undertaking")}</p> }.into_any())
    } else {
        firm.then(|| view! { <p class="undertakes-not">{t!("Not a state undertaking")}</p> }.into_any())
    };
    view! {
        <p>{listed([framework.into_any(), view! { <span class="aside">{standing}</span> }.into_any()])}</p>
        <p>{speaks}</p>
        {verdict}
    }
    .into_any()
}
