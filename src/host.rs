//! A plain static file server, like the hosts that the site is made for: a folder's files under a prefix, `index.html`
//! for a folder, `404.html` with status 404 for everything else. No rewriting, no fallback to the app.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use tokio::net::TcpListener;
use tower::ServiceExt as _;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

/// A server that is ready to answer.
#[derive(Debug)]
pub struct Host {
    listener: TcpListener,
    folder: PathBuf,
    prefix: String,
}

impl Host {
    /// Listen on `port`, or on a free one if it is 0 or taken.
    ///
    /// # Errors
    /// The machine has no free port.
    pub async fn bind(folder: &Path, port: u16, prefix: &str) -> io::Result<Self> {
        let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?
            }
            listener => listener?,
        };
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() { "/".to_owned() } else { format!("/{prefix}/") };
        Ok(Self { listener, folder: folder.to_owned(), prefix })
    }

    /// The address of the site's root.
    ///
    /// # Errors
    /// The listener has been closed.
    pub fn url(&self) -> io::Result<String> {
        let address: SocketAddr = self.listener.local_addr()?;
        Ok(format!("http://localhost:{}{}", address.port(), self.prefix))
    }

    /// Answer until the process ends.
    ///
    /// # Errors
    /// The listener fails.
    pub async fn serve(self) -> io::Result<()> {
        axum::serve(self.listener, router(&self.folder, &self.prefix)).await
    }
}

/// The answers of a static host for the files of `folder` under `prefix`, which starts and ends with a slash.
pub fn router(folder: &Path, prefix: &str) -> Router {
    let (folder, prefix) = (folder.to_owned(), prefix.to_owned());
    Router::new()
        .fallback(move |request: Request| answer(folder.clone(), prefix.clone(), request))
        .layer(CompressionLayer::new())
}

async fn answer(folder: PathBuf, prefix: String, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if format!("{path}/") == prefix {
        return Redirect::permanent(&prefix).into_response();
    }
    let Some(below) = path.strip_prefix(&prefix) else { return StatusCode::NOT_FOUND.into_response() };
    match format!("/{below}").parse() {
        Ok(uri) => *request.uri_mut() = uri,
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    }
    let mut response = match ServeDir::new(&folder).oneshot(request).await {
        Ok(response) if response.status() == StatusCode::NOT_FOUND => not_found(&folder).await,
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    };
    mend(response.headers_mut(), &prefix);
    response
}

/// What the folder's server cannot know: the prefix in a redirect, and that the site's texts are UTF-8.
fn mend(headers: &mut HeaderMap, prefix: &str) {
    if let Some(location) = text(headers, &header::LOCATION) {
        set(headers, header::LOCATION, &format!("{prefix}{}", location.trim_start_matches('/')));
    }
    if let Some(kind) = text(headers, &header::CONTENT_TYPE).filter(|kind| kind.starts_with("text/")) {
        set(headers, header::CONTENT_TYPE, &format!("{kind}; charset=utf-8"));
    }
}

fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

async fn not_found(folder: &Path) -> Response {
    let page =
        tokio::fs::read(folder.join("404.html")).await.unwrap_or_else(|_| b"There is no such page.".to_vec());
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html")], page).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_folder_is_served_as_static_hosts_do() {
        let folder = Path::new(".");
        for (prefix, path, status, location, content_type) in [
            ("/", "/src", 307, "/src/", ""),
            ("/", "/seeds/manifest.json", 200, "", "application/json"),
            ("/", "/src/lib.rs", 200, "", "text/x-rust; charset=utf-8"),
            ("/a/b/", "/a/b", 308, "/a/b/", ""),
            ("/a/b/", "/a/b/src", 307, "/a/b/src/", ""),
            ("/a/b/", "/a/b/seeds/manifest.json", 200, "", "application/json"),
            ("/a/b/", "/a/b/no/such/page/", 404, "", "text/html; charset=utf-8"),
            ("/a/b/", "/seeds/manifest.json", 404, "", ""),
            ("/", "/../Cargo.toml", 404, "", "text/html; charset=utf-8"),
        ] {
            let request = Request::builder().uri(path).body(axum::body::Body::empty()).unwrap();
            let response = answer(folder.to_owned(), prefix.to_owned(), request).await;
            let header = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap());
            let answered =
                (response.status().as_u16(), header(header::LOCATION), header(header::CONTENT_TYPE));
            assert_eq!(answered, (status, location, content_type), "{path} under {prefix}");
        }
    }
}
