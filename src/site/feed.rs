//! The Atom feed of the documents, for sites that know their address: Atom wants absolute ids.
//!
//! Atom wants a date for every entry. A document whose date is not known is left out, and the feed says so.

use crate::export::xml::Xml;
use crate::model::Briefing;
use crate::place::Place;

use super::metadata;
use super::page::escape;

/// Where the feed lies below the root.
pub(super) const PATH: &str = "feed.xml";

/// The feed of the site at `url`, the latest document first; none if no document has a date.
pub(super) fn atom(briefing: &Briefing, url: &str) -> Option<String> {
    let mut dated: Vec<_> = (briefing.documents.iter())
        .filter_map(|document| document.meta.date.as_deref().map(|date| (date, document)))
        .collect();
    dated.sort_by(|(one, _), (other, _)| other.cmp(one));
    let (latest, _) = dated.first()?;
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en")]);
    xml.leaf("id", &[], url);
    xml.leaf("title", &[], "Concord: documents");
    let left_out = briefing.documents.len() - dated.len();
    if left_out > 0 {
        let says = "Documents whose date is not known are not listed here.";
        xml.leaf("subtitle", &[], says);
    }
    xml.leaf("updated", &[], &midnight(latest));
    xml.open("author", &[]);
    xml.leaf("name", &[], "Concord");
    xml.close();
    xml.empty(
        "link",
        &[("rel", "self"), ("type", "application/atom+xml"), ("href", &format!("{url}{PATH}"))],
    );
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", url)]);
    for (date, document) in dated {
        let place = Place::Read(document.meta.id.clone(), None);
        let address = format!("{url}{place}");
        xml.line();
        xml.open("entry", &[]);
        xml.leaf("id", &[], &address);
        xml.leaf("title", &[], &document.meta.title);
        xml.leaf("published", &[], &midnight(date));
        xml.leaf("updated", &[], &midnight(date));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        xml.leaf("summary", &[], &metadata::description(briefing, &place));
        xml.close();
    }
    Some(xml.finish())
}

/// The line in a page's head that leads feed readers to the feed of the site at `url`, where there is one.
pub(super) fn link(briefing: &Briefing, url: Option<&str>) -> String {
    let Some(url) = url.filter(|_| briefing.documents.iter().any(|document| document.meta.date.is_some()))
    else {
        return String::new();
    };
    let href = escape(&format!("{url}{PATH}"));
    format!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{href}\">\n")
}

fn midnight(date: &str) -> String {
    format!("{date}T00:00:00Z")
}
