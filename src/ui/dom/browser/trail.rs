//! Trails: a way to an element or to a character that leads to the same one in a page with the same markup.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The way to an element: from the nearest ancestor with an id down through the children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trail {
    id: String,
    steps: Vec<u32>,
}

/// The way to a place in the text: the nearest ancestor with an id, and how many UTF-16 units of its text come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Caret {
    id: String,
    offset: u32,
}

impl Trail {
    /// The way to `element`, if it has an ancestor with an id.
    pub(super) fn to(element: &Element) -> Option<Self> {
        let mut steps = Vec::new();
        let mut at = element.clone();
        while at.id().is_empty() {
            let mut earlier = 0;
            let mut sibling = at.previous_element_sibling();
            while let Some(element) = sibling {
                earlier += 1;
                sibling = element.previous_element_sibling();
            }
            steps.push(earlier);
            at = at.parent_element()?;
        }
        steps.reverse();
        Some(Self { id: at.id(), steps })
    }

    /// The element at its end now.
    pub(super) fn walk(&self) -> Option<Element> {
        let mut at = document().get_element_by_id(&self.id)?;
        for step in &self.steps {
            at = at.children().item(*step)?;
        }
        Some(at)
    }
}

impl Caret {
    /// The way to the boundary point (`node`, `offset`) of a selection.
    pub(super) fn to(node: &Node, offset: u32) -> Option<Self> {
        let mut at = Some(node.clone());
        let anchor = loop {
            let node = at?;
            match node.dyn_ref::<Element>() {
                Some(element) if !element.id().is_empty() => break element.clone(),
                _ => at = node.parent_node(),
            }
        };
        let before = document().create_range().ok()?;
        before.set_start(&anchor, 0).ok()?;
        before.set_end(node, offset).ok()?;
        Some(Self { id: anchor.id(), offset: js_sys::Object::from(before).to_string().length() })
    }

    /// The boundary point there now.
    pub(super) fn walk(&self) -> Option<(Node, u32)> {
        let anchor: Node = document().get_element_by_id(&self.id)?.into();
        let mut left = self.offset;
        find(&anchor, &mut left)
    }
}

/// The text node at or below `node` in which the character `left` units on lies; counts `left` down on the way.
fn find(node: &Node, left: &mut u32) -> Option<(Node, u32)> {
    if let Some(text) = node.dyn_ref::<web_sys::Text>() {
        let length = text.length();
        if *left <= length {
            return Some((node.clone(), *left));
        }
        *left -= length;
        return None;
    }
    let mut child = node.first_child();
    while let Some(node) = child {
        if let Some(found) = find(&node, left) {
            return Some(found);
        }
        child = node.next_sibling();
    }
    None
}
