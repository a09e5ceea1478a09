//! Names cut into lines for pictures, where nothing wraps by itself.

/// `name` cut between words into lines of at most `longest` characters; a longer word is cut where the line ends.
pub(super) fn wrap(name: &str, longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for (index, part) in letters.chunks(longest).enumerate() {
            let fits = |line: &&mut String| index == 0 && line.chars().count() + 1 + part.len() <= longest;
            match lines.last_mut().filter(fits) {
                Some(line) => line.extend([' '].iter().chain(part)),
                None => lines.push(part.iter().collect()),
            }
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
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
            ("", &[""]),
        ] {
            assert_eq!(wrap(name, 28), expected, "{name}");
        }
    }
}
