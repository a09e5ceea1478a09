//! A framework in short: parties, texts, and what they allow a reader to conclude.

use leptos::prelude::*;

use super::framework::{Tag, framework_mark, shape, standing_name};
use super::level::level_mark;
use super::quote::locator;
use crate::compare::Profile;
use crate::model::{Briefing, Document, EntityId, Standing};
use crate::place::{Passage, Place};
use crate::ui::link::href;

/// A framework in short.
pub fn profile_card(briefing: &Briefing, profile: &Profile<'_>, tag: &Tag) -> AnyView {
    let parties: Vec<&str> = profile.framework.parties.iter().map(|id| party(briefing, id)).collect();
    let standing = if profile.has_primary() { Standing::Primary } else { Standing::Secondary };
    let documents: Vec<_> = profile.documents.iter().map(|document| source(document, tag)).collect();
    let strongest = profile.strongest.map(|quote| {
        let place =
            Place::Read(quote.document.meta.id.clone(), Some(Passage::Sentence(quote.sentence.id.clone())));
        view! {
            <div>
                <dt>"Firmest wording"</dt>
                <dd>
                    {level_mark(quote.level())} ", voice of " {quote.sentence.authority.value.name()} ": "
                    <a href=href(&place)>{locator(quote)}</a>
                </dd>
            </div>
        }
    });
    view! {
        <section class="profile" data-standing=standing.as_str()>
            <h3>{framework_mark(tag, standing)}</h3>
            <p class="verdict">
                <strong>{profile.character()} "."</strong> " " {profile.undertaking()}
            </p>
            <dl class="facts">
                <div><dt>"Parties"</dt><dd>{parties.join(", ")}</dd></div>
                <div>
                    <dt>"State undertakings"</dt>
                    <dd><b>{if profile.undertakings == 0 { "none".to_owned() } else { profile.undertakings.to_string() }}</b></dd>
                </div>
                {strongest}
                <div><dt>"Texts"</dt>{documents}</div>
            </dl>
        </section>
    }.into_any()
}

/// The name of a party, or its id where the entities do not list it.
pub fn party<'a>(briefing: &'a Briefing, id: &'a EntityId) -> &'a str {
    briefing.entity(id).map_or(id.as_str(), |entity| entity.name.as_str())
}

fn source(document: &Document, tag: &Tag) -> AnyView {
    let meta = &document.meta;
    let link = href(&Place::Read(meta.id.clone(), None));
    let published = match (&meta.date, &meta.publisher) {
        (Some(date), Some(publisher)) => format!(", {publisher}, {date}"),
        (Some(known), None) | (None, Some(known)) => format!(", {known}"),
        (None, None) => String::new(),
    };
    view! {
        <dd>
            {shape(tag.place, meta.standing)} " " <a href=link>{meta.kind.name()}</a>
            {format!(" ({}){published}", standing_name(meta.standing))}
        </dd>
    }
    .into_any()
}
