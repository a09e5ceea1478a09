//! `site`: writes the pages of the static site. Trunk runs it as a `post_build` hook.

use std::path::Path;

use concord::place::Place;
use concord::site;
use concord::ui::workspace::Workspace;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seeds = concord::files::read(Path::new("."))?;
    let workspace = Workspace::new(seeds.compile(), seeds.lexicon);
    let out = std::env::var("TRUNK_STAGING_DIR").unwrap_or_else(|_| "dist".to_owned());
    for place in Place::all(&workspace.briefing) {
        let folder = Path::new(&out).join(place.path());
        std::fs::create_dir_all(&folder)?;
        let body = site::body(&workspace, &place);
        std::fs::write(folder.join("index.html"), format!("<!doctype html><title>Concord</title>{body}"))?;
    }
    Ok(())
}
