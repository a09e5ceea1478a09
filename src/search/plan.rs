//! A query with its words looked up: which words of the texts each stands for, and how.

use super::index::Index;
use super::knobs;
use super::names::Thing;
use super::query::{Filter, Node};
use crate::text::{Stems, is_stop_word};

/// A part of a query, ready to be found.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// A word: those of the texts that it stands for; none where it stands for none.
    Word {
        asked: String,
        forms: Vec<Form>,
    },
    /// Words that stand side by side: for each what it stands for.
    Row {
        asked: String,
        words: Vec<Vec<Form>>,
        exact: bool,
    },
    /// Something asked for by one of its names.
    Named {
        asked: String,
        thing: Thing,
    },
    /// What a sentence must be.
    Filter(Filter),
    /// All of them; `some` where some will do.
    All {
        steps: Vec<Step>,
        some: bool,
    },
    Any(Vec<Step>),
    Not(Box<Step>),
}

/// A word of the texts, and how it answers to the word asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) term: u32,
    pub(super) how: How,
}

/// How a word of the texts answers to the word asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The same word.
    Exact,
    /// Another form of it.
    Stem,
    /// It begins so.
    Prefix,
    /// It was asked for with a typing mistake.
    Typo,
    /// Another name of the same thing.
    Name,
    /// The sentence is on the theme of this name.
    Theme,
}

impl How {
    pub(super) fn weight(self) -> f64 {
        match self {
            Self::Exact => knobs::EXACT,
            Self::Stem => knobs::STEM,
            Self::Prefix => knobs::PREFIX,
            Self::Typo => knobs::TYPO,
            Self::Name => knobs::NAME,
            Self::Theme => knobs::THEME,
        }
    }
}

impl Step {
    /// Whether it asks for words, and not only for labels.
    pub(super) fn has_words(&self) -> bool {
        match self {
            Self::Word { .. } | Self::Row { .. } | Self::Named { .. } => true,
            Self::Filter(_) => false,
            Self::All { steps, .. } | Self::Any(steps) => steps.iter().any(Self::has_words),
            Self::Not(step) => step.has_words(),
        }
    }
}

/// `node` looked up in `index`.
pub(super) fn plan(index: &Index, node: &Node) -> Step {
    Planner { index, stems: Stems::english() }.step(node)
}

struct Planner<'a> {
    index: &'a Index,
    stems: Stems,
}

impl Planner<'_> {
    fn step(&self, node: &Node) -> Step {
        match node {
            Node::Word { words, .. } => self.named(&words.join(" "), words, self.word(node)),
            Node::Phrase(words) => {
                let forms = |word: &String| {
                    self.index.exact(word).map(|term| Form { term, how: How::Exact }).into_iter().collect()
                };
                Step::Row { asked: words.join(" "), words: words.iter().map(forms).collect(), exact: true }
            }
            Node::Filter(filter) => Step::Filter(filter.clone()),
            Node::Side(nodes) => self.all(nodes, true),
            Node::All(nodes) => self.all(nodes, false),
            Node::Any(nodes) => Step::Any(nodes.iter().map(|node| self.step(node)).collect()),
            Node::Not(node) => Step::Not(Box::new(self.step(node))),
        }
    }

    /// The parts of a conjunction. Words that side by side are a name also stand for what it names; words that say
    /// nothing are left out where others say something.
    fn all(&self, nodes: &[Node], some: bool) -> Step {
        let is_telling = |node: &Node| match node {
            Node::Word { words, .. } => !words.iter().all(|word| is_stop_word(&self.stems.of(word))),
            _ => true,
        };
        let skip = some && nodes.iter().any(|node| node.has_words() && is_telling(node));
        let mut steps = Vec::new();
        let mut at = 0;
        while let Some(node) = nodes.get(at) {
            if some && let Some((step, length)) = self.run(nodes.get(at..).unwrap_or_default()) {
                steps.push(step);
                at += length;
                continue;
            }
            if !skip || is_telling(node) {
                steps.push(self.step(node));
            }
            at += 1;
        }
        Step::All { steps, some }
    }

    /// The longest name of at least two parts that `nodes` begin with, and how many of them it takes.
    fn run(&self, nodes: &[Node]) -> Option<(Step, usize)> {
        let most = nodes.iter().take_while(|node| matches!(node, Node::Word { .. })).count();
        (2..=most.min(self.index.names.longest)).rev().find_map(|length| {
            let nodes = nodes.get(..length)?;
            let words: Vec<String> = nodes.iter().flat_map(words_of).cloned().collect();
            let names: Vec<&str> = words.iter().map(String::as_str).collect();
            if self.index.names.named(&names).is_empty() {
                return None;
            }
            let telling =
                nodes.iter().filter(|node| !words_of(node).all(|word| is_stop_word(&self.stems.of(word))));
            let own = Step::All { steps: telling.map(|node| self.word(node)).collect(), some: false };
            Some((self.named(&words.join(" "), &words, own), length))
        })
    }

    /// `own`, or what else these words are a name of.
    fn named(&self, asked: &str, words: &[String], own: Step) -> Step {
        let names: Vec<&str> = words.iter().map(String::as_str).collect();
        let things = self.index.names.named(&names);
        if things.is_empty() {
            return own;
        }
        let others = things.iter().map(|thing| match thing {
            Thing::Words(others) => {
                let forms = |word: &String| {
                    self.index.exact(word).map(|term| Form { term, how: How::Name }).into_iter().collect()
                };
                Step::Row { asked: asked.to_owned(), words: others.iter().map(forms).collect(), exact: false }
            }
            thing => Step::Named { asked: asked.to_owned(), thing: thing.clone() },
        });
        Step::Any([own].into_iter().chain(others).collect())
    }

    /// A word by itself: one run of letters, or several that stand side by side.
    fn word(&self, node: &Node) -> Step {
        let Node::Word { words, open } = node else { return Step::Any(Vec::new()) };
        match words.as_slice() {
            [word] => Step::Word { asked: word.clone(), forms: self.forms(word, *open) },
            words => {
                let last = words.len().saturating_sub(1);
                let row =
                    words.iter().enumerate().map(|(place, word)| self.forms(word, *open && place == last));
                Step::Row { asked: words.join("-"), words: row.collect(), exact: false }
            }
        }
    }

    /// The words of the texts that `word` stands for: itself and other forms of its stem, and longer ones while it is
    /// being typed; where there are none and it may go on, those that begin so; else the nearest ones.
    fn forms(&self, word: &str, open: bool) -> Vec<Form> {
        let mut family = self.family(word, How::Exact, How::Stem);
        if !family.is_empty() {
            if open && word.chars().count() >= knobs::BEGUN {
                let known: Vec<u32> = family.iter().map(|form| form.term).collect();
                let longer = self.index.prefix(word).filter(|(_, term)| !known.contains(term));
                family.extend(longer.map(|(_, term)| Form { term, how: How::Prefix }));
            }
            return family;
        }
        if open {
            let begun: Vec<Form> =
                self.index.prefix(word).map(|(_, term)| Form { term, how: How::Prefix }).collect();
            if !begun.is_empty() {
                return begun;
            }
        }
        self.mistaken(word)
    }

    fn family(&self, word: &str, exact: How, stem: How) -> Vec<Form> {
        let own = self.index.exact(word);
        let others = self.index.stem(&self.stems.of(word)).iter().copied().filter(|term| Some(*term) != own);
        let own_form = own.map(|term| Form { term, how: exact });
        own_form.into_iter().chain(others.map(|term| Form { term, how: stem })).collect()
    }

    fn mistaken(&self, word: &str) -> Vec<Form> {
        let most = knobs::mistakes(word.chars().count());
        if most == 0 || word.contains(|c: char| c.is_numeric()) {
            return Vec::new();
        }
        let mut nearest: Vec<(&str, u32)> = Vec::new();
        let mut least = most;
        for (other, term) in self.index.similar(word, most) {
            let distance = strsim::osa_distance(word, other);
            if distance < least {
                nearest.clear();
                least = distance;
            }
            if distance == least {
                nearest.push((other, term));
            }
        }
        let mut forms: Vec<Form> =
            nearest.iter().flat_map(|(other, _)| self.family(other, How::Typo, How::Typo)).collect();
        forms.sort_by_key(|form| form.term);
        forms.dedup();
        forms
    }
}

fn words_of(node: &Node) -> impl Iterator<Item = &String> {
    match node {
        Node::Word { words, .. } => words.iter(),
        _ => [].iter(),
    }
}
