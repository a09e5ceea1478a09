//! Pins: the clauses that a reader has set aside, in order, with notes and groups.
//!
//! Everything that is done to them is a [`Change`], applied to what the browser holds at that moment: two tabs change the
//! same pins without losing each other's work. Applying a change gives the change that takes it back.
//!
//! [`store`] writes pins and reads them, also from a damaged store; [`export`] makes Markdown of them.

mod export;
mod store;

pub use export::{Address, markdown};
pub use store::{read, write};

use crate::compare::Item;

/// A clause or sentence that has been set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The passage.
    pub item: Item,
    /// The hash that its clause had when it was pinned: whoever returns is told when the words have changed.
    pub hash: String,
    /// What the reader has written beside it; may be empty.
    pub note: String,
    /// The group in which it stands; empty for none.
    pub group: String,
}

/// The pins of a reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pins {
    /// In the reader's order; each passage once.
    pub pins: Vec<Pin>,
    /// Lines of the store that could not be read, as they stand there. They are kept until the reader lets them go.
    pub unread: Vec<String>,
}

/// What a reader does to pins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Set a passage aside, at this place or behind all others.
    Add(Pin, Option<usize>),
    /// Put a passage back.
    Remove(Item),
    /// Write the note beside it.
    Note(Item, String),
    /// Put it into a group; an empty name takes it out of its group.
    Group(Item, String),
    /// Put it at this place.
    Move(Item, usize),
    /// Let go of what could not be read.
    Forget,
    /// Several changes, one after the other.
    All(Vec<Change>),
}

impl Pins {
    /// The place of a passage among the pins.
    pub fn place(&self, item: &Item) -> Option<usize> {
        self.pins.iter().position(|pin| pin.item == *item)
    }

    /// The groups in the order of their first pins, each with its pins in order. Pins without a group come first.
    pub fn groups(&self) -> Vec<(&str, Vec<&Pin>)> {
        let mut groups: Vec<(&str, Vec<&Pin>)> = Vec::new();
        for pin in &self.pins {
            match groups.iter_mut().find(|(name, _)| *name == pin.group) {
                Some((_, pins)) => pins.push(pin),
                None => groups.push((&pin.group, vec![pin])),
            }
        }
        if let Some(place) = groups.iter().position(|(name, _)| name.is_empty()) {
            let alone = groups.remove(place);
            groups.insert(0, alone);
        }
        groups
    }

    /// The change that puts a pin before the one that stands before it in its group, or behind the next one.
    pub fn step(&self, item: &Item, later: bool) -> Option<Change> {
        let place = self.place(item)?;
        let group = &self.pins.get(place)?.group;
        let is_beside = |(_, pin): &(usize, &Pin)| pin.group == *group;
        let mut pins = self.pins.iter().enumerate();
        let to = if later {
            pins.skip(place + 1).find(is_beside)
        } else {
            pins.by_ref().take(place).filter(is_beside).last()
        };
        to.map(|(to, _)| Change::Move(item.clone(), to))
    }

    /// The changes that put every pin back.
    pub fn clear(&self) -> Change {
        Change::All(self.pins.iter().map(|pin| Change::Remove(pin.item.clone())).collect())
    }

    /// Apply `change` and say what takes it back; nothing where it changes nothing, as when another tab was faster.
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        match change {
            Change::Add(pin, place) => {
                if self.place(&pin.item).is_some() {
                    return None;
                }
                let item = pin.item.clone();
                let place = place.unwrap_or(usize::MAX).min(self.pins.len());
                self.pins.insert(place, pin);
                Some(Change::Remove(item))
            }
            Change::Remove(item) => {
                let place = self.place(&item)?;
                Some(Change::Add(self.pins.remove(place), Some(place)))
            }
            Change::Note(item, note) => {
                let before = self.swap(&item, |pin| &mut pin.note, note)?;
                Some(Change::Note(item, before))
            }
            Change::Group(item, group) => {
                let before = self.swap(&item, |pin| &mut pin.group, group)?;
                Some(Change::Group(item, before))
            }
            Change::Move(item, to) => {
                let from = self.place(&item)?;
                let to = to.min(self.pins.len() - 1);
                let pin = self.pins.remove(from);
                self.pins.insert(to, pin);
                (from != to).then_some(Change::Move(item, from))
            }
            Change::Forget => {
                self.unread.clear();
                None
            }
            Change::All(changes) => {
                let mut back: Vec<Change> =
                    changes.into_iter().filter_map(|change| self.apply(change)).collect();
                back.reverse();
                (!back.is_empty()).then_some(Change::All(back))
            }
        }
    }

    /// Put `value` into a field of a pin and give what was there; nothing where it is the same.
    fn swap(&mut self, item: &Item, field: fn(&mut Pin) -> &mut String, value: String) -> Option<String> {
        let pin = self.pins.iter_mut().find(|pin| pin.item == *item)?;
        let field = field(pin);
        (*field != value).then(|| std::mem::replace(field, value))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn pin(item: &str, group: &str, note: &str) -> Pin {
        let (note, group) = (note.to_owned(), group.to_owned());
        Pin { item: item.parse().unwrap(), hash: "0123abcd".to_owned(), note, group }
    }

    fn sample() -> Pins {
        let pins =
            [("a~para_1", "", ""), ("a~para_2", "g", "one"), ("a~para_3", "", "two"), ("b~para_1", "g", "")];
        let pins = pins.map(|(item, group, note)| pin(item, group, note)).to_vec();
        Pins { pins, unread: Vec::new() }
    }

    fn order(pins: &Pins) -> String {
        pins.pins.iter().map(|pin| pin.item.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_pin_steps_past_its_neighbours_in_its_group() {
        for (item, later, expected) in [
            ("a~para_1", true, Some("a~para_2 a~para_3 a~para_1 b~para_1")),
            ("a~para_1", false, None),
            ("b~para_1", false, Some("a~para_1 b~para_1 a~para_2 a~para_3")),
            ("b~para_1", true, None),
            ("c~para_1", true, None),
        ] {
            let mut pins = sample();
            let change = pins.step(&item.parse().unwrap(), later);
            let moved = change.map(|change| {
                pins.apply(change);
                order(&pins)
            });
            assert_eq!(moved.as_deref(), expected, "{item}");
        }
    }

    #[test]
    fn groups_follow_those_without_one() {
        let pins = sample();
        let groups: Vec<(&str, usize)> =
            pins.groups().into_iter().map(|(name, pins)| (name, pins.len())).collect();
        assert_eq!(groups, [("", 2), ("g", 2)]);
        assert!(Pins::default().groups().is_empty());
    }

    #[test]
    fn what_changes_nothing_cannot_be_taken_back() {
        let item: Item = "a~para_2".parse().unwrap();
        for change in [
            Change::Add(pin("a~para_2", "", ""), None),
            Change::Note(item.clone(), "one".to_owned()),
            Change::Move(item.clone(), 1),
            Change::Remove("z~para_1".parse().unwrap()),
            Change::All(Vec::new()),
        ] {
            let mut pins = sample();
            assert_eq!(pins.apply(change.clone()), None, "{change:?}");
            assert_eq!(pins, sample());
        }
    }

    pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
        let change =
            ("[ab]~para_[1-4]", 0_usize..6, "[a-c\n\"]{0,3}", 0..6).prop_map(|(name, place, text, kind)| {
                let item: Item = name.parse().unwrap();
                match kind {
                    0 => Change::Add(pin(&name, &text, ""), Some(place)),
                    1 => Change::Add(pin(&name, "", &text), None),
                    2 => Change::Remove(item),
                    3 => Change::Note(item, text),
                    4 => Change::Group(item, text),
                    _ => Change::Move(item, place),
                }
            });
        prop::collection::vec(change, 0..12)
    }

    proptest! {
        #[test]
        fn every_change_can_be_taken_back(changes in changes(), together in any::<bool>()) {
            let mut pins = sample();
            let mut states = vec![pins.clone()];
            let mut undo = Vec::new();
            let changes = if together { vec![Change::All(changes)] } else { changes };
            for change in changes {
                if let Some(back) = pins.apply(change) {
                    undo.push(back);
                    states.push(pins.clone());
                }
            }
            for back in undo.into_iter().rev() {
                states.pop();
                pins.apply(back);
                prop_assert_eq!(&pins, states.last().unwrap());
            }
        }

        #[test]
        fn two_tabs_lose_nothing(one in changes(), other in changes()) {
            // Each tab applies its changes to what the browser holds at that moment.
            let (mut turns, mut pins) = (Vec::new(), Pins::default());
            for (at, change) in one.iter().enumerate() {
                turns.push(change);
                turns.extend(other.get(at));
            }
            for change in turns {
                let text = write(&pins);
                let mut fresh = read(&text);
                fresh.apply(change.clone());
                pins.apply(change.clone());
                prop_assert_eq!(&fresh, &pins);
                let mut items: Vec<_> = pins.pins.iter().map(|pin| &pin.item).collect();
                items.sort();
                items.dedup();
                prop_assert_eq!(items.len(), pins.pins.len());
            }
        }
    }
}
