//! Compiles the page's words, for the program and for files beside it: see `compile`.
//!
//! A mistake in them fails the build with its file and line.

mod compile;
mod pattern;

use compile::{Source, compile};
use std::path::Path;
use std::{env, fs, process};

/// The languages, by the names of their files. English is what the others are held to.
const LANGUAGES: [&str; 4] = ["en", "sq", "fa", "fr"];

fn main() {
    let folder = Path::new("src/web/messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let read = LANGUAGES.map(|language| {
        let file = folder.join(language).with_extension("ftl").display().to_string();
        let text = fs::read_to_string(&file).unwrap_or_default();
        Source { file, language, text }
    });
    let compiled = match compile(&read) {
        Ok(compiled) => compiled,
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| println!("cargo::error={mistake}"));
            process::exit(1);
        }
    };
    let write = |name: &str, text: &str| {
        if let Err(error) = fs::write(Path::new(&out).join(name), text) {
            println!("cargo::error={name} cannot be written: {error}");
        }
    };
    write("messages.rs", &compiled.methods);
    for (language, table) in LANGUAGES.iter().zip(&compiled.tables) {
        write(&format!("words-{language}.txt"), table);
    }
}
