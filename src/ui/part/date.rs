//! Dates as people write them.

/// `2026-07-02` as “2 July 2026”, `2026-07` as “July 2026”; any other text as it is.
pub fn in_words(iso: &str) -> String {
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
        ] {
            assert_eq!(in_words(iso), words);
        }
    }
}
