//! BibTeX and BibLaTeX. A title stands in double braces, so that no style changes its capitals; a publisher too, so
//! that none takes it for a first and a last name.

use super::work::{Form, Work};

pub(super) fn bibtex(work: &Work<'_>) -> String {
    let kind = if work.form == Form::News { "article" } else { "misc" };
    let mut fields = vec![("title", braced(work.title))];
    match (work.publisher, work.form) {
        (Some(publisher), Form::News) => fields.push(("journal", braced(publisher))),
        (Some(publisher), _) => fields.push(("publisher", braced(publisher))),
        (None, _) => {}
    }
    if let Some(day) = work.date {
        const MONTHS: [&str; 12] =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let month = MONTHS.get(usize::from(day.month).saturating_sub(1)).copied().unwrap_or_default();
        fields.push(("year", format!("{{{}}}", day.year)));
        fields.push(("month", format!("{} # {{~{}}}", month, day.of_month)));
    }
    let accessed = work.accessed_at_url().map(|day| format!("Accessed {}", day.british()));
    let notes: Vec<String> =
        [Some(work.genre.to_owned()), pinpoint(work), accessed].into_iter().flatten().collect();
    fields.push(("note", format!("{{{}}}", escape(&notes.join(". ")))));
    fields.extend(work.url.as_ref().map(|url| ("howpublished", format!("{{\\url{{{}}}}}", address(url)))));
    fields.extend(work.words.map(|words| ("abstract", format!("{{{}}}", escape(words)))));
    entry(kind, work, &fields)
}

pub(super) fn biblatex(work: &Work<'_>) -> String {
    let kind = match work.form {
        Form::News => "article",
        Form::Treaty => "legislation",
        Form::Speech | Form::Page if work.url.is_some() => "online",
        Form::Speech | Form::Page => "misc",
    };
    let mut fields = vec![("title", braced(work.title))];
    match (work.publisher, work.form) {
        (Some(publisher), Form::News) => fields.push(("journaltitle", braced(publisher))),
        (Some(publisher), _) => fields.push(("organization", braced(publisher))),
        (None, _) => {}
    }
    fields.extend(work.date.map(|day| ("date", format!("{{{}}}", day.iso()))));
    fields.push(("langid", format!("{{{}}}", langid(work.language))));
    fields.push(("titleaddon", format!("{{{}}}", escape(work.genre))));
    fields.extend(pinpoint(work).map(|at| ("note", format!("{{{}}}", escape(&at)))));
    fields.extend(work.url.as_ref().map(|url| ("url", format!("{{{}}}", address(url)))));
    fields.extend(work.accessed_at_url().map(|day| ("urldate", format!("{{{}}}", day.iso()))));
    fields.extend(work.words.map(|words| ("abstract", format!("{{{}}}", escape(words)))));
    entry(kind, work, &fields)
}

fn entry(kind: &str, work: &Work<'_>, fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {value},\n")).collect();
    format!("@{kind}{{{},\n{}}}\n", work.key, fields.concat())
}

fn pinpoint(work: &Work<'_>) -> Option<String> {
    work.pinpoint.as_ref().map(super::pinpoint::Pinpoint::apa)
}

fn braced(text: &str) -> String {
    format!("{{{{{}}}}}", escape(text))
}

/// What LaTeX would read as a command, as text; white space as single spaces.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', c]),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An address: nothing in it can end the field.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(char::is_whitespace, "%20")
}

/// The name that babel has for a language; the tag itself where we know none.
fn langid(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or_default() {
        "ar" => "arabic",
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "hi" => "hindi",
        "it" => "italian",
        "ja" => "japanese",
        "pt" => "portuguese",
        "ru" => "russian",
        _ => tag,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_is_a_command_of_latex() {
        assert_eq!(
            super::escape("50 % of\nR&D_{x} ~ ^ \\ #$"),
            "50 \\% of R\\&D\\_\\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\#\\$"
        );
    }
}
