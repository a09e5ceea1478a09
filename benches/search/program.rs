//! The search as a program of its own, for `make bench-search`: it gets the texts, says which clauses a query finds,
//! and how long building the index takes a piece.

use concord::compile::{Source, compile};
use concord::lexicon::Lexicon;
use concord::manifest::Manifest;
use concord::model::Briefing;
use concord::search::{Builder, Index, Request, facets, search, why};
use wasm_bindgen::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
}

/// A briefing with its index, built piece by piece.
#[wasm_bindgen]
pub struct Engine {
    briefing: Briefing,
    builder: Option<Builder>,
    index: Index,
}

#[wasm_bindgen]
impl Engine {
    /// Compile `texts`, each a document with the name of the same place in `names`.
    ///
    /// # Errors
    /// What is wrong with the lexicon, given as the contents of its three files.
    #[wasm_bindgen(constructor)]
    pub fn new(
        names: Vec<String>,
        texts: Vec<String>,
        verbs: &str,
        themes: &str,
        entities: &str,
    ) -> Result<Engine, String> {
        let lexicon = Lexicon::from_json([verbs, themes, entities])
            .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))?;
        let sources: Vec<Source> = (names.into_iter().zip(texts))
            .map(|(name, text)| Source { file: format!("{name}.txt"), text, entry: None })
            .collect();
        let briefing = compile(&Manifest::default(), &sources, &lexicon);
        let builder = Some(Builder::new(&briefing));
        Ok(Self { briefing, builder, index: Index::default() })
    }

    /// The texts of all clauses, in order, each behind the name of its document and a line break.
    pub fn clauses(&self) -> Vec<String> {
        let documents = self.briefing.documents.iter();
        documents
            .flat_map(|text| text.clauses.iter().map(|clause| format!("{}\n{}", text.meta.id, clause.text)))
            .collect()
    }

    /// Index about `bytes` more; says whether all is done.
    pub fn step(&mut self, bytes: usize) -> bool {
        let is_done = self.builder.as_mut().is_none_or(|builder| builder.step(&self.briefing, bytes));
        if is_done && let Some(builder) = self.builder.take() {
            self.index = builder.finish();
        }
        is_done
    }

    /// Start anew with the index.
    pub fn restart(&mut self) {
        self.builder = Some(Builder::new(&self.briefing));
        self.index = Index::default();
    }

    /// How many different words the index has.
    pub fn words(&self) -> usize {
        self.index.len()
    }

    /// The clauses that a query finds, best first, at most `most`: the name of the document, a line break, the text.
    pub fn find(&self, query: &str, most: usize) -> Vec<String> {
        let found = search(&self.index, &self.briefing, &Request::of(&self.briefing, query));
        let hits = found.hits.iter().take(most).filter_map(|hit| hit.clause(&self.index, &self.briefing));
        hits.map(|(text, clause)| format!("{}\n{}", text.meta.id, clause.text)).collect()
    }

    /// All that the page of the search asks of the core for a query: hits, facets, and why each of the first twenty is
    /// there. Gives a number that depends on all of it.
    pub fn answer(&self, query: &str) -> usize {
        let request = Request::of(&self.briefing, query);
        let found = search(&self.index, &self.briefing, &request);
        let facets = facets(&self.index, &self.briefing, &request, &found);
        let why =
            found.hits.iter().take(20).map(|hit| why(&self.index, &self.briefing, &found, *hit).marks.len());
        found.hits.len() + facets.len() + why.sum::<usize>()
    }
}
