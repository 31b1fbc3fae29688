//! What a reader does.

use super::choice::{Dates, Lanes, Theme, View};
use super::language::Language;
use super::map_view::MapView;
use super::marking::Marking;
use super::session::{Mention, Opened, Session};
use super::sort::Column;
use crate::query::FacetKind;
use crate::timeline::Stretch;
use crate::when::Day;

/// Something a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types in the search box.
    Search(String),
    /// Chooses a facet's value, or no longer does.
    Toggle(FacetKind, String),
    /// Leaves a facet's value out, or no longer does.
    Exclude(FacetKind, String),
    /// Sets whether single letters are keys of the page.
    Keys(bool),
    /// Drops every choice of one kind.
    Drop(FacetKind),
    /// Drops the query, every choice, the stretch and the day up to which reports are read.
    Clear,
    /// Looks at a stretch of time; none for all of it.
    Look(Option<Stretch>),
    /// Reads only what was reported by a day; none for all of it.
    Know(Option<Day>),
    /// Sets what the lanes are.
    Lanes(Lanes),
    /// Sets what the timeline places events by.
    Dates(Dates),
    /// Sets whether empty stretches are drawn shorter than they are.
    CloseGaps(bool),
    /// Sets how events are shown.
    View(View),
    /// Looks at a part of the map; none for all places that are shown.
    Map(Option<MapView>),
    /// Sorts the table by a column: the other way round where it is already.
    Sort(Column),
    /// Marks mentions of a kind in reports, or no longer does.
    Mark(Marking),
    /// Sets light or dark; none for what the page has of itself.
    Theme(Option<Theme>),
    /// Sets the language of the page's words.
    Speak(Language),
    /// Opens an event.
    OpenEvent(u64),
    /// Opens an event on the timeline, and closes the report.
    ShowEvent(u64),
    /// Closes the event.
    CloseEvent,
    /// Opens a report.
    OpenReport(Opened),
    /// Goes to a sentence of the report that is open.
    ReadOn(usize),
    /// Reads two reports side by side.
    Compare(Opened, Opened),
    /// Reads the first of the two alone.
    CloseComparison,
    /// Closes the report.
    CloseReport,
    /// Reads a date as this EDTF, which must be one of its other readings.
    Read(Mention, String),
    /// Reads dates as they were read automatically.
    Unread(Vec<Mention>),
    /// Follows a link of a view.
    Follow(Box<Session>),
    /// Goes where an address leads.
    Go(Box<Session>),
}

/// How much an action weighs in the history: Back goes from decision to decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A step of its own.
    Decision,
    /// A keystroke: those of one go are one step together.
    Typing,
    /// A bit of a move or zoom, or from hit to hit: those of one go are one step together.
    Moving,
    /// None: it came from the history.
    None,
}

impl Action {
    /// How much it weighs in the history.
    pub fn weight(&self) -> Weight {
        match self {
            Action::Search(_) => Weight::Typing,
            Action::Look(_) | Action::Know(_) | Action::Map(_) | Action::ReadOn(_) => {
                Weight::Moving
            }
            Action::Go(_) => Weight::None,
            _ => Weight::Decision,
        }
    }
}
