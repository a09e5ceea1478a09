//! Which sheets there are: acts, the matrix, and sentences of any list.

use super::rows::{self, cells, columns};
use super::{Cell, Column, Sheet};
use crate::cite::{Context, Style};
use crate::compare::{
    ActQuery, Item, Items, Quote, Selection, Tally, columns as columns_of, commitments, matrix as matrix_of,
};
use crate::export::DISCLAIMER;
use crate::language::in_english;
use crate::model::{Briefing, Clause, Document, Theme};
use crate::pins::Pins;
use crate::place::Place;
use crate::text::counted;

/// What every sheet is made with.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// The briefing.
    pub briefing: &'a Briefing,
    /// The style of the citations.
    pub style: Style,
    /// The site's address and the reader's day.
    pub context: Context<'a>,
    /// The address of the page that shows the list, with what the reader has chosen.
    pub address: &'a str,
}

impl Making<'_> {
    /// The address of `place`; below the site's, where that is known.
    pub(super) fn url(&self, place: &Place) -> String {
        format!("{}{}", self.context.url_base.unwrap_or_default(), place.shared(self.briefing))
    }

    pub(super) fn sheet(&self, title: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Sheet {
        let account = "An account of a text is marked as one: its verbs are its author’s, not a state’s.";
        let seen = self.context.accessed.map(|day| format!("Made on {day}."));
        let notes = [DISCLAIMER.to_owned(), account.to_owned()].into_iter().chain(seen).collect();
        Sheet { title: title.to_owned(), notes, address: self.address.to_owned(), columns, rows }
    }
}

/// The acts that `query` asks for, in its order.
pub fn acts(making: &Making<'_>, query: &ActQuery) -> Sheet {
    in_english(|| {
        let own = [
            ("actor", "Who acts"),
            ("verb", "Verb"),
            ("act_level", "Strength of the act"),
            ("undertaking", "State undertaking"),
        ];
        let own_columns = own.len();
        let own = own.into_iter().map(|(key, name)| Column::new(key, name));
        let groups = commitments(making.briefing, query);
        let rows = groups.iter().flat_map(|group| &group.acts).map(|at| {
            let level = at.act.value.level;
            let own = [
                Cell::text(at.act.value.actor.clone().unwrap_or_default()),
                Cell::Quotation(at.phrase().to_owned()),
                Cell::text(format!("{} {}", level.number(), level.name())),
                Cell::text(if at.is_state_undertaking() { "yes" } else { "no" }),
            ];
            let mut row: Vec<Cell> = own.into_iter().chain(cells(at.quote, making)).collect();
            // Somebody else in the sentence: its voice says nothing of them.
            if let (false, Some(voice)) = (at.has_voice(), row.get_mut(own_columns + rows::VOICE)) {
                *voice = Cell::Empty;
            }
            row
        });
        making.sheet("Commitments", own.chain(columns()).collect(), rows.collect())
    })
}

/// The sentences `quotes` in their order, under `title`.
pub fn quotes<'a>(making: &Making<'_>, title: &str, quotes: impl IntoIterator<Item = Quote<'a>>) -> Sheet {
    in_english(|| {
        let rows = quotes.into_iter().map(|quote| cells(quote, making)).collect();
        making.sheet(title, columns(), rows)
    })
}

/// What the frameworks of `selection` say of `theme`, firmest first.
pub fn theme(making: &Making<'_>, theme: &Theme, selection: &Selection) -> Sheet {
    let columns = columns_of(making.briefing, &theme.id, selection);
    let sides = columns.rungs.into_iter().flat_map(|rung| rung.sides).flatten();
    quotes(making, &format!("{}, side by side", theme.name), sides)
}

/// Every sentence of `clauses` in their order, under `title`.
pub fn clauses<'a>(
    making: &Making<'_>,
    title: &str,
    clauses: impl IntoIterator<Item = (&'a Document, &'a Clause)>,
) -> Sheet {
    let sentences = clauses.into_iter().flat_map(|(document, clause)| {
        clause.sentences.iter().map(move |sentence| Quote { document, clause, sentence })
    });
    quotes(making, title, sentences)
}

/// The passages that stand side by side, sentence by sentence, in their order.
pub fn items(making: &Making<'_>, items: &[Item]) -> Sheet {
    quotes(making, "Clauses side by side", items.iter().flat_map(|item| spoken(making, item)))
}

/// The reader's pins, sentence by sentence, with their groups and notes. Pins are kept in one browser: the address is one
/// that shows the same passages in any other.
pub fn pins(making: &Making<'_>, pins: &Pins) -> Sheet {
    in_english(|| {
        let own = [("group", "Group"), ("note", "Note")].map(|(key, name)| Column::new(key, name));
        let rows = pins.groups().into_iter().flat_map(|(_, pins)| pins).flat_map(|pin| {
            let own = [Cell::text(pin.group.clone()), Cell::text(pin.note.clone())];
            let row = move |quote| own.iter().cloned().chain(cells(quote, making)).collect();
            spoken(making, &pin.item).into_iter().map(row)
        });
        let items: Vec<Item> = pins.pins.iter().map(|pin| pin.item.clone()).collect();
        let address = format!("{}?items={}", making.url(&Place::Pins), Items::write(&items));
        Sheet { address, ..making.sheet("Pins", own.into_iter().chain(columns()).collect(), rows.collect()) }
    })
}

fn spoken<'a>(making: &Making<'a>, item: &Item) -> Vec<Quote<'a>> {
    let Some((document, clause)) = item.at(making.briefing) else { return Vec::new() };
    item.sentences(clause).into_iter().map(|sentence| Quote { document, clause, sentence }).collect()
}

/// Themes by frameworks, as far as `selection` goes: for each framework the text itself and accounts of it.
pub fn matrix(making: &Making<'_>, selection: &Selection) -> Sheet {
    in_english(|| {
        let matrix = matrix_of(making.briefing, selection);
        let frameworks = matrix.frameworks.iter().flat_map(|id| {
            let name = making
                .briefing
                .frameworks
                .iter()
                .find(|one| one.id == *id)
                .map_or(id.as_str(), |one| &one.name);
            [("text", "the text itself"), ("accounts", "accounts")]
                .map(|(key, says)| Column::new(format!("{id}_{key}"), format!("{name}: {says}")))
        });
        let columns: Vec<Column> = [Column::new("theme", "Theme")]
            .into_iter()
            .chain(frameworks)
            .chain([Column::new("link", "Link")])
            .collect();
        let rows = matrix.rows.iter().map(|row| {
            let name = making.briefing.theme(&row.theme).map_or(row.theme.as_str(), |theme| &theme.name);
            let counts = row.cells.iter().flat_map(|cell| [cell.primary, cell.secondary].map(count));
            let link =
                Cell::Link { text: name.to_owned(), url: making.url(&Place::Theme(row.theme.clone())) };
            [Cell::text(name)].into_iter().chain(counts).chain([link]).collect()
        });
        making.sheet("Themes side by side", columns, rows.collect())
    })
}

/// How many sentences and the strongest, in words; a framework without such a text says so.
fn count(tally: Option<Tally>) -> Cell {
    let Some(tally) = tally else { return Cell::text("no such text here") };
    let sentences = |n: usize| counted(n, "sentence");
    let counted = match (tally.sentences, tally.strongest) {
        (0, _) | (_, None) => "not found in this text".to_owned(),
        (n, Some(level)) => format!("{}, strongest {} {}", sentences(n), level.number(), level.name()),
    };
    let weaker =
        (tally.weaker > 0).then(|| format!("; {} below the chosen strength", sentences(tally.weaker)));
    Cell::text(format!("{counted}{}", weaker.unwrap_or_default()))
}
