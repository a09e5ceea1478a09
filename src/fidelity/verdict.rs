//! The verdict: one label for a sentence of a summary, with reasons that quote both sides.
//!
//! In order: the same words; the reporter's own assessment or forecast; nothing to rest on; words in quotation marks
//! that are not the text's, or something specific that the text does not contain; a firmer or a weaker verb; a
//! paraphrase.

use std::cmp::Reverse;
use std::ops::Range;

use super::align::{Alignment, Line, Statement, terms};
use crate::model::{
    Authority, Clause, Coverage, CoverageLabel, CoverageReason, CoverageWhy, Document, Finding, Level, Mark,
    Sentence, SentenceRef,
};
use crate::text::{Word, fold, words};

/// Below this share of its weight carried by the statement, in hundredths, a sentence rests on nothing.
const UNSUPPORTED: u32 = 30;
/// So many content words in a row that the statement nowhere contains are a detail of their own.
const NEW_WORDS: usize = 3;
/// How many shared words are shown for each sentence of the statement.
const SHOWN: usize = 3;
/// Level rules of sentences in which the reporter lends a purpose or a future to a thing.
const OWN_VOICE: [&str; 2] = ["act.cannot-act", "act.forecast"];
/// Stems with which a reporter assesses or forecasts instead of telling what a text says.
const ASSESSMENTS: [&str; 22] = [
    "advanc", "align", "assess", "bolster", "critic", "crucial", "develop", "essenti", "expect", "impact",
    "key", "landscap", "like", "mileston", "monitor", "pivot", "posit", "reinforc", "repres", "signal",
    "signific", "track",
];
/// How many of them make an assessment of a sentence without an act.
const ASSESSING: usize = 2;

/// The label of `sentence`, a sentence of `summary`, given what carries it.
pub(super) fn judge(
    summary: &Document,
    clause: &Clause,
    sentence: &Sentence,
    statement: &Statement<'_>,
    alignment: &Alignment,
) -> Coverage {
    let side = Side { clause, sentence, statement };
    let with_line = |index: usize| Some((index, statement.lines.get(index)?));
    let lines: Vec<(usize, &Line<'_>)> =
        alignment.lines.iter().filter_map(|(index, _)| with_line(*index)).collect();
    let main: Vec<(usize, &Line<'_>)> = alignment.main().filter_map(with_line).collect();
    let (label, reasons, keeps_support) = side
        .verbatim(&lines)
        .map(|reasons| (CoverageLabel::Verbatim, reasons, true))
        .or_else(|| side.commentary().map(|reasons| (CoverageLabel::Commentary, reasons, true)))
        .or_else(|| side.unsupported(alignment).map(|reasons| (CoverageLabel::Unsupported, reasons, false)))
        .or_else(|| side.details().map(|reasons| (CoverageLabel::AddsDetail, reasons, true)))
        .or_else(|| side.verb(&main).map(|(label, reasons)| (label, reasons, true)))
        .unwrap_or_else(|| (CoverageLabel::Paraphrase, side.shared(&lines), true));
    let support = if keeps_support { alignment.lines.as_slice() } else { &[] };
    Coverage {
        summary: SentenceRef { document: summary.meta.id.clone(), sentence: sentence.id.clone() },
        support: support.iter().filter_map(|(line, _)| statement.reference(*line)).collect(),
        label,
        reasons,
    }
}

/// A sentence of the summary, about to be compared with the statement.
struct Side<'a> {
    clause: &'a Clause,
    sentence: &'a Sentence,
    statement: &'a Statement<'a>,
}

impl Side<'_> {
    fn text(&self) -> &str {
        self.clause.words(self.sentence)
    }

    /// The words at `range` of the sentence as evidence.
    fn mark(&self, range: Range<usize>) -> Option<Mark> {
        let offset = self.sentence.range.start;
        self.clause.text.mark(range.start + offset..range.end + offset)
    }

    fn verbatim(&self, lines: &[(usize, &Line<'_>)]) -> Option<Vec<CoverageReason>> {
        let said = plain(self.text());
        let (index, line) = lines.iter().find(|(_, line)| {
            let stands = plain(line.clause.words(line.sentence));
            said.split(' ').count() > 3 && format!(" {stands} ").contains(&format!(" {said} "))
        })?;
        Some(vec![CoverageReason {
            why: CoverageWhy::SameWords,
            summary: self.clause.text.mark(self.sentence.range.clone()),
            statement: self
                .statement
                .reference(*index)
                .zip(line.clause.text.mark(line.sentence.range.clone())),
        }])
    }

    fn commentary(&self) -> Option<Vec<CoverageReason>> {
        if self.sentence.authority.value != Authority::Reporter || self.sentence.level.value > Level::Reported
        {
            return None;
        }
        let rule = self.sentence.level.rule.id;
        if OWN_VOICE.contains(&rule) {
            return Some(vec![marked(CoverageWhy::CannotAct, self.sentence.level.mark())]);
        }
        let text = self.text();
        let words = words(text);
        let forecast = words.iter().find(|word| word.stem == "will");
        let assessing: Vec<_> =
            words.iter().filter(|word| ASSESSMENTS.binary_search(&word.stem.as_str()).is_ok()).collect();
        let (why, marked) = match forecast {
            Some(will) => (CoverageWhy::Forecast, vec![will]),
            None if assessing.len() >= ASSESSING => (CoverageWhy::Assessment, assessing),
            None => return None,
        };
        Some(marked.into_iter().map(|word| self.reason(why, word.range.clone())).collect())
    }

    fn unsupported(&self, alignment: &Alignment) -> Option<Vec<CoverageReason>> {
        if alignment.carried >= UNSUPPORTED {
            return None;
        }
        let missing = terms(self.text()).into_iter().filter(|word| !self.statement.contains(&word.stem));
        let mut reasons: Vec<CoverageReason> =
            missing.map(|word| self.reason(CoverageWhy::NoWord, word.range)).collect();
        reasons.truncate(6);
        Some(reasons)
    }

    fn details(&self) -> Option<Vec<CoverageReason>> {
        let quotes = (quotations(self.text()).into_iter())
            .filter(|range| !self.stands_in_statement(self.text().get(range.clone()).unwrap_or_default()))
            .map(|range| self.reason(CoverageWhy::NoQuotation, range));
        let sentence = self.sentence;
        let names = (sentence.mentions.iter().filter(|mention| !self.statement.names(&mention.value)))
            .map(|mention| marked(CoverageWhy::NoName, mention.mark()));
        let figures = (sentence.dates.iter().map(Finding::mark))
            .chain(sentence.quantities.iter().map(Finding::mark))
            .filter(|mark| {
                let figure = self.clause.text.as_str().get(mark.range()).unwrap_or_default();
                figure.contains(|c: char| c.is_ascii_digit()) && !self.stands_in_statement(figure)
            })
            .map(|mark| marked(CoverageWhy::NoFigure, mark));
        let new_words = self.new_words().into_iter().map(|range| self.reason(CoverageWhy::NoMatter, range));
        let reasons: Vec<CoverageReason> = quotes.chain(names).chain(figures).chain(new_words).collect();
        (!reasons.is_empty()).then_some(reasons)
    }

    /// Runs of content words that the statement nowhere contains.
    fn new_words(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut run: Vec<Range<usize>> = Vec::new();
        for word in terms(self.text()) {
            let known = self.statement.contains(&word.stem);
            if !known {
                run.push(word.range);
                continue;
            }
            runs.push(std::mem::take(&mut run));
        }
        runs.push(run);
        (runs.into_iter().filter(|run| run.len() >= NEW_WORDS))
            .filter_map(|run| Some(run.first()?.start..run.last()?.end))
            .collect()
    }

    /// The summary's verb against the strongest of the sentences that carry most of it.
    fn verb(&self, lines: &[(usize, &Line<'_>)]) -> Option<(CoverageLabel, Vec<CoverageReason>)> {
        let said = self.sentence.level.value;
        let strongest = lines
            .iter()
            .max_by_key(|(index, line)| (line.sentence.level.value, std::cmp::Reverse(*index)))?;
        let stands = strongest.1.sentence.level.value;
        if said == Level::Reported || said == stands {
            return None;
        }
        let label = if said > stands { CoverageLabel::StrongerVerb } else { CoverageLabel::WeakerVerb };
        let reason = CoverageReason {
            why: CoverageWhy::Verb(said, stands),
            summary: Some(self.sentence.level.mark().clone()),
            statement: self
                .statement
                .reference(strongest.0)
                .zip(Some(strongest.1.sentence.level.mark().clone())),
        };
        Some((label, vec![reason]))
    }

    /// For each sentence of the statement the words that it shares and that tell most, on both sides.
    fn shared(&self, lines: &[(usize, &Line<'_>)]) -> Vec<CoverageReason> {
        let own = terms(self.text());
        (lines.iter())
            .flat_map(|(index, line)| {
                let theirs = terms(line.clause.words(line.sentence));
                let mut pairs: Vec<(&Word, &Word)> = (own.iter())
                    .filter_map(|word| Some((word, theirs.iter().find(|other| other.stem == word.stem)?)))
                    .collect();
                pairs.sort_by_key(|(word, _)| (Reverse(self.statement.weight(&word.stem)), word.range.start));
                pairs.dedup_by(|one, other| one.0.stem == other.0.stem);
                pairs.truncate(SHOWN);
                pairs.sort_by_key(|(word, _)| word.range.start);
                let offset = line.sentence.range.start;
                (pairs.into_iter())
                    .map(|(said, stands)| {
                        let stands = stands.range.start + offset..stands.range.end + offset;
                        CoverageReason {
                            why: CoverageWhy::SameWord,
                            summary: self.mark(said.range.clone()),
                            statement: self.statement.reference(*index).zip(line.clause.text.mark(stands)),
                        }
                    })
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    fn stands_in_statement(&self, said: &str) -> bool {
        let said = format!(" {} ", plain(said));
        self.statement
            .lines
            .iter()
            .any(|line| format!(" {} ", plain(line.clause.words(line.sentence))).contains(&said))
    }

    fn reason(&self, why: CoverageWhy, range: Range<usize>) -> CoverageReason {
        CoverageReason { why, summary: self.mark(range), statement: None }
    }
}

fn marked(why: CoverageWhy, mark: &Mark) -> CoverageReason {
    CoverageReason { why, summary: Some(mark.clone()), statement: None }
}

/// The words of a text, folded but not stemmed, with single spaces: for comparing to the letter.
fn plain(text: &str) -> String {
    let words: Vec<String> =
        words(text).iter().map(|word| fold(text.get(word.range.clone()).unwrap_or_default())).collect();
    words.join(" ")
}

/// What stands in quotation marks, two words or more, the marks left out.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        // An apostrophe stands between letters; an opening mark does not stand behind one, a closing not before one.
        let between_letters =
            before.is_alphanumeric() && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        match open {
            Some((mark, start)) if c == mark && !between_letters => {
                if text.get(start..at).is_some_and(|quoted| words(quoted).len() >= 2) {
                    found.push(start..at);
                }
                open = None;
            }
            None if !before.is_alphanumeric() => open = closing(c).map(|mark| (mark, at + c.len_utf8())),
            _ => {}
        }
        before = c;
    }
    found
}

/// The mark that closes a quotation opened by `mark`.
fn closing(mark: char) -> Option<char> {
    match mark {
        '“' => Some('”'),
        '‘' => Some('’'),
        '"' | '\'' => Some(mark),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_quotation_marks_are_found_to_the_letter() {
        for (text, quoted) in [
            ("AI as a 'general-purpose technology.' Both", vec!["general-purpose technology."]),
            ("“AI for All” and 'India's own way' and “one”", vec!["AI for All", "India's own way"]),
            ("the leaders' view of the states' role", vec![]),
            ("an open “quotation without end", vec![]),
        ] {
            let found: Vec<&str> = quotations(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, quoted, "{text}");
        }
    }

    #[test]
    fn the_assessments_are_sorted() {
        assert!(ASSESSMENTS.is_sorted());
    }
}
