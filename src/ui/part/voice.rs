//! Who stands behind a sentence.

use leptos::prelude::*;

use crate::model::Sentence;

/// The authority of a sentence, with the speaker where somebody is quoted or reported.
pub fn voice(sentence: &Sentence) -> AnyView {
    let authority = sentence.authority.value;
    let speaker = sentence.speaker.clone().map(|speaker| format!(": {speaker}"));
    view! { <span class="voice" title=authority.meaning()>{authority.name()} {speaker}</span> }.into_any()
}
