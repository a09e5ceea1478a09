//! `concord check-ids`: whether every published id still stands for the words it was published with.

use std::process::ExitCode;

use crate::options::Options;
use crate::{Command, Outcome, output};

pub(crate) const COMMAND: Command = Command {
    name: "check-ids",
    says: "the published ids that are lost or stand for other words; exit status 1 if there are any",
    help: "  concord check-ids                  each published id that a link would miss, with what to do about it
  concord check-ids --seeds ../site  the same for another folder that holds seeds/
",
    options: &[],
    run,
};

fn run(options: &Options) -> Outcome {
    options.at_most(0)?;
    let seeds = options.seeds()?;
    // Nothing is recorded here, so the day does not matter.
    let (_, report) = seeds.lock.update(&seeds.compile(), "0000-01-01");
    for (document, change) in report.breaking() {
        output::message(&format!("{document}: {change}. {}.", change.remedy()));
    }
    if report.breaking().next().is_some() {
        return Ok(ExitCode::FAILURE);
    }
    if report.added() > 0 {
        let added = report.added();
        output::message(&format!("{added} clauses have no published id yet; `concord lock` publishes them."));
    }
    Ok(ExitCode::SUCCESS)
}
