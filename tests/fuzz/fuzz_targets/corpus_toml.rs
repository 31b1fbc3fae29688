//! Any text is an editor's file or problems with it.

#![no_main]

use dateline::report::{InputFile, collect, read_corpus_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = read_corpus_file(text);
    let report = InputFile { name: "a.txt".into(), bytes: b"Police left.".to_vec() };
    let editors = InputFile { name: "corpus.toml".into(), bytes: text.into() };
    let (collection, _) = collect(vec![report, editors]);
    assert_eq!(collection.reports.len(), 1);
});
