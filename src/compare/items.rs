//! Items: the passages that a reader sets side by side, as the query of a URL names them. What it names and nobody finds is
//! answered, each by itself.

use std::fmt;
use std::str::FromStr;

use crate::language::t;
use crate::lock::Lock;
use crate::lock::arrival::{Arrival, arrive};
use crate::model::{Briefing, Clause, ClauseId, Document, DocumentId, IdError, Sentence};
use crate::place::Passage;

/// So many passages stand side by side at most: more columns cannot be read.
pub const MOST: usize = 6;

/// A passage by its document: `japan-india-statement~sec_1__para_2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The document.
    pub document: DocumentId,
    /// The clause or sentence.
    pub passage: Passage,
}

/// The passages that a URL names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Items {
    /// Those that are here, in order, each once.
    pub items: Vec<Item>,
    /// What was not found as it is named, in order.
    pub problems: Vec<Problem>,
}

/// A part of the URL that leads nowhere, or elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It names no passage at all.
    Unreadable(String),
    /// There is no document with this id.
    NoDocument(String),
    /// The document has no such passage; the clauses that are nearest to it.
    NoPassage(DocumentId, String, Vec<ClauseId>),
    /// The id was retired; what stands there now is shown in its place.
    Moved(String, Item),
    /// The clause has no sentence of this number; the whole clause is shown in its place.
    NoSentence(Item, usize),
    /// It is named more than once.
    Twice(Item),
    /// It is one too many.
    TooMany(Item),
}

impl Items {
    /// Read `value`: items with commas between them. At most `most` are kept.
    pub fn read(briefing: &Briefing, lock: &Lock, value: &str, most: usize) -> Self {
        let mut read = Self::default();
        for name in value.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let (found, problem) = find(briefing, lock, name);
            read.problems.extend(problem);
            match found {
                Some(item) if read.items.contains(&item) => read.problems.push(Problem::Twice(item)),
                Some(item) if read.items.len() >= most => read.problems.push(Problem::TooMany(item)),
                Some(item) => read.items.push(item),
                None => {}
            }
        }
        read
    }

    /// The passages that `before` names, as far as it can be read, and `item` behind them, once.
    pub fn joined(before: &str, item: &Item) -> Vec<Item> {
        let before = before.split(',').filter_map(|name| name.parse::<Item>().ok());
        before.filter(|one| one != item).chain([item.clone()]).collect()
    }

    /// The value that reads back as `items`.
    pub fn write(items: &[Item]) -> String {
        items.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }

    /// The items with the one at `from` at the place `to`.
    pub fn moved(&self, from: usize, to: usize) -> Vec<Item> {
        let mut items = self.items.clone();
        if from < items.len() && to < items.len() {
            let item = items.remove(from);
            items.insert(to, item);
        }
        items
    }

    /// The items without the one at `place`.
    pub fn without(&self, place: usize) -> Vec<Item> {
        let others = self.items.iter().enumerate().filter(|(at, _)| *at != place);
        others.map(|(_, item)| item.clone()).collect()
    }

    /// The items and `item` behind them, if it is not among them.
    pub fn with(&self, item: Item) -> Vec<Item> {
        let mut items = self.items.clone();
        if !items.contains(&item) {
            items.push(item);
        }
        items
    }
}

fn find(briefing: &Briefing, lock: &Lock, name: &str) -> (Option<Item>, Option<Problem>) {
    let Some((id, fragment)) = name.split_once('~').filter(|(_, fragment)| !fragment.is_empty()) else {
        return (None, Some(Problem::Unreadable(name.to_owned())));
    };
    let Some(document) = id.parse().ok().and_then(|id| briefing.document(&id)) else {
        return (None, Some(Problem::NoDocument(id.to_owned())));
    };
    let id = &document.meta.id;
    let item = |passage: Passage| Item { document: id.clone(), passage };
    match arrive(lock.document(id), document, fragment, None) {
        Arrival::Here(passage) | Arrival::Changed { passage, .. } => {
            // A sentence that the clause does not have leads to the clause.
            let lost = fragment.parse::<Passage>().ok().and_then(|asked| match (asked, &passage) {
                (Passage::Sentence(sentence), Passage::Clause(_)) => Some(sentence.number),
                _ => None,
            });
            let item = item(passage);
            (Some(item.clone()), lost.map(|number| Problem::NoSentence(item, number)))
        }
        Arrival::Forwarded { from, to, .. } => {
            let item = to.first().cloned().map(|clause| item(Passage::Clause(clause)));
            (item.clone(), item.map(|item| Problem::Moved(from, item)))
        }
        Arrival::Heading(heading) => {
            let within = document
                .clauses
                .iter()
                .filter(|clause| clause.section.as_ref().is_some_and(|section| section.as_str() == heading));
            let nearest = within.take(3).map(|clause| clause.id.clone()).collect();
            (None, Some(Problem::NoPassage(id.clone(), heading, nearest)))
        }
        Arrival::HeadingGone { heading, nearest, .. } => {
            (None, Some(Problem::NoPassage(id.clone(), heading, nearest)))
        }
        Arrival::Lost { name, nearest, .. } => (None, Some(Problem::NoPassage(id.clone(), name, nearest))),
    }
}

impl Item {
    /// A whole clause.
    pub fn clause(document: &Document, clause: &Clause) -> Self {
        Self { document: document.meta.id.clone(), passage: Passage::Clause(clause.id.clone()) }
    }

    /// A sentence; the clause where it is the only one.
    pub fn sentence(document: &Document, clause: &Clause, sentence: &Sentence) -> Self {
        match clause.sentences.len() {
            0 | 1 => Self::clause(document, clause),
            _ => Self { document: document.meta.id.clone(), passage: Passage::Sentence(sentence.id.clone()) },
        }
    }

    /// The document and clause that it names or lies in, if the briefing has them.
    pub fn at<'a>(&self, briefing: &'a Briefing) -> Option<(&'a Document, &'a Clause)> {
        briefing.clause(&self.document, self.passage.clause())
    }

    /// Its sentences: one, or all of the clause.
    pub fn sentences<'a>(&self, clause: &'a Clause) -> Vec<&'a Sentence> {
        let is_meant = |sentence: &&Sentence| match &self.passage {
            Passage::Clause(_) => true,
            Passage::Sentence(id) => sentence.id == *id,
        };
        clause.sentences.iter().filter(is_meant).collect()
    }

    /// Its words.
    pub fn words<'a>(&self, clause: &'a Clause) -> &'a str {
        match self.sentences(clause).as_slice() {
            [sentence] if matches!(self.passage, Passage::Sentence(_)) => clause.words(sentence),
            _ => clause.text.as_str(),
        }
    }

    /// What it is called in its document: “§1 ¶2, sentence 3”.
    pub fn label(&self, clause: &Clause) -> String {
        match &self.passage {
            Passage::Clause(_) => clause.label.clone(),
            Passage::Sentence(id) => {
                t!("{clause}, sentence {number}", clause = clause.label, number = id.number)
            }
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.document, self.passage)
    }
}

impl FromStr for Item {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let error = || IdError {
            text: text.to_owned(),
            expected: "a document's id and a clause's with a tilde between them",
        };
        let (document, passage) = text.split_once('~').ok_or_else(error)?;
        Ok(Self {
            document: document.parse().map_err(|_| error())?,
            passage: passage.parse().map_err(|_| error())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{briefing, line};
    use super::*;
    use crate::lock::{LockedDocument, Reason, RetiredClause, Wording};
    use crate::model::{Authority, Standing};
    use proptest::prelude::*;

    fn sample() -> (Briefing, Lock) {
        let lines = ["One.", "Two.", "Three."].map(|words| line(words, 1, Authority::JointLeaders));
        let texts =
            [("a", "a", Standing::Primary, None, &lines[..]), ("b", "b", Standing::Primary, None, &lines)];
        let retired = RetiredClause {
            id: "para_7".parse().unwrap(),
            words: Wording { hash: "01234567".to_owned(), text: "Seven.".to_owned() },
            published: "2026-01-01".to_owned(),
            retired: "2026-02-01".to_owned(),
            reason: Reason::Merged,
            to: vec!["para_2".parse().unwrap()],
        };
        let locked = LockedDocument { retired: vec![retired], ..LockedDocument::new("a".parse().unwrap()) };
        (briefing(&["a", "b"], &[], &texts), Lock { documents: vec![locked] })
    }

    fn check(value: &str, kept: &str, problems: &[&str]) {
        let (briefing, lock) = sample();
        let read = Items::read(&briefing, &lock, value, 3);
        assert_eq!(Items::write(&read.items), kept, "{value}");
        let told: Vec<String> = (read.problems.iter())
            .map(|problem| match problem {
                Problem::Unreadable(name) => format!("unreadable {name}"),
                Problem::NoDocument(id) => format!("no document {id}"),
                Problem::NoPassage(document, name, nearest) => {
                    let near: Vec<&str> = nearest.iter().map(ClauseId::as_str).collect();
                    format!("no {name} in {document}, near {}", near.join(" "))
                }
                Problem::Moved(from, item) => format!("{from} is {item}"),
                Problem::NoSentence(item, number) => format!("no {number} in {item}"),
                Problem::Twice(item) => format!("twice {item}"),
                Problem::TooMany(item) => format!("too many {item}"),
            })
            .collect();
        assert_eq!(told, problems, "{value}");
    }

    #[test]
    fn what_a_url_names_is_found_or_answered() {
        check("a~para_1,b~para_3", "a~para_1,b~para_3", &[]);
        check("b~para_3--s1 , a~para_1", "b~para_3--s1,a~para_1", &[]);
        check("", "", &[]);
        check(",,a~para_1,", "a~para_1", &[]);
        check("a~PARA-1", "a~para_1", &[]);
        check("a~para_1,nonsense,x~para_1", "a~para_1", &["unreadable nonsense", "no document x"]);
        check("a~", "", &["unreadable a~"]);
        check("a~para_9", "", &["no para_9 in a, near para_3 para_2 para_1"]);
        check("a~para_7,b~para_1", "a~para_2,b~para_1", &["para_7 is a~para_2"]);
        check("a~para_1--s9", "a~para_1", &["no 9 in a~para_1"]);
        check("a~para_1,a~para_1", "a~para_1", &["twice a~para_1"]);
        check("a~para_1,a~para_2,a~para_3,b~para_1", "a~para_1,a~para_2,a~para_3", &["too many b~para_1"]);
    }

    proptest! {
        #[test]
        fn any_value_is_read_and_what_is_kept_reads_back(value in "([ab]~para_[0-4](--s[12])?|[a-z~,-]{0,6}|,){0,9}") {
            let (briefing, lock) = sample();
            let read = Items::read(&briefing, &lock, &value, MOST);
            prop_assert!(read.items.len() <= MOST);
            let again = Items::read(&briefing, &lock, &Items::write(&read.items), MOST);
            prop_assert_eq!(again, Items { items: read.items, problems: Vec::new() });
        }

        #[test]
        fn moving_and_taking_out_lose_nothing_else(from in 0_usize..5, to in 0_usize..5) {
            let (briefing, lock) = sample();
            let read = Items::read(&briefing, &lock, "a~para_1,b~para_2,a~para_3,b~para_1", MOST);
            let mut moved = read.moved(from, to);
            prop_assert!(from >= 4 || to >= 4 || moved[to] == read.items[from]);
            moved.sort();
            let mut items = read.items.clone();
            items.sort();
            prop_assert_eq!(moved, items);
            prop_assert_eq!(read.without(from).len(), if from < 4 { 3 } else { 4 });
        }
    }
}
