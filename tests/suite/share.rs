//! Links to words: every sentence of the bundled texts has one, or is told in full elsewhere on its page.

use std::path::Path;

use concord::files;
use concord::share::{Excerpt, marked_address};

#[test]
fn a_sentence_has_a_link_that_marks_it_unless_its_words_stand_twice() {
    let briefing = files::read(Path::new(".")).unwrap().compile();
    let mut marked = 0;
    for document in &briefing.documents {
        for (clause, sentence) in document.sentences() {
            let excerpt = Excerpt::of_sentence(document, clause, sentence);
            let Some(link) = marked_address("./", document, &excerpt) else {
                let times =
                    document.sentences().filter(|(clause, one)| clause.words(one) == excerpt.words).count();
                assert!(times > 1, "no link marks “{}”", excerpt.words);
                continue;
            };
            let (address, directive) = link.split_once(":~:text=").unwrap();
            assert!(address.ends_with(&format!("?h={}#{}", excerpt.hash, excerpt.passage)), "{link}");
            assert!(!directive.is_empty() && link.len() < 2000, "{link}");
            marked += 1;
        }
    }
    assert!(marked > 60, "{marked} sentences have a link that marks them");
}
