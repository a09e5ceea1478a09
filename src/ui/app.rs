//! The app: context, frame and the table from paths to pages.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

use super::finder::Finder;
use super::link::{Base, Root};
use super::page::clause::ClausePage;
use super::page::commitments::CommitmentsPage;
use super::page::compare::ComparePage;
use super::page::coverage::CoveragePage;
use super::page::data::DataPage;
use super::page::entity::EntityPage;
use super::page::home::HomePage;
use super::page::index::IndexPage;
use super::page::method::MethodPage;
use super::page::not_found::NotFoundPage;
use super::page::pins::PinsPage;
use super::page::read::ReadPage;
use super::page::search::SearchPage;
use super::page::theme::ThemePage;
use super::page::timeline::TimelinePage;
use super::shell::Shell;
use super::tray::Tray;
use super::workspace::Workspace;

/// The whole site below `base`, the root's path on its host without a final slash.
#[component]
pub fn App(
    /// What the pages read.
    workspace: Workspace,
    /// The root as links write it.
    root: Root,
    /// The root's path on its host without a final slash; empty for a site at the top of its host.
    base: String,
) -> impl IntoView {
    provide_context(workspace);
    provide_context(root);
    provide_context(Tray::new());
    provide_context(Finder::new());
    provide_context(Base(base.clone()));
    view! {
        <Router base>
            <Shell>
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/read/:doc") view=ReadPage/>
                    <Route path=path!("/read/:doc/:clause") view=ClausePage/>
                    <Route path=path!("/compare") view=ComparePage/>
                    <Route path=path!("/compare/:theme") view=ThemePage/>
                    <Route path=path!("/commitments") view=CommitmentsPage/>
                    <Route path=path!("/index") view=IndexPage/>
                    <Route path=path!("/index/:entity") view=EntityPage/>
                    <Route path=path!("/timeline") view=TimelinePage/>
                    <Route path=path!("/coverage") view=CoveragePage/>
                    <Route path=path!("/pins") view=PinsPage/>
                    <Route path=path!("/search") view=SearchPage/>
                    <Route path=path!("/data") view=DataPage/>
                    <Route path=path!("/method") view=MethodPage/>
                </FlatRoutes>
            </Shell>
        </Router>
    }
}
