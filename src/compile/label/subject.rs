//! Subjects: what readers look for in any such text though it is no theme. Every cue counts, inside names too: a
//! subject that is shown with its words can be judged, one that is called missing cannot.

use crate::compile::label::theme::place;
use crate::lexicon::{Cue, Themes, cue_words};
use crate::model::{Document, Finding, Rule, SentenceRef, Subject};

const CUE: Rule = Rule {
    id: "subject.cue",
    says: "The sentence contains a word or phrase that the lexicon lists as a cue of the subject, outside the phrases \
           that it lists as meaning something else.",
};

/// The rules of this module.
pub fn rules() -> &'static [Rule] {
    &[CUE]
}

/// The subjects of the lexicon, each with the sentences of `documents` that contain a cue of it.
pub fn find(documents: &[Document], themes: &Themes) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = (themes.subjects.iter())
        .map(|entry| Subject {
            name: entry.name.clone(),
            definition: entry.definition.clone(),
            cues: entry.cues.clone(),
            found: Vec::new(),
        })
        .collect();
    for document in documents {
        for (clause, sentence) in document.sentences() {
            let words = cue_words(clause.words(sentence));
            let hits = themes.subjects_in(&words).into_iter().filter(|hit| hit.cue == Cue::Shows);
            for hit in hits {
                let range = place(&hit, &words, sentence.range.start);
                let found = clause.text.as_str().get(range.clone()).zip(clause.text.mark(range));
                if let (Some(subject), Some((cue, mark))) = (subjects.get_mut(hit.theme), found) {
                    let at =
                        SentenceRef { document: document.meta.id.clone(), sentence: sentence.id.clone() };
                    subject.found.push((at, Finding::new(cue.to_owned(), CUE, mark)));
                }
            }
        }
    }
    subjects
}

#[cfg(test)]
mod tests {
    use crate::compile::{Source, compile};
    use crate::lexicon::{Entities, Lexicon, Themes, Verbs};
    use crate::manifest::Manifest;

    fn check(text: &str, expected: &[&str]) {
        let lexicon = Lexicon {
            verbs: Verbs::from_json(include_str!("../../../seeds/lexicon/verbs.json")).unwrap(),
            themes: Themes::from_json(include_str!("../../../seeds/lexicon/themes.json")).unwrap(),
            entities: Entities::default(),
        };
        let source = Source { file: "text.txt".to_owned(), text: text.to_owned(), entry: None };
        let briefing = compile(&Manifest::default(), &[source], &lexicon);
        let found: Vec<String> = (briefing.subjects.iter())
            .flat_map(|subject| {
                subject.found.iter().map(|(_, words)| format!("{}: {}", subject.name, words.value))
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_subject_is_found_by_its_words_and_not_inside_others() {
        check("The Parties will provide funding for the centre.", &["Funding: funding"]);
        check("The Parties will protect Personal Data.", &["Privacy and personal data: Personal Data"]);
        check(
            "Any disputes shall be settled by arbitration.",
            &["Dispute settlement: disputes", "Dispute settlement: arbitration"],
        );
        check("Patents remain with their owners.", &["Intellectual property: Patents"]);
        check("The Parties will monitor compliance.", &["Enforcement: monitor", "Enforcement: compliance"]);
        check("Law enforcement agencies met; the need is undisputed and fundamental.", &[]);
    }
}
