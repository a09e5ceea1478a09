//! What a number counts: a currency before or behind it, percent, or the noun that follows with its adjectives.

use super::Reader;
use super::number::Number;

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unit {
    /// A currency by its ISO 4217 code.
    Currency(&'static str),
    /// Hundredths.
    Percent,
    /// Things, in the words of the text.
    Things(String),
}

/// Signs and letters before a number.
const SIGNS: [(char, &str); 6] =
    [('$', "USD"), ('€', "EUR"), ('£', "GBP"), ('¥', "JPY"), ('₹', "INR"), ('₩', "KRW")];

/// What the letters before a dollar sign make of it: "A$5 million".
const DOLLARS: [(&str, &str); 8] = [
    ("us", "USD"),
    ("u.s.", "USD"),
    ("a", "AUD"),
    ("c", "CAD"),
    ("nz", "NZD"),
    ("s", "SGD"),
    ("hk", "HKD"),
    ("r", "BRL"),
];

/// Short names before a number: "Rs. 500 crore".
const SHORT: [(&str, &str); 5] =
    [("rs", "INR"), ("dh", "AED"), ("dhs", "AED"), ("rmb", "CNY"), ("sr", "SAR")];

const CODES: [&str; 26] = [
    "USD", "EUR", "GBP", "JPY", "INR", "AUD", "CAD", "NZD", "SGD", "HKD", "CHF", "CNY", "KRW", "BRL", "AED",
    "SAR", "QAR", "SEK", "NOK", "DKK", "PLN", "MXN", "IDR", "ZAR", "TRY", "ILS",
];

const NAMES: [(&str, &str); 19] = [
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("yen", "JPY"),
    ("rupees", "INR"),
    ("won", "KRW"),
    ("rupee", "INR"),
    ("pounds", "GBP"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("rupiah", "IDR"),
    ("rand", "ZAR"),
    ("reais", "BRL"),
    ("lira", "TRY"),
    ("shekels", "ILS"),
    ("dirham", "AED"),
    ("dirhams", "AED"),
    ("riyals", "SAR"),
];

/// Units that need no plural.
const MEASURES: &str = "GW MW kW GWh MWh kWh TWh GWp MWp km kg bcm BCM Mt Gt MT Mtpa GHz MHz Gbps Mbps TB PB GB ha \
    percent people persons personnel staff children women men gigawatt megawatt nm mmt mmcf";

/// Measures that a hyphen may join to their number: "a 5-gigawatt campus".
const HYPHENED: &str = "gigawatt megawatt kilowatt terawatt gw mw kw mile kilometer kilometre km tonne ton hectare \
    megawatt-hour petaflop exaflop percent";

/// The parties that a text speaks of: "the two sides" are not counted.
const PARTIES: &str = "sides countries leaders nations governments parties presidents ministers peoples states heads \
    economies democracies delegations prime foreign allies partners participants signatories principals of sovereign \
    great friends oceans chairs co-chairs secretaries others";

/// Words that end a counted phrase.
const STOPS: &str = "of in for to from and or with by on at that which who is are was were will would shall have has had \
    can may per through under across over into as including between among the a an its their our this these those \
    not but than if when while where during against within without about around before after since until more be \
    been being both each such";

impl Reader<'_> {
    /// The unit of `number`, whose phrase starts at the word `from`: with the first byte of the phrase and the word
    /// behind it.
    pub(super) fn unit(&self, from: usize, number: &Number) -> Option<(Unit, usize, usize)> {
        let start = self.words.get(from)?.range.start;
        if let Some((code, start)) = self.currency_before(from) {
            return Some((Unit::Currency(code), start, number.end));
        }
        let end = number.end;
        let next = self.key(end);
        let behind = self.between(end);
        if behind.starts_with('%') {
            return Some((Unit::Percent, start, end));
        }
        let spaced =
            behind.trim_end_matches('+').is_empty() || behind.trim().is_empty() || behind.trim() == "+";
        if behind == "-" && number.in_digits && listed(HYPHENED, next) {
            return Some((Unit::Things(self.written(end).to_owned()), start, end + 1));
        }
        if !spaced || next.is_empty() {
            return self.degrees(end).map(|(unit, end)| (unit, start, end));
        }
        if next == "percent" || next == "percentage" {
            let points = self.key(end + 1) == "points" || self.key(end + 1) == "point";
            return Some((Unit::Percent, start, end + 1 + usize::from(points && next == "percentage")));
        }
        if next == "per" && self.key(end + 1) == "cent" {
            return Some((Unit::Percent, start, end + 2));
        }
        if let Some((code, end)) = self.currency_behind(end) {
            return Some((Unit::Currency(code), start, end));
        }
        let (things, end) = self.things(end, number)?;
        Some((Unit::Things(things), start, end))
    }

    /// Whether the number at `at` is a label or part of a code: "Article 5", "COVID-19", "Task Force 153", "(2)".
    pub(super) fn is_label(&self, at: usize, in_digits: bool) -> bool {
        let between = self.between(at);
        let after = self.between(self.number(at).map_or(at + 1, |number| number.end));
        let hyphen = after.starts_with(['-', '–']) && !after.starts_with("- ");
        let range = hyphen && self.second_number(at + 1).is_some();
        let measured = self.number(at).is_some_and(|number| listed(HYPHENED, self.key(number.end)));
        if hyphen && !range && !measured {
            // "a three-day visit"; the "5–10 billion" of a range goes on.
            return true;
        }
        if !in_digits {
            return false;
        }
        let first = at == 0;
        let glued = !first
            && !between.contains(char::is_whitespace)
            && between.ends_with(['-', '–', '/', '.', '’', '\'', '+']);
        let before = at.checked_sub(1).map_or("", |before| self.written(before));
        let capital = before.starts_with(char::is_uppercase) && between.trim().is_empty();
        let opens = at == 1;
        let currency = self.currency_before(at).is_some();
        let numbered = listed(
            "article section no number nos paragraph para annex chapter phase track page tier level goal step part item \
             resolution version",
            &before.to_lowercase(),
        );
        glued || numbered || capital && !opens && !currency || first && after.starts_with('.')
    }

    pub(super) fn currency_before(&self, at: usize) -> Option<(&'static str, usize)> {
        let word = self.words.get(at)?;
        if let Some(code) = glued_code(self.written(at)) {
            return Some((code, word.range.start));
        }
        let between = self.between(at);
        let sign = between
            .trim_end()
            .chars()
            .next_back()
            .and_then(|sign| SIGNS.iter().find(|(known, _)| *known == sign));
        if let Some((sign, code)) = sign {
            let start = word.range.start - (between.len() - between.trim_end().len()) - sign.len_utf8();
            let code_before = at.checked_sub(1).and_then(|before| {
                let spaced = between.trim().chars().count() == 1 && *sign == '$';
                let code = CODES.iter().find(|code| spaced && **code == self.written(before))?;
                Some((*code, self.words.get(before)?.range.start))
            });
            if code_before.is_some() {
                return code_before;
            }
            let letters = at.checked_sub(1).filter(|_| between.trim_end() == sign.to_string());
            let prefixed = letters.filter(|_| *sign == '$').and_then(|before| {
                let (_, code) = DOLLARS.iter().find(|(letters, _)| *letters == self.key(before))?;
                // "a $5 million fund" is no Australian one.
                let glued = self.words.get(before)?.range.end == start
                    && self.written(before).starts_with(char::is_uppercase);
                glued.then(|| self.words.get(before).map(|word| (*code, word.range.start)))?
            });
            return Some(prefixed.unwrap_or((code, start)));
        }
        let before = at.checked_sub(1)?;
        let short = SHORT.iter().find(|(name, _)| *name == self.key(before));
        if let Some((_, code)) = short
            && matches!(between.trim(), "" | ".")
            && self.written(before).starts_with(char::is_uppercase)
        {
            return Some((*code, self.words.get(before)?.range.start));
        }
        let code =
            CODES.iter().find(|code| **code == self.written(before)).filter(|_| between.trim().is_empty())?;
        Some((code, self.words.get(before)?.range.start))
    }

    fn currency_behind(&self, at: usize) -> Option<(&'static str, usize)> {
        let place = match self.key(at) {
            "u.s." | "us" | "american" => at + 1,
            _ => at,
        };
        let code = CODES.iter().find(|code| **code == self.written(place)).copied();
        let name = || NAMES.iter().find(|(name, _)| *name == self.key(place)).map(|(_, code)| *code);
        Some((code.or_else(name)?, place + 1))
    }

    /// "1.5°C".
    fn degrees(&self, at: usize) -> Option<(Unit, usize)> {
        let degree = self.between(at).trim_start().starts_with('°') && matches!(self.written(at), "C" | "F");
        degree.then(|| (Unit::Things(format!("°{}", self.written(at))), at + 1))
    }

    /// The counted noun with its adjectives, up to its plural: "highly skilled AI professionals".
    fn things(&self, start: usize, number: &Number) -> Option<(String, usize)> {
        if listed(PARTIES, self.key(start)) && !number.in_digits {
            return None;
        }
        let mut end = start;
        while end < start + 7 {
            let word = self.words.get(end)?;
            let between = self.between(end);
            if end > start && word.gap.is_some() {
                break;
            }
            let hyphened = end > start && between == "-";
            // "257 million safe and effective doses"
            let pair = word.key == "and"
                && end == start + 1
                && !is_plural(self.written(start))
                && (end + 2..end + 6)
                    .take_while(|place| !listed(STOPS, self.key(*place)))
                    .any(|place| is_plural(self.written(place)))
                && self
                    .words
                    .get(end + 1)
                    .is_some_and(|next| next.gap.is_none() && !listed(STOPS, &next.key));
            if listed(STOPS, &word.key) && !hyphened && !pair {
                break;
            }
            end += 1;
            let written = self.written(end - 1);
            let whole = !self.between(end).starts_with('-');
            if whole && (listed(MEASURES, written) || is_plural(written)) {
                if listed(PARTIES, &word.key) && !number.in_digits {
                    return None;
                }
                if word.key == "degrees" && matches!(self.key(end), "celsius" | "fahrenheit") {
                    end += 1;
                }
                let first = self.words.get(start)?.range.start;
                let last = self.words.get(end - 1)?.range.end;
                return Some((
                    self.text.get(first..last)?.split_whitespace().collect::<Vec<_>>().join(" "),
                    end,
                ));
            }
        }
        None
    }
}

/// The currency of "USD1.6".
pub(super) fn glued_code(written: &str) -> Option<&'static str> {
    CODES.into_iter().find(|code| {
        written.strip_prefix(code).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Whether a word has the form of a plural noun: "doses", "MOUs".
fn is_plural(written: &str) -> bool {
    let Some(stem) = written.strip_suffix('s') else { return false };
    let initials = stem.chars().count() > 1 && stem.chars().all(char::is_uppercase);
    let odd = stem.ends_with(['s', 'u', 'i', '\'', '’'])
        || listed("previous various always perhaps towards yes times overseas", &written.to_lowercase());
    initials || stem.chars().count() > 2 && !odd
}

fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
}
