//! Where sentences end: at a full stop that is no abbreviation, with the closing marks behind it.

use std::ops::Range;

use super::abbreviation::{self, Abbreviation};

/// The sentences of a tidied text, in order; together they cover all of it but white space.
pub(super) fn split(text: &str) -> Vec<Range<usize>> {
    let brackets = brackets(text);
    let mut inside = brackets.iter().peekable();
    let mut open_until = 0;
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        while let Some(pair) = inside.next_if(|pair| pair.start <= at) {
            // A bracket that opens the sentence holds whole sentences.
            if text.get(start..pair.start).is_some_and(|before| !before.trim().is_empty()) {
                open_until = open_until.max(pair.end);
            }
        }
        if !is_stop(c) {
            at += c.len_utf8();
            continue;
        }
        let end = stops_end(text, at);
        if end >= open_until && ends(text, start, at, end) {
            sentences.extend(trimmed(text, start..end));
            start = end;
        }
        at = end;
    }
    sentences.extend(trimmed(text, start..text.len()));
    sentences
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉') || is_wide_stop(c)
}

/// Stops that need no space behind them.
fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '．' | '।' | '॥')
}

fn is_closer(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '’' | ')' | ']' | '}' | '»' | '›' | '」' | '』' | '）' | '】' | '〉' | '》'
    )
}

/// The end of the stops at `at` and of the closing marks behind them.
fn stops_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(|c: char| !is_stop(c) && !is_closer(c)).unwrap_or(rest.len())
}

/// Whether the stops between `at` and `end` close the sentence that began at `start`.
fn ends(text: &str, start: usize, at: usize, end: usize) -> bool {
    let (stops, after) = (text.get(at..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let Some(follows) = after.chars().next() else { return true };
    if stops.chars().any(is_wide_stop) {
        // 「…。」と述べた: the quotation is part of the sentence that goes on behind it.
        let is_quoted = stops.ends_with(['」', '』', '）', '】', '〉', '》']);
        return !is_quoted || follows.is_whitespace();
    }
    let word = last_word(text.get(start..at).unwrap_or_default());
    if !follows.is_whitespace() {
        return stops == "." && is_run_on(word, after);
    }
    let opening = |c: char| matches!(c, '"' | '\'' | '“' | '‘' | '(' | '[' | '«' | '¿' | '¡' | '「');
    let next = after.trim_start().trim_start_matches(opening);
    let Some(first) = next.chars().next() else { return true };
    if first.is_lowercase() {
        return false;
    }
    // The second stop of `(U.S.).` belongs to no abbreviation.
    let is_single = stops.starts_with('.') && !stops.get(1..).is_some_and(|rest| rest.contains(is_stop));
    if !is_single {
        return true;
    }
    // A stop behind a closing mark ends the sentence, not a word: `the “Free Corridor (FC)”. They agreed`.
    if text.get(start..at).is_some_and(|before| before.ends_with(is_closer)) {
        return true;
    }
    let opens_sentence = text.get(start..at).is_some_and(|before| before.trim_start().len() == word.len());
    match abbreviation::kind(word, opens_sentence) {
        Abbreviation::None => true,
        Abbreviation::Inside => false,
        Abbreviation::BeforeNumber => !first.is_numeric() && !is_roman(next),
        Abbreviation::MayEnd => abbreviation::is_starter(next),
    }
}

/// The word in front of a stop, behind any bracket, quotation mark or dash.
fn last_word(before: &str) -> &str {
    let is_edge = |c: char| {
        c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '"' | '-' | '—' | '–' | '/' | '「')
    };
    before.rfind(is_edge).map_or(before, |at| {
        let width = before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        before.get(at + width..).unwrap_or_default()
    })
}

/// A missing space between two sentences: `under pressure.In the region`.
fn is_run_on(word: &str, after: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_lowercase) && abbreviation::is_starter(after)
}

fn is_roman(next: &str) -> bool {
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !word.is_empty() && word.len() < 6 && word.chars().all(|c| "IVXL".contains(c))
}

/// Pairs of round brackets, none of them around another sentence's bracket; long ones are left out.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => open.push(at),
            ')' | '）' => pairs.extend(open.pop().filter(|start| at - start < 500).map(|start| start..at)),
            _ => {}
        }
    }
    pairs.sort_by_key(|pair| pair.start);
    pairs
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let start = range.start + (words.len() - words.trim_start().len());
    let trimmed = words.trim();
    (!trimmed.is_empty()).then(|| start..start + trimmed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places where sentences end are marked by a bar.
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let found: Vec<&str> = split(&text).into_iter().map(|range| &text[range]).collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_at_stops() {
        check("The Parties met.| They agreed to act.| Did they act?| They did!");
        check("Is that so?!| We think so…| The rest follows.");
        check("He called it a ‘general-purpose technology.’| Both sides agreed.");
        check("“We will act.”| The leaders left.");
        check(
            "They named it the \"Free Corridor (FC)\".| To this end they met.| They left (early).| Others stayed.",
        );
        check("It was noted (see the annex).| The annex is long.");
        check("(The Parties met.| They agreed.)| The text follows.");
        check("The Parties (see Annex I. Both are attached) agreed.| They left.");
        check("They agreed: The Parties shall act; they shall report; they shall meet.");
        check("one thing");
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        check("Dr. Al-Ali and Prof. Yamakawa met H.E. Mr. Tanaka.| Gen. Smith spoke.");
        check("President Joseph R. Biden, Jr. and J. D. Vance met.");
        check("They met in the States (U.S.).| Ministers came.");
        check("Biden Jr. met him.| The two spoke.");
        check("The India-U.S. Partnership cost c. $90 million.| It grew.");
        check("See Art. 3, No. 5 and para. 7.| Sec. IV applies.");
        check("It covers data, e.g. models, i.e. weights, vs. code.");
        check("The U.S. President and the U.N. Secretary-General met at 3 p.m. Tokyo time.");
        check("They met in the U.S.| The leaders agreed.| We will act with the U.N.| They will too.");
        check(
            "On Dec. 5 the rate was 3.5 percent.| In 2030. It was so."
                .replace("2030. It", "2030.| It")
                .as_str(),
        );
        check("The answer was no.| The Parties met at St. Petersburg.");
        check("A. The Parties shall meet.| B. They shall act.");
        check("It landed in a rice field . . . and stayed.");
        check("trade, transport, etc. are covered.| They include steel, etc.| The list is open.");
        check("World War II.| Then came Annex A.| The Parties met.");
    }

    #[test]
    fn other_scripts_and_missing_spaces() {
        check("両国は協力する。|首脳は「協力する。」と述べた。|会談は続く。");
        check("दोनों नेता मिले।| उन्होंने सहमति दी।");
        check("The order is under pressure.|In the region it is not.");
        check("Visit example.org or U.S.-EU pages.| Then act.");
    }

    #[test]
    fn quotations_that_go_on_are_one_sentence() {
        check("“Will they act?” he asked.| They did.");
        check("The firm Yahoo! is named.");
    }
}
