//! What a reader has chosen.

use super::action::Action;
use super::choice::{Dates, Lanes, Theme, View};
use super::controls::Controls;
use super::language::Language;
use super::map_view::MapView;
use super::marking::Marking;
use super::sort::Sort;
use crate::query::{FacetKind, Labels};
use crate::timeline::Stretch;
use crate::when::Day;

/// Everything a reader has chosen. Two readers with the same session see the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The query as typed, which may not be one yet.
    pub query: String,
    /// The chosen values of each kind of facet, in the order of
    /// [`FacetKind::ALL`].
    pub chosen: [Labels; FacetKind::COUNT],
    /// The values of each kind that are left out. None is chosen as well.
    pub excluded: [Labels; FacetKind::COUNT],
    /// The stretch of time looked at; none for all of it.
    pub stretch: Option<Stretch>,
    /// The day up to which reports are read; none for all of them.
    pub known: Option<Day>,
    /// What the lanes of the timeline are.
    pub lanes: Lanes,
    /// What the timeline places events by.
    pub dates: Dates,
    /// Whether empty stretches of the timeline are drawn shorter than they are.
    pub gaps_closed: bool,
    /// Whether the timeline is drawn, or a table.
    pub view: View,
    /// The part of the map looked at; none for all places that are shown.
    pub map: Option<MapView>,
    /// What the table is sorted by.
    pub sort: Sort,
    /// What is not marked in reports, in the order of [`Marking::ALL`].
    pub unmarked: [bool; 4],
    /// Light or dark; none for what the page's publisher or the reader's system has.
    pub theme: Option<Theme>,
    /// The language of the page's words; none for that of the page's publisher or the reader's
    /// browser.
    pub language: Option<Language>,
    /// The parts of the explorer that are there; none for those that belong to where it is.
    pub controls: Option<Controls>,
    /// The event looked at, by its id.
    pub event: Option<u64>,
    /// The report read.
    pub opened: Option<Opened>,
    /// The report that it is compared with; none where none is read.
    pub compared: Option<Opened>,
    /// The dates that the reader reads otherwise, each once and in order, and each
    /// as EDTF: see [`Session::read`].
    pub readings: Vec<(Mention, String)>,
    /// Whether single letters are left alone, and are no keys of the page.
    pub keys_off: bool,
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

/// A date in a report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The report's id.
    pub report: String,
    /// The place of the date among those of the report, from 0.
    pub date: usize,
}

impl Mention {
    /// With what it is read as, in an address: `report:3:2018-12-31`. Dates are
    /// counted from 1 there, as sentences are.
    pub(super) fn with_reading(&self, edtf: &str) -> String {
        format!("{}:{}:{edtf}", self.report, self.date.saturating_add(1))
    }
}

impl Session {
    /// The session after an action.
    pub fn after(&self, action: Action) -> Session {
        let mut next = self.clone();
        match action {
            Action::Search(query) => next.query = query,
            Action::Toggle(kind, value) => {
                next.excluded[kind.index()].remove(&value);
                next.chosen[kind.index()].toggle(value);
            }
            Action::Exclude(kind, value) => {
                next.chosen[kind.index()].remove(&value);
                next.excluded[kind.index()].toggle(value);
            }
            Action::Keys(on) => next.keys_off = !on,
            Action::Drop(kind) => {
                next.chosen[kind.index()].clear();
                next.excluded[kind.index()].clear();
            }
            Action::Clear => {
                next.query.clear();
                next.chosen = Default::default();
                next.excluded = Default::default();
                (next.stretch, next.known) = (None, None);
            }
            Action::Look(stretch) => next.stretch = stretch,
            Action::Know(day) => next.known = day,
            Action::Lanes(lanes) => next.lanes = lanes,
            Action::Dates(dates) => {
                // A stretch of the one says nothing of the other.
                next.stretch = next.stretch.filter(|_| dates == next.dates);
                next.dates = dates;
            }
            Action::CloseGaps(closed) => next.gaps_closed = closed,
            Action::View(view) => next.view = view,
            Action::Map(part) => next.map = part,
            Action::Sort(column) => next.sort = next.sort.by(column),
            Action::Mark(marking) => next.unmarked[marking.index()] ^= true,
            Action::Theme(theme) => next.theme = theme,
            Action::Speak(language) => next.language = Some(language),
            Action::OpenEvent(event) => next.event = Some(event),
            Action::ShowEvent(event) => {
                next.event = Some(event);
                (next.opened, next.compared) = (None, None);
            }
            Action::CloseEvent => next.event = None,
            Action::OpenReport(opened) => (next.opened, next.compared) = (Some(opened), None),
            Action::ReadOn(sentence) => {
                if let Some(opened) = &mut next.opened {
                    opened.sentence = Some(sentence);
                }
            }
            Action::Compare(one, other) => {
                (next.opened, next.compared) = (Some(one), Some(other));
            }
            Action::CloseComparison => next.compared = None,
            Action::CloseReport => (next.opened, next.compared) = (None, None),
            Action::Read(mention, edtf) => next.read(mention, edtf),
            Action::Unread(mentions) => {
                next.readings.retain(|(mention, _)| !mentions.contains(mention));
            }
            // The link leads to the explorer's own page, which has all its parts.
            Action::Follow(session) => return Session { controls: self.controls, ..*session },
            Action::Go(session) => return *session,
        }
        next
    }

    /// Reads a date as this EDTF.
    pub fn read(&mut self, mention: Mention, edtf: String) {
        match self.readings.binary_search_by(|(other, _)| other.cmp(&mention)) {
            Ok(place) => self.readings[place].1 = edtf,
            Err(place) => self.readings.insert(place, (mention, edtf)),
        }
    }

    /// The first and the last day looked at, where a stretch is.
    pub fn days(&self) -> (Option<Day>, Option<Day>) {
        self.stretch.map_or((None, None), |stretch| (Some(stretch.from), Some(stretch.to)))
    }

    /// The session that a link to an event leads to: that event, and the dates as they
    /// are read here.
    #[must_use]
    pub fn link_to(&self, event: u64) -> Session {
        Session { event: Some(event), readings: self.readings.clone(), ..Session::default() }
    }

    /// The session on the explorer's own page: that has all its parts, whatever another's
    /// page leaves out where it is `embedded`.
    #[must_use]
    pub fn on_own_page(mut self, embedded: bool) -> Session {
        if embedded {
            self.controls = None;
        }
        self
    }

    /// Whether mentions of a kind are marked in reports.
    pub fn marks(&self, marking: Marking) -> bool {
        !self.unmarked[marking.index()]
    }

    /// Whether anything narrows what is shown.
    pub fn narrows(&self) -> bool {
        !self.query.trim().is_empty()
            || self.stretch.is_some()
            || self.known.is_some()
            || self.chosen.iter().chain(&self.excluded).any(|values| !values.is_empty())
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
    fn a_date_is_read_otherwise_until_it_is_not() {
        let mention = |date| Mention { report: "a".into(), date };
        let start = Session::default();
        let read = start.after(Action::Read(mention(2), "2019-10-30".into()));
        let again = read.after(Action::Read(mention(2), "2019-10-16".into()));
        assert_eq!(again.readings, [(mention(2), "2019-10-16".into())]);
        let two = again.after(Action::Read(mention(3), "2018".into()));
        assert_eq!(two.after(Action::Unread(vec![mention(3)])), again);
        assert_eq!(two.after(Action::Unread(vec![mention(3), mention(2)])), start);
        assert!(!two.narrows(), "it moves events and hides none");
        assert_eq!(two.after(Action::Clear).readings, two.readings);
    }

    #[test]
    fn a_stretch_of_one_kind_of_date_is_none_of_the_other() {
        let day = Day::from_number(0).unwrap();
        let look = Action::Look(Some(Stretch::new(day, day)));
        let session =
            Session::default().after(look.clone()).after(Action::Dates(Dates::Publication));
        assert_eq!((session.dates, session.stretch), (Dates::Publication, None));
        let session = session.after(look);
        assert_eq!(session.after(Action::Dates(Dates::Publication)), session);
    }

    #[test]
    fn an_address_replaces_everything() {
        let session = Session { event: Some(7), ..Session::default() };
        assert_eq!(session.after(Action::Go(Box::default())), Session::default());
    }
}
