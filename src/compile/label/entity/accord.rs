//! Agreements that have no title of their own and are known by their parties: "a memorandum of understanding with
//! the Harbour Institute".

use std::ops::Range;

use super::document::Mention;
use super::heads::is_one_of;
use super::token::{Link, Token};

/// An agreement known by its parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Accord {
    /// The tokens that say what it is: "memorandum of understanding".
    pub tokens: Range<usize>,
    /// The same with the parties.
    pub whole: Range<usize>,
}

/// The agreements in a clause whose other names, in order, are `names`.
pub(super) fn accords(tokens: &[Token<'_>], names: &[Mention]) -> Vec<Accord> {
    (1..tokens.len()).filter_map(|at| accord(tokens, names, at)).collect()
}

fn accord(tokens: &[Token<'_>], names: &[Mention], at: usize) -> Option<Accord> {
    let key = |at: usize| tokens.get(at).map_or("", |token| token.key.as_str());
    let end = match key(at) {
        "memorandum" if key(at + 1) == "of" && is_one_of(key(at + 2), "understanding cooperation intent") => {
            at + 3
        }
        "mou" | "moc" => at + 1,
        _ => return None,
    };
    // Several of them are none in particular.
    let single = is_one_of(key(at - 1), "a an the")
        || at > 1
            && is_one_of(key(at - 1), "new joint bilateral trilateral")
            && is_one_of(key(at - 2), "a an the");
    let in_brackets = tokens.get(end).is_some_and(|token| token.link == Link::Bracket);
    let joint = end + usize::from(in_brackets);
    if !single || !is_one_of(key(joint), "between with among") {
        return None;
    }
    let mut reached = joint + 1;
    for name in names.iter().filter(|name| name.tokens.start > joint) {
        let only_joints = (reached..name.tokens.start).all(|at| {
            is_one_of(key(at), "and the") || tokens.get(at).is_some_and(|token| token.link == Link::Bracket)
        });
        if !only_joints {
            break;
        }
        reached = name.tokens.end;
    }
    (reached > joint + 1).then_some(Accord { tokens: at..end, whole: at..reached })
}
