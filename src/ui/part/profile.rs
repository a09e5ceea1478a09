//! A framework in short: parties, texts, and what they allow a reader to conclude.

use leptos::prelude::*;

use super::date::in_words;
use super::entity::entity_link;
use super::framework::{Tag, framework_mark, shape, standing_name};
use super::level::level_mark;
use super::locator::{passage_link, sentence_place};
use super::voice::voice;
use crate::compare::Profile;
use crate::language::{direction_of, list, t, tn};
use crate::model::{Briefing, Document, EntityId};
use crate::place::Place;
use crate::ui::link::{href, href_with};
use crate::ui::said::{listed, said};

/// A framework in short.
pub fn profile_card(briefing: &Briefing, profile: &Profile<'_>, tag: &Tag) -> AnyView {
    let parties = (profile.framework.parties.iter()).map(|id| entity_link(briefing, id, party(briefing, id)));
    let parties = listed(parties);
    let documents: Vec<_> = profile.documents.iter().map(|document| source(document, tag)).collect();
    let strongest = profile.strongest.map(|quote| {
        let place = sentence_place(&quote);
        let phrase = quote.clause.text.as_str().get(quote.sentence.level.mark().range()).unwrap_or_default();
        view! {
            <div>
                <dt>{t!("Firmest words")}</dt>
                <dd>
                    <q lang=quote.document.meta.language.clone() dir=direction_of(&quote.document.meta.language)>{phrase.to_owned()}</q> " " {level_mark(quote.level())} " "
                    {said!(
                        "{list}, {next}",
                        list = passage_link(href(&place), quote.locator()),
                        next = voice(quote.sentence),
                    )}
                </dd>
            </div>
        }
    });
    let voices: Vec<String> = (profile.voices.iter())
        .map(|(authority, count)| t!("{name} ({count})", name = t!(authority.name()), count = count))
        .collect();
    let undertakings = match profile.undertakings {
        0 => view! { <b>{t!("none")}</b> }.into_any(),
        n => {
            let link = href_with(&Place::Commitments, &[("framework", profile.framework.id.as_str())]);
            let says = tn!(n, "{n} state undertaking", "{n} state undertakings");
            view! { <a href=link aria-label=says><b>{n}</b></a> }.into_any()
        }
    };
    view! {
        <section class="profile" data-standing=tag.standing.as_str()>
            <h3>{framework_mark(tag, tag.standing)}</h3>
            <p class="verdict">
                <strong>{t!("{character}.", character = profile.character())}</strong> " " {profile.undertaking()}
            </p>
            <dl class="facts">
                <div><dt>{t!("Parties")}</dt><dd>{parties}</dd></div>
                <div><dt>{t!("Texts")}</dt>{documents}</div>
                <div><dt>{t!("Who speaks")}</dt><dd>{list(&voices)}</dd></div>
                {strongest}
                <div><dt>{t!("State undertakings")}</dt><dd>{undertakings}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// The name of a party, or its id where the entities do not list it.
pub fn party<'a>(briefing: &'a Briefing, id: &'a EntityId) -> &'a str {
    briefing.entity(id).map_or(id.as_str(), |entity| entity.name.as_str())
}

fn source(document: &Document, tag: &Tag) -> AnyView {
    let meta = &document.meta;
    let link = href(&Place::Read(meta.id.clone(), None));
    let date = meta.date.as_deref().map_or_else(|| t!("date unknown"), in_words);
    let kind = view! { <a href=link>{t!(meta.kind.name())}</a> };
    let standing = standing_name(meta.standing);
    let says = match meta.publisher.clone() {
        Some(publisher) => said!(
            "{kind} ({standing}), {publisher}, {date}",
            kind = kind,
            standing = standing,
            publisher = publisher,
            date = date,
        ),
        None => said!("{kind} ({standing}), {date}", kind = kind, standing = standing, date = date),
    };
    view! { <dd>{shape(tag.place, meta.standing)} " " {says}</dd> }.into_any()
}
