//! The tray: the reader's pins as the running app has them. Every change is made to what the browser holds at that moment,
//! so that two tabs work on the same pins; what another tab does is followed.

use leptos::prelude::*;

use super::dom::{announce, follow_kept, read_kept, write_kept};
use super::link::Root;
use crate::language::t;
use crate::pins::{Change, Pins, read, write};

/// The name under which the browser keeps the pins.
const NAME: &str = "pins";

/// The reader's pins, and how to change them.
#[derive(Debug, Clone, Copy)]
pub struct Tray {
    pins: RwSignal<Pins>,
    undo: RwSignal<Vec<Change>>,
    is_kept: RwSignal<bool>,
    root: StoredValue<String>,
}

impl Tray {
    /// The pins of the site below the root in context. They are empty until the app has been mounted.
    pub fn new() -> Self {
        let root = use_context::<Root>().map_or_else(|| "/".to_owned(), |root| root.as_str().to_owned());
        let tray = Self {
            pins: RwSignal::new(Pins::default()),
            undo: RwSignal::new(Vec::new()),
            is_kept: RwSignal::new(true),
            root: StoredValue::new(root),
        };
        Effect::new(move |_| tray.refresh());
        follow_kept(&tray.root.read_value(), NAME, move || tray.refresh());
        tray
    }

    /// The pins now; follows them.
    pub fn pins(self) -> Pins {
        self.pins.get()
    }

    /// What `ask` says of the pins; follows them.
    pub fn with<T>(self, ask: impl FnOnce(&Pins) -> T) -> T {
        self.pins.with(ask)
    }

    /// Whether the browser keeps the pins beyond this page; follows it.
    pub fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// Whether there is something to take back; follows it.
    pub fn can_undo(self) -> bool {
        self.undo.with(|undo| !undo.is_empty())
    }

    /// Make a change and say so to those who listen.
    pub fn apply(self, change: Change, says: &str) {
        if let Some(back) = self.make(change) {
            self.undo.update(|undo| undo.push(back));
        }
        announce(says);
    }

    /// Make a change that is one of many small ones, such as a letter typed into a note: they are taken back together.
    pub fn type_in(self, change: Change) {
        let Some(back) = self.make(change) else { return };
        self.undo.update(|undo| {
            let goes_on = match (undo.last(), &back) {
                (Some(Change::Note(item, _)), Change::Note(own, _)) => item == own,
                _ => false,
            };
            if !goes_on {
                undo.push(back);
            }
        });
    }

    /// Take the last change of this page back.
    pub fn undo(self) {
        let last = self.undo.try_update(Vec::pop).flatten();
        if let Some(back) = last {
            self.make(back);
            announce(&t!("Taken back"));
        }
    }

    fn make(self, change: Change) -> Option<Change> {
        let mut pins = self.held().unwrap_or_else(|| self.pins.get_untracked());
        let back = pins.apply(change);
        self.is_kept.set(write_kept(&self.root.read_value(), NAME, &write(&pins)));
        self.pins.set(pins);
        back
    }

    fn refresh(self) {
        self.pins.set(self.held().unwrap_or_default());
    }

    /// What the browser holds; nothing while it keeps nothing.
    fn held(self) -> Option<Pins> {
        if !self.is_kept.get_untracked() {
            return None;
        }
        Some(read_kept(&self.root.read_value(), NAME).map(|text| read(&text)).unwrap_or_default())
    }
}

impl Default for Tray {
    fn default() -> Self {
        Self::new()
    }
}

/// The tray of the page; none in a part that is shown outside the app, as tests do.
pub fn use_tray() -> Option<Tray> {
    use_context()
}
