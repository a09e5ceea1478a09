//! OSCOLA: ‘Title’ (Publisher, 2 July 2026) s 1, para 2 <URL> accessed 24 November 2026. A text without a date
//! is cited by the day of access alone (OSCOLA 3.4.8).

use crate::cite::date::Day;
use crate::cite::pinpoint::Pinpoint;
use crate::cite::run::{Citation, Writer};
use crate::cite::work::{Form, Work};

pub(super) fn note(work: &Work<'_>) -> Citation {
    let date = work.date.map(Day::british);
    let title = Writer::default();
    let title = match work.form {
        Form::Treaty => title.text(work.title),
        _ => title.text(&format!("‘{}’", work.title)),
    };
    let dated = match (work.publisher, date) {
        (Some(publisher), date) if work.form == Form::News => {
            title.text(" ").italic(publisher).text(&date.map(|date| format!(" ({date})")).unwrap_or_default())
        }
        (Some(publisher), date) => title
            .text(" (")
            .italic(publisher)
            .text(&date.map(|date| format!(", {date}")).unwrap_or_default())
            .text(")"),
        (None, Some(date)) => title.text(&format!(" ({date})")),
        (None, None) => title,
    };
    let pinned = dated
        .text(&work.pinpoint.as_ref().map(|at| format!(" {}", Pinpoint::oscola(at))).unwrap_or_default());
    let linked = match &work.url {
        Some(url) => pinned.text(" <").url(url).text(">"),
        None => pinned,
    };
    let accessed = work.accessed_at_url().map(|day| format!(" accessed {}", day.british()));
    Citation { runs: linked.text(&accessed.unwrap_or_default()).runs(), in_text: None }
}
