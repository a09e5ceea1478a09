//! The store: pins as text. A line for each pin, so that damage stays where it is: what can be read is kept, and what cannot
//! stays as it is.

use serde::{Deserialize, Serialize};

use super::{Pin, Pins};

/// The first line: what the text is, and its version.
const HEAD: &str = "concord-pins/1";

/// A pin as a line of JSON.
#[derive(Serialize, Deserialize)]
struct Line {
    at: String,
    #[serde(default)]
    hash: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    group: String,
}

/// `pins` as text, which [`read`] reads.
pub fn write(pins: &Pins) -> String {
    let line = |pin: &Pin| {
        let line = Line {
            at: pin.item.to_string(),
            hash: pin.hash.clone(),
            note: pin.note.clone(),
            group: pin.group.clone(),
        };
        // Plain text: writing it cannot fail.
        serde_json::to_string(&line).unwrap_or_default()
    };
    let lines = pins.pins.iter().map(line).chain(pins.unread.iter().cloned());
    [HEAD.to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// The pins of `text`. Lines that are none, whatever they are, come back as [`Pins::unread`]; of a passage that is pinned
/// twice the first pin counts.
pub fn read(text: &str) -> Pins {
    let mut pins = Pins::default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != HEAD);
    for line in lines {
        match pin(line) {
            Some(pin) if pins.place(&pin.item).is_none() => pins.pins.push(pin),
            Some(_) => {}
            None => pins.unread.push(line.to_owned()),
        }
    }
    pins
}

fn pin(line: &str) -> Option<Pin> {
    let Line { at, hash, note, group } = serde_json::from_str(line).ok()?;
    Some(Pin { item: at.parse().ok()?, hash, note, group })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{changes, pin};
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, pinned: &[&str], unread: &[&str]) {
        let pins = read(text);
        let items: Vec<String> = pins.pins.iter().map(|pin| pin.item.to_string()).collect();
        assert_eq!(items, pinned, "{text}");
        assert_eq!(pins.unread, unread, "{text}");
        assert_eq!(read(&write(&pins)), pins, "what could not be read stays");
    }

    #[test]
    fn what_can_be_read_is_kept_and_the_rest_stays_as_it_is() {
        let good = r#"{"at":"a~para_1","hash":"0123abcd"}"#;
        check("", &[], &[]);
        check("concord-pins/1", &[], &[]);
        check(&format!("concord-pins/1\n{good}"), &["a~para_1"], &[]);
        check(&format!("{good}\n{{\"at\":\"a~pa"), &["a~para_1"], &["{\"at\":\"a~pa"]);
        check(&format!("[1,2]\n{good}\n{good}\nnull"), &["a~para_1"], &["[1,2]", "null"]);
        check("concord-pins/9\n{\"at\":\"a\"}", &[], &["concord-pins/9", "{\"at\":\"a\"}"]);
        check(r#"{"at":"a~para_1","later":true}"#, &["a~para_1"], &[]);
        check("\u{0}\u{fffd}", &[], &["\u{0}\u{fffd}"]);
    }

    #[test]
    fn a_note_keeps_its_lines() {
        let pins =
            Pins { pins: vec![pin("a~para_1", "g “1”", "one\ntwo \\ \"three\"")], unread: Vec::new() };
        assert_eq!(write(&pins).lines().count(), 2);
        assert_eq!(read(&write(&pins)), pins);
    }

    proptest! {
        #[test]
        fn a_store_cut_anywhere_loses_one_pin_at_most(changes in changes(), cut in 0.0..1.0_f64) {
            let mut pins = Pins::default();
            for change in changes {
                pins.apply(change);
            }
            let text = write(&pins);
            #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a short text")]
            let end = (text.len() as f64 * cut) as usize;
            let whole = text.get(..end).unwrap_or_default();
            let kept = read(whole);
            prop_assert!(kept.pins.len() + 1 >= whole.lines().count().saturating_sub(1));
            prop_assert!(kept.pins.iter().zip(&pins.pins).all(|(one, other)| one == other));
            prop_assert_eq!(read(&text), pins);
        }
    }
}
