//! The command line: what it answers, where, and with which exit status.

use std::process::{Command, Output};

fn concord(words: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_concord")).args(words.split_whitespace()).output().unwrap()
}

/// `words` on the command line give this exit status, `data` at standard output and `message` at standard error.
fn check(words: &str, status: i32, data: &str, message: &str) {
    let output = concord(words);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(status), "{words}\n{err}");
    assert!(
        out.contains(data),
        "{words} does not print “{data}”:\n{}",
        out.chars().take(500).collect::<String>()
    );
    assert!(err.contains(message), "{words} does not say “{message}”:\n{err}");
    assert!(status != 2 || out.is_empty(), "{words} fails and prints data");
    assert!(status != 0 || !message.is_empty() || err.is_empty(), "{words} complains:\n{err}");
}

#[test]
fn the_command_line_does_what_its_help_says() {
    for (words, status, data, message) in [
        ("", 0, "concord compile", ""),
        ("--help", 0, "Exit status: 0 done; 1 done", ""),
        ("help", 0, "concord cite", ""),
        ("check --help", 0, "concord check --seeds", ""),
        ("compile --help", 0, "pdftotext", ""),
        ("export --help", 0, "--format", ""),
        ("cite -h", 0, "--accessed", ""),
        ("check", 0, "", ""),
        ("check extra", 2, "", "“extra” is one word too many"),
        ("check --seeds tests", 2, "", "seeds/manifest.json cannot be read"),
        ("check --seeds tests", 2, "", "--seeds DIR"),
        ("chek", 2, "", "there is no command “chek”"),
        ("--seeds .", 2, "", "a command comes first"),
        ("compile", 0, "\"format\":\"concord-briefing/1\"", ""),
        ("compile tests/fixtures/structure/news.txt", 0, "\"id\":\"news\"", ""),
        ("compile tests/nothing.txt", 2, "", "tests/nothing.txt cannot be read"),
        ("compile --format x", 2, "", "there is no option --format"),
        ("export", 2, "", "say which format"),
        ("export --format docx", 2, "", "there is no format “docx”; there are json"),
        ("export --format acts-csv", 0, "document,standing,clause,sentence,verb_strength", ""),
        ("export --format akn", 2, "", "name it with --document; there are japan-india-statement"),
        ("export --format akn --document none", 2, "", "there is no document “none”"),
        ("export --format=akn --document=japan-india-summary", 0, "eId=\"para_1__item_a\"", ""),
        ("export --format akn tests/fixtures/structure/news.txt", 0, "<akomaNtoso", ""),
        ("export --format json --format json", 2, "", "--format is given twice"),
        ("export --format json --out /nowhere/at/all.json", 2, "", "/nowhere/at/all.json cannot be written"),
        ("cite", 2, "", "say which document"),
        ("cite japan-india-statement --style mla", 2, "", "there is no style “mla”; there are oscola"),
        ("cite japan-india-statement --style oscola", 0, "(2 July 2026)\n", ""),
        ("cite japan-india-statement sec_1__para_2 --style apa --as html", 0, "<p>(<i>", ""),
        ("cite japan-india-statement sec_1__para_2 --style ris", 0, "N1  - Section 1, para. 2\r\n", ""),
        ("cite japan-india-statement sec_9 --style ris", 2, "", "has no passage “sec_9”"),
        ("cite japan-india-statement § --style ris", 2, "", "a clause id such as sec_1__para_2"),
        ("cite japan-india-statement --style apa --accessed today", 2, "", "write it as yyyy-mm-dd"),
    ] {
        check(words, status, data, message);
    }
}

#[test]
fn an_export_goes_to_a_file() {
    let file = std::env::temp_dir().join(format!("concord-{}.jsonl", std::process::id()));
    let output = concord(&format!("export --format matrix-jsonl --out {}", file.display()));
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let _ = std::fs::remove_file(&file);
    assert!(output.status.success() && output.stdout.is_empty());
    assert!(text.starts_with("{\"theme\":") || text.contains("\"theme\":"), "{text}");
}
