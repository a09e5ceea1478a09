//! Differences: two wordings in one text, or each by itself with what the other has not. Signs and words say what is taken
//! out and put in; colour comes last.

use leptos::prelude::*;

use crate::compare::diff::{Change, Piece};

/// Both wordings in one text.
pub fn inline(pieces: &[Piece]) -> AnyView {
    pieces.iter().map(piece).collect_view().into_any()
}

/// One wording: all but what stands in the other alone, `other` being [`Change::New`] for the first.
pub fn side(pieces: &[Piece], other: Change) -> AnyView {
    pieces.iter().filter(|one| one.change != other).map(piece).collect_view().into_any()
}

fn piece(piece: &Piece) -> AnyView {
    let text = piece.text.clone();
    if text.trim().is_empty() {
        return view! { {text} }.into_any();
    }
    // White space stands outside, so that no line is struck through at its end.
    let words = text.trim_end().to_owned();
    let space = text.get(words.len()..).unwrap_or_default().to_owned();
    let number = piece.moved.map(|number| {
        view! { <sup class="moved"><span class="visually-hidden">"moved phrase "</span> {number}</sup> }
    });
    let is_moved = piece.moved.is_some();
    let hidden = |says: &'static str| view! { <span class="visually-hidden">{says}</span> };
    match piece.change {
        Change::Kept if piece.formula => view! { <span class="formula">{words}</span> {space} }.into_any(),
        Change::Kept => view! { {words} {space} }.into_any(),
        Change::Gone => view! {
            <del class:moved=is_moved>{hidden("[only in the first: ")} {words} {number} {hidden("]")}</del>
            {space}
        }
        .into_any(),
        Change::New => view! {
            <ins class:moved=is_moved>{hidden("[only in the second: ")} {words} {number} {hidden("]")}</ins>
            {space}
        }
        .into_any(),
    }
}
