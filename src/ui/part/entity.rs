//! Entities in our own lists: a name that leads to its page, and what its kind is called.

use leptos::prelude::*;

use crate::model::{Briefing, EntityId, EntityKind};
use crate::place::Place;
use crate::ui::link::href;

/// `name`, with a link to the page of the entity `id` where the briefing has one.
pub fn entity_link(briefing: &Briefing, id: &EntityId, name: &str) -> AnyView {
    let name = name.to_owned();
    match briefing.entity(id) {
        Some(_) => view! { <a href=href(&Place::Entity(id.clone()))>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

/// What one entity of a kind is, in words.
pub fn kind_name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::State => "a state",
        EntityKind::Region => "a region or group of states",
        EntityKind::Person => "a person",
        EntityKind::GovernmentBody => "a government body: a ministry, agency or embassy",
        EntityKind::Company => "a company",
        EntityKind::Institution => "an institution: a university, institute or foundation",
        EntityKind::InternationalOrganisation => "an international organisation",
        EntityKind::Forum => "a forum: a standing dialogue, process or group",
        EntityKind::Initiative => "a programme or initiative",
        EntityKind::Instrument => {
            "an instrument: a treaty, declaration, memorandum, code or set of principles"
        }
        EntityKind::Event => "an event: a summit, meeting, symposium or visit",
        EntityKind::Platform => "a shared resource or platform",
        EntityKind::Strategy => "a strategy, vision or policy",
        EntityKind::Mission => "a mission or project",
        EntityKind::Proposal => "a proposal: something that was only proposed",
    }
}

/// What entities of a kind are called, as a heading.
pub fn kinds_name(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::State => "States",
        EntityKind::Region => "Regions and groups of states",
        EntityKind::Person => "Persons",
        EntityKind::GovernmentBody => "Ministries, agencies, embassies",
        EntityKind::Company => "Companies",
        EntityKind::Institution => "Universities, institutes, foundations",
        EntityKind::InternationalOrganisation => "Organisations of states",
        EntityKind::Forum => "Dialogues, processes, groups",
        EntityKind::Initiative => "Programmes and initiatives",
        EntityKind::Instrument => "Treaties, declarations, codes, principles",
        EntityKind::Event => "Summits, meetings, symposiums, visits",
        EntityKind::Platform => "Shared resources and platforms",
        EntityKind::Strategy => "Strategies, visions, policies",
        EntityKind::Mission => "Missions and projects",
        EntityKind::Proposal => "Things that were only proposed",
    }
}
