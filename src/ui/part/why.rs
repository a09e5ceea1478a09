//! Why a sentence bears its labels: a line with its level and voice that opens the reasons in the running app, and
//! before leads to the clause's own page, which has them all.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::level::level_mark;
use super::locator::spelled;
use super::press::pressing;
use super::reasons::reasons_at;
use super::strip::Pick;
use super::voice::voice;
use crate::compare::{Label, Quote, Reasoned};
use crate::language::t;
use crate::model::{Act, Finding};
use crate::place::Place;
use crate::ui::dom;
use crate::ui::link::href;

/// Level and voice of a sentence; opening the line shows the reasons, and says through `picked` which evidence is to
/// be marked in the words.
pub fn why(quote: Quote<'_>, reasoned: &Arc<Reasoned>, picked: RwSignal<Pick>) -> AnyView {
    let says = view! { {level_mark(quote.level())} " " {voice(quote.sentence)} };
    let places = (0..reasoned.reasons.len()).collect();
    line(says.into_any(), quote, reasoned, places, picked, Pick::Margin)
}

/// Level of one act of a sentence; opening the line shows the reasons for it and for the voice of the sentence.
pub fn why_act(
    act: &Finding<Act>,
    quote: Quote<'_>,
    reasoned: &Arc<Reasoned>,
    picked: RwSignal<Pick>,
) -> AnyView {
    let own = reasoned.place_of(act);
    let voice = reasoned.reasons.iter().position(|reason| matches!(reason.label, Label::Voice(..)));
    let places = own.into_iter().chain(voice).collect();
    line(level_mark(act.value.level), quote, reasoned, places, picked, own.map_or(Pick::Margin, Pick::One))
}

/// A line that `says` something of a sentence and opens the reasons at `places`; `rest` is what is marked while it is
/// open and no reason is pointed at.
fn line(
    says: AnyView,
    quote: Quote<'_>,
    reasoned: &Arc<Reasoned>,
    places: Vec<usize>,
    picked: RwSignal<Pick>,
    rest: Pick,
) -> AnyView {
    let link = href(&Place::Clause(reasoned.document.clone(), reasoned.clause.clone()));
    let is_open = Memo::new(move |_| picked.get() != Pick::Nothing);
    let (on_click, on_space) =
        pressing(move || picked.set(if is_open.get_untracked() { Pick::Nothing } else { rest }));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            picked.set(Pick::Nothing);
        }
        on_space(event);
    };
    let reasoned = Arc::clone(reasoned);
    let opened = move || is_open.get().then(|| reasons_at(&reasoned, &places, picked, rest));
    view! {
        <a
            class="why"
            href=link
            role=dom::RUNNING.then_some("button")
            aria-expanded=move || dom::RUNNING.then(|| is_open.get().to_string())
            on:click=on_click
            on:keydown=on_key
        >
            {says} <span class="visually-hidden">{t!(", reasons for {place}", place = spelled(&quote.locator()))}</span>
        </a>
        {opened}
    }
    .into_any()
}
