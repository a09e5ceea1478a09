//! The rules of ARCHITECTURE.md that a compiler cannot hold: who may name what, and how files open.

use std::fs;
use std::path::PathBuf;

/// Every file below `folder` whose name ends in `ending`, as its path from the project's root and its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The lines of code of a file: neither comments nor the tests at its end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .take_while(|(_, line)| *line != "#[cfg(test)]")
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Fail if code below `folder`, the files in `except` aside, contains one of `words`.
fn check_absent(folder: &str, words: &[&str], except: &[&str]) {
    let mut found = Vec::new();
    let files = files(folder, ".rs");
    assert!(!files.is_empty(), "there is no code below {folder}");
    for (name, text) in files {
        if except.iter().any(|allowed| name.starts_with(allowed)) {
            continue;
        }
        for (line, code) in code(&text) {
            found.extend(
                words
                    .iter()
                    .filter(|word| code.contains(**word))
                    .map(|word| format!("{name}:{line} names {word}")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn imports_flow_downward_only() {
    let layers: [(&str, &[&str]); 13] = [
        (
            "src/model",
            &["crate::compile", "crate::lexicon", "crate::place", "crate::export", "crate::ui", "serde"],
        ),
        ("src/lexicon", &["crate::compile", "crate::place", "crate::export", "crate::ui"]),
        ("src/compile", &["crate::place", "crate::export", "crate::compare", "crate::ui", "crate::site"]),
        ("src/export", &["crate::compile", "crate::lexicon", "crate::ui"]),
        ("src/compare", &["crate::compile", "crate::lexicon", "crate::ui"]),
        ("src/pins", &["crate::compile", "crate::lexicon", "crate::export", "crate::ui"]),
        ("src/search", &["crate::compile", "crate::lexicon", "crate::export", "crate::ui"]),
        ("src/cite", &["crate::compile", "crate::lexicon", "crate::export", "crate::ui"]),
        ("src/ui/part", &["use_workspace", "leptos_router", "crate::site"]),
        ("src/ui/page", &["crate::site", "wasm_bindgen"]),
        ("src/ui", &["crate::site", "std::fs"]),
        ("src/site", &["std::fs", "std::env"]),
        ("src", &["chrono", "rand::"]),
    ];
    for (folder, words) in layers {
        check_absent(folder, words, &[]);
    }
}

#[test]
fn each_outside_dependency_is_named_in_one_place() {
    check_absent("src", &["pulldown_cmark"], &["src/compile/markdown"]);
    check_absent("src", &["similar::"], &["src/compare/diff/mod.rs", "src/lock"]);
    check_absent("src", &["web_sys", "js_sys", "gloo::"], &["src/ui/dom"]);
    check_absent("src", &["unicode_normalization", "rust_stemmers"], &["src/text.rs"]);
    check_absent("src", &["strsim"], &["src/search"]);
    check_absent("src", &["leptos"], &["src/ui", "src/site", "src/main.rs", "src/bin/site.rs"]);
    check_absent("src", &["cosmic_text", "tiny_skia", "typst_assets"], &["src/site/preview.rs"]);
    check_absent(
        "src",
        &["serde_json"],
        &["src/load.rs", "src/export", "src/cite/csl", "src/pins/store.rs", "src/site/metadata/linked.rs"],
    );
}

#[test]
fn no_text_becomes_markup() {
    check_absent("src", &["inner_html", "set_inner_html", "insert_adjacent_html", "document.write"], &[]);
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "tests"] {
        for (name, text) in files(folder, ".rs") {
            assert!(text.starts_with("//!"), "{name} does not open with //!");
        }
    }
}

#[test]
fn source_files_stay_short() {
    for (name, text) in files("src", ".rs") {
        let lines = code(&text).count();
        assert!(lines <= 400, "{name} has {lines} lines of code: look for the second concept in it");
    }
}

#[test]
fn styles_use_logical_properties() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "text-align: left",
        "text-align: right",
    ];
    for (name, text) in files("style", ".css") {
        for (index, line) in text.lines().enumerate() {
            assert!(
                !physical.iter().any(|word| line.contains(word)),
                "{name}:{} is physical: {line}",
                index + 1
            );
            assert!(!line.contains("!important"), "{name}:{} is !important", index + 1);
        }
    }
}

#[test]
fn text_files_are_clean() {
    for folder in ["src", "tests", "style", "tools", "schemas"] {
        for (name, text) in [".rs", ".css", ".sh", ".json"].iter().flat_map(|ending| files(folder, ending)) {
            assert!(!text.contains('\t'), "{name} has a tab");
            assert!(!text.lines().any(|line| line.ends_with(' ')), "{name} has a space at the end of a line");
            assert!(text.is_empty() || text.ends_with('\n'), "{name} does not end with a line break");
        }
    }
}

/// What was put down beside the project's files and swept into it: an archive, a picture, a program.
#[test]
fn files_at_the_top_are_text() {
    for entry in fs::read_dir(".").unwrap() {
        let path = entry.unwrap().path();
        assert!(path.is_dir() || fs::read_to_string(&path).is_ok(), "{} is no text", path.display());
    }
}
