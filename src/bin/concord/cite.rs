//! `concord cite`: a citation of a document, a clause or a sentence.

use concord::cite::{Citation, Context, Format, Ref, Style, citation, entries};
use concord::model::Briefing;
use concord::place::Passage;

use crate::options::Options;
use crate::{Command, Failure, Outcome, export, output};

pub(crate) const COMMAND: Command = Command {
    name: "cite",
    says: "a citation of a document, a clause or a sentence",
    help: "  concord cite japan-india-statement --style oscola
  concord cite japan-india-statement sec_1__para_2 --style chicago --as markdown
  concord cite japan-india-statement sec_1__para_2--s2 --style bluebook \\
      --url https://example.org/briefing/ --accessed 2026-11-24
  concord cite japan-india-statement sec_1__para_1 sec_1__para_2 --style ris > clauses.ris

  --style S        oscola, bluebook, chicago or apa; bibtex, biblatex, ris or csl-json
  --as F           plain (unless told otherwise), markdown or html; for the first four styles
  --url URL        where the site is published; without it no address of the site is cited
  --accessed DATE  the day on which you read it, yyyy-mm-dd

Sentences are cited by their paragraph, for want of a style that goes further; the link leads to the sentence.
What is not known is left out or marked as the style has it (n.d.).
",
    options: &["style", "as", "url", "accessed"],
    run,
};

fn run(options: &Options) -> Outcome {
    let (Some((document, passages)), Some(style)) = (options.words().split_first(), options.value("style"))
    else {
        return Err(Failure::Usage("say which document, and the style with --style".to_owned()));
    };
    let accessed = options.value("accessed");
    if let Some(date) = accessed.filter(|date| !is_day(date)) {
        return Err(Failure::Usage(format!("“{date}” is no day: write it as yyyy-mm-dd")));
    }
    let briefing = options.briefing()?;
    let refs = refs(&briefing, document, passages)?;
    let url = options.url_base();
    let context = Context { url_base: url.as_deref(), accessed };
    if let Some(format) = Format::ALL.into_iter().find(|format| format.as_str() == style) {
        return output::data(&entries(&briefing, &refs, format, &context));
    }
    let style = Style::ALL.into_iter().find(|known| known.as_str() == style).ok_or_else(|| {
        let styles =
            Style::ALL.into_iter().map(Style::as_str).chain(Format::ALL.into_iter().map(Format::as_str));
        Failure::Usage(format!(
            "there is no style “{style}”; there are {}",
            styles.collect::<Vec<_>>().join(", ")
        ))
    })?;
    let write = match options.value("as").unwrap_or("plain") {
        "plain" => Citation::plain,
        "markdown" => Citation::markdown,
        "html" => Citation::html,
        other => {
            return Err(Failure::Usage(format!(
                "there is no form “{other}”; there are plain, markdown, html"
            )));
        }
    };
    let citations = refs.iter().filter_map(|what| citation(&briefing, what, style, &context));
    output::data(&citations.map(|citation| write(&citation) + "\n").collect::<String>())
}

fn refs(briefing: &Briefing, document: &str, passages: &[String]) -> Result<Vec<Ref>, Failure> {
    let document = export::document(briefing, document)?;
    if passages.is_empty() {
        return Ok(vec![Ref { document, passage: None }]);
    }
    let refs = passages.iter().map(|words| {
        let passage: Passage = words.parse().map_err(|error| Failure::Usage(format!("{error}")))?;
        let what = Ref { document: document.clone(), passage: Some(passage) };
        let is_there = citation(briefing, &what, Style::Oscola, &Context::default()).is_some();
        is_there.then_some(what).ok_or_else(|| {
            let list =
                format!("concord export --format clauses-csv --document {document} lists what there is");
            Failure::Usage(format!("{document} has no passage “{words}”; {list}"))
        })
    });
    refs.collect()
}

fn is_day(text: &str) -> bool {
    concord::manifest::is_date(text)
}
