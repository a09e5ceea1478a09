//! The types of the compiled record. Field names and their order are the published format: a change of meaning
//! needs a new number in `format`.

use serde::Serialize;

use crate::language::in_english;
use crate::model as m;

/// `[start, end)` in the source file, in bytes.
type Span = [usize; 2];

#[derive(Serialize)]
pub(super) struct Record<'a> {
    format: &'static str,
    frameworks: Vec<Framework<'a>>,
    themes: Vec<Theme<'a>>,
    entities: Vec<Entity<'a>>,
    documents: Vec<Document<'a>>,
    coverage: Vec<Coverage>,
    diagnostics: Vec<Diagnostic<'a>>,
}

#[derive(Serialize)]
struct Framework<'a> {
    id: &'a str,
    name: &'a str,
    parties: Vec<&'a str>,
}

#[derive(Serialize)]
struct Theme<'a> {
    id: &'a str,
    name: &'a str,
    definition: &'a str,
}

#[derive(Serialize)]
struct Entity<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    aliases: &'a [String],
    origin: &'static str,
}

#[derive(Serialize)]
struct Document<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'static str,
    framework: Option<&'a str>,
    standing: &'static str,
    inferred: &'a [&'static str],
    date: Option<&'a str>,
    date_note: Option<&'a str>,
    publisher: Option<&'a str>,
    url: Option<&'a str>,
    language: &'a str,
    source: Source<'a>,
    sections: Vec<Section<'a>>,
    artefacts: Vec<Artefact<'a>>,
    clauses: Vec<Clause<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    file: &'a str,
    sha256: &'a str,
    bytes: usize,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    number: Option<&'a str>,
    heading: &'a str,
    level: u8,
}

#[derive(Serialize)]
struct Artefact<'a> {
    kind: &'static str,
    text: &'a str,
    spans: Vec<Span>,
}

#[derive(Serialize)]
struct Clause<'a> {
    id: &'a str,
    label: &'a str,
    section: Option<&'a str>,
    kind: &'static str,
    stem: Option<&'a str>,
    text: &'a str,
    hash: &'a str,
    spans: Vec<Span>,
    sentences: Vec<Sentence<'a>>,
}

#[derive(Serialize)]
struct Sentence<'a> {
    id: String,
    text: &'a str,
    spans: Vec<Span>,
    level: u8,
    level_rule: &'static str,
    authority: &'static str,
    authority_rule: &'static str,
    speaker: Option<&'a str>,
    acts: Vec<Act<'a>>,
    themes: Vec<SentenceTheme<'a>>,
    mentions: Vec<Mention<'a>>,
    dates: Vec<Date<'a>>,
    quantities: Vec<Quantity<'a>>,
}

#[derive(Serialize)]
struct Act<'a> {
    phrase: &'a str,
    lemma: &'a str,
    level: u8,
    actor: Option<&'a str>,
    rule: &'static str,
    embedded: bool,
    hedges: Vec<&'a str>,
    span: Span,
}

#[derive(Serialize)]
struct SentenceTheme<'a> {
    id: &'a str,
    evidence: Vec<Span>,
}

#[derive(Serialize)]
struct Mention<'a> {
    entity: &'a str,
    text: &'a str,
    span: Span,
}

#[derive(Serialize)]
struct Date<'a> {
    text: &'a str,
    value: Option<&'a str>,
    precision: &'static str,
    relation: &'static str,
    span: Span,
}

#[derive(Serialize)]
struct Quantity<'a> {
    text: &'a str,
    value: f64,
    unit: &'a str,
    span: Span,
}

#[derive(Serialize)]
struct Coverage {
    summary: String,
    support: Vec<String>,
    label: &'static str,
    reasons: Vec<CoverageReason>,
}

#[derive(Serialize)]
struct CoverageReason {
    says: String,
    summary: Option<Span>,
    statement: Option<StatementWords>,
}

#[derive(Serialize)]
struct StatementWords {
    sentence: String,
    span: Span,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    severity: &'static str,
    document: Option<&'a str>,
    span: Option<Span>,
    message: String,
    hint: String,
}

impl<'a> Record<'a> {
    pub(super) fn of(briefing: &'a m::Briefing) -> Self {
        Self {
            format: "concord-briefing/1",
            frameworks: briefing.frameworks.iter().map(Framework::of).collect(),
            themes: briefing.themes.iter().map(Theme::of).collect(),
            entities: briefing.entities.iter().map(Entity::of).collect(),
            documents: briefing.documents.iter().map(Document::of).collect(),
            coverage: briefing.coverage.iter().map(Coverage::of).collect(),
            diagnostics: briefing.diagnostics.iter().map(Diagnostic::of).collect(),
        }
    }
}

impl<'a> Framework<'a> {
    fn of(framework: &'a m::Framework) -> Self {
        let parties = framework.parties.iter().map(m::EntityId::as_str).collect();
        Self { id: framework.id.as_str(), name: &framework.name, parties }
    }
}

impl<'a> Theme<'a> {
    fn of(theme: &'a m::Theme) -> Self {
        Self { id: theme.id.as_str(), name: &theme.name, definition: &theme.definition }
    }
}

impl<'a> Entity<'a> {
    fn of(entity: &'a m::Entity) -> Self {
        Self {
            id: entity.id.as_str(),
            name: &entity.name,
            kind: entity.kind.as_str(),
            aliases: &entity.aliases,
            origin: entity.origin.as_str(),
        }
    }
}

impl<'a> Document<'a> {
    fn of(document: &'a m::Document) -> Self {
        let meta = &document.meta;
        Self {
            id: meta.id.as_str(),
            title: &meta.title,
            kind: meta.kind.as_str(),
            framework: meta.framework.as_ref().map(m::FrameworkId::as_str),
            standing: meta.standing.as_str(),
            inferred: &meta.inferred,
            date: meta.date.as_deref(),
            date_note: meta.date_note.as_deref(),
            publisher: meta.publisher.as_deref(),
            url: meta.url.as_deref(),
            language: &meta.language,
            source: Source { file: &meta.file, sha256: &meta.sha256, bytes: meta.bytes },
            sections: document.sections.iter().map(Section::of).collect(),
            artefacts: document.artefacts.iter().map(Artefact::of).collect(),
            clauses: document.clauses.iter().map(Clause::of).collect(),
        }
    }
}

impl<'a> Section<'a> {
    fn of(section: &'a m::Section) -> Self {
        Self {
            id: section.id.as_str(),
            number: section.number.as_deref(),
            heading: section.heading.as_str(),
            level: section.level,
        }
    }
}

impl<'a> Artefact<'a> {
    fn of(artefact: &'a m::Artefact) -> Self {
        Self {
            kind: artefact.kind.as_str(),
            text: artefact.text.as_str(),
            spans: artefact.text.spans().into_iter().map(span).collect(),
        }
    }
}

impl<'a> Clause<'a> {
    fn of(clause: &'a m::Clause) -> Self {
        Self {
            id: clause.id.as_str(),
            label: &clause.label,
            section: clause.section.as_ref().map(m::SectionId::as_str),
            kind: clause.kind.as_str(),
            stem: clause.stem.as_ref().map(m::ClauseId::as_str),
            text: clause.text.as_str(),
            hash: &clause.hash,
            spans: clause.text.spans().into_iter().map(span).collect(),
            sentences: clause.sentences.iter().map(|sentence| Sentence::of(clause, sentence)).collect(),
        }
    }
}

impl<'a> Sentence<'a> {
    fn of(clause: &'a m::Clause, sentence: &'a m::Sentence) -> Self {
        Self {
            id: sentence.id.to_string(),
            text: clause.words(sentence),
            spans: clause.text.spans_of(sentence.range.clone()).into_iter().map(span).collect(),
            level: sentence.level.value.number(),
            level_rule: sentence.level.rule.id,
            authority: sentence.authority.value.as_str(),
            authority_rule: sentence.authority.rule.id,
            speaker: sentence.speaker.as_deref(),
            acts: sentence.acts.iter().map(|act| Act::of(clause, act)).collect(),
            themes: sentence.themes.iter().map(SentenceTheme::of).collect(),
            mentions: sentence.mentions.iter().map(|mention| Mention::of(clause, mention)).collect(),
            dates: sentence.dates.iter().map(|date| Date::of(clause, date)).collect(),
            quantities: sentence.quantities.iter().map(|quantity| Quantity::of(clause, quantity)).collect(),
        }
    }
}

impl<'a> Act<'a> {
    fn of(clause: &'a m::Clause, act: &'a m::Finding<m::Act>) -> Self {
        Self {
            phrase: words(clause, act.mark()),
            lemma: &act.value.lemma,
            level: act.value.level.number(),
            actor: act.value.actor.as_deref(),
            rule: act.rule.id,
            embedded: act.value.embedded,
            hedges: act.value.hedges.iter().map(|hedge| words(clause, hedge)).collect(),
            span: span(act.mark().hull()),
        }
    }
}

impl<'a> SentenceTheme<'a> {
    fn of(theme: &'a m::Finding<m::ThemeId>) -> Self {
        let evidence = theme.evidence().iter().map(|mark| span(mark.hull())).collect();
        Self { id: theme.value.as_str(), evidence }
    }
}

impl<'a> Mention<'a> {
    fn of(clause: &'a m::Clause, mention: &'a m::Finding<m::EntityId>) -> Self {
        let text = words(clause, mention.mark());
        Self { entity: mention.value.as_str(), text, span: span(mention.mark().hull()) }
    }
}

impl<'a> Date<'a> {
    fn of(clause: &'a m::Clause, date: &'a m::Finding<m::Date>) -> Self {
        Self {
            text: words(clause, date.mark()),
            value: date.value.value.as_deref(),
            precision: date.value.precision.as_str(),
            relation: date.value.relation.as_str(),
            span: span(date.mark().hull()),
        }
    }
}

impl<'a> Quantity<'a> {
    fn of(clause: &'a m::Clause, quantity: &'a m::Finding<m::Quantity>) -> Self {
        Self {
            text: words(clause, quantity.mark()),
            value: quantity.value.value,
            unit: &quantity.value.unit,
            span: span(quantity.mark().hull()),
        }
    }
}

impl Coverage {
    fn of(coverage: &m::Coverage) -> Self {
        Self {
            summary: coverage.summary.to_string(),
            support: coverage.support.iter().map(ToString::to_string).collect(),
            label: coverage.label.as_str(),
            reasons: (coverage.reasons.iter())
                .map(|reason| CoverageReason {
                    says: in_english(|| reason.says()),
                    summary: reason.summary.as_ref().map(|mark| span(mark.hull())),
                    statement: (reason.statement.as_ref()).map(|(sentence, mark)| StatementWords {
                        sentence: sentence.to_string(),
                        span: span(mark.hull()),
                    }),
                })
                .collect(),
        }
    }
}

impl<'a> Diagnostic<'a> {
    fn of(diagnostic: &'a m::Diagnostic) -> Self {
        Self {
            severity: diagnostic.severity().as_str(),
            document: diagnostic.document.as_ref().map(m::DocumentId::as_str),
            span: diagnostic.span.map(span),
            message: in_english(|| diagnostic.message()),
            hint: in_english(|| diagnostic.hint()),
        }
    }
}

fn span(span: m::Span) -> Span {
    [span.start, span.end]
}

fn words<'a>(clause: &'a m::Clause, mark: &m::Mark) -> &'a str {
    clause.text.as_str().get(mark.range()).unwrap_or_default()
}
