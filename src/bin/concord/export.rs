//! `concord export`: the briefing in a format that other programs read.

use std::fs;
use std::process::ExitCode;

use concord::cite::Context;
use concord::export::{Format, export};
use concord::model::{Briefing, DocumentId};

use crate::options::Options;
use crate::{Command, Failure, Outcome, compile, output};

pub(crate) const COMMAND: Command = Command {
    name: "export",
    says: "the briefing, or a document of it, in a format that other programs read",
    help: "  concord export --format acts-csv                 every act, to standard output
  concord export --format acts-csv --out acts.csv  the same, to a file
  concord export --format clauses-jsonl --document japan-india-statement
                                                   the clauses of one document
  concord export --format akn --document japan-india-statement
                                                   a document as Akoma Ntoso 3.0
  concord export --format akn statement.md         the same for any text or Markdown file

  --format F     json, clauses-csv, clauses-jsonl, acts-csv, acts-jsonl, entities-csv, entities-jsonl, matrix-csv,
                 matrix-jsonl, akn, markdown, annotations, bibtex, biblatex, ris or csl-json
  --document ID  only this document; akn, markdown and annotations want one; json and matrix are always whole
  --out FILE     write there and not to standard output
  --url URL      where the site is published: citations then carry addresses

Levels describe the strength of verbs, not legal effect.
",
    options: &["format", "document", "out", "url"],
    run,
};

fn run(options: &Options) -> Outcome {
    let format = format(options)?;
    let briefing = compile::briefing(options)?;
    let asked = options.value("document").map(|id| document(&briefing, id)).transpose()?;
    let document = asked.or_else(|| match briefing.documents.as_slice() {
        [only] => Some(only.meta.id.clone()),
        _ => None,
    });
    if format.is_of_document() && document.is_none() {
        let wants = format!("{} is about one document: name it with --document", format.id());
        return Err(Failure::Usage(format!("{wants}; {}", documents(&briefing))));
    }
    let url = options.url_base();
    let text =
        export(&briefing, format, document.as_ref(), &Context { url_base: url.as_deref(), accessed: None });
    match options.value("out") {
        None => output::data(&text),
        Some(file) => {
            fs::write(file, text)
                .map_err(|error| Failure::File(format!("{file} cannot be written: {error}")))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn format(options: &Options) -> Result<Format, Failure> {
    let all = || Format::all().into_iter().map(|format| (format.id(), format));
    let names = || all().map(|(id, _)| id).collect::<Vec<_>>().join(", ");
    let asked = options
        .value("format")
        .ok_or_else(|| Failure::Usage(format!("say which format, with --format; there are {}", names())))?;
    all()
        .find(|(id, _)| id == asked)
        .map(|(_, format)| format)
        .ok_or_else(|| Failure::Usage(format!("there is no format “{asked}”; there are {}", names())))
}

/// The document that is called `id`.
pub(crate) fn document(briefing: &Briefing, id: &str) -> Result<DocumentId, Failure> {
    let found = briefing.documents.iter().find(|document| document.meta.id.as_str() == id);
    found
        .map(|document| document.meta.id.clone())
        .ok_or_else(|| Failure::Usage(format!("there is no document “{id}”; {}", documents(briefing))))
}

fn documents(briefing: &Briefing) -> String {
    let ids: Vec<&str> = briefing.documents.iter().map(|document| document.meta.id.as_str()).collect();
    format!("there are {}", ids.join(", "))
}
