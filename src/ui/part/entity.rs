//! Entities in our own lists: a name that leads to its page, and what its kind is called.

use leptos::prelude::*;

use crate::language::t;
use crate::model::{Briefing, Entity, EntityId, EntityKind};
use crate::place::Place;
use crate::ui::link::href;
use crate::ui::said::said;

/// `name`, with a link to the page of the entity `id` where the briefing has one.
pub fn entity_link(briefing: &Briefing, id: &EntityId, name: &str) -> AnyView {
    let name = name.to_owned();
    match briefing.entity(id) {
        Some(_) => view! { <a href=href(&Place::Entity(id.clone()))>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

/// What one entity of a kind is, in words.
pub fn kind_name(kind: EntityKind) -> String {
    match kind {
        EntityKind::State => t!("a state"),
        EntityKind::Region => t!("a region or group of states"),
        EntityKind::Person => t!("a person"),
        EntityKind::GovernmentBody => t!("a government body: a ministry, agency or embassy"),
        EntityKind::Company => t!("a company"),
        EntityKind::Institution => t!("an institution: a university, institute or foundation"),
        EntityKind::InternationalOrganisation => t!("an international organisation"),
        EntityKind::Forum => t!("a forum: a standing dialogue, process or group"),
        EntityKind::Initiative => t!("a programme or initiative"),
        EntityKind::Instrument => {
            t!("an instrument: a treaty, declaration, memorandum, code or set of principles")
        }
        EntityKind::Event => t!("an event: a summit, meeting, symposium or visit"),
        EntityKind::Platform => t!("a shared resource or platform"),
        EntityKind::Strategy => t!("a strategy, vision or policy"),
        EntityKind::Mission => t!("a mission or project"),
        EntityKind::Proposal => t!("a proposal: something that was only proposed"),
    }
}

/// What entities of a kind are called, as a heading.
pub fn kinds_name(kind: EntityKind) -> String {
    match kind {
        EntityKind::State => t!("States"),
        EntityKind::Region => t!("Regions and groups of states"),
        EntityKind::Person => t!("Persons"),
        EntityKind::GovernmentBody => t!("Ministries, agencies, embassies"),
        EntityKind::Company => t!("Companies"),
        EntityKind::Institution => t!("Universities, institutes, foundations"),
        EntityKind::InternationalOrganisation => t!("Organisations of states"),
        EntityKind::Forum => t!("Dialogues, processes, groups"),
        EntityKind::Initiative => t!("Programmes and initiatives"),
        EntityKind::Instrument => t!("Treaties, declarations, codes, principles"),
        EntityKind::Event => t!("Summits, meetings, symposiums, visits"),
        EntityKind::Platform => t!("Shared resources and platforms"),
        EntityKind::Strategy => t!("Strategies, visions, policies"),
        EntityKind::Mission => t!("Missions and projects"),
        EntityKind::Proposal => t!("Things that were only proposed"),
    }
}

/// Links to entities, each with a number: “Japan (9), India (4)”; none where there is none.
pub fn counted_links(briefing: &Briefing, counted: &[(&Entity, usize)]) -> Option<AnyView> {
    (counted.iter())
        .map(|(entity, n)| (entity_link(briefing, &entity.id, &entity.name), format!(" ({n})")).into_any())
        .reduce(|list, next| said!("{list}, {next}", list = list, next = next))
}
