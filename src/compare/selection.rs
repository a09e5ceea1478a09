//! What is compared: which frameworks, from which level on, and which of the themes. Read from the query of a URL
//! and written back to it.

use super::choice::{Choice, Reading};
use crate::model::{Briefing, FrameworkId, Level};

/// The part of a briefing that a reader compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The frameworks, in the order of the briefing, at least one where it has any.
    pub frameworks: Vec<FrameworkId>,
    /// The weakest level that counts.
    pub level: Level,
    /// Which themes are shown.
    pub view: View,
}

/// Which themes are shown, by how many of the frameworks speak of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// All themes.
    #[default]
    All,
    /// Those that every framework speaks of.
    Shared,
    /// Those that one framework alone speaks of.
    One,
    /// Those that no framework speaks of.
    None,
}

impl View {
    /// Every view, in the order of the interface.
    pub const ALL: [Self; 4] = [Self::All, Self::Shared, Self::One, Self::None];

    /// The value in a URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Shared => "shared",
            Self::One => "one",
            Self::None => "none",
        }
    }

    /// Whether a theme is shown of which `speaking` of `all` frameworks speak.
    pub(super) fn keeps(self, speaking: usize, all: usize) -> bool {
        match self {
            Self::All => true,
            Self::Shared => speaking == all,
            Self::One => speaking == 1,
            Self::None => speaking == 0,
        }
    }
}

impl Selection {
    /// The names in a URL, in the order of the interface.
    pub const NAMES: [&'static str; 3] = ["frameworks", "level", "view"];

    /// The whole briefing.
    pub fn whole(briefing: &Briefing) -> Self {
        let frameworks = briefing.frameworks.iter().map(|framework| framework.id.clone()).collect();
        Self { frameworks, level: Level::Reported, view: View::All }
    }

    /// Read `choices`. Beside the selection stand the names and values that nothing in `briefing` answers to; they
    /// are passed over.
    pub fn read(briefing: &Briefing, choices: &[Choice<'_>]) -> (Self, Vec<(String, String)>) {
        let whole = Self::whole(briefing);
        let mut reading = Reading::new(choices);
        let names = reading.take("frameworks", |value| Some(value.to_owned())).unwrap_or_default();
        let names: Vec<&str> = names.split(',').filter(|name| !name.is_empty()).collect();
        let mut frameworks = whole.frameworks.clone();
        frameworks.retain(|id| names.contains(&id.as_str()));
        for name in names.iter().filter(|name| whole.frameworks.iter().all(|id| id.as_str() != **name)) {
            reading.refuse("frameworks", name);
        }
        let selection = Self {
            frameworks: if frameworks.is_empty() { whole.frameworks } else { frameworks },
            level: reading
                .take("level", |value| Level::from_number(value.parse().ok()?))
                .unwrap_or(whole.level),
            view: reading
                .take("view", |value| View::ALL.into_iter().find(|view| view.as_str() == value))
                .unwrap_or_default(),
        };
        (selection, reading.unknown())
    }

    /// The choices that [`read`](Self::read) makes this selection of; what stands at its default is left out.
    pub fn write(&self, briefing: &Briefing) -> Vec<Choice<'static>> {
        let whole = Self::whole(briefing);
        let frameworks: Vec<&str> = self.frameworks.iter().map(FrameworkId::as_str).collect();
        let values = [
            (self.frameworks != whole.frameworks).then(|| frameworks.join(",")),
            (self.level != whole.level).then(|| self.level.number().to_string()),
            (self.view != whole.view).then(|| self.view.as_str().to_owned()),
        ];
        Self::NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::briefing;
    use super::*;

    fn check(choices: &[(&str, &str)], written: &[(&str, &str)], unknown: &[(&str, &str)]) {
        let briefing = briefing(&["a", "b", "c"], &[], &[]);
        let given: Vec<_> = choices.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let (selection, refused) = Selection::read(&briefing, &given);
        let again = selection.write(&briefing);
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(again, written, "{choices:?}");
        let refused: Vec<(&str, &str)> =
            refused.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(refused, unknown, "{choices:?}");
    }

    #[test]
    fn a_selection_reads_back_what_it_writes_and_names_what_it_does_not_know() {
        check(&[], &[], &[]);
        let all = [("frameworks", "a,c"), ("level", "3"), ("view", "shared")];
        check(&all, &all, &[]);
        check(&[("frameworks", "c,a")], &[("frameworks", "a,c")], &[]);
        check(&[("frameworks", "a,b,c"), ("level", "0"), ("view", "all")], &[], &[]);
        check(&[("frameworks", "a,x")], &[("frameworks", "a")], &[("frameworks", "x")]);
        check(&[("frameworks", "x")], &[], &[("frameworks", "x")]);
        check(&[("frameworks", "")], &[], &[]);
        check(&[("level", "9"), ("view", "some")], &[], &[("level", "9"), ("view", "some")]);
    }

    #[test]
    fn a_view_keeps_themes_by_how_many_frameworks_speak_of_them() {
        for (view, kept) in [
            (View::All, [true, true, true, true]),
            (View::Shared, [false, false, false, true]),
            (View::One, [false, true, false, false]),
            (View::None, [true, false, false, false]),
        ] {
            assert_eq!([0, 1, 2, 3].map(|speaking| view.keeps(speaking, 3)), kept, "{view:?}");
        }
    }
}
