//! The page in real browsers, Chromium and Firefox, driven over WebDriver.
//!
//! `make browser` runs these against the release site in `dist/`. They name what they
//! need by environment variables, and fail where one is missing: a test that looks at
//! nothing must not pass.
//!
//! `harness` runs one test: `files` reads the site, `site` serves it, also by
//! `nginx` and `apache` (`process` runs them), and a page of somebody else beside it; `driver` starts the browser, `emulate` tells it what
//! it is, `watch` hears what it says. `page` knows how the page is made (the only file to
//! mend when it changes); every other file is one subject.

mod access;
mod address;
mod agreement;
mod apache;
mod barred;
mod bench;
mod boxed;
mod brush;
mod built;
mod compare;
mod dates;
mod development;
mod dialogs;
mod disk;
mod drawn;
mod driver;
mod editions;
mod element;
mod embedded;
mod emulate;
mod facets;
mod failure;
mod files;
mod firefox;
mod focus;
mod frames;
#[path = "../benches/generate.rs"]
mod generate;
mod harness;
mod hosting;
mod keyboard;
mod language;
mod lighthouse;
mod mounts;
mod nginx;
mod offline;
mod page;
mod paper;
mod picture;
mod placed;
mod policy;
mod prerendered;
mod process;
mod reader;
mod readings;
mod returned;
mod search;
mod single;
mod site;
mod steps;
mod synced;
mod table;
mod take;
mod taken;
mod theme;
mod wasm;
mod watch;
mod words;
