//! What an amendment took out of a wording and put into it, word by word.

/// Words that were left as they are, taken out, or put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// In both wordings.
    Kept,
    /// In the old wording alone.
    Gone,
    /// In the new wording alone.
    New,
}

/// Longer wordings are not compared word by word: as many words, squared, would be looked at.
const MOST_WORDS: usize = 1500;

/// The way from `then` to `now` in runs of words: without the new ones it is the old text, without those that are gone
/// the new one, white space aside.
pub fn difference(then: &str, now: &str) -> Vec<(Part, String)> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (then.split_whitespace().collect(), now.split_whitespace().collect());
    let mut runs = Runs(Vec::new());
    if old.len().max(new.len()) > MOST_WORDS {
        runs.extend(Part::Gone, &old);
        runs.extend(Part::New, &new);
        return runs.0;
    }
    // longest[at(i, j)]: the longest common run of words of what follows.
    let width = new.len() + 1;
    let at = |i: usize, j: usize| i * width + j;
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[at(i, j)] = if old[i] == new[j] {
                longest[at(i + 1, j + 1)] + 1
            } else {
                longest[at(i + 1, j)].max(longest[at(i, j + 1)])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            runs.extend(Part::Kept, &old[i..=i]);
            (i, j) = (i + 1, j + 1);
        } else if longest[at(i + 1, j)] >= longest[at(i, j + 1)] {
            runs.extend(Part::Gone, &old[i..=i]);
            i += 1;
        } else {
            runs.extend(Part::New, &new[j..=j]);
            j += 1;
        }
    }
    runs.extend(Part::Gone, &old[i..]);
    runs.extend(Part::New, &new[j..]);
    runs.0
}

struct Runs(Vec<(Part, String)>);

impl Runs {
    fn extend(&mut self, part: Part, words: &[&str]) {
        for word in words {
            match self.0.last_mut() {
                Some((last, text)) if *last == part => {
                    text.push(' ');
                    text.push_str(word);
                }
                _ => self.0.push((part, (*word).to_owned())),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amendment_is_shown_word_by_word() {
        for (then, now, shown) in [
            (
                "They will meet once a year.",
                "They will meet at least once a year.",
                "They will meet +at least+ once a year.",
            ),
            ("for three years", "for five years", "for -three- +five+ years"),
            ("the same", "the same", "the same"),
            ("", "all new", "+all new+"),
            ("all gone", "", "-all gone-"),
        ] {
            let found: Vec<String> = difference(then, now)
                .into_iter()
                .map(|(part, words)| match part {
                    Part::Kept => words,
                    Part::Gone => format!("-{words}-"),
                    Part::New => format!("+{words}+"),
                })
                .collect();
            assert_eq!(found.join(" "), shown);
        }
    }
}
