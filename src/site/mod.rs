//! The site builder: renders places to complete HTML files. Pure; `bin/site.rs` reads and writes.

use any_spawner::Executor;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::place::Place;
use crate::ui::app::App;
use crate::ui::link::Root;
use crate::ui::workspace::Workspace;

/// The body of the page at `place`: what the app shows there before anybody has touched it.
pub fn body(workspace: &Workspace, place: &Place) -> String {
    let _ = Executor::init_futures_executor();
    let owner = Owner::new();
    let workspace = workspace.clone();
    owner.with(|| {
        provide_context(RequestUrl::new(&format!("/{}", place.path())));
        let root = Root::relative(place.depth());
        view! { <App workspace root base=String::new()/> }.to_html()
    })
}
