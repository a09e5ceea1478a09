//! What was looked for: the cues of a theme, so that “not found” can be checked.

use leptos::prelude::*;

use crate::language::{list, t, tn};
use crate::model::Theme;

/// “Not found in this text”, with the cues of `theme` folded away. `texts` is how many texts were searched.
pub fn not_found(theme: &Theme, texts: usize) -> AnyView {
    let says = tn!(texts, "not found in this text", "not found in these texts");
    view! {
        <details class="absent">
            <summary>{says}</summary>
            <p>{t!("Looked for: {cues}", cues = cue_list(theme))}</p>
        </details>
    }
    .into_any()
}

/// The cues of a theme, each in quotation marks.
pub fn cue_list(theme: &Theme) -> String {
    let cues: Vec<String> = theme.cues.iter().map(|cue| format!("“{cue}”")).collect();
    if cues.is_empty() { t!("no cues; the lexicon lists none.") } else { t!("{cues}.", cues = list(&cues)) }
}
