//! A document as Akoma Ntoso 3.0 (OASIS), every `eId` the id that the site uses.
//!
//! Akoma Ntoso has no element for a sentence: it is an `inline` whose `eId` is the site's own (`sec_1__para_2--s3`).
//! The naming convention would call it `sec_1__para_2__inline_3`; one id for one passage is worth more. The schema
//! wants a date where none is known: it is 0001-01-01, named “unknown”. So is the country: `zz`.

use super::xml::Xml;
use crate::model::{Block, Clause, ClauseKind, Document, Section, Standing};

/// What stands for a date that is not known.
const NO_DATE: (&str, &str) = ("0001-01-01", "unknown");

pub(super) fn xml(document: &Document) -> String {
    let mut xml = Xml::new();
    xml.open("akomaNtoso", &[("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]);
    xml.line();
    let (element, name) = (element(document), camel_case(document.meta.kind.as_str()));
    xml.open(element, &[("name", &name), ("contains", "originalVersion")]);
    meta(&mut xml, document, element, &name);
    if let Some(title) = &document.heading {
        xml.open("preface", &[]);
        xml.open("p", &[]);
        xml.leaf("docTitle", &[], title.as_str());
        xml.close();
        xml.close();
        xml.line();
    }
    xml.open("mainBody", &[]);
    Body { document, xml: &mut xml, open: Vec::new() }.write();
    xml.finish()
}

/// The text itself is a statement, an account is a document.
fn element(document: &Document) -> &'static str {
    match document.meta.standing {
        Standing::Primary => "statement",
        Standing::Secondary => "doc",
    }
}

fn meta(xml: &mut Xml, document: &Document, element: &str, name: &str) {
    let meta = &document.meta;
    let (date, called) = meta.date.as_deref().map_or(NO_DATE, |date| (date, "publication"));
    let author = if meta.publisher.is_some() { "#publisher" } else { "#unknown" };
    let language = language(&meta.language);
    let work = format!("/akn/zz/{element}/{name}/{date}/{}", meta.id);
    let expression = format!("{work}/{language}@{date}");
    let level = |xml: &mut Xml, element, this: &str, uri: &str, author| {
        xml.open(element, &[]);
        xml.empty("FRBRthis", &[("value", this)]);
        xml.empty("FRBRuri", &[("value", uri)]);
        xml.empty("FRBRdate", &[("date", date), ("name", called)]);
        xml.empty("FRBRauthor", &[("href", author)]);
    };
    xml.open("meta", &[]);
    xml.open("identification", &[("source", "#concord")]);
    level(xml, "FRBRWork", &format!("{work}/!main"), &work, author);
    xml.empty("FRBRcountry", &[("value", "zz")]);
    xml.close();
    level(xml, "FRBRExpression", &format!("{expression}/!main"), &expression, author);
    xml.empty("FRBRlanguage", &[("language", language)]);
    xml.close();
    level(
        xml,
        "FRBRManifestation",
        &format!("{expression}/!main.xml"),
        &format!("{expression}/.xml"),
        "#concord",
    );
    xml.close();
    xml.close();
    xml.open("references", &[("source", "#concord")]);
    let organisations =
        [Some(("concord", "Concord")), meta.publisher.as_deref().map(|name| ("publisher", name))];
    for (id, name) in organisations.into_iter().flatten() {
        let href = format!("/akn/ontology/organization/{id}");
        xml.empty("TLCOrganization", &[("eId", id), ("href", &href), ("showAs", name)]);
    }
    if meta.publisher.is_none() {
        let href = "/akn/ontology/concept/unknown";
        xml.empty("TLCConcept", &[("eId", "unknown"), ("href", href), ("showAs", "not known")]);
    }
    xml.close();
    xml.close();
    xml.line();
}

/// The text being written: sections by their levels, clauses by their ids.
struct Body<'a, 'x> {
    document: &'a Document,
    xml: &'x mut Xml,
    open: Vec<Open<'a>>,
}

/// An element of the body that is open.
enum Open<'a> {
    Section(&'a Section),
    Clause(&'a str),
    Preamble,
}

impl<'a> Body<'a, '_> {
    fn write(mut self) {
        let flow: Vec<Block> =
            self.document.flow.iter().copied().filter(|block| *block != Block::Title).collect();
        let mut is_empty = true;
        for (at, block) in flow.iter().enumerate() {
            let next = flow.get(at + 1).copied();
            match *block {
                Block::Title => continue,
                Block::Section(index) => {
                    let Some(section) = self.document.sections.get(index) else { continue };
                    self.section(section, next);
                }
                Block::Clause(index) => {
                    let Some(clause) = self.document.clauses.get(index) else { continue };
                    self.clause(clause, next);
                }
                Block::Artefact(index) => {
                    let Some(artefact) = self.document.artefacts.get(index) else { continue };
                    self.close_while(|open| matches!(open, Open::Clause(_)));
                    let name = artefact.kind.as_str();
                    self.xml.open("hcontainer", &[("name", name)]);
                    self.content(|body| body.xml.text(artefact.text.as_str()));
                    self.xml.close();
                }
            }
            is_empty = false;
            self.xml.line();
        }
        if is_empty {
            self.xml.leaf("p", &[], "");
        }
        self.close_while(|_| true);
    }

    fn section(&mut self, section: &'a Section, next: Option<Block>) {
        self.close_while(|open| match open {
            Open::Section(open) => open.level >= section.level,
            Open::Clause(_) | Open::Preamble => true,
        });
        self.xml.open("section", &[("eId", section.id.as_str())]);
        if let Some(number) = &section.number {
            self.xml.leaf("num", &[], number);
        }
        self.xml.leaf("heading", &[], section.heading.as_str());
        self.open.push(Open::Section(section));
        let has_more = match next {
            Some(Block::Section(index)) => {
                self.document.sections.get(index).is_some_and(|next| next.level > section.level)
            }
            next => next.is_some(),
        };
        if !has_more {
            self.content(|_| {});
        }
    }

    fn clause(&mut self, clause: &'a Clause, next: Option<Block>) {
        let id = clause.id.as_str();
        let is_in_preamble = id.starts_with("preamble__");
        self.close_while(|open| match open {
            Open::Clause(open) => !is_below(id, open),
            Open::Preamble => !is_in_preamble,
            Open::Section(_) => false,
        });
        if is_in_preamble && !self.open.iter().any(|open| matches!(open, Open::Preamble)) {
            self.xml.open("hcontainer", &[("name", "preamble"), ("eId", "preamble")]);
            self.open.push(Open::Preamble);
        }
        // An item that stands in no list of its own is called by its id, like a paragraph.
        let last = id.rsplit("__").next().unwrap_or(id);
        if clause.kind == ClauseKind::Item && last.starts_with("item_") {
            self.xml.open("hcontainer", &[("name", "item"), ("eId", id)]);
        } else {
            self.xml.open("paragraph", &[("eId", id)]);
        }
        self.open.push(Open::Clause(id));
        let has_parts = match next {
            Some(Block::Clause(index)) => {
                self.document.clauses.get(index).is_some_and(|next| is_below(next.id.as_str(), id))
            }
            _ => false,
        };
        if has_parts {
            self.xml.open("intro", &[]);
            self.xml.open("p", &[]);
            self.words(clause);
            self.xml.close();
            self.xml.close();
        } else {
            self.content(|body| body.words(clause));
        }
    }

    /// Sentences as inlines, artefacts where they stood.
    fn words(&mut self, clause: &Clause) {
        let text = clause.text.as_str();
        let mut done = 0;
        for sentence in &clause.sentences {
            self.stretch(clause, done..sentence.range.start);
            let id = sentence.id.to_string();
            self.xml.open("inline", &[("name", "sentence"), ("eId", &id)]);
            self.stretch(clause, sentence.range.clone());
            self.xml.close();
            done = sentence.range.end;
        }
        self.stretch(clause, done..text.len() + 1);
    }

    /// The words of `range` with the artefacts that stood in or before it; the range may end one past the text, to
    /// take in what stood at its end.
    fn stretch(&mut self, clause: &Clause, range: std::ops::Range<usize>) {
        let text = clause.text.as_str();
        let mut done = range.start;
        for artefact in &self.document.artefacts {
            let Some((id, at)) = &artefact.within else { continue };
            if *id != clause.id || !range.contains(at) {
                continue;
            }
            self.xml.text(text.get(done..*at).unwrap_or_default());
            self.xml.leaf("inline", &[("name", artefact.kind.as_str())], artefact.text.as_str());
            done = *at;
        }
        self.xml.text(text.get(done..range.end.min(text.len())).unwrap_or_default());
    }

    fn content(&mut self, write: impl FnOnce(&mut Self)) {
        self.xml.open("content", &[]);
        self.xml.open("p", &[]);
        write(self);
        self.xml.close();
        self.xml.close();
    }

    fn close_while(&mut self, closes: impl Fn(&Open<'a>) -> bool) {
        while self.open.last().is_some_and(&closes) {
            self.open.pop();
            self.xml.close();
        }
    }
}

fn is_below(id: &str, parent: &str) -> bool {
    id.strip_prefix(parent).is_some_and(|rest| rest.starts_with("__"))
}

fn camel_case(id: &str) -> String {
    let mut words = id.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}

/// ISO 639-2 for a BCP 47 tag; “und” where we know none.
fn language(tag: &str) -> &'static str {
    match tag.split('-').next().unwrap_or_default() {
        "ar" => "ara",
        "de" => "deu",
        "en" => "eng",
        "es" => "spa",
        "fr" => "fra",
        "hi" => "hin",
        "it" => "ita",
        "ja" => "jpn",
        "ko" => "kor",
        "pt" => "por",
        "ru" => "rus",
        "zh" => "zho",
        _ => "und",
    }
}
