//! What a reader is doing, and what that shows: no framework, no DOM.
//!
//! A [`Session`] is everything a reader has chosen; [`Session::after`] an
//! [`Action`] is the next one, and it is the same as an address: see
//! [`Session::to_fragment`]. An [`Explorer`] holds the collection and says what a
//! session shows, as plain data.

mod action;
mod address;
mod chronology;
mod explorer;
mod facet_list;
mod percent;
mod reading;
mod session;
mod show;
mod suggest;
mod working;

pub use action::{Action, Weight};
pub use address::Notice;
pub use explorer::{Explorer, Shown};
pub use facet_list::FacetLook;
pub use reading::{EventCard, EvidenceCard, ReportLine, ReportPage};
pub use session::{Dates, Lanes, Mention, Opened, Session, Theme, View};
pub use show::{Chip, ChipKind, EventRow, FoundReport, Undated, YearGroup};
pub use suggest::Suggestion;
pub use working::{Moved, Reading, Working};
