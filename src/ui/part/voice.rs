//! Who stands behind a sentence.

use leptos::prelude::*;

use crate::model::Sentence;

/// The authority of a sentence, with the speaker where somebody is quoted or reported.
pub fn voice(sentence: &Sentence) -> AnyView {
    let authority = sentence.authority.value;
    // “Participants” as the speaker of participants would say the same twice.
    let says_more = |speaker: &String| speaker.to_lowercase() != authority.name();
    let speaker = sentence.speaker.clone().filter(says_more).map(|speaker| format!(": {speaker}"));
    view! { <span class="voice">{authority.name()} {speaker}</span> }.into_any()
}
