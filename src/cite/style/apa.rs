//! APA: Title. (2026, July 2). Publisher. URL — the passage is named in the running text, (“Title,” 2026,
//! Section 1, para. 2). Without an author the title stands in its place, without a date “n.d.”; the day of retrieval
//! is given for undated pages alone.

use super::{closed, within_quotes};
use crate::cite::date::Day;
use crate::cite::run::{Citation, Run, Writer};
use crate::cite::work::{Form, Work};

pub(super) fn reference(work: &Work<'_>) -> Citation {
    let title = closed(work.title, ".");
    let start = match work.form {
        Form::News => Writer::default().text(&title),
        _ => Writer::default().italic(&title),
    };
    let date = work.date.map_or_else(|| "n.d.".to_owned(), Day::year_first);
    let mut entry = start.text(&format!(" ({date})."));
    entry = match (work.publisher, work.form) {
        (Some(publisher), Form::News) => entry.text(" ").italic(publisher).text("."),
        (Some(publisher), _) => entry.text(&format!(" {}", closed(publisher, "."))),
        (None, _) => entry,
    };
    if let Some(url) = &work.url {
        let retrieved = work.accessed.filter(|_| work.date.is_none());
        let before = retrieved.map_or_else(String::new, |day| format!("Retrieved {}, from ", day.american()));
        entry = entry.text(&format!(" {before}")).url(url);
    }
    Citation { runs: entry.runs(), in_text: work.pinpoint.as_ref().map(|at| in_text(work, &at.apa())) }
}

fn in_text(work: &Work<'_>, pinpoint: &str) -> Vec<Run> {
    let year = work.date.map_or_else(|| "n.d.".to_owned(), |day| day.year.to_string());
    let rest = format!(" {year}, {pinpoint})");
    match work.form {
        Form::News => {
            Writer::default().text(&format!("(“{}”{rest}", within_quotes(&closed(work.title, ",")))).runs()
        }
        _ => Writer::default().text("(").italic(&closed(work.title, ",")).text(&rest).runs(),
    }
}
