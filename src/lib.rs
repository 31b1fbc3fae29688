//! Dateline: a folder of news reports as one static page.
pub mod error;
pub mod explore;
#[cfg(feature = "writing")]
pub mod find;
#[cfg(feature = "writing")]
pub mod merge;
pub mod pack;
pub mod query;
#[cfg(feature = "writing")]
pub mod report;
#[cfg(any(feature = "cli", feature = "page"))]
pub mod shell;
pub mod span;
#[cfg(feature = "writing")]
pub mod text;
pub mod timeline;
#[cfg(feature = "page")]
pub mod web;
pub mod when;
