//! A complete HTML file: the head with the boot script, which runs when the page is there, and the body.

use super::{Settings, feed, metadata, policy, render};
use crate::language::spoken;
use crate::place::Place;
use crate::ui::link::Root;
use crate::ui::shell::page_title;
use crate::ui::workspace::Workspace;

/// The kind of the page that is shown where there is none.
pub(super) const NOT_FOUND: &str = "not-found";

/// The body of a place's page.
pub(super) fn body(workspace: &Workspace, place: &Place) -> String {
    render::body(workspace, &place.path(), Root::relative(place.depth()))
}

/// The body of the page that is shown where there is none.
pub(super) fn lost_body(workspace: &Workspace, settings: &Settings) -> String {
    render::body(workspace, "404.html", root_of_not_found(settings))
}

/// The file of a place with this body.
pub(super) fn html(workspace: &Workspace, settings: &Settings, place: &Place, body: &str) -> String {
    let root = Root::relative(place.depth());
    let script = settings.program.as_ref().map(|program| {
        format!(
            "<script type=\"module\" fetchpriority=\"low\" src=\"{}{}\"></script>",
            root.as_str(),
            program.boot_name(&settings.style.name())
        )
    });
    let style = settings.style.of(place.kind());
    Page {
        title: page_title(&workspace.briefing, Some(place)),
        policy: policy::meta(&style, None),
        about: metadata::tags(&workspace.briefing, settings, place)
            + &feed::link(&workspace.briefing, settings.url.as_deref()),
        style: &style,
        root: root.as_str(),
        body,
        script: script.unwrap_or_default(),
    }
    .to_html()
}

/// The file that a host answers with where it has none, at whatever depth that was asked for. Its script finds the
/// root; without a script its links are right at the top of the site, or everywhere if the site's address is known.
pub(super) fn not_found(workspace: &Workspace, settings: &Settings, body: &str) -> String {
    let root = root_of_not_found(settings);
    let script =
        settings.program.as_ref().map(|program| program.find_root(root.as_str(), &settings.style.name()));
    let style = settings.style.of(NOT_FOUND);
    Page {
        title: page_title(&workspace.briefing, None),
        policy: policy::meta(&style, script.as_deref()),
        about: "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
        style: &style,
        root: root.as_str(),
        body,
        script: script.map(|script| format!("<script type=\"module\">{script}</script>")).unwrap_or_default(),
    }
    .to_html()
}

/// The root as `404.html` writes it before its script has found a better one.
pub(super) fn root_of_not_found(settings: &Settings) -> Root {
    settings.url.as_deref().map_or_else(|| Root::relative(0), Root::absolute)
}

struct Page<'a> {
    title: String,
    policy: String,
    about: String,
    style: &'a str,
    root: &'a str,
    body: &'a str,
    script: String,
}

impl Page<'_> {
    fn to_html(&self) -> String {
        let Self { policy, about, style, root, body, script, .. } = self;
        let title = escape(&self.title);
        let (language, direction) = (spoken().tag(), spoken().direction());
        format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{language}\" dir=\"{direction}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n\
             {about}\
             <link rel=\"icon\" href=\"{root}favicon.ico\" sizes=\"32x32\">\n\
             <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
             {script}\n\
             <style>{style}</style>\n\
             </head>\n\
             <body>\n\
             <div id=\"app\">{body}</div>\n\
             </body>\n\
             </html>\n"
        )
    }
}

/// `text` as it may stand in an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
