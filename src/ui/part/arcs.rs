//! The picture of names that share sentences: names down the page, an arc for every two.

use leptos::prelude::*;
use leptos::svg;

use crate::compare::{Arc, LINE, Node, SPINE, arcs};

/// A name of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// What stands there.
    pub label: String,
    /// The page it leads to; none for the one that the picture is about.
    pub link: Option<String>,
}

/// The picture of `dots` and of `pairs`: the places of two of them and how many sentences they share. Arcs from a dot
/// without a link are drawn through. `title` and `says` are for those who listen.
pub fn arcs_picture(dots: &[Dot], pairs: &[(usize, usize, usize)], title: String, says: String) -> AnyView {
    let labels: Vec<&str> = dots.iter().map(|dot| dot.label.as_str()).collect();
    let laid = arcs(&labels, pairs);
    let is_about = |place: usize| dots.get(place).is_some_and(|dot| dot.link.is_none());
    let all_alike = dots.iter().all(|dot| dot.link.is_some());
    let curves: Vec<_> = laid
        .arcs
        .iter()
        .map(|arc| curve(arc, all_alike || is_about(arc.ends.0) || is_about(arc.ends.1)))
        .collect();
    let nodes: Vec<_> = (laid.nodes.iter().zip(dots))
        .map(|(node, dot)| match &dot.link {
            None => view! { <g class="self">{name(node)}</g> }.into_any(),
            // An anchor of SVG: the macro would make one of HTML, which an SVG does not show.
            Some(link) => svg::a().attr("href", link.clone()).child(name(node)).into_any(),
        })
        .collect();
    view! {
        <svg class="ties" viewBox=format!("0 0 320 {}", laid.height) role="group" aria-labelledby="ties-title" aria-describedby="ties-says">
            {svg::title().attr("id", "ties-title").child(title)}
            {svg::desc().attr("id", "ties-says").child(says)}
            <g class="arcs" aria-hidden="true">{curves}</g>
            {nodes}
        </svg>
    }
    .into_any()
}

fn curve(arc: &Arc, direct: bool) -> AnyView {
    let kind = if direct { "direct" } else { "among" };
    let width = arc.sentences.min(5).to_string();
    view! { <path class=kind d=arc.path.clone() stroke-width=width></path> }.into_any()
}

fn name(node: &Node) -> AnyView {
    let lines: Vec<_> = (node.lines.iter().enumerate())
        .map(|(place, line)| {
            let below = if place == 0 { 0 } else { LINE };
            // The space parts the words of two lines for those who listen.
            view! { <tspan x=(SPINE + 12).to_string() dy=below.to_string()>{line.clone()}</tspan> " " }
        })
        .collect();
    view! {
        <circle cx=SPINE.to_string() cy=node.top.to_string() r="5"></circle>
        <text x=(SPINE + 12).to_string() y=(node.top + 5).to_string()>{lines}</text>
    }
    .into_any()
}
