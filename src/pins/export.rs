//! Pins as Markdown: quotations with their places, voices and levels, the reader's notes beside them.

use std::fmt::Write as _;

use super::{Pin, Pins};
use crate::model::Briefing;
use crate::place::Place;
use crate::share::Excerpt;
use crate::text::escaped_markdown;

/// How a place is addressed: a place and the hash of the words that it shows, to a whole address.
pub type Address<'a> = &'a dyn Fn(&Place, &str) -> String;

/// `pins` as `CommonMark`, with `address` for the links. A pin whose words are not in `briefing` is named, not quoted.
pub fn markdown(briefing: &Briefing, pins: &Pins, address: Address<'_>) -> String {
    let mut text = String::from("# Pinned clauses\n");
    for (name, pins) in pins.groups() {
        if !name.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n## {}\n", escaped_markdown(name));
        }
        for pin in pins {
            let _ = write!(text, "\n{}", one(briefing, pin, address));
            for line in pin.note.lines().filter(|line| !line.trim().is_empty()) {
                let _ = write!(text, "\nNote: {}\n", escaped_markdown(line.trim()));
            }
        }
    }
    text.push_str("\nVerb strength describes wording, not legal effect.\n");
    text
}

fn one(briefing: &Briefing, pin: &Pin, address: Address<'_>) -> String {
    let Some((document, clause)) = pin.item.at(briefing) else {
        return format!("{} is not in this briefing.\n", escaped_markdown(&pin.item.to_string()));
    };
    let sentences = pin.item.sentences(clause);
    let excerpt = match sentences.as_slice() {
        [sentence] => Excerpt::of_sentence(document, clause, sentence),
        _ => Excerpt::of_clause(document, clause),
    };
    let link = address(&excerpt.place(), &excerpt.hash);
    let says: Vec<String> = (sentences.iter())
        .map(|sentence| {
            let (level, authority) = (sentence.level.value, sentence.authority.value);
            format!("{} {} ({})", level.number(), level.name(), authority.name())
        })
        .collect();
    let meta = &document.meta;
    let date = meta.date.as_deref().unwrap_or("date not known");
    format!(
        "{}\n{}, {} text, {date}. Verb strength by sentence: {}.\n",
        excerpt.markdown(&link),
        meta.kind.name(),
        meta.standing.as_str(),
        says.join("; ")
    )
}
