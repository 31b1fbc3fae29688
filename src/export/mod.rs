//! What leaves the page for other programs: citations, links to a place in a
//! publisher's page, tables.
//!
//! Each file writes one form, from plain data, and knows no pack: how a
//! [`Citation`] looks in a reading list, in BibTeX and in CSL-JSON, how a sentence is
//! found in somebody's page by a Text Fragment, how a row looks in a CSV file, which line
//! shows the explorer in another page.

/// The custom section of the page's WebAssembly module that names what it fetches to write
/// the forms of other programs: a script beside it, and what is expected of that.
pub const EXPORTER_SECTION: &str = "dateline.exporter";

mod bibtex;
mod citation;
mod csl;
mod delimited;
mod embed;
mod text_fragment;

pub use bibtex::bibtex_key;
pub use citation::{Citation, authors, one_line};
pub use delimited::{file_name, guarded, tab_row};
pub use embed::{element_snippet, frame_snippet};
pub use text_fragment::{is_web_address, text_fragment};
