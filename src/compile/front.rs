//! Metadata in front of the text (YAML front matter): where it ends, and its simple `key: value` pairs.

use crate::model::Span;

/// The front matter at the head of `source`, if there is one, and its pairs in order.
pub(super) fn read(source: &str) -> Option<(Span, Vec<(String, String)>)> {
    let start = source.len() - source.trim_start_matches('\u{feff}').len();
    let mut at = start;
    let mut lines = Vec::new();
    for (index, line) in source.get(start..)?.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        at += line.len();
        match (index, bare) {
            (0, "---") => {}
            (_, "---" | "...") => {
                let end = at - (line.len() - bare.len());
                return (!lines.is_empty()).then(|| (Span::new(start, end), pairs(&lines)));
            }
            (1.., _) if is_metadata(bare, lines.is_empty()) => lines.push(bare),
            _ => return None,
        }
    }
    None
}

/// `key: value`, an indented continuation, an entry of a list, a comment, or nothing.
fn is_metadata(line: &str, first: bool) -> bool {
    if line.is_empty() || line.starts_with([' ', '\t', '#']) || line.starts_with("- ") {
        return !first;
    }
    split(line).is_some()
}

fn split(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let is_apart = value.is_empty() || value.starts_with([' ', '\t']);
    (is_key && is_apart).then(|| (key, value.trim()))
}

fn pairs(lines: &[&str]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for line in lines {
        match split(line) {
            Some((key, value)) if !line.starts_with([' ', '\t']) => {
                pairs.push((key.to_owned(), value.to_owned()));
            }
            _ => {
                let Some((_, value)) = pairs.last_mut() else { continue };
                let more = line.trim();
                // A backslash at the end of a line of a quoted value joins it to the next without a space.
                if value.starts_with('"') && value.ends_with('\\') {
                    value.pop();
                } else if !value.is_empty() && !more.is_empty() {
                    value.push(' ');
                }
                value.push_str(more);
            }
        }
    }
    pairs.into_iter().map(|(key, value)| (key, unquoted(&value))).collect()
}

fn unquoted(value: &str) -> String {
    let inside = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(inner) = inside('\'') {
        return inner.replace("''", "'");
    }
    let Some(inner) = inside('"') else { return value.to_owned() };
    let mut plain = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        plain.push(if c == '\\' { escaped(&mut chars) } else { c });
    }
    plain
}

/// The character that an escape of a double-quoted value stands for, its backslash already read.
fn escaped(chars: &mut std::str::Chars<'_>) -> char {
    let digits = match chars.next() {
        Some('n' | 't' | ' ') => return ' ',
        Some('_') => return '\u{a0}',
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(other) => return other,
        None => return '\\',
    };
    let hex: String = chars.take(digits).collect();
    u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_read() {
        let source = "---\ntags: statements\ndate: '2022-01-28'\ntitle: \"Statement by President\\_Biden on U.S.-EU\\\n  \\ Co\\xF6peration \\u2013\n  second\"\nlist:\n- one\n---\nText.";
        let (span, pairs) = read(source).unwrap();
        assert!(span.of(source).ends_with("one\n---"));
        let expected = [
            ("tags", "statements"),
            ("date", "2022-01-28"),
            ("title", "Statement by President\u{a0}Biden on U.S.-EU Co\u{f6}peration \u{2013} second"),
            ("list", "- one"),
        ];
        assert_eq!(pairs, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }

    #[test]
    fn a_rule_at_the_head_is_no_metadata() {
        for source in [
            "---\n\nThe leaders met.\n\n---\n",
            "---\nThe leaders met: yes.\n---\n",
            "---\n---\n",
            "---\ntitle: x\n",
        ] {
            assert_eq!(read(source), None, "{source:?}");
        }
    }
}
