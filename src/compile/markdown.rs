//! Markdown to blocks. The one file that names `pulldown_cmark`.
//!
//! The parser decodes what it reads, so every text it hands out is compared with the bytes it came from.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::model::{ArtefactKind, Span};

use super::block::{Block, Kind};
use super::emphasis;
use super::indent;
use super::inline::{HARD_BREAK, Inline, Style};
use super::marker;

/// The blocks of `source` from byte `start` on, and paragraphs that hold nothing but space.
pub(super) fn read(source: &str, start: usize) -> (Vec<Block>, Vec<Span>) {
    let body = source.get(start..).unwrap_or_default();
    let armless = indent::disarm(body);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader::new(source, &armless, start);
    for (event, range) in Parser::new_ext(&armless, options).into_offset_iter() {
        reader.event(event, &range);
    }
    reader.close(None);
    (reader.blocks, reader.blank)
}

struct Reader<'a> {
    source: &'a str,
    parsed: &'a str,
    start: usize,
    blocks: Vec<Block>,
    blank: Vec<Span>,
    open: Option<Open>,
    lists: usize,
    /// The bullet or number of the item that has begun, until its first words take it.
    item: Option<(marker::Marker, usize)>,
    /// A number that only Markdown takes for one (`2029. One of the …`) belongs to the words.
    prefix: Option<Span>,
    /// How many blocks deep inside a part that is carried as it stands.
    carried: usize,
}

/// The paragraph or heading being read.
struct Open {
    text: Inline,
    level: Option<HeadingLevel>,
    bold: usize,
    bold_from: usize,
    italic: Vec<usize>,
    underline: Option<usize>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, parsed: &'a str, start: usize) -> Self {
        Self {
            source,
            parsed,
            start,
            blocks: Vec::new(),
            blank: Vec::new(),
            open: None,
            lists: 0,
            item: None,
            prefix: None,
            carried: 0,
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.start + range.start, self.start + range.end)
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        if self.carried > 0 {
            match event {
                Event::Start(_) => self.carried += 1,
                Event::End(_) => self.carried -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.begin(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.words(&text, range),
            Event::Code(code) => self.code(&code, range),
            Event::SoftBreak => self.line_break('\n', range),
            Event::HardBreak => self.line_break(HARD_BREAK, range),
            Event::InlineHtml(tag) => self.tag(&tag, range),
            Event::FootnoteReference(_) => {
                let span = self.span(range);
                let source = self.source;
                let open = self.open();
                let from = open.text.len();
                open.text.push_source(source, span);
                open.text.style(from, Style::Reference);
            }
            Event::Rule => {
                self.close(None);
                if !self.closes_emphasis(range) {
                    self.carry(ArtefactKind::Separator, range);
                }
            }
            Event::Html(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Strong => {
                let open = self.open();
                if open.bold == 0 {
                    open.bold_from = open.text.len();
                }
                open.bold += 1;
            }
            Tag::Emphasis => {
                let open = self.open();
                let from = open.text.len();
                open.italic.push(from);
            }
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } | Tag::Image { .. } => {
            }
            Tag::Heading { level, .. } => {
                self.close(None);
                self.open().level = Some(*level);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) | Tag::HtmlBlock => {
                self.carry_all(ArtefactKind::Raw, range);
            }
            Tag::Table(_) => self.carry_all(ArtefactKind::Table, range),
            Tag::FootnoteDefinition(_) => self.carry_all(ArtefactKind::Footnote, range),
            Tag::List(_) => {
                self.close(None);
                self.lists += 1;
            }
            Tag::Item => {
                self.close(None);
                let head = self.parsed.get(range.clone()).unwrap_or_default();
                self.item = marker::leading(head).map(|(marker, _)| (marker, self.start + range.start));
                let number = head.find(|c: char| !c.is_ascii_digit()).unwrap_or_default();
                if self.item.is_none() && number > 0 {
                    let at = self.start + range.start;
                    // The digits, their punctuation and a space.
                    self.prefix = head.is_char_boundary(number + 2).then(|| Span::new(at, at + number + 2));
                }
            }
            _ => self.close(None),
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Strong => {
                let open = self.open();
                open.bold = open.bold.saturating_sub(1);
                if open.bold == 0 {
                    open.text.style(open.bold_from, Style::Bold);
                }
            }
            TagEnd::Emphasis => {
                let open = self.open();
                if let Some(from) = open.italic.pop() {
                    open.text.style(from, Style::Italic);
                }
            }
            TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => {}
            TagEnd::List(_) => {
                self.close(None);
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => self.close(Some(range)),
            TagEnd::Item => {
                self.close(None);
                (self.item, self.prefix) = (None, None);
            }
            _ => self.close(None),
        }
    }

    fn open(&mut self) -> &mut Open {
        let prefix = self.prefix.take().map(|span| Inline::verbatim(self.source, span));
        self.open.get_or_insert_with(|| Open {
            text: prefix.unwrap_or_default(),
            level: None,
            bold: 0,
            bold_from: 0,
            italic: Vec::new(),
            underline: None,
        })
    }

    fn words(&mut self, text: &str, range: &Range<usize>) {
        let (source, parsed, span) = (self.source, self.parsed, self.span(range));
        let is_same = parsed.get(range.clone()) == Some(text);
        let open = self.open();
        if is_same {
            open.text.push_source(source, span);
        } else {
            open.text.push_decoded(text, span);
        }
    }

    fn code(&mut self, code: &str, range: &Range<usize>) {
        let (source, span) = (self.source, self.span(range));
        let words = span.of(source);
        // Where the parser folds lines the words differ from the source; the source is what counts.
        let inner = words
            .find(code)
            .map_or_else(|| words.trim_matches('`'), |at| words.get(at..at + code.len()).unwrap_or(words));
        let start = span.start + words.find(inner).unwrap_or_default();
        self.open().text.push_source(source, Span::new(start, start + inner.len()));
    }

    fn line_break(&mut self, sign: char, range: &Range<usize>) {
        let span = self.span(range);
        self.open().text.push_decoded(sign.encode_utf8(&mut [0; 4]), span);
    }

    /// Inline HTML is markup; a line break and underlining mean something for the structure.
    fn tag(&mut self, tag: &str, range: &Range<usize>) {
        let span = self.span(range);
        let lower = tag.to_ascii_lowercase();
        let open = self.open();
        if lower.starts_with("<br") {
            open.text.push_decoded(HARD_BREAK.encode_utf8(&mut [0; 4]), span);
        } else if lower == "<u>" || lower.contains("text-decoration: underline") {
            open.underline = Some(open.text.len());
        } else if (lower == "</u>" || lower == "</span>")
            && let Some(from) = open.underline.take()
        {
            open.text.style(from, Style::Underline);
        }
    }

    /// Whether the asterisks of a rule close those that the paragraph right above opened and never closed.
    fn closes_emphasis(&self, range: &Range<usize>) -> bool {
        let rule = self.span(range);
        self.blocks.last().is_some_and(|above| {
            let gap = self.source.get(above.span.end..rule.start).unwrap_or_default();
            let opens = above.span.of(self.source).trim_start().starts_with("***");
            opens && rule.of(self.source).trim() == "***" && gap.lines().count() <= 1 && gap.trim().is_empty()
        })
    }

    fn carry(&mut self, kind: ArtefactKind, range: &Range<usize>) {
        let block = Block::artefact(kind, self.source, self.span(range));
        // A comment without words only keeps two lists apart.
        let has_words = block.text.as_str().chars().any(char::is_alphanumeric);
        if has_words || kind != ArtefactKind::Raw {
            self.blocks.push(Block { depth: self.lists, ..block });
        }
    }

    fn carry_all(&mut self, kind: ArtefactKind, range: &Range<usize>) {
        self.close(None);
        self.carry(kind, range);
        self.carried = 1;
    }

    /// End the paragraph or heading that is open.
    fn close(&mut self, range: Option<&Range<usize>>) {
        let Some(open) = self.open.take() else { return };
        let Some(hull) = range.map(|range| self.span(range)).or_else(|| open.text.hull()) else { return };
        let mut parts = emphasis::settle(self.source, open.text).into_iter().peekable();
        if let Some(level) = open.level {
            let mut text = parts.next().unwrap_or_default();
            parts.for_each(|part| text.join(" ", &part));
            self.heading(text, level, hull);
            return;
        }
        self.blank.extend(parts.peek().is_none_or(Inline::is_blank).then_some(hull));
        let mut start = hull.start;
        while let Some(text) = parts.next().filter(|text| !text.is_blank()) {
            let marker = self.item.take().map(|(marker, at)| {
                start = at;
                marker
            });
            let end = parts.peek().and_then(Inline::hull).map_or(hull.end, |next| next.start);
            let span = Span::new(start, end);
            self.blocks.push(Block { depth: self.lists, marker, ..Block::paragraph(text, span) });
            start = end;
        }
    }

    fn heading(&mut self, text: Inline, level: HeadingLevel, span: Span) {
        let words = span.of(self.source).trim_end();
        if !text.as_str().chars().any(char::is_alphanumeric) {
            self.blocks.push(Block::artefact(ArtefactKind::Separator, self.source, span));
        } else if !words.trim_start().starts_with('#') && !is_titlelike(text.as_str()) {
            // A rule drawn right under a paragraph makes a heading of it in Markdown.
            let rule = words.rfind('\n').map_or(0, |at| at + 1);
            let rule = Span::new(span.start + rule, span.start + words.len());
            self.blocks.push(Block::paragraph(text, Span::new(span.start, rule.start)));
            self.blocks.push(Block::artefact(ArtefactKind::Separator, self.source, rule));
        } else {
            let depth = self.lists;
            let kind = Kind::Heading(level as u8);
            self.blocks.push(Block { kind, depth, ..Block::paragraph(text, span) });
        }
    }
}

/// Whether a paragraph over a rule can be meant as a heading.
fn is_titlelike(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= 200 && !text.ends_with(['.', ';', ',', ':', '。'])
}
