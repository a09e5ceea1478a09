//! A passage: what the fragment of a document's URL names, and what people and programs make of it on the way.

use std::fmt;
use std::str::FromStr;

use crate::model::{ClauseId, SentenceId};

/// A passage of a document, as the fragment of its URL names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passage {
    /// `#sec_1__para_2`
    Clause(ClauseId),
    /// `#sec_1__para_2--s3`
    Sentence(SentenceId),
}

impl Passage {
    /// The clause that the passage is or lies in.
    pub fn clause(&self) -> &ClauseId {
        match self {
            Self::Clause(clause) => clause,
            Self::Sentence(sentence) => &sentence.clause,
        }
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clause(id) => id.fmt(f),
            Self::Sentence(id) => id.fmt(f),
        }
    }
}

impl FromStr for Passage {
    type Err = crate::model::IdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.contains("--") { text.parse().map(Self::Sentence) } else { text.parse().map(Self::Clause) }
    }
}

/// The one of `ids` that `written` names, and the number of the sentence where it names one. Chat programs, word
/// processors and people change a fragment: case, hyphens for underscores, a full stop behind it, a quotation that the
/// browser did not understand (`:~:text=`). What could be two ids is none.
pub(crate) fn find(written: &str, ids: &[&str]) -> Option<(String, Option<usize>)> {
    let name = plain(written);
    let found = |name: &str, sentence| Some((name.to_owned(), sentence));
    if ids.contains(&name.as_str()) {
        return found(&name, None);
    }
    if let Ok(sentence) = name.parse::<SentenceId>()
        && ids.contains(&sentence.clause.as_str())
    {
        return found(sentence.clause.as_str(), Some(sentence.number));
    }
    let key = key(&name);
    if let Some(id) = only(ids, &name, &key) {
        return found(id, None);
    }
    let [clause @ .., sign, number] = key.as_slice() else { return None };
    let number = number.parse().ok().filter(|number| *number > 0 && sign == "s")?;
    only(ids, &name, clause).and_then(|id| found(id, Some(number)))
}

/// `written` without what does not belong to a name: the quotation behind it, percent signs, marks around it.
pub(crate) fn plain(written: &str) -> String {
    let name = written.split(":~:").next().unwrap_or_default();
    let decoded = decoded(name);
    decoded.trim_matches(|c: char| !c.is_alphanumeric() && !"§¶".contains(c)).to_owned()
}

/// The words and numbers of a name, in lower case: all that tells ids apart.
pub(crate) fn key(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for c in name.chars().flat_map(char::to_lowercase) {
        let kind = if c.is_ascii_digit() { 1 } else { 2 };
        match c {
            '§' => parts.push("sec".to_owned()),
            '¶' => parts.push("para".to_owned()),
            _ if !c.is_alphanumeric() => {}
            _ => match parts.last_mut() {
                Some(part) if last == Some(kind) => part.push(c),
                _ => parts.push(c.to_string()),
            },
        }
        last = c.is_alphanumeric().then_some(kind);
    }
    parts
}

/// The only id with this key; of several, the only one whose case is that of `name`.
fn only<'a>(ids: &[&'a str], name: &str, key_of_name: &[String]) -> Option<&'a str> {
    let alike: Vec<&str> = ids.iter().copied().filter(|id| key(id) == key_of_name).collect();
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    match alike.as_slice() {
        [one] => Some(one),
        several => {
            let mut same = several.iter().filter(|id| letters(name).starts_with(&letters(id)));
            same.next().copied().filter(|_| same.next().is_none())
        }
    }
}

/// `text` with its percent signs read.
pub(super) fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.filter(|_| *first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_arrives_in_whatever_form_it_was_passed_on() {
        let ids = [
            "preamble__para_1",
            "sec_1__para_2",
            "sec_1__para_2_2",
            "para_2__item_a",
            "para_2__item_A",
            "hd_aims",
        ];
        for (written, expected) in [
            ("sec_1__para_2", Some(("sec_1__para_2", None))),
            ("#sec_1__para_2", Some(("sec_1__para_2", None))),
            ("SEC_1__PARA_2", Some(("sec_1__para_2", None))),
            ("sec-1-para-2", Some(("sec_1__para_2", None))),
            ("sec_1__para_2--s3", Some(("sec_1__para_2", Some(3)))),
            ("sec_1__para_2.s3", Some(("sec_1__para_2", Some(3)))),
            ("sec-1-para-2-s3", Some(("sec_1__para_2", Some(3)))),
            ("sec_1__para_2.", Some(("sec_1__para_2", None))),
            ("sec_1__para_2),", Some(("sec_1__para_2", None))),
            ("sec_1__para_2%E2%80%9D", Some(("sec_1__para_2", None))),
            ("sec%5F1%5F%5Fpara%5F2", Some(("sec_1__para_2", None))),
            ("sec_1__para_2:~:text=The%20Parties", Some(("sec_1__para_2", None))),
            ("sec_1__para_2--s3:~:text=a,b", Some(("sec_1__para_2", Some(3)))),
            ("sec_1__para_2_2", Some(("sec_1__para_2_2", None))),
            ("§1 ¶2", Some(("sec_1__para_2", None))),
            ("%C2%A71%20%C2%B62", Some(("sec_1__para_2", None))),
            ("Preamble ¶1", Some(("preamble__para_1", None))),
            ("para_2__item_A", Some(("para_2__item_A", None))),
            ("para-2-item-A", Some(("para_2__item_A", None))),
            ("para-2-item-a", Some(("para_2__item_a", None))),
            ("hd_Aims", Some(("hd_aims", None))),
            ("sec_1__para_9", None),
            ("sec_1__para_2--s0", None),
            ("", None),
            ("%", None),
            (":~:text=alone", None),
        ] {
            let expected = expected.map(|(id, sentence): (&str, Option<usize>)| (id.to_owned(), sentence));
            assert_eq!(find(written, &ids), expected, "{written}");
        }
    }
}
