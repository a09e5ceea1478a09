//! What a reader asks of the search page: the query, what the controls filter by, the order. Read from the query of a
//! URL and written back to it.

use super::query::{Filter, Name, Node, Parsed, filter, parse};
use crate::compare::Choice;
use crate::model::Briefing;

/// A search, as the URL of the page has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// The query as it was typed.
    pub text: String,
    /// The query as it was read.
    pub parsed: Parsed,
    /// What the controls filter by, at most one of each name.
    pub filters: Vec<Filter>,
    /// The order of the hits.
    pub order: Order,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The best first.
    #[default]
    Best,
    /// As they stand in the texts.
    Text,
    /// The firmest first.
    Level,
}

impl Order {
    /// Every order, in the order of the interface.
    pub const ALL: [Self; 3] = [Self::Best, Self::Text, Self::Level];

    /// The value in a URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Text => "text",
            Self::Level => "level",
        }
    }
}

impl Request {
    /// The names in a URL: the query, the filters in the order of the interface, the order.
    pub const NAMES: [&'static str; 8] = ["q", "level", "theme", "by", "framework", "in", "entity", "sort"];

    /// The search for what is typed, without any control.
    pub fn of(briefing: &Briefing, text: &str) -> Self {
        Self { text: text.to_owned(), parsed: parse(briefing, text), ..Self::default() }
    }

    /// Read `choices`. Beside the request stand the names and values that nothing in `briefing` answers to; they are
    /// passed over.
    pub fn read(briefing: &Briefing, choices: &[Choice<'_>]) -> (Self, Vec<(String, String)>) {
        let mut request = Self::default();
        let mut unknown = Vec::new();
        for (name, value) in choices.iter().filter(|(_, value)| !value.is_empty()) {
            let known = match Name::ALL.into_iter().find(|known| known.as_str() == *name) {
                Some(known) => {
                    let filter = filter::exactly(briefing, known, value);
                    filter.map(|filter| request.filters.push(filter)).is_some()
                }
                None if *name == "q" => {
                    (request.text, request.parsed) = (value.clone(), parse(briefing, value));
                    true
                }
                None => {
                    let order = Order::ALL.into_iter().find(|order| order.as_str() == value);
                    order.map(|order| request.order = order).is_some()
                }
            };
            if !known {
                unknown.push(((*name).to_owned(), value.clone()));
            }
        }
        (request, unknown)
    }

    /// The choices that [`read`](Self::read) makes this request of; what stands at its default is left out.
    pub fn write(&self) -> Vec<Choice<'static>> {
        let text = (!self.text.is_empty()).then(|| ("q", self.text.clone()));
        let filters = self.filters.iter().map(|filter| (filter.name().as_str(), filter.value()));
        let order = (self.order != Order::default()).then(|| ("sort", self.order.as_str().to_owned()));
        text.into_iter().chain(filters).chain(order).collect()
    }

    /// What is asked for, query and controls together; `None` where nothing is.
    pub fn node(&self) -> Option<Node> {
        let filters = self.filters.iter().cloned().map(Node::Filter);
        let mut nodes: Vec<Node> = match self.parsed.node.clone() {
            Some(Node::All(nodes)) => return Some(Node::All(nodes.into_iter().chain(filters).collect())),
            Some(Node::Side(nodes)) => nodes,
            node => node.into_iter().collect(),
        };
        nodes.extend(filters);
        if nodes.len() > 1 { Some(Node::Side(nodes)) } else { nodes.pop() }
    }

    /// The labels that every answer must have, by the controls or by the query.
    pub fn demanded(&self) -> Vec<Filter> {
        self.node().map(|node| node.demanded().into_iter().cloned().collect()).unwrap_or_default()
    }

    /// The same request without the filter of this name.
    #[must_use]
    pub fn without(&self, name: Name) -> Self {
        let filters = self.filters.iter().filter(|filter| filter.name() != name).cloned().collect();
        Self { filters, ..self.clone() }
    }

    /// The same request with this filter in place of the one of its name.
    #[must_use]
    pub fn with(&self, filter: Filter) -> Self {
        let mut request = self.without(filter.name());
        request.filters.push(filter);
        request
    }

    /// The query as it was read, where that is not as it was typed.
    pub fn reading(&self) -> Option<String> {
        let reading = self.parsed.node.as_ref()?.to_string();
        let reading = if self.text.trim_end().ends_with('*') {
            reading
        } else {
            reading.trim_end_matches('*').to_owned()
        };
        (!self.parsed.problems.is_empty()).then_some(reading)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::briefing;
    use super::*;

    #[test]
    fn a_request_reads_back_from_its_url() {
        let briefing = briefing();
        let choices = [
            ("q", "talent \"of the"),
            ("level", "4"),
            ("theme", "talent"),
            ("by", "leaders"),
            ("framework", "arden-belmar"),
            ("in", "arden-belmar-statement"),
            ("entity", "hiroshima-ai-process"),
            ("sort", "text"),
        ];
        let choices = choices.map(|(name, value)| (name, value.to_owned()));
        let (request, unknown) = Request::read(&briefing, &choices);
        assert_eq!(unknown, []);
        assert_eq!(request.filters.len(), 6);
        assert_eq!(request.write(), choices);
    }

    #[test]
    fn what_the_url_asks_for_in_vain_is_named() {
        let briefing = briefing();
        let choices = [("level", "9"), ("sort", "odd"), ("theme", "talnet"), ("by", "")];
        let (request, unknown) =
            Request::read(&briefing, &choices.map(|(name, value)| (name, value.to_owned())));
        assert_eq!(request, Request::default());
        assert_eq!(unknown.len(), 3);
    }
}
