//! The site under test, served as a plain host would serve it.

use crate::harness::told;
use crate::wasm;
use anyhow::{Context, Result, bail, ensure};
use axum::Router;
use axum::body::Body;
use axum::http::{Response, StatusCode, Uri, header};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// What is done to the site before it is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// Nothing.
    AsBuilt,
    /// One bit of the pack is another.
    PackCorrupted,
    /// The second half of the pack is missing.
    PackTruncated,
    /// The pack is of no bytes at all.
    PackEmpty,
    /// There is no pack.
    PackMissing,
    /// The module is cut off in the middle.
    ModuleTruncated,
    /// The module is not on the host.
    ModuleMissing,
    /// The pack is another one.
    Holding(&'static [u8]),
}

/// One request that the server saw.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) path: String,
    /// Whether it asked for something in the site's folder.
    pub(crate) inside: bool,
}

/// The files of the site, and who asked for them.
#[derive(Debug)]
pub(crate) struct Site {
    port: u16,
    folder: &'static str,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Site {
    /// Serves the site on a free port, in a folder of the host, for as long as the
    /// runtime lives.
    pub(crate) async fn serve(variant: Variant, folder: &'static str) -> Result<Site> {
        let files = Arc::new(read(Path::new(&told("DATELINE_SITE")?), variant)?);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let router = Router::new().fallback(async move |uri: Uri| {
            let name = uri.path().strip_prefix(folder);
            if let Ok(mut seen) = seen.lock() {
                let path = uri.path().to_owned();
                seen.push(Request { path, inside: name.is_some() });
            }
            answer(&files, name)
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Site { port, folder, requests })
    }

    /// Where the site begins.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.folder)
    }

    /// Every request so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

fn answer(files: &HashMap<String, Vec<u8>>, name: Option<&str>) -> Response<Body> {
    let name = name.map(|name| if name.is_empty() { "index.html" } else { name });
    let file = name.and_then(|name| Some((name, files.get(name)?)));
    let Some((name, bytes)) = file else {
        let mut missing = Response::new(Body::from("not here"));
        *missing.status_mut() = StatusCode::NOT_FOUND;
        return missing;
    };
    let mut response = Response::new(Body::from(bytes.clone()));
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    response
}

/// The files of a folder by their names, changed as a variant says.
fn read(folder: &Path, variant: Variant) -> Result<HashMap<String, Vec<u8>>> {
    let mut files = HashMap::new();
    let here = fs::read_dir(folder)
        .with_context(|| format!("{} holds no site: run `make build`", folder.display()))?;
    for entry in here {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.insert(name, fs::read(entry.path())?);
    }
    ensure!(files.contains_key("index.html"), "{} holds no index.html", folder.display());
    let modules: Vec<String> =
        files.keys().filter(|name| name.ends_with(".wasm")).cloned().collect();
    let [module] = modules.as_slice() else {
        bail!("{} holds {} modules, not one", folder.display(), modules.len());
    };
    if variant == Variant::ModuleMissing {
        files.remove(module);
    } else if let Some(bytes) = files.get_mut(module) {
        *bytes = changed(bytes, variant)?;
    }
    Ok(files)
}

/// A module with its pack damaged.
fn changed(wasm: &[u8], variant: Variant) -> Result<Vec<u8>> {
    let (module, mut pack) = wasm::split(wasm)?;
    match variant {
        Variant::AsBuilt | Variant::ModuleMissing => return Ok(wasm.to_vec()),
        Variant::ModuleTruncated => return Ok(wasm[..wasm.len() / 3].to_vec()),
        Variant::PackMissing => return Ok(module.to_vec()),
        Variant::PackCorrupted => {
            let middle = pack.len() / 2;
            pack[middle] ^= 1;
        }
        Variant::PackTruncated => pack.truncate(pack.len() / 2),
        Variant::PackEmpty => pack.clear(),
        Variant::Holding(other) => pack = other.to_vec(),
    }
    Ok([module, &wasm::section(&pack)].concat())
}
