//! The start of the app in a browser: fetch the sources, compile them, take the page over.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::app::App;
use super::dom::{breathe, declare_language, fetch_text, fetch_text_if_any, path_below, take_over};
use super::link::Root;
use super::workspace::Workspace;
use crate::compile::Source;
use crate::language::{Catalog, Language, speak, spoken, t};
use crate::lexicon::{FILES, Lexicon};
use crate::load::LoadError;
use crate::lock::{self, Lock};
use crate::manifest::{self, Manifest};
use crate::model::Briefing;
use crate::place::Place;

/// What the running app reads, for [`record`].
static WORKSPACE: OnceLock<Workspace> = OnceLock::new();

/// Compile the site below `root`, a path that ends in `/`, and put the app in place of the prerendered page. It speaks
/// the language of `tag`, which the boot script has chosen, with the contents of its `catalog`.
///
/// # Errors
/// What kept the app from starting and what to do about it, for a reader. The page is then as it was.
pub async fn start(root: &str, tag: &str, catalog: Option<&str>) -> Result<(), String> {
    // Whatever is wrong with the catalogue, the page can be read in English.
    let catalog = catalog.and_then(|text| Catalog::from_json(tag, text).ok());
    if let (Some(language), Some(catalog)) = (Language::of_tag(tag), catalog) {
        speak(language, catalog);
    }
    let workspace = load(root).await?;
    if let Some(missing) = missing_text(&workspace.briefing, &path_below(root)) {
        return Err(missing);
    }
    let workspace = WORKSPACE.get_or_init(|| workspace).clone();
    // Compiling and mounting are two pieces of work: what the reader does in between is answered in between.
    breathe().await;
    let base = root.trim_end_matches('/').to_owned();
    declare_language(spoken().tag(), spoken().direction());
    take_over(move || view! { <App workspace root=Root::absolute(&base) base/> })
}

/// The compiled record of what the app shows; empty before it has started.
pub fn record() -> String {
    WORKSPACE.get().map(|workspace| crate::export::record(&workspace.briefing)).unwrap_or_default()
}

/// Fetch and compile. Every request is under way before the first answer is awaited, the texts as soon as the
/// manifest has named them.
async fn load(root: &str) -> Result<Workspace, String> {
    let published = fetch_text_if_any(root, lock::FILE);
    let [verbs, themes, entities] = FILES.map(|file| fetch_text(root, file));
    let manifest = fetch_text(root, manifest::FILE).await?;
    let manifest = Manifest::from_json(&manifest).map_err(|error| mistaken(&[error]))?;
    let texts: Vec<_> = (manifest.documents.iter())
        .map(|entry| (entry, fetch_text(root, &format!("seeds/{}", entry.file))))
        .collect();
    let lexicon = Lexicon::from_json([&verbs.await?, &themes.await?, &entities.await?])
        .map_err(|errors| mistaken(&errors))?;
    let mut sources = Vec::new();
    for (entry, text) in texts {
        // A text that cannot be read is left out; compiling reports it.
        if let Ok(text) = text.await {
            sources.push(Source { file: entry.file.clone(), text, entry: Some(entry.clone()) });
        }
    }
    // Some hosts answer with a page of their own where a file is missing.
    let published = published.await?.filter(|text| !text.trim_start().starts_with('<'));
    let published = published.map_or_else(|| Ok(Lock::default()), |text| Lock::from_json(&text));
    let published = published.map_err(|error| mistaken(&[error]))?;
    Ok(Workspace::new(crate::brief(&manifest, &sources, &lexicon, &published), lexicon, published))
}

/// That files of the site have mistakes, for a reader who can do nothing about it but pass it on: the mistakes are named in
/// English, as the site's tools name them.
fn mistaken(errors: &[LoadError]) -> String {
    let errors = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    t!("a file of this site has a mistake that its publisher has to mend: {errors}", errors = errors)
}

/// Why the page at `path` is left as it is: it shows a document whose source the app does not have.
fn missing_text(briefing: &Briefing, path: &str) -> Option<String> {
    let Ok(Place::Read(document, _) | Place::Clause(document, _)) = path.parse() else { return None };
    let diagnostic = (briefing.diagnostics.iter())
        .find(|diagnostic| diagnostic.document.as_ref() == Some(&document))
        .filter(|_| briefing.document(&document).is_none())?;
    Some(diagnostic.says())
}
