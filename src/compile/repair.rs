//! Mending what conversion broke: separators and page numbers taken for text, paragraphs cut by a page.

use crate::model::{ArtefactKind, Diagnostic, Noticed, Span};

use super::block::{Block, Kind, first_letter};
use super::inline::{HARD_BREAK, Style};

/// Set artefacts apart and join broken paragraphs, with a note for each join.
pub(super) fn repair(source: &str, blocks: Vec<Block>, notes: &mut Vec<Diagnostic>) -> Vec<Block> {
    let mut mended: Vec<Block> = Vec::with_capacity(blocks.len());
    // The last paragraph; behind it only artefacts that a page brings.
    let mut open: Option<usize> = None;
    let mut first: Option<usize> = None;
    for block in blocks.into_iter().flat_map(|block| without_separators(source, block)) {
        let block = match artefact(&block) {
            Some(kind) => Block { depth: block.depth, ..Block::artefact(kind, source, block.span) },
            None => block,
        };
        // What opens the document and is short is its title, however the text below begins.
        let leads = open.is_some() && open == first;
        if let Some(broken) = open.and_then(|index| mended.get_mut(index))
            && !(leads && is_title(broken))
            && is_broken(broken, &block)
        {
            notes.push(note(broken, &block));
            let ends_in_hyphen = broken.text.as_str().trim_end().ends_with('-');
            broken.text.join(if ends_in_hyphen { "" } else { " " }, &block.text);
            broken.span.end = block.span.end;
            continue;
        }
        if !block.is_artefact() {
            first.get_or_insert(mended.len());
        }
        match block.kind {
            Kind::Text => open = Some(mended.len()),
            Kind::Heading(_) | Kind::Artefact(ArtefactKind::Table | ArtefactKind::Raw) => open = None,
            Kind::Artefact(_) => {}
        }
        mended.push(block);
    }
    mended
}

/// Whether `next` is the rest of the paragraph `broken`, cut off by a page.
fn is_broken(broken: &Block, next: &Block) -> bool {
    let words = broken.text.as_str().trim_end();
    let ends_in_comma = words.ends_with(',');
    // Recitals that begin in lower case and end with a comma stand by themselves.
    let is_recital =
        ends_in_comma && (!next.is_terminated() || first_letter(words).is_some_and(char::is_lowercase));
    let is_title =
        broken.text.len() <= 400 && broken.text.is_all(Style::Bold) && !next.text.is_all(Style::Bold);
    let rest = next.text.as_str().trim_start();
    let begins_inside =
        rest.chars().find(|c| !matches!(c, '(' | '"' | '“' | '\'' | '‘')).is_some_and(char::is_lowercase);
    next.is_text()
        && next.marker.is_none()
        && (next.depth == broken.depth || next.depth == 0)
        && (begins_inside || (is_cut_off(words) && next.is_terminated()))
        && super::marker::leading(rest).is_none()
        && !broken.is_terminated()
        && !is_recital
        && !is_title
        && words.split_whitespace().nth(3).is_some()
}

/// Whether the last word cannot end a paragraph, whatever follows: `the`, `which`.
fn is_cut_off(words: &str) -> bool {
    let last = words.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["a", "an", "its", "of", "our", "the", "their", "which", "whose"].contains(&last)
}

fn is_title(block: &Block) -> bool {
    block.text.len() <= 400 && {
        let words = block.text.plain();
        words.chars().count() <= 120 && words.starts_with(char::is_uppercase)
    }
}

fn note(broken: &Block, next: &Block) -> Diagnostic {
    let after = broken.text.as_str().split_whitespace().next_back().unwrap_or_default().to_owned();
    Diagnostic {
        document: None,
        span: Some(Span::new(broken.span.end, next.span.start)),
        what: Noticed::BrokenParagraph { after },
    }
}

/// What a block of text is that is no text: a separator, a page number.
fn artefact(block: &Block) -> Option<ArtefactKind> {
    if block.is_artefact() {
        return None;
    }
    let words = block.text.plain();
    if block.marker.is_none() && is_separator(&words) {
        return Some(ArtefactKind::Separator);
    }
    (block.is_text() && is_page_number(&words)).then_some(ArtefactKind::PageFurniture)
}

/// No letter or digit at all, or an end mark: `***`, `- END -`, `# # #`, `-30-`.
fn is_separator(words: &str) -> bool {
    let core = words.trim_matches(|c: char| !c.is_alphanumeric());
    let is_framed = words.len() > core.len() && !words.ends_with('.');
    core.is_empty()
        || matches!(core, "END" | "ENDS" | "End" | "Ends")
        || (core == "30" && is_framed && words.contains('-'))
}

/// `3`, `- 3 -`, `Page 3`, `Page 3 of 7`, `3/7`, `p. 3`.
fn is_page_number(words: &str) -> bool {
    let lower = words.to_lowercase();
    let core =
        lower.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '[' | ']'));
    let number = ["page ", "p. ", "pg. "].iter().find_map(|name| core.strip_prefix(name)).unwrap_or(core);
    let is_count = |part: &str| {
        let part = part.trim();
        (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    [" of ", "/", " | "]
        .iter()
        .find_map(|sign| number.split_once(sign))
        .map_or(is_count(number), |(page, pages)| is_count(page) && is_count(pages))
}

/// A row of asterisks that only a line break parts from the text is a separator of its own.
fn without_separators(source: &str, block: Block) -> Vec<Block> {
    let text = block.text.as_str();
    if !block.is_text() || !text.contains(['\n', HARD_BREAK]) {
        return vec![block];
    }
    let is_row = |line: &str| {
        line.chars().filter(|c| !c.is_whitespace()).count() >= 3 && !line.chars().any(char::is_alphanumeric)
    };
    let trimmed = text.trim();
    let last = trimmed.rfind(['\n', HARD_BREAK]).and_then(|at| trimmed.get(at..)).filter(|line| is_row(line));
    let Some(row) = last else { return vec![block] };
    let end = text.trim_end().len();
    let cut = end - row.len();
    let (words, row) = (block.text.slice(0..cut), block.text.slice(cut..end));
    let (Some(upper), Some(lower)) = (words.hull(), row.slice(1..row.len()).hull().or(row.hull())) else {
        return vec![block];
    };
    // The backslash of an escaped asterisk belongs to the row.
    let start =
        upper.end + source.get(upper.end..lower.end).map_or(0, |gap| gap.len() - gap.trim_start().len());
    let row =
        Block::artefact(ArtefactKind::Separator, source, Span::new(start, block.span.end.max(lower.end)));
    let words = Block { span: Span::new(block.span.start, start), text: words, ..block };
    vec![words, row]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_no_text() {
        for words in ["*****", "###", "# # #", "---", "- END -", "ENDS", "* * *", "-30-", "……"] {
            assert!(is_separator(words), "{words}");
        }
        for words in ["The end", "30", "END of term", "A"] {
            assert!(!is_separator(words), "{words}");
        }
    }

    #[test]
    fn page_numbers_are_no_text() {
        for words in ["3", "- 3 -", "Page 3", "page 3 of 7", "3/7", "— 12 —", "p. 3"] {
            assert!(is_page_number(words), "{words}");
        }
        for words in ["Page", "Article 3", "3 May", "12345", "2/3 of all"] {
            assert!(!is_page_number(words), "{words}");
        }
    }
}
