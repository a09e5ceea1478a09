//! Citations: “statement 1.2”, “§2 ¶4”, “summary ¶5, sentence 2”, read as the clauses that are called so.

use crate::model::{Briefing, Clause, Document, SentenceId};
use crate::place::Passage;
use crate::place::passage::key;
use crate::text::{fold, terms};

/// A passage that a citation leads to.
#[derive(Debug, Clone)]
pub struct Cited<'a> {
    /// The document.
    pub document: &'a Document,
    /// The clause.
    pub clause: &'a Clause,
    /// The clause, or the sentence of it that was named.
    pub passage: Passage,
}

/// Every passage that `text` cites, in the order of the texts; none where it is no citation. A document is named by
/// words of its id, title or kind; a clause by the numbers of its label, with or without signs and words for them.
pub fn cited<'a>(briefing: &'a Briefing, text: &str) -> Vec<Cited<'a>> {
    let Some(wanted) = read(text) else { return Vec::new() };
    let texts = briefing.documents.iter().filter(|document| wanted.names(document));
    texts
        .flat_map(|document| document.clauses.iter().map(move |clause| (document, clause)))
        .filter_map(|(document, clause)| Some(Cited { document, clause, passage: wanted.passage(clause)? }))
        .collect()
}

/// What a citation names.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    /// Words that name the document, folded.
    text: Vec<String>,
    /// Signs, numbers and letters that name the clause: `sec`, `1`, `para`, `2`.
    clause: Vec<String>,
    sentence: Option<usize>,
}

/// Read a citation; `None` where nothing in it is a number, or where a word in it could name neither text nor clause.
fn read(text: &str) -> Option<Wanted> {
    // “§1 ¶2” without signs is “1.2”: every number, and every single letter behind one, is a part of its label.
    let text = text.replace('§', " sec ").replace('¶', " para ");
    let mut words: Vec<String> = terms(&text).flat_map(|(_, word)| key(&word)).collect();
    words.retain(|word| !["clause", "no", "number", "of", "the", "in", "and"].contains(&word.as_str()));
    let mut wanted = Wanted { text: Vec::new(), clause: Vec::new(), sentence: None };
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let is_number = |word: &String| word.bytes().all(|b| b.is_ascii_digit());
        let next_is_number = words.peek().is_some_and(is_number);
        match word.as_str() {
            "sec" | "section" | "art" | "article" => wanted.clause.push("sec".to_owned()),
            "para" | "paragraph" | "par" | "p" => wanted.clause.push("para".to_owned()),
            "preamble" => wanted.clause.push(word),
            "sentence" | "s" if next_is_number => wanted.sentence = words.next()?.parse().ok(),
            _ if is_number(&word) => wanted.clause.push(word),
            _ if word.len() == 1 && wanted.clause.last().is_some_and(is_number) => wanted.clause.push(word),
            _ if wanted.clause.is_empty() => wanted.text.push(word),
            // Words behind the numbers: “1.2 of the statement”.
            _ => wanted.text.push(word),
        }
    }
    let has_number = wanted.clause.iter().any(|part| part.bytes().all(|b| b.is_ascii_digit()));
    has_number.then_some(wanted)
}

impl Wanted {
    /// Whether every word for the text is one of this document's.
    fn names(&self, document: &Document) -> bool {
        let meta = &document.meta;
        let own = format!("{} {} {}", meta.id, fold(&meta.title), meta.kind.name());
        let own: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).collect();
        self.text.iter().all(|word| own.contains(&word.as_str()))
    }

    /// The passage in `clause` that is cited, if it is the one.
    fn passage(&self, clause: &Clause) -> Option<Passage> {
        let label = key(&clause.label);
        let signs = ["sec", "para", "preamble"];
        let bare = |parts: &[String]| -> Vec<String> {
            parts.iter().filter(|part| !signs.contains(&part.as_str())).cloned().collect()
        };
        let named = |sign: &str| self.clause.iter().any(|part| part == sign);
        let has = |sign: &str| label.iter().any(|part| part == sign);
        let numbers = bare(&self.clause);
        if bare(&label) != numbers || !signs.iter().filter(|sign| named(sign)).all(|sign| has(sign)) {
            return None;
        }
        // “1” alone is no paragraph of the preamble, nor “§1” the first of a text without sections.
        if has("preamble")
            && !self.clause.iter().any(|part| part == "preamble")
            && numbers.len() == 1
            && !named("para")
        {
            return None;
        }
        match self.sentence {
            None => Some(Passage::Clause(clause.id.clone())),
            Some(number) => (1..=clause.sentences.len())
                .contains(&number)
                .then(|| Passage::Sentence(SentenceId { clause: clause.id.clone(), number })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::briefing;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let briefing = briefing();
        let found: Vec<String> = cited(&briefing, text)
            .iter()
            .map(|cited| format!("{}#{}", cited.document.meta.id, cited.passage))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_citation_leads_to_its_clause() {
        for (text, expected) in [
            ("statement 2", &["arden-belmar-statement#para_2"][..]),
            ("Arden-Belmar statement, ¶3", &["arden-belmar-statement#para_3"]),
            ("¶ 1", &["arden-belmar-statement#para_1", "arden-corvia-report#para_1"]),
            ("paragraph 2 of the report", &["arden-corvia-report#para_2"]),
            ("report ¶1 sentence 1", &["arden-corvia-report#para_1--s1"]),
            ("report ¶1 sentence 9", &[]),
            ("§1 ¶2", &[]),
            ("statement 9", &[]),
            ("talent 2", &[]),
            ("talent", &[]),
            ("", &[]),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn numbers_and_signs_are_read_in_every_way_people_write_them() {
        for text in ["§1 ¶2", "1.2", "sec. 1 para. 2", "Section 1, paragraph 2", "§ 1 ¶ 2"] {
            let wanted = read(text).unwrap();
            let numbers: Vec<&str> =
                wanted.clause.iter().map(String::as_str).filter(|part| part.len() == 1).collect();
            assert_eq!(numbers, ["1", "2"], "{text}");
            assert_eq!(wanted.text, [""; 0], "{text}");
        }
    }
}
