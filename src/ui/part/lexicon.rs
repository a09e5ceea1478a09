//! The word lists that labels rest on, for those who want to check or dispute them.

use leptos::prelude::*;

use super::entity::{entity_link, kinds_name};
use crate::language::{list, t};
use crate::lexicon::{EntityEntry, ThemeEntry};
use crate::model::{Briefing, EntityKind, ThemeId};
use crate::place::Place;
use crate::ui::link::href;

/// A theme with its cues, and with what looks like one.
pub fn theme_entry(entry: &ThemeEntry) -> AnyView {
    let link = href(&Place::Theme(ThemeId::slug(&entry.id)));
    let list = |words: &[String], say: fn(String) -> String| {
        (!words.is_empty()).then(|| view! { <p class="aside">{say(quoted(words))}</p> })
    };
    let cues = entry.cues.len() + entry.cues_with_ai.len();
    view! {
        <div>
            <dt><a href=link>{t!(&entry.name)}</a></dt>
            <dd>
                {t!(&entry.definition)}
                <details class="more">
                    <summary>{t!("Cues ({count})", count = cues)}</summary>
                    {list(&entry.cues, |cues| t!("{cues}.", cues = cues))}
                    {list(&entry.cues_with_ai, |cues| t!("In a sentence that speaks of AI also {cues}.", cues = cues))}
                    {list(&entry.not_cues, |words| t!("Not cues, though they look like one: {words}.", words = words))}
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
            let aliases = (!entry.aliases.is_empty()).then(|| {
                let says = t!("also {names}", names = quoted(&entry.aliases));
                view! { <span class="aside">" " {says}</span> }
            });
            view! { <li>{entity_link(briefing, &entry.id, &entry.name)} {aliases}</li> }
        })
        .collect();
    let head = t!("{name} ({count})", name = kinds_name(kind), count = names.len());
    (!names.is_empty())
        .then(|| view! { <details class="more"><summary>{head}</summary><ul>{names}</ul></details> })
        .into_any()
}

fn quoted(words: &[String]) -> String {
    list(&words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>())
}
