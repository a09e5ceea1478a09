//! Frameworks: each has a shape beside its name. A solid shape is the text itself, an outlined one an account of it.

use leptos::prelude::*;

use crate::language::t;
use crate::model::{Briefing, FrameworkId, Standing};

/// What the interface shows of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its place in the briefing, which gives the shape.
    pub place: usize,
    /// Primary where the briefing holds a primary text of it.
    pub standing: Standing,
}

/// The tag of a framework; without one the documents belong to none.
pub fn tag(briefing: &Briefing, framework: Option<&FrameworkId>) -> Option<Tag> {
    let id = framework?;
    let place = briefing.frameworks.iter().position(|other| other.id == *id)?;
    let standing = briefing.documents_of(id).first().map_or(Standing::Secondary, |text| text.meta.standing);
    Some(Tag { name: briefing.frameworks.get(place)?.name.clone(), place, standing })
}

/// The tag of every framework, in the order of the briefing.
pub fn tags(briefing: &Briefing) -> Vec<Tag> {
    briefing.frameworks.iter().filter_map(|framework| tag(briefing, Some(&framework.id))).collect()
}

/// Shape and name.
pub fn framework_mark(tag: &Tag, standing: Standing) -> AnyView {
    view! { <span class="framework">{shape(tag.place, standing)} " " {tag.name.clone()}</span> }.into_any()
}

/// The shape alone, with its standing for those who listen.
pub fn shape(place: usize, standing: Standing) -> AnyView {
    let path = shape_path(place);
    view! {
        <svg class="shape" data-standing=standing.as_str() viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d=path></path>
        </svg>
    }.into_any()
}

/// The outline of the shape of the framework at `place` in the briefing, 12 wide and 12 high.
pub fn shape_path(place: usize) -> &'static str {
    const SHAPES: [&str; 4] = [
        "M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z",
        "M2 2h8v8h-8z",
        "M6 1.5l4.75 9h-9.5z",
        "M6 .75l5.25 5.25l-5.25 5.25l-5.25-5.25z",
    ];
    SHAPES.get(place % SHAPES.len()).copied().unwrap_or_default()
}

/// What a standing is called where a reader meets it.
pub fn standing_name(standing: Standing) -> String {
    match standing {
        Standing::Primary => t!("primary: the text itself"),
        Standing::Secondary => t!("secondary: an account"),
    }
}
