//! What a reader takes away from a passage: its lasting link, and its words as a quotation with that link, in plain
//! text, Markdown and HTML. Pure: a document in, text out; the clipboard is the interface's matter.

use crate::model::{Block, Clause, Document, DocumentId, Sentence};
use crate::place::quote_link::directive;
use crate::place::{Passage, Place};
use crate::text::{escaped_html, escaped_markdown};

/// The address of `place` below `root`, with the hash of the clause that it names: whoever follows it is told if the
/// words have changed since.
pub fn address(root: &str, place: &Place, hash: &str) -> String {
    format!("{root}{}", place.with_hash(Some(hash)))
}

/// [`address`] with a quotation behind the fragment: browsers that know text fragments mark the words of `excerpt`, and
/// others go to the passage. `None` where no search tells the words from their like on the page of `document`.
pub fn marked_address(root: &str, document: &Document, excerpt: &Excerpt) -> Option<String> {
    let mut texts: Vec<&str> = Vec::new();
    let mut at = None;
    for block in &document.flow {
        match block {
            Block::Section(index) => {
                texts.extend(document.sections.get(*index).map(|one| one.heading.as_str()));
            }
            Block::Artefact(index) => {
                texts.extend(document.artefacts.get(*index).map(|one| one.text.as_str()));
            }
            Block::Clause(index) => {
                let clause = document.clauses.get(*index)?;
                at = at.or((clause.id == *excerpt.passage.clause()).then_some((texts.len(), clause)));
                texts.push(clause.text.as_str());
            }
            Block::Title => texts.push(&document.meta.title),
        }
    }
    let (at, clause) = at?;
    let within = match &excerpt.passage {
        Passage::Clause(_) => 0..clause.text.as_str().len(),
        Passage::Sentence(id) => clause.sentences.iter().find(|sentence| sentence.id == *id)?.range.clone(),
    };
    let start = within.start + clause.text.as_str().get(within)?.find(&excerpt.words)?;
    let directive = directive(&texts, at, start..start + excerpt.words.len())?;
    Some(format!("{}:~:{directive}", address(root, &excerpt.place(), &excerpt.hash)))
}

/// Words of a document and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The document.
    pub document: DocumentId,
    /// The clause or the sentence that the words are or lie in.
    pub passage: Passage,
    /// The words, white space folded.
    pub words: String,
    /// Where they stand, for people: “§1 ¶2, sentence 3, Joint Statement”.
    pub source: String,
    /// The hash of the clause.
    pub hash: String,
}

impl Excerpt {
    /// A whole clause.
    pub fn of_clause(document: &Document, clause: &Clause) -> Self {
        Self {
            document: document.meta.id.clone(),
            passage: Passage::Clause(clause.id.clone()),
            words: folded(clause.text.as_str()),
            source: format!("{}, {}", clause.label, document.meta.title),
            hash: clause.hash.clone(),
        }
    }

    /// One sentence of a clause.
    pub fn of_sentence(document: &Document, clause: &Clause, sentence: &Sentence) -> Self {
        if clause.sentences.len() < 2 {
            return Self::of_clause(document, clause);
        }
        Self {
            passage: Passage::Sentence(sentence.id.clone()),
            words: folded(clause.words(sentence)),
            source: format!("{}, sentence {}, {}", clause.label, sentence.id.number, document.meta.title),
            ..Self::of_clause(document, clause)
        }
    }

    /// A clause, then each of its sentences where it has more than one.
    pub fn all(document: &Document, clause: &Clause) -> Vec<Self> {
        let sentences = clause.sentences.iter().filter(|_| clause.sentences.len() > 1);
        [Self::of_clause(document, clause)]
            .into_iter()
            .chain(sentences.map(|sentence| Self::of_sentence(document, clause, sentence)))
            .collect()
    }

    /// Those of `excerpts`, a clause and its sentences, that are narrowest around `selection`, with these words
    /// alone. `None` where the words are not found in them: what is on the page is more than the text.
    pub fn narrowed(excerpts: &[Self], selection: &str) -> Option<Self> {
        let words = folded(selection);
        let around = excerpts
            .iter()
            .filter(|excerpt| !words.is_empty() && excerpt.words.contains(&words))
            .min_by_key(|excerpt| excerpt.words.len())?;
        Some(Self { words, ..around.clone() })
    }

    /// The place of the passage in the full text.
    pub fn place(&self) -> Place {
        Place::Read(self.document.clone(), Some(self.passage.clone()))
    }

    /// The quotation in plain text, with where it stands and `link` on lines of their own.
    pub fn quote(&self, link: &str) -> String {
        format!("“{}”\n{}\n{link}", self.words, self.source)
    }

    /// The quotation as Markdown (`CommonMark`): a block quotation and the source as a link.
    pub fn markdown(&self, link: &str) -> String {
        format!(
            "> “{}”\n>\n> — [{}](<{link}>)\n",
            escaped_markdown(&self.words),
            escaped_markdown(&self.source)
        )
    }

    /// The quotation as HTML for a clipboard: word processors keep the indented quotation and the link.
    pub fn html(&self, link: &str) -> String {
        let (words, source, link) =
            (escaped_html(&self.words), escaped_html(&self.source), escaped_html(link));
        format!(
            "<blockquote cite=\"{link}\"><p>“{words}”</p></blockquote><p>— <a href=\"{link}\">{source}</a></p>"
        )
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://example.org/read/a/?h=0123abcd#para_1";

    fn excerpt(passage: &str, words: &str) -> Excerpt {
        Excerpt {
            document: "a".parse().unwrap(),
            passage: passage.parse().unwrap(),
            words: words.to_owned(),
            source: "¶1, A & B".to_owned(),
            hash: "0123abcd".to_owned(),
        }
    }

    #[test]
    fn a_lasting_address_carries_the_hash_before_the_fragment() {
        for (root, place, address) in [
            ("./", "read/a/#para_1", "./read/a/?h=0123abcd#para_1"),
            ("/b/", "read/a/#para_1--s2", "/b/read/a/?h=0123abcd#para_1--s2"),
            ("../../../", "read/a/para_1/", "../../../read/a/para_1/?h=0123abcd"),
        ] {
            assert_eq!(super::address(root, &place.parse().unwrap(), "0123abcd"), address);
        }
    }

    #[test]
    fn a_quotation_keeps_its_words_in_every_form() {
        let markdown = |words: &str| excerpt("para_1", words).markdown(LINK);
        let html = |words: &str| excerpt("para_1", words).html(LINK);
        let source = format!("> — [¶1, A \\& B](<{LINK}>)\n");
        for (words, in_markdown, in_html) in [
            ("We will act.", "We will act.", "We will act."),
            ("a *b* [c](d) # | ~ e_f", "a \\*b\\* \\[c\\](d) \\# \\| \\~ e\\_f", "a *b* [c](d) # | ~ e_f"),
            ("<script>&\"", "\\<script\\>\\&\"", "&lt;script&gt;&amp;&quot;"),
        ] {
            assert_eq!(markdown(words), format!("> “{in_markdown}”\n>\n{source}"));
            assert_eq!(
                html(words),
                format!(
                    "<blockquote cite=\"{LINK}\"><p>“{in_html}”</p></blockquote><p>— <a href=\"{LINK}\">¶1, A \
                     &amp; B</a></p>"
                )
            );
        }
        assert_eq!(excerpt("para_1", "We will.").quote(LINK), format!("“We will.”\n¶1, A & B\n{LINK}"));
    }

    #[test]
    fn a_selection_is_of_the_narrowest_passage_around_it() {
        let excerpts = [
            excerpt("para_1", "We will act. They agreed."),
            excerpt("para_1--s1", "We will act."),
            excerpt("para_1--s2", "They agreed."),
        ];
        for (selection, passage) in [
            ("will  act", Some("para_1--s1")),
            (" They agreed.\n", Some("para_1--s2")),
            ("act. They", Some("para_1")),
            ("act. [P] They", None),
            (" ", None),
        ] {
            let found = Excerpt::narrowed(&excerpts, selection);
            assert_eq!(found.as_ref().map(|one| one.passage.to_string()).as_deref(), passage, "{selection}");
            assert!(found.is_none_or(|one| one.words == super::folded(selection)));
        }
    }
}
