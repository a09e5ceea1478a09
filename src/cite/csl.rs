//! CSL-JSON, as its schema (csl-data.json 1.0.2) has it.

use serde_json::{Value, json};

use super::date::Day;
use super::work::{Form, Work};

/// The works as one JSON array.
pub(super) fn entries(works: &[Work<'_>]) -> String {
    let entries: Vec<Value> = works.iter().map(entry).collect();
    format!("{:#}\n", Value::from(entries))
}

fn entry(work: &Work<'_>) -> Value {
    let kind = match work.form {
        Form::News => "article-newspaper",
        Form::Treaty => "treaty",
        Form::Speech => "speech",
        Form::Page => "webpage",
    };
    let mut entry = json!({
        "id": work.key,
        "type": kind,
        "title": work.title,
        "genre": work.genre,
        "language": work.language,
    });
    let mut field = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            entry[name] = value;
        }
    };
    let publisher = if work.form == Form::News { "container-title" } else { "publisher" };
    field(publisher, work.publisher.map(Value::from));
    field("issued", work.date.map(date));
    field("accessed", work.accessed_at_url().map(date));
    field("URL", work.url.clone().map(Value::from));
    field("note", work.pinpoint.as_ref().map(|at| Value::from(at.apa())));
    field("abstract", work.words.map(Value::from));
    entry
}

fn date(day: Day) -> Value {
    json!({ "date-parts": [[day.year, day.month, day.of_month]] })
}
