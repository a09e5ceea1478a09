//! `concord check`: the mistakes in the seeds folder.

use std::process::ExitCode;

use crate::options::Options;
use crate::{Command, Outcome, output};

pub(crate) const COMMAND: Command = Command {
    name: "check",
    says: "the mistakes in the seeds folder; exit status 1 if there are any",
    help: "  concord check                  what is wrong below ./seeds, each with its place and a remedy
  concord check --seeds ../site  the same for another folder that holds seeds/
",
    options: &[],
    run,
};

fn run(options: &Options) -> Outcome {
    options.at_most(0)?;
    let found = output::diagnostics(&options.briefing()?);
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
