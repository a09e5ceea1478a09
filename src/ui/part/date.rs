//! Dates as people write them.

use crate::language::t;

/// `2026-07-02` as “2 July 2026”, `2026-07` as “July 2026”, `2024/2027` as “2024 to 2027”; any other text as it is.
pub fn in_words(iso: &str) -> String {
    if let Some((from, to)) = iso.split_once('/') {
        return t!("{from} to {to}", from = in_words(from), to = in_words(to));
    }
    let parts: Vec<&str> = iso.split('-').collect();
    let words = match parts.as_slice() {
        [year, number] => month(number).map(|month| t!("{month} {year}", month = month, year = year)),
        [year, number, day] => month(number).map(|month| {
            let day = day.trim_start_matches('0');
            t!("{day} {month} {year}", day = day, month = month, year = year)
        }),
        [year] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            Some(t!("{year}", year = year))
        }
        _ => None,
    };
    words.unwrap_or_else(|| iso.to_owned())
}

/// The name of a month, by its number.
fn month(number: &str) -> Option<String> {
    let name = match number.parse::<usize>().ok()? {
        1 => t!("January"),
        2 => t!("February"),
        3 => t!("March"),
        4 => t!("April"),
        5 => t!("May"),
        6 => t!("June"),
        7 => t!("July"),
        8 => t!("August"),
        9 => t!("September"),
        10 => t!("October"),
        11 => t!("November"),
        12 => t!("December"),
        _ => return None,
    };
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        for (iso, words) in [
            ("2026-07-02", "2 July 2026"),
            ("2025-12", "December 2025"),
            ("2030", "2030"),
            ("2026-13-01", "2026-13-01"),
            ("soon", "soon"),
            ("2022-05-12/2022-05-13", "12 May 2022 to 13 May 2022"),
            ("2024/2027", "2024 to 2027"),
        ] {
            assert_eq!(in_words(iso), words);
        }
    }
}
