//! Who stands with whom in the whole briefing: a picture of those who share most sentences, and a table of the same.

use leptos::prelude::*;

use super::arcs::{Dot, arcs_picture};
use super::entity::{counted_links, entity_link, kind_name};
use crate::compare::{circle, pairs, partners};
use crate::language::{t, tn};
use crate::model::{Briefing, Entity};
use crate::place::Place;
use crate::ui::link::href;

/// How many names the picture has room for.
const SHOWN: usize = 12;

/// The picture and the table; nothing where no two stand together.
pub fn who_with_whom(briefing: &Briefing) -> AnyView {
    let circle = circle(briefing, SHOWN);
    if circle.len() < 2 {
        return ().into_any();
    }
    let entities: Vec<&Entity> = circle.iter().map(|(entity, _)| *entity).collect();
    let pairs = pairs(briefing, &entities.iter().map(|entity| &entity.id).collect::<Vec<_>>());
    let dots: Vec<Dot> = (circle.iter())
        .map(|(entity, sentences)| Dot {
            label: format!("{} ({sentences})", entity.name),
            link: Some(href(&Place::Entity(entity.id.clone()))),
        })
        .collect();
    let rows: Vec<_> = circle
        .iter()
        .enumerate()
        .map(|(place, (entity, n))| {
            let with = partners(place, &pairs);
            let with: Vec<_> =
                with.iter().filter_map(|(other, n)| Some((*entities.get(*other)?, *n))).collect();
            row(briefing, entity, *n, &with)
        })
        .collect();
    let says = tn!(
        dots.len(),
        "{n} name, and an arc for every two that share a sentence. The table says the same.",
        "{n} names, and an arc for every two that share a sentence. The table says the same.",
    );
    view! {
        <section class="band" aria-labelledby="circle">
            <h2 id="circle" tabindex="-1">{t!("Who stands with whom")}</h2>
            <p>
                {t!(
                    "The states, people and bodies that share most sentences with others of them. A thicker line means \
                     more sentences. What binds two names is said by the sentences, which a name leads to, and not by \
                     the line."
                )}
            </p>
            <div class="pictured">
                {arcs_picture(&dots, &pairs, t!("Who stands with whom"), says)}
                <table class="listing" aria-labelledby="circle">
                    <thead>
                        <tr>
                            <th scope="col">{t!("Name")}</th>
                            <th scope="col">{t!("Sentences with others")}</th>
                            <th scope="col">{t!("With whom, in how many")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(briefing: &Briefing, entity: &Entity, sentences: usize, with: &[(&Entity, usize)]) -> AnyView {
    view! {
        <tr>
            <th scope="row" abbr=entity.name.clone()>
                {entity_link(briefing, &entity.id, &entity.name)} <span class="aside">" " {kind_name(entity.kind)}</span>
            </th>
            <td><span class="cell-name">{t!("Sentences with others:")} " "</span> {sentences}</td>
            <td><span class="cell-name">{t!("With whom, in how many:")} " "</span> {counted_links(briefing, with)}</td>
        </tr>
    }
    .into_any()
}
