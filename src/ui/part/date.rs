//! Dates as people write them.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026-07-02` as “2 July 2026”, `2026-07` as “July 2026”, `2024/2027` as “2024 to 2027”; any other text as it is.
pub fn in_words(iso: &str) -> String {
    if let Some((from, to)) = iso.split_once('/') {
        return format!("{} to {}", in_words(from), in_words(to));
    }
    let month = |number: &str| MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied();
    let parts: Vec<&str> = iso.split('-').collect();
    let words = match parts.as_slice() {
        [year, number] => month(number).map(|month| format!("{month} {year}")),
        [year, number, day] => {
            month(number).map(|month| format!("{} {month} {year}", day.trim_start_matches('0')))
        }
        _ => None,
    };
    words.unwrap_or_else(|| iso.to_owned())
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
