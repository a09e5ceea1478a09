//! The built site on a static host of our own, whole or with something broken.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// A served site. The host holds the program back while the gate is closed.
pub(crate) struct Site {
    pub(crate) url: String,
    gate: watch::Sender<bool>,
    copy: Option<PathBuf>,
}

impl Site {
    /// The site as it was built, at the top of a host.
    pub(crate) async fn whole() -> Self {
        Self::below("/").await
    }

    /// The site as it was built, under `prefix`.
    pub(crate) async fn below(prefix: &str) -> Self {
        Self::serve(&dist(), prefix, None).await
    }

    /// A copy of the site that `change` has changed.
    pub(crate) async fn changed(prefix: &str, change: impl FnOnce(&Path)) -> Self {
        let copy = scratch("site");
        copy_folder(&dist(), &copy);
        change(&copy);
        Self::serve(&copy.clone(), prefix, Some(copy)).await
    }

    async fn serve(folder: &Path, prefix: &str, copy: Option<PathBuf>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://localhost:{}{prefix}", listener.local_addr().unwrap().port());
        let (gate, opened) = watch::channel(true);
        let held = from_fn(move |request: Request, next: Next| hold(opened.clone(), request, next));
        let router = concord::host::router(folder, prefix).layer(held);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, gate, copy }
    }

    /// Let nobody have the program from now on.
    pub(crate) fn hold_program(&self) {
        self.gate.send_replace(false);
    }

    /// Let those who wait have the program.
    pub(crate) fn release_program(&self) {
        self.gate.send_replace(true);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(copy) = &self.copy {
            let _ = fs::remove_dir_all(copy);
        }
    }
}

async fn hold(mut opened: watch::Receiver<bool>, request: Request, next: Next) -> Response {
    if Path::new(request.uri().path()).extension() == Some("wasm".as_ref()) {
        let _ = opened.wait_for(|opened| *opened).await;
    }
    next.run(request).await
}

/// The folder with the built site.
pub(crate) fn dist() -> PathBuf {
    let dist = std::env::var_os("CONCORD_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    assert!(
        dist.join("index.html").exists(),
        "there is no site in {}: run `make dist` first",
        dist.display()
    );
    dist
}

/// The only file of `folder` whose name ends in `ending`.
pub(crate) fn only_file(folder: &Path, ending: &str) -> PathBuf {
    let mut found = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    found.find(|path| path.to_string_lossy().ends_with(ending)).unwrap()
}

/// A new folder for this test alone.
pub(crate) fn scratch(name: &str) -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("concord-{name}-{}-{number}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}
