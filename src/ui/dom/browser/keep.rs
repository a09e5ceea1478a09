//! What a reader has done to the prerendered page, kept over its replacement.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::reach::{element, focus, scroll_to, scrolled};
use super::trail::{Caret, Trail};

/// Scroll position, focus, selection, what is open, and what has been typed.
pub(super) struct Kept {
    scroll: (f64, f64),
    anchor: Option<(String, f64)>,
    focus: Option<Trail>,
    selection: Option<(Caret, Caret)>,
    open: Vec<(Trail, bool)>,
    typed: Vec<(Trail, String)>,
}

impl Kept {
    /// What is to be kept of the page as it is, below `app`.
    pub(super) fn of(app: &Element) -> Self {
        let trail = |element: &Element| Trail::to(element);
        let open = |details: Element| Some((trail(&details)?, details.has_attribute("open")));
        let typed = |input: Element| {
            let value = input.dyn_ref::<HtmlInputElement>()?.value();
            Some((trail(&input)?, value)).filter(|(_, value)| !value.is_empty())
        };
        Self {
            scroll: scrolled(),
            anchor: anchor(app),
            focus: document()
                .active_element()
                .filter(|element| app.contains(Some(element)))
                .as_ref()
                .and_then(trail),
            selection: selection(app),
            open: all(app, "details").into_iter().filter_map(open).collect(),
            typed: all(app, "input").into_iter().filter_map(typed).collect(),
        }
    }

    /// Do it to the page as it is now.
    pub(super) fn restore(&self) {
        for (trail, open) in &self.open {
            if let Some(details) = trail.walk() {
                let _ = details.toggle_attribute_with_force("open", *open);
            }
        }
        for (trail, value) in &self.typed {
            if let Some(input) = trail.walk().as_ref().and_then(JsCast::dyn_ref::<HtmlInputElement>) {
                input.set_value(value);
            }
        }
        if let Some(element) = self.focus.as_ref().and_then(Trail::walk) {
            focus(&element);
        }
        self.select();
        scroll_to(self.scroll);
        // In another language the words above have another height.
        let moved = self.anchor.as_ref().and_then(|(id, top)| Some(top_of(&element(id)?) - top));
        if let Some(moved) = moved.filter(|moved| moved.abs() >= 1.0) {
            scroll_to((self.scroll.0, self.scroll.1 + moved));
        }
    }

    fn select(&self) -> Option<()> {
        let (anchor, focus) = self.selection.as_ref()?;
        let ((anchor, from), (focus, to)) = (anchor.walk()?, focus.walk()?);
        let selection = window().get_selection().ok()??;
        selection.set_base_and_extent(&anchor, from, &focus, to).ok()
    }
}

/// The first element with an id that begins in view, and how far below the edge it does; none at the top of the page.
fn anchor(app: &Element) -> Option<(String, f64)> {
    let bottom = window().inner_height().ok()?.as_f64()?;
    let in_view = |element: &Element| (0.0..bottom).contains(&top_of(element));
    let first = all(app, "main [id]").into_iter().find(in_view).filter(|_| scrolled().1 > 0.0)?;
    Some((first.id(), top_of(&first)))
}

fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Where the selection starts and ends, in the order in which it was made; none if nothing is selected.
fn selection(app: &Element) -> Option<(Caret, Caret)> {
    let selection = window().get_selection().ok()?.filter(|selection| !selection.is_collapsed())?;
    let (anchor, focus) = (selection.anchor_node()?, selection.focus_node()?);
    if !app.contains(Some(&anchor)) || !app.contains(Some(&focus)) {
        return None;
    }
    Some((Caret::to(&anchor, selection.anchor_offset())?, Caret::to(&focus, selection.focus_offset())?))
}

fn all(app: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = app.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
