//! What no clause, heading or artefact has claimed: markup, or words that must not be lost.

use crate::model::{Artefact, ArtefactKind, Block as Step, SourcedText, Span};

use super::draft::Draft;

/// Account for every byte that is left: inside a block (`covered`) it is markup; words outside all blocks become
/// an artefact. Then put the artefacts in the order of the source.
pub(super) fn settle(source: &str, mut covered: Vec<Span>, draft: &mut Draft) {
    covered.sort_unstable();
    let mut covered = covered.into_iter().peekable();
    let mut reach = 0;
    for span in gaps(source, &claimed(draft)) {
        while let Some(block) = covered.next_if(|block| block.start <= span.start) {
            reach = reach.max(block.end);
        }
        let is_inside = span.start < reach;
        if is_inside || !span.of(source).chars().any(char::is_alphanumeric) {
            draft.markup.push(span);
        } else {
            let text = SourcedText::verbatim(source, span);
            draft.flow.push(Step::Artefact(draft.artefacts.len()));
            draft.artefacts.push(Artefact { kind: ArtefactKind::Raw, text, within: None });
        }
    }
    order(draft);
}

/// The bytes that words and artefacts stand on.
fn claimed(draft: &Draft) -> Vec<Span> {
    let headings = draft.sections.iter().map(|section| &section.heading).chain(&draft.heading);
    let clauses = draft.clauses.iter().map(|clause| &clause.text);
    let artefacts = draft.artefacts.iter().map(|artefact| &artefact.text);
    let mut spans: Vec<Span> =
        headings.chain(clauses).chain(artefacts).flat_map(SourcedText::spans).collect();
    spans.sort_unstable();
    spans
}

/// The stretches between the sorted `spans`, without white space on either side.
fn gaps<'a>(source: &'a str, spans: &'a [Span]) -> impl Iterator<Item = Span> + 'a {
    let starts = std::iter::once(0).chain(spans.iter().map(|span| span.end));
    let ends = spans.iter().map(|span| span.start).chain(std::iter::once(source.len()));
    starts.zip(ends).filter_map(|(start, end)| {
        let words = source.get(start..end)?;
        let start = start + (words.len() - words.trim_start().len());
        let span = Span::new(start, start + words.trim().len());
        (!span.is_empty()).then_some(span)
    })
}

/// Sort the artefacts, and let the flow follow; what no block brought stands where its bytes stand.
fn order(draft: &mut Draft) {
    let start = |text: &SourcedText| text.spans().first().map_or(0, |span| span.start);
    let mut sorted: Vec<usize> = (0..draft.artefacts.len()).collect();
    let starts: Vec<usize> = draft.artefacts.iter().map(|artefact| start(&artefact.text)).collect();
    sorted.sort_by_key(|index| starts.get(*index).copied());
    let mut places = vec![0; sorted.len()];
    for (place, index) in sorted.iter().enumerate() {
        if let Some(slot) = places.get_mut(*index) {
            *slot = place;
        }
    }
    let mut steps: Vec<(usize, Step)> = draft
        .flow
        .iter()
        .map(|step| match *step {
            Step::Title => (draft.heading.as_ref().map_or(0, start), *step),
            Step::Section(at) => (draft.sections.get(at).map_or(0, |section| start(&section.heading)), *step),
            Step::Clause(at) => (draft.clauses.get(at).map_or(0, |clause| start(&clause.text)), *step),
            Step::Artefact(at) => (
                starts.get(at).copied().unwrap_or_default(),
                Step::Artefact(places.get(at).copied().unwrap_or(at)),
            ),
        })
        .collect();
    steps.sort_by_key(|(start, _)| *start);
    draft.flow = steps.into_iter().map(|(_, step)| step).collect();
    let mut artefacts: Vec<Option<Artefact>> = draft.artefacts.drain(..).map(Some).collect();
    draft.artefacts = sorted.iter().filter_map(|index| artefacts.get_mut(*index)?.take()).collect();
}
