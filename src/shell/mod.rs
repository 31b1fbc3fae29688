//! The outside world, thin: it may see everything, nothing sees it.

#[cfg(feature = "js")]
pub mod api;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(any(feature = "cli", feature = "exporter"))]
mod export;
#[cfg(feature = "exporter")]
pub mod exporter;
#[cfg(feature = "page")]
mod js;
#[cfg(any(feature = "cli", feature = "exporter", feature = "js"))]
mod json;
#[cfg(feature = "page")]
pub mod page;

/// The custom section of the page's WebAssembly module that holds the pack.
pub const PACK_SECTION: &str = "dateline.pack";
