//! Names in passing: a name that only says who wrote, where it happened, whose office it is or what is an example
//! does not tell what a sentence is about.

use std::ops::Range;

use super::super::Name;
use crate::lexicon::phrase::words;
use crate::model::{EntityKind, Rule};

pub(super) const NAME_IN_PASSING: Rule = Rule {
    id: "theme.name-in-passing",
    says: "A cue inside a proper name does not count where the name only gives a person or a person's office, a \
           working group, an author (“by the …”), a membership (“as members of”), the sides (“between … and …”), a venue (“at”, “during”) or an \
           example (“such as”, “including”). It gives no label.",
};

const OFFICES: &str = "president vice-president director director-general chair chairman chairperson chairwoman \
    co-chair head minister ministers secretary secretaries undersecretary ambassador ambassadors administrator \
    governor commissioner founder co-founder professor prof fellow dean chief ceo officer representative \
    representatives envoy adviser advisor coordinator counsellor counselor spokesperson deputy rector \
    chancellor researcher manager ministry embassy";

const DETERMINERS: &str = "the a an its their our his her first second third fourth fifth inaugural annual \
    recent upcoming new next previous";

/// How many bytes around a name are looked at.
const NEAR: usize = 200;

const SAYING: &str = "said says stated told reported wrote added noted argued announced";

/// A sentence with its names, asked what stands around them.
pub(super) struct Surroundings<'a> {
    text: &'a str,
    sentence: Range<usize>,
    /// Each name with whether it is one in passing.
    names: Vec<(&'a Name, bool)>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(text: &'a str, sentence: Range<usize>, names: &[&'a Name]) -> Self {
        let mut all = Self { text, sentence, names: Vec::new() };
        for name in names {
            let incidental = all.judge(name);
            all.names.push((name, incidental));
        }
        all
    }

    /// The name that `cue` stands inside, if any.
    pub(super) fn name_around(&self, cue: &Range<usize>) -> Option<&'a Name> {
        let mut names = self.names.iter();
        names
            .find(|(name, _)| name.range.start <= cue.start && cue.end <= name.range.end)
            .map(|(name, _)| *name)
    }

    /// Whether `name`, one of the sentence's, is a name in passing.
    pub(super) fn is_incidental(&self, name: &Name) -> bool {
        self.names.iter().any(|(known, incidental)| known.range == name.range && *incidental)
    }

    /// Whether `cue` stands in the title of an office: "Minister for Advanced Science and Technology".
    pub(super) fn is_in_title(&self, cue: &Range<usize>) -> bool {
        let capitalised = |text: &str| text.starts_with(char::is_uppercase);
        if !self.text.get(cue.clone()).is_some_and(capitalised) {
            return false;
        }
        let before = last_of(self.text.get(self.sentence.start..cue.start).unwrap_or_default());
        let found = words(before);
        let mut joint = false;
        for (index, word) in found.iter().enumerate().rev() {
            // Beyond a comma stands another title or a name; a comma inside a title is rare enough to let go.
            let broken = found.get(index + 1).is_some_and(|next| next.gap.is_some());
            if broken {
                return false;
            }
            match before.get(word.range.clone()) {
                Some(written) if capitalised(written) => {
                    if joint && is_one_of(&word.key, OFFICES) {
                        return true;
                    }
                }
                Some("of" | "for" | "on" | "to") => joint = true,
                Some("and" | "&" | "the") => {}
                _ => return false,
            }
        }
        false
    }

    /// What a working group is called tells who worked, not what is said.
    fn is_working_group(&self, name: &Name) -> bool {
        let found = words(self.text.get(name.range.clone()).unwrap_or_default());
        found.windows(2).any(|pair| {
            matches!(pair, [working, group] if working.key == "working" && is_one_of(&group.key, "group groups"))
        })
    }

    fn judge(&self, name: &Name) -> bool {
        if name.kind == EntityKind::Person || self.is_working_group(name) {
            return true;
        }
        let before = last_of(self.text.get(self.sentence.start..name.range.start).unwrap_or_default());
        let after = self.text.get(name.range.end..self.sentence.end).unwrap_or_default();
        let after = after.get(..boundary(after, NEAR)).unwrap_or_default();
        // "by A, B and the C": what joins a name to the one before gives it the same part.
        if let Some((last, incidental)) = self.names.last() {
            let between = self.text.get(last.range.end..name.range.start).unwrap_or_default();
            let joints = words(between);
            let apposed = matches!(last.kind, EntityKind::Person) && between.trim() == ",";
            if apposed {
                return true;
            }
            let listed = between.contains(',') || between.contains('&') || !joints.is_empty();
            let only_joints = joints.iter().all(|word| is_one_of(&word.key, "and or as well the a an"));
            if listed && only_joints && !between.contains([';', '.', ':']) {
                return *incidental;
            }
        }
        precedes_in_passing(before) || follows_in_passing(after)
    }
}

/// The end of `text`: what stands further off says nothing of a name.
fn last_of(text: &str) -> &str {
    text.get(boundary(text, text.len().saturating_sub(NEAR))..).unwrap_or_default()
}

/// The place nearest to byte `at`, not behind it, where `text` can be cut.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// Whether `before`, the sentence up to a name, makes it an author, a venue, an example or somebody's office.
fn precedes_in_passing(before: &str) -> bool {
    let found = words(before);
    let mut left = found.as_slice();
    while let Some((last, rest)) = left.split_last() {
        if !is_one_of(&last.key, DETERMINERS) {
            break;
        }
        left = rest;
    }
    let back = |count: usize| -> &str {
        left.len().checked_sub(count).and_then(|at| left.get(at)).map_or("", |word| word.key.as_str())
    };
    match back(1) {
        "by" | "between" | "at" | "during" | "including" | "e.g." | "like" => true,
        "as" => back(2) == "such",
        "example" => back(2) == "for",
        // "as members of": the subject's own membership, told in passing.
        "of" if is_one_of(back(2), "member members") => is_one_of(back(3), "as and"),
        "of" => is_one_of(back(2), "margins margin sidelines") || is_one_of(back(2), OFFICES),
        "for" | "to" | "from" | "with" => is_one_of(back(2), OFFICES),
        _ => false,
    }
}

/// Whether `after`, the sentence behind a name, makes it a speaker or somebody's office: "JAXA President …".
fn follows_in_passing(after: &str) -> bool {
    let after = after.strip_prefix("'s").or_else(|| after.strip_prefix("’s")).unwrap_or(after);
    let Some(next) = words(after).into_iter().next() else { return false };
    let written = after.get(next.range.clone()).unwrap_or_default();
    next.gap.is_none()
        && (is_one_of(&next.key, SAYING)
            || written.starts_with(char::is_uppercase) && is_one_of(&next.key, OFFICES))
}

fn is_one_of(word: &str, list: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
}
