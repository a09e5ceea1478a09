//! The program as pages load it: its files, and the scripts that start it.

use crate::language::Language;

/// The WebAssembly program, by the names of its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// The module that `wasm-bindgen` wrote.
    pub glue: String,
    /// The compiled code.
    pub wasm: String,
    /// How large the compiled code is, in bytes.
    pub size: u64,
}

impl Program {
    /// The boot script: starts the program, with the whole `style` sheet, after the page has been shown.
    pub(super) fn boot(&self, style: &str) -> String {
        without_comments(include_str!("boot.js"))
            .replace("GLUE", &self.glue)
            .replace("WASM", &self.wasm)
            .replace("SIZE", &self.size.to_string())
            .replace("STYLE", style)
            .replace("LANGUAGES", &directions())
    }

    /// Its file name, which changes with its contents.
    pub(super) fn boot_name(&self, style: &str) -> String {
        let hash = crate::compile::sha256(self.boot(style).as_bytes());
        format!("boot-{}.js", hash.get(..16).unwrap_or_default())
    }

    /// The script of `404.html`, whose links start from `written`: finds the root, then boots from there.
    pub(super) fn find_root(&self, written: &str, style: &str) -> String {
        without_comments(include_str!("find_root.js"))
            .replace("BOOT", &self.boot_name(style))
            .replace("WRITTEN", written)
    }
}

/// The languages that have a catalogue, with the directions of their scripts, as an object of JavaScript.
fn directions() -> String {
    let translated = Language::ALL.into_iter().filter(|language| language.file().is_some());
    let pairs: Vec<_> =
        translated.map(|language| format!("{}: \"{}\"", language.tag(), language.direction())).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// The script without lines that are only a comment, and without indentation.
fn without_comments(script: &str) -> String {
    script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_script_names_the_program_and_is_named_for_what_it_says() {
        let program = |wasm: &str| Program { glue: "app-1.js".to_owned(), wasm: wasm.to_owned(), size: 7 };
        let boot = program("app-1.wasm").boot("style-1.css");
        assert!(boot.contains("\"app-1.js\"") && boot.contains("\"app-1.wasm\""), "{boot}");
        assert!(boot.contains("\"style-1.css\""), "{boot}");
        assert!(boot.contains("{ ja: \"ltr\", hi: \"ltr\", ar: \"rtl\" }"), "{boot}");
        assert!(!boot.contains("GLUE") && !boot.contains("//"), "{boot}");
        assert_ne!(program("app-1.wasm").boot_name("a"), program("app-2.wasm").boot_name("a"));
    }
}
