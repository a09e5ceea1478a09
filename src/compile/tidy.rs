//! A text as readers see it: one space where the source has any, nothing where an artefact was.

use crate::model::{SourcedText, Span};

use super::inline::HARD_BREAK;

/// A text being tidied: words so far, and the white space that the next word may need.
pub(super) struct Tidy<'a> {
    source: &'a str,
    pub(super) out: SourcedText,
    gap: Option<Gap>,
    last: Option<char>,
    after_cut: bool,
}

struct Gap {
    span: Option<Span>,
    plain: bool,
    broken: bool,
}

impl<'a> Tidy<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, out: SourcedText::new(), gap: None, last: None, after_cut: false }
    }

    /// Leave something out here; its place in the text.
    pub(super) fn cut(&mut self) -> usize {
        self.after_cut = true;
        self.out.as_str().len()
    }

    /// Add a character and the bytes behind it: the same bytes, or bytes it stands for.
    pub(super) fn push(&mut self, c: char, behind: Option<(Span, bool)>) {
        if is_ignorable(c) {
            return;
        }
        if c.is_whitespace() {
            self.widen(c, behind);
            return;
        }
        self.close_gap(c);
        let mut buffer = [0; 4];
        match behind {
            Some((span, true)) => self.out.push_verbatim(self.source, span),
            Some((span, false)) => self.out.push_replaced(c.encode_utf8(&mut buffer), span),
            None => self.out.push_bare(c.encode_utf8(&mut buffer)),
        }
        self.last = Some(c);
        self.after_cut = false;
    }

    fn widen(&mut self, c: char, behind: Option<(Span, bool)>) {
        let broken = matches!(c, '\n' | '\r' | HARD_BREAK);
        match &mut self.gap {
            None => {
                let plain = c == ' ' && behind.is_some_and(|(_, verbatim)| verbatim);
                self.gap = Some(Gap { span: behind.map(|(span, _)| span), plain, broken });
            }
            Some(gap) => {
                gap.broken |= broken;
                // White space beyond markup stays unclaimed, so that the markup is not taken for words.
                if let (Some(span), Some((next, _))) = (&mut gap.span, behind)
                    && span.end == next.start
                {
                    span.end = next.end;
                    gap.plain = false;
                }
            }
        }
    }

    fn close_gap(&mut self, next: char) {
        let Some(gap) = self.gap.take() else { return };
        let Some(last) = self.last else { return };
        let stranded =
            self.after_cut && matches!(next, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '”' | '’');
        if stranded || (gap.broken && is_unspaced(last) && is_unspaced(next)) {
            return;
        }
        match gap.span {
            Some(span) if gap.plain => self.out.push_verbatim(self.source, span),
            Some(span) => self.out.push_replaced(" ", span),
            None => self.out.push_bare(" "),
        }
    }
}

/// Characters that no reader sees: soft hyphen, zero-width space, byte order mark.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')
}

/// Scripts that set no space between words, where a full line ends anywhere: kana, Han, full-width signs.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}
