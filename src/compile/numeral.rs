//! The values of digits, letters and numerals, and how they read in an identifier.

use crate::text::compatible;

/// The number for an identifier: digits of every script in ASCII, other punctuation one hyphen, or nothing
/// where what remains is not ASCII.
pub(super) fn cleaned(printed: &str) -> Option<String> {
    let mut clean = String::new();
    let mut gap = false;
    if let Some(value) = digits(printed) {
        return Some(value.to_string());
    }
    for c in compatible(printed).filter(|c| !c.is_whitespace()) {
        let c = digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c);
        if c.is_ascii_alphanumeric() {
            if gap && !clean.is_empty() {
                clean.push('-');
            }
            gap = false;
            clean.push(c);
        } else if c.is_alphanumeric() {
            return None;
        } else {
            gap = true;
        }
    }
    (!clean.is_empty()).then_some(clean)
}

/// The letter or letters of the `index`th item, from 0: a … z, aa, ab …
pub(super) fn letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        letters.push((b'a' + u8::try_from((rest - 1) % 26).unwrap_or_default()) as char);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The value of up to four digits of any script, or of a numeral such as 十二.
pub(super) fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    let value = compatible(text).try_fold(0_u32, |value, c| Some(value * 10 + digit(c)?));
    value.or_else(|| han(text))
}

/// The first digits of scripts that official texts are written in; each is followed by the other nine.
const ZEROS: [char; 12] = ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '๐', '០'];

fn digit(c: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|value| *value < 10))
}

/// The value of a numeral up to 99 such as 十二.
pub(super) fn han(text: &str) -> Option<u32> {
    text.chars().next()?;
    let (mut total, mut unit) = (0, 0);
    for c in text.chars() {
        if c == '十' {
            total += unit.max(1) * 10;
            unit = 0;
        } else {
            let place = "一二三四五六七八九".chars().position(|numeral| numeral == c)?;
            unit = u32::try_from(place).ok()? + 1;
        }
    }
    Some(total + unit)
}

/// The place of a letter in the alphabet.
pub(super) fn letter(text: &str) -> Option<u32> {
    let byte = *text.as_bytes().first()?;
    (text.len() == 1 && byte.is_ascii_alphabetic()).then(|| u32::from(byte.to_ascii_lowercase() - b'a') + 1)
}

/// The value of a roman numeral up to 89, written in the ordinary way and in one case.
pub(super) fn roman(text: &str) -> Option<u32> {
    if text.len() > 7
        || !(text.bytes().all(|b| b.is_ascii_uppercase()) || text.bytes().all(|b| b.is_ascii_lowercase()))
    {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let tens = ["lxxx", "lxx", "lx", "xxx", "xl", "xx", "x", "l"];
    let values = [80, 70, 60, 30, 40, 20, 10, 50];
    let (ten, rest) = (tens.iter().zip(values))
        .find_map(|(numeral, value)| Some((value, lower.strip_prefix(numeral)?)))
        .unwrap_or((0, &lower));
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let one = ones.iter().position(|numeral| *numeral == rest)?;
    let value = ten + u32::try_from(one).ok()?;
    (value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_identifiers() {
        for (printed, clean) in [
            ("11.2", "11-2"),
            ("IV", "IV"),
            ("1.", "1"),
            ("٣", "3"),
            ("１２", "12"),
            ("十二", "12"),
            ("2 bis", "2bis"),
        ] {
            assert_eq!(cleaned(printed).as_deref(), Some(clean), "{printed}");
        }
        assert_eq!(cleaned("第三"), None);
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["a", "z", "aa", "zz", "aaa"]);
    }
}
