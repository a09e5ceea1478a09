//! The site builder: a workspace in, the files of the static site out. Pure; `bin/site.rs` reads and writes.
//!
//! 1. [`render`] makes the body of a page from the components that the browser will mount.
//! 2. [`page`] puts a complete HTML file around it, under the policy of [`policy`].
//! 3. [`metadata`] says in its head what is there, for other programs; [`preview`] draws the images for link previews.
//! 4. [`program`] adds the boot script, which starts the WebAssembly program after the page has been shown.

mod feed;
mod metadata;
mod page;
mod policy;
mod preview;
mod program;
mod render;
mod style;

pub use preview::{Image, images};
pub use program::Program;
pub use style::Style;

use crate::cite::Context;
use crate::export::{self, Download};
use crate::language::in_english;
use crate::model::Briefing;
use crate::place::Place;
use crate::ui::workspace::Workspace;

/// What the pages are made with, besides the workspace.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The style sheets.
    pub style: Style,
    /// The program; without one the pages are complete but nothing on them changes.
    pub program: Option<Program>,
    /// Where the site will be published, with a final slash, where that is known.
    pub url: Option<String>,
}

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's root.
    pub path: String,
    /// Its contents.
    pub text: String,
}

/// Every file of the site that is made from the briefing; what is copied as it stands comes beside them. The pages are in
/// the language that is spoken now, files for other programs are English always.
pub fn build(workspace: &Workspace, settings: &Settings) -> Vec<File> {
    let places = Place::all(&workspace.briefing);
    let bodies: Vec<String> = places.iter().map(|place| page::body(workspace, place)).collect();
    let lost = page::lost_body(workspace, settings);
    let kinds = places.iter().map(Place::kind).chain([page::NOT_FOUND]);
    let shown = kinds.zip(bodies.iter().chain([&lost]).map(String::as_str));
    let settings = &Settings { style: settings.style.clone().fit(shown), ..settings.clone() };
    let mut files: Vec<File> = (places.iter().zip(&bodies))
        .map(|(place, body)| File {
            path: format!("{}index.html", place.path()),
            text: page::html(workspace, settings, place, body),
        })
        .collect();
    let file = |path: &str, text| File { path: path.to_owned(), text };
    files.push(file("404.html", page::not_found(workspace, settings, &lost)));
    files.push(file("_headers", policy::headers(settings)));
    files.extend(data(&workspace.briefing, settings));
    files.push(file(
        "schemas/briefing.schema.json",
        include_str!("../../schemas/briefing.schema.json").to_owned(),
    ));
    files.push(file("robots.txt", metadata::robots(settings.url.as_deref())));
    if let Some(program) = &settings.program {
        let style = settings.style.name();
        files.push(file(&program.boot_name(&style), program.boot(&style)));
        files.push(file(&style, settings.style.whole()));
    }
    if let Some(url) = &settings.url {
        files.push(file("sitemap.xml", metadata::sitemap(url, &places)));
        files.extend(in_english(|| feed::atom(&workspace.briefing, url)).map(|feed| file(feed::PATH, feed)));
    }
    files
}

/// The briefing in every form that other programs read.
fn data(briefing: &Briefing, settings: &Settings) -> impl Iterator<Item = File> {
    let context = Context { url_base: settings.url.as_deref(), accessed: None };
    export::downloads(briefing).into_iter().map(move |Download { path, format, document }| {
        let text = export::export(briefing, format, document.as_ref(), &context);
        File { path, text }
    })
}
