//! The outside world, thin: it may see everything, nothing sees it.

#[cfg(feature = "cli")]
pub mod cli;
