//! Marking words in a document without touching it: the CSS Custom Highlight API. A browser that does not know it
//! shows the linked passage as ever.

use std::ops::Range;

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// The name by which the style sheet knows the marks.
const NAME: &str = "found";

/// Mark the words of the document that `find` gives, as long as the calling component is there; `marks` says where
/// they stand in a text.
pub fn mark_found(find: Signal<Option<String>>, marks: fn(&str, &str) -> Vec<Range<usize>>) {
    Effect::new(move || {
        let find = find.get();
        // By the next frame the document is on the page.
        request_animation_frame(move || {
            let _ = mark(find.as_deref().unwrap_or_default(), marks);
        });
    });
    on_cleanup(|| drop(mark("", |_, _| Vec::new())));
}

/// The address of the page with the quotation behind its fragment (`:~:text=`). Browsers that know text fragments hide
/// it from the location and tell it with the navigation alone; others leave it where it is.
pub fn quoting_address() -> Option<String> {
    let here = window().location().href().ok()?;
    if here.contains(":~:") {
        return Some(here);
    }
    let performance = Reflect::get(&window(), &"performance".into()).ok()?;
    let entries: Function = Reflect::get(&performance, &"getEntriesByType".into()).ok()?.dyn_into().ok()?;
    let entry = Array::from(&entries.call1(&performance, &"navigation".into()).ok()?).get(0);
    let came = Reflect::get(&entry, &"name".into()).ok()?.as_string()?;
    // Only as long as the reader is where that link led.
    came.split_once(":~:").is_some_and(|(address, _)| address == here).then_some(came)
}

fn mark(find: &str, marks: fn(&str, &str) -> Vec<Range<usize>>) -> Result<(), JsValue> {
    let registry = Reflect::get(&Reflect::get(&window(), &"CSS".into())?, &"highlights".into())?;
    let constructor = Reflect::get(&window(), &"Highlight".into())?;
    let (Ok(constructor), true) = (constructor.dyn_into::<Function>(), registry.is_object()) else {
        return Ok(());
    };
    let ranges = Array::new();
    if !find.is_empty() {
        let sentences = document().query_selector_all("article .sentence")?;
        for sentence in (0..sentences.length()).filter_map(|place| sentences.get(place)) {
            let mut nodes = Vec::new();
            texts(&sentence, &mut nodes);
            let whole: String = nodes.iter().map(|(_, text)| text.as_str()).collect();
            for words in marks(&whole, find) {
                let range = document().create_range()?;
                if let (Some((from, start)), Some((to, end))) =
                    (at(&nodes, words.start, false), at(&nodes, words.end, true))
                {
                    range.set_start(from, start)?;
                    range.set_end(to, end)?;
                    ranges.push(&range);
                }
            }
        }
    }
    let highlight = Reflect::construct(&constructor, &ranges)?;
    let set: Function = Reflect::get(&registry, &"set".into())?.dyn_into()?;
    set.call2(&registry, &NAME.into(), &highlight).map(drop)
}

/// The text nodes below `node` in order, but those of markers, which are no words of the sentence.
fn texts(node: &Node, found: &mut Vec<(Node, String)>) {
    let mut child = node.first_child();
    while let Some(node) = child {
        if node.node_type() == Node::TEXT_NODE {
            found.push((node.clone(), node.text_content().unwrap_or_default()));
        } else if !node.dyn_ref::<Element>().is_some_and(|element| element.class_list().contains("marker")) {
            texts(&node, found);
        }
        child = node.next_sibling();
    }
}

/// The node in which the byte `byte` of the texts together lies, and how many UTF-16 units come before it there. At a
/// boundary an end lies in the node before, a start in the one behind.
fn at(nodes: &[(Node, String)], mut byte: usize, is_end: bool) -> Option<(&Node, u32)> {
    for (node, text) in nodes {
        if byte < text.len() || (is_end && byte == text.len()) {
            let units = text.get(..byte)?.encode_utf16().count();
            return Some((node, u32::try_from(units).ok()?));
        }
        byte -= text.len();
    }
    None
}
