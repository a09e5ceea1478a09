//! Who stands behind a sentence.

use leptos::prelude::*;

use crate::language::t;
use crate::model::Sentence;

/// The authority of a sentence, with the speaker where somebody is quoted or reported.
pub fn voice(sentence: &Sentence) -> AnyView {
    let authority = sentence.authority.value;
    // “Participants” as the speaker of participants would say the same twice.
    let says_more = |speaker: &&String| speaker.to_lowercase() != authority.name();
    let voice = t!(authority.name());
    let says = match sentence.speaker.as_ref().filter(says_more) {
        Some(speaker) => t!("{voice}: {speaker}", voice = voice, speaker = speaker),
        None => voice,
    };
    view! { <span class="voice">{says}</span> }.into_any()
}
