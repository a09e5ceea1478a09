//! Bluebook, rules 18.2 and 21: *Title*, Publisher, § 1, ¶ 2 (July 2, 2026), URL. What bears no date is given the
//! day of the last visit (rule 18.2.2).

use crate::cite::date::Day;
use crate::cite::run::{Citation, Writer};
use crate::cite::work::Work;

pub(super) fn note(work: &Work<'_>) -> Citation {
    let mut note = Writer::default().italic(work.title);
    if let Some(publisher) = work.publisher {
        note = note.text(&format!(", {publisher}"));
    }
    if let Some(pinpoint) = &work.pinpoint {
        note = note.text(&format!(", {}", pinpoint.bluebook()));
    }
    note = match (work.date.map(Day::shortened), work.accessed_at_url()) {
        (Some(date), _) => note.text(&format!(" ({date})")),
        (None, None) => note.text(" (n.d.)"),
        (None, Some(_)) => note,
    };
    if let Some(url) = &work.url {
        note = note.text(", ").url(url);
    }
    if let (None, Some(day)) = (work.date, work.accessed_at_url()) {
        note = note.text(&format!(" (last visited {})", day.shortened()));
    }
    Citation { runs: note.text(".").runs(), in_text: None }
}
