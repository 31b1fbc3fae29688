//! What is served to the browser: the site, and the page of somebody else around it.

use crate::apache::apache;
use crate::development::development;
use crate::files::{Files, Opened, open, open_folder, read};
use crate::harness::Setup;
use crate::nginx::nginx;
use crate::process::Process;
use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::http::{Response, StatusCode, Uri, header};
use std::sync::{Arc, Mutex, PoisonError};
use std::{future, net, thread};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

pub(crate) use crate::files::Variant;

/// Names and values of headers that go with every answer.
pub(crate) type Headers = &'static [(&'static str, &'static str)];

/// The policy that the page promises to run under.
pub(crate) const STRICT: Headers = &[(
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self' data:; font-src 'self' data:; worker-src 'self'; \
     manifest-src 'self'; base-uri 'none'; form-action 'none'",
)];

/// A folder of the plainest host where nothing is ever answered.
const SILENT: &str = "never/";

/// Who serves the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Server {
    /// The plainest host there is, which sends the right types and `Setup::headers`.
    #[default]
    Plain,
    /// nginx with the configuration that comes with the site.
    Nginx,
    /// Apache with the one that lies beside the page.
    Apache,
    /// Nobody: the page in one file, opened from the disk. It knows of the variants other
    /// collections alone.
    File,
    /// Nobody: the whole site, in a folder on the disk.
    Folder,
    /// `make run`: the page of the sources, not the one that was built. It knows neither
    /// variants nor folders.
    Development,
}

/// One request that a plain server saw.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) path: String,
    /// Whether it asked for something in the server's folder.
    pub(crate) inside: bool,
}

/// What a plain server runs in. It ends where it is dropped, and nobody is answered then.
#[derive(Debug, Default)]
struct Answering(Option<Runtime>);

impl Drop for Answering {
    fn drop(&mut self) {
        // It waits for what runs in it, which a test that runs in another may not.
        if let Some(runtime) = self.0.take() {
            let _ = thread::spawn(move || drop(runtime)).join();
        }
    }
}

/// Some files on an origin of their own, and who asked for them.
#[derive(Debug, Default)]
pub(crate) struct Site {
    port: u16,
    folder: &'static str,
    requests: Arc<Mutex<Vec<Request>>>,
    /// What a plain server serves.
    files: Arc<Mutex<Files>>,
    answering: Mutex<Answering>,
    _process: Option<Process>,
    file: Option<Opened>,
}

impl Site {
    /// The site, served as a setup says for as long as the runtime lives.
    pub(crate) async fn start(setup: Setup) -> Result<Site> {
        let files = || read(setup.variant);
        let mut site = Site { folder: setup.folder, ..Site::default() };
        let process = match setup.server {
            Server::Plain => return Site::serve(files()?, setup.folder, setup.headers),
            Server::Nginx => Process::serve(&files()?, setup.folder, nginx)?,
            Server::Apache => Process::serve(&files()?, setup.folder, apache)?,
            Server::Development => development()?,
            Server::File => {
                site.file = Some(open(setup.variant)?);
                return Ok(site);
            }
            Server::Folder => {
                site.file = Some(open_folder(setup.variant)?);
                return Ok(site);
            }
        };
        site.port = process.port;
        site._process = Some(process);
        Ok(site)
    }

    /// A page of somebody else on an origin of its own. In its HTML, `{site}` stands
    /// for the address of the site.
    pub(crate) async fn host(site: &Site, html: &str, headers: Headers) -> Result<Site> {
        let html = html.replace("{site}", &site.url());
        // Browsers ask every host for an icon. The page is there in a folder too.
        let html = html.into_bytes();
        let files = [
            ("2018/july/index.html", html.clone()),
            ("index.html", html),
            ("favicon.ico", Vec::new()),
        ];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        Site::serve(files, "/", headers)
    }

    /// Serves files on a free port, in a folder of the host.
    fn serve(files: Files, folder: &'static str, headers: Headers) -> Result<Site> {
        let listener = net::TcpListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let mut site = Site { port, folder, files: Arc::new(Mutex::new(files)), ..Site::default() };
        let (seen, files) = (Arc::clone(&site.requests), Arc::clone(&site.files));
        let router = Router::new().fallback(async move |uri: Uri| {
            let name = uri.path().strip_prefix(folder);
            if let Ok(mut seen) = seen.lock() {
                let path = uri.path().to_owned();
                seen.push(Request { path, inside: name.is_some() });
            }
            if name == Some(SILENT) {
                future::pending::<()>().await;
            }
            answer(&files.lock().unwrap_or_else(PoisonError::into_inner), name, headers)
        });
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        runtime.spawn(async move { axum::serve(TcpListener::from_std(listener)?, router).await });
        site.answering = Mutex::new(Answering(Some(runtime)));
        Ok(site)
    }

    /// Has a plain server serve other files from now on.
    pub(crate) fn publish(&self, files: Files) {
        *self.files.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }

    /// Ends a plain server and all its connections, as where there is no network.
    pub(crate) fn stop(&self) {
        *self.answering.lock().unwrap_or_else(PoisonError::into_inner) = Answering::default();
    }

    /// Where the site begins.
    pub(crate) fn url(&self) -> String {
        match &self.file {
            Some(file) => file.url.clone(),
            None => format!("http://127.0.0.1:{}{}", self.port, self.folder),
        }
    }

    /// What the addresses of all that belongs to it begin with.
    pub(crate) fn home(&self) -> String {
        self.url().trim_end_matches("index.html").to_owned()
    }

    /// Whether it is a file, which nobody serves.
    pub(crate) fn is_file(&self) -> bool {
        self.file.is_some()
    }

    /// Every request to a plain server so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

fn answer(files: &Files, name: Option<&str>, headers: Headers) -> Response<Body> {
    let name = name.map(|name| match name {
        folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    });
    let file = name.and_then(|name| Some((files.get(&name)?, name)));
    let Some((bytes, name)) = file else {
        let mut missing = Response::new(Body::from("not here"));
        *missing.status_mut() = StatusCode::NOT_FOUND;
        return missing;
    };
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        // A host that has one page for all that it does not have.
        Some("js") if bytes.starts_with(b"<!doctype") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let mut response = Response::builder().header(header::CONTENT_TYPE, kind);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(Body::from(bytes.clone())).unwrap_or_default()
}
