//! Pinpoints: which paragraph of which section, as the styles write it.

/// The place of a clause in its document, read from its label (`§1 ¶2(b)`, `Preamble ¶3`, `Why it matters ¶1`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pinpoint<'a> {
    part: Part<'a>,
    /// The paragraph's number with its items, then those of paragraphs that continue it: `2(b)`.
    paragraphs: Vec<&'a str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part<'a> {
    /// The paragraphs count through the whole document.
    Whole,
    Preamble,
    Section(&'a str),
    /// A part that bears a title and no number.
    Titled(&'a str),
}

impl<'a> Pinpoint<'a> {
    pub(super) fn of(label: &'a str) -> Self {
        let mut pieces = label.split('¶').map(str::trim);
        let part = match pieces.next().unwrap_or_default() {
            "" => Part::Whole,
            "Preamble" => Part::Preamble,
            part => part.strip_prefix('§').map_or(Part::Titled(part), Part::Section),
        };
        Self { part, paragraphs: pieces.collect() }
    }

    /// `s 1, para 2(b)`
    pub(super) fn oscola(&self) -> String {
        let part = match self.part {
            Part::Whole => String::new(),
            Part::Preamble => "preamble".to_owned(),
            Part::Section(number) => format!("s {number}"),
            Part::Titled(title) => format!("‘{title}’"),
        };
        self.written(part, "para ")
    }

    /// `§ 1, ¶ 2(b)`
    pub(super) fn bluebook(&self) -> String {
        let part = match self.part {
            Part::Whole => String::new(),
            Part::Preamble => "pmbl.".to_owned(),
            Part::Section(number) => format!("§ {number}"),
            Part::Titled(title) => format!("“{title}”"),
        };
        self.written(part, "¶ ")
    }

    /// `sec. 1, para. 2(b)`
    pub(super) fn chicago(&self) -> String {
        let part = match self.part {
            Part::Whole => String::new(),
            Part::Preamble => "preamble".to_owned(),
            Part::Section(number) => format!("sec. {number}"),
            Part::Titled(title) => format!("under “{title}”"),
        };
        self.written(part, "para. ")
    }

    /// `Section 1, para. 2(b)`
    pub(super) fn apa(&self) -> String {
        let part = match self.part {
            Part::Whole => String::new(),
            Part::Preamble => "Preamble".to_owned(),
            Part::Section(number) => format!("Section {number}"),
            Part::Titled(title) => format!("“{title}” section"),
        };
        self.written(part, "para. ")
    }

    fn written(&self, part: String, paragraph: &str) -> String {
        let paragraphs = self.paragraphs.iter().map(|number| format!("{paragraph}{number}"));
        let parts: Vec<String> =
            [part].into_iter().filter(|part| !part.is_empty()).chain(paragraphs).collect();
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::Pinpoint;

    #[test]
    fn a_label_becomes_the_pinpoint_of_each_style() {
        for (label, written) in [
            ("¶12", ["para 12", "¶ 12", "para. 12", "para. 12"]),
            ("§1 ¶2(b)", ["s 1, para 2(b)", "§ 1, ¶ 2(b)", "sec. 1, para. 2(b)", "Section 1, para. 2(b)"]),
            ("Preamble ¶3", ["preamble, para 3", "pmbl., ¶ 3", "preamble, para. 3", "Preamble, para. 3"]),
            (
                "Trade ¶1",
                ["‘Trade’, para 1", "“Trade”, ¶ 1", "under “Trade”, para. 1", "“Trade” section, para. 1"],
            ),
            ("¶3 ¶2", ["para 3, para 2", "¶ 3, ¶ 2", "para. 3, para. 2", "para. 3, para. 2"]),
        ] {
            let pinpoint = Pinpoint::of(label);
            let styles = [pinpoint.oscola(), pinpoint.bluebook(), pinpoint.chicago(), pinpoint.apa()];
            assert_eq!(styles, written, "{label}");
        }
    }
}
