//! What a publisher may ask of `dateline build`: quotations alone, a language, a theme.

use super::build::files;
use super::embed::page;
use super::run::{Folder, Ran, SEEDS, dateline};
use base64::{Engine, engine::general_purpose::STANDARD};
use dateline::pack::Pack;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// Builds a site, or one file, with a page that stands in for the compiled one.
fn build(folder: &str, output: &str, page: &Folder, more: &[&str]) -> Ran {
    let arguments = ["build", folder, "-o", output, "--page", page.path()];
    dateline(&[&arguments[..], more].concat())
}

/// What is in the files of a folder, one after the other.
fn all_bytes(folder: &str) -> Vec<u8> {
    files(Path::new(folder)).into_values().flatten().collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(path).expect("the file is there, in UTF-8")
}

fn options(site: &str) -> Value {
    let manifest: Value =
        serde_json::from_str(&read(&format!("{site}/manifest.json"))).expect("it is JSON");
    manifest["options"].clone()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    let lower = words.to_lowercase();
    bytes.windows(words.len()).any(|window| window.eq_ignore_ascii_case(lower.as_bytes()))
}

/// A report with an event, one without, and words of both that are not quoted.
fn reports(name: &str) -> Folder {
    Folder::new(name)
        .with(
            "harbour.txt",
            "Harbour opens\n\nPublished: 4 May 2021\n\nZebedee Quill of the Walrus Society sang. \
             Gulls cried over the quay. The harbour opened on 3 May 2021. A band played there. \
             Then the drizzle went on and nobody minded.\n\nSource: Harbour Gazette\n",
        )
        .with("weather.txt", "Mild weather\n\nPublished: 5 May 2021\n\nA haddock was caught.\n")
        .with("corpus.toml", "[reports.\"harbour.txt\"]\nurl = \"https://example.org/harbour\"\n")
}

const QUOTED: [&str; 3] = ["Gulls cried over", "The harbour opened on", "A band played"];
const CUT: [&str; 5] = ["Zebedee", "Walrus", "drizzle", "nobody minded", "haddock"];

#[test]
fn what_is_not_quoted_stands_nowhere() {
    let page = page("options-quotes-page");
    let reports = reports("options-quotes-reports");
    let around = Folder::new("options-quotes");
    let (site, file) = (around.path_of("site"), around.path_of("timeline.html"));
    let whole = around.path_of("whole");
    build(reports.path(), &whole, &page, &[]).done();
    build(reports.path(), &site, &page, &["--quotes-only"]).done();
    build(reports.path(), &file, &page, &["--single-file", "--quotes-only"]).done();
    assert_eq!(options(&site)["quotes_only"], json!(true));
    assert_eq!(options(&whole)["quotes_only"], json!(false));

    let html = read(&file);
    let (_, module) = html.split_once("id=\"dateline-module\">").expect("it has a module");
    let (module, _) = module.split_once("</script>").expect("it ends");
    let inside = STANDARD.decode(module).expect("it is base64");
    let pack = dateline(&["pack", reports.path(), "--quotes-only", "-o", "-"]).done().bytes;
    assert!(inside.ends_with(&pack));
    let (site, whole) = (all_bytes(&site), all_bytes(&whole));
    for bytes in [&site, &inside, &html.into_bytes()] {
        for cut in CUT {
            assert!(holds(&whole, cut) && !holds(bytes, cut), "{cut}");
        }
    }
    for quoted in QUOTED {
        assert!(holds(&site, quoted) && holds(&inside, quoted), "{quoted}");
    }
    for kept in ["Harbour opens", "Mild weather", "Harbour Gazette", "https://example.org/harbour"]
    {
        assert!(holds(&site, kept), "{kept}");
    }
}

#[test]
fn an_omission_is_marked_in_what_is_quoted() {
    let reports = reports("options-omission");
    let bytes = dateline(&["pack", reports.path(), "--quotes-only", "-o", "-"]).done().bytes;
    let pack = Pack::open(bytes).expect("it is a pack");
    let texts: Vec<Vec<&str>> = (0..pack.report_count())
        .map(|report| pack.report(report).sentences().map(|it| pack.sentence(it).text()).collect())
        .collect();
    let mark = "[\u{2026}]";
    assert_eq!(texts[0][0], mark);
    assert_eq!(texts[0][texts[0].len() - 1], mark);
    for (sentence, quoted) in texts[0][1..].iter().zip(QUOTED) {
        assert!(sentence.starts_with(quoted), "{texts:?}");
    }
    assert_eq!((texts[0].len(), &texts[1][..]), (5, &[mark][..]));
    // Events are found by the words that are left.
    let ask = |query: &str| {
        let folder = Folder::new("options-omission-pack");
        let path = folder.path_of("a.pack");
        dateline(&["pack", reports.path(), "--quotes-only", "-o", &path]).done();
        dateline(&["query", &path, query]).done().text().to_owned()
    };
    assert!(ask("harbour").contains("opened on 3 May 2021"), "{}", ask("harbour"));
    assert!(!ask("drizzle").contains("May"), "{}", ask("drizzle"));
}

#[test]
fn a_page_says_which_language_and_theme_its_publisher_chose() {
    let page = page("options-look-page");
    let around = Folder::new("options-look");
    let (plain, site, file) =
        (around.path_of("plain"), around.path_of("site"), around.path_of("timeline.html"));
    build(SEEDS, &plain, &page, &["--theme", "auto"]).done();
    let asked = ["--lang", "fa", "--theme", "dark"];
    build(SEEDS, &site, &page, &asked).done();
    build(SEEDS, &file, &page, &[&asked[..], &["--single-file"]].concat()).done();
    assert_eq!(options(&site)["lang"], json!("fa"));
    assert_eq!(options(&site)["theme"], json!(["dark"]));
    assert_eq!(options(&plain)["lang"], json!(null));
    let events = read(&format!("{plain}/event/index.html"));
    assert!(events.contains("content=\"light dark\">") && !events.contains("data-theme"));
    let plain = read(&format!("{plain}/index.html"));
    assert!(!plain.contains("data-lang") && !plain.contains("data-theme"), "{plain}");
    for html in [read(&format!("{site}/index.html")), read(&file)] {
        for expected in [
            "<html lang=\"fa\" dir=\"rtl\" data-theme=\"dark\">",
            "۳ گزارش، ۱۹ رویداد با یافتن خودکار، ۲۰۰۹ تا ۲۰۲۲.</p><h2>رویدادها</h2>",
            "<meta name=\"color-scheme\" content=\"dark\">",
            "<div id=\"dateline\" class=\"dateline\" data-theme=\"dark\" data-lang=\"fa\">",
        ] {
            assert_eq!(html.matches(expected).count(), 1, "{expected}: {html}");
        }
    }
    let events = read(&format!("{site}/event/index.html"));
    assert!(events.contains("<html lang=\"fa\" dir=\"rtl\" data-theme=\"dark\">"), "{events}");
    assert!(events.contains("<meta name=\"color-scheme\" content=\"dark\">"), "{events}");
}

#[test]
fn a_language_or_a_theme_that_is_none_is_refused_before_anything_is_written() {
    let page = page("options-wrong-page");
    let around = Folder::new("options-wrong")
        .with("import.css", "\n@import \"https://example.org/a.css\";")
        .with("face.css", "@font-face { font-family: A; src: url(a.woff2) }")
        .with("long.css", " ".repeat(100_001))
        .with("script.css", "/* </script> */")
        .with("latin.txt", b"Andr\xE9");
    let site = around.path_of("site");
    let refused = |option: &str, value: &str, status: i32, words: &[&str]| {
        let ran = build(SEEDS, &site, &page, &[option, value]);
        assert_eq!(ran.status, status, "{value}: {}", ran.said);
        for word in words {
            assert!(ran.said.contains(word), "{value}: {}", ran.said);
        }
        assert!(!Path::new(&site).exists(), "{value}");
    };
    refused("--lang", "de", 2, &["'de'", "en, sq, fa, fr"]);
    let redact = |name: &str, words: &[&str]| refused("--redact", &around.path_of(name), 1, words);
    redact("none.txt", &["none.txt cannot be read; see that it is there"]);
    redact("latin.txt", &["latin.txt is not UTF-8; save it as that"]);
    refused("--theme", "sepia", 2, &["sepia", "light, dark, auto", ".css"]);
    let sheet = |name: &str, words: &[&str]| refused("--theme", &around.path_of(name), 1, words);
    sheet("none.css", &["none.css", "cannot be read; see that it is there"]);
    sheet("import.css", &["import.css", "line 2, column 1", "@import"]);
    sheet("face.css", &["face.css", "line 1", "a.woff2", "data:"]);
    sheet("long.css", &["long.css", "100001 bytes"]);
    sheet("script.css", &["script.css", "line 1"]);
}

#[test]
fn a_publishers_styles_follow_the_pages_own_under_one_hash() {
    const STYLES: &str = ":root, :host { --dl-accent: #024 }";
    let page = page("options-sheet-page");
    let around = Folder::new("options-sheet").with("house.css", STYLES);
    let house = around.path_of("house.css");
    let (site, file) = (around.path_of("site"), around.path_of("timeline.html"));
    let asked = ["--theme", "light", "--theme", &house];
    build(SEEDS, &site, &page, &asked).done();
    build(SEEDS, &file, &page, &[&asked[..], &["--single-file"]].concat()).done();
    assert_eq!(options(&site)["theme"], json!(["light", "house.css"]));
    let manifest = read(&format!("{site}/manifest.json"));
    assert!(!manifest.contains(around.path()), "{manifest}");
    let hash: String = Sha256::digest(STYLES).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(manifest.contains(&hash), "what went in: {manifest}");

    let html = read(&format!("{site}/index.html"));
    let (_, link) = html.split_once("<link rel=\"stylesheet\" href=\"./").expect("it has styles");
    let (name, _) = link.split_once('"').expect("its address ends");
    let sheet = read(&format!("{site}/{name}"));
    let (own, more) = sheet.split_once("@media").expect("there are styles of the publisher");
    assert!(own.starts_with("p{}") && more.contains(STYLES), "{sheet}");
    let integrity = format!("integrity=\"sha384-{}\"", STANDARD.encode(Sha384::digest(&sheet)));
    assert!(link.contains(&integrity), "{html}");
    let html = read(&file);
    assert!(html.contains(&format!("<style>{sheet}</style>")), "{html}");
    let policy = format!("style-src 'sha256-{}'", STANDARD.encode(Sha256::digest(&sheet)));
    assert!(html.contains(&policy), "{html}");
}

#[test]
fn a_known_name_that_no_report_writes_is_redacted_too() {
    let page = page("build-known-page");
    let reports = Folder::new("build-known")
        .with("a.txt", "date 2019-10-23 The police met in Kiev in March 2018.");
    let names = Folder::new("build-known-names").with("names.txt", "Kyiv\n");
    let out = Folder::new("build-known-out");
    let arguments = ["--redact", &names.path_of("names.txt"), "--quotes-only"];
    let ran = build(reports.path(), &out.path_of("site"), &page, &arguments).done();
    assert!(ran.said.contains("stands in no report"), "{}", ran.said);
}
