//! The menu of a clause: what a reader takes away from it, one of its sentences, or the words selected in it; pinning it;
//! comparing it.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::locator::spelled;
use super::pin::pin_button;
use crate::cite::{Citation, Format, Ref, Style};
use crate::compare::Item;
use crate::language::{spoken, t};
use crate::model::{Clause, Document};
use crate::place::Place;
use crate::share::{Excerpt, address};
use crate::ui::carried::comparison_with;
use crate::ui::dom::{self, absolute, announce, copy_rich, copy_text, focus_on, selected_in};
use crate::ui::link::{Root, href};

/// A citation as it goes to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cited {
    /// A note or a reference, for people.
    Note(Citation),
    /// An entry for a reference manager.
    Entry(String),
}

/// How passages of a page are cited, and the style that the reader has chosen.
#[derive(Debug, Clone, Copy)]
pub struct Copying {
    cite: Callback<(Ref, String), Option<Cited>>,
    mark: Callback<Excerpt, Option<String>>,
    style: RwSignal<String>,
}

impl Copying {
    /// `cite` makes the citation of a passage as it is to be copied now, in the style or format of this word; `mark` the
    /// address that marks words on their page, where one can; `style` is the word that the reader has chosen.
    pub fn new(
        style: RwSignal<String>,
        cite: impl Fn(&Ref, &str) -> Option<Cited> + Send + Sync + 'static,
        mark: impl Fn(&Excerpt) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        let cite = Callback::new(move |(what, word): (Ref, String)| cite(&what, &word));
        Self { cite, mark: Callback::new(move |excerpt: Excerpt| mark(&excerpt)), style }
    }
}

/// What is put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Link,
    Marking,
    Quote,
    Rich,
    Markdown,
    Citation,
    Share,
}

impl Form {
    fn name(self) -> String {
        match self {
            Self::Link => t!("Link"),
            Self::Marking => t!("Link that marks the words"),
            Self::Quote => t!("Quote with link"),
            Self::Rich => t!("For Word or Docs"),
            Self::Markdown => t!("Markdown"),
            Self::Citation => t!("Citation"),
            Self::Share => t!("Share …"),
        }
    }

    /// What its button does, where its name alone does not say so.
    fn says(self) -> Option<String> {
        (self != Self::Share).then(|| t!("Copy: {form}", form = self.name()))
    }

    fn done(self) -> String {
        match self {
            Self::Link => t!("The link is copied"),
            Self::Marking => t!("The link that marks the words is copied"),
            Self::Quote => t!("The quotation is copied"),
            Self::Rich => t!("The formatted quotation is copied"),
            Self::Markdown => t!("The Markdown is copied"),
            Self::Citation => t!("The citation is copied"),
            Self::Share => t!("Shared"),
        }
    }
}

/// A button that opens the ways to copy beside itself, where they hide no words. A prerendered page keeps its place
/// free.
pub fn copy_button(document: &Document, clause: &Clause, copying: Copying) -> AnyView {
    if !dom::RUNNING {
        return ().into_any();
    }
    let (menu, button) = (format!("copy.{}", clause.id), format!("copying.{}", clause.id));
    let is_open = RwSignal::new(false);
    let label = spelled(&clause.label);
    let panel = Panel::new(document, clause, copying);
    let on_key = {
        let button = button.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && is_open.get_untracked() {
                event.stop_propagation();
                is_open.set(false);
                focus_on(&button);
            }
        }
    };
    let opened = {
        let menu = menu.clone();
        move || {
            is_open.get().then(|| view! { <span class="copy-menu" id=menu.clone() lang=spoken().tag() dir=spoken().direction()>{panel.show()}</span> })
        }
    };
    view! {
        <span class="copying" lang=spoken().tag() dir=spoken().direction() on:keydown=on_key>
            <button
                type="button"
                class="copy"
                id=button
                aria-label=t!("More: copy, pin or compare {clause}", clause = label)
                aria-expanded=move || is_open.get().to_string()
                aria-controls=menu
                on:mousedown=|event| keep_selection(&event)
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {t!("More")}
            </button>
            {opened}
        </span>
    }
    .into_any()
}

/// The ways to copy, all in sight. A prerendered page keeps their place free.
pub fn copy_panel(document: &Document, clause: &Clause, copying: Copying) -> AnyView {
    let panel = dom::RUNNING.then(|| Panel::new(document, clause, copying).show());
    view! { <div class="copy-panel">{panel}</div> }.into_any()
}

/// A clause to copy from.
#[derive(Clone)]
struct Panel {
    /// The clause, then its sentences.
    excerpts: Arc<Vec<Excerpt>>,
    clause: String,
    label: String,
    copying: Copying,
    chosen: RwSignal<usize>,
    told: RwSignal<String>,
    root: Root,
}

impl Panel {
    fn new(document: &Document, clause: &Clause, copying: Copying) -> Self {
        Self {
            excerpts: Arc::new(Excerpt::all(document, clause)),
            clause: clause.id.to_string(),
            label: spelled(&clause.label),
            copying,
            chosen: RwSignal::new(0),
            told: RwSignal::new(String::new()),
            root: expect_context(),
        }
    }

    fn show(&self) -> AnyView {
        let button = |form: Form| {
            let panel = self.clone();
            view! {
                <button
                    type="button"
                    aria-label=form.says()
                    on:mousedown=|event| keep_selection(&event)
                    on:click=move |_| panel.copy(form)
                >
                    {form.name()}
                </button>
            }
        };
        let (style, told) = (self.copying.style, self.told);
        let panel = self.clone();
        let entries = Format::ALL.map(|format| (format.as_str(), format.name().to_owned()));
        let styles: Vec<_> =
            (Style::ALL.map(|style| (style.as_str(), t!(style.name()))).into_iter().chain(entries))
                .map(|(word, name)| {
                    view! { <option value=word selected=style.get_untracked() == word>{name}</option> }
                })
                .collect();
        let page = self.excerpts.first().map(|clause| {
            let place = Place::Clause(clause.document.clone(), clause.passage.clause().clone());
            view! { <a class="own-page" href=href(&place)>{t!("Its own page")}</a> }
        });
        view! {
            <span class="copy-group" role="group" aria-label=t!("Copy, pin or compare {clause}", clause = self.label)>
                {self.choice()}
                {button(Form::Link)} {button(Form::Marking)} {button(Form::Quote)} {button(Form::Rich)} {button(Form::Markdown)}
                {button(Form::Citation)}
                <select aria-label=t!("Style or format of the citation") on:change:target=move |event| style.set(event.target().value())>
                    {styles}
                </select>
                {dom::can_share().then(|| button(Form::Share))}
                {self.pin()}
                <a href=move || panel.comparison() aria-label=t!("Compare {label}", label = self.label)>{t!("Compare")}</a>
                {page}
                <span class="told" aria-hidden="true">{move || told.get()}</span>
            </span>
        }
        .into_any()
    }

    /// The part of the clause that is chosen; follows the choice.
    fn item(&self) -> Option<Item> {
        let excerpt = self.excerpts.get(self.chosen.get())?;
        Some(Item { document: excerpt.document.clone(), passage: excerpt.passage.clone() })
    }

    /// Pinning what is chosen.
    fn pin(&self) -> AnyView {
        let panel = self.clone();
        let button = move || {
            let hash = panel.excerpts.first().map(|clause| clause.hash.clone()).unwrap_or_default();
            panel.item().map(|item| pin_button(&item, &panel.label, &hash))
        };
        button.into_any()
    }

    /// The link to a comparison of what is chosen with what the page's link brings along.
    fn comparison(&self) -> String {
        self.item().map(|item| comparison_with(&item)).unwrap_or_default()
    }

    /// Which part of the clause is copied, where it has several.
    fn choice(&self) -> AnyView {
        let chosen = self.chosen;
        let options: Vec<_> = (0..self.excerpts.len())
            .map(|number| {
                let name =
                    if number == 0 { t!("Whole clause") } else { t!("Sentence {number}", number = number) };
                view! { <option value=number selected=chosen.get_untracked() == number>{name}</option> }
            })
            .collect();
        let choose = move |value: String| chosen.set(value.parse().unwrap_or_default());
        (options.len() > 1)
            .then(|| {
                view! {
                    <select aria-label=t!("What is copied") on:change:target=move |event| choose(event.target().value())>
                        {options}
                    </select>
                }
            })
            .into_any()
    }

    /// The words selected in the clause, else what has been chosen.
    fn excerpt(&self) -> Option<Excerpt> {
        let selected = selected_in(&self.clause);
        let narrowed = selected.and_then(|words| Excerpt::narrowed(&self.excerpts, &words));
        narrowed.or_else(|| self.excerpts.get(self.chosen.get_untracked()).cloned())
    }

    fn copy(&self, form: Form) {
        let Some(excerpt) = self.excerpt() else { return };
        let link = absolute(&address(self.root.as_str(), &excerpt.place(), &excerpt.hash));
        let told = self.told;
        told.set(String::new());
        let done = Callback::new(move |worked: bool| {
            let says = if worked {
                form.done()
            } else {
                t!("Not copied: the browser forbids it. Select the words and copy them by hand")
            };
            announce(&says);
            told.set(says);
        });
        match form {
            Form::Link => copy_text(&link, done),
            Form::Marking => match self.copying.mark.run(excerpt) {
                Some(marking) => copy_text(&absolute(&marking), done),
                // The same words stand elsewhere on the page: the plain link is the exact one.
                None => copy_text(&link, done),
            },
            Form::Quote => copy_text(&excerpt.quote(&link), done),
            Form::Rich => copy_rich(&excerpt.html(&link), &excerpt.quote(&link), done),
            Form::Markdown => copy_text(&excerpt.markdown(&link), done),
            Form::Citation => match self.citation(&excerpt) {
                Some(Cited::Note(citation)) => copy_rich(&citation.html(), &citation.plain(), done),
                Some(Cited::Entry(entry)) => copy_text(&entry, done),
                None => done.run(false),
            },
            Form::Share => {
                let own = Place::Clause(excerpt.document.clone(), excerpt.passage.clause().clone());
                // A fragment never reaches a link preview: what is shared is the clause's own page.
                let link = absolute(&address(self.root.as_str(), &own, &excerpt.hash));
                dom::share(&excerpt.source, &format!("“{}”", excerpt.words), &link, done);
            }
        }
    }

    fn citation(&self, excerpt: &Excerpt) -> Option<Cited> {
        let what = Ref { document: excerpt.document.clone(), passage: Some(excerpt.passage.clone()) };
        self.copying.cite.run((what, self.copying.style.get_untracked()))
    }
}

/// A press of the mouse would end the selection that is to be copied.
fn keep_selection(event: &MouseEvent) {
    event.prevent_default();
}
