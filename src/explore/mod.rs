//! What a reader is doing, and what that shows: no framework, no DOM.
//!
//! A [`Session`] is everything a reader has chosen; [`Session::after`] an
//! [`Action`] is the next one, and it is the same as an address: see
//! [`Session::to_fragment`]. An [`Explorer`] holds the collection and says what a
//! session shows, as plain data.

mod action;
mod address;
mod agreement;
mod choice;
mod chronology;
mod compare;
mod controls;
mod explorer;
mod facet_list;
mod former;
mod headline;
mod language;
mod map_view;
mod marking;
mod percent;
mod reading;
mod report_page;
mod rows;
mod session;
mod show;
mod sort;
mod steps;
mod suggest;
mod table;
mod working;

pub use action::{Action, Weight};
pub use address::{Expected, Notice};
pub use agreement::{Denial, Matrix, MatrixCell, MatrixRow, Standing};
pub use choice::{Dates, Lanes, Theme, View};
pub use chronology::{OTHER_LANE, UNDATED_LANE};
pub use compare::Pair;
pub use controls::Controls;
pub use explorer::{Explorer, Shown};
pub use facet_list::FacetLook;
pub use language::Language;
pub use map_view::MapView;
pub use marking::Marking;
pub use reading::{EventCard, EvidenceCard, SourceCard};
pub use report_page::{LineEvent, ReportLine, ReportPage, citation};
pub use rows::{
    Chip, ChipKind, Credit, EventRow, FoundReport, List, MonthGroup, Spoken, Undated, YearGroup,
};
pub use session::{Mention, Opened, Session};
pub use sort::{Column, Sort};
pub use steps::Steps;
pub use suggest::Suggestion;
pub use table::TableRow;
pub use working::{Moved, Reading, Working};
