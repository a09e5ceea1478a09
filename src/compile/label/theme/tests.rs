//! Sentences with the themes that a careful reader would give them.

use super::*;
use crate::model::{EntityId, EntityKind, Span};

fn lexicon() -> Themes {
    Themes::from_json(include_str!("../../../../seeds/lexicon/themes.json")).unwrap()
}

/// The themes of `sentence`, in which `[kind|name]` marks the names.
fn themes(marked: &str) -> Vec<(String, Vec<String>)> {
    let mut sentence = String::new();
    let mut places = Vec::new();
    let mut rest = marked;
    while let Some((before, inside)) = rest.split_once('[') {
        let (name, after) = inside.split_once(']').unwrap();
        let (kind, name) = name.split_once('|').unwrap();
        sentence.push_str(before);
        let start = sentence.len();
        sentence.push_str(name);
        places.push((start..sentence.len(), kind));
        rest = after;
    }
    sentence.push_str(rest);
    let text = SourcedText::verbatim(&sentence, Span::new(0, sentence.len()));
    let names: Vec<Name> = (places.into_iter())
        .map(|(range, kind)| {
            let entity = EntityId::slug(&sentence[range.clone()]);
            let kind = EntityKind::ALL.into_iter().find(|known| known.as_str() == kind).unwrap();
            let finding = Finding::new(entity.clone(), CUE, text.mark(range.clone()).unwrap());
            Name { range, entity, kind, finding }
        })
        .collect();
    let all: Vec<&Name> = names.iter().collect();
    find(&text, 0..sentence.len(), &all, &lexicon())
        .iter()
        .map(|finding| {
            let words = finding.evidence().iter().map(|mark| sentence[mark.range()].to_owned());
            (finding.value.to_string(), words.collect())
        })
        .collect()
}

fn check(sentence: &str, expected: &str) {
    let mut found: Vec<String> = themes(sentence).into_iter().map(|(theme, _)| theme).collect();
    found.sort();
    let mut expected: Vec<&str> = expected.split_whitespace().collect();
    expected.sort_unstable();
    assert_eq!(found, expected, "{sentence}\n{:?}", themes(sentence));
}

#[test]
fn a_sentence_has_the_themes_its_words_show() {
    check("The ministers discussed the weather.", "");
    check("They will expand talent exchanges between universities and industry.", "talent industry-academia");
    check("Both sides will secure supply chains for semiconductors.", "supply-chains semiconductors");
    check("They support the responsible governance of AI.", "governance");
    check("They will build data centres and GPU clusters.", "infrastructure");
    check("The parties will fund joint research on large language models.", "research models");
    check("They stressed ethical, human-centric AI that protects children.", "ethics child-safety");
    check("The ministers agreed on technical standards and benchmarks for AI.", "standards");
    check(
        "They seek private-sector investment in developing countries.",
        "private-investment global-south-inclusion",
    );
    check("Sovereign AI was discussed.", "sovereign-ai");
    check(
        "They support a free and open Indo-Pacific and economic security.",
        "regional-order economic-security",
    );
    check("AI will improve public services.", "public-services");
}

#[test]
fn strangers_say_it_in_other_words() {
    check("They will try out AI rules in a regulatory sandbox.", "governance");
    check("They will counter deepfakes and keep human control over AI.", "safety");
    check("They warned of data breaches and scams that AI makes easier.", "cybersecurity");
    check("Age verification keeps teenagers away from harm.", "child-safety");
    check("They will lay fibre-optic lines and build compute clusters.", "infrastructure");
    check("Arden will package advanced chips.", "semiconductors");
    check("Near-shoring will shorten the way to market.", "supply-chains");
    check("They will fine-tune foundation models with open weights.", "models");
    check("Young researchers will follow training courses.", "talent research");
    check("Joint ventures and sovereign wealth funds will pay for it.", "private-investment");
    check("South-South cooperation reaches low-resource languages.", "global-south-inclusion");
    check("They will reduce dependencies and tackle overcapacity.", "economic-security");
    check("They will clear space debris.", "space");
    check("People-centred technology serves everybody.", "ethics");
    check("Citizen services move to telehealth and smart cities.", "public-services");
    check("The experts will write technical specifications.", "standards");
    check("They stressed ASEAN unity in a multipolar world.", "regional-order");
    check("Hospitals will deploy AI products at commercial scale.", "market-applications");
    check("They aim at technological autonomy with domestic AI capabilities.", "sovereign-ai");
}

#[test]
fn what_looks_like_a_cue_is_none() {
    check("They share climate information systems.", "");
    check("The blue-chip index fell; it is a bargaining chip.", "");
    check("The capital city took AI to school.", "");
    check("Trains run on the high-speed train line with AI.", "");
    check("A state's sovereignty and territorial integrity hold with AI as without.", "");
    check("They will build a social networks treaty.", "");

    check("Developing countries need policy space.", "global-south-inclusion");
    check("States must protect critical infrastructure with AI.", "");
    check("Cyberspace is a public good.", "cybersecurity");
    check("They offer a model of cooperation on AI.", "");
    check("They wish for inclusive growth.", "");
    check("They called for innovation models that work.", "");
    check("They share a living space.", "");
}

#[test]
fn common_words_count_where_the_sentence_speaks_of_ai() {
    check("They will build safe roads.", "");
    check("They will build safe and secure AI.", "safety");
    check("They agreed to raise labour standards in AI supply chains.", "supply-chains");
}

#[test]
fn a_name_counts_when_the_sentence_is_about_it() {
    check("They welcomed the [forum|Global Dialogue on AI Governance].", "governance");
    check("As members of the [forum|Global Partnership on AI], they met.", "");
    check("They adopted it at the [forum|Global Dialogue on AI Governance].", "");
    check("It was drafted by [forum|AI Safety Group] and the [institution|Space Institute].", "");
    check("They work through bodies such as the [institution|Space Institute].", "");
    check("[person|Ada Mori], President of the [government-body|Northern Space Agency], was present.", "");
    check("Ada Mori, Minister for Space and Research, was present.", "");
    check("[government-body|Northern Space Agency] President [person|Ada Mori] was present.", "");
    check("[person|Ada Mori], [company|Orbit Space], was present.", "");
    check("The [institution|Space Institute] said that trade grew.", "");
    check("They established the [government-body|Northern Space Agency].", "space");
    check("The [forum|Working Group on Space Research] reported.", "");
}

#[test]
fn every_cue_is_evidence() {
    let found = themes("AI talent and skills: the exchange of researchers.");
    assert_eq!(found[0].0, "talent");
    assert_eq!(found[0].1, ["talent", "skills", "exchange of researchers"]);
}
