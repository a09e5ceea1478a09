//! Search over the bundled briefing: what is asked for by its labels is shown whole.

use std::path::Path;

use concord::files;
use concord::model::Level;
use concord::search::{Index, Request, labelled, search, shown, why};

#[test]
fn every_sentence_with_the_labels_asked_for_is_shown_and_no_other() {
    let briefing = files::read(Path::new(".")).unwrap().compile();
    let index = Index::of(&briefing);
    let mut several = 0;
    for document in &briefing.documents {
        for level in Level::ALL {
            let (level, id) = (level.number().to_string(), &document.meta.id);
            let typed = Request::of(&briefing, &format!("level:{level} in:{id}"));
            let chosen = [("level", level.clone()), ("in", id.to_string())];
            let (chosen, unknown) = Request::read(&briefing, &chosen);
            assert!(unknown.is_empty());
            for request in [typed, chosen] {
                let found = search(&index, &briefing, &request);
                let mut ids = Vec::new();
                for hit in &found.hits {
                    let (document, clause) = hit.clause(&index, &briefing).unwrap();
                    let why = why(&index, &briefing, &found, *hit);
                    let sentences = shown(document, clause, &why, &request.demanded());
                    several += usize::from(sentences.len() > 1);
                    ids.extend(sentences.iter().map(|sentence| sentence.id.to_string()));
                }
                let all = document.sentences().map(|(_, sentence)| sentence);
                let of_level = all.filter(|sentence| sentence.level.value.number().to_string() == level);
                let mut expected: Vec<String> = of_level.map(|sentence| sentence.id.to_string()).collect();
                ids.sort_unstable();
                expected.sort_unstable();
                assert_eq!(labelled(&index, &briefing, &request, &found), Some(expected.len()));
                assert_eq!(ids, expected, "level {level} in {id}");
            }
        }
    }
    assert!(several > 0, "no clause has several sentences of one level");
}
