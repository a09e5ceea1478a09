//! Sheets of what the compiler found: names, dates, and accounts beside their texts.

use super::make::Making;
use super::rows::{cells, columns, document_cells};
use super::{Cell, Column, Sheet};
use crate::compare::{
    Dated, IndexQuery, Mentions, Quote, Window, index as index_of, timeline as timeline_of,
};
use crate::fidelity::CoverageQuery;
use crate::language::in_english;
use crate::model::{CoverageReason, Relation};
use crate::place::Place;

/// The names that `query` asks for, with their mentions in the text itself and in accounts of it.
pub fn index(making: &Making<'_>, query: &IndexQuery) -> Sheet {
    in_english(|| {
        let frameworks = making.briefing.frameworks.iter().flat_map(|framework| {
            [("text", "the text itself"), ("accounts", "accounts")].map(|(key, says)| {
                Column::new(format!("{}_{key}", framework.id), format!("{}: {says}", framework.name))
            })
        });
        let columns = named([("name", "Name"), ("kind", "Kind"), ("aliases", "Also called")])
            .chain(frameworks)
            .chain(named([("elsewhere", "Other texts"), ("link", "Link")]));
        let listed = index_of(making.briefing, query);
        let rows = listed.iter().flat_map(|(_, entries)| entries).map(|entry| {
            let entity = entry.entity;
            let link =
                Cell::Link { text: entity.name.clone(), url: making.url(&Place::Entity(entity.id.clone())) };
            let about = [&*entity.name, entity.kind.name(), &entity.aliases.join("; ")];
            let counts = entry.counts.iter().flat_map(|Mentions { primary, secondary }| {
                [*primary, *secondary]
                    .map(|count| Cell::text(count.map(|n| n.to_string()).unwrap_or_default()))
            });
            (about.map(Cell::text).into_iter())
                .chain(counts)
                .chain([Cell::text(entry.elsewhere.to_string()), link])
                .collect()
        });
        making.sheet("Index", columns.collect(), rows.collect())
    })
}

/// The dates that `window` asks for: those of the texts themselves and those that sentences give, in order of time, then
/// what has no date.
pub fn timeline(making: &Making<'_>, window: &Window) -> Sheet {
    in_english(|| {
        let own =
            [("when", "When"), ("term", "Term"), ("given_as", "Given as"), ("bearing", "Beside its text")];
        let timeline = timeline_of(making.briefing, window);
        let dated = |entry: &Dated<'_>| -> Vec<Cell> {
            let date = &entry.date.value;
            let given = entry.quote.clause.text.as_str().get(entry.date.mark().range()).unwrap_or_default();
            let own = [
                Cell::text(date.value.clone().unwrap_or_default()),
                Cell::text(if date.relation == Relation::By { "not later than" } else { "" }),
                Cell::Quotation(given.to_owned()),
                Cell::text(entry.bearing.name()),
            ];
            own.into_iter().chain(cells(entry.quote, making)).collect()
        };
        let rows = timeline.moments.iter().flat_map(|moment| {
            let texts = moment.texts.iter().map(|document| {
                let own = [moment.value, "", "", "the date of the text itself"].map(Cell::text);
                own.into_iter().chain(document_cells(document, making)).collect()
            });
            texts.chain(moment.entries.iter().map(dated)).collect::<Vec<_>>()
        });
        let rows = rows.chain(timeline.open.iter().map(dated)).collect();
        making.sheet("Timeline", named(own).chain(columns()).collect(), rows)
    })
}

/// The sentences of accounts that `query` asks for, each with its label, its reasons and what the text says.
pub fn coverage(making: &Making<'_>, query: &CoverageQuery) -> Sheet {
    in_english(|| {
        let own = [
            ("label", "Label"),
            ("meaning", "What it means"),
            ("reasons", "Reasons"),
            ("text_says", "What the text says"),
            ("text_where", "Where in the text"),
        ];
        let rows = query.of(&making.briefing.coverage).into_iter().filter_map(|one| {
            let said = Quote::at(making.briefing, &one.summary)?;
            let support: Vec<_> =
                one.support.iter().filter_map(|at| Quote::at(making.briefing, at)).collect();
            let mut reasons: Vec<String> = one.reasons.iter().map(CoverageReason::says).collect();
            reasons.dedup();
            let own = [
                Cell::text(one.label.name()),
                Cell::text(one.label.meaning()),
                Cell::text(reasons.join(" ")),
                match support.iter().map(Quote::words).collect::<Vec<_>>() {
                    none if none.is_empty() => Cell::text("no sentence of the text carries this"),
                    words => Cell::Quotation(words.join(" … ")),
                },
                Cell::text(support.iter().map(Quote::locator).collect::<Vec<_>>().join("; ")),
            ];
            Some(own.into_iter().chain(cells(said, making)).collect())
        });
        making.sheet("Accounts beside their texts", named(own).chain(columns()).collect(), rows.collect())
    })
}

fn named<const N: usize>(columns: [(&'static str, &'static str); N]) -> impl Iterator<Item = Column> {
    columns.into_iter().map(|(key, name)| Column::new(key, name))
}
