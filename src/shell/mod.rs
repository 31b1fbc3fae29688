//! The outside world, thin: it may see everything, nothing sees it.

#[cfg(feature = "js")]
pub mod api;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
mod export;
#[cfg(feature = "page")]
mod js;
#[cfg(any(feature = "cli", feature = "js"))]
mod json;
#[cfg(feature = "page")]
pub mod page;

/// The custom section of the page's WebAssembly module that holds the pack.
pub const PACK_SECTION: &str = "dateline.pack";
