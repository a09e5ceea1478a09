//! RIS: one tag on a line, lines end with CR LF.

use super::work::{Form, Work};

pub(super) fn entry(work: &Work<'_>) -> String {
    let kind = match work.form {
        Form::News => "NEWS",
        Form::Treaty => "STAT",
        Form::Speech | Form::Page => "ELEC",
    };
    let slashed = |day: super::date::Day| format!("{:04}/{:02}/{:02}", day.year, day.month, day.of_month);
    let publisher = work.publisher.map(str::to_owned);
    let fields = [
        ("TY", Some(kind.to_owned())),
        ("ID", Some(work.key.clone())),
        ("TI", Some(work.title.to_owned())),
        (if work.form == Form::News { "T2" } else { "PB" }, publisher),
        ("DA", work.date.map(slashed)),
        ("PY", work.date.map(|day| format!("{:04}", day.year))),
        ("M3", Some(work.genre.to_owned())),
        ("LA", Some(work.language.to_owned())),
        ("N1", work.pinpoint.as_ref().map(super::pinpoint::Pinpoint::apa)),
        ("AB", work.words.map(str::to_owned)),
        ("UR", work.url.clone()),
        ("Y2", work.accessed_at_url().map(slashed)),
    ];
    let lines = fields.into_iter().filter_map(|(tag, value)| {
        let value = value?.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(format!("{tag}  - {value}\r\n"))
    });
    lines.chain(["ER  - \r\n".to_owned()]).collect()
}
