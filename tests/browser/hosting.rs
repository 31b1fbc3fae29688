//! The configurations for hosts: what each of them has its server send.

use crate::files::{Variant, read};
use crate::harness::Setup;
use crate::site::{STRICT, Server, Site};
use crate::{apache, nginx};
use anyhow::{Context, Result, ensure};
use reqwest::{Client, Response};
use tokio::runtime::Runtime;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The files that the page is made of, and what writes other forms, which its module names:
/// each has a hash in its name.
fn hashed() -> Result<Vec<String>> {
    let files = read(Variant::AsBuilt)?;
    let page = String::from_utf8(files.get("index.html").context("no page")?.clone())?;
    let names = files
        .into_keys()
        .filter(|name| page.contains(&format!("\"./{name}\"")) || name.starts_with("exporter"));
    let names: Vec<String> = names.collect();
    ensure!(names.len() == 11, "{names:?}");
    Ok(names)
}

fn sent<'a>(response: &'a Response, header: &str) -> &'a str {
    response.headers().get(header).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn get(site: &Site, name: &str) -> Result<Response> {
    let asked =
        Client::new().get(format!("{}{name}", site.url())).header("Accept-Encoding", "gzip");
    Ok(asked.send().await?)
}

/// Fails unless a server sends what the configurations promise.
fn sends_what_is_promised(server: Server) -> Result<()> {
    Runtime::new()?.block_on(async {
        let site = Site::start(Setup { server, folder: "/news/", ..Setup::default() }).await?;
        let policy = STRICT[0].1;
        let page = get(&site, "").await?;
        assert_eq!(page.status(), 200);
        assert_eq!(sent(&page, "content-type"), "text/html; charset=utf-8");
        assert_eq!(sent(&page, "content-security-policy"), policy);
        assert_eq!(sent(&page, "cache-control"), "no-cache");
        assert_eq!(sent(&page, "access-control-allow-origin"), "*");
        for name in hashed()? {
            let file = get(&site, &name).await?;
            assert_eq!(file.status(), 200, "{name}");
            assert_eq!(sent(&file, "cache-control"), FOR_EVER, "{name}");
            assert_eq!(sent(&file, "access-control-allow-origin"), "*", "{name}");
            assert_eq!(sent(&file, "content-encoding"), "gzip", "{name}");
            let kinds = match name.rsplit('.').next() {
                Some("wasm") => ["application/wasm"; 2],
                Some("css") => ["text/css; charset=utf-8"; 2],
                Some("txt") => ["text/plain; charset=utf-8"; 2],
                // RFC 9239 prefers the one and knows the other.
                _ => ["text/javascript; charset=utf-8", "application/javascript; charset=utf-8"],
            };
            assert!(kinds.contains(&sent(&file, "content-type")), "{name}: {file:#?}");
        }
        // Whether or not the site has them: those are asked for each time.
        for name in ["dateline-embed.js", "dateline.json", "reports.pack", "sw.js"] {
            let file = get(&site, name).await?;
            assert_eq!(sent(&file, "cache-control"), "no-cache", "{name}");
            assert_eq!(sent(&file, "access-control-allow-origin"), "*", "{name}");
        }
        let frames = get(&site, "embedding/").await?;
        assert_eq!(sent(&frames, "content-security-policy"), format!("{policy}; frame-src 'self'"));
        for name in ["", "embedding/", "dateline.json", "is-not-there"] {
            let file = get(&site, name).await?;
            assert_eq!(sent(&file, "x-content-type-options"), "nosniff", "{name}");
            assert_eq!(sent(&file, "referrer-policy"), "strict-origin-when-cross-origin", "{name}");
            assert_eq!(sent(&file, "cross-origin-resource-policy"), "cross-origin", "{name}");
        }
        if server == Server::Nginx {
            // What Apache never shows, unless somebody tells it to.
            for name in [".htaccess", "_headers"] {
                assert_eq!(get(&site, name).await?.status(), 404, "{name}");
            }
        }
        Ok(())
    })
}

#[test]
fn nginx_sends_what_is_promised() -> Result<()> {
    sends_what_is_promised(Server::Nginx)
}

#[test]
fn apache_sends_what_is_promised() -> Result<()> {
    sends_what_is_promised(Server::Apache)
}

#[test]
fn every_configuration_has_the_same_policy() -> Result<()> {
    let files = read(Variant::AsBuilt)?;
    let built = |name: &str| -> Result<String> {
        Ok(String::from_utf8(files.get(name).with_context(|| format!("no {name}"))?.clone())?)
    };
    let policy = STRICT[0].1;
    assert_eq!(built(".htaccess")?, apache::SAMPLE);
    for (text, times) in [(nginx::SAMPLE, 2), (apache::SAMPLE, 2), (&built("_headers")?, 3)] {
        assert_eq!(text.matches(policy).count(), times, "{text}");
        assert_eq!(text.matches("default-src").count(), times, "{text}");
        assert_eq!(text.matches("; frame-src 'self'").count(), 1, "{text}");
    }
    Ok(())
}

/// Of `_headers` a line without an indent is a path, and those below it its headers.
#[test]
fn the_headers_file_names_each_file_that_never_changes() -> Result<()> {
    let files = read(Variant::AsBuilt)?;
    let text = String::from_utf8(files.get("_headers").context("no _headers")?.clone())?;
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, headers))) => headers.push(header),
            (None, _) if line.starts_with('/') => rules.push((line, Vec::new())),
            _ => anyhow::bail!("{line:?} is neither a path nor a header of one"),
        }
    }
    let kept = rules.iter().filter(|(_, headers)| headers.iter().any(|h| h.contains("immutable")));
    let mut kept: Vec<String> = kept.map(|(path, _)| path.trim_matches('/').to_owned()).collect();
    let mut expected = hashed()?;
    kept.sort_unstable();
    expected.sort_unstable();
    assert_eq!(kept, expected);
    // What two rules say of one file is joined, so no header may be in two that meet.
    let everywhere = rules.iter().find(|(path, _)| *path == "/*").context("no rule for all")?;
    let name = |header: &str| header.split(':').next().unwrap_or_default().to_owned();
    let twice = rules.iter().filter(|rule| *rule != everywhere).flat_map(|(_, headers)| headers);
    let twice: Vec<&&str> =
        twice.filter(|one| everywhere.1.iter().any(|all| name(all) == name(one))).collect();
    assert!(twice.is_empty(), "{twice:?}");
    Ok(())
}
