//! Why a sentence bears its labels: a line with its level and voice that opens the reasons in the running app, and
//! before leads to the clause's own page, which has them all.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::level::level_mark;
use super::press::pressing;
use super::reasons::reasons;
use super::strip::Pick;
use super::voice::voice;
use crate::compare::Reasoned;
use crate::model::Sentence;
use crate::place::Place;
use crate::ui::dom;
use crate::ui::link::href;

/// Level and voice of a sentence; opening the line shows the reasons, and says through `picked` which evidence is to
/// be marked in the words.
pub fn why(sentence: &Sentence, reasoned: &Arc<Reasoned>, picked: RwSignal<Pick>) -> AnyView {
    let link = href(&Place::Clause(reasoned.document.clone(), reasoned.clause.clone()));
    let is_open = Memo::new(move |_| picked.get() != Pick::Nothing);
    let (on_click, on_space) =
        pressing(move || picked.set(if is_open.get_untracked() { Pick::Nothing } else { Pick::Margin }));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            picked.set(Pick::Nothing);
        }
        on_space(event);
    };
    let reasoned = Arc::clone(reasoned);
    let opened = move || is_open.get().then(|| reasons(&reasoned, picked, Pick::Margin));
    view! {
        <a
            class="why"
            href=link
            role=dom::RUNNING.then_some("button")
            aria-expanded=move || dom::RUNNING.then(|| is_open.get().to_string())
            on:click=on_click
            on:keydown=on_key
        >
            {level_mark(sentence.level.value)} " " {voice(sentence)}
        </a>
        {opened}
    }
    .into_any()
}
