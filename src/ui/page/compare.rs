//! Side by side: themes against frameworks, and the gaps between them.

use leptos::prelude::*;

use super::sides::Sides;
use super::take_along;
use super::versus::Versus;
use crate::compare::{Selection, View, gaps, matrix};
use crate::export::sheet;
use crate::language::{t, tn};
use crate::model::{Briefing, Level};
use crate::place::Place;
use crate::ui::dom::use_query;
use crate::ui::link::href;
use crate::ui::part::filter::{Choice, Field, FilterBar, unknown_choices};
use crate::ui::part::framework::{Tag, tags};
use crate::ui::part::gaps::{only_columns, subject_list};
use crate::ui::part::heat::heat_map;
use crate::ui::part::key::key;
use crate::ui::part::level::level_words;
use crate::ui::part::matrix::{matrix_table, theme_choices};
use crate::ui::workspace::{Workspace, use_workspace};

/// What the URL sets side by side: clauses, documents, or themes against frameworks.
#[component]
pub fn ComparePage() -> impl IntoView {
    let (items, docs) = (use_query("items").0, use_query("docs").0);
    let what = Memo::new(move |_| (items.with(Option::is_some), docs.with(Option::is_some)));
    move || match what.get() {
        (true, _) => view! { <Sides/> }.into_any(),
        (_, true) => view! { <Versus/> }.into_any(),
        _ => view! { <Themes/> }.into_any(),
    }
}

/// Themes against frameworks.
#[component]
fn Themes() -> impl IntoView {
    let workspace = use_workspace();
    let queries = Selection::NAMES.map(|name| (name, use_query(name)));
    let read = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let choices: Vec<_> =
                queries.iter().filter_map(|(name, (value, _))| Some((*name, value.get()?))).collect();
            Selection::read(&workspace.briefing, &choices)
        })
    };
    let result = {
        let workspace = workspace.clone();
        Memo::new(move |_| {
            let selection = read.get().0;
            let themes = matrix(&workspace.briefing, &selection).rows.len();
            let all = workspace.briefing.themes.len();
            tn!(themes, "{n} theme of {all}", "{n} themes of {all}", all = all)
        })
    };
    let take = take_along(&workspace, "matrix", move |making| sheet::matrix(making, &read.get_untracked().0));
    let fields = queries.iter().filter_map(|(name, query)| field(&workspace.briefing, name, *query));
    let fields: Vec<Field> = fields.collect();
    let key = key(&workspace.briefing);
    view! {
        <header class="page-head">
            <h1>{t!("Side by side")}</h1>
            <p class="lede">
                {t!(
                    "How many sentences of each framework speak of a theme, and how firm the firmest of them is. The \
                     text itself and accounts of it are counted apart: a solid shape is the text itself, an outlined \
                     one an account. A theme's name leads to its sentences."
                )}
            </p>
            <ul class="row">
                <li><a href=format!("{}?items=", href(&Place::Compare))>{t!("Clauses side by side")}</a></li>
                <li><a href=format!("{}?docs=", href(&Place::Compare))>{t!("A text beside a text")}</a></li>
            </ul>
            <noscript>
                <p class="notice">
                    {t!(
                        "A link to clauses or texts side by side needs scripts. Without them this page shows the \
                         themes."
                    )}
                </p>
            </noscript>
            <p><a href="#gaps">{t!("The gaps: what only one framework has, and what was found in none")}</a></p>
        </header>
        {key}
        {move || unknown_choices(&read.get().1)}
        <FilterBar label=t!("Choose what is compared") fields result clear=href(&Place::Compare)/>
        {take}
        {move || compared(&workspace, &read.get().0)}
    }
    .into_any()
}

fn compared(workspace: &Workspace, selection: &Selection) -> AnyView {
    let briefing = &workspace.briefing;
    let is_chosen = |place: usize| {
        briefing.frameworks.get(place).is_some_and(|framework| selection.frameworks.contains(&framework.id))
    };
    let tags: Vec<Tag> = tags(briefing).into_iter().filter(|tag| is_chosen(tag.place)).collect();
    let gaps = gaps(briefing, &selection.frameworks);
    let counted = matrix(briefing, selection);
    let none = counted.rows.is_empty().then(|| {
        view! { <p class="none">{t!("No theme fits these choices. Choose all themes, or a lower verb strength.")}</p> }
    });
    let only = if gaps.only.is_empty() {
        let says = t!("Two frameworks are needed to see what only one of them has: choose another above.");
        view! { <p class="none">{says}</p> }.into_any()
    } else {
        only_columns(&gaps, &tags)
    };
    view! {
        <section class="band" aria-labelledby="matrix">
            <h2 id="matrix">{t!("Themes")}</h2>
            <div class="pictured">
                {heat_map(briefing, &counted, &tags, &theme_choices(briefing, selection))}
                {matrix_table(briefing, &tags, selection)}
            </div>
            {none}
        </section>
        <section class="band" aria-labelledby="gaps">
            <h2 id="gaps" tabindex="-1">{t!("Gaps: what only one framework has")}</h2>
            <p>
                {t!(
                    "Counted over all sentences, whatever their level. A gap means: not found in the texts held here. \
                     It does not mean that the other relation lacks it."
                )}
            </p>
            {only}
        </section>
        <section class="band" aria-labelledby="subjects">
            <h2 id="subjects">{t!("Subjects that readers look for")}</h2>
            <p>
                {t!(
                    "None of these is a theme above. Each is looked for by the words listed with it; not finding them \
                     is no proof that the matter is absent."
                )}
            </p>
            {subject_list(briefing, &gaps)}
        </section>
    }
    .into_any()
}

/// The field of a name; there is no choice of frameworks where there is only one.
fn field(
    briefing: &Briefing,
    name: &'static str,
    query: (Signal<Option<String>>, Callback<Option<String>>),
) -> Option<Field> {
    let frameworks = &briefing.frameworks;
    match name {
        "frameworks" => (frameworks.len() > 1).then(|| {
            let choices =
                frameworks.iter().map(|own| Choice::new(own.id.as_str(), own.name.clone())).collect();
            Field::some(name, t!("Frameworks"), choices, query)
        }),
        "level" => {
            let levels = Level::ALL.into_iter().filter(|level| *level > Level::Reported);
            let choice = |level: Level| {
                let own = level_words(level);
                let label = if level == Level::Done { own } else { t!("{level} or above", level = own) };
                Choice::new(level.number().to_string(), label)
            };
            Some(Field::one(
                name,
                t!("Count sentences at"),
                t!("any verb strength"),
                levels.map(choice).collect(),
                query,
            ))
        }
        _ => {
            let views = View::ALL.into_iter().filter(|view| *view != View::default());
            let choice = |view: View| {
                let label = match view {
                    View::All => t!("all themes"),
                    View::Shared => t!("in every framework shown"),
                    View::One => t!("in one framework only"),
                    View::None => t!("in none"),
                };
                Choice::new(view.as_str(), label)
            };
            Some(Field::one(name, t!("Themes"), t!("all themes"), views.map(choice).collect(), query))
        }
    }
}
