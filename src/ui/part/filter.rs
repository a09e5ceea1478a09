//! The filter bar: choices that narrow what a page lists, as a form, with the number of results said aloud.
//!
//! A page makes a [`Field`] for every choice that its URL can carry and hands it what `dom::use_query` gives for the
//! same name; the bar knows neither the URL nor what is filtered:
//!
//! ```ignore
//! let level = Field::one("level", t!("Verb strength"), t!("any"), choices, use_query("level"));
//! view! { <FilterBar label=t!("Filter the acts") fields=vec![level] result clear=href(&Place::Commitments)/> }
//! ```
//!
//! The page reads the query in the core, shows what is left, and says how much that is (`result`). A value that the
//! core does not know is the page's to answer, with [`unknown_choices`]. In a prerendered page the bar keeps its
//! place and cannot be used: the page lists everything.

use leptos::prelude::*;

use super::notice::Notice;
use crate::language::t;
use crate::ui::dom::{self, announce};

/// The value of a field in the URL, and how to change it: what `dom::use_query` gives.
type Query = (Signal<Option<String>>, Callback<Option<String>>);

/// One thing that can be chosen.
#[derive(Debug, Clone)]
pub struct Field {
    name: &'static str,
    label: String,
    form: Form,
    choices: Vec<Choice>,
    query: Query,
}

/// A value that a field can take, and what a reader sees of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value in the URL. It holds no comma.
    pub value: String,
    /// The words beside it.
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// One of the choices, or the default, which these words name.
    One(String),
    /// Any of the choices; all where the URL names none.
    Some,
}

impl Field {
    /// A field that takes one of `choices`. Without a value in the URL it stands at `default`, which leads the list.
    pub fn one(
        name: &'static str,
        label: impl Into<String>,
        default: impl Into<String>,
        choices: Vec<Choice>,
        query: Query,
    ) -> Self {
        Self { name, label: label.into(), form: Form::One(default.into()), choices, query }
    }

    /// A field that takes any number of `choices`, at least one. In the URL their values stand with commas between
    /// them; without a value in the URL all are taken.
    pub fn some(name: &'static str, label: impl Into<String>, choices: Vec<Choice>, query: Query) -> Self {
        Self { name, label: label.into(), form: Form::Some, choices, query }
    }
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// The bar. What it changes, it changes at once.
#[component]
pub fn FilterBar(
    /// What the bar does, for those who listen: “Filter the acts”.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    fields: Vec<Field>,
    /// What is left, in words: “12 acts in 9 sentences”. It is shown, and announced when it changes.
    #[prop(into)]
    result: Signal<String>,
    /// The link to the page with nothing chosen.
    #[prop(into)]
    clear: Signal<String>,
) -> impl IntoView {
    Effect::new(move |before: Option<String>| {
        let now = result.get();
        if before.is_some_and(|before| before != now) {
            announce(&now);
        }
        now
    });
    let fields: Vec<_> = fields.into_iter().map(field).collect();
    view! {
        <div class="filters" id="filters" data-needs-app>
            <noscript><p class="aside">{t!("Choosing needs scripts. Without them everything is listed below.")}</p></noscript>
            <fieldset class="fields" disabled=!dom::RUNNING>
                <legend class="visually-hidden">{label}</legend>
                {fields}
            </fieldset>
            <p class="left"><strong>{result}</strong> " " <a href=move || clear.get() data-noscroll>{t!("Clear filters")}</a></p>
        </div>
    }
    .into_any()
}

/// A notice where the URL asks for what is not there. Each of `unknown` is a name and its value in the URL; nothing
/// is shown where there is none.
pub fn unknown_choices(unknown: &[(String, String)]) -> AnyView {
    let list: Vec<_> = (unknown.iter())
        .map(|(name, value)| view! { <li><code>{format!("{name}={value}")}</code></li> })
        .collect();
    (!list.is_empty())
        .then(|| {
            view! {
                <Notice title=t!("The link asks for something that is not here")>
                    <p>{t!("These choices are passed over; the others hold. Choose anew below, or check the link:")}</p>
                    <ul>{list}</ul>
                </Notice>
            }
        })
        .into_any()
}

fn field(field: Field) -> AnyView {
    match field.form.clone() {
        Form::One(default) => select(field, default),
        Form::Some => boxes(field),
    }
}

fn select(field: Field, default: String) -> AnyView {
    let Field { name, label, choices, query: (value, set), .. } = field;
    // Where the URL names nothing that can be chosen, the list stands at its default.
    let known: Vec<String> = choices.iter().map(|choice| choice.value.clone()).collect();
    let stands_at = Memo::new(move |_| value.get().filter(|value| known.contains(value)).unwrap_or_default());
    let default = Choice::new("", default);
    let options: Vec<_> = ([default].into_iter().chain(choices))
        .map(|Choice { value, label }| {
            let own = value.clone();
            let is_chosen = move || stands_at.read() == own;
            view! { <option value=value prop:selected=is_chosen>{label}</option> }
        })
        .collect();
    view! {
        <label class="field">
            <span>{label}</span>
            <select
                id=format!("filter-{name}")
                name=name
                on:change:target=move |event| {
                    let value = event.target().value();
                    set.run((!value.is_empty()).then_some(value));
                }
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}

fn boxes(field: Field) -> AnyView {
    let Field { name, label, choices, query: (value, set), .. } = field;
    let values: StoredValue<Vec<String>> =
        StoredValue::new(choices.iter().map(|choice| choice.value.clone()).collect());
    let boxes: Vec<_> = (choices.into_iter().enumerate())
        .map(|(index, choice)| {
            let is_taken = move || values.with_value(|all| taken(all, value.read().as_deref()).contains(&index));
            view! {
                <label>
                    <input
                        type="checkbox"
                        id=format!("filter-{name}-{}", choice.value)
                        name=name
                        value=choice.value
                        checked
                        prop:checked=is_taken
                        on:change:target=move |event| {
                            let input = event.target();
                            let next = values.with_value(|all| toggled(all, value.read_untracked().as_deref(), index));
                            // Taking the last one away takes all again, this one too.
                            input.set_checked(next.is_none() || input.checked());
                            set.run(next);
                        }
                    />
                    " " {choice.label}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="field">
            <legend>{label}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// Which of `all` the URL takes, by their places: those it names, or all where it names none of them.
fn taken(all: &[String], value: Option<&str>) -> Vec<usize> {
    let names: Vec<&str> = value.map(|value| value.split(',').collect()).unwrap_or_default();
    let places = |keep: &dyn Fn(&str) -> bool| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, own)| keep(own)).map(|(place, _)| place).collect()
    };
    let chosen = places(&|own| names.contains(&own));
    if chosen.is_empty() { places(&|_| true) } else { chosen }
}

/// The value of the URL after the choice at `index` has been taken or left; `None` where all or none would be left.
fn toggled(all: &[String], value: Option<&str>, index: usize) -> Option<String> {
    let mut places = taken(all, value);
    match places.iter().position(|place| *place == index) {
        Some(at) => drop(places.remove(at)),
        None => places.push(index),
    }
    places.sort_unstable();
    let some = !places.is_empty() && places.len() < all.len();
    let names: Vec<&str> = places.iter().filter_map(|place| all.get(*place)).map(String::as_str).collect();
    some.then(|| names.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_take_what_the_url_names() {
        let all = ["a", "b", "c"].map(str::to_owned);
        for (value, places) in [
            (None, &[0, 1, 2][..]),
            (Some("b"), &[1]),
            (Some("c,a"), &[0, 2]),
            (Some("b,z"), &[1]),
            (Some("z"), &[0, 1, 2]),
            (Some(""), &[0, 1, 2]),
        ] {
            assert_eq!(taken(&all, value), places, "{value:?}");
        }
    }

    #[test]
    fn a_click_takes_or_leaves_one_and_never_leaves_none() {
        let all = ["a", "b"].map(str::to_owned);
        for (value, index, next) in [
            (None, 0, Some("b")),
            (Some("b"), 0, None),
            (Some("b"), 1, None),
            (Some("a"), 1, None),
            (Some("z"), 1, Some("a")),
        ] {
            assert_eq!(toggled(&all, value, index).as_deref(), next, "{value:?} {index}");
        }
    }
}
