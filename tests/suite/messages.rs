//! The texts that the code says: what stands in `t!`, `tn!`, `said!` and `saidn!`, and in `say` in scripts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A text of the interface, as catalogues have it for a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Said {
    /// The English text; of two forms the plural.
    pub(crate) text: String,
    /// Whether it depends on a number.
    pub(crate) counted: bool,
}

/// The texts that the code below `folder` says.
pub(crate) fn said_in(folder: &Path) -> BTreeSet<Said> {
    let mut code = String::new();
    gather(folder, &mut code);
    said(&code)
}

fn gather(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, code);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "js") {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text
                .lines()
                .take_while(|line| *line != "#[cfg(test)]")
                .filter(|line| !line.trim_start().starts_with("//"));
            lines.for_each(|line| {
                code.push_str(line);
                code.push('\n');
            });
        }
    }
}

fn said(code: &str) -> BTreeSet<Said> {
    let mut found = BTreeSet::new();
    for (name, counted) in
        [("t!(", false), ("said!(", false), ("say(", false), ("tn!(", true), ("saidn!(", true)]
    {
        for (at, _) in code.match_indices(name) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let arguments = arguments(&code[at + name.len()..]);
            let text = arguments.get(if counted { 2 } else { 0 }).copied().unwrap_or_default();
            if let Some(text) = literal(text).or_else(|| constant(code, text)) {
                found.insert(Said { text, counted });
            } else {
                assert!(!counted, "{name}{text} says no literal");
            }
        }
    }
    found
}

/// The arguments of a call, up to its closing bracket.
fn arguments(code: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start, mut quoted, mut escaped) = (Vec::new(), 0_usize, 0, false, false);
    // Up to where a character's literal reaches: a bracket in it is none.
    let mut literal_to = 0;
    for (at, c) in code.char_indices() {
        match c {
            _ if at < literal_to => {}
            _ if escaped => escaped = false,
            '\'' if !quoted => {
                let ends = code[at + 1..].char_indices().skip(1).take(2).find(|(_, c)| *c == '\'');
                literal_to = ends.map_or(at, |(end, _)| at + 1 + end + 1);
            }
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                found.push(code[start..at].trim());
                return found;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(code[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    panic!("a call does not end: {code:.80}")
}

/// The value of a string literal.
fn literal(text: &str) -> Option<String> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::new();
    let mut rest = inside.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match rest.next()? {
            // The line goes on where its words begin.
            '\n' => while rest.next_if(|c| c.is_whitespace()).is_some() {},
            'n' => value.push('\n'),
            'u' => {
                let code: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                value.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            other => value.push(other),
        }
    }
    Some(value)
}

/// The text of the constant `name`.
fn constant(code: &str, name: &str) -> Option<String> {
    let name = name.rsplit("::").next()?;
    let is_constant = !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let (_, after) = is_constant.then(|| code.split_once(&format!("const {name}: &str =")))??;
    literal(after.split_once(";\n")?.0.trim())
}

#[test]
fn literals_are_found_in_every_kind_of_call() {
    let code = r#"
        const NOTE: &str = "A note.";
        view! { <p title=t!("A \"title\"")>{t!("Two\
            lines, {n}", n = f(1, ")"))} {tn!(list.len(), "{n} name", "{n} names")} </p> }
        said!("See {link}.", link = view! { <a>{t!("this")}</a> }) print!("no") t!(NOTE) t!(level.name())
        t!("in {x}", x = f(')', '\"')) say("on {y}", { y }) saidn!(n, "{n} more", "{n} more in all", n = n)
    "#;
    let found: Vec<_> = said(code).into_iter().map(|one| (one.text, one.counted)).collect();
    let expected = [
        ("A \"title\"", false),
        ("A note.", false),
        ("See {link}.", false),
        ("Twolines, {n}", false),
        ("in {x}", false),
        ("on {y}", false),
        ("this", false),
        ("{n} more in all", true),
        ("{n} names", true),
    ];
    assert_eq!(found, expected.map(|(text, counted)| (text.to_owned(), counted)));
}
