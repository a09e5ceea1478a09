//! A citation as runs of text, and what becomes of it on a clipboard.

use crate::text::{escaped_html, escaped_markdown};

/// A piece of a citation that is set in one way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are in italics.
    pub italic: bool,
    /// Whether they are an address, to be linked.
    pub is_url: bool,
}

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Citation {
    /// The note, or the entry of a list of references.
    pub runs: Vec<Run>,
    /// What stands in the running text, in styles that name the passage there and not in the list of references.
    pub in_text: Option<Vec<Run>>,
}

impl Citation {
    /// As plain text, what stands in the running text on a line of its own before the reference.
    pub fn plain(&self) -> String {
        self.lines(|run| run.text.clone()).join("\n")
    }

    /// As HTML without any style of its own; two paragraphs where [`in_text`](Self::in_text) is given.
    pub fn html(&self) -> String {
        let lines = self.lines(|run| {
            let text = escaped_html(&run.text);
            match (run.italic, run.is_url) {
                (true, _) => format!("<i>{text}</i>"),
                (_, true) => format!("<a href=\"{text}\">{text}</a>"),
                _ => text,
            }
        });
        match lines.as_slice() {
            [line] => line.clone(),
            lines => lines.iter().map(|line| format!("<p>{line}</p>")).collect::<Vec<_>>().concat(),
        }
    }

    /// As Markdown (`CommonMark`).
    pub fn markdown(&self) -> String {
        let lines = self.lines(|run| {
            if run.is_url {
                return format!("<{}>", run.text);
            }
            let text = escaped_markdown(&run.text);
            if run.italic { format!("*{text}*") } else { text }
        });
        // A style that itself puts an address into angle brackets must not put it there twice.
        lines.join("\n\n").replace("\\<<", "<").replace(">\\>", ">")
    }

    fn lines(&self, write: impl Fn(&Run) -> String) -> Vec<String> {
        self.in_text.iter().chain([&self.runs]).map(|runs| runs.iter().map(&write).collect()).collect()
    }
}

/// A citation being written.
#[derive(Default)]
pub(super) struct Writer {
    runs: Vec<Run>,
}

impl Writer {
    /// Text as it stands.
    pub(super) fn text(mut self, text: &str) -> Self {
        if text.is_empty() {
            return self;
        }
        match self.runs.last_mut() {
            Some(last) if !last.italic && !last.is_url => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), ..Run::default() }),
        }
        self
    }

    /// Text in italics.
    pub(super) fn italic(mut self, text: &str) -> Self {
        self.runs.push(Run { text: text.to_owned(), italic: true, is_url: false });
        self
    }

    /// An address.
    pub(super) fn url(mut self, url: &str) -> Self {
        self.runs.push(Run { text: url.to_owned(), italic: false, is_url: true });
        self
    }

    pub(super) fn runs(self) -> Vec<Run> {
        self.runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_written_for_each_clipboard() {
        let runs = Writer::default()
            .text("‘A <b> & *c*’ ")
            .italic("The \"Post\"")
            .text(" <")
            .url("https://example.org/?a=1&b=2")
            .text("> accessed")
            .runs();
        let citation = Citation { runs, in_text: None };
        assert_eq!(citation.plain(), "‘A <b> & *c*’ The \"Post\" <https://example.org/?a=1&b=2> accessed");
        assert_eq!(
            citation.html(),
            "‘A &lt;b&gt; &amp; *c*’ <i>The &quot;Post&quot;</i> &lt;<a href=\"https://example.org/?a=1&amp;b=2\">\
             https://example.org/?a=1&amp;b=2</a>&gt; accessed"
        );
        assert_eq!(
            citation.markdown(),
            "‘A \\<b\\> \\& \\*c\\*’ *The \"Post\"* <https://example.org/?a=1&b=2> accessed"
        );
    }

    #[test]
    fn what_stands_in_the_text_comes_first() {
        let runs = |text: &str| Writer::default().text(text).runs();
        let citation = Citation { runs: runs("Title."), in_text: Some(runs("(“Title,” n.d.)")) };
        assert_eq!(citation.plain(), "(“Title,” n.d.)\nTitle.");
        assert_eq!(citation.html(), "<p>(“Title,” n.d.)</p><p>Title.</p>");
    }
}
