//! `concord lock` and `concord check-ids`: publish ids, and see that no published one is lost.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::files;
use crate::lock::{Change, FILE, Report};
use crate::model::DocumentId;

/// Record the present ids in the folder that contains `seeds/`, as published on `date` (`yyyy-mm-dd`). Says what was
/// recorded.
///
/// # Errors
/// What is wrong with the date or the seeds, and what to do; the lock is then as it was.
pub fn lock(root: &Path, date: &str) -> Result<String, String> {
    if !crate::manifest::is_date(date) {
        return Err(format!("“{date}” is no date: write --date yyyy-mm-dd, for example --date 2026-11-24"));
    }
    let seeds = files::read(root).map_err(|error| error.to_string())?;
    let (lock, report) = seeds.lock.update(&seeds.compile(), date);
    let missing: Vec<String> =
        report.breaking().filter(|(_, change)| *change == Change::Missing).map(line).collect();
    if !missing.is_empty() {
        return Err(missing.join("\n"));
    }
    if lock == seeds.lock {
        return Ok(format!("{FILE} is up to date\n"));
    }
    fs::write(root.join(FILE), lock.to_json()).map_err(|error| format!("{FILE} cannot be written: {error}"))?;
    Ok(format!("{FILE}: {}\n{}", counted(&report), listed(&report)))
}

/// See that every published id is there with its words. Says how many are not published yet.
///
/// # Errors
/// Each published id that has disappeared or stands for other words, and what to do about it.
pub fn check_ids(root: &Path) -> Result<String, String> {
    let seeds = files::read(root).map_err(|error| error.to_string())?;
    let (_, report) = seeds.lock.update(&seeds.compile(), "0000-01-01");
    let broken: Vec<String> = report.breaking().map(line).collect();
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    let published: usize = seeds.lock.documents.iter().map(|document| document.clauses.len()).sum();
    let mut says = format!("{published} published ids stand for the words they were published with\n");
    if report.added() > 0 {
        let _ = writeln!(says, "{} clauses have no published id yet: `concord lock` publishes them", report.added());
    }
    Ok(says)
}

fn counted(report: &Report) -> String {
    let changed = report.breaking().count();
    format!("{} ids published, {changed} changes to published ids recorded", report.added())
}

fn listed(report: &Report) -> String {
    report.breaking().map(line).fold(String::new(), |mut lines, line| {
        lines.push_str(&line);
        lines.push('\n');
        lines
    })
}

fn line((document, change): &(DocumentId, Change)) -> String {
    format!("{document}: {change}.")
}
