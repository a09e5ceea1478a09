//! Cutting a sentence at the edges of its marks, so that overlapping evidence can be shown in running text.

use std::collections::BTreeSet;
use std::ops::Range;

/// A stretch of text under the same marks throughout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut<'a> {
    /// The words.
    pub text: &'a str,
    /// Where they end in the whole text.
    pub end: usize,
    /// Which of the marks cover them, by their place in the list.
    pub marks: Vec<usize>,
}

/// The part of `text` at `range`, cut wherever one of `marks` begins or ends and at every offset of `points`.
/// Joined again, the cuts are the part; edges that lie outside it or inside a character are passed over.
pub fn cut<'a>(text: &'a str, range: Range<usize>, marks: &[Range<usize>], points: &[usize]) -> Vec<Cut<'a>> {
    let inside = |edge: &usize| range.contains(edge) && text.is_char_boundary(*edge);
    let edges: BTreeSet<usize> = (marks.iter())
        .flat_map(|mark| [mark.start, mark.end])
        .chain(points.iter().copied())
        .filter(inside)
        .chain([range.start, range.end])
        .collect();
    let edges: Vec<usize> = edges.into_iter().collect();
    (edges.windows(2))
        .filter_map(|pair| {
            let (start, end) = (*pair.first()?, *pair.last()?);
            let covers = |mark: &Range<usize>| mark.start <= start && end <= mark.end;
            let marks = marks.iter().enumerate().filter(|(_, mark)| covers(mark)).map(|(index, _)| index);
            Some(Cut { text: text.get(start..end)?, end, marks: marks.collect() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marks: &[Range<usize>], points: &[usize], expected: &str) {
        let text = "We will act. They decided.";
        let cuts = cut(text, 0..12, marks, points);
        assert_eq!(cuts.iter().map(|cut| cut.text).collect::<String>(), "We will act.");
        let shown: Vec<String> = (cuts.iter())
            .map(|cut| {
                let marks: String = cut.marks.iter().map(ToString::to_string).collect();
                if marks.is_empty() { cut.text.to_owned() } else { format!("[{marks} {}]", cut.text) }
            })
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn text_is_cut_at_the_edges_of_its_marks() {
        check(&[], &[], "We will act.");
        check(std::slice::from_ref(&(3..7)), &[], "We |[0 will]| act.");
        check(&[3..7, 5..11], &[], "We |[0 wi]|[01 ll]|[1  act]|.");
        check(std::slice::from_ref(&(0..12)), &[7], "[0 We will]|[0  act.]");
        check(&[3..40, 20..25], &[99], "We |[0 will act.]");
    }

    #[test]
    fn no_character_is_ever_split() {
        let cuts = cut("“é”", 0..8, std::slice::from_ref(&(1..4)), &[2, 5]);
        let words: Vec<&str> = cuts.iter().map(|cut| cut.text).collect();
        assert_eq!(words, ["“é", "”"]);
    }
}
