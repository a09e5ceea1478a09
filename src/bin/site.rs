//! `site`: writes the pages of the static site. Trunk runs it after a build, see `tools/pages.sh`.
//!
//! Into the folder `TRUNK_STAGING_DIR`, or `dist`. With `CONCORD_SITE_URL` the pages also carry their
//! address, and an image for link previews lies beside each document and clause. `CONCORD_SITE_LANGUAGE` is the language of
//! the pages as they are published, `en` unless it says otherwise.

use std::error::Error;
use std::fs;
use std::path::Path;

use concord::compile::sha256;
use concord::files;
use concord::language::{Catalog, Language, speak};
use concord::site::{Program, Settings, Style, build, images};
use concord::ui::workspace::Workspace;

fn main() -> Result<(), Box<dyn Error>> {
    let out = std::env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned());
    let out = Path::new(&out);
    let url = std::env::var("CONCORD_SITE_URL").ok().filter(|url| !url.is_empty());
    let settings = Settings {
        style: style(Path::new("style"))?,
        program: program(out)?,
        url: url.map(|url| format!("{}/", url.trim_end_matches('/'))),
    };
    if let Ok(tag) = std::env::var("CONCORD_SITE_LANGUAGE") {
        publish_in(&tag)?;
    }
    let seeds = files::read(Path::new("."))?;
    let workspace = Workspace::new(seeds.compile(), seeds.lexicon, seeds.lock);
    for file in build(&workspace, &settings) {
        let path = out.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, file.text)?;
    }
    // Link previews need absolute addresses, so nothing could refer to the images of a site that has none.
    if settings.url.is_some() {
        for image in images(&workspace.briefing) {
            fs::write(out.join(&image.path), image.png)?;
        }
    }
    copy(Path::new("public"), out)?;
    copy(Path::new("seeds"), &out.join("seeds"))?;
    Ok(())
}

/// Speak the language `tag` in the pages; an empty one is no wish.
fn publish_in(tag: &str) -> Result<(), Box<dyn Error>> {
    let known = Language::ALL.into_iter().find(|language| language.tag() == tag);
    let Some(language) = known.or_else(|| tag.is_empty().then(Language::default)) else {
        let tags = Language::ALL.map(Language::tag).join(", ");
        return Err(format!("CONCORD_SITE_LANGUAGE is “{tag}”: say one of {tags}").into());
    };
    if let Some(file) = language.file() {
        let catalog = fs::read_to_string(Path::new("public").join(&file))?;
        speak(language, Catalog::from_json(&file, &catalog)?);
    }
    Ok(())
}

/// The style sheets in `folder`: what every page needs, and beside it `pages/<kind>.css`.
fn style(folder: &Path) -> Result<Style, Box<dyn Error>> {
    let common = Style::COMMON.iter().map(|file| fs::read_to_string(folder.join(file)));
    let common = common.collect::<Result<Vec<_>, _>>()?;
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder.join("pages"))? {
        let path = entry?.path();
        let kind = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        pages.push((kind, fs::read_to_string(&path)?));
    }
    Ok(Style::new(&common, pages)?)
}

/// The program that Trunk has left in `out`, under names that change with its contents.
fn program(out: &Path) -> Result<Option<Program>, Box<dyn Error>> {
    let (glue, wasm) = (out.join("app.js"), out.join("app_bg.wasm"));
    if !wasm.exists() {
        return Ok(None);
    }
    let name = |path: &Path, ending: &str| -> Result<String, Box<dyn Error>> {
        let hash = sha256(&fs::read(path)?);
        let name = format!("app-{}.{ending}", hash.get(..16).unwrap_or_default());
        fs::rename(path, out.join(&name))?;
        Ok(name)
    };
    let size = fs::metadata(&wasm)?.len();
    Ok(Some(Program { glue: name(&glue, "js")?, wasm: name(&wasm, "wasm")?, size }))
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}
