//! The difference between two wordings: what one has and the other has not, what has moved, and what both share with many
//! clauses.
//!
//! 1. [`tokens`] cuts both texts into words and marks.
//! 2. The shortest way from one to the other comes from Myers’ algorithm (the crate `similar`).
//! 3. Islands of the same little words between changes are given up: they are no common ground.
//! 4. [`moves`] finds phrases that stand elsewhere; what remains the same and is a formula is told apart.

mod moves;
mod tokens;

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use self::moves::{Move, moves};
use self::tokens::{Token, tokens};
use super::formulae::Formulae;

/// A single word between two changes is given up where both are at least so many times as long.
const SEA: usize = 4;

/// In which of the two wordings words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// In both.
    Kept,
    /// In the first alone.
    Gone,
    /// In the second alone.
    New,
}

/// Words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// In which of the wordings they stand.
    pub change: Change,
    /// The words with their white space, to the letter.
    pub text: String,
    /// The number of the phrase that has moved, from 1, the same in both wordings.
    pub moved: Option<usize>,
    /// Whether the words are kept and part of a formula.
    pub formula: bool,
}

/// The way from `old` to `new`. Without the pieces that are new it is the old text, without those that are gone the new
/// one, to the letter.
pub fn diff(old: &str, new: &str, formulae: &Formulae) -> Vec<Piece> {
    let (olds, news) = (tokens(old), tokens(new));
    let regions = regions(&olds, &news);
    let changed = |side: fn(&Region) -> &Range<usize>| -> Vec<Range<usize>> {
        let changes = regions.iter().filter(|region| !region.kept);
        changes.map(|region| side(region).clone()).filter(|range| !range.is_empty()).collect()
    };
    let moves = moves(&olds, &news, &changed(|region| &region.old), &changed(|region| &region.new));
    let common = whole(&olds, &regions, formulae.ranges(old));
    let mut pieces = Pieces(Vec::new());
    for region in &regions {
        if region.kept {
            for (one, other) in region.old.clone().zip(region.new.clone()) {
                let (Some(one), Some(other)) = (olds.get(one), news.get(other)) else { continue };
                let formula = common.iter().any(|range| range.contains(&one.start));
                pieces.push(Change::Kept, one.text, None, formula);
                if one.space == other.space {
                    pieces.push(Change::Kept, one.space, None, formula);
                } else {
                    pieces.push(Change::Gone, one.space, None, false);
                    pieces.push(Change::New, other.space, None, false);
                }
            }
            continue;
        }
        let number = |at: usize, side: fn(&Move) -> &Range<usize>| {
            moves.iter().position(|found| side(found).contains(&at)).map(|place| place + 1)
        };
        for (at, token) in region.old.clone().filter_map(|at| Some((at, olds.get(at)?))) {
            pieces.token(Change::Gone, token, number(at, |found| &found.old));
        }
        for (at, token) in region.new.clone().filter_map(|at| Some((at, news.get(at)?))) {
            pieces.token(Change::New, token, number(at, |found| &found.new));
        }
    }
    pieces.0
}

/// Those of `ranges` whose tokens are all kept: half a formula is none.
fn whole(tokens: &[Token<'_>], regions: &[Region], ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let is_kept = |at: usize| regions.iter().any(|region| region.kept && region.old.contains(&at));
    let is_whole = |range: &Range<usize>| {
        tokens.iter().enumerate().filter(|(_, token)| range.contains(&token.start)).all(|(at, _)| is_kept(at))
    };
    ranges.into_iter().filter(is_whole).collect()
}

/// How much of the words of both wordings they share in place, in hundredths.
pub fn shared(pieces: &[Piece]) -> usize {
    let words = |change: Change| -> usize {
        let of = pieces.iter().filter(|piece| piece.change == change);
        of.map(|piece| piece.text.split_whitespace().count()).sum()
    };
    let kept = 2 * words(Change::Kept);
    kept * 100 / (kept + words(Change::Gone) + words(Change::New)).max(1)
}

/// A stretch of both texts: the same tokens, or other ones.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Region {
    kept: bool,
    old: Range<usize>,
    new: Range<usize>,
}

fn regions(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Region> {
    let texts = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.text.to_owned()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &texts(old), &texts(new));
    // The steps follow each other in both texts; where a step begins in the text that it does not touch is left open by
    // the crate, so it is counted here.
    let (mut from, mut to) = (0, 0);
    let regions = ops.into_iter().map(|op| {
        let (old, new) = (from..from + op.old_range().len(), to..to + op.new_range().len());
        (from, to) = (old.end, new.end);
        Region { kept: matches!(op, DiffOp::Equal { .. }), old, new }
    });
    let mut regions = joined(regions);
    let edges = regions.len().saturating_sub(1);
    let islands: Vec<bool> = (0..regions.len())
        .map(|at| at > 0 && at < edges && is_island(old, regions.get(at - 1..=at + 1).unwrap_or_default()))
        .collect();
    for (region, is_island) in regions.iter_mut().zip(islands) {
        region.kept &= !is_island;
    }
    joined(regions.into_iter())
}

/// Whether the middle one of three regions says nothing: little words alone, or one word in a sea of others.
fn is_island(old: &[Token<'_>], regions: &[Region]) -> bool {
    let [before, kept, after] = regions else { return false };
    let Some(tokens) = old.get(kept.old.clone()).filter(|_| kept.kept) else { return false };
    let words = tokens.iter().filter(|token| token.is_word).count();
    let size = |region: &Region| region.old.len().max(region.new.len());
    let is_small = words <= 1 && size(before).min(size(after)) >= SEA;
    is_small || !tokens.iter().any(Token::is_telling)
}

/// The regions with neighbours of one kind made one.
fn joined(regions: impl Iterator<Item = Region>) -> Vec<Region> {
    let mut all: Vec<Region> = Vec::new();
    for region in regions {
        match all.last_mut() {
            Some(last) if last.kept == region.kept => {
                last.old.end = region.old.end;
                last.new.end = region.new.end;
            }
            _ => all.push(region),
        }
    }
    all
}

struct Pieces(Vec<Piece>);

impl Pieces {
    fn token(&mut self, change: Change, token: &Token<'_>, moved: Option<usize>) {
        self.push(change, token.text, moved, false);
        self.push(change, token.space, moved, false);
    }

    fn push(&mut self, change: Change, text: &str, moved: Option<usize>, formula: bool) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if (last.change, last.moved, last.formula) == (change, moved, formula) => {
                last.text.push_str(text);
            }
            _ => self.0.push(Piece { change, text: text.to_owned(), moved, formula }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        let signs = |piece: Piece| {
            let number = piece.moved.map(|number| number.to_string()).unwrap_or_default();
            match piece.change {
                Change::Kept => piece.text,
                Change::Gone => format!("[-{number}{}]", piece.text),
                Change::New => format!("[+{number}{}]", piece.text),
            }
        };
        diff(old, new, &Formulae::default()).into_iter().map(signs).collect()
    }

    #[test]
    fn a_difference_is_shown_by_words_and_phrases() {
        for (old, new, expected) in [
            ("They will meet.", "They will meet.", "They will meet."),
            (
                "They will meet once a year.",
                "They will meet at least once a year.",
                "They will meet [+at least ]once a year.",
            ),
            ("for three years", "for five years", "for [-three ][+five ]years"),
            ("They will act", "They  will act.", "They[- ][+  ]will act[+.]"),
            // Articles and prepositions are no common ground.
            ("safety of the child", "growth of the market", "[-safety of the child][+growth of the market]"),
            // A phrase that stands elsewhere is the same phrase.
            (
                "In the field of compute they will act.",
                "They will act in the field of compute.",
                "[-In ][+1They will act ][+in ]the field of compute[- ][-1they will act].",
            ),
            ("", "all new", "[+all new]"),
            ("all gone", "", "[-all gone]"),
            ("両首脳は協力する", "両首脳は連携する", "両首脳は[-協力][+連携]する"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    fn text() -> impl Strategy<Value = String> {
        let word = "(the|of|Parties|parties|will|cooperate|on|AI|human-centric|7\\.5|[a-c]{1,2}|協力|é)";
        prop::collection::vec((word, "( |  |\n|, |\\. |)"), 0..40)
            .prop_map(|words| words.into_iter().flat_map(|(word, space)| [word, space]).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn each_wording_is_read_from_the_difference_to_the_letter(old in text(), new in text()) {
            let pieces = diff(&old, &new, &Formulae::default());
            let read = |without: Change| -> String {
                pieces.iter().filter(|piece| piece.change != without).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(read(Change::New), &*old);
            prop_assert_eq!(read(Change::Gone), &*new);
            prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        }

        #[test]
        fn a_phrase_that_moved_says_the_same_on_both_sides(old in text(), new in text()) {
            let pieces = diff(&old, &new, &Formulae::default());
            let words = |number: usize, change: Change| -> String {
                let of = pieces.iter().filter(|piece| (piece.moved, piece.change) == (Some(number), change));
                of.map(|piece| piece.text.to_lowercase().split_whitespace().collect::<String>()).collect()
            };
            for number in pieces.iter().filter_map(|piece| piece.moved) {
                prop_assert_eq!(words(number, Change::Gone), words(number, Change::New));
            }
        }
    }
}
