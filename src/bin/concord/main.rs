//! `concord`: the native command. Reads its arguments, runs one of the commands, says what went wrong. Data goes to
//! standard output, messages go to standard error.

mod check;
mod check_ids;
mod cite;
mod compile;
mod export;
mod lock;
mod options;
mod output;

use std::fmt;
use std::process::ExitCode;

use options::Options;

/// Every command, in the order of the help text.
const COMMANDS: [&Command; 6] = [
    &compile::COMMAND,
    &check::COMMAND,
    &export::COMMAND,
    &cite::COMMAND,
    &check_ids::COMMAND,
    &lock::COMMAND,
];

const CLOSING: &str = "\
Options of every command:
  --seeds DIR   the folder that holds seeds/ (here, unless told otherwise)
  --help        what the command does, with examples

Exit status: 0 done; 1 done, and something was found that needs attention; 2 not done, because the command line
or a file is not as it should be. Data goes to standard output, messages go to standard error.
";

/// One thing that `concord` can do.
struct Command {
    /// The word that asks for it.
    name: &'static str,
    /// What it does, in one line.
    says: &'static str,
    /// How to ask for it, with examples.
    help: &'static str,
    /// The names of the options that it takes, each with a value; `seeds` is understood.
    options: &'static [&'static str],
    run: fn(&Options) -> Outcome,
}

/// What a command that could do its work reports.
type Outcome = Result<ExitCode, Failure>;

/// Why a command could not do its work.
enum Failure {
    /// It was asked for something that it cannot do.
    Usage(String),
    /// A file is missing, or not as it should be.
    File(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::File(message) => f.write_str(message),
        }
    }
}

fn main() -> ExitCode {
    let mut words = lexopt::Parser::from_env();
    let (name, outcome) = match options::command(&mut words) {
        Ok(Some(name)) => {
            let outcome = run(&name, words);
            (name, outcome)
        }
        Ok(None) => (String::new(), output::data(&overview())),
        Err(failure) => (String::new(), Err(failure)),
    };
    outcome.unwrap_or_else(|failure| {
        output::message(&format!("concord: {failure}"));
        if let Failure::Usage(_) = failure {
            let name = COMMANDS.iter().find(|command| command.name == name).map(|command| command.name);
            output::message(&format!(
                "Try: concord {}",
                name.map_or("--help".to_owned(), |name| format!("{name} --help"))
            ));
        }
        ExitCode::from(2)
    })
}

fn run(name: &str, words: lexopt::Parser) -> Outcome {
    let command = COMMANDS.iter().find(|command| command.name == name).ok_or_else(|| {
        let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        Failure::Usage(format!("there is no command “{name}”; the commands are {}", names.join(", ")))
    })?;
    match Options::read(command.options, words)? {
        Some(options) => (command.run)(&options),
        None => output::data(&format!("{}\n\n{}\n{CLOSING}", command.says, command.help)),
    }
}

fn overview() -> String {
    let commands: Vec<String> =
        COMMANDS.iter().map(|command| format!("  concord {:<11}{}\n", command.name, command.says)).collect();
    let commands = commands.concat();
    format!(
        "concord compiles diplomatic texts into a briefing, and gives it out in forms that other programs read.\n\n\
         {commands}\n\
         Examples:\n  \
           concord check\n  \
           concord compile statement.md | less\n  \
           concord export --format acts-csv --out acts.csv\n  \
           concord cite japan-india-statement sec_1__para_2 --style oscola\n\n\
         {CLOSING}"
    )
}
