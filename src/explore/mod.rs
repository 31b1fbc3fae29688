//! What a reader is doing, and what that shows: no framework, no DOM.
//!
//! A [`Session`] is everything a reader has chosen; [`Session::after`] an
//! [`Action`] is the next one, and it is the same as an address: see
//! [`Session::to_fragment`]. An [`Explorer`] holds the collection and says what a
//! session shows, as plain data.

mod address;
mod explorer;
mod reading;
mod session;
mod show;

pub use address::Notice;
pub use explorer::{Explorer, Shown};
pub use reading::{EventCard, EvidenceCard, ReportLine, ReportPage, Working};
pub use session::{Action, Lanes, Opened, Session, Theme, View, Weight};
pub use show::{EventRow, FoundReport, Undated, YearGroup};
