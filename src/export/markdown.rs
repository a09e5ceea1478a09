//! A document as Markdown: every section and clause has its id as an anchor, every clause its label as a link to it.

use std::fmt::Write as _;

use crate::model::{Block, Clause, ClauseKind, Document};

pub(super) fn markdown(document: &Document) -> String {
    let meta = &document.meta;
    let mut text = String::new();
    let mut line = |words: &str| text.push_str(words);
    line(&format!("# {}\n\n", escape(&meta.title)));
    let facts = [
        Some(format!("{}, {} text", meta.kind.name(), meta.standing.as_str())),
        Some(meta.date.as_ref().map_or_else(|| "date not known".to_owned(), ToOwned::to_owned)),
        Some(meta.publisher.as_ref().map_or_else(|| "publisher not known".to_owned(), |name| escape(name))),
        Some(format!("source: {}, SHA-256 {}", escape(&meta.file), meta.sha256)),
        meta.date_note.as_ref().map(|note| escape(note)),
    ];
    for fact in facts.into_iter().flatten() {
        line(&format!("> {fact}  \n"));
    }
    line("> Anchors and labels are added; the words are the source's.\n");
    for block in &document.flow {
        match block {
            // It stands above already where the source has one.
            Block::Title => {}
            Block::Section(index) => {
                let Some(section) = document.sections.get(*index) else { continue };
                let signs = "#".repeat(usize::from(section.level).clamp(1, 5) + 1);
                let number = section.number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
                let heading = escape(&format!("{number}{}", section.heading.as_str()));
                line(&format!("\n{signs} <a id=\"{}\"></a>{heading}\n", section.id));
            }
            Block::Clause(index) => line(&document.clauses.get(*index).map(clause).unwrap_or_default()),
            Block::Artefact(index) => {
                let artefact = document.artefacts.get(*index);
                line(
                    &artefact
                        .map(|artefact| format!("\n{}\n", escape(artefact.text.as_str())))
                        .unwrap_or_default(),
                );
            }
        }
    }
    text
}

fn clause(clause: &Clause) -> String {
    let depth = clause.id.as_str().matches("__item_").count();
    let mut text = String::from("\n");
    let start = match clause.kind {
        ClauseKind::Item => format!("{}- ", "  ".repeat(depth.saturating_sub(1))),
        ClauseKind::Paragraph => String::new(),
    };
    let _ = writeln!(
        text,
        "{start}<a id=\"{id}\"></a>[{label}](#{id}) {words}",
        id = clause.id,
        label = escape(&clause.label),
        words = escape(clause.text.as_str())
    );
    text
}

/// What Markdown would read as markup, as text; line breaks as spaces.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                escaped.extend(['\\', c]);
            }
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_stay_words() {
        assert_eq!(
            super::escape("a *b* [P] <i>\n_c_ #1 &amp;"),
            "a \\*b\\* \\[P\\] \\<i\\> \\_c\\_ \\#1 \\&amp;"
        );
    }
}
