//! `concord compile`: the record of the seeds folder, or of any files.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use concord::brief;
use concord::compile::Source;
use concord::files::{self, SeedsError};
use concord::lexicon::Lexicon;
use concord::lock::Lock;
use concord::manifest::Manifest;
use concord::model::Briefing;

use crate::options::Options;
use crate::{Command, Failure, Outcome, output};

pub(crate) const COMMAND: Command = Command {
    name: "compile",
    says: "the compiled record, as JSON (concord-briefing/1), of the seeds folder or of any text or Markdown files",
    help: "  concord compile                    the briefing of ./seeds
  concord compile statement.md a.txt the same for any text or Markdown files
  pdftotext a.pdf - | concord compile -
                                     - reads standard input

What the compiler notices goes to standard error; the record is complete in any case.
",
    options: &[],
    run,
};

/// The word lists of the day this command was built, for use where no seeds folder is at hand.
const LEXICON: [&str; 3] = [
    include_str!("../../../seeds/lexicon/verbs.json"),
    include_str!("../../../seeds/lexicon/themes.json"),
    include_str!("../../../seeds/lexicon/entities.json"),
];

fn run(options: &Options) -> Outcome {
    let briefing = briefing(options)?;
    output::diagnostics(&briefing);
    output::data(&concord::export::record(&briefing))
}

/// The briefing of the files that are named, or else of the seeds folder.
pub(crate) fn briefing(options: &Options) -> Result<Briefing, Failure> {
    if options.words().is_empty() { options.briefing() } else { files(options) }
}

fn files(options: &Options) -> Result<Briefing, Failure> {
    let lexicon = match files::read(options.root()) {
        Ok(seeds) => seeds.lexicon,
        Err(SeedsError::Unreadable(..)) if options.value("seeds").is_none() => Lexicon::from_json(LEXICON)
            .map_err(|errors| Failure::File(SeedsError::Mistakes(errors).to_string()))?,
        Err(error) => return Err(Failure::File(error.to_string())),
    };
    let sources: Vec<Source> = options.words().iter().map(|file| source(file)).collect::<Result<_, _>>()?;
    Ok(brief(&Manifest::default(), &sources, &lexicon, &Lock::default()))
}

fn source(path: &str) -> Result<Source, Failure> {
    let bytes = if path == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| Failure::File(format!("{path} cannot be read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::File(format!(
            "{path} is not UTF-8 (byte {at}): convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8"
        ))
    })?;
    let file = match path {
        "-" => "standard-input.md".to_owned(),
        _ => Path::new(path)
            .file_name()
            .map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned()),
    };
    Ok(Source { file, text, entry: None })
}
