//! What is answered to a browser.

use super::super::site::INDEX;
use super::headers::{self, Rules};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LAST_MODIFIED, LOCATION, RANGE, VARY};
use axum::http::{HeaderValue, Response, StatusCode, Uri};
use percent_encoding::percent_decode_str;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tower_http::services::ServeFile;

/// What hosts read and do not serve.
const HIDDEN: [&str; 2] = [headers::FILE, ".htaccess"];

/// The answers to requests for a site.
pub(super) fn router(site: &Path) -> Router {
    let site: Arc<Path> = site.into();
    Router::new().fallback(async move |request: Request| answer(&site, request).await)
}

async fn answer(site: &Path, request: Request) -> Response<Body> {
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    let mut response = match find(site, request.uri().path()) {
        Found::File(file) => file.send(request).await,
        Found::Folder => moved(request.uri()),
        Found::Nothing => said(StatusCode::NOT_FOUND, format!("404: the site has no {path}\n")),
    };
    let headers = response.headers_mut();
    // Its seconds are too coarse: a site may be built twice in one.
    headers.remove(LAST_MODIFIED);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Rules::of(site).apply(&path, headers);
    response
}

/// What an address leads to.
enum Found {
    File(Sent),
    /// A folder with a page, asked for without the stroke at its end.
    Folder,
    Nothing,
}

/// A file to send, and which compressed ones lie beside it.
struct Sent {
    path: PathBuf,
    brotli: bool,
    gzip: bool,
}

impl Sent {
    async fn send(self, mut request: Request) -> Response<Body> {
        let range = request.headers().get(RANGE).and_then(|range| range.to_str().ok());
        if !range.is_some_and(is_one_range) {
            request.headers_mut().remove(RANGE);
        }
        let mut file = ServeFile::new(&self.path);
        if self.brotli {
            file = file.precompressed_br();
        }
        if self.gzip {
            file = file.precompressed_gzip();
        }
        let mut response = match file.try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => {
                return said(StatusCode::INTERNAL_SERVER_ERROR, format!("500: {error}\n"));
            }
        };
        let headers = response.headers_mut();
        if self.brotli || self.gzip {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains(';'))
            && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
        {
            headers.insert(CONTENT_TYPE, kind);
        }
        response
    }
}

/// Whether a range is one that is answered. Any other is passed over, and the whole file sent
/// (RFC 9110, section 14.2): several, other units, and one whose end is before its start.
fn is_one_range(range: &str) -> bool {
    let Some((first, last)) = range.strip_prefix("bytes=").and_then(|it| it.split_once('-')) else {
        return false;
    };
    let number = |digits: &str| {
        let digits = Some(digits).filter(|it| it.bytes().all(|digit| digit.is_ascii_digit()))?;
        digits.parse::<u64>().ok()
    };
    match (number(first), number(last)) {
        (Some(first), Some(last)) => first <= last,
        (Some(_), None) => last.is_empty(),
        (None, Some(_)) => first.is_empty(),
        (None, None) => false,
    }
}

/// Looks for what the path of an address leads to in a site, and never outside it: each part
/// has to be the name of a file or a folder, and no link may lead out.
fn find(site: &Path, path: &str) -> Found {
    let Ok(site) = site.canonicalize() else { return Found::Nothing };
    let inside = |path: &Path| path.canonicalize().ok().filter(|real| real.starts_with(&site));
    let mut file = site.clone();
    let (folders, last) = path.rsplit_once('/').unwrap_or(("", path));
    let parts = folders.split('/').skip(1).chain(Some(last).filter(|last| !last.is_empty()));
    for part in parts {
        match percent_decode_str(part).decode_utf8() {
            Ok(name) if is_name(&name) && !is_hidden(&name) => file.push(&*name),
            _ => return Found::Nothing,
        }
    }
    if last.is_empty() {
        file.push(INDEX);
    }
    match inside(&file) {
        Some(real) if real.is_file() => {
            let beside = |ending: &str| {
                let mut name = real.clone().into_os_string();
                name.push(ending);
                inside(Path::new(&name)).is_some_and(|real| real.is_file())
            };
            let (brotli, gzip) = (beside(".br"), beside(".gz"));
            Found::File(Sent { path: real, brotli, gzip })
        }
        Some(real) if inside(&real.join(INDEX)).is_some_and(|page| page.is_file()) => Found::Folder,
        _ => Found::Nothing,
    }
}

/// Whether a part of a path is the name of something, and not a way elsewhere.
fn is_name(part: &str) -> bool {
    let mut parts = Path::new(part).components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(name)), None) if name == part)
}

/// Whether it is for hosts. Some systems find a file however its letters are written.
fn is_hidden(name: &str) -> bool {
    HIDDEN.iter().any(|hidden| name.eq_ignore_ascii_case(hidden))
}

/// Leads to the folder, so that what its page names is looked for in it.
fn moved(uri: &Uri) -> Response<Body> {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    // Of its last part alone: an address that begins with two strokes would name a host.
    let last = uri.path().rsplit('/').next().unwrap_or_default();
    let mut response = said(StatusCode::TEMPORARY_REDIRECT, String::new());
    if let Ok(folder) = HeaderValue::try_from(format!("./{last}/{query}")) {
        response.headers_mut().insert(LOCATION, folder);
    }
    response
}

fn said(status: StatusCode, words: String) -> Response<Body> {
    let mut response = Response::new(Body::from(words));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}
