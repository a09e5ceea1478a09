//! Offers: what would find something where a request finds nothing whole.

use super::hits::count;
use super::index::Index;
use super::plan::{Step, plan};
use super::query::{Name, Node};
use super::request::Request;
use crate::language::t;
use crate::model::Briefing;

/// A request that finds something, and what was changed to make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What was changed, for a reader: “Without “resilience””.
    pub says: String,
    /// The request as it would be.
    pub request: Request,
    /// How many clauses it finds, at least one.
    pub clauses: usize,
}

/// The most offers that are made.
const MOST: usize = 6;

/// What would find something: a filter of the controls less, all of them less, a part of the query less, a phrase as
/// words, each where it finds a clause. Those that change least first.
pub fn offers(index: &Index, briefing: &Briefing, request: &Request) -> Vec<Offer> {
    let mut offers: Vec<(String, Request)> = Vec::new();
    for filter in &request.filters {
        let says = t!("Without the choice of {filter}", filter = named(filter.name()));
        offers.push((says, request.without(filter.name())));
    }
    if request.filters.len() > 1 {
        let bare = Request { filters: Vec::new(), ..request.clone() };
        offers.push((t!("Without any of the choices"), bare));
    }
    let typed = |node: &Node| Request { text: format!("{node} "), ..request.clone() };
    if let Some(node) = &request.parsed.node {
        offers.extend(reworded(node).into_iter().map(|(says, node)| (says, typed(&node))));
    }
    let reread = |(says, request): (String, Request)| {
        let parsed = super::query::parse(briefing, &request.text);
        let request = Request { parsed, ..request };
        let clauses = request.node().map_or(0, |node| count(index, briefing, &node));
        (clauses > 0).then_some(Offer { says, request, clauses })
    };
    let mut offers: Vec<Offer> = offers.into_iter().filter_map(reread).collect();
    offers.truncate(MOST);
    offers
}

/// `node` in other words: a part less, a phrase as words, either side of an AND.
fn reworded(node: &Node) -> Vec<(String, Node)> {
    match node {
        Node::Phrase(words) => {
            let loose: Vec<Node> =
                words.iter().map(|word| Node::Word { words: vec![word.clone()], open: false }).collect();
            let says = t!("The words of “{words}” anywhere in the clause", words = words.join(" "));
            vec![(says, Node::Side(loose))]
        }
        Node::Side(nodes) | Node::All(nodes) => {
            let strict = matches!(node, Node::All(_));
            let join = |nodes: Vec<Node>| if strict { Node::All(nodes) } else { Node::Side(nodes) };
            // Labels go before words.
            let (labels, words): (Vec<usize>, Vec<usize>) =
                (0..nodes.len()).partition(|at| nodes.get(*at).is_some_and(|node| !node.has_words()));
            let without = labels.into_iter().chain(words).filter_map(|at| {
                let left: Vec<Node> = nodes
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| *place != at)
                    .map(|(_, node)| node.clone())
                    .collect();
                let gone = nodes.get(at)?;
                (left.iter().any(|node| !matches!(node, Node::Not(_))))
                    .then(|| (t!("Without “{words}”", words = written(gone)), join(left)))
            });
            let loose = (0..nodes.len()).filter_map(|at| {
                let (says, node) = match nodes.get(at)? {
                    phrase @ Node::Phrase(_) => reworded(phrase).pop()?,
                    _ => return None,
                };
                let mut nodes = nodes.clone();
                *nodes.get_mut(at)? = node;
                Some((says, join(nodes)))
            });
            loose.chain(without).collect()
        }
        _ => Vec::new(),
    }
}

/// A part of a query as it stands in quotation marks.
fn written(node: &Node) -> String {
    match node {
        Node::Phrase(words) => words.join(" "),
        node => node.to_string().trim_end_matches('*').to_owned(),
    }
}

/// The name of a filter in a sentence.
fn named(name: Name) -> String {
    match name {
        Name::Level => t!("verb strength"),
        Name::Theme => t!("theme"),
        Name::Framework => t!("framework"),
        Name::By => t!("voice"),
        Name::In => t!("document"),
        Name::Entity => t!("name"),
    }
}

/// The words of `request` that stand for none of the texts' words, in order.
pub(super) fn unheard(index: &Index, request: &Request) -> Vec<String> {
    fn collect(step: &Step, unheard: &mut Vec<String>) {
        match step {
            Step::Word { asked, forms } if forms.is_empty() => unheard.push(asked.clone()),
            Step::Row { words, asked, exact: false } if words.iter().any(Vec::is_empty) => {
                unheard.push(asked.clone());
            }
            Step::All { steps, .. } => steps.iter().for_each(|step| collect(step, unheard)),
            // What has another name has been heard of.
            Step::Any(steps) if steps.len() == 1 => steps.iter().for_each(|step| collect(step, unheard)),
            _ => {}
        }
    }
    let mut unheard = Vec::new();
    if let Some(node) = request.node() {
        collect(&plan(index, &node), &mut unheard);
    }
    unheard
}

impl Request {
    /// The words asked for that stand in no text of the briefing, in any form.
    pub fn unheard(&self, index: &Index) -> Vec<String> {
        unheard(index, self)
    }
}
