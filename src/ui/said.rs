//! Sentences of the interface with something in them that is more than words: a link, a mark, a number that stands out.
//! Where it stands in the sentence is the translation's business.

use leptos::prelude::*;

use crate::language::{Language, Piece, pieces, spoken};

/// A sentence whose slots are views: `said!("See {method}.", method = view! { <a …>…</a> })`.
macro_rules! said {
    ($text:expr, $($slot:ident = $view:expr),+ $(,)?) => {
        $crate::ui::said::sentence(
            &$crate::language::message($text),
            vec![$((stringify!($slot), leptos::prelude::IntoAny::into_any($view))),+],
        )
    };
}

/// The same for a sentence that depends on a number, with a view for `n` too where it has that slot:
/// `saidn!(n, "{n} more in the {text}", "{n} more in the {text}", n = n, text = view! { … })`.
macro_rules! saidn {
    ($number:expr, $one:expr, $other:expr, $($slot:ident = $view:expr),+ $(,)?) => {
        $crate::ui::said::sentence(
            &$crate::language::form($number, $one, $other),
            vec![$((stringify!($slot), leptos::prelude::IntoAny::into_any($view))),+],
        )
    };
}

pub(crate) use {said, saidn};

/// Views in a row that leaves open whether there are more: “A, B”.
pub fn listed(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    (views.into_iter())
        .reduce(|list, next| said!("{list}, {next}", list = list, next = next))
        .unwrap_or_else(|| ().into_any())
}

/// The sentence `text` with `views` in its slots, each once.
pub fn sentence(text: &str, views: Vec<(&'static str, AnyView)>) -> AnyView {
    let mut views: Vec<(&str, Option<AnyView>)> =
        views.into_iter().map(|(slot, view)| (slot, Some(view))).collect();
    let mut part = |piece: Piece<'_>| match piece {
        Piece::Text(words) => words.to_owned().into_any(),
        Piece::Slot(name) => {
            let view = views.iter_mut().find(|(slot, _)| *slot == name).and_then(|(_, view)| view.take());
            if spoken() == Language::Arabic {
                // A view may be a phrase of the language that begins with a foreign name: it runs as the language does.
                view! { <bdi dir=spoken().direction()>{view}</bdi> }.into_any()
            } else {
                view.into_any()
            }
        }
    };
    pieces(text).into_iter().map(&mut part).collect_view().into_any()
}
