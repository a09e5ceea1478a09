//! Where a clause stands: its identifier, its label, and the clause that introduces it.

use crate::model::{ClauseId, ClauseKind};

use super::block::Block;
use super::marker::Marker;
use super::number::Writer;
use super::numeral;

/// Where a clause stands.
pub(super) struct Place {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) kind: ClauseKind,
    pub(super) stem: Option<ClauseId>,
    pub(super) depth: usize,
    /// Whether it is a further paragraph of the item before it.
    pub(super) continues: bool,
}

/// Where a paragraph without a number of its own is counted.
struct Scope {
    id: String,
    label: String,
}

impl Writer<'_> {
    /// Where the clause that `block` makes will stand.
    pub(super) fn place(&mut self, block: &Block) -> Place {
        let depth = block.depth.min(self.parents.len());
        if depth > 0 && block.marker.is_none() {
            // A further paragraph of an item.
            self.parents.truncate(depth + 1);
            let Some(item) = self.parents.last().and_then(|(at, _)| self.draft.clauses.get(*at)) else {
                return self.paragraph(block);
            };
            let (id, label, stem) = (format!("{}__para", item.id), item.label.clone(), item.stem.clone());
            let kind = item.kind;
            let count = self.count(&id) + 1;
            let (id, label) = (format!("{id}_{count}"), format!("{label} ¶{count}"));
            return Place { id, label, kind, stem, depth, continues: true };
        }
        if depth == 0 {
            return self.paragraph(block);
        }
        let Some((parent, stem)) = self.parents.get(depth - 1).copied() else { return self.paragraph(block) };
        let clause = |at: usize| self.draft.clauses.get(at);
        let (Some(parent), stem) = (clause(parent), clause(stem).map(|clause| clause.id.clone())) else {
            return self.paragraph(block);
        };
        let (base, label) = (format!("{}__item", parent.id), parent.label.clone());
        let count = self.count(&base);
        let own = match &block.marker {
            Some(Marker::Number(number)) => numeral::cleaned(&number.printed),
            _ => None,
        };
        let own = own.unwrap_or_else(|| numeral::letters(count - 1));
        let (id, label) = (format!("{base}_{own}"), format!("{label}({own})"));
        Place { id, label, kind: ClauseKind::Item, stem, depth, continues: false }
    }

    fn paragraph(&mut self, block: &Block) -> Place {
        let kind = match block.marker {
            Some(Marker::Bullet(_)) => ClauseKind::Item,
            _ => ClauseKind::Paragraph,
        };
        let own = own_number(block);
        self.has_begun |= own.is_some() && !self.counting.sections;
        let (id, label) = match own {
            Some(own) if self.counting.is_continuous => (format!("para_{own}"), format!("¶{own}")),
            Some(own) => {
                self.last_number = None;
                let scope = self.scope(true);
                (format!("{}para_{own}", scope.id), format!("{}¶{own}", scope.label))
            }
            None => {
                let scope = self.scope(false);
                let mut count = self.count(&scope.id);
                // Under a numbered paragraph the first further one is its second.
                count += usize::from(scope.id.starts_with("para_"));
                (format!("{}para_{count}", scope.id), format!("{}¶{count}", scope.label))
            }
        };
        let stem = self.stem.filter(|_| block.introduced).and_then(|at| self.draft.clauses.get(at));
        let stem = stem.map(|clause| clause.id.clone());
        Place { id, label, kind, stem, depth: 0, continues: false }
    }

    /// Where a paragraph is counted: in its numbered section, in front of the first, or in the document.
    fn scope(&self, has_number: bool) -> Scope {
        let scope = |id: &str, label: &str| Scope { id: format!("{id}__"), label: format!("{label} ") };
        let section = |at: usize| self.draft.sections.get(at);
        let numbered =
            self.open.iter().rev().find_map(|(at, _, number)| Some((section(*at)?, number.as_ref()?)));
        if let Some((section, number)) = numbered {
            return scope(section.id.as_str(), &format!("§{number}"));
        }
        let last = self.last_number.and_then(|at| self.draft.clauses.get(at));
        let open = self.open.last().and_then(|(at, ..)| section(*at));
        match (last, open) {
            _ if !self.counting.sections && !self.counting.paragraphs => {
                Scope { id: String::new(), label: String::new() }
            }
            (Some(clause), _) if !has_number => scope(clause.id.as_str(), &clause.label),
            _ if !self.has_begun && !has_number => scope("preamble", "Preamble"),
            (_, Some(section)) => scope(section.id.as_str(), &shortened(section.heading.as_str())),
            _ => Scope { id: String::new(), label: String::new() },
        }
    }

    fn count(&mut self, key: &str) -> usize {
        let count = self.counts.entry(key.to_owned()).or_default();
        *count += 1;
        *count
    }
}

/// The number that a paragraph of running text bears, for an identifier.
pub(super) fn own_number(block: &Block) -> Option<String> {
    match &block.marker {
        Some(Marker::Number(number)) if block.is_text() && block.depth == 0 => {
            numeral::cleaned(&number.printed)
        }
        _ => None,
    }
}

/// A heading short enough for a label.
fn shortened(heading: &str) -> String {
    match heading.char_indices().nth(40) {
        None => heading.to_owned(),
        Some((at, _)) => {
            let head = heading.get(..at).unwrap_or_default();
            format!("{}…", head.rsplit_once(' ').map_or(head, |(words, _)| words))
        }
    }
}
