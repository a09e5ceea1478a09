//! The frame of every page: skip link, header with navigation, main, and what is said to those who listen.

use leptos::prelude::*;

use super::arrive::use_arrival;
use super::carried::{Carried, carried_notice};
use super::command::CommandBox;
use super::dom::{self, Arrival, use_query};
use super::keys::Keys;
use super::languages::LanguageChoice;
use super::link::{href, use_place};
use super::notices::Notices;
use super::print::PrintNotes;
use super::said::said;
use super::tray::{Tray, use_tray};
use super::workspace::use_workspace;
use crate::language::t;
use crate::lock::arrival::Arrival as Arrived;
use crate::model::Briefing;
use crate::place::{Passage, Place};

/// The frame around a page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    provide_context(Carried::new());
    let workspace = use_workspace();
    let here = use_place();
    let arrival = use_arrival();
    let tray = use_tray();
    let views = ["items", "docs"].map(|name| use_query(name).0);
    dom::follow(move || {
        let briefing = &workspace.briefing;
        let place = here.get_untracked().ok();
        let title = match (place.as_ref(), views.map(|view| view.with_untracked(Option::is_some))) {
            (Some(Place::Compare), [true, _]) => titled(&t!("Clauses side by side")),
            (Some(Place::Compare), [_, true]) => titled(&t!("A text beside a text")),
            (place, _) => page_title(briefing, place),
        };
        Arrival {
            title,
            passage: (arrival.get_untracked())
                .and_then(|arrival| arrival.passage())
                .and_then(|passage| name(briefing, &place?, &passage)),
            target: arrival.get_untracked().and_then(|arrival| target(&arrival)),
        }
    });
    let link = |place: Place, name: String| {
        let to = href(&place);
        let count = (place == Place::Pins).then(|| tray.map(pin_count));
        // What serves the reading stands apart from what is read.
        let serves = matches!(place, Place::Data | Place::Method | Place::Pins).then_some("serves");
        let current = move || (here.get().as_ref() == Ok(&place)).then_some("page");
        view! { <li class=serves><a href=to aria-current=current>{name} {count}</a></li> }
    };
    let method = view! { <a href=href(&Place::Method)>{t!("how labels are made")}</a> };
    view! {
        <a class="skip" href="#main">{t!("Skip to the text")}</a>
        <header class="masthead">
            <p class="wordmark">"Concord"</p>
            <CommandBox/>
            <LanguageChoice/>
            <nav aria-label=t!("Site")>
                <ul>
                    {link(Place::Home, t!("Briefing"))}
                    {link(Place::Compare, t!("Side by side"))}
                    {link(Place::Commitments, t!("Commitments"))}
                    {link(Place::Index, t!("Index"))}
                    {link(Place::Timeline, t!("Timeline"))}
                    {link(Place::Coverage, t!("Coverage"))}
                    {link(Place::Search, t!("Search"))}
                    {link(Place::Data, t!("Data"))}
                    {link(Place::Method, t!("Method"))}
                    {link(Place::Pins, t!("Pins"))}
                </ul>
            </nav>
        </header>
        // The boot script writes here when the program does not arrive, the app when the reader arrives somewhere.
        <p id="program-notice" class="notice" role="status" hidden></p>
        <p id="announcer" class="visually-hidden" role="status"></p>
        <main id="main" tabindex="-1">
            <Notices/>
            {carried_notice()}
            {children()}
            <PrintNotes/>
        </main>
        <footer class="footer">
            <p>
                {said!(
                    "Labels describe the wording of a text, not its legal effect. They are made by rules and may err; \
                     {method} says how to dispute one. Texts are shown as their publishers wrote them and belong to them.",
                    method = method,
                )}
            </p>
            <Keys/>
        </footer>
    }
}

/// How many pins there are, once there are any.
fn pin_count(tray: Tray) -> AnyView {
    let count = move || tray.with(|pins| pins.pins.len());
    (move || (count() > 0).then(|| view! { " " <span class="pin-count">{count()}</span> })).into_any()
}

/// The title of a page, as the browser's tab shows it.
pub fn page_title(briefing: &Briefing, place: Option<&Place>) -> String {
    titled(&place.map_or_else(|| t!("There is no such page"), |place| place.title(briefing)))
}

fn titled(title: &str) -> String {
    format!("{title} — Concord")
}

/// The element that a link leads to, where its fragment alone does not lead there.
fn target(arrival: &Arrived) -> Option<String> {
    let id = match arrival {
        Arrived::Heading(id) => id.clone(),
        Arrived::Lost { .. } => return None,
        arrival => arrival.passage()?.to_string(),
    };
    Some(id)
}

/// What a passage of the document at `place` is called, if it has it: “§1 ¶2, sentence 3”.
fn name(briefing: &Briefing, place: &Place, passage: &Passage) -> Option<String> {
    let Place::Read(document, _) = place else { return None };
    let (_, clause) = briefing.clause(document, passage.clause())?;
    match passage {
        Passage::Clause(_) => Some(clause.label.clone()),
        Passage::Sentence(id) => {
            clause.sentences.iter().find(|sentence| sentence.id == *id)?;
            Some(t!("{clause}, sentence {number}", clause = clause.label, number = id.number))
        }
    }
}
