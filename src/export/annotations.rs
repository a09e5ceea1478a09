//! The findings on a document as W3C Web Annotations (JSON-LD): each points twice to the words it rests on, by their
//! bytes in the source file, and by clause and quotation in the page.

use std::ops::Range;

use serde_json::{Value, json};

use super::DISCLAIMER;
use crate::model::{Clause, Document, Finding, Mark, Sentence};

/// How many characters of context a quotation carries on each side, as Hypothesis does.
const CONTEXT: usize = 32;

/// Addresses are relative to `data/annotations/<document>.jsonld`.
pub(super) fn json(document: &Document) -> String {
    let mut items: Vec<Value> = Vec::new();
    for (clause, sentence) in document.sentences() {
        for (kind, value, rule, marks) in findings(clause, sentence) {
            let targets = marks.iter().flat_map(|mark| targets(document, clause, mark));
            items.push(json!({
                "type": "Annotation",
                "id": format!("#a{}", items.len() + 1),
                "motivation": "classifying",
                "body": [
                    { "type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": format!("{kind}: {value}") },
                    { "type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en",
                      "value": format!("{}: {}", rule.id, rule.says) },
                ],
                "target": targets.collect::<Vec<_>>(),
            }));
        }
    }
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "",
        "type": "AnnotationCollection",
        "label": format!("Findings on “{}”. {DISCLAIMER}", document.meta.title),
        "generator": { "type": "Software", "name": "Concord" },
        "total": items.len(),
        "first": { "id": "#page1", "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    format!("{collection}\n")
}

type Found<'a> = (&'static str, String, crate::model::Rule, &'a [Mark]);

fn findings<'a>(clause: &Clause, sentence: &'a Sentence) -> Vec<Found<'a>> {
    let words = |mark: &Mark| clause.text.as_str().get(mark.range()).unwrap_or_default().to_owned();
    let level = &sentence.level;
    let mut found = vec![
        found("verb strength", format!("{} {}", level.value.number(), level.value.name()), level),
        found("voice", sentence.authority.value.as_str().to_owned(), &sentence.authority),
    ];
    found.extend(sentence.acts.iter().map(|act| {
        let embedded = if act.value.embedded { ", embedded" } else { "" };
        let value = format!("{}, verb strength {}{embedded}", act.value.lemma, act.value.level.number());
        self::found("act", value, act)
    }));
    found.extend(sentence.themes.iter().map(|theme| self::found("theme", theme.value.to_string(), theme)));
    found.extend(sentence.mentions.iter().map(|name| self::found("entity", name.value.to_string(), name)));
    found.extend(sentence.dates.iter().map(|date| {
        let value = date.value.value.clone().unwrap_or_else(|| words(date.mark()));
        self::found("date", value, date)
    }));
    found.extend(sentence.quantities.iter().map(|quantity| {
        self::found("quantity", format!("{} {}", quantity.value.value, quantity.value.unit), quantity)
    }));
    found
}

fn found<'a, T>(kind: &'static str, value: String, finding: &'a Finding<T>) -> Found<'a> {
    (kind, value, finding.rule, finding.evidence())
}

fn targets(document: &Document, clause: &Clause, mark: &Mark) -> [Value; 2] {
    let hull = mark.hull();
    let (start, end) = (mark.range().start, mark.range().end);
    // An artefact at either end of the words is context, and no part of what is quoted.
    let before = shown(document, clause, 0..start, |at| at <= start);
    let words = shown(document, clause, start..end, |at| start < at && at < end);
    let after = shown(document, clause, end..clause.text.as_str().len(), |at| end <= at && start < at);
    let prefix: String = before.chars().skip(before.chars().count().saturating_sub(CONTEXT)).collect();
    let suffix: String = after.chars().take(CONTEXT).collect();
    [
        json!({
            "source": format!("../../seeds/{}", document.meta.file),
            "selector": { "type": "DataPositionSelector", "start": hull.start, "end": hull.end },
        }),
        json!({
            "source": format!("../../read/{}/", document.meta.id),
            "selector": {
                "type": "FragmentSelector",
                "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
                "value": clause.id.as_str(),
                "refinedBy": { "type": "TextQuoteSelector", "exact": words, "prefix": prefix, "suffix": suffix },
            },
        }),
    ]
}

/// The words of `clause` at `range` as its page shows them: with the artefacts at those of its bytes that belong to it.
fn shown(
    document: &Document,
    clause: &Clause,
    range: Range<usize>,
    belongs: impl Fn(usize) -> bool,
) -> String {
    let text = clause.text.as_str();
    let mut shown = String::new();
    let mut from = range.start;
    for artefact in &document.artefacts {
        let within = artefact.within.as_ref().filter(|(id, at)| *id == clause.id && belongs(*at));
        if let Some((_, at)) = within {
            shown.push_str(text.get(from..*at).unwrap_or_default());
            shown.push_str(artefact.text.as_str());
            from = *at;
        }
    }
    shown + text.get(from..range.end).unwrap_or_default()
}
