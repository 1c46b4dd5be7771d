//! A plain static server on the loopback address that remembers every request
//! and can be cut off: what the browser then still does, it does alone.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri, header};
use tokio::task::JoinHandle;

/// Serves a folder until it is cut off or dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

#[derive(Clone)]
struct Folder {
    root: PathBuf,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves a folder on a free port.
    ///
    /// # Panics
    /// When there is no free port.
    pub async fn start(root: &Path) -> Self {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("the port");
        let requests = Arc::new(Mutex::new(Vec::new()));
        let folder = Folder {
            root: root.to_owned(),
            requests: Arc::clone(&requests),
        };
        let app = Router::new().fallback(file).with_state(folder);
        let task = tokio::spawn(async move {
            // Ends when the task is cut off.
            let _ = axum::serve(listener, app).await;
        });
        Self {
            address,
            requests,
            task,
        }
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{}", self.address, path.trim_start_matches('/'))
    }

    /// All paths asked for so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Cuts the network: nothing answers from now on.
    pub fn cut(&self) {
        self.task.abort();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn file(State(folder): State<Folder>, uri: Uri) -> Response<Body> {
    let path = uri.path().trim_start_matches('/');
    folder
        .requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(path.to_owned());
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let inside = !name.split('/').any(|part| part == "..");
    match std::fs::read(folder.root.join(&name)) {
        Ok(bytes) if inside => respond(StatusCode::OK, &name, bytes),
        _ => {
            let page = std::fs::read(folder.root.join("404.html")).unwrap_or_default();
            respond(StatusCode::NOT_FOUND, "404.html", page)
        }
    }
}

fn respond(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response<Body> {
    let kind = match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css",
        "js" => "text/javascript",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(bytes))
        .unwrap_or_default()
}
