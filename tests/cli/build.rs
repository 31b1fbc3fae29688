//! `dateline build`: a folder of reports becomes a site.

use super::embed::page;
use super::run::{Folder, Ran, SEEDS, dateline, seeds_alone};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const URL: &str = "https://news.example.org/timeline/";

/// Builds a site with a page that stands in for the compiled one.
fn build(folder: &str, output: &str, page: &Folder, more: &[&str]) -> Ran {
    let arguments = ["build", folder, "-o", output, "--page", page.path()];
    dateline(&[&arguments[..], more].concat())
}

/// The files of a folder and of those in it.
pub(super) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = files(&path).into_iter();
            found.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            found.insert(name, fs::read(path).expect("it can be read"));
        }
    }
    found
}

fn manifest(site: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&site["manifest.json"]).expect("the manifest is JSON")
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window.eq_ignore_ascii_case(words.as_bytes()))
}

#[test]
fn a_folder_becomes_a_site_and_the_same_one_again() {
    let page = page("build-page");
    let around = Folder::new("build-around");
    let one = around.path_of("one");
    let ran = build(SEEDS, &one, &page, &["--base-url", URL, "--title", "Albania"]).done();
    assert!(ran.text().contains("3 reports, 19 events"), "{}", ran.text());
    let site = files(Path::new(&one));
    let html = String::from_utf8(site["index.html"].clone()).expect("it is UTF-8");
    assert!(html.contains("<title>Albania</title>"), "{html}");
    for name in ["oembed.json", "card.png", "robots.txt", "sitemap.xml", "_headers", ".htaccess"] {
        assert!(site.contains_key(name), "{name}");
    }
    assert!(holds(&site["sitemap.xml"], &format!("<loc>{URL}</loc>")));
    assert!(holds(&site["robots.txt"], &format!("Sitemap: {URL}sitemap.xml")));

    let manifest = manifest(&site);
    let generator = manifest["generator"].as_str().unwrap_or_default();
    assert!(generator.starts_with("dateline 0.") && generator.contains("packs of version"));
    let listed = |list: &str| -> BTreeMap<String, String> {
        let list = manifest[list].as_array().expect("it is a list").iter();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        list.map(|one| (text(&one["file"]), text(&one["sha256"]))).collect()
    };
    let hash = |bytes: &[u8]| -> String {
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let outputs: BTreeMap<String, String> = site
        .iter()
        .filter(|(name, _)| *name != "manifest.json")
        .map(|(name, bytes)| (name.clone(), hash(bytes)))
        .collect();
    assert_eq!(listed("outputs"), outputs);
    let inputs: BTreeMap<String, String> = files(Path::new(SEEDS))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".txt") || name == "corpus.toml")
        .map(|(name, bytes)| (name, hash(&bytes)))
        .collect();
    assert_eq!(listed("inputs"), inputs);

    // In another place and again in the same: the same bytes, and nothing left beside them.
    let two = around.path_of("two");
    build(SEEDS, &two, &page, &["--base-url", URL, "--title", "Albania"]).done();
    build(SEEDS, &one, &page, &["--base-url", URL, "--title", "Albania"]).done();
    assert_eq!(files(Path::new(&two)), site);
    assert_eq!(files(Path::new(&one)), site);
    let left = fs::read_dir(around.path()).expect("the folder is there").count();
    assert_eq!(left, 2);
}

#[test]
fn what_no_build_wrote_is_never_replaced_unless_it_is_asked_for() {
    let page = page("build-kept-page");
    let around = Folder::new("build-kept").with("file", "mine");
    let refused = |output: &str, words: &str| {
        let ran = build(SEEDS, output, &page, &[]);
        assert_eq!(ran.status, 1);
        assert!(ran.said.contains(words), "{}", ran.said);
    };
    refused(&around.path_of("file"), "is a file; name a folder");
    refused(around.path(), "no build wrote it");
    refused(&around.path_of("none/site"), "make that folder first");
    assert_eq!(files(Path::new(around.path())).len(), 1);

    let site = around.path_of("site");
    build(SEEDS, &site, &page, &[]).done();
    fs::write(format!("{site}/CNAME"), "news.example.org").expect("it is written");
    refused(&site, "no build wrote CNAME in it");
    fs::remove_file(format!("{site}/CNAME")).expect("it is removed");
    fs::write(format!("{site}/.htaccess"), "# my own").expect("it is written");
    refused(&site, ".htaccess in it was changed since");
    fs::write(format!("{site}/CNAME"), "news.example.org").expect("it is written");
    let ran = build(SEEDS, &site, &page, &["--force"]).done();
    assert!(!ran.said.contains("warning"), "{}", ran.said);
    assert!(!Path::new(&site).join("CNAME").exists());

    // Never the reports themselves.
    let reports = seeds_alone("build-kept-reports");
    let before = files(Path::new(reports.path()));
    for output in [reports.path(), &reports.path_of("..")] {
        let ran = build(reports.path(), output, &page, &["--force"]);
        assert_eq!(ran.status, 1, "{}", ran.said);
    }
    assert_eq!(files(Path::new(reports.path())), before);
}

#[test]
fn a_name_that_is_redacted_stands_nowhere() {
    let page = page("build-redacted-page");
    let reports = seeds_alone("build-redacted-reports");
    let veliu = "Police Director Ardi\nVeliu spoke. See https://a.example/ardi-veliu-spoke.html\n";
    fs::write(reports.file("ardi_veliu.txt"), veliu).expect("it is written");
    let names =
        Folder::new("build-redacted-names").with("names.txt", "# who\nArdi Veliu\n\nveliu\n");
    let around = Folder::new("build-redacted");
    let site = around.path_of("site");
    let names = names.path_of("names.txt");
    let ran = build(reports.path(), &site, &page, &["--redact", &names]).done();
    assert!(ran.text().contains("places redacted"), "{}", ran.text());
    let site = files(Path::new(&site));
    for (name, bytes) in &site {
        assert!(!name.to_lowercase().contains("veliu"), "{name}");
        assert!(!holds(bytes, "veliu"), "{name}");
    }
    assert_eq!(manifest(&site)["options"]["redacted_names"], json!(2));
    assert!(site.values().any(|bytes| holds(bytes, "Police Director \u{2588}")));

    // What cannot be kept out is told, and nothing is written.
    let other = around.path_of("other");
    for given in [["--title", "The Veliu papers"], ["--base-url", "https://veliu.example/"]] {
        let ran = build(SEEDS, &other, &page, &[&["--redact", &names][..], &given].concat());
        assert_eq!(ran.status, 1);
        let told = format!("{} holds the name in line 4", given[0]);
        assert!(ran.said.contains(&told) || ran.said.contains("line 2"), "{}", ran.said);
        assert!(!Path::new(&other).exists());
    }
    let counted = Folder::new("build-redacted-count").with("names.txt", "3 reports");
    let ran = build(SEEDS, &other, &page, &["--redact", &counted.path_of("names.txt")]);
    assert_eq!(ran.status, 1);
    assert!(ran.said.contains("line 1") && ran.said.contains(" of the site, in "), "{}", ran.said);
    assert!(!Path::new(&other).exists());
    let none = Folder::new("build-redacted-none").with("names.txt", "# nobody\n");
    let ran = build(SEEDS, &other, &page, &["--redact", &none.path_of("names.txt")]);
    assert!(ran.status == 1 && ran.said.contains("holds no name"), "{}", ran.said);
}

#[test]
fn a_list_of_names_is_no_report_and_nothing_tells_what_a_guess_is_worth() {
    let page = page("build-redacted-list-page");
    let reports = Folder::new("build-redacted-list")
        .with("a.txt", "date 2019-10-23 Marko Hoxha left Tirana in March 2018.")
        .with("names.txt", "Marko Hoxha   # who left\nNobody Atall\n");
    let site = Folder::new("build-redacted-list-site").path_of("site");
    let names = reports.path_of("names.txt");
    let ran = build(reports.path(), &site, &page, &["--redact", &names]).done();
    assert!(ran.said.contains("names.txt, line 2: this name stands in no report"), "{}", ran.said);
    let manifest = manifest(&files(Path::new(&site)));
    let inputs = manifest["inputs"].as_array().expect("they are listed");
    assert_eq!(inputs, &[json!({ "file": "a.txt" })], "a sum would tell a right guess");
}

#[test]
fn a_country_that_is_redacted_is_not_told_by_its_capital() {
    let page = page("build-redacted-country-page");
    let report = "date 2019-10-23\n\nPolice in Tehran, Iran, met on October 22, 2019.";
    let reports = Folder::new("build-redacted-country-reports").with("a.txt", report);
    let names = Folder::new("build-redacted-country-names").with("names.txt", "Iran\n");
    let site = Folder::new("build-redacted-country").path_of("site");
    let redact = ["--redact", &names.path_of("names.txt")];
    build(reports.path(), &site, &page, &redact).done();
}

#[test]
fn what_an_editor_says_of_a_file_follows_it_when_it_is_redacted() {
    let page = page("build-followed-page");
    let told = |who: &str| format!("date 2019-10-23\n\nOn October 22, 2019, {who} met police.\n");
    // As some systems write the names of files: with marks apart.
    let apart = "mu\u{308}ller.txt";
    let reports = Folder::new("build-followed")
        .with("m\u{fc}ller-vater.txt", told("M\u{fc}ller"))
        .with(apart, told("Mu\u{308}ller"))
        .with(
            "corpus.toml",
            format!(
                "[reports.\"m\u{fc}ller-vater.txt\"]\nsource = \"Daily M\u{fc}ller\"\n\
                 [reports.\"{apart}\"]\nsource = \"Evening News\"\n"
            ),
        );
    let names = Folder::new("build-followed-names").with("names.txt", "M\u{fc}ller\n");
    let site = reports.path_of("../build-followed-site");
    let names = names.path_of("names.txt");
    let ran = build(reports.path(), &site, &page, &["--redact", &names, "--force"]).done();
    assert!(!ran.said.contains("corpus.toml"), "{}", ran.said);
    let site = files(Path::new(&site));
    for said in ["Evening News", "Daily \u{2588}\u{2588}\u{2588}"] {
        assert!(site.values().any(|bytes| holds(bytes, said)), "{said}");
    }
    for (name, bytes) in &site {
        for spelt in ["m\u{fc}ller", "mu\u{308}ller"] {
            assert!(!name.contains(spelt) && !holds(bytes, spelt), "{name}");
        }
    }
}

#[test]
fn a_short_name_that_the_program_spells_by_chance_is_redacted() {
    let page = page("build-short-page");
    let reports = Folder::new("build-short").with(
        "a.txt",
        "date 2019-10-23\n\nOn October 22, 2019, Rama met Ali, Kim, Paris, Anna Li and Iran's team.",
    );
    for name in ["Rama", "Ali", "Kim", "Paris", "Anna", "Iran"] {
        let names = Folder::new("build-short-names").with("names.txt", name);
        let site = names.path_of("site");
        let ran = build(reports.path(), &site, &page, &["--redact", &names.path_of("names.txt")]);
        let ran = ran.done();
        assert!(ran.text().contains("1 place redacted"), "{}", ran.text());
        let site = files(Path::new(&site));
        assert!(site.keys().any(|name| name.starts_with("inside-")));
        for (file, bytes) in &site {
            let text = String::from_utf8_lossy(bytes);
            let met = format!("met {name}");
            assert!(!text.contains(&met) && !text.contains(&format!("{name},")), "{file}");
            // Where the program spells it, that is told.
            assert!(
                !holds(bytes, &name.to_lowercase()) || ran.said.contains("words of the program")
            );
        }
    }
}

#[test]
fn a_folder_without_reports_and_a_program_without_a_page_are_told() {
    let page = page("build-none-page");
    let empty = Folder::new("build-none");
    let site = empty.path_of("site");
    let ran = build(empty.path(), &site, &page, &[]);
    assert!(ran.status == 1 && ran.said.contains("holds no report"), "{}", ran.said);
    assert!(!Path::new(&site).exists());
    if !cfg!(feature = "carried") {
        let ran = dateline(&["build", SEEDS, "-o", &site]);
        assert!(ran.status == 1 && ran.said.contains("--page"), "{}", ran.said);
    }
}
