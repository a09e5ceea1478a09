//! The names of the months, as every stage that looks for a date knows them.

/// The months, in lower case.
pub(in crate::compile) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
