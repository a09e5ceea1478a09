//! The body of a page: what the app shows before anybody has touched it.

use any_spawner::Executor;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::ui::app::App;
use crate::ui::link::Root;
use crate::ui::workspace::Workspace;

/// The markup at `path` below the root, with links that start from `root`.
pub(super) fn body(workspace: &Workspace, path: &str, root: Root) -> String {
    // An executor is there already when an earlier page has asked for one.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new();
    let workspace = workspace.clone();
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&format!("/{path}")));
        view! { <App workspace root base=String::new()/> }.to_html()
    });
    // Marks for hydration, which this site does not use.
    html.replace("<!>", "")
}
