//! A session as an address.
//!
//! The part of the address after `#`, in the form of a query string
//! (`application/x-www-form-urlencoded`, WHATWG URL Standard, section 5), because
//! it works on any static host, from a file, and inside other people's pages:
//! `#q=cyberattack&source=TSF&from=2022-01-01&to=2022-12-31&event=7eab4d24dd521ccb`.

mod read;

use super::choice::{Dates, Lanes, View};
use super::marking::Marking;
use super::percent::encode;
use super::session::Session;
use super::sort::Sort;
use crate::query::FacetKind;

/// Something an address says that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key.
    pub key: String,
    /// Its value.
    pub value: String,
    /// What it should have been.
    pub expected: Expected,
}

/// What a key of an address takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The number of a sentence.
    Sentence,
    /// A date.
    Date,
    /// The id of an event.
    Event,
    /// A reading of a date of these reports.
    Reading,
    /// Nothing: it needs a `report` beside it.
    Report,
    /// A part of the map.
    Map,
    /// A column of the table, and which way it is sorted.
    Sort,
}

/// The key of each kind of facet, in the order of [`FacetKind::ALL`]. With a minus
/// before it, the value is left out: `-source=TSF`.
const FACET_KEYS: [&str; FacetKind::COUNT] =
    ["source", "year", "person", "org", "place", "nationality"];
const EXCLUDED_KEYS: [&str; FacetKind::COUNT] =
    ["-source", "-year", "-person", "-org", "-place", "-nationality"];

impl Session {
    /// The session as the part of an address after `#`; empty for the first one.
    pub fn to_fragment(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        if !self.query.trim().is_empty() {
            pairs.push(("q", self.query.clone()));
        }
        for (key, chosen) in FACET_KEYS.iter().zip(&self.chosen) {
            pairs.extend(chosen.iter().map(|value| (*key, value.clone())));
        }
        for (key, excluded) in EXCLUDED_KEYS.iter().zip(&self.excluded) {
            pairs.extend(excluded.iter().map(|value| (*key, value.clone())));
        }
        if let Some(stretch) = self.stretch {
            pairs.push(("from", stretch.from.to_string()));
            pairs.push(("to", stretch.to.to_string()));
        }
        if let Some(known) = self.known {
            pairs.push(("known", known.to_string()));
        }
        if self.lanes != Lanes::default() {
            pairs.push(("lanes", self.lanes.word().into()));
        }
        if self.dates != Dates::default() {
            pairs.push(("axis", self.dates.word().into()));
        }
        if self.gaps_closed {
            pairs.push(("gaps", "closed".into()));
        }
        if self.view != View::default() {
            pairs.push(("view", self.view.word().into()));
        }
        pairs.extend(self.map.map(|part| ("map", part.to_word())));
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.to_word()));
        }
        let unmarked = Marking::ALL.into_iter().filter(|marking| !self.marks(*marking));
        pairs.extend(unmarked.map(|marking| ("unmark", marking.word().to_owned())));
        if let Some(theme) = self.theme {
            pairs.push(("theme", theme.word().into()));
        }
        if let Some(language) = self.language {
            pairs.push(("lang", language.tag().into()));
        }
        if let Some(controls) = self.controls {
            pairs.push(("controls", controls.to_word()));
        }
        if self.keys_off {
            pairs.push(("keys", "off".into()));
        }
        if let Some(event) = self.event {
            pairs.push(("event", format!("{event:016x}")));
        }
        if let Some(opened) = &self.opened {
            pairs.push(("report", opened.report.clone()));
            pairs.extend(opened.sentence.map(|sentence| ("at", (sentence + 1).to_string())));
        }
        if let Some(compared) = &self.compared {
            pairs.push(("compare", compared.report.clone()));
            pairs.extend(compared.sentence.map(|sentence| ("there", (sentence + 1).to_string())));
        }
        let readings = self.readings.iter();
        pairs.extend(readings.map(|(mention, edtf)| ("read", mention.with_reading(edtf))));
        pairs.extend(self.unknown.iter().map(|(key, value)| (key.as_str(), value.clone())));
        let pairs: Vec<String> =
            pairs.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
        pairs.join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::{Column, Controls, Language, MapView, Mention, Opened, Theme};
    use crate::timeline::Stretch;
    use crate::when::Day;

    #[test]
    fn every_session_is_its_address() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mut session = Session {
            query: "\"Quds Force\" -a&b=c+d% تهران".into(),
            stretch: Some(Stretch::new(day("2018-01-01"), day("2019-12-31"))),
            known: Some(day("2019-10-24")),
            lanes: Lanes::Place,
            dates: Dates::Publication,
            gaps_closed: true,
            view: View::Table,
            map: Some(MapView { zoom: 3, x: 42, y: 11 }),
            sort: Sort { column: Column::Sources, down: true },
            unmarked: [false, true, true, false],
            theme: Some(Theme::Dark),
            language: Some(Language::Persian),
            controls: Controls::from_word("title,views"),
            event: Some(0x00ab_cdef),
            opened: Some(Opened { report: "a&b".into(), sentence: Some(0) }),
            compared: Some(Opened { report: "c".into(), sentence: Some(4) }),
            readings: [
                (Mention { report: "a:b".into(), date: 0 }, "2019-10-30".into()),
                (Mention { report: "é&=".into(), date: 11 }, "2018-12~/..".into()),
            ]
            .into(),
            unknown: vec![("later".into(), "x y".into())],
            ..Session::default()
        };
        for (number, chosen) in session.chosen.iter_mut().enumerate() {
            chosen.insert(format!("RFE/RL & {number}"));
            chosen.insert("two".into());
        }
        let fragment = session.to_fragment();
        assert_eq!(Session::from_fragment(&format!("#{fragment}")), (session, vec![]));
        assert_eq!(Session::default().to_fragment(), "");
    }

    #[test]
    fn nonsense_is_named_and_the_rest_followed() {
        let (session, notices) = Session::from_fragment(
            "#q=iran&from=yesterday&view=globe&event=zz&at=0&lanes=&theme=%zz&axis=x&gaps=&lang=fas&year=&&=\
             &sort=colour&unmark=all&there=x&compare=a",
        );
        assert_eq!(session.query, "iran");
        let keys: Vec<&str> = notices.iter().map(|notice| notice.key.as_str()).collect();
        let expected = ["from", "view", "event", "at", "lanes", "theme", "axis", "gaps", "lang"];
        assert_eq!(keys[..9], expected);
        assert_eq!(keys[9..], ["sort", "unmark", "there", "compare"]);
    }

    #[test]
    fn a_reading_is_short_and_readable() {
        let fragment = "read=001_4cb0f0b9dca24e99:3:2019-10-30";
        let (session, notices) = Session::from_fragment(fragment);
        assert_eq!((session.to_fragment().as_str(), notices), (fragment, vec![]));
        for bad in ["", "a", "a:1", ":1:2019", "a:0:2019", "a:x:2019", "a:1:yesterday", "a:1:"] {
            let (session, notices) = Session::from_fragment(&format!("read={bad}"));
            assert!(session.readings.is_empty(), "{bad}");
            assert_eq!((notices[0].key.as_str(), notices[0].value.as_str()), ("read", bad));
        }
    }

    #[test]
    fn a_stretch_may_be_given_in_months_and_backwards() {
        let (session, notices) = Session::from_fragment("from=2019&to=2018-03");
        assert_eq!(notices, []);
        let stretch = session.stretch.unwrap();
        assert_eq!(stretch.from.to_string(), "2018-03-01");
        assert_eq!(stretch.to.to_string(), "2019-12-31");
    }

    #[test]
    fn an_end_that_is_missing_or_wrong_leaves_the_other() {
        let stretch = |fragment| Session::from_fragment(fragment).0.stretch.unwrap();
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(stretch("from=2019"), Stretch::new(day("2019-01-01"), Day::MAX));
        assert_eq!(stretch("from=soon&to=2019"), Stretch::new(Day::MIN, day("2019-12-31")));
        assert_eq!(Session::from_fragment("from=soon").0.stretch, None);
    }
}
