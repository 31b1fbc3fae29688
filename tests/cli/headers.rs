//! `dateline serve`: the headers that a site asks its host to send.

use super::embed::page;
use super::run::{Folder, SEEDS, dateline};
use super::running::{Running, get};
use super::serve::{serve, site};
use std::net::TcpListener;

#[test]
fn the_headers_that_the_site_ships_are_sent() {
    let headers = "\
# what hosts send
/
  Content-Security-Policy: default-src 'none'
/*
  X-Content-Type-Options: nosniff
  X-Rules: all
/embedding/*
\tX-Rules: embedding: and more
  ! X-Content-Type-Options

/reports/:id/text
X-Rules: one
/*.pack
  Cache-Control: public, max-age=31536000, immutable
  Content-Type: application/x-pack
https://example.org/*
  X-Other: host
";
    let site = site("serve-headers").with("_headers", headers).with("a.pack", "pack");
    let (_running, host) = serve(&site);
    let rules = |path: &str| get(&host, path).header("x-rules").to_owned();
    assert_eq!(rules("/"), "all");
    assert_eq!(rules("/embedding/"), "all, embedding: and more");
    assert_eq!(rules("/embedding/none"), "all, embedding: and more");
    assert_eq!(rules("/reports/1/text"), "all, one");
    assert_eq!(rules("/reports/1/2/text"), "all");
    let page = get(&host, "/");
    assert_eq!(page.header("content-security-policy"), "default-src 'none'");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!((page.header("cache-control"), page.header("x-other")), ("no-cache", ""));
    assert_eq!(get(&host, "/index.html").header("content-security-policy"), "");
    assert_eq!(get(&host, "/embedding/").header("x-content-type-options"), "");
    let pack = get(&host, "/a.pack");
    assert_eq!(pack.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(pack.header("content-type"), "application/x-pack");
}

#[test]
fn a_site_is_served_with_what_its_build_asks_hosts_for() {
    let page = page("serve-built-page");
    let around = Folder::new("serve-built");
    let site = around.path_of("site");
    dateline(&["build", SEEDS, "-o", &site, "--page", page.path()]).done();
    let mut running = Running::start(&["serve", &site, "--port", "0"]);
    let host = running.serves();
    let page = get(&host, "/");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; "));
    assert_eq!(page.header("access-control-allow-origin"), "*");
    assert_eq!(page.header("cache-control"), "no-cache");
    let (_, module) = page.text().split_once("data-wasm=\".").expect("it names its module");
    let module = get(&host, module.split('"').next().unwrap_or_default());
    assert_eq!((module.status, module.header("content-type")), (200, "application/wasm"));
    assert_eq!(module.header("cache-control"), "public, max-age=31536000, immutable");
    let frames = get(&host, "/embedding/");
    assert!(frames.header("content-security-policy").ends_with("; frame-src 'self'"));
}

#[test]
fn a_rule_that_is_none_is_named_with_its_line() {
    let site = site("serve-rules").with("_headers", "X-Early: 1\n/*\n  no header\n  X-Good: 1\n");
    // A port that is taken ends it after it has read the rules.
    let other = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = other.local_addr().expect("it has an address").port().to_string();
    let ran = dateline(&["serve", site.path(), "--port", &port]);
    assert!(ran.said.contains("_headers, line 1: there is no path above"), "{}", ran.said);
    assert!(ran.said.contains("_headers, line 3: it is neither"), "{}", ran.said);
    let mut running = Running::start(&["serve", site.path(), "--port", "0"]);
    assert!(running.line().contains("line 1") && running.line().contains("line 3"));
    assert_eq!(get(&running.serves(), "/").header("x-good"), "1");
}
