//! The Chicago Manual of Style, notes: “Title,” Publisher, July 2, 2026, sec. 1, para. 2, URL. Where no date is known,
//! the day of access stands for it, and “n.d.” where that is not known either.

use super::{closed, within_quotes};
use crate::cite::date::Day;
use crate::cite::run::{Citation, Writer};
use crate::cite::work::{Form, Work};

pub(super) fn note(work: &Work<'_>) -> Citation {
    let mut note = Writer::default().text(&format!("“{}”", closed(&within_quotes(work.title), ",")));
    note = match (work.publisher, work.form) {
        (Some(publisher), Form::News) => note.text(" ").italic(publisher).text(","),
        (Some(publisher), _) => note.text(&format!(" {publisher},")),
        (None, _) => note,
    };
    let date = match (work.date.map(Day::american), work.accessed_at_url().map(Day::american)) {
        (Some(date), _) => date,
        (None, Some(accessed)) => format!("accessed {accessed}"),
        (None, None) => "n.d.".to_owned(),
    };
    note = note.text(&format!(" {date}"));
    if let Some(pinpoint) = &work.pinpoint {
        note = note.text(&format!(", {}", pinpoint.chicago()));
    }
    let ended = match &work.url {
        Some(url) => note.text(", ").url(url).text("."),
        None if work.pinpoint.is_none() && date.ends_with('.') => note,
        None => note.text("."),
    };
    Citation { runs: ended.runs(), in_text: None }
}
