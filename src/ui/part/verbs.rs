//! The operative verbs by what they do, and the other word lists that acts rest on.

use leptos::prelude::*;

use super::level::level_mark;
use crate::language::{list, t};
use crate::lexicon::{VerbClass, VerbEntry, Verbs};
use crate::model::Level;
use crate::ui::said::said;

/// The verbs of every class with what their complements change, and who can act.
pub fn verb_lists(verbs: &Verbs) -> AnyView {
    let classes = [
        (VerbClass::Done, t!("Is itself the act"), Some(Level::Done)),
        (VerbClass::Undertaking, t!("Undertakes"), Some(Level::Undertaking)),
        (VerbClass::Intention, t!("Intends"), Some(Level::Intention)),
        (VerbClass::Encouragement, t!("Asks somebody to act"), Some(Level::Encouragement)),
        (VerbClass::Stance, t!("Takes a position"), Some(Level::Stance)),
        (VerbClass::Saying, t!("Says something"), None),
        (VerbClass::Reported, t!("Tells, unless its complement gives a level"), None),
    ];
    let classes = classes.map(|(class, name, level)| {
        let entries: Vec<String> =
            verbs.verbs.iter().filter(|entry| entry.class == class).map(verb).collect();
        let level = level.map(level_mark);
        let name = if level.is_some() { format!("{name} ") } else { name };
        words(view! { {name} {level} }.into_any(), &entries)
    });
    let predicates: Vec<String> = verbs
        .predicates
        .iter()
        .map(|predicate| format!("{} ({})", predicate.phrase, predicate.level))
        .collect();
    let nominals: Vec<String> =
        verbs.nominals.iter().map(|(noun, verb)| format!("{noun} ({verb})")).collect();
    let actors = &verbs.actors;
    let able = [&actors.states, &actors.joint, &actors.officials, &actors.state_bodies, &actors.bodies]
        .map(Clone::clone);
    view! {
        {classes.into_iter().collect_view()}
        {words(t!("Acts after “to be” or “to remain”, with their levels").into_any(), &predicates)}
        {words(t!("Nouns that name an act, with its verb").into_any(), &nominals)}
        {words(t!("Verbs that pass the force on to the next verb").into_any(), &verbs.transparent)}
        {words(t!("Hedges: words that soften an act").into_any(), &verbs.hedges)}
        {words(t!("Who can act: states, offices and bodies").into_any(), &able.concat())}
        {words(t!("What cannot act, whatever its verb").into_any(), &actors.things)}
        {words(t!("Groups named by their part in an event").into_any(), &actors.participants)}
        {words(t!("People and groups named by their trade").into_any(), &actors.trades)}
        {words(t!("Verbs that only tell").into_any(), &verbs.ordinary)}
    }
    .into_any()
}

/// A verb with the levels that its complements give it: “agree (to do: 4, that: 1)”.
fn verb(entry: &VerbEntry) -> String {
    let complements = [
        entry.to.map(|level| t!("to do: {level}", level = level)),
        entry.that.map(|level| t!("that: {level}", level = level)),
        entry.doing.map(|level| t!("doing: {level}", level = level)),
        entry.noun.map(|level| t!("a noun: {level}", level = level)),
        entry.bare.map(|level| t!("nothing: {level}", level = level)),
        entry.under.map(|level| t!("under will or shall: {level}", level = level)),
    ];
    let levels: Vec<String> = (complements.into_iter().flatten())
        .chain(entry.nouns.iter().map(|(noun, level)| format!("“{noun}”: {level}")))
        .collect();
    if levels.is_empty() { entry.lemma.clone() } else { format!("{} ({})", entry.lemma, list(&levels)) }
}

fn words(name: AnyView, words: &[String]) -> AnyView {
    let count = words.len();
    (count > 0)
        .then(|| {
            view! {
                <details class="more">
                    <summary>{said!("{name} ({count})", name = name, count = count)}</summary>
                    <p>{t!("{words}.", words = list(words))}</p>
                </details>
            }
        })
        .into_any()
}
