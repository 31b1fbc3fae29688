//! The JavaScript API: packs opened and asked by other programs, without the page.
//!
//! It is two modules of one npm package, which the folder `package` makes. `dateline`
//! (the feature `api`) is the reading half; `dateline/worker` (the feature `worker`) is
//! the analysis of a text, loaded by those who call it.
//!
//! What goes in is read from plain objects, what comes out is plain objects: of the same
//! shapes as the command line's JSON where both tell the same, with the ids of the page's
//! address, and with offsets in Unicode code points. TypeScript's types are made from
//! the Rust types by `tsify`.
//!
//! **Invariant.** Whatever is passed in, a call answers or throws a `DatelineError` with
//! a code, and the next call answers: nothing is taken for what its type says before it
//! has been looked at.

#[cfg(feature = "worker")]
pub mod annotate;
#[cfg(feature = "api")]
mod answer;
#[cfg(feature = "api")]
pub mod corpus;
#[cfg(feature = "api")]
mod detail;
pub mod error;
#[cfg(feature = "api")]
mod facets;
#[cfg(feature = "api")]
mod filter;
#[cfg(feature = "api")]
mod scene;
mod value;
#[cfg(feature = "api")]
mod viewport;
