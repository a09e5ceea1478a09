//! Quotations that run over several sentences: which sentences are spoken, and which of them says by whom.

use std::ops::Range;

/// How a sentence stands to the quotations of its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken {
    /// The words, without the quotation marks around them.
    pub words: Range<usize>,
    /// The sentence of the same clause that closes the quotation and may name its speaker.
    pub closed_by: Option<usize>,
}

/// For each sentence: whether it is spoken as a whole.
pub(super) fn spoken(text: &str, sentences: &[Range<usize>]) -> Vec<Option<Spoken>> {
    let mut open = false;
    let mut found: Vec<Option<Spoken>> = Vec::new();
    let mut inside: Vec<bool> = Vec::new();
    for range in sentences {
        let sentence = text.get(range.clone()).unwrap_or_default();
        inside.push(open);
        let starts = open || sentence.trim_start().starts_with(['“', '"']);
        let mut rest = sentence;
        let mut closed = None;
        while let Some(at) = rest.find(['“', '”', '"']) {
            let sign = rest.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            rest = rest.get(at + sign.len_utf8()..).unwrap_or_default();
            open = match sign {
                '“' => true,
                '”' => false,
                _ => !open,
            };
            if !open && closed.is_none() {
                closed = Some(rest);
            }
        }
        let whole = starts && closed.is_none_or(|rest| !rest.chars().any(char::is_alphanumeric));
        found.push(whole.then(|| Spoken { words: trimmed(text, range), closed_by: None }));
    }
    for index in 0..found.len() {
        let runs_on = (index + 1..found.len()).take_while(|&next| inside.get(next) == Some(&true)).last();
        let closes = runs_on.filter(|&last| matches!(found.get(last), Some(None)));
        if let Some(Some(spoken)) = found.get_mut(index) {
            spoken.closed_by = closes;
        }
    }
    found
}

/// The range without white space and quotation marks at its ends.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let mark = |c: char| c.is_whitespace() || "“”\"".contains(c);
    let start = range.start + (words.len() - words.trim_start_matches(mark).len());
    let end = range.end.saturating_sub(words.len() - words.trim_end_matches(mark).len());
    if start < end { start..end } else { range.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentences: &[&str], expected: &[Option<(&str, Option<usize>)>]) {
        let text = sentences.join(" ");
        let mut at = 0;
        let ranges: Vec<Range<usize>> = (sentences.iter())
            .map(|sentence| {
                let range = at..at + sentence.len();
                at = range.end + 1;
                range
            })
            .collect();
        let found = spoken(&text, &ranges);
        let shown: Vec<Option<(&str, Option<usize>)>> = (found.iter())
            .map(|found| {
                found.as_ref().map(|found| (text.get(found.words.clone()).unwrap(), found.closed_by))
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_quotation_of_several_sentences_is_spoken_throughout() {
        check(
            &["“We will build.", "We will not stop,” said the mayor."],
            &[Some(("We will build.", Some(1))), None],
        );
        check(
            &["The mayor said: “We will build.", "We will not stop.”", "It rained."],
            &[None, Some(("We will not stop.", None)), None],
        );
        check(&["“It works.”", "The \"old\" port closed."], &[Some(("It works.", None)), None]);
    }

    #[test]
    fn odd_marks_end_somewhere() {
        check(&["”", "“", "\"\""], &[None, Some(("“", None)), Some(("\"\"", None))]);
    }
}
