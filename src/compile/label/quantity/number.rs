//! Numbers in digits and words, with their multipliers: "7.5+ million", "two million", "1,000".

use super::Reader;
use super::unit::glued_code;

/// A number as it was read, before its multiplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    mantissa: u64,
    /// By which power of ten the mantissa is too large.
    decimals: u32,
    /// The multiplier: 1,000,000 for "million".
    pub scale: u64,
    /// Written in digits.
    pub in_digits: bool,
    /// The word behind the number and its multiplier.
    pub end: usize,
}

impl Number {
    /// The number times `scale`.
    #[expect(clippy::cast_precision_loss, reason = "amounts in texts are far below 2^53, where f64 is exact")]
    pub(super) fn value(&self, scale: u64) -> f64 {
        let divisor = 10_u64.pow(self.decimals);
        let scaled = u128::from(self.mantissa) * u128::from(scale);
        if scaled.is_multiple_of(u128::from(divisor)) {
            (scaled / u128::from(divisor)) as f64
        } else {
            scaled as f64 / divisor as f64
        }
    }
}

impl Reader<'_> {
    /// The number at the word at `at`, with its multiplier.
    pub(super) fn number(&self, at: usize) -> Option<Number> {
        let digits = self.digits(at);
        let in_digits = digits.is_some();
        let (mut mantissa, mut decimals, mut scale, mut end) =
            if let Some((mantissa, decimals, scale)) = digits {
                (mantissa, decimals, scale, at + 1)
            } else {
                let (number, end) = self.in_words(at)?;
                (number, 0, 1, end)
            };
        // "three and a half million"
        if decimals == 0 && ["and", "a", "half"].iter().zip(end..).all(|(word, at)| self.key(at) == *word) {
            (mantissa, decimals, end) = (mantissa * 10 + 5, 1, end + 3);
        }
        // "5 lakh crore" is multiplied twice.
        while matches!(self.between(end).trim(), "" | "+" | "-")
            && let Some(multiplier) = multiplier(self.key(end))
            && scale < 1_000_000_000
        {
            scale *= multiplier;
            end += 1;
        }
        Some(Number { mantissa, decimals, scale, in_digits, end })
    }

    /// A second number behind "to", "and", "or" or a dash, and where it stands.
    pub(super) fn second_number(&self, at: usize) -> Option<(usize, Number)> {
        let dash = matches!(self.between(at).trim(), "-" | "–" | "—");
        let word = matches!(self.key(at), "to" | "or") && self.between(at + 1).trim().is_empty();
        let place = if word { at + 1 } else { at };
        if !dash && !word {
            return None;
        }
        Some((place, self.number(place).filter(|number| number.in_digits)?))
    }

    /// The digits of a number, how many of them are decimals, and the multiplier that is glued to them: "2.5bn".
    fn digits(&self, at: usize) -> Option<(u64, u32, u64)> {
        let key = self.key(at);
        let key = key.get(glued_code(self.written(at)).map_or(0, str::len)..).unwrap_or_default();
        let (key, scale) = ["bn", "mn", "tn", "m", "k"]
            .into_iter()
            .find_map(|letters| Some((key.strip_suffix(letters)?, letters)))
            .filter(|(digits, letters)| {
                digits.ends_with(|c: char| c.is_ascii_digit())
                    && (letters.len() == 2 || self.currency_before(at).is_some())
            })
            .map_or((key, 1), |(digits, letters)| (digits, multiplier(letters).unwrap_or(1)));
        if !key.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.') || key.is_empty() {
            return None;
        }
        let (whole, part) = key.split_once('.').unwrap_or((key, ""));
        let digits: String = whole.chars().chain(part.chars()).filter(char::is_ascii_digit).collect();
        if digits.len() > 15 || part.contains('.') {
            return None;
        }
        Some((digits.parse().ok()?, u32::try_from(part.len()).ok()?, scale))
    }

    fn in_words(&self, at: usize) -> Option<(u64, usize)> {
        let tens = word_value(self.key(at))?;
        // "twenty-five"
        if (20..100).contains(&tens)
            && self.between(at + 1) == "-"
            && let Some(unit) = word_value(self.key(at + 1)).filter(|unit| *unit < 10)
        {
            return Some((tens + unit, at + 2));
        }
        // "Two Holy Mosques" is a name; a sentence may start with a number.
        if at > 0 && self.written(at).starts_with(char::is_uppercase) {
            return None;
        }
        // "one" counts nothing by itself.
        let multiplied = multiplier(self.key(at + 1)).is_some() && self.between(at + 1).trim().is_empty();
        (tens != 1 || multiplied).then_some((tens, at + 1))
    }
}

fn word_value(word: &str) -> Option<u64> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place =
        |list: &[&str]| list.iter().position(|known| *known == word).and_then(|at| u64::try_from(at).ok());
    place(&SMALL).filter(|value| *value > 0).or_else(|| place(&TENS).map(|tens| (tens + 2) * 10))
}

fn multiplier(word: &str) -> Option<u64> {
    Some(match word {
        "hundred" => 100,
        "thousand" | "k" => 1_000,
        "lakh" => 100_000,
        "million" | "mn" | "m" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "bn" => 1_000_000_000,
        "trillion" | "tn" => 1_000_000_000_000,
        _ => return None,
    })
}
