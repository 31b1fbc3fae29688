//! `dateline serve`: a site as a host would show it.

use super::run::{Folder, dateline};
use super::running::{Running, ask, get};
use std::fs;
use std::net::TcpListener;

const PAGE: &str = "<!doctype html><title>\u{2014}</title>";

/// A site with a page and a folder.
pub(super) fn site(name: &str) -> Folder {
    let site = Folder::new(name).with("index.html", PAGE);
    fs::create_dir(site.file("embedding")).expect("a folder is made");
    site.with("embedding/index.html", "<title>Embedding</title>")
}

/// Serves a site on a port that is free.
pub(super) fn serve(site: &Folder) -> (Running, String) {
    let mut running = Running::start(&["serve", site.path(), "--port", "0"]);
    let host = running.serves();
    (running, host)
}

#[test]
fn files_are_sent_with_their_types() {
    let site = site("serve-types")
        .with("a.wasm", b"\0asm\x01\0\0\0")
        .with("a.js", "export {}")
        .with("a.css", "p{}")
        .with("a.json", "{}")
        .with("a.png", "\u{89}PNG")
        .with("\u{e9}t\u{e9} 1.pack", "pack");
    let (_running, host) = serve(&site);
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?q=a", "text/html; charset=utf-8"),
        ("/embedding/", "text/html; charset=utf-8"),
        ("/a.wasm", "application/wasm"),
        ("/a.js", "text/javascript; charset=utf-8"),
        ("/a.css", "text/css; charset=utf-8"),
        ("/a.json", "application/json"),
        ("/a.png", "image/png"),
        ("/%C3%A9t%C3%A9%201.pack", "application/octet-stream"),
    ] {
        let answer = get(&host, path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert_eq!(answer.header("vary"), "", "{path}");
    }
    assert_eq!(get(&host, "/").text(), PAGE);
    let head = ask(&host, "HEAD", "/", "");
    assert_eq!((head.status, head.header("content-length")), (200, &*PAGE.len().to_string()));
    assert!(head.body.is_empty());
    assert_eq!(ask(&host, "POST", "/", "").status, 405);
    // Relative addresses of a page are those of its folder.
    let moved = get(&host, "/embedding?a=b");
    assert_eq!((moved.status, moved.header("location")), (307, "./embedding/?a=b"));
}

#[test]
fn what_is_not_there_is_told_and_no_folder_is_listed() {
    let site = site("serve-missing").with("_headers", "/*\n X-All: 1\n").with(".htaccess", "");
    fs::create_dir(site.file("empty")).expect("a folder is made");
    let (_running, host) = serve(&site);
    for path in [
        "/none.js",
        "/empty",
        "/empty/",
        "/index.html/",
        "/index.html/x",
        "/_headers",
        "/_HEADERS",
        "/.htaccess",
        "/%5fheaders",
        "//",
        "/a%00b",
        "/%ff",
    ] {
        let answer = get(&host, path);
        assert_eq!((answer.status, answer.header("x-all")), (404, "1"), "{path}");
        assert!(answer.text().starts_with("404: the site has no /"), "{path}: {}", answer.text());
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_site_is_served() {
    use std::os::unix::fs::symlink;

    let around = Folder::new("serve-outside").with("secret.txt", "secret");
    let site = around.file("site");
    fs::create_dir_all(site.join("in")).expect("a folder is made");
    fs::write(site.join("index.html"), PAGE).expect("it is written");
    fs::write(site.join("a.js"), "plain").expect("it is written");
    fs::write(around.file("out.js"), "secret").expect("it is written");
    for (to, from) in [
        ("../secret.txt", "linked.txt"),
        ("..", "up"),
        ("../out.js", "a.js.br"),
        ("../a.js", "in/inside.js"),
    ] {
        symlink(to, site.join(from)).expect("a link is made");
    }
    let mut running = Running::start(&["serve", &around.path_of("site"), "--port", "0"]);
    let host = running.serves();
    for path in [
        "/../secret.txt",
        "/in/../../secret.txt",
        "/in/../index.html",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/in%2f..%2f..%2fsecret.txt",
        "/in%2Finside.js",
        "/..%5csecret.txt",
        "/./index.html",
        "/linked.txt",
        "/up/secret.txt",
        "/up/",
    ] {
        let answer = get(&host, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("<!doctype") && !answer.text().ends_with("secret"));
    }
    let absolute = format!("/{}", around.path_of("secret.txt"));
    assert_eq!(get(&host, &absolute).status, 404);
    // A link that stays inside is a file like others.
    assert_eq!(get(&host, "/in/inside.js").text(), "plain");
    let answer = ask(&host, "GET", "/a.js", "Accept-Encoding: br\r\n");
    assert_eq!((answer.text(), answer.header("content-encoding")), ("plain", ""));
}

#[test]
fn a_compressed_file_is_sent_to_who_reads_it() {
    let site = site("serve-compressed")
        .with("a.js", "plain")
        .with("a.js.br", "brotli")
        .with("a.js.gz", "gzip")
        .with("b.js", "plain")
        .with("b.js.gz", "gzip");
    let (_running, host) = serve(&site);
    for (path, accepted, body, encoding) in [
        ("/a.js", "gzip, deflate, br", "brotli", "br"),
        ("/a.js", "gzip", "gzip", "gzip"),
        ("/a.js", "identity", "plain", ""),
        ("/a.js", "br;q=0, gzip;q=0", "plain", ""),
        ("/b.js", "gzip, deflate, br", "gzip", "gzip"),
    ] {
        let answer = ask(&host, "GET", path, &format!("Accept-Encoding: {accepted}\r\n"));
        assert_eq!((answer.text(), answer.header("content-encoding")), (body, encoding));
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[test]
fn a_part_of_a_file_is_sent_alone() {
    let site = site("serve-range").with("a.pack", "0123456789");
    let (_running, host) = serve(&site);
    for (range, status, body, told) in [
        ("2-4", 206, "234", "bytes 2-4/10"),
        ("-3", 206, "789", "bytes 7-9/10"),
        ("8-", 206, "89", "bytes 8-9/10"),
        ("20-", 416, "", "bytes */10"),
    ] {
        let answer = ask(&host, "GET", "/a.pack", &format!("Range: bytes={range}\r\n"));
        assert_eq!((answer.status, answer.text()), (status, body), "{range}");
        assert_eq!(answer.header("content-range"), told, "{range}");
    }
    // What is no single range is passed over.
    for range in ["bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=a-"] {
        let answer = ask(&host, "GET", "/a.pack", &format!("Range: {range}\r\n"));
        assert_eq!((answer.status, answer.text()), (200, "0123456789"), "{range}");
    }
    assert_eq!(get(&host, "/a.pack").header("accept-ranges"), "bytes");
}

#[test]
fn what_cannot_be_served_is_told_with_the_remedy() {
    let folder = Folder::new("serve-refused").with("file", "");
    let refused = |arguments: &[&str], words: &[&str]| {
        let ran = dateline(&[&["serve"], arguments].concat());
        assert_eq!((ran.status, ran.text()), (1, ""), "{arguments:?}");
        for words in words {
            assert!(ran.said.contains(words), "{arguments:?}: {}", ran.said);
        }
    };
    refused(&[&folder.path_of("none")], &["none is no folder", "`dateline build`"]);
    refused(&[&folder.path_of("file")], &["file is no folder"]);
    refused(&[folder.path()], &["holds no index.html", "`dateline build`"]);

    let site = site("serve-taken");
    let other = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = other.local_addr().expect("it has an address").port().to_string();
    let told = format!("port {port} of 127.0.0.1 is taken; name another with --port");
    refused(&[site.path(), "--port", &port], &[&told]);
    // An address of the documentation, which no machine has.
    refused(&[site.path(), "--address", "192.0.2.1", "--port", "0"], &["--address"]);
    assert_eq!(dateline(&["serve", site.path(), "--port", "http"]).status, 2);
    assert_eq!(dateline(&["serve", site.path(), "--address", "everywhere"]).status, 2);
}

#[test]
fn without_a_port_the_next_free_one_is_taken() {
    let site = site("serve-next");
    let mut both = [(); 2].map(|()| Running::start(&["serve", site.path()]));
    let hosts: Vec<String> = both.iter_mut().map(Running::serves).collect();
    assert_ne!(hosts[0], hosts[1]);
    for host in &hosts {
        assert!(host.starts_with("127.0.0.1:8"), "{host}");
        assert_eq!(get(host, "/").text(), PAGE);
    }
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    let site = site("serve-ends");
    for signal in ["INT", "TERM"] {
        let (running, host) = serve(&site);
        assert_eq!(get(&host, "/").status, 200);
        running.signal(signal);
        assert_eq!(running.ends().code(), Some(0), "{signal}");
        TcpListener::bind(host).expect("its port is free again");
    }
}
