//! The knobs of the scorer, all of them. The scorer is BM25F: what the fields of a clause say of a word is added up
//! before it saturates. The values are round on purpose: what they are worth is measured by `make bench-search`.

/// How soon another occurrence of a word says less. Robertson and Zaragoza (2009) give 1.2 to 2.
pub(super) const SATURATION: f64 = 1.2;
/// How much a long clause is held against it, from 0 to 1. Clauses are short and cut by sense, so a little less than
/// the usual 0.75.
pub(super) const LENGTH: f64 = 0.6;

/// What a word in the clause itself counts.
pub(super) const TEXT: f64 = 1.0;
/// What a word in the heading above it counts.
pub(super) const HEADING: f64 = 0.5;
/// What a word in the title of the document counts. Neither heading nor title makes a hit by itself.
pub(super) const TITLE: f64 = 0.2;

/// What the word itself counts.
pub(super) const EXACT: f64 = 1.0;
/// What another form of the same stem counts.
pub(super) const STEM: f64 = 0.8;
/// What a word counts of which only the beginning was asked for.
pub(super) const PREFIX: f64 = 0.5;
/// So many letters of a word that is in the texts stand for longer ones too, as long as it is being typed.
pub(super) const BEGUN: usize = 5;
/// What a word counts that was asked for with a typing mistake.
pub(super) const TYPO: f64 = 0.5;
/// What the mention of an entity counts that was asked for by one of its names.
pub(super) const NAME: f64 = 0.9;
/// What a theme counts that was asked for by its name: less than any word.
pub(super) const THEME: f64 = 0.35;

/// What two neighbouring words of the query add, as a share of the score, where they are neighbours in the clause.
pub(super) const NEIGHBOURS: f64 = 0.4;
/// So many of the best clauses are looked at for neighbours: more than anybody reads.
pub(super) const LOOKED_AT: usize = 200;
/// How far apart neighbours may stand.
pub(super) const NEAR: u32 = 3;

/// Where fewer clauses than this have all words of a query, those that have some of them are listed too.
pub(super) const ENOUGH: usize = 10;
/// The share of the query's weight that a clause with some of the words must have.
pub(super) const SOME: f64 = 0.34;

/// The typing mistakes that are forgiven in a word of so many letters. Words with digits are taken as they are.
pub(super) fn mistakes(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}
