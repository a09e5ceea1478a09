//! A card: what a name, a date or a quantity in the text is, shown below its clause, where it hides no words.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::press::pressing;
use super::reasons::one_reason;
use super::strip::{Kind, Pick};
use crate::compare::{Label, Reason, Reasoned};
use crate::language::{series, spoken, t, tn};
use crate::model::{Briefing, DocumentId, Entity, EntityId};
use crate::place::Place;
use crate::ui::dom::focus_on;
use crate::ui::link::href;
use crate::ui::said::said;

/// The id of the card: there is one at a time.
const CARD: &str = "card";

/// The card of a page: which one is open, and how it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Cards {
    opened: RwSignal<Option<Opened>>,
    show: Callback<Opened, AnyView>,
}

/// A label whose card is open.
#[derive(Debug, Clone)]
pub struct Opened {
    reasoned: Arc<Reasoned>,
    reason: usize,
    /// The id of the words that were pressed.
    words: String,
}

impl Opened {
    fn reason(&self) -> Option<&Reason> {
        self.reasoned.reasons.get(self.reason)
    }

    /// Whether the card belongs below the clause in which this sentence stands.
    fn is_in(&self, other: &Reasoned) -> bool {
        self.reasoned.document == other.document && self.reasoned.clause == other.clause
    }
}

impl Cards {
    /// No card is open; `show` lays one out.
    pub fn new(show: impl Fn(Opened) -> AnyView + Send + Sync + 'static) -> Self {
        Self { opened: RwSignal::new(None), show: Callback::new(show) }
    }

    /// The card that is open in the clause of `reasoned`, if one is.
    pub fn of_clause(self, reasoned: Arc<Reasoned>) -> AnyView {
        let card = move || {
            let opened = self.opened.with(|opened| opened.clone().filter(|opened| opened.is_in(&reasoned)));
            let name = opened.as_ref()?.reason()?.label.says();
            let content = self.show.run(opened?);
            Some(view! {
                <section class="card" id=CARD tabindex="-1" aria-label=name lang=spoken().tag() dir=spoken().direction()>
                    {content}
                    <button type="button" class="close" on:click=move |_| self.close()>{t!("Close")}</button>
                </section>
            })
        };
        card.into_any()
    }

    /// Close the card; the reader is back at the words that opened it.
    pub fn close(self) {
        if let Some(opened) = self.opened.get_untracked() {
            self.opened.set(None);
            focus_on(&opened.words);
        }
    }
}

/// Words that open their card, and lead to a page on the same thing where no card can open.
pub fn tie(cards: Cards, reasoned: &Arc<Reasoned>, reason: usize, kind: Kind, words: AnyView) -> AnyView {
    let id = format!("{}.{reason}", reasoned.sentence);
    let opened = Opened { reasoned: Arc::clone(reasoned), reason, words: id.clone() };
    let place = match opened.reason().map(|reason| &reason.label) {
        Some(Label::Name(entity, ..)) => Place::Entity(entity.clone()),
        Some(Label::Date(_)) => Place::Timeline,
        _ => Place::Clause(reasoned.document.clone(), reasoned.clause.clone()),
    };
    let is_open = {
        let id = id.clone();
        move || cards.opened.with(|opened| opened.as_ref().is_some_and(|opened| opened.words == id))
    };
    let press = {
        let is_open = is_open.clone();
        move || {
            if untrack(&is_open) {
                cards.close();
            } else {
                cards.opened.set(Some(opened.clone()));
                focus_on(CARD);
            }
        }
    };
    let (on_click, on_key) = pressing(press);
    view! {
        <a
            class="tie"
            data-kind=kind.as_str()
            id=id
            href=href(&place)
            role="button"
            aria-expanded=move || is_open().to_string()
            on:click=on_click
            on:keydown=on_key
        >
            {words}
        </a>
    }
    .into_any()
}

/// What a card says: the thing itself, how often the texts name it, and why the words are labelled so.
pub fn card(briefing: &Briefing, opened: &Opened) -> AnyView {
    let entity = match opened.reason().map(|reason| &reason.label) {
        Some(Label::Name(id, ..)) => briefing.entity(id),
        _ => None,
    };
    let entity = entity.map(|entity| about(briefing, entity));
    let picked = RwSignal::new(Pick::Nothing);
    let reason = one_reason(&opened.reasoned, opened.reason, picked, Pick::Nothing);
    view! { {entity} <dl>{reason}</dl> }.into_any()
}

fn about(briefing: &Briefing, entity: &Entity) -> AnyView {
    let others: Vec<&str> =
        (entity.aliases.iter().map(String::as_str)).filter(|name| *name != entity.name).collect();
    let aliases =
        (!others.is_empty()).then(|| view! { <p>{t!("Also called {names}", names = series(&others))}</p> });
    let counts: Vec<String> = counted(briefing, &entity.id)
        .into_iter()
        .filter_map(|(document, times)| {
            let meta = &briefing.document(document)?.meta;
            Some(tn!(
                times,
                "once in “{title}” ({standing})",
                "{n} times in “{title}” ({standing})",
                title = meta.title,
                standing = t!(meta.standing.as_str()),
            ))
        })
        .collect();
    let link = href(&Place::Entity(entity.id.clone()));
    let name = view! { <strong>{entity.name.clone()}</strong> };
    view! {
        <p>{said!("{list}, {next}", list = name, next = t!(entity.kind.name()))}</p>
        {aliases}
        <p>{t!("Named {counts}.", counts = series(&counts))} " " <a href=link>{t!("Every mention")}</a></p>
    }
    .into_any()
}

/// How often each document names an entity, those that do.
fn counted<'a>(briefing: &'a Briefing, entity: &EntityId) -> BTreeMap<&'a DocumentId, usize> {
    let mut counts = BTreeMap::new();
    for document in &briefing.documents {
        let mentions = document.sentences().flat_map(|(_, sentence)| &sentence.mentions);
        let times = mentions.filter(|mention| mention.value == *entity).count();
        if times > 0 {
            counts.insert(&document.meta.id, times);
        }
    }
    counts
}
