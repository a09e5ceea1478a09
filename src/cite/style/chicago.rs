//! The Chicago Manual of Style, notes: “Title,” Publisher, July 2, 2026, sec. 1, para. 2, URL. Where no date is known,
//! the day of access stands for it, and “n.d.” where that is not known either.

use super::{closed, within_quotes};
use crate::cite::date::Day;
use crate::cite::pinpoint::Pinpoint;
use crate::cite::run::{Citation, Writer};
use crate::cite::work::{Form, Work};

pub(super) fn note(work: &Work<'_>) -> Citation {
    let mut note = Writer::default().text(&format!("“{}”", within_quotes(&closed(work.title, ","))));
    note = match (work.publisher, work.form) {
        (Some(publisher), Form::News) => note.text(" ").italic(publisher).text(","),
        (Some(publisher), _) => note.text(&format!(" {publisher},")),
        (None, _) => note,
    };
    let dated = work.date.map(Day::american);
    let accessed = work.accessed_at_url().filter(|_| dated.is_none());
    let unknown = accessed.is_none().then(|| "n.d.".to_owned());
    let parts = [
        dated.or(unknown),
        work.pinpoint.as_ref().map(Pinpoint::chicago),
        accessed.map(|day| format!("accessed {}", day.american())),
    ];
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    note = note.text(&format!(" {parts}"));
    let ended = match &work.url {
        Some(url) => note.text(", ").url(url).text("."),
        None if parts.ends_with('.') => note,
        None => note.text("."),
    };
    Citation { runs: ended.runs(), in_text: None }
}
