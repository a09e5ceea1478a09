//! A picture of ties: names down the page, and an arc on their side for every two that share sentences.
//!
//! The names are laid out by their length alone and the arcs by whole numbers, so that every platform draws the same
//! and a narrow screen has room for all of it.

use super::wrap::wrap;

/// Where the arcs end and the names begin, counted from the side.
pub const SPINE: usize = 96;

/// The room that a line of a name takes.
pub const LINE: usize = 17;

/// The longest line of a name, in characters.
const LONGEST: usize = 28;

/// The room between two names.
const GAP: usize = 14;

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arcs {
    /// How high it is.
    pub height: usize,
    /// The names, in the order in which they were given.
    pub nodes: Vec<Node>,
    /// The arcs, in the order of the pairs.
    pub arcs: Vec<Arc>,
}

/// A name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// How far below the top the middle of its first line is.
    pub top: usize,
    /// The name, cut into lines between words.
    pub lines: Vec<String>,
}

/// A tie between two names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arc {
    /// The places of the two names.
    pub ends: (usize, usize),
    /// How many sentences they share.
    pub sentences: usize,
    /// The curve, as an SVG path writes it.
    pub path: String,
}

/// The picture of `names` and of `pairs`: the places of two names and how many sentences they share. A pair that names
/// a place outside the list is left out.
pub fn arcs(names: &[&str], pairs: &[(usize, usize, usize)]) -> Arcs {
    let mut top = LINE / 2 + 2;
    let nodes: Vec<Node> = (names.iter())
        .map(|name| {
            let lines = wrap(name, LONGEST);
            let node = Node { top, lines };
            top += node.lines.len() * LINE + GAP;
            node
        })
        .collect();
    let height = top.saturating_sub(LINE / 2);
    let arcs = (pairs.iter())
        .filter_map(|&(one, other, sentences)| {
            let (start, end) = (nodes.get(one)?.top, nodes.get(other)?.top);
            // A curve reaches three quarters of the way to its handles: far ends reach far, and none leaves the page.
            let reach = (24 + start.abs_diff(end) * 96 / height).min(SPINE * 4 / 3 - 4);
            let path = format!("M{SPINE} {start}C{0} {start} {0} {end} {SPINE} {end}", {
                i64::try_from(SPINE).unwrap_or_default() - i64::try_from(reach).unwrap_or_default()
            });
            Some(Arc { ends: (one, other), sentences, path })
        })
        .collect();
    Arcs { height, nodes, arcs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_each_other_and_arcs_join_them() {
        let found =
            arcs(&["Arden", "Voluntary Principles on Resilient Trade", "Belmar"], &[(0, 2, 3), (1, 7, 1)]);
        assert_eq!(found.nodes.iter().map(|node| node.top).collect::<Vec<_>>(), [10, 41, 89]);
        assert_eq!(found.height, 112);
        let path = "M96 10C5 10 5 89 96 89".to_owned();
        assert_eq!(found.arcs, [Arc { ends: (0, 2), sentences: 3, path }]);
        assert_eq!(arcs(&[], &[]).nodes, []);
    }
}
