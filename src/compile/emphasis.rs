//! Asterisks and empty lines that Markdown leaves alone and that are markup all the same.

use super::inline::{HARD_BREAK, Inline, Style};

/// The paragraphs that the words of one Markdown paragraph are meant as, stray asterisks left out.
pub(super) fn settle(source: &str, text: Inline) -> Vec<Inline> {
    let parts = paragraphs(without_stray_stars(source, text)).into_iter();
    parts.map(|part| without_single_stars(source, part)).collect()
}

/// Asterisks that Markdown takes for words: pairs, because a space stands on the wrong side or the pair never
/// closes, begin and end bold text.
fn without_stray_stars(source: &str, text: Inline) -> Inline {
    let words = text.as_str();
    let mut cuts = Vec::new();
    let mut at = 0;
    while let Some(found) = words.get(at..).and_then(|rest| rest.find('*')) {
        let start = at + found;
        let row = words.get(start..).unwrap_or_default();
        at = start + (row.len() - row.trim_start_matches('*').len());
        if !is_escaped(source, &text, start) && (at > start + 1 || around_sign(words, start)) {
            cuts.push(start..at);
        }
    }
    if cuts.is_empty() {
        return text;
    }
    let (mut rest, places) = text.without(&cuts);
    let bold = cuts.iter().zip(places).filter(|(cut, _)| cut.len() > 1).map(|(_, place)| place);
    let bold: Vec<usize> = bold.collect();
    for pair in bold.chunks(2) {
        if let [from, rest_of @ ..] = pair {
            rest.style_range(*from..rest_of.first().copied().unwrap_or(rest.len()), Style::Bold);
        }
    }
    rest
}

/// Whether the asterisk at `at` is one of two around a punctuation mark: `Agency*.*`.
fn around_sign(words: &str, at: usize) -> bool {
    let is_sign = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':'));
    let (before, after) = (words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default());
    let mut back = before.chars().rev();
    let mut ahead = after.chars();
    (is_sign(ahead.next()) && ahead.next() == Some('*')) || (is_sign(back.next()) && back.next() == Some('*'))
}

/// A single asterisk on either side of a paragraph, left alone for a space inside, is emphasis.
fn without_single_stars(source: &str, text: Inline) -> Inline {
    let words = text.as_str();
    let (start, end) = (words.len() - words.trim_start().len(), words.trim_end().len());
    let inner = words.get(start..end).and_then(|words| words.strip_prefix('*')?.strip_suffix('*'));
    let has_words =
        inner.is_some_and(|inner| !inner.contains('*') && inner.chars().any(char::is_alphanumeric));
    if !has_words || is_escaped(source, &text, start) {
        return text;
    }
    let mut inner = text.slice(start + 1..end - 1);
    inner.style(0, Style::Italic);
    inner
}

fn is_escaped(source: &str, text: &Inline, at: usize) -> bool {
    text.source_at(at).and_then(|at| source.get(..at)).is_some_and(|before| before.ends_with('\\'))
}

/// A line of a paragraph that holds only space (a no-break space, a second line break) parts it in two.
fn paragraphs(text: Inline) -> Vec<Inline> {
    let words = text.as_str();
    let mut starts = vec![0];
    let mut last_break: Option<usize> = None;
    for (at, c) in words.char_indices() {
        if matches!(c, '\n' | HARD_BREAK) {
            if last_break.is_some() {
                starts.push(at);
            }
            last_break = Some(at);
        } else if !c.is_whitespace() {
            last_break = None;
        }
    }
    if starts.len() == 1 {
        return vec![text];
    }
    text.split(&starts).into_iter().filter(|part| !part.is_blank()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn check(source: &str, expected: &[&str]) {
        let text = Inline::verbatim(source, Span::new(0, source.len()));
        let found: Vec<String> = settle(source, text).iter().map(Inline::plain).collect();
        assert_eq!(found, expected, "{source:?}");
    }

    #[test]
    fn stray_asterisks_are_markup() {
        check("**Promoting accountability **", &["Promoting accountability"]);
        check("* Ukraine *", &["Ukraine"]);
        check("***Trade", &["Trade"]);
        check("the Agency*.*", &["the Agency."]);
        check("\\*\\*\\*", &["\\*\\*\\*"]);
        check("* a note on * and more", &["* a note on * and more"]);
    }

    #[test]
    fn a_line_without_words_parts_paragraphs() {
        check("One.\n\u{a0}\nTwo.\n three", &["One.", "Two. three"]);
        check("One\u{2028}\u{2028}Two", &["One", "Two"]);
    }

    #[test]
    fn a_bold_pair_that_never_closes_is_bold_to_the_end() {
        let source = "**Trade";
        let text = settle(source, Inline::verbatim(source, Span::new(0, source.len())));
        assert!(text.iter().all(|text| text.is_all(Style::Bold)));
    }
}
