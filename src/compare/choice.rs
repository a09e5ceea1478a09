//! What a reader has chosen on a page, as the query of a URL carries it: names with values, decoded.

/// A name and its value in the query of a URL.
pub type Choice<'a> = (&'a str, String);

/// Reads choices and keeps those that nothing answers to.
pub(super) struct Reading<'a> {
    choices: &'a [Choice<'a>],
    unknown: Vec<(String, String)>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(choices: &'a [Choice<'a>]) -> Self {
        Self { choices, unknown: Vec::new() }
    }

    /// The value of `name`, read by `parse`. One that it does not read is unknown; an empty one is none.
    pub(super) fn take<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (_, value) = self.choices.iter().find(|(own, value)| *own == name && !value.is_empty())?;
        let parsed = parse(value);
        if parsed.is_none() {
            self.unknown.push((name.to_owned(), value.clone()));
        }
        parsed
    }

    /// Note that `value`, a part of what `name` asks for, is unknown.
    pub(super) fn refuse(&mut self, name: &str, value: &str) {
        self.unknown.push((name.to_owned(), value.to_owned()));
    }

    /// The names and values that nothing answers to, in the order in which they were read.
    pub(super) fn unknown(self) -> Vec<(String, String)> {
        self.unknown
    }
}
