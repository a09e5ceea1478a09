//! Names cut into lines for pictures, where nothing wraps by itself.

/// `name` cut between words into lines of at most `longest` characters; a longer word is cut where the line ends. The
/// wide characters of East Asia count twice.
pub(super) fn wrap(name: &str, longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        for (index, part) in parts(word, longest).into_iter().enumerate() {
            let fits = |line: &&mut String| index == 0 && width(line) + 1 + width(&part) <= longest;
            match lines.last_mut().filter(fits) {
                Some(line) => {
                    line.push(' ');
                    line.push_str(&part);
                }
                None => lines.push(part),
            }
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// `word` in parts that fit.
fn parts(word: &str, longest: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in word.chars() {
        if let Some(part) = parts.last_mut().filter(|part| width(part) + columns(c) <= longest) {
            part.push(c);
        } else {
            parts.push(c.to_string());
        }
    }
    parts
}

fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// From the CJK radicals on, characters are as wide as they are high (Unicode, East Asian Width).
fn columns(c: char) -> usize {
    if matches!(c, '\u{2E80}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}') {
        2
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_between_words() {
        for (name, expected) in [
            ("Arden", &["Arden"][..]),
            ("Voluntary Principles on Resilient Trade", &["Voluntary Principles on", "Resilient Trade"]),
            ("Donaudampfschifffahrtsgesellschaft", &["Donaudampfschifffahrtsgesell", "schaft"]),
            ("グローバル・サウスと包摂およびその他", &["グローバル・サウスと包摂およ", "びその他"]),
            ("", &[""]),
        ] {
            assert_eq!(wrap(name, 28), expected, "{name}");
        }
    }
}
