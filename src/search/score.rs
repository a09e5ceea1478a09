//! The scorer: BM25F. See `knobs` for what can be turned.

use super::index::{Field, Index, Unit};
use super::knobs;
use super::plan::Form;

/// A clause that was found, by its number among the units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scored {
    pub(super) unit: u32,
    pub(super) score: f64,
    /// Whether the clause itself has what was asked for, and not only its heading or the title of its document.
    pub(super) own: bool,
}

/// The clauses with a word that stands for any of `forms`, in their order.
pub(super) fn word(index: &Index, forms: &[Form]) -> Vec<Scored> {
    let mut weights = vec![(0.0_f64, false); index.units.len()];
    let average = index.average();
    for form in forms {
        for place in index.places(form.term) {
            let Some((weight, own)) = usize::try_from(place.unit).ok().and_then(|unit| weights.get_mut(unit))
            else {
                continue;
            };
            let field = match place.field() {
                Field::Text(_) => {
                    *own = true;
                    knobs::TEXT
                }
                Field::Heading => knobs::HEADING,
                Field::Title => knobs::TITLE,
            };
            *weight += field * form.how.weight();
        }
    }
    let found: Vec<(u32, f64, bool)> = (0_u32..)
        .zip(weights)
        .filter(|(_, (weight, _))| *weight > 0.0)
        .map(|(unit, (weight, own))| (unit, weight, own))
        .collect();
    weighted(index, average, found)
}

/// The clauses of `spoken`, each found so many times, each time of this weight.
pub(super) fn times(index: &Index, spoken: &[(u32, u32)], weight: f64) -> Vec<Scored> {
    let found = spoken.iter().map(|(unit, times)| (*unit, f64::from(*times) * weight, true)).collect();
    weighted(index, index.average(), found)
}

fn weighted(index: &Index, average: f64, found: Vec<(u32, f64, bool)>) -> Vec<Scored> {
    let idf = rarity(index.units.len(), found.iter().filter(|(.., own)| *own).count());
    (found.into_iter())
        .map(|(unit, weight, own)| {
            let words = usize::try_from(unit)
                .ok()
                .and_then(|unit| index.units.get(unit))
                .map_or(0, |unit: &Unit| unit.words);
            let length = 1.0 - knobs::LENGTH + knobs::LENGTH * f64::from(words) / average.max(1.0);
            let weight = weight / length;
            Scored {
                unit,
                score: idf * weight * (knobs::SATURATION + 1.0) / (knobs::SATURATION + weight),
                own,
            }
        })
        .collect()
}

/// How much it tells that a word is there, where `having` of `all` clauses have it: the binary logarithm of the odds.
#[expect(clippy::cast_precision_loss, reason = "no briefing has 2^52 clauses")]
pub(super) fn rarity(all: usize, having: usize) -> f64 {
    let (all, having) = (all as f64, having as f64);
    log2(1.0 + (all - having + 0.5).max(0.0) / (having + 0.5))
}

/// The binary logarithm of a number from 1, to 20 binary places: by multiplication alone, so that every platform gives
/// the same.
fn log2(mut number: f64) -> f64 {
    let (mut whole, mut bit) = (0.0, 0.5);
    while number >= 2.0 {
        number *= 0.5;
        whole += 1.0;
    }
    for _ in 0..20 {
        number *= number;
        if number >= 2.0 {
            number *= 0.5;
            whole += bit;
        }
        bit *= 0.5;
    }
    whole
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_logarithm_is_one() {
        for (number, expected) in [(1.0, 0.0), (2.0, 1.0), (3.0, 1.584_962), (1000.0, 9.965_784)] {
            assert!((super::log2(number) - expected).abs() < 1e-5, "{number}");
        }
    }

    #[test]
    fn a_rare_word_tells_more() {
        assert!(super::rarity(100, 1) > super::rarity(100, 50));
        assert!(super::rarity(100, 100) >= 0.0);
    }
}
