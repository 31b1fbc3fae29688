//! The page in a real browser: Chromium, driven over WebDriver.
//!
//! `make browser` runs these against the release site in `dist/`. They name what they
//! need by environment variables, and fail where one is missing: a test that looks at
//! nothing must not pass.
//!
//! `site` serves the files, `harness` starts the browser, `page` knows how the page is
//! made (the only file to mend when it changes); every other file is one subject.

mod access;
mod address;
mod bench;
mod brush;
mod compare;
mod dates;
mod facets;
mod failure;
mod focus;
#[path = "../benches/generate.rs"]
mod generate;
mod harness;
mod keyboard;
mod language;
mod page;
mod paper;
mod picture;
mod reader;
mod readings;
mod search;
mod site;
mod steps;
mod table;
mod theme;
mod wasm;
