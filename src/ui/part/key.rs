//! The key: what the labels of a page mean, folded away where a page first shows them.

use leptos::prelude::*;

use super::framework::{Tag, shape, standing_name, tags};
use super::level::level_mark;
use crate::language::t;
use crate::model::{Authority, Briefing, Level, Standing};
use crate::place::Place;
use crate::ui::link::href;

/// The key to levels, voices, shapes and marks.
pub fn key(briefing: &Briefing) -> AnyView {
    let tags = tags(briefing);
    let texts = [Standing::Primary, Standing::Secondary].map(|standing| standing_row(&tags, standing));
    view! {
        <details class="more key">
            <summary>{t!("What the labels mean")}</summary>
            <div class="key-parts">
                <div>
                    <p><b>{t!("Verb strength")}</b></p>
                    {levels()}
                    <p>{marks()}</p>
                    <p>{t!("Levels describe verb strength, not legal effect.")}</p>
                </div>
                <div>
                    <p><b>{t!("Voice")}</b></p>
                    {voices()}
                </div>
                <div>
                    <p><b>{t!("Text or account")}</b></p>
                    <dl class="facts">{texts}</dl>
                    <p>
                        {t!("Quoted words stand beside a line: a single one for the text itself, a double one for an account.")}
                    </p>
                    <p><a href=href(&Place::Method)>{t!("How labels are made")}</a></p>
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// Every level with its meaning, the firmest first.
pub fn levels() -> AnyView {
    let levels: Vec<_> = (Level::ALL.into_iter().rev())
        .map(|level| view! { <div><dt>{level_mark(level)}</dt><dd>{t!(level.meaning())}</dd></div> })
        .collect();
    view! { <dl class="facts">{levels}</dl> }.into_any()
}

/// Every voice with its meaning.
pub fn voices() -> AnyView {
    let voices: Vec<_> = (Authority::ALL.into_iter())
        .map(|authority| {
            let binds = (authority.can_bind_a_state())
                .then(|| format!(" {}", t!("In a primary text it can make a state undertaking.")));
            view! { <div><dt>{t!(authority.name())}</dt><dd>{t!(authority.meaning())} {binds}</dd></div> }
        })
        .collect();
    view! { <dl class="facts">{voices}</dl> }.into_any()
}

/// How the words show on which of them a level rests.
pub fn marks() -> String {
    t!("A sentence stands on the rung of the strongest act in its main clause. Underlined words are the \
         operative phrase; a dotted line marks an act that is embedded and does not set the level.")
}

fn standing_row(tags: &[Tag], standing: Standing) -> AnyView {
    let shapes: Vec<_> = tags.iter().map(|tag| shape(tag.place, standing)).collect();
    let says = match standing {
        Standing::Primary => t!("The words themselves, not an account of them. Shown with solid shapes."),
        Standing::Secondary => {
            t!(
                "Somebody tells what was agreed or said; no sentence of it counts as a state undertaking. Shown with outlined shapes."
            )
        }
    };
    view! { <div><dt>{shapes} " " {standing_name(standing)}</dt><dd>{says}</dd></div> }.into_any()
}
