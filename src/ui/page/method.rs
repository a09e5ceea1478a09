//! How labels are made: the ladder, the voices, the rules, the word lists and the limits, from the same data that
//! the compiler uses.

use leptos::prelude::*;

use crate::compare::{UsedRule, used_rules};
use crate::compile::label;
use crate::language::{t, tn};
use crate::model::EntityKind;
use crate::ui::part::jump::jump;
use crate::ui::part::key::{levels, marks, voices};
use crate::ui::part::lexicon::{entities_of, theme_entry};
use crate::ui::part::verbs::verb_lists;
use crate::ui::workspace::{Workspace, use_workspace};

/// How labels are made.
#[component]
pub fn MethodPage() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <header class="page-head">
            <h1>{t!("How labels are made")}</h1>
            <p class="lede">
                {t!("Nothing here is written by a model. Every label is given by a rule that has a name, shows the words \
                 it rests on, and can be disputed. The same text gives the same labels, byte for byte.")}
            </p>
        </header>
        <div class="sided">
            {jump(t!("On this page"), parts())}
            <div>{sections(&workspace)}</div>
        </div>
    }
    .into_any()
}

/// The headings of the page.
fn parts() -> [(&'static str, String); 8] {
    [
        ("limits", t!("What the labels do not say")),
        ("dispute", t!("How to dispute a label")),
        ("ladder", t!("Verb strength: the ladder")),
        ("voices", t!("Voice: who stands behind a sentence")),
        ("rules", t!("Rules")),
        ("verbs", t!("Operative verbs")),
        ("themes", t!("Themes and their cues")),
        ("names", t!("Known names")),
    ]
}

fn sections(workspace: &Workspace) -> AnyView {
    let briefing = &workspace.briefing;
    let used = used_rules(&label::rules(), briefing);
    let rules: Vec<_> = used.chunk_by(|one, next| kind(one) == kind(next)).map(rules_of_a_kind).collect();
    let themes: Vec<_> = workspace.lexicon.themes.themes.iter().map(theme_entry).collect();
    let entries = &workspace.lexicon.entities.entities;
    let entities: Vec<_> =
        EntityKind::ALL.into_iter().map(|kind| entities_of(briefing, kind, entries)).collect();
    view! {
        <section class="prose" aria-labelledby="limits">
            <h2 id="limits">{t!("What the labels do not say")}</h2>
            <ul>
                <li>
                    {t!("Levels describe the strength of verbs, not legal effect. Whether a text binds anybody is a \
                     question of law and intention that no verb answers.")}
                </li>
                <li>{t!("Rules read wording. They may err, and they do not know what was meant or what was left out.")}</li>
                <li>{t!("“Not found” means that none of the listed cues stands in the text, no more than that.")}</li>
                <li>
                    {t!("Only leaders or parties, in a primary text, can make a state undertaking. What a speaker or a \
                     journalist says of it is counted apart.")}
                </li>
            </ul>
        </section>
        <section class="prose" aria-labelledby="dispute">
            <h2 id="dispute">{t!("How to dispute a label")}</h2>
            <p>
                {t!("Open the line beside a sentence: it shows the words that each label rests on and the rule in plain \
                 words, with a link to the rule below. Without scripts the same line leads to the page of its clause, \
                 which shows as much. “Dispute: copy a report” puts all of this into one text to send to whoever \
                 publishes this briefing. Without scripts, write it yourself:")}
            </p>
            <ul>
                <li>{t!("the link to the sentence, which is its number in the text, and its words;")}</li>
                <li>{t!("the label, and the words it rests on;")}</li>
                <li>{t!("the id of the rule, such as “act.operative-verb”;")}</li>
                <li>{t!("what the label should be, and why.")}</li>
            </ul>
            <p>{t!("The rules and word lists below are the whole of what decided.")}</p>
        </section>
        <section class="prose" aria-labelledby="ladder">
            <h2 id="ladder">{t!("Verb strength: the ladder")}</h2>
            <p>{marks()}</p>
            {levels()}
        </section>
        <section class="prose" aria-labelledby="voices">
            <h2 id="voices">{t!("Voice: who stands behind a sentence")}</h2>
            {voices()}
        </section>
        <section class="prose" aria-labelledby="rules">
            <h2 id="rules">{t!("Rules")}</h2>
            <p>{t!("Every rule that can give a label, and how many it gave here.")}</p>
            {rules}
        </section>
        <section class="prose" aria-labelledby="verbs">
            <h2 id="verbs">{t!("Operative verbs")}</h2>
            <p>
                {t!("What a verb does, and the level that its complement gives it where that differs: “agreed to do” is \
                 not “agreed that”.")}
            </p>
            {verb_lists(&workspace.lexicon.verbs)}
        </section>
        <section class="prose" aria-labelledby="themes">
            <h2 id="themes">{t!("Themes and their cues")}</h2>
            <dl class="rules">{themes}</dl>
        </section>
        <section class="prose" aria-labelledby="names">
            <h2 id="names">{t!("Known names")}</h2>
            <p>{t!("Names are found by this list and, beyond it, by their form. Everything that one thing is called counts as one.")}</p>
            {entities}
        </section>
    }
    .into_any()
}

/// What a rule is about: the part of its id before the dot.
fn kind(used: &UsedRule) -> &'static str {
    used.rule.id.split('.').next().unwrap_or_default()
}

fn rules_of_a_kind(rules: &[UsedRule]) -> AnyView {
    let name = match rules.first().map(kind).unwrap_or_default() {
        "act" => t!("Acts and their levels"),
        "authority" => t!("Voice"),
        "date" => t!("Dates and terms"),
        "entity" => t!("Names"),
        "kind" => t!("What kind of text a document is"),
        "level" => t!("The level of a sentence"),
        "quantity" => t!("Quantities"),
        "subject" => t!("Subjects looked for"),
        "theme" => t!("Themes"),
        other => other.to_owned(),
    };
    let rules: Vec<_> = rules.iter().map(rule).collect();
    view! { <h3>{name}</h3> <dl class="rules">{rules}</dl> }.into_any()
}

fn rule(used: &UsedRule) -> AnyView {
    let UsedRule { rule, labels } = *used;
    let count = match labels {
        0 => t!("no label in this briefing"),
        n => tn!(n, "{n} label in this briefing", "{n} labels in this briefing"),
    };
    view! {
        <div id=format!("rule-{}", rule.id)>
            <dt><code>{rule.id}</code></dt>
            <dd>{t!(rule.says)} " " <span class="aside">{count}</span></dd>
        </div>
    }
    .into_any()
}
