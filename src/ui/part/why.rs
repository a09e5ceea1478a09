//! Why a sentence bears its labels: each with the words it rests on, the rule in plain words, and where to read more.

use leptos::prelude::*;

use super::level::level_mark;
use super::voice::voice;
use crate::model::{Act, Briefing, Clause, Finding, Mark, Rule, Sentence};
use crate::place::Place;
use crate::ui::link::href;

/// Level and voice of a sentence; opening it shows the reasons. `lead` comes first in the line.
pub fn why(briefing: &Briefing, clause: &Clause, sentence: &Sentence, lead: Option<usize>) -> AnyView {
    let lead = lead
        .map(|number| view! { <span class="lead">{number}<span class="visually-hidden">": "</span></span> });
    view! {
        <details class="why">
            <summary>{lead} {level_mark(sentence.level.value)} " " {voice(sentence)}</summary>
            {reasons(briefing, clause, sentence)}
        </details>
    }
    .into_any()
}

/// Level of one act of a sentence; opening it shows the reasons for it and for the voice of the sentence.
pub fn why_act(clause: &Clause, sentence: &Sentence, act: &Finding<Act>) -> AnyView {
    view! {
        <details class="why">
            <summary>{level_mark(act.value.level)}</summary>
            <dl>
                <dt>"Verb strength"</dt>
                {act_reason(clause, act)}
                <dt>"Voice of the sentence"</dt>
                {voice_reason(clause, sentence)}
            </dl>
        </details>
    }
    .into_any()
}

fn reasons(briefing: &Briefing, clause: &Clause, sentence: &Sentence) -> AnyView {
    let acts: Vec<_> = sentence.acts.iter().map(|act| act_reason(clause, act)).collect();
    let level = acts.is_empty().then(|| {
        view! { <dd>{quoted(clause, sentence.level.evidence())} {because(sentence.level.rule)}</dd> }
    });
    let themes: Vec<_> = (sentence.themes.iter())
        .map(|finding| {
            let name =
                briefing.theme(&finding.value).map_or(finding.value.as_str(), |theme| theme.name.as_str());
            let link = href(&Place::Theme(finding.value.clone()));
            view! {
                <dd>
                    <a href=link>{name.to_owned()}</a> ": " {quoted(clause, finding.evidence())}
                    {because(finding.rule)}
                </dd>
            }
        })
        .collect();
    let themes = (!themes.is_empty()).then(|| view! { <dt>"Themes"</dt> {themes} });
    view! {
        <dl>
            <dt>"Verb strength"</dt>
            {acts}
            {level}
            <dt>"Voice"</dt>
            {voice_reason(clause, sentence)}
            {themes}
        </dl>
    }
    .into_any()
}

fn voice_reason(clause: &Clause, sentence: &Sentence) -> AnyView {
    let authority = &sentence.authority;
    view! {
        <dd>{authority.value.name()} ": " {quoted(clause, authority.evidence())} {because(authority.rule)}</dd>
    }
    .into_any()
}

fn act_reason(clause: &Clause, act: &Finding<Act>) -> AnyView {
    let Act { lemma, level, actor, embedded, hedges } = &act.value;
    let actor = actor.as_ref().map(|actor| format!(", by {actor}"));
    let hedges = (!hedges.is_empty()).then(|| format!("; softened by {}", quoted(clause, hedges)));
    let embedded = embedded.then_some("; embedded, so it does not set the level");
    view! {
        <dd>
            {quoted(clause, act.evidence())} " (" {lemma.clone()} ") " {level_mark(*level)} {actor} {hedges} {embedded}
            {because(act.rule)}
        </dd>
    }.into_any()
}

/// The words that marks cover, each in quotation marks.
fn quoted(clause: &Clause, marks: &[Mark]) -> String {
    const LONG: usize = 60;
    let quoted: Vec<String> = (marks.iter())
        .filter_map(|mark| clause.text.as_str().get(mark.range()))
        .map(|words| match words.char_indices().nth(LONG) {
            Some((end, _)) => format!("“{} …”", words.get(..end).unwrap_or_default().trim_end()),
            None => format!("“{words}”"),
        })
        .collect();
    quoted.join(", ")
}

/// The rule in plain words, with a link to it.
fn because(rule: Rule) -> AnyView {
    let link = format!("{}#rule-{}", href(&Place::Method), rule.id);
    view! { <span class="rule">{rule.says} " " <a href=link>{rule.id}</a></span> }.into_any()
}
