//! What search engines and link previews are told of a place.

use crate::model::{Briefing, Clause, Document, Standing};
use crate::place::Place;
use crate::site::page::escape;
use crate::text::first_words;

/// One or two sentences on what is at `place`.
pub(in crate::site) fn place(briefing: &Briefing, place: &Place) -> String {
    let names: Vec<&str> = briefing.frameworks.iter().map(|framework| framework.name.as_str()).collect();
    let names = names.join(" and ");
    match place {
        Place::Home => format!("{names}: who undertook what, and how firmly, in the words of the texts."),
        Place::Read(id, _) => briefing.document(id).map_or_else(String::new, |document| {
            let standing = match document.meta.standing {
                Standing::Primary => "the text itself",
                Standing::Secondary => "an account, not the text itself",
            };
            let (kind, clauses) = (document.meta.kind.name(), document.clauses.len());
            format!("{}: {kind}, {standing}, with a link for each of its {clauses} clauses.", document.meta.title)
        }),
        Place::Clause(id, clause) => {
            briefing.clause(id, clause).map_or_else(String::new, |(document, clause)| one(document, clause))
        }
        Place::Commitments => format!("{names}: every act, by whom, with which verb, how firmly."),
        Place::Index => format!("{names}: the institutions, people, instruments and events that the texts name."),
        Place::Entity(id) => briefing
            .entity(id)
            .map_or_else(String::new, |entity| format!("{} in {names}: every mention in its sentence.", entity.name)),
        Place::Timeline => format!("{names}: the dates, deadlines and open terms that the texts give."),
        Place::Coverage => format!("{names}: what accounts say beside what the texts say, sentence by sentence."),
        Place::Pins => "The clauses that you have set aside, kept in this browser alone.".to_owned(),
        Place::Search => format!("{names}: every clause, searched by words, exact phrases, level, voice and theme."),
        Place::Data => "The compiled briefing in formats that other programs read.".to_owned(),
        Place::Compare => format!("{names}, theme by theme: where each speaks, who speaks, and how firmly."),
        Place::Theme(id) => briefing.theme(id).map_or_else(String::new, |theme| {
            format!("{names} on {}, clause beside clause. {}", theme.name, theme.definition)
        }),
        Place::Method => {
            "The rules and word lists by which sentences are labelled, and their limits: verb strength, not legal effect."
                .to_owned()
        }
    }
}

/// The first words of a clause, where it stands, and its strongest sentence's level and voice.
fn one(document: &Document, clause: &Clause) -> String {
    let words = first_words(clause.text.as_str(), 120);
    let says = clause.strongest().map(|sentence| {
        let (level, authority) = (sentence.level.value, sentence.authority.value);
        format!(
            " Verb strength: {} ({} of 5) at its firmest. Voice: {}.",
            level.name(),
            level.number(),
            authority.name()
        )
    });
    format!("“{words}” {} of {}.{}", clause.label, document.meta.title, says.unwrap_or_default())
}

/// The list of pages for search engines, below `url`.
pub(in crate::site) fn sitemap(url: &str, places: &[Place]) -> String {
    let entry =
        |place: &Place| format!("<url><loc>{}</loc></url>\n", escape(&format!("{url}{}", place.path())));
    let entries = places.iter().filter(|place| place.is_public()).map(entry).collect::<Vec<_>>().concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}

/// What crawlers may read: everything. They learn of the list of pages where the site knows its address.
pub(in crate::site) fn robots(url: Option<&str>) -> String {
    let map = url.map(|url| format!("\nSitemap: {url}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}
