//! What the page and the modules of the npm package weigh, as a host that compresses
//! would send them; and that they tell nothing of who built them.
//!
//! `make size` runs this against the site in `dist/` and the package in `dist/npm`. The
//! reports that the page carries, in its module and in its html, are not counted: they are
//! the publisher's, and differ from site to site.

#[path = "browser/wasm.rs"]
mod wasm;

use anyhow::{Context, Result, ensure};
use brotlic::{CompressionMode, Quality, WindowSize, compress, compress_bound};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

/// The most that html, css, js and wasm may weigh together: 250 KB.
const BUDGET: usize = 250_000;

/// What other pages load in place of that page, and the most that it may weigh: 5.1 KB.
const EMBED: &str = "dateline-embed.js";
const EMBED_BUDGET: usize = 5_100;

/// What the name of a site's parts in one script begins with.
const INSIDE: &str = "inside-";

/// What the words of the other languages are called beside the page, with a tag of two letters,
/// and the most that one language may weigh: 6 KB.
const WORDS: &str = "words-";
const WORDS_BUDGET: usize = 6_000;

/// What the page fetches when a reader asks for another form or for the map, and the most that it
/// may weigh together; the outline of the Earth is 41 KB of it.
const EXPORTER: &str = "exporter";
const EXPORTER_BUDGET: usize = 290_000;

/// What stands around a collection in the page.
const HELD: [(&str, &str); 2] = [
    ("<script type=\"application/ld+json\">", "</script>"),
    ("<div id=\"dateline-held\">", "</div>"),
];

/// The modules of the npm package, and the most that each may weigh with the scripts that
/// it needs.
const MODULES: [(&str, &[&str], usize); 2] = [
    ("dateline", &["index.js", "load.js", "source.js", "guard.js", "error.js"], 200_000),
    ("analysis", &["worker.js", "load.js", "error.js"], 600_000),
];

/// Bytes as they are, and under `brotli -q 11`.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    plain: usize,
    sent: usize,
}

impl Weight {
    fn of(bytes: &[u8]) -> Result<Weight> {
        let best = Quality::best();
        let bound = compress_bound(bytes.len(), best).context("too much to compress")?;
        let mut sent = vec![0; bound];
        let sent =
            compress(bytes, &mut sent, best, WindowSize::default(), CompressionMode::Generic)?;
        Ok(Weight { plain: bytes.len(), sent })
    }

    fn add(&mut self, other: Weight) {
        self.plain += other.plain;
        self.sent += other.sent;
    }
}

/// A page without its collection, and that by itself.
fn split(page: &str) -> Result<(String, String)> {
    let (mut without, mut collection) = (page.to_owned(), String::new());
    for (begin, end) in HELD {
        let held = without.split_once(begin).and_then(|(_, rest)| rest.split_once(end));
        let held = held.with_context(|| format!("there is no {begin}"))?.0.to_owned();
        without = without.replacen(&held, "", 1);
        collection += &held;
    }
    Ok((without, collection))
}

fn site() -> Result<PathBuf> {
    let site = env::var("DATELINE_SITE").context("DATELINE_SITE is not set: run `make size`")?;
    Ok(PathBuf::from(site))
}

#[test]
fn the_page_without_reports_stays_inside_its_budget() -> Result<()> {
    let site = site()?;
    let mut kinds: BTreeMap<&str, Weight> = BTreeMap::new();
    let mut languages: BTreeMap<String, Weight> = BTreeMap::new();
    let mut reports = Weight::default();
    let page = fs::read_to_string(site.join("index.html"))
        .with_context(|| format!("{} is no site", site.display()))?;
    for entry in fs::read_dir(&site)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // The page is made of what it names. What else lies beside it is for others.
        if path.is_dir() || (name != "index.html" && !page.contains(&*name)) {
            continue;
        }
        // All of this once more, for a page on a disk: none on a host fetches it.
        if name.starts_with(INSIDE) {
            continue;
        }
        let bytes = fs::read(&path)?;
        let (kind, bytes) = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => {
                let (html, collection) = split(std::str::from_utf8(&bytes)?)?;
                reports.add(Weight::of(collection.as_bytes())?);
                ("html", html.into_bytes())
            }
            Some("css") => ("css", bytes),
            Some("js") => ("js", bytes),
            Some("wasm") => {
                let (module, pack) = wasm::split(&bytes)?;
                reports.add(Weight::of(&pack)?);
                ("wasm", module)
            }
            // The picture and the answer that other programs ask for.
            Some("json" | "png") => continue,
            // Readers of a language fetch its words, and no others.
            Some("txt") if name.starts_with(WORDS) => {
                languages.insert(name[..WORDS.len() + 2].to_owned(), Weight::of(&bytes)?);
                continue;
            }
            _ => ("other", bytes),
        };
        kinds.entry(kind).or_default().add(Weight::of(&bytes)?);
    }
    for kind in ["html", "css", "js", "wasm"] {
        ensure!(kinds.contains_key(kind), "{} holds no {kind}", site.display());
    }
    let mut total = Weight::default();
    println!("{:<8} {:>10} {:>10}", "", "bytes", "brotli");
    for (kind, weight) in &kinds {
        println!("{kind:<8} {:>10} {:>10}", weight.plain, weight.sent);
        total.add(*weight);
    }
    println!("{:<8} {:>10} {:>10}   of {BUDGET} allowed", "page", total.plain, total.sent);
    println!("{:<8} {:>10} {:>10}   not counted", "reports", reports.plain, reports.sent);
    for (language, Weight { plain, sent }) in &languages {
        println!("{language:<8} {plain:>10} {sent:>10}   of {WORDS_BUDGET} allowed");
        assert!(*sent <= WORDS_BUDGET, "{language} weighs {sent} bytes");
    }
    let named: Vec<&str> = languages.keys().map(String::as_str).collect();
    assert_eq!(named, ["words-fa", "words-fr", "words-sq"], "English is in the module");
    let embed = fs::read(site.join(EMBED)).with_context(|| format!("there is no {EMBED}"))?;
    let embed = Weight::of(&embed)?;
    println!("{:<8} {:>10} {:>10}   of {EMBED_BUDGET} allowed", "embed", embed.plain, embed.sent);
    let mut exporter = Weight::default();
    for entry in fs::read_dir(&site)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(EXPORTER)) {
            exporter.add(Weight::of(&fs::read(&path)?)?);
        }
    }
    println!(
        "{EXPORTER:<8} {:>10} {:>10}   of {EXPORTER_BUDGET} allowed",
        exporter.plain, exporter.sent
    );
    ensure!(exporter.sent > 0, "there is no {EXPORTER}");
    assert!(exporter.sent <= EXPORTER_BUDGET, "{EXPORTER} weighs {} bytes", exporter.sent);
    assert!(embed.sent <= EMBED_BUDGET, "{EMBED} weighs {} bytes", embed.sent);
    assert!(total.sent <= BUDGET, "the page weighs {} bytes of {BUDGET} allowed", total.sent);
    Ok(())
}

#[test]
fn no_module_names_a_folder_of_the_machine_that_built_it() -> Result<()> {
    let site = site()?;
    let folders: Vec<String> = [Some(env!("CARGO_MANIFEST_DIR").to_owned())]
        .into_iter()
        .chain(["HOME", "CARGO_HOME"].map(|name| env::var(name).ok()))
        .flatten()
        .filter(|folder| folder.len() > 1)
        .collect();
    let mut modules = 0;
    for folder in [site.clone(), site.join("npm")] {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.extension().is_none_or(|ending| ending != "wasm") {
                continue;
            }
            modules += 1;
            let bytes = fs::read(&path)?;
            for told in &folders {
                let found = bytes.windows(told.len()).any(|window| window == told.as_bytes());
                ensure!(!found, "{} names {told}", path.display());
            }
        }
    }
    assert_eq!(modules, 4, "those of the page, what it fetches, the interface and the analysis");
    Ok(())
}

#[test]
fn the_modules_of_the_npm_package_stay_inside_their_budgets() -> Result<()> {
    let package = site()?.join("npm");
    for (module, scripts, budget) in MODULES {
        let own = [format!("{module}_bg.wasm"), format!("{module}.js")];
        let mut total = Weight::default();
        for name in own.iter().map(String::as_str).chain(scripts.iter().copied()) {
            let file = package.join(name);
            let bytes = fs::read(&file).with_context(|| {
                format!("{} is missing: run `make npm-package`", file.display())
            })?;
            total.add(Weight::of(&bytes)?);
        }
        println!("{module:<8} {:>10} {:>10}   of {budget} allowed", total.plain, total.sent);
        assert!(total.sent <= budget, "{module} weighs {} bytes of {budget}", total.sent);
    }
    Ok(())
}
