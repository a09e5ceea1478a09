//! Indentation in official texts is layout, not program code: Markdown must not read it as code.

use std::borrow::Cow;

/// `source` with the spaces that would make code of prose made harmless. Every byte keeps its place: runs of
/// spaces become no-break spaces, which take two bytes each and which Markdown counts as words.
pub(super) fn disarm(source: &str) -> Cow<'_, str> {
    let mut changes: Vec<(usize, usize)> = Vec::new();
    let mut state = State::default();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        changes.extend(state.read(line).map(|(start, len)| (at + start, len)));
        at += line.len();
    }
    if changes.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut disarmed = String::with_capacity(source.len());
    for (start, len) in changes {
        disarmed.push_str(source.get(disarmed.len()..start).unwrap_or_default());
        if len % 2 == 1 {
            disarmed.push(' ');
        }
        disarmed.extend(std::iter::repeat_n('\u{a0}', len / 2));
    }
    disarmed.push_str(source.get(disarmed.len()..).unwrap_or_default());
    Cow::Owned(disarmed)
}

#[derive(Default)]
struct State {
    fence: Option<char>,
    in_list: bool,
    after_text: bool,
}

impl State {
    /// The spaces of `line` to make harmless: where they start and how many bytes.
    fn read(&mut self, line: &str) -> Option<(usize, usize)> {
        let content = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - content.len();
        let is_deep = indent >= 4 || line.get(..indent).is_some_and(|spaces| spaces.contains('\t'));
        if let Some(fence) = content.chars().next().filter(|c| content.starts_with(&c.to_string().repeat(3)))
        {
            if self.fence == Some(fence) {
                self.fence = None;
                return None;
            }
            if self.fence.is_none() && matches!(fence, '`' | '~') && (self.in_list || !is_deep) {
                self.fence = Some(fence);
            }
        }
        if self.fence.is_some() {
            return None;
        }
        let after_text = std::mem::replace(&mut self.after_text, !content.trim().is_empty());
        if content.trim().is_empty() {
            return None;
        }
        if is_deep && !self.in_list && !after_text {
            return Some((0, indent));
        }
        if let Some(marker) = marker_len(content) {
            self.in_list = true;
            let words = content.get(marker..).unwrap_or_default();
            let gap = words.len() - words.trim_start_matches([' ', '\t']).len();
            return (gap > 4 && gap < words.trim_end_matches(['\r', '\n']).len())
                .then(|| (indent + marker + 1, gap - 1));
        }
        if indent < 2 && !after_text {
            self.in_list = false;
        }
        None
    }
}

/// The length of a Markdown list marker at the head of `line`.
fn marker_len(line: &str) -> Option<usize> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let len = match (digits, line.as_bytes().get(digits)?) {
        (0, b'-' | b'*' | b'+') => 1,
        (1..=9, b'.' | b')') => digits + 1,
        _ => return None,
    };
    line.get(len..)?.starts_with([' ', '\t']).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_is_made_harmless_byte_for_byte() {
        let check = |source: &str, expected: &str| {
            let disarmed = disarm(source);
            assert_eq!(disarmed.replace('\u{a0}', "_"), expected, "{source:?}");
            assert_eq!(disarmed.len(), source.len());
        };
        check("    The leaders met\nand spoke.\n", "__The leaders met\nand spoke.\n");
        check("2.           The leaders\nmet.\n", "2. _____The leaders\nmet.\n");
        check(
            "1. One\n\n    More of one.\n\nText\n\n\tIndented.\n",
            "1. One\n\n    More of one.\n\nText\n\n Indented.\n",
        );
        check("```\n    code\n```\n", "```\n    code\n```\n");
        check("wrapped\n    text\n", "wrapped\n    text\n");
    }
}
