//! Authority and speakers: who stands behind a sentence.

use super::{draft, lexicon, metadata, voices};
use crate::compile::label::Name;
use crate::compile::label::voice::read;
use crate::model::DocumentKind::{self, FactSheet, JointStatement, Memorandum, NewsReport};
use crate::model::{EntityKind, Finding, Rule};

/// Check the authority and the speaker of each line of a text.
pub(super) fn check(kind: DocumentKind, cases: &[(&str, Option<&str>, &str)]) {
    let lines: Vec<&str> = cases.iter().map(|(_, _, line)| *line).collect();
    for (voice, (authority, speaker, line)) in voices(kind, &lines).iter().zip(cases) {
        assert_eq!(voice.authority.value.as_str(), *authority, "{line}");
        assert_eq!(voice.speaker.as_deref(), *speaker, "{line}");
    }
}

#[test]
fn a_joint_text_speaks_for_all_unless_one_acts() {
    check(
        JointStatement,
        &[
            ("joint-leaders", None, "The President of Peru and the Prime Minister of Norway met in Lima."),
            (
                "joint-leaders",
                None,
                "The Prime Minister of Peru, Ana Soto, and the Prime Minister of Norway, Per Holm, welcomed the talks.",
            ),
            ("joint-leaders", None, "These include a fund and a school."),
            ("joint-leaders", None, "Peru and the European Union will train nurses."),
            ("one-leader", Some("President Soto"), "President Soto welcomed the offer."),
            ("one-leader", Some("The United States"), "The United States intends to join the fund."),
            ("joint-leaders", None, "Peru and Norway intend to join the fund."),
            ("joint-leaders", None, "They also called on all states to join."),
            ("joint-leaders", None, "Senior U.S. and Mexican officials reviewed the progress."),
            ("joint-leaders", None, "The Fund will publish its accounts."),
            (
                "joint-leaders",
                None,
                "President Soto noted the progress, and the two leaders intend to meet again.",
            ),
            ("joint-leaders", None, "Belarus continues to detain journalists."),
            ("one-leader", Some("The United States"), "The United States built a school."),
            ("joint-leaders", None, "It was also recognised that the school joined the network."),
        ],
    );
}

#[test]
fn the_signatories_of_a_memorandum_are_its_parties() {
    check(
        Memorandum,
        &[
            ("parties", None, "The Participants will cooperate on energy."),
            ("parties", None, "Each Participant will bear its own costs."),
            ("parties", None, "This Memorandum will come into effect on signature."),
        ],
    );
    check(FactSheet, &[("official-speaker", None, "The United States will fund the school.")]);
}

#[test]
fn an_account_gives_sentences_to_those_who_say_them() {
    check(
        NewsReport,
        &[
            ("reporter", None, "The forum brought together officials and investors."),
            (
                "participants",
                Some("Speakers, officials and experts at the forum"),
                "Speakers, officials and experts at the forum recommended a joint fund.",
            ),
            (
                "participants",
                Some("Speakers, officials and experts at the forum"),
                "They stressed the need for trust.",
            ),
            (
                "non-state-speaker",
                Some("Lars Eide, CEO of Nordport"),
                "Lars Eide, CEO of Nordport, said the port is ready.",
            ),
            ("non-state-speaker", Some("Lars Eide, CEO of Nordport"), "He added that costs may rise."),
            (
                "official-speaker",
                Some("Ana Soto, Deputy Minister for Trade and Ports"),
                "Ana Soto, Deputy Minister for Trade and Ports, urged investors to act.",
            ),
            (
                "official-speaker",
                Some("Ana Soto, Deputy Minister for Trade and Ports"),
                "Soto called for patience.",
            ),
            (
                "official-speaker",
                Some("Norway’s Ambassador to Peru, Per Holm"),
                "Norway’s Ambassador to Peru, Per Holm, said ties are strong.",
            ),
            (
                "official-speaker",
                Some("Prof. Eva Lund, President of the Norwegian Space Agency (NSA)")
                    .map(|name| name.trim_end_matches(" (NSA)")),
                "Prof. Eva Lund, President of the Norwegian Space Agency (NSA), praised the mission.",
            ),
            (
                "non-state-speaker",
                Some("Industry leaders"),
                "Industry leaders also underscored the role of trust.",
            ),
            (
                "non-state-speaker",
                Some("Business representatives"),
                "Business representatives said the market is stable.",
            ),
            ("parties", Some("Both governments"), "Both governments underscored the value of trade."),
            ("reporter", None, "Peru and Norway have agreed to deepen their cooperation."),
            ("reporter", None, "Peru and Norway have formalised a broad agreement."),
            ("official-speaker", Some("the ministry"), "According to the ministry, exports rose."),
            ("official-speaker", Some("officials"), "The two sides will meet in May, officials said."),
            ("reporter", None, "The effort reinforces trade and harmonises with global rules."),
        ],
    );
}

#[test]
fn the_organiser_speaks_as_the_organiser() {
    check(
        NewsReport,
        &[
            (
                "reporter",
                None,
                "The forum was organised by FJORD Research & Policy in cooperation with the Embassy of Peru.",
            ),
            (
                "organiser",
                Some("Dr. Kari Dahl, CEO of FJORD"),
                "Dr. Kari Dahl, CEO of FJORD, said the forum reflects its aims.",
            ),
            (
                "organiser",
                Some("Dr. Kari Dahl, CEO of FJORD"),
                "She highlighted the signing of a memorandum.",
            ),
            (
                "non-state-speaker",
                Some("Ola Berg, Co-Founder of Nordport"),
                "Ola Berg, Co-Founder of Nordport, called for faster permits.",
            ),
        ],
    );
}

#[test]
fn the_strongest_act_decides_among_several_speakers() {
    check(
        NewsReport,
        &[(
            "non-state-speaker",
            Some("Ola Berg, Co-Founder of Nordport"),
            "Ola Berg, Co-Founder of Nordport, called for faster permits, while Ana Soto, Minister of Ports, highlighted the success of the port and expressed optimism.",
        )],
    );
}

#[test]
fn quoted_speech_belongs_to_its_speaker() {
    let line = "“We will build two ports by 2030,” said Ana Soto, Minister of Ports.";
    let voice = &voices(NewsReport, &[line])[0];
    assert_eq!(voice.level.value.number(), 4);
    assert_eq!(voice.authority.value.as_str(), "official-speaker");
    assert_eq!(voice.speaker.as_deref(), Some("Ana Soto, Minister of Ports"));
}

#[test]
fn names_that_are_known_say_who_speaks() {
    const RULE: Rule = Rule { id: "entity.known", says: "The name is known." };
    for (line, name, kind, authority) in [
        ("Ana Soto, Minister of Ports, urged action.", "Ana Soto", EntityKind::Person, "official-speaker"),
        ("Minister Ana Soto urged action.", "Minister Ana Soto", EntityKind::Person, "official-speaker"),
        ("Ana Soto, CEO of Nordport, urged action.", "Ana Soto", EntityKind::Person, "non-state-speaker"),
        (
            "Eva Lund, President of the Lima Space Agency, urged action.",
            "Lima Space Agency",
            EntityKind::Institution,
            "official-speaker",
        ),
        ("Nordport urged action.", "Nordport", EntityKind::Company, "non-state-speaker"),
        ("The Coastguard urged action.", "Coastguard", EntityKind::GovernmentBody, "official-speaker"),
        ("The Ocean Vision urged action.", "Ocean Vision", EntityKind::Strategy, "reporter"),
    ] {
        let draft = draft(&[line]);
        let start = line.find(name).unwrap();
        let range = start..start + name.len();
        let mark = draft.clauses[0].text.mark(range.clone()).unwrap();
        let entity: crate::model::EntityId = "known".parse().unwrap();
        let names = vec![vec![Name {
            range,
            entity: entity.clone(),
            kind,
            finding: Finding::new(entity, RULE, mark),
        }]];
        let voices = read(&metadata(NewsReport, "Sample"), &draft, &names, &lexicon());
        assert_eq!(voices[0][0].authority.value.as_str(), authority, "{line}");
    }
}

/// Check the level and the authority of a sentence whose name `name` is of kind `kind`, in a text with this title.
fn check_named(title: &str, (name, kind): (&str, EntityKind), level: u8, authority: &str, sentence: &str) {
    let draft = draft(&[sentence]);
    let start = sentence.find(name).unwrap();
    let range = start..start + name.len();
    let entity: crate::model::EntityId = "known".parse().unwrap();
    let mark = draft.clauses[0].text.mark(range.clone()).unwrap();
    let finding = Finding::new(entity.clone(), Rule { id: "test", says: "." }, mark);
    let names = vec![vec![Name { range, entity, kind, finding }]];
    let voices = read(&metadata(JointStatement, title), &draft, &names, &lexicon());
    let voice = &voices[0][0];
    assert_eq!(
        (voice.level.value.number(), voice.authority.value.as_str()),
        (level, authority),
        "{sentence}"
    );
}

#[test]
fn who_is_named_alone_in_a_text_of_states_is_one_of_their_people() {
    let title = "Peru-Africa Joint Statement";
    let person = ("Ana Soto", EntityKind::Person);
    check_named(title, person, 4, "one-leader", "Ana Soto decided to send a mission.");
    let company = ("Ana Soto", EntityKind::Company);
    check_named(title, company, 0, "joint-leaders", "Ana Soto decided to send a mission.");
}

#[test]
fn a_region_speaks_where_the_title_names_it() {
    let africa = ("Africa", EntityKind::Region);
    let sentence = "Peru and Africa will train nurses.";
    check_named("Peru-Africa Joint Statement", africa, 4, "joint-leaders", sentence);
    check_named("Joint Statement of Peru and Norway", africa, 4, "one-leader", sentence);
}

#[test]
fn an_apposition_with_and_is_one_person() {
    let sentence = "Ana Soto, Assistant Minister for Trade and Industry, said Peru–Norway ties are strong.";
    let mark = draft(&[sentence]).clauses[0].text.mark(0..8).unwrap();
    let entity: crate::model::EntityId = "soto".parse().unwrap();
    let finding = Finding::new(entity.clone(), Rule { id: "test", says: "." }, mark);
    let names = vec![vec![Name { range: 0..8, entity, kind: EntityKind::Person, finding }]];
    for names in [vec![Vec::new()], names] {
        let draft = draft(&[sentence]);
        let voices = read(&metadata(DocumentKind::NewsReport, "Sample"), &draft, &names, &lexicon());
        let voice = voices.into_iter().flatten().next().unwrap();
        assert_eq!(voice.authority.value.as_str(), "official-speaker");
        assert_eq!(voice.speaker.as_deref(), Some("Ana Soto, Assistant Minister for Trade and Industry"));
    }
}

/// The level, authority and speaker of each sentence of one paragraph of a report.
fn check_paragraph(sentences: &[(u8, &str, Option<&str>, &str)]) {
    let text = sentences.iter().map(|(.., sentence)| *sentence).collect::<Vec<_>>().join(" ");
    let mut draft = draft(&[&text]);
    let mut at = 0;
    draft.clauses[0].sentences.clear();
    for (.., sentence) in sentences {
        draft.clauses[0].sentences.push(at..at + sentence.len());
        at += sentence.len() + 1;
    }
    let voices = read(&metadata(NewsReport, "Sample"), &draft, &[Vec::new()], &lexicon());
    for (voice, (level, authority, speaker, sentence)) in voices[0].iter().zip(sentences) {
        assert_eq!(voice.level.value.number(), *level, "{sentence}");
        assert_eq!(voice.authority.value.as_str(), *authority, "{sentence}");
        assert_eq!(voice.speaker.as_deref(), *speaker, "{sentence}");
    }
}

#[test]
fn a_quotation_of_several_sentences_has_one_speaker() {
    let orlo = Some("Prime Minister Jan Orlo");
    check_paragraph(&[
        (0, "reporter", None, "The talks with Prime Minister Jan Orlo took a day."),
        (4, "official-speaker", orlo, "“We will restore the line,” Orlo told reporters."),
        (4, "official-speaker", orlo, "“My government will pay its share.”"),
    ]);
    let berg = Some("Mayor Lise Berg");
    check_paragraph(&[
        (0, "official-speaker", berg, "“We have listened."),
        (4, "official-speaker", berg, "And we will act,” Mayor Lise Berg said."),
    ]);
    check_paragraph(&[(
        1,
        "official-speaker",
        Some("Minister Mira Tesk"),
        "“This is a good day,” said Minister Mira Tesk, “and we welcome the decision.”",
    )]);
}

#[test]
fn a_line_of_a_transcript_names_its_speaker() {
    check(
        DocumentKind::Transcript,
        &[
            ("official-speaker", Some("PRESIDENT SOTO"), "PRESIDENT SOTO: We will open the port."),
            ("reporter", Some("QUESTION"), "QUESTION: Who will pay for it?"),
            ("official-speaker", Some("PRESIDENT SOTO"), "PRESIDENT SOTO: Peru will."),
        ],
    );
}

#[test]
fn the_guest_acts_and_not_the_host() {
    let line = "At the invitation of the President of Peru, Ms Ana Soto, the King of Norway, Mr Per Holm, visited Lima.";
    check(JointStatement, &[("one-leader", Some("the King of Norway, Mr Per Holm"), line)]);
}

#[test]
fn each_side_is_as_good_as_both() {
    check(
        JointStatement,
        &[
            ("joint-leaders", None, "Each side will bear its own costs."),
            ("joint-leaders", None, "Neither side shall transfer the technology."),
            (
                "one-leader",
                Some("Peru"),
                "Subject to the availability of funds, Peru will finance two ships.",
            ),
        ],
    );
}
