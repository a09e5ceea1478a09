//! `concord lock`: publishes the present ids.

use std::fs;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use concord::lock::{Change, FILE};
use concord::manifest::is_date;

use crate::options::Options;
use crate::{Command, Failure, Outcome, output};

pub(crate) const COMMAND: Command = Command {
    name: "lock",
    says: "publishes the present ids: writes seeds/ids.lock.json",
    help: "  concord lock                    records every id with its words as published today
  concord lock --date 2026-11-24  the same for another day of publication

Clauses that were amended, moved, split or merged keep their ids; what a removed clause said stays on record, so that
links to it can be answered. Read the difference before you publish it.
",
    options: &["date"],
    run,
};

fn run(options: &Options) -> Outcome {
    options.at_most(0)?;
    let date = options.value("date").map_or_else(today, str::to_owned);
    if !is_date(&date) {
        return Err(Failure::Usage(format!("“{date}” is no date; write it as yyyy-mm-dd")));
    }
    let seeds = options.seeds()?;
    let (lock, report) = seeds.lock.update(&seeds.compile(), &date);
    if let Some((document, change)) = report.breaking().find(|(_, change)| *change == Change::Missing) {
        return Err(Failure::File(format!("{document}: {change}. {}.", change.remedy())));
    }
    if lock == seeds.lock {
        output::message(&format!("{FILE} is up to date."));
        return Ok(ExitCode::SUCCESS);
    }
    fs::write(options.root().join(FILE), lock.to_json())
        .map_err(|error| Failure::File(format!("{FILE} cannot be written: {error}")))?;
    let changed = report.breaking().count();
    output::message(&format!("{FILE}: {} ids published, {changed} changes recorded.", report.added()));
    for (document, change) in report.breaking() {
        let question = change.question().map(|question| format!(" {question}.")).unwrap_or_default();
        output::message(&format!("{document}: {change}.{question}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The day of the system's clock, in UTC, as `yyyy-mm-dd`.
#[allow(clippy::disallowed_methods, reason = "a command may read the clock; the core gets the day from it")]
fn today() -> String {
    civil(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400))
}

/// The date so many days after 1 January 1970.
fn civil(days: u64) -> String {
    // Years counted from 1 March 0000, so that a leap day is the last of its year; 400 years have 146,097 days.
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, turn) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_781, "2026-11-24"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(civil(days), date);
        }
    }
}
