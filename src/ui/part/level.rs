//! The ladder: how verb strength looks wherever it is shown. Rungs, number and name say it; colour comes last.

use leptos::prelude::*;

use crate::language::t;
use crate::model::Level;

/// A level: ladder, number and name.
pub fn level_mark(level: Level) -> AnyView {
    view! {
        <span class="level" data-level=level.number()>
            {ladder(level)} <b>{level.number()}</b> " " {t!(level.name())}
        </span>
    }
    .into_any()
}

/// A level in words alone: “4 undertaking”.
pub fn level_words(level: Level) -> String {
    format!("{} {}", level.number(), t!(level.name()))
}

/// A level where there is room for ladder and number only; the name is there for those who listen.
pub fn level_sign(level: Level) -> AnyView {
    let title = t!("{level}: {meaning}", level = t!(level.name()), meaning = t!(level.meaning()));
    view! {
        <span class="level" data-level=level.number() title=title>
            {ladder(level)} <b>{level.number()}</b> <span class="visually-hidden">" " {t!(level.name())}</span>
        </span>
    }
    .into_any()
}

/// The ladder alone: as many rungs as the level's number.
fn ladder(level: Level) -> AnyView {
    const RUNGS: [&str; 5] = ["M2 14.5h10", "M2 11.5h10", "M2 8.5h10", "M2 5.5h10", "M2 2.5h10"];
    let rungs: String = RUNGS.iter().take(usize::from(level.number())).copied().collect();
    view! {
        <svg class="ladder" viewBox="0 0 14 17" width="14" height="17" aria-hidden="true">
            <path class="rails" d="M2.5 .5v16M11.5 .5v16"></path>
            <path class="rungs" d=rungs></path>
        </svg>
    }
    .into_any()
}
