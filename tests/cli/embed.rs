//! `dateline embed`: a compiled page with a collection in it.

use super::run::{Folder, SEEDS, dateline};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};
use std::fs;

/// A page as Trunk leaves it: the source with links to files in place of those for Trunk.
pub(super) fn page(name: &str) -> Folder {
    let source = include_str!("../../index.html").lines();
    let source: String = source.filter(|line| !line.contains("data-trunk")).collect();
    let html = source
        .replace(
            "</head>",
            "<link rel=\"stylesheet\" href=\"./page-0123456789abcdef.css\"/>\
             <link rel=\"modulepreload\" href=\"./app-0123456789abcdef.js\"></head>",
        )
        .replace(
            "</body>",
            "<script type=\"module\" src=\"./boot.js\" data-js=\"./app-0123456789abcdef.js\" \
             data-wasm=\"./app-0123456789abcdef_bg.wasm\" data-words-sq=\"./words-sq.txt\" \
             data-words-fa=\"./words-fa.txt\" data-words-fr=\"./words-fr.txt\"></script></body>",
        );
    Folder::new(name)
        .with("index.html", html)
        .with("page-0123456789abcdef.css", "p{}")
        .with("app-0123456789abcdef.js", "export default 1")
        .with("app-0123456789abcdef_bg.wasm", b"\0asm\x01\0\0\0")
        .with("words-sq.txt", "Shqip\n")
        .with("words-fa.txt", "فارسی\n")
        .with("words-fr.txt", "Français\n")
        .with("boot.js", "import()")
        .with("single.js", "start()")
        .with("exporter.js", "write('{exporter-module}', '{exporter-integrity}')")
        .with("exporter_bg.wasm", "module")
}

/// The page of a folder.
fn html(folder: &Folder) -> String {
    fs::read_to_string(folder.file("index.html")).expect("index.html is there")
}

/// The values of an attribute, wherever a page has it.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begins = format!(" {attribute}=\"");
    html.split(&begins).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_file_is_there_under_the_name_and_with_the_bytes_that_the_page_says() {
    let folder = page("embed-sealed");
    dateline(&["embed", SEEDS, "--page", folder.path()]).done();
    let html = html(&folder);
    let expects = |name: &str| values(&html, &format!("{name}integrity"));
    let words = ["data-words-sq", "data-words-fa", "data-words-fr"];
    let expected = words.map(|name| expects(&format!("{name}-"))).concat();
    let expected = [expected, expects(""), expects("data-")].concat();
    assert_eq!(expected.len(), 7, "{html}");
    let loaded = ["href", "src", "data-js", "data-wasm", "data-inside"].into_iter().chain(words);
    let named: Vec<&str> = loaded.flat_map(|name| values(&html, name)).collect();
    let mut named: Vec<&str> = named.iter().filter_map(|name| name.strip_prefix("./")).collect();
    named.sort_unstable();
    named.dedup();
    for name in &named {
        let bytes = fs::read(folder.file(name)).expect("a file that the page names is there");
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
        // From a disk a browser loads no script of which anything is expected.
        let on_a_disk = ["disk-", "inside-"].iter().any(|stem| name.starts_with(stem));
        assert_eq!(expected.contains(&integrity.as_str()), !on_a_disk, "{name}: {html}");
    }
    let files = fs::read_dir(folder.path()).expect("the folder is there");
    let mut files: Vec<String> = files
        .map(|file| file.expect("it can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| !["index.html", ".htaccess", "_headers"].contains(&name.as_str()))
        .collect();
    files.sort_unstable();
    let (fetched, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|name| name.starts_with("exporter"));
    assert_eq!(files, named, "nothing else is left");
    names_what_is_fetched_on_use(&folder, &files, &fetched);
    assert!(files.iter().any(|name| name.starts_with("dateline-") && name.ends_with(".wasm")));
}

/// Fails unless the module names the script that writes other forms, and that its module, each
/// by its bytes.
fn names_what_is_fetched_on_use(folder: &Folder, files: &[String], fetched: &[String]) {
    let read = |name: &str| fs::read(folder.file(name)).expect("the file is there");
    let integrity = |name: &str| format!("sha384-{}", STANDARD.encode(Sha384::digest(read(name))));
    let [script, module] = fetched else { panic!("{fetched:?}") };
    let page = files.iter().find(|name| name.ends_with(".wasm")).expect("the page has a module");
    let named = format!("{script} {}", integrity(script));
    assert!(read(page).ends_with(named.as_bytes()), "{page} does not name {named}");
    let named = format!("write('{module}', '{}')", integrity(module));
    assert_eq!(String::from_utf8(read(script)).expect("it is text"), named);
    let rules = String::from_utf8(read("_headers")).expect("it is text");
    assert!([script, module].iter().all(|name| rules.contains(&format!("/{name}\n"))), "{rules}");
}

#[test]
fn a_page_is_not_sealed_twice() {
    let folder = page("embed-twice");
    dateline(&["embed", SEEDS, "--page", folder.path()]).done();
    let once = html(&folder);
    let again = dateline(&["embed", SEEDS, "--page", folder.path()]);
    assert_eq!(again.status, 1);
    assert!(again.said.contains("carries a pack already; build the page again"), "{}", again.said);
    assert_eq!(html(&folder), once);
}

/// Section 2.3.4 of the oEmbed specification, for the type "rich".
fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["type", "version", "html", "width", "height"],
        "properties": {
            "type": { "const": "rich" },
            "version": { "const": "1.0" },
            "title": { "type": "string", "minLength": 1 },
            "author_name": { "type": "string" },
            "author_url": { "type": "string", "pattern": "^https?://" },
            "provider_name": { "type": "string", "minLength": 1 },
            "provider_url": { "type": "string", "pattern": "^https?://" },
            "cache_age": { "type": "integer", "minimum": 0 },
            "html": { "type": "string", "pattern": "^<iframe [^<>]*></iframe>$" },
            "width": { "type": "integer", "minimum": 1 },
            "height": { "type": "integer", "minimum": 1 }
        },
        // With a thumbnail go its sizes.
        "dependentRequired": {
            "thumbnail_url": ["thumbnail_width", "thumbnail_height"],
            "thumbnail_width": ["thumbnail_url", "thumbnail_height"],
            "thumbnail_height": ["thumbnail_url", "thumbnail_width"]
        }
    })
}

#[test]
fn the_oembed_answer_is_one_bare_frame() {
    let schema = jsonschema::validator_for(&schema()).expect("the schema is one");
    assert!(!schema.is_valid(&json!({ "type": "rich", "version": "1.0" })));
    let reports = Folder::new("embed-oembed-reports")
        .with("a.txt", "date 2019-10-23 Police met in March 2018.")
        .with("corpus.toml", "title = \"<b>\\\"Quds\\\" & co</b>\"");
    let folder = page("embed-oembed");
    let url = "https://news.example.org/2024/timeline";
    dateline(&["embed", reports.path(), "--page", folder.path(), "--base-url", url]).done();
    let answer = fs::read_to_string(folder.file("oembed.json")).expect("oembed.json is there");
    let answer: Value = serde_json::from_str(&answer).expect("it is JSON");
    let wrong: Vec<String> = schema.iter_errors(&answer).map(|error| error.to_string()).collect();
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(answer["title"], "<b>\"Quds\" & co</b>");
    assert_eq!(answer["provider_name"], "news.example.org");
    assert_eq!(answer["provider_url"], "https://news.example.org/");
    let frame = answer["html"].as_str().expect("html is a string");
    assert_eq!(values(frame, "src"), [format!("{url}/?embed=1")]);
    assert_eq!(values(frame, "title"), ["&lt;b&gt;&quot;Quds&quot; &amp; co&lt;/b&gt;"]);
    assert_eq!(values(frame, "loading"), ["lazy"]);
    assert_eq!(values(frame, "width"), ["100%"]);
    assert_eq!(values(frame, "height"), [answer["height"].to_string()]);
}

#[test]
fn the_page_links_to_its_oembed_answer_and_to_itself() {
    let folder = page("embed-links");
    let url = "https://news.example.org/timeline/";
    dateline(&["embed", SEEDS, "--page", folder.path(), "--base-url", url]).done();
    let html = html(&folder);
    for expected in [
        "<link rel=\"canonical\" href=\"https://news.example.org/timeline/\">",
        "<link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"https://news.example.org/timeline/oembed.json\" title=\"Iran, the MEK and Albania\">",
        "<meta property=\"og:title\" content=\"Iran, the MEK and Albania\">",
        "<meta property=\"og:description\" \
         content=\"3 reports, 19 events found automatically, 2009\u{2013}2022.\">",
        "<meta property=\"og:url\" content=\"https://news.example.org/timeline/\">",
        "<meta property=\"og:image\" content=\"https://news.example.org/timeline/card.png\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert_eq!(html.matches(expected).count(), 1, "{expected} in {html}");
    }
    let picture = fs::read(folder.file("card.png")).expect("card.png is there");
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "it is no PNG");
}

#[test]
fn without_an_address_what_needs_it_is_left_out_and_said_to_be() {
    let folder = page("embed-nowhere");
    let ran = dateline(&["embed", SEEDS, "--page", folder.path()]).done();
    assert!(ran.said.contains("left out") && ran.said.contains("--base-url"), "{}", ran.said);
    assert!(!folder.file("oembed.json").exists() && !folder.file("card.png").exists());
    let html = html(&folder);
    assert!(html.contains("og:title") && html.contains("twitter:card"), "{html}");
    assert!(!html.contains("og:url") && !html.contains("canonical"), "{html}");
}

#[test]
fn an_address_that_is_none_is_refused_before_anything_is_written() {
    let folder = page("embed-wrong");
    let before = html(&folder);
    for wrong in ["news.example.org", "ftp://example.org/", "https://example.org/?page=1"] {
        let ran = dateline(&["embed", SEEDS, "--page", folder.path(), "--base-url", wrong]);
        assert_eq!(ran.status, 2, "{wrong}");
        assert!(ran.said.contains(wrong), "{}", ran.said);
    }
    assert_eq!(html(&folder), before);
}
