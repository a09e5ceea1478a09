//! The style sheet: the files of `style/` as one text, small enough to travel in every page.
//!
//! In the page, because a sheet of its own would be a request that the first paint has to wait for.

/// The style files in the order of the cascade.
pub const FILES: [&str; 5] = ["tokens.css", "base.css", "layout.css", "parts.css", "print.css"];

/// The files' contents, in the order of [`FILES`], as one sheet without comments and superfluous white space.
pub fn sheet(files: &[String]) -> String {
    files.iter().map(|css| squeeze(&without_comments(css))).collect()
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// White space is dropped beside braces, semicolons and commas, and is one space elsewhere; strings stay as they are.
fn squeeze(css: &str) -> String {
    const BOUNDARIES: [char; 4] = ['{', '}', ';', ','];
    let mut sheet = String::new();
    let mut quote = None;
    let mut gap = false;
    for c in css.chars() {
        if quote.is_none() && c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !sheet.is_empty() && !sheet.ends_with(BOUNDARIES) && !BOUNDARIES.contains(&c) {
            sheet.push(' ');
        }
        gap = false;
        if c == '}' && sheet.ends_with(';') {
            sheet.pop();
        }
        sheet.push(c);
        match quote {
            None if matches!(c, '"' | '\'') => quote = Some(c),
            Some(open) if c == open => quote = None,
            _ => {}
        }
    }
    sheet
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sheet_says_the_same_in_fewer_characters() {
        for (css, sheet) in [
            ("a {\n  color: red;\n}\n", "a{color: red}"),
            ("/* why */ a, b > c :hover { margin: 0 auto }", "a,b > c :hover{margin: 0 auto}"),
            ("@layer base { q::before { content: \"«  \" ; } }", "@layer base{q::before{content: \"«  \"}}"),
            ("a { width: calc(1px + 2px) } /* open", "a{width: calc(1px + 2px)}"),
        ] {
            assert_eq!(super::sheet(&[css.to_owned()]), sheet);
        }
    }
}
