//! `concord`: the native command. Compiles the bundled briefing or any files and prints the record; checks the
//! seeds. All reading and writing happens here.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use concord::brief;
use concord::compile::Source;
use concord::files::{self, Seeds};
use concord::lexicon::Lexicon;
use concord::manifest::Manifest;
use concord::model::{Briefing, Severity};

const USAGE: &str = "\
concord compiles diplomatic texts into a briefing and prints it.

  concord compile            the briefing of the seeds folder, as JSON (concord-briefing/1)
  concord compile FILE ...   the same for any text or Markdown files; - reads standard input
  concord check              the mistakes in the seeds folder; exit status 1 if there are any

  --seeds DIR   the folder that holds seeds/ (here, unless told otherwise)
  --help        this text

What the compiler notices goes to standard error; the output is complete in any case.
";

/// The word lists of the day this command was built, for use where no seeds folder is at hand.
const LEXICON: [&str; 3] = [
    include_str!("../../seeds/lexicon/verbs.json"),
    include_str!("../../seeds/lexicon/themes.json"),
    include_str!("../../seeds/lexicon/entities.json"),
];

fn main() -> ExitCode {
    let outcome = Arguments::read(std::env::args().skip(1)).and_then(|arguments| run(&arguments));
    outcome.unwrap_or_else(|message| {
        complain(&message);
        ExitCode::from(2)
    })
}

struct Arguments {
    command: String,
    files: Vec<String>,
    root: PathBuf,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self { command: String::new(), files: Vec::new(), root: PathBuf::from(".") };
        while let Some(word) = words.next() {
            match word.as_str() {
                "--seeds" => arguments.root = words.next().ok_or("--seeds wants a folder")?.into(),
                "--help" | "-h" | "help" if arguments.command.is_empty() => {
                    "help".clone_into(&mut arguments.command);
                }
                option if option.starts_with("--") => {
                    return Err(format!("there is no option {option}\n\n{USAGE}"));
                }
                _ if arguments.command.is_empty() => arguments.command = word,
                _ => arguments.files.push(word),
            }
        }
        Ok(arguments)
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    match (arguments.command.as_str(), arguments.files.is_empty()) {
        ("compile", true) => print(&seeds(&arguments.root)?.compile()),
        ("compile", false) => print(&compile_files(arguments)?),
        ("check", true) => Ok(check(&seeds(&arguments.root)?.compile())),
        ("help" | "", _) => write_out(USAGE),
        _ => Err(format!("concord cannot do this\n\n{USAGE}")),
    }
}

fn seeds(root: &Path) -> Result<Seeds, String> {
    files::read(root).map_err(|error| error.to_string())
}

fn compile_files(arguments: &Arguments) -> Result<Briefing, String> {
    let lexicon = match files::read(&arguments.root) {
        Ok(seeds) => seeds.lexicon,
        Err(files::SeedsError::Unreadable(..)) => Lexicon::from_json(LEXICON)
            .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?,
        Err(mistakes) => return Err(mistakes.to_string()),
    };
    let sources: Vec<Source> = arguments.files.iter().map(|file| source(file)).collect::<Result<_, _>>()?;
    Ok(brief(&Manifest::default(), &sources, &lexicon))
}

fn source(path: &str) -> Result<Source, String> {
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| format!("{path} cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{path} is not UTF-8 (byte {at}): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8")
    })?;
    let file = Path::new(path)
        .file_name()
        .map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned());
    Ok(Source { file: if path == "-" { "standard-input.md".to_owned() } else { file }, text, entry: None })
}

fn print(briefing: &Briefing) -> Result<ExitCode, String> {
    report(briefing, Severity::Warning);
    write_out(&concord::export::record(briefing))
}

fn check(briefing: &Briefing) -> ExitCode {
    if report(briefing, Severity::Warning) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Print the diagnostics that matter at least as much as `least`, and count them.
fn report(briefing: &Briefing, least: Severity) -> usize {
    let found: Vec<_> =
        briefing.diagnostics.iter().filter(|diagnostic| diagnostic.severity >= least).collect();
    for diagnostic in &found {
        complain(&format!("{}: {}. {}.", diagnostic.severity.as_str(), diagnostic.message, diagnostic.hint));
    }
    found.len()
}

fn complain(message: &str) {
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(std::io::stderr(), "{}", message.trim_end());
}

fn write_out(text: &str) -> Result<ExitCode, String> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // A reader that has seen enough (`concord compile | head`) is no mistake.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(ExitCode::SUCCESS),
    }
}
