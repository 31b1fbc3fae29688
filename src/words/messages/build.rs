//! Compiles the words of the page, of the views that are drawn on demand and of a site's other
//! pages, for the program and for files beside it: see `compile`.
//!
//! A mistake in them fails the build with its file and line.

mod compile;
mod pattern;

use compile::{Compiled, Source, compile};
use std::path::Path;
use std::{env, fs, process};

/// The languages, by the names of their files. English is what the others are held to.
const LANGUAGES: [&str; 4] = ["en", "sq", "fa", "fr"];

/// Where the words of the page stand.
const PAGE: &str = "src/words/messages";

/// Where those of the views stand.
const VIEWS: &str = "src/shell/export/view/messages";

/// Where those of a site's other pages stand.
const SITE: &str = "src/shell/cli/site/messages";

fn main() {
    let page = read(PAGE);
    write("messages.rs", &page.methods);
    write_tables("words", &page);
    let views = read(VIEWS);
    write("view_words.rs", &views.fields);
    write_tables("view-words", &views);
    let site = read(SITE);
    write("site_words.rs", &site.methods.replacen("impl Words", "impl SiteWords", 1));
    write_tables("site-words", &site);
}

/// The words in a folder.
fn read(folder: &str) -> Compiled {
    println!("cargo::rerun-if-changed={folder}");
    let read = LANGUAGES.map(|language| {
        let file = Path::new(folder).join(language).with_extension("ftl").display().to_string();
        let text = fs::read_to_string(&file).unwrap_or_default();
        Source { file, language, text }
    });
    match compile(&read) {
        Ok(compiled) => compiled,
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| println!("cargo::error={mistake}"));
            process::exit(1);
        }
    }
}

fn write_tables(name: &str, compiled: &Compiled) {
    for (language, table) in LANGUAGES.iter().zip(&compiled.tables) {
        write(&format!("{name}-{language}.txt"), table);
    }
}

fn write(name: &str, text: &str) {
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&out).join(name), text) {
        println!("cargo::error={name} cannot be written: {error}");
    }
}
