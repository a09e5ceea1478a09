//! Differences: two wordings in one text, or each by itself with what the other has not. Signs and words say what is taken
//! out and put in; colour comes last.

use leptos::prelude::*;

use crate::compare::diff::{Change, Piece};
use crate::language::{self, pieces, t};

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
        view! { <sup class="moved"><span class="visually-hidden">{t!("moved phrase")} " "</span> {number}</sup> }
    });
    let is_moved = piece.moved.is_some();
    match piece.change {
        Change::Kept if piece.formula => view! { <span class="formula">{words}</span> {space} }.into_any(),
        Change::Kept => view! { {words} {space} }.into_any(),
        Change::Gone => {
            let words = view! { {words} {number} }.into_any();
            let words = heard(&t!("[only in the first: {words}]"), words);
            view! { <del class:moved=is_moved>{words}</del> {space} }.into_any()
        }
        Change::New => {
            let words = view! { {words} {number} }.into_any();
            let words = heard(&t!("[only in the second: {words}]"), words);
            view! { <ins class:moved=is_moved>{words}</ins> {space} }.into_any()
        }
    }
}

/// `text` for those who listen, around the words in its slot, which everybody sees.
fn heard(text: &str, words: AnyView) -> AnyView {
    let mut words = Some(words);
    let parts: Vec<AnyView> = (pieces(text).into_iter())
        .map(|part| match part {
            language::Piece::Text(says) => {
                view! { <span class="visually-hidden">{says.to_owned()}</span> }.into_any()
            }
            language::Piece::Slot(_) => words.take().into_any(),
        })
        .collect();
    parts.into_any()
}
