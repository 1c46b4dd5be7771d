//! Shows a built site on the loopback address, from memory, with the headers a
//! good server would send, and reloads open pages when the site is built anew.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::output::Files;

/// What a page cannot say of itself: who may show it in a frame. The rest of the
/// policy stands in the pages (`base.html`), so that it holds on any host.
const CONTENT_SECURITY_POLICY: &str = "frame-ancestors 'self'";

/// A site that is being shown. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Show {
    files: Arc<RwLock<Arc<Files>>>,
    version: watch::Sender<u64>,
}

impl Show {
    /// Shows these files.
    #[must_use]
    pub fn new(files: Files) -> Self {
        Self {
            files: Arc::new(RwLock::new(Arc::new(files))),
            version: watch::Sender::new(0),
        }
    }

    /// Shows other files from now on; open pages reload.
    pub fn replace(&self, files: Files) {
        *self.files.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(files);
        self.version.send_modify(|version| *version += 1);
    }

    fn files(&self) -> Arc<Files> {
        Arc::clone(&self.files.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves until the process ends or is interrupted.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn serve(self, listener: TcpListener) -> std::io::Result<()> {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let app = Router::new()
            .route(RELOAD_STREAM, get(changes))
            .route(RELOAD_SCRIPT, get(reload_script))
            .fallback(file)
            .with_state(self);
        axum::serve(listener, app).await
    }
}

/// Takes a port of the loopback address; 0 takes a free one.
///
/// # Errors
/// When the port is taken.
pub fn listen(port: u16) -> std::io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

const RELOAD_STREAM: &str = "/-/changes";
const RELOAD_SCRIPT: &str = "/-/reload.js";

/// Runs in the pages that `serve` shows, and in no others.
const RELOAD: &str = "new EventSource('/-/changes').onmessage = () => location.reload();\n";

async fn reload_script() -> Response<Body> {
    respond(StatusCode::OK, "reload.js", RELOAD.as_bytes().to_vec())
}

async fn changes(
    State(show): State<Show>,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, Infallible>>> {
    let versions = WatchStream::from_changes(show.version.subscribe());
    let events = versions.map(|version| Ok(Event::default().data(version.to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}

async fn file(State(show): State<Show>, uri: Uri) -> Response<Body> {
    let files = show.files();
    let path = uri.path().trim_start_matches('/');
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    if let Some(bytes) = files.get(&name) {
        return respond(StatusCode::OK, &name, with_reload(&name, bytes));
    }
    if files.contains_key(&format!("{path}/index.html")) {
        let mut response = respond(StatusCode::PERMANENT_REDIRECT, "", Vec::new());
        if let Ok(location) = HeaderValue::from_str(&format!("/{path}/")) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        return response;
    }
    let missing = files.get("404.html").cloned().unwrap_or_default();
    respond(
        StatusCode::NOT_FOUND,
        "404.html",
        with_reload("404.html", &missing),
    )
}

fn with_reload(name: &str, bytes: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    match text.rfind("</body>") {
        Some(end) if name.ends_with(".html") => format!(
            "{}<script type=\"module\" src=\"{RELOAD_SCRIPT}\"></script>{}",
            &text[..end],
            &text[end..]
        )
        .into_bytes(),
        _ => bytes.to_vec(),
    }
}

fn respond(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_TYPE, content_type(name)),
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (
            header::CACHE_CONTROL,
            // Names of assets hold the hash of their content.
            if name.starts_with("assets/") {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            },
        ),
    ];
    for (header, value) in fixed {
        headers.insert(header, HeaderValue::from_static(value));
    }
    response
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
