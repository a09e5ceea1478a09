//! Reading a query. Whatever is typed is read as something: what cannot be read as it stands is named, with the
//! nearest reading.

use crate::language::t;
use crate::model::Briefing;
use crate::text::terms;

use super::filter::read as read_filter;
use super::lex::{At, Sign, signs};
use super::{Node, Problem};

/// How deep brackets are read; what is nested deeper is read as if it stood side by side.
const DEEPEST: usize = 24;

/// A query as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// What is asked for; `None` where nothing is.
    pub node: Option<Node>,
    /// What could not be read as it stands, in the order of the query.
    pub problems: Vec<Problem>,
}

/// Read `text`. The values of filters are those of `briefing`. A word at the very end counts as still being typed.
pub fn parse(briefing: &Briefing, text: &str) -> Parsed {
    let signs = signs(text);
    let mut reader = Reader { briefing, text, signs, at: 0, depth: 0, problems: Vec::new() };
    let mut nodes = Vec::new();
    while reader.at < reader.signs.len() {
        nodes.extend(reader.any());
        if let Some(range) = reader.take(&Sign::Close) {
            reader.problem(range, t!("This bracket closes nothing. It is passed over."));
        }
    }
    reader.problems.sort_by_key(|problem| (problem.range.start, problem.range.end));
    Parsed { node: side(nodes), problems: reader.problems }
}

struct Reader<'a> {
    briefing: &'a Briefing,
    text: &'a str,
    signs: Vec<At>,
    at: usize,
    depth: usize,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// any := all ("OR" all)*
    fn any(&mut self) -> Option<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        let mut waiting = None;
        loop {
            let node = self.all();
            match (node, waiting.take()) {
                (None, Some(range)) => {
                    self.problem(range, t!("OR needs something on both sides. It is passed over."));
                }
                (Some(node), _) => nodes.push(node),
                (None, None) => {}
            }
            let Some(range) = self.take(&Sign::Or) else { break };
            if nodes.is_empty() {
                self.problem(range, t!("OR needs something on both sides. It is passed over."));
            } else {
                waiting = Some(range);
            }
        }
        joined(nodes, Node::Any)
    }

    /// all := one ("AND"? one)*; with one AND among them, all must be there.
    fn all(&mut self) -> Option<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        let (mut strict, mut waiting) = (false, None);
        loop {
            if let Some(range) = self.take(&Sign::And) {
                if nodes.is_empty() || waiting.is_some() {
                    self.problem(range, t!("AND needs something on both sides. It is passed over."));
                } else {
                    waiting = Some(range);
                }
                continue;
            }
            if !self.opens() {
                break;
            }
            if let Some(node) = self.one() {
                strict |= waiting.take().is_some();
                nodes.push(node);
            }
        }
        if let Some(range) = waiting {
            self.problem(range, t!("AND needs something on both sides. It is passed over."));
        }
        if strict { joined(nodes, Node::All) } else { side(nodes) }
    }

    /// Whether the next sign begins something.
    fn opens(&self) -> bool {
        self.signs.get(self.at).is_some_and(|(sign, _)| !matches!(sign, Sign::And | Sign::Or | Sign::Close))
    }

    /// one := "NOT" one | "(" any ")" | word | quotation | field
    fn one(&mut self) -> Option<Node> {
        let (sign, range) = self.signs.get(self.at).cloned()?;
        self.at += 1;
        match sign {
            Sign::Not => {
                let inner = if self.opens() && self.depth < DEEPEST { self.deeper(Self::one) } else { None };
                if inner.is_none() {
                    self.problem(
                        range,
                        t!("NOT needs something behind it that is to be left out. It is passed over."),
                    );
                }
                // Twice not is not at all.
                Some(match inner? {
                    Node::Not(inner) => *inner,
                    inner => Node::Not(Box::new(inner)),
                })
            }
            Sign::Open if self.depth >= DEEPEST => {
                self.problem(
                    range,
                    t!("So many brackets inside each other are not read. This one is passed over."),
                );
                None
            }
            Sign::Open => {
                let inner = self.deeper(Self::any);
                if self.take(&Sign::Close).is_none() {
                    self.problem(range, t!("This bracket is not closed. It is read as closed at the end."));
                } else if inner.is_none() {
                    self.problem(range, t!("There is nothing in these brackets. They are passed over."));
                }
                inner
            }
            Sign::Quoted(words, closed) => {
                if !closed {
                    self.problem(
                        range.clone(),
                        t!("This quotation is not closed. It is read as ending at the end."),
                    );
                }
                let words = folded(&words);
                if words.is_empty() && closed {
                    self.problem(range, t!("There are no words in this quotation. It is passed over."));
                }
                (!words.is_empty()).then_some(Node::Phrase(words))
            }
            Sign::Field(name, value, closed) => {
                if !closed {
                    self.problem(
                        range.clone(),
                        t!("This quotation is not closed. It is read as ending at the end."),
                    );
                }
                match read_filter(self.briefing, &name, &value) {
                    Ok(filter) => Some(Node::Filter(filter)),
                    Err((says, nearest)) => {
                        self.problem(range, says);
                        nearest
                    }
                }
            }
            Sign::Word(word) => {
                let words = folded(&word);
                let open = word.ends_with('*')
                    || (range.end == self.text.len() && word.ends_with(char::is_alphanumeric));
                (!words.is_empty()).then_some(Node::Word { words, open })
            }
            Sign::And | Sign::Or | Sign::Close => None,
        }
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Option<Node>) -> Option<Node> {
        self.depth += 1;
        let node = read(self);
        self.depth -= 1;
        node
    }

    fn take(&mut self, sign: &Sign) -> Option<std::ops::Range<usize>> {
        let (_, range) = self.signs.get(self.at).filter(|(next, _)| next == sign)?;
        let range = range.clone();
        self.at += 1;
        Some(range)
    }

    fn problem(&mut self, range: std::ops::Range<usize>, says: String) {
        self.problems.push(Problem { range, says });
    }
}

/// The runs of letters and digits of `text`, folded.
pub(super) fn folded(text: &str) -> Vec<String> {
    terms(text).map(|(_, word)| word).collect()
}

/// `nodes` side by side, those that are so already taken apart.
fn side(nodes: Vec<Node>) -> Option<Node> {
    let flat = nodes.into_iter().flat_map(|node| match node {
        Node::Side(inner) => inner,
        node => vec![node],
    });
    joined(flat.collect(), Node::Side)
}

fn joined(mut nodes: Vec<Node>, join: impl FnOnce(Vec<Node>) -> Node) -> Option<Node> {
    if nodes.len() > 1 { Some(join(nodes)) } else { nodes.pop() }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::briefing;
    use super::*;

    fn check(text: &str, reading: &str, problems: &[&str]) {
        let parsed = parse(&briefing(), text);
        assert_eq!(parsed.node.map(|node| node.to_string()).unwrap_or_default(), reading, "{text}");
        let found: Vec<&str> =
            parsed.problems.iter().map(|problem| text.get(problem.range.clone()).unwrap()).collect();
        assert_eq!(found, problems, "{text}");
    }

    #[test]
    fn a_query_is_read_as_it_is_meant() {
        for (text, reading) in [
            ("talent ", "talent"),
            ("tal", "tal*"),
            ("Talent MOBILITY ", "talent mobility"),
            ("human-centric ＡＩ ", "human-centric ai"),
            ("“The Aim of”", "\"the aim of\""),
            ("talent AND chips ", "talent AND chips"),
            ("talent chips AND code ", "talent AND chips AND code"),
            ("talent OR chips code ", "talent OR (chips code)"),
            ("(talent OR chips) code ", "(talent OR chips) code"),
            ("talent NOT chips ", "talent NOT chips"),
            ("talent -chips ", "talent NOT chips"),
            ("NOT (a OR b) ", "NOT (a OR b)"),
            ("NOT NOT a ", "a"),
            ("level:4 theme:talent", "level:4 theme:talent"),
            ("entity:\"Hiroshima AI Process\"", "entity:hiroshima-ai-process"),
            ("entity:HAIP", "entity:hiroshima-ai-process"),
            ("by:leaders", "by:leaders"),
            ("in:arden-belmar-statement", "in:arden-belmar-statement"),
            ("framework:arden-corvia", "framework:arden-corvia"),
            ("level:undertaking", "level:4"),
            ("level:4+", "level:4-5"),
            ("and or not", "and or not*"),
            ("", ""),
            ("… — !", ""),
        ] {
            check(text, reading, &[]);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_read_as_the_nearest() {
        for (text, reading, problems) in [
            ("\"the aim", "\"the aim\"", &["\"the aim"][..]),
            ("(talent ", "talent", &["("]),
            ("talent) chips ", "talent chips", &[")"]),
            ("talent AND", "talent", &["AND"]),
            ("OR talent ", "talent", &["OR"]),
            ("talent OR ", "talent", &["OR"]),
            ("AND AND a ", "a", &["AND", "AND"]),
            ("talent NOT", "talent", &["NOT"]),
            ("() a ", "a", &["("]),
            ("\"\" a ", "a", &["\"\""]),
            ("level:9 a ", "a", &["level:9"]),
            ("theme:talnet a ", "theme:talent a", &["theme:talnet"]),
            ("topic:talent ", "theme:talent", &["topic:talent"]),
            ("foo:bar ", "foo-bar", &["foo:bar"]),
            ("level: a ", "a", &["level:"]),
        ] {
            check(text, reading, problems);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_query_is_read_and_its_reading_reads_the_same(
            text in "([a-zé*(): \"-]|AND |OR |NOT |level:4 |theme:talent |\\PC){0,40}",
        ) {
            let briefing = briefing();
            let parsed = parse(&briefing, &text);
            for problem in &parsed.problems {
                proptest::prop_assert!(text.get(problem.range.clone()).is_some());
            }
            if let Some(node) = parsed.node {
                let again = parse(&briefing, &format!("{node} "));
                proptest::prop_assert_eq!(again.problems, []);
                proptest::prop_assert_eq!(again.node.map(|node| node.to_string()), Some(node.to_string()));
            }
        }
    }
}
