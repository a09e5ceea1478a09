//! The word lists that labels rest on, for those who want to check or dispute them.

use leptos::prelude::*;

use super::entity::{entity_link, kinds_name};
use crate::lexicon::{EntityEntry, ThemeEntry};
use crate::model::{Briefing, EntityKind, ThemeId};
use crate::place::Place;
use crate::ui::link::href;

/// A theme with its cues, and with what looks like one.
pub fn theme_entry(entry: &ThemeEntry) -> AnyView {
    let link = href(&Place::Theme(ThemeId::slug(&entry.id)));
    let list = |lead: &'static str, words: &[String]| {
        (!words.is_empty()).then(|| view! { <p class="aside">{lead} {quoted(words)} "."</p> })
    };
    view! {
        <div>
            <dt><a href=link>{entry.name.clone()}</a></dt>
            <dd>
                {entry.definition.clone()}
                <details class="more">
                    <summary>{format!("Cues ({})", entry.cues.len() + entry.cues_with_ai.len())}</summary>
                    {list("", &entry.cues)}
                    {list("In a sentence that speaks of AI also ", &entry.cues_with_ai)}
                    {list("Not cues, though they look like one: ", &entry.not_cues)}
                </details>
            </dd>
        </div>
    }
    .into_any()
}

/// The known names of one kind of entity, folded away; nothing where there are none. Those that the texts mention lead
/// to their pages.
pub fn entities_of(briefing: &Briefing, kind: EntityKind, entries: &[EntityEntry]) -> AnyView {
    let names: Vec<_> = (entries.iter())
        .filter(|entry| entry.kind == kind)
        .map(|entry| {
            let aliases = (!entry.aliases.is_empty())
                .then(|| view! { <span class="aside">" also " {quoted(&entry.aliases)}</span> });
            view! { <li>{entity_link(briefing, &entry.id, &entry.name)} {aliases}</li> }
        })
        .collect();
    let head = format!("{} ({})", kinds_name(kind), names.len());
    (!names.is_empty())
        .then(|| view! { <details class="more"><summary>{head}</summary><ul>{names}</ul></details> })
        .into_any()
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}
