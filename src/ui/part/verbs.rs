//! The operative verbs by what they do, and the other word lists that acts rest on.

use leptos::prelude::*;

use super::level::level_mark;
use crate::lexicon::{VerbClass, VerbEntry, Verbs};
use crate::model::Level;

/// The verbs of every class with what their complements change, and who can act.
pub fn verb_lists(verbs: &Verbs) -> AnyView {
    const CLASSES: [(VerbClass, &str, Option<Level>); 7] = [
        (VerbClass::Done, "Is itself the act", Some(Level::Done)),
        (VerbClass::Undertaking, "Undertakes", Some(Level::Undertaking)),
        (VerbClass::Intention, "Intends", Some(Level::Intention)),
        (VerbClass::Encouragement, "Asks somebody to act", Some(Level::Encouragement)),
        (VerbClass::Stance, "Takes a position", Some(Level::Stance)),
        (VerbClass::Saying, "Says something", None),
        (VerbClass::Reported, "Tells, unless its complement gives a level", None),
    ];
    let classes = CLASSES.map(|(class, name, level)| {
        let entries: Vec<String> =
            verbs.verbs.iter().filter(|entry| entry.class == class).map(verb).collect();
        let level = level.map(level_mark);
        words(view! { {name} " " {level} }.into_any(), &entries)
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
        {words("Acts after “to be” or “to remain”, with their levels".into_any(), &predicates)}
        {words("Nouns that name an act, with its verb".into_any(), &nominals)}
        {words("Verbs that pass the force on to the next verb".into_any(), &verbs.transparent)}
        {words("Hedges: words that soften an act".into_any(), &verbs.hedges)}
        {words("Who can act: states, offices and bodies".into_any(), &able.concat())}
        {words("What cannot act, whatever its verb".into_any(), &actors.things)}
        {words("Groups named by their part in an event".into_any(), &actors.participants)}
        {words("People and groups named by their trade".into_any(), &actors.trades)}
        {words("Verbs that only tell".into_any(), &verbs.ordinary)}
    }
    .into_any()
}

/// A verb with the levels that its complements give it: “agree (to do: 4, that: 1)”.
fn verb(entry: &VerbEntry) -> String {
    let complements = [
        ("to do", entry.to),
        ("that", entry.that),
        ("doing", entry.doing),
        ("a noun", entry.noun),
        ("nothing", entry.bare),
        ("under will or shall", entry.under),
    ];
    let levels: Vec<String> = (complements.into_iter())
        .filter_map(|(complement, level)| Some(format!("{complement}: {}", level?)))
        .chain(entry.nouns.iter().map(|(noun, level)| format!("“{noun}”: {level}")))
        .collect();
    if levels.is_empty() { entry.lemma.clone() } else { format!("{} ({})", entry.lemma, levels.join(", ")) }
}

fn words(name: AnyView, words: &[String]) -> AnyView {
    let count = words.len();
    (count > 0)
        .then(|| {
            view! {
                <details class="more">
                    <summary>{name} " (" {count} ")"</summary>
                    <p>{words.join(", ")} "."</p>
                </details>
            }
        })
        .into_any()
}
