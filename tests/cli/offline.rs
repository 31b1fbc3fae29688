//! What keeps a site in its readers' browsers, and what does not.

use super::embed::page;
use super::run::{Folder, Ran, SEEDS, dateline, seeds_alone};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};
use std::fs;

/// Builds a site with a page that stands in for the compiled one.
fn build(folder: &str, site: &Folder, page: &Folder, more: &[&str]) -> Ran {
    let arguments = ["build", folder, "-o", site.path(), "--page", page.path()];
    dateline(&[&arguments[..], more].concat()).done()
}

fn read(site: &Folder, name: &str) -> String {
    fs::read_to_string(site.file(name)).expect("the file is there, in UTF-8")
}

fn json_of(site: &Folder, name: &str) -> Value {
    serde_json::from_str(&read(site, name)).expect("it is JSON")
}

fn names(site: &Folder) -> Vec<String> {
    let entries = fs::read_dir(site.path()).expect("the folder is there");
    let names = entries.map(|entry| entry.expect("it can be read").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

/// The files that a worker keeps, with what it expects of each.
fn kept(worker: &str) -> Vec<(String, String)> {
    let (_, list) = worker.split_once("const FILES = ").expect("it has a list");
    let (list, _) = list.split_once(';').expect("the list ends");
    serde_json::from_str(list).expect("the list is JSON")
}

#[test]
fn a_site_keeps_what_its_page_needs_and_nothing_else() {
    let page = page("offline-page").with("dateline-embed.js", "element").with("embedding/a.js", "");
    let site = Folder::new("offline-site");
    build(SEEDS, &site, &page, &["--base-url", "https://news.example.org/"]);
    let html = read(&site, "index.html");
    let kept = kept(&read(&site, "sw.js"));
    for (name, expected) in &kept {
        let file = if name == "./" { "index.html" } else { name };
        let bytes = fs::read(site.file(file)).expect("what is kept is there");
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        assert_eq!((name, expected), (name, &integrity));
        assert!(name == "./" || html.contains(&format!("\"./{name}\"")), "{name}: {html}");
    }
    let mut stems: Vec<&str> =
        kept.iter().filter_map(|(name, _)| name.split(['-', '/']).next()).collect();
    stems.sort_unstable();
    let words = ["words"; 3];
    // What a page on a disk has inside is no use to one on a host.
    let others = [".", "app", "boot", "dateline", "disk", "offline", "page"];
    assert_eq!(stems, [&others[..], &words].concat(), "{kept:?}");

    // What few readers ask for is named, and kept when one has asked.
    let worker = read(&site, "sw.js");
    let (_, later) = worker.split_once("const LATER = ").expect("it has a list");
    let later = later.split(';').next().expect("the list ends");
    let later: Vec<String> = serde_json::from_str(later).expect("the list is JSON");
    assert_eq!(later.len(), 2, "{later:?}");
    assert!(later.iter().all(|name| name.starts_with("exporter") && site.file(name).is_file()));

    // The script that keeps it is loaded as all others are: late, and by its bytes.
    let (_, script) = html.split_once("<script defer src=\"./offline-").expect("it is named");
    assert!(script.split('>').next().is_some_and(|rest| rest.contains("integrity=\"sha384-")));
    let rules = read(&site, "_headers");
    assert_eq!(rules.matches("immutable").count(), 12, "{rules}");
    assert!(rules.contains("\n/offline-"), "{rules}");
}

#[test]
fn the_manifest_tells_a_device_of_the_site_wherever_it_lies() {
    let page = page("offline-manifest-page");
    let site = Folder::new("offline-manifest");
    build(SEEDS, &site, &page, &["--title", "\"Quds\" & co"]);
    let link = "<link rel=\"manifest\" href=\"./manifest.webmanifest\">";
    assert_eq!(read(&site, "index.html").matches(link).count(), 1);
    let manifest = json_of(&site, "manifest.webmanifest");
    assert_eq!(manifest["name"], "\"Quds\" & co");
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")));
    assert_eq!(manifest["display"], "minimal-ui");
    let icons = manifest["icons"].as_array().expect("it has icons");
    assert_eq!(icons.len(), 3);
    for icon in icons {
        let bytes =
            fs::read(site.file(icon["src"].as_str().expect("a name"))).expect("it is there");
        if icon["type"] == "image/svg+xml" {
            assert!(bytes.starts_with(b"<svg ") && icon["sizes"] == "any");
            continue;
        }
        // Width and height stand in the header (PNG, section 11.2.2).
        let side =
            |at: usize| bytes[at..at + 4].iter().fold(0, |all, &byte| all << 8 | u32::from(byte));
        assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(icon["sizes"], format!("{}x{}", side(16), side(20)));
    }
    let listed = json_of(&site, "manifest.json");
    assert_eq!(listed["options"]["offline"], true);
    let listed = listed["outputs"].to_string();
    for name in ["sw.js", "manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png"] {
        assert!(listed.contains(&format!("\"{name}\"")), "{name}: {listed}");
    }
}

#[test]
fn the_same_site_has_the_same_worker_and_another_another() {
    let page = page("offline-same-page");
    let worker = |name: &str, folder: &str, page: &Folder| {
        let site = Folder::new(name);
        build(folder, &site, page, &[]);
        read(&site, "sw.js")
    };
    let one = worker("offline-same", SEEDS, &page);
    assert_eq!(worker("offline-again", SEEDS, &page), one);
    let reports = seeds_alone("offline-same-reports");
    let other = worker("offline-other", reports.path(), &page);
    let edition = |worker: &str| worker.split('"').nth(1).expect("it is named").to_owned();
    assert_ne!(edition(&other), edition(&one));
    let page = page.with("boot.js", "import() // mended");
    assert_ne!(edition(&worker("offline-mended", SEEDS, &page)), edition(&one));
}

#[test]
fn a_site_that_is_not_to_be_kept_is_forgotten_by_those_who_kept_it() {
    let page = page("offline-not-page");
    let site = Folder::new("offline-not");
    build(SEEDS, &site, &page, &[]);
    build(SEEDS, &site, &page, &["--no-offline"]);
    let html = read(&site, "index.html");
    for told in ["manifest", "offline", "sw.js"] {
        assert!(!html.contains(told), "{told}: {html}");
    }
    let left: Vec<String> = names(&site)
        .into_iter()
        .filter(|name| {
            ["offline", "manifest.web", "icon", "sw."].iter().any(|it| name.starts_with(it))
        })
        .collect();
    assert_eq!(left, ["sw.js"]);
    let worker = read(&site, "sw.js");
    assert!(worker.contains("registration.unregister()") && worker.contains("caches.delete"));
    assert!(!worker.contains("\"fetch\"") && !worker.contains("FILES"), "{worker}");
    assert_eq!(json_of(&site, "manifest.json")["options"]["offline"], false);
}

#[test]
fn neither_one_file_nor_a_page_that_is_developed_is_kept() {
    let page = page("offline-none-page");
    let around = Folder::new("offline-none");
    let file = around.path_of("timeline.html");
    let single = ["build", SEEDS, "--single-file", "-o", &file, "--page", page.path()];
    dateline(&single).done();
    dateline(&["embed", SEEDS, "--page", page.path()]).done();
    for html in [read(&around, "timeline.html"), read(&page, "index.html")] {
        for told in ["rel=\"manifest\"", "offline", "serviceWorker"] {
            assert!(!html.contains(told), "{told}: {html}");
        }
    }
    assert!(!names(&page).iter().any(|name| name == "sw.js" || name.ends_with(".webmanifest")));
    let both = dateline(&[&single[..], &["--no-offline"]].concat());
    assert_eq!(both.status, 2, "{}", both.said);
}

#[test]
fn a_site_of_an_older_program_is_known_and_replaced() {
    let page = page("offline-older-page");
    let site = Folder::new("offline-older");
    build(SEEDS, &site, &page, &["--no-offline"]);
    let mut manifest = json_of(&site, "manifest.json");
    let options = manifest["options"].as_object_mut().expect("it has options");
    assert!(options.remove("offline").is_some());
    fs::write(site.file("manifest.json"), manifest.to_string()).expect("it is written");
    build(SEEDS, &site, &page, &[]);
    assert!(read(&site, "sw.js").contains("const FILES"));
}
