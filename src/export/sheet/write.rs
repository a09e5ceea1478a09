//! A sheet as text: HTML, Markdown, CSV, JSON.

use serde_json::{Map, Value, json};

use super::{Cell, Sheet};
use crate::export::table::field;
use crate::text::{escaped_html, escaped_markdown};

/// A page of its own, in one file.
pub(super) fn html(sheet: &Sheet) -> String {
    let style = "body{font:1rem/1.45 serif;margin:2rem}table{border-collapse:collapse}\
                 th,td{border:1px solid;padding:.3rem .5rem;text-align:start;vertical-align:top}\
                 thead{display:table-header-group}tr{break-inside:avoid}";
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title><style>{style}</style></head>\n\
         <body>\n{}</body></html>\n",
        escaped_html(&sheet.title),
        fragment(sheet)
    )
}

fn all<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().concat()
}

/// Title, notes and table.
pub(super) fn fragment(sheet: &Sheet) -> String {
    let notes = all(&sheet.notes, |note| format!("<p>{}</p>\n", escaped_html(note)));
    let heads = all(&sheet.columns, |one| format!("<th scope=\"col\">{}</th>", escaped_html(&one.name)));
    let cells = |row: &Vec<Cell>| all(row, |cell| format!("<td>{}</td>", html_cell(cell)));
    let rows = all(&sheet.rows, |row| format!("<tr>{}</tr>\n", cells(row)));
    let (title, address) = (escaped_html(&sheet.title), escaped_html(&sheet.address));
    format!(
        "<h1>{title}</h1>\n{notes}<p><a href=\"{address}\">{address}</a></p>\n\
         <table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )
}

fn html_cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => escaped_html(text),
        Cell::Quotation(text) => format!("“{}”", escaped_html(text)),
        Cell::Link { text, url } => format!("<a href=\"{}\">{}</a>", escaped_html(url), escaped_html(text)),
    }
}

/// Title, notes and a table.
pub(super) fn markdown(sheet: &Sheet) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => escaped_markdown(text),
        Cell::Quotation(text) => format!("“{}”", escaped_markdown(text)),
        Cell::Link { text, url } => format!("[{}](<{}>)", escaped_markdown(text), url.replace('|', "%7C")),
    };
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let notes = all(&sheet.notes, |note| format!("{}\n\n", escaped_markdown(note)));
    let heads = line(sheet.columns.iter().map(|column| escaped_markdown(&column.name)).collect());
    let rule = line(sheet.columns.iter().map(|_| "---".to_owned()).collect());
    let rows = all(&sheet.rows, |row| line(row.iter().map(cell).collect()));
    format!("# {}\n\n{notes}<{}>\n\n{heads}{rule}{rows}", escaped_markdown(&sheet.title), sheet.address)
}

/// The table alone: notes would be rows to a program. A link is its address.
pub(super) fn csv(sheet: &Sheet) -> String {
    let line = |fields: Vec<String>| format!("{}\r\n", fields.join(","));
    let heads = line(sheet.columns.iter().map(|column| field(&column.key.as_str().into())).collect());
    let rows = sheet.rows.iter().map(|row| line(row.iter().map(|cell| field(&value(cell))).collect()));
    [heads].into_iter().chain(rows).collect()
}

/// Title, notes, address and rows, each an object by the keys of the columns.
pub(super) fn json(sheet: &Sheet) -> String {
    let rows: Vec<Value> = (sheet.rows.iter())
        .map(|row| {
            let fields = sheet.columns.iter().map(|column| column.key.clone()).zip(row.iter().map(value));
            Value::from(fields.collect::<Map<_, _>>())
        })
        .collect();
    let whole = json!({ "title": sheet.title, "notes": sheet.notes, "address": sheet.address, "rows": rows });
    format!("{whole}\n")
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) | Cell::Quotation(text) => text.as_str().into(),
        Cell::Link { url, .. } => url.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Column;
    use super::*;

    fn sheet() -> Sheet {
        let link = Cell::Link { text: "¶1".to_owned(), url: "https://example.org/a?b=1&c#d".to_owned() };
        Sheet {
            title: "Acts & more".to_owned(),
            notes: vec!["Levels describe the strength of verbs.".to_owned()],
            address: "https://example.org/".to_owned(),
            columns: vec![
                Column::new("words", "Words"),
                Column::new("link", "Link"),
                Column::new("who", "Who"),
            ],
            rows: vec![
                vec![Cell::Quotation("We will | \"act\".".to_owned()), link.clone(), Cell::Empty],
                vec![Cell::text("=1+1"), link, Cell::text("The <Parties>")],
            ],
        }
    }

    #[test]
    fn every_form_has_every_cell_and_no_markup_from_a_text() {
        insta::assert_snapshot!(fragment(&sheet()), @r#"
        <h1>Acts &amp; more</h1>
        <p>Levels describe the strength of verbs.</p>
        <p><a href="https://example.org/">https://example.org/</a></p>
        <table><thead><tr><th scope="col">Words</th><th scope="col">Link</th><th scope="col">Who</th></tr></thead>
        <tbody>
        <tr><td>“We will | &quot;act&quot;.”</td><td><a href="https://example.org/a?b=1&amp;c#d">¶1</a></td><td></td></tr>
        <tr><td>=1+1</td><td><a href="https://example.org/a?b=1&amp;c#d">¶1</a></td><td>The &lt;Parties&gt;</td></tr>
        </tbody></table>
        "#);
        insta::assert_snapshot!(markdown(&sheet()), @r#"
        # Acts \& more

        Levels describe the strength of verbs.

        <https://example.org/>

        | Words | Link | Who |
        | --- | --- | --- |
        | “We will \| "act".” | [¶1](<https://example.org/a?b=1&c#d>) |  |
        | =1+1 | [¶1](<https://example.org/a?b=1&c#d>) | The \<Parties\> |
        "#);
        insta::assert_snapshot!(csv(&sheet()).replace("\r\n", "\n"), @r#"
        words,link,who
        "We will | ""act"".",https://example.org/a?b=1&c#d,
        '=1+1,https://example.org/a?b=1&c#d,The <Parties>
        "#);
        let read: Value = serde_json::from_str(&json(&sheet())).unwrap();
        assert_eq!(read["rows"][1]["words"], "=1+1");
        assert_eq!(read["rows"][0]["who"], Value::Null);
    }
}
