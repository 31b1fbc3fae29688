//! What a reader has chosen.

use crate::query::FacetKind;
use crate::timeline::Stretch;
use crate::when::Day;
use std::collections::BTreeSet;

/// Everything a reader has chosen. Two readers with the same session see the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The query as typed, which may not be one yet.
    pub query: String,
    /// The chosen values of each kind of facet, in the order of [`FacetKind::ALL`].
    pub chosen: [BTreeSet<String>; 4],
    /// The stretch of time looked at; none for all of it.
    pub stretch: Option<Stretch>,
    /// What the lanes of the timeline are.
    pub lanes: Lanes,
    /// Whether the timeline is drawn.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// The event looked at, by its id.
    pub event: Option<u64>,
    /// The report read.
    pub opened: Option<Opened>,
    /// What an address said that this program does not know: kept, so that a newer
    /// program's link survives an older one.
    pub unknown: Vec<(String, String)>,
}

/// A report that is read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub report: String,
    /// The place of the sentence in the report, from 0; none for its start.
    pub sentence: Option<usize>,
}

/// What the lanes of the timeline are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lanes {
    /// A lane a source.
    #[default]
    Source,
    /// A lane for each of the places with most events.
    Place,
    /// A lane for each of the names with most events.
    Name,
}

impl Lanes {
    /// All of them, in the order they are offered.
    pub const ALL: [Lanes; 3] = [Lanes::Source, Lanes::Place, Lanes::Name];

    /// The kind of facet that they show.
    pub fn facet(self) -> FacetKind {
        match self {
            Lanes::Source => FacetKind::Source,
            Lanes::Place => FacetKind::Place,
            Lanes::Name => FacetKind::Name,
        }
    }

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Lanes::Source => "source",
            Lanes::Place => "place",
            Lanes::Name => "name",
        }
    }
}

/// How events are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// On the timeline, with the list below.
    #[default]
    Timeline,
    /// As the list alone.
    List,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The next when a reader switches through them.
    pub fn next(self) -> Theme {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }
}

/// Something a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types in the search box.
    Search(String),
    /// Chooses a facet's value, or no longer does.
    Toggle(FacetKind, String),
    /// Drops every choice of one kind.
    Drop(FacetKind),
    /// Drops the query, every choice and the stretch.
    Clear,
    /// Looks at a stretch of time; none for all of it.
    Look(Option<Stretch>),
    /// Sets what the lanes are.
    Lanes(Lanes),
    /// Sets how events are shown.
    View(View),
    /// Sets light or dark.
    Theme(Theme),
    /// Opens an event.
    OpenEvent(u64),
    /// Opens an event on the timeline, and closes the report.
    ShowEvent(u64),
    /// Closes the event.
    CloseEvent,
    /// Opens a report.
    OpenReport(Opened),
    /// Closes the report.
    CloseReport,
    /// Goes where an address leads.
    Go(Session),
}

/// How much an action weighs in the history: Back goes from decision to decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A step of its own.
    Decision,
    /// A keystroke: those of one go are one step together.
    Typing,
    /// A bit of a move or zoom: those of one go are one step together.
    Moving,
    /// None: it came from the history.
    None,
}

impl Action {
    /// How much it weighs in the history.
    pub fn weight(&self) -> Weight {
        match self {
            Action::Search(_) => Weight::Typing,
            Action::Look(_) => Weight::Moving,
            Action::Go(_) => Weight::None,
            _ => Weight::Decision,
        }
    }
}

impl Session {
    /// The session after an action.
    pub fn after(&self, action: Action) -> Session {
        let mut next = self.clone();
        match action {
            Action::Search(query) => next.query = query,
            Action::Toggle(kind, value) => {
                let chosen = &mut next.chosen[kind.index()];
                if !chosen.remove(&value) {
                    chosen.insert(value);
                }
            }
            Action::Drop(kind) => next.chosen[kind.index()].clear(),
            Action::Clear => {
                next.query.clear();
                next.chosen = Default::default();
                next.stretch = None;
            }
            Action::Look(stretch) => next.stretch = stretch,
            Action::Lanes(lanes) => next.lanes = lanes,
            Action::View(view) => next.view = view,
            Action::Theme(theme) => next.theme = theme,
            Action::OpenEvent(event) => next.event = Some(event),
            Action::ShowEvent(event) => {
                next.event = Some(event);
                next.opened = None;
            }
            Action::CloseEvent => next.event = None,
            Action::OpenReport(opened) => next.opened = Some(opened),
            Action::CloseReport => next.opened = None,
            Action::Go(session) => return session,
        }
        next
    }

    /// The first and the last day looked at, where a stretch is.
    pub fn days(&self) -> (Option<Day>, Option<Day>) {
        self.stretch.map_or((None, None), |stretch| (Some(stretch.from), Some(stretch.to)))
    }

    /// Whether anything narrows what is shown.
    pub fn narrows(&self) -> bool {
        !self.query.trim().is_empty()
            || self.stretch.is_some()
            || self.chosen.iter().any(|chosen| !chosen.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_twice_is_not_choosing() {
        let start = Session::default();
        let toggle = || Action::Toggle(FacetKind::Source, "TSF".into());
        let chosen = start.after(toggle());
        assert!(chosen.narrows());
        assert_eq!(chosen.after(toggle()), start);
        assert_eq!(chosen.after(Action::Drop(FacetKind::Source)), start);
    }

    #[test]
    fn clearing_keeps_what_is_open() {
        let mut session = Session { event: Some(7), ..Session::default() };
        session.query = "iran".into();
        let cleared = session.after(Action::Clear);
        assert_eq!((cleared.query.as_str(), cleared.event), ("", Some(7)));
    }

    #[test]
    fn an_address_replaces_everything() {
        let session = Session { event: Some(7), ..Session::default() };
        assert_eq!(session.after(Action::Go(Session::default())), Session::default());
    }
}
