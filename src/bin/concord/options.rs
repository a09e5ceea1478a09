//! The command line: which command, which options, which other words.

use std::collections::BTreeMap;
use std::path::Path;

use concord::files::{self, Seeds};
use concord::model::Briefing;
use lexopt::{Arg, Parser, ValueExt as _};

use crate::Failure;

/// What stands behind the command's name.
pub(crate) struct Options {
    values: BTreeMap<&'static str, String>,
    words: Vec<String>,
}

/// The command that is asked for; none for a plain `concord`, `concord help` and `concord --help`.
pub(crate) fn command(parser: &mut Parser) -> Result<Option<String>, Failure> {
    match parser.next().map_err(usage)? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => Ok(None),
        Some(Arg::Value(word)) if word == "help" => Ok(None),
        Some(Arg::Value(word)) => word.string().map(Some).map_err(usage),
        Some(option) => Err(Failure::Usage(format!("a command comes first, then {}", written(&option)))),
    }
}

impl Options {
    /// Read what stands behind a command that takes the options `names` (and `seeds`); none where help is asked for.
    pub(crate) fn read(names: &'static [&'static str], mut parser: Parser) -> Result<Option<Self>, Failure> {
        let mut options = Self { values: BTreeMap::new(), words: Vec::new() };
        while let Some(arg) = parser.next().map_err(usage)? {
            match arg {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Long(name) => {
                    let known = names.iter().chain(&["seeds"]).find(|known| **known == name);
                    let known = known.ok_or_else(|| {
                        let names = names.iter().chain(&["seeds"]);
                        let names: Vec<String> = names.map(|name| format!("--{name}")).collect();
                        Failure::Usage(format!("there is no option --{name}; there are {}", names.join(", ")))
                    })?;
                    let value = parser.value().and_then(lexopt::ValueExt::string).map_err(usage)?;
                    if options.values.insert(known, value).is_some() {
                        return Err(Failure::Usage(format!("--{known} is given twice")));
                    }
                }
                Arg::Value(word) => options.words.push(word.string().map_err(usage)?),
                option @ Arg::Short(_) => {
                    return Err(Failure::Usage(format!("there is no option {}", written(&option))));
                }
            }
        }
        Ok(Some(options))
    }

    /// The value of the option `name`, where it was given.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The words that belong to no option.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// Fails if more than `most` words stand where no option takes them.
    pub(crate) fn at_most(&self, most: usize) -> Result<(), Failure> {
        match self.words.get(most) {
            Some(word) => Err(Failure::Usage(format!("“{word}” is one word too many"))),
            None => Ok(()),
        }
    }

    /// The folder that holds `seeds/`.
    pub(crate) fn root(&self) -> &Path {
        Path::new(self.value("seeds").unwrap_or("."))
    }

    /// Where the site is published, with a final slash.
    pub(crate) fn url_base(&self) -> Option<String> {
        self.value("url").map(|url| format!("{}/", url.trim_end_matches('/')))
    }

    /// What lies in the seeds folder.
    pub(crate) fn seeds(&self) -> Result<Seeds, Failure> {
        files::read(self.root()).map_err(|error| match error {
            files::SeedsError::Unreadable(..) => Failure::File(format!(
                "{error}, below {}: run the command in the folder that holds seeds/, or name that folder with --seeds DIR",
                self.root().display()
            )),
            files::SeedsError::Mistakes(_) => Failure::File(error.to_string()),
        })
    }

    /// The briefing of the seeds folder.
    pub(crate) fn briefing(&self) -> Result<Briefing, Failure> {
        Ok(self.seeds()?.compile())
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
fn usage(error: lexopt::Error) -> Failure {
    Failure::Usage(error.to_string())
}

fn written(arg: &Arg<'_>) -> String {
    match arg {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(word) => word.to_string_lossy().into_owned(),
    }
}
