//! The forms of a verb, made from its dictionary form: British and American spelling, regular and irregular.

use std::collections::BTreeMap;

/// A set of verb forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Inflections(u8);

impl Inflections {
    /// welcome
    pub const BASE: Self = Self(1);
    /// welcomes
    pub const THIRD: Self = Self(2);
    /// welcomed (they welcomed)
    pub const PAST: Self = Self(4);
    /// welcomed (they have welcomed)
    pub const PARTICIPLE: Self = Self(8);
    /// welcoming
    pub const ING: Self = Self(16);

    /// Whether one of the forms of `other` is in the set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the lists say of a verb's spelling.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spelling<'a> {
    /// Past tense and participle, where they are irregular.
    pub irregular: Option<&'a [String; 2]>,
    /// Whether the last consonant is doubled.
    pub doubled: bool,
}

/// Every form of the verb `lemma`, British and American, with what it can be.
pub(super) fn inflections(lemma: &str, spelling: &Spelling<'_>) -> BTreeMap<String, Inflections> {
    let mut forms = BTreeMap::new();
    let mut add = |word: String, form: Inflections| {
        let known: &mut Inflections = forms.entry(word).or_default();
        *known = known.or(form);
    };
    for base in variants(lemma) {
        let stem = stem(&base, spelling.doubled);
        let (past, participle) = match spelling.irregular {
            Some([past, participle]) => (past.clone(), participle.clone()),
            None => (ed(&stem), ed(&stem)),
        };
        add(third(&base), Inflections::THIRD);
        add(ing(&stem), Inflections::ING);
        add(past, Inflections::PAST);
        add(participle, Inflections::PARTICIPLE);
        add(base, Inflections::BASE);
    }
    if lemma == "be" {
        for word in ["is", "am", "are"] {
            add(word.to_owned(), Inflections::THIRD);
        }
        add("were".to_owned(), Inflections::PAST);
    }
    if lemma == "have" {
        add("has".to_owned(), Inflections::THIRD);
    }
    forms
}

/// The spellings of a dictionary form: recognise and recognize, endeavour and endeavor.
fn variants(lemma: &str) -> Vec<String> {
    let mut variants = vec![lemma.to_owned()];
    for (british, american) in
        [("ise", "ize"), ("yse", "yze"), ("our", "or"), ("tre", "ter"), ("fil", "fill")]
    {
        if let Some(stem) = lemma.strip_suffix(british) {
            variants.push(format!("{stem}{american}"));
        }
    }
    if lemma.contains("our") && !lemma.ends_with("our") {
        variants.push(lemma.replacen("our", "or", 1));
    }
    variants
}

fn stem(base: &str, doubled: bool) -> String {
    match base.chars().last() {
        Some(last) if doubled => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

fn third(base: &str) -> String {
    if let Some(stem) = consonant_y(base) {
        return format!("{stem}ies");
    }
    if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| base.ends_with(end)) {
        return format!("{base}es");
    }
    format!("{base}s")
}

fn ed(stem: &str) -> String {
    if let Some(stem) = consonant_y(stem) {
        return format!("{stem}ied");
    }
    if stem.ends_with('e') { format!("{stem}d") } else { format!("{stem}ed") }
}

fn ing(stem: &str) -> String {
    let kept = ["ee", "oe", "ye"].iter().any(|end| stem.ends_with(end)) || stem.len() < 3;
    match stem.strip_suffix('e') {
        Some(short) if !kept => format!("{short}ing"),
        _ => format!("{stem}ing"),
    }
}

/// The word without its y, where a consonant stands before it.
fn consonant_y(word: &str) -> Option<&str> {
    let stem = word.strip_suffix('y')?;
    stem.ends_with(|c: char| !"aeiou".contains(c)).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_spelt_as_people_spell_them() {
        let commit = Spelling { irregular: None, doubled: true };
        let seek = ["sought".to_owned(), "sought".to_owned()];
        let seek = Spelling { irregular: Some(&seek), doubled: false };
        let plain = Spelling::default();
        for (lemma, spelling, word) in [
            ("commit", commit, "committing"),
            ("rely", plain, "relied"),
            ("convey", plain, "conveyed"),
            ("agree", plain, "agreeing"),
            ("agree", plain, "agreed"),
            ("be", plain, "being"),
            ("recognise", plain, "recognizing"),
            ("honour", plain, "honored"),
            ("centre", plain, "centered"),
            ("stress", plain, "stresses"),
            ("seek", seek, "sought"),
        ] {
            assert!(inflections(lemma, &spelling).contains_key(word), "{lemma}: {word}");
        }
    }

    #[test]
    fn a_word_can_be_several_forms() {
        let forms = inflections("welcome", &Spelling::default());
        let welcomed = forms["welcomed"];
        assert!(welcomed.has(Inflections::PAST) && welcomed.has(Inflections::PARTICIPLE));
        assert!(!welcomed.has(Inflections::BASE));
    }
}
