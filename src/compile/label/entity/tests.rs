//! Texts with the names that a careful reader would mark.

use proptest::strategy::Strategy;

use super::*;
use crate::compile::draft::{DraftClause, Format, draft};
use crate::compile::{Source, compile};
use crate::manifest::Manifest;
use crate::model::{Briefing, DocumentId, DocumentKind, EntityKind, Standing};

fn lexicon() -> Lexicon {
    let entities = include_str!("../../../../seeds/lexicon/entities.json");
    Lexicon::from_json(["{}", r#"{ "themes": [] }"#, entities]).unwrap()
}

/// The entities of `texts`, one document each, and each document with its names as `[id: words]`.
fn marked(texts: &[&str]) -> (Vec<Entity>, Vec<String>) {
    let drafts: Vec<(Metadata, Draft)> =
        texts.iter().enumerate().map(|(n, text)| (meta(n), sentences(text))).collect();
    let (entities, names) = find(&drafts, &lexicon());
    let marked = drafts.iter().zip(names).map(|((_, draft), names)| {
        let clauses = draft.clauses.iter().zip(names).map(|(clause, names)| {
            let mut text = clause.text.as_str().to_owned();
            for name in names.iter().rev() {
                let words = text[name.range.clone()].to_owned();
                text.replace_range(name.range.clone(), &format!("[{}: {words}]", name.entity));
            }
            text
        });
        clauses.collect::<Vec<_>>().join("\n\n")
    });
    let marked = marked.collect();
    (entities, marked)
}

fn meta(number: usize) -> Metadata {
    Metadata {
        id: DocumentId::slug(&format!("document {number}")),
        title: String::new(),
        kind: DocumentKind::Other,
        framework: None,
        standing: Standing::Primary,
        date: None,
        date_note: None,
        publisher: None,
        url: None,
        language: "en".to_owned(),
        file: String::new(),
        sha256: String::new(),
        bytes: 0,
        inferred: Vec::new(),
    }
}

/// A draft whose clauses are the paragraphs of `text`, one sentence each.
fn sentences(text: &str) -> Draft {
    let mut draft = draft(text, Format::Plain);
    for DraftClause { text, sentences, .. } in &mut draft.clauses {
        *sentences = std::iter::once(0..text.as_str().len()).collect();
    }
    draft
}

/// `expected` is the text with its names marked `[words]`.
fn check(expected: &str) {
    let text = expected.replace(['[', ']'], "");
    let (_, found) = marked(&[&text]);
    let mut found = found.concat();
    while let Some(at) = found.find(": ").filter(|at| found[..*at].contains('[')) {
        let open = found[..at].rfind('[').unwrap();
        found.replace_range(open..at + 2, "\u{1}");
    }
    assert_eq!(found.replace('\u{1}', "["), expected);
}

fn kind(text: &str, name: &str) -> Option<EntityKind> {
    let (entities, _) = marked(&[text]);
    entities.iter().find(|entity| entity.name == name).map(|entity| entity.kind)
}

#[test]
fn names_by_form() {
    check("They met in the [Arden Energy Dialogue] and left.");
    check("The [Ministry of Economy, Fisheries and Industry] signed it.");
    check("He asked the [Department of Health and Human Services] for help.");
    check("They created the [Arden-Belmar Trade and Technology Council].");
    check("The [Safe & Open Data Working Group] met.");
    check("They recall the [Convention on the Protection of Rivers] and its annex.");
    check("They opened the [Harbour Research Lab] during the [Coastal Leaders' Week].");
    check("the ties of Telecom Japan and a one China policy in Northern [Africa]");
    check("under the [Coastal Action Plan 2026], as agreed");
    check("the [Coastal Leaders' Summit] was held");
    check("Both joined the [Coastal Shipping Task Force].");
    check("They asked [Harbour Works, Inc.], for ships");
    check("the [Coastal Forum]'s [Harbour Declaration] was read");
    check(
        "They joined the [2024 Coastal Forum], the [13th Coastal Conference] and a [10-Year Coastal Plan].",
    );
    check("the [Task Force 12] and [Task Force 14]");
    check("In 2024 [Coastal Forum] members sent [Task Force 12] to the [Global COVID-19 Summit].");
    check("the [Working Groups on Harbour Fees and on Tides] met the [Armed Forces of Japan]");
    check("They created a [Skills for Growth Task Force] near the [Gulf of Arden].");
    check("It costs US$5 million to the [US].");
    check("the [International Fund for Public Interest Media] (IFPIM)");
    check("a [Coastal Energy Programme] of EUR 330 million");
    check(
        "the [Bureau of Coastal Trade and Law Enforcement Affairs] met the [Directorate-General for Rivers]",
    );
    check("Open Radio Access Networks for all");
}

#[test]
fn names_side_by_side_are_two() {
    check("the [G20] and the [United Nations]");
    check("[NATO] and the [Arden Energy Council] met");
    check("the [Ministry of Defence] and the [Ministry of Fisheries]");
    check("[Japan]'s [Coastal Agency] and [India]'s [Coastal Agency] met");
    check("the [United States] and [European Union]");
    check("between [Orbit Institute] and [Harbour Foundation]");
}

#[test]
fn what_names_nothing_is_no_name() {
    for text in [
        "The Parties will meet.",
        "A Memorandum of Understanding was signed by the Working Group.",
        "Recognizing Progress, they agreed.",
        "These Leaders met in the Council.",
        "They asked us who is in the joint statement.",
        "Building Resilient Supply Chains and a Partnership for Growth",
        "Artificial Intelligence is new.",
    ] {
        check(text);
    }
}

#[test]
fn a_longer_name_holds_no_shorter_one() {
    check(
        "the [Hiroshima AI Process Friends Group Action Plan 2026] of the [Hiroshima AI Process Friends Group]",
    );
    check("[India]'s AI ecosystem");
    check(
        "the Japan-India AI partnership and the Japan-India relationship grow at a [Japan]–[India] meeting",
    );
    check(
        "the [Japan and India Foreign Ministers' Strategic Dialogue] and the [Japan and India AI Strategic Dialogue]",
    );
    check("the [Indo-Pacific] and the [Indo-Pacific Harbour Initiative]");
}

#[test]
fn different_things_are_different_entities() {
    let (entities, _) = marked(&[
        "The Hiroshima AI Process, the Hiroshima AI Process Friends Group and the Hiroshima AI Process Friends \
         Group Action Plan 2026; the Japan and India AI Strategic Dialogue and the Japan and India Foreign Ministers' \
         Strategic Dialogue; Trusted AI Commons and the Global AI Impact Commons; the Voluntary Guiding Principles on \
         Resilient, Innovative, and Efficient AI and the Voluntary Guiding Principles for Skilling and Reskilling in the \
         Age of AI.",
    ]);
    assert_eq!(entities.len(), 9, "{entities:#?}");
}

#[test]
fn one_thing_has_one_entity() {
    let check = |text: &str, expected: &str| assert_eq!(marked(&[text]).1.concat(), expected);
    check(
        "The Coastal Rescue Initiative (CRI) began. The CRI grew.",
        "The [coastal-rescue-initiative: Coastal Rescue Initiative] (CRI) began. The \
         [coastal-rescue-initiative: CRI] grew.",
    );
    check(
        "MRF (Ministry of Rivers and Forests) came; MRF",
        "[ministry-of-rivers-and-forests: MRF] (Ministry of Rivers and Forests) came; \
         [ministry-of-rivers-and-forests: MRF]",
    );
    check(
        "the U.S.-Japan Harbour Dialogue and the Harbour Dialogue",
        "the [u-s-japan-harbour-dialogue: U.S.-Japan Harbour Dialogue] and the [u-s-japan-harbour-dialogue: Harbour Dialogue]",
    );
    check(
        "Prime Minister Ada Mori met Prime Minister Mori",
        "Prime Minister [ada-mori: Ada Mori] met Prime Minister [ada-mori: Mori]",
    );
    check(
        "President Joseph R. Vale, Jr., met President Vale",
        "President [joseph-r-vale-jr: Joseph R. Vale, Jr.], met President [joseph-r-vale-jr: Vale]",
    );
    check(
        "President Omar Vale Al Mori met President Vale Al Mori and President Al Mori",
        "President [omar-vale-al-mori: Omar Vale Al Mori] met President [omar-vale-al-mori: Vale Al Mori] and President \
         [omar-vale-al-mori: Al Mori]",
    );
    check(
        "Ada Mori, President of Japan, came. The President of Japan spoke.",
        "[ada-mori: Ada Mori], President of [japan: Japan], came. The President of [japan: Japan] spoke.",
    );
    check(
        "The Kingdom of Norway and the Republic of Peru met in Oslo. The Kingdom and the Republic agreed.",
        "The [norway: Kingdom of Norway] and the [peru: Republic of Peru] met in [oslo: Oslo]. The [norway: Kingdom] and \
         the [peru: Republic] agreed.",
    );
    check(
        "the Arden Joint Roadmap on Clean Energy (Energy Roadmap); the Energy Roadmap",
        "the [arden-joint-roadmap-on-clean-energy: Arden Joint Roadmap on Clean Energy] (Energy Roadmap); the \
         [arden-joint-roadmap-on-clean-energy: Energy Roadmap]",
    );
    check("the US told us", "the [united-states: US] told us");
}

#[test]
fn persons_by_title_and_office() {
    check("President [Joseph R. Vale] and Chancellor [Ada von der Mori] met");
    check("[King Omar bin Vale], [Sheikh Omar] and President [Joseph Vale Jr.] met");
    check("[Jamaica] Cabinet Secretary for Trade [Ada Mori, Jr.] spoke.");
    check("[U.S.] Trade Representative [Ada Mori] and the [U.S. Trade Representative] met");
    check("Presidents [Vale] and [Mori] met");
    check("[Omar Vale], Minister for Advanced Science and Technology, said so");
    check("[Japan]'s Ambassador to the [UAE], [Ken Vale], said so");
    check("Secretary of State [Ada Mori] and Prof. [Ken Vale] met");
    check("the General Assembly met");
}

#[test]
fn a_memorandum_is_known_by_its_parties() {
    let text = "They signed a memorandum of understanding with the Harbour Institute and an MOU between Japan and India.";
    check(
        "They signed a [memorandum of understanding] with the [Harbour Institute] and an [MOU] between [Japan] and \
         [India].",
    );
    assert_eq!(kind(text, "MOU between Japan and India"), Some(EntityKind::Instrument));
    let text = "They signed an MOU between Japan and the Harbour Institute (Ministry of Trade) on fish.";
    assert_eq!(
        kind(text, "MOU between Japan and the Harbour Institute (Ministry of Trade)"),
        Some(EntityKind::Instrument)
    );
    check(
        "They signed several memorandums of understanding with [Japan]. A Memorandum of Cooperation was read.",
    );
}

#[test]
fn what_is_only_proposed_is_a_proposal() {
    let text = "Speakers recommended the launch of a permanent regional platform for trade.";
    check("Speakers recommended the launch of a [permanent regional platform] for trade.");
    assert_eq!(kind(text, "permanent regional platform"), Some(EntityKind::Proposal));
    check("They proposed the creation of a [regional harbour fund], alongside a [joint plan] for trade.");
    let text = "They proposed the creation of the Coastal Rescue Fund.";
    assert_eq!(kind(text, "Coastal Rescue Fund"), Some(EntityKind::Proposal));
    assert_eq!(
        kind("They opened the Coastal Rescue Fund.", "Coastal Rescue Fund"),
        Some(EntityKind::Initiative)
    );
}

#[test]
fn common_names_hold_for_their_document_alone() {
    let text = "The Ministry of Rivers met the Ocean Harbour Initiative.";
    let (entities, _) = marked(&[text, text]);
    let ids: Vec<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
    assert_eq!(ids, ["ministry-of-rivers", "ministry-of-rivers-document-1", "ocean-harbour-initiative"]);
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        "(",
        "A",
        "of the",
        "İ’s É-",
        "Ministry of",
        "Ministry of X, Y, and",
        "Dr. ",
        "😀 Council of 😀",
        "U.S.’s",
    ] {
        let briefing: Briefing = compile(
            &Manifest::default(),
            &[Source { file: "a.txt".to_owned(), text: text.to_owned(), entry: None }],
            &lexicon(),
        );
        assert!(briefing.documents.len() == 1);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever the text, names lie in order, none inside another, and every entity is named somewhere.
    #[test]
    fn names_never_overlap(words in proptest::collection::vec(proptest::prop_oneof![
        "\\PC{1,3}",
        proptest::sample::select(vec![
            "Ministry", "of", "for", "and", "the", "Trade", "(", ")", ",", "Council", "U.S.", "India’s", "AI", "President",
            "Ada", "Mori", "–", "2026", "Japan", "\u{301}", "(MT)", "'", "recommended", "launch",
        ]).prop_map(str::to_owned),
    ], 0..40)) {
        let drafts = [(meta(0), sentences(&words.join(" ")))];
        let (entities, names) = find(&drafts, &lexicon());
        for clause in names.iter().flatten() {
            proptest::prop_assert!(clause.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
        }
        let named = |entity: &Entity| names.iter().flatten().flatten().any(|name| name.entity == entity.id);
        proptest::prop_assert!(entities.iter().all(named), "{entities:?}");
        proptest::prop_assert!(entities.windows(2).all(|pair| pair[0].id < pair[1].id));
    }
}
