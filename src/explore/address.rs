//! A session as an address.
//!
//! The part of the address after `#`, in the form of a query string
//! (`application/x-www-form-urlencoded`, WHATWG URL Standard, section 5), because
//! it works on any static host, from a file, and inside other people's pages:
//! `#q=cyberattack&source=TSF&from=2022-01-01&to=2022-12-31&event=7eab4d24dd521ccb`.

use super::language::Language;
use super::marking::Marking;
use super::percent::{decode, encode};
use super::session::{Dates, Lanes, Mention, Opened, Session, Theme, View};
use super::sort::Sort;
use crate::timeline::Stretch;
use crate::when::When;

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
    /// A date, since a stretch begins where `from` says.
    End,
    /// A date, since a stretch ends where `to` says.
    Start,
    /// The id of an event.
    Event,
    /// A reading of a date of these reports.
    Reading,
    /// Nothing: it needs a `report` beside it.
    Report,
    /// A column of the table, and which way it is sorted.
    Sort,
}

/// The key of each kind of facet, in the order of [`FacetKind::ALL`]. With a minus
/// before it, the value is left out: `-source=TSF`.
const FACET_KEYS: [&str; 4] = ["source", "year", "place", "name"];
const EXCLUDED_KEYS: [&str; 4] = ["-source", "-year", "-place", "-name"];

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
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.to_word()));
        }
        let unmarked = Marking::ALL.into_iter().filter(|marking| !self.marks(*marking));
        pairs.extend(unmarked.map(|marking| ("unmark", marking.word().to_owned())));
        if self.theme != Theme::default() {
            pairs.push(("theme", self.theme.word().into()));
        }
        if let Some(language) = self.language {
            pairs.push(("lang", language.tag().into()));
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

    /// The session that the part of an address after `#` (or `?`) leads to. What
    /// cannot be followed is a notice; the rest is followed.
    pub fn from_fragment(fragment: &str) -> (Session, Vec<Notice>) {
        let mut reader = Reader::default();
        let (mut from, mut to, mut at, mut there) = (None, None, None, None);
        let fragment = fragment.trim_start_matches(['#', '?']);
        for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode(key), decode(value));
            match key.as_str() {
                "from" => from = reader.date(&key, &value),
                "to" => to = reader.date(&key, &value),
                "at" => at = reader.sentence(&key, &value),
                "there" => there = reader.sentence(&key, &value),
                _ => reader.take(key, value),
            }
        }
        let first = from.and_then(|when| when.earliest().or(when.latest()));
        let last = to.and_then(|when| when.latest().or(when.earliest()));
        reader.session.stretch = match (first, last) {
            (Some(first), Some(last)) => Some(Stretch::new(first, last)),
            (Some(_), None) => reader.known("to", "", None, Expected::End),
            (None, Some(_)) => reader.known("from", "", None, Expected::Start),
            (None, None) => None,
        };
        if let Some(opened) = &mut reader.session.opened {
            opened.sentence = at;
        }
        if let Some(compared) = &mut reader.session.compared {
            compared.sentence = there;
        }
        // A report is compared with another one that is read.
        let compared = reader.session.compared.take();
        reader.session.compared = match (&reader.session.opened, compared) {
            (None, Some(compared)) => {
                let expected = Expected::Report;
                reader.known("compare", &compared.report, None, expected)
            }
            (_, compared) => compared,
        };
        // A value is chosen or left out, never both.
        let Session { chosen, excluded, .. } = &mut reader.session;
        for (excluded, chosen) in excluded.iter_mut().zip(chosen) {
            excluded.retain(|value| !chosen.contains(value));
        }
        (reader.session, reader.notices)
    }
}

#[derive(Default)]
struct Reader {
    session: Session,
    notices: Vec<Notice>,
}

impl Reader {
    fn take(&mut self, key: String, value: String) {
        if let Some(kind) = FACET_KEYS.iter().position(|known| *known == key) {
            if !value.is_empty() {
                self.session.chosen[kind].insert(value);
            }
            return;
        }
        if let Some(kind) = EXCLUDED_KEYS.iter().position(|known| *known == key) {
            if !value.is_empty() {
                self.session.excluded[kind].insert(value);
            }
            return;
        }
        match key.as_str() {
            "q" => self.session.query = value,
            "lanes" => {
                let lanes = Lanes::ALL.into_iter().find(|lanes| lanes.word() == value);
                let lanes =
                    self.known(&key, &value, lanes, Expected::OneOf(&["source", "place", "name"]));
                self.session.lanes = lanes.unwrap_or_default();
            }
            "axis" => {
                let dates = Dates::ALL.into_iter().find(|dates| dates.word() == value);
                let dates =
                    self.known(&key, &value, dates, Expected::OneOf(&["event", "publication"]));
                self.session.dates = dates.unwrap_or_default();
            }
            "gaps" => {
                let closed = match value.as_str() {
                    "closed" => Some(true),
                    "open" => Some(false),
                    _ => None,
                };
                let closed = self.known(&key, &value, closed, Expected::OneOf(&["open", "closed"]));
                self.session.gaps_closed = closed.unwrap_or_default();
            }
            "view" => {
                let view = View::ALL.into_iter().find(|view| view.word() == value);
                let view =
                    self.known(&key, &value, view, Expected::OneOf(&["timeline", "list", "table"]));
                self.session.view = view.unwrap_or_default();
            }
            "sort" => {
                let sort = self.known(&key, &value, Sort::from_word(&value), Expected::Sort);
                self.session.sort = sort.unwrap_or_default();
            }
            "unmark" => {
                let marking = Marking::ALL.into_iter().find(|marking| marking.word() == value);
                let expected = Expected::OneOf(&["date", "place", "name", "event"]);
                if let Some(marking) = self.known(&key, &value, marking, expected) {
                    self.session.unmarked[marking.index()] = true;
                }
            }
            "theme" => {
                let themes = [Theme::System, Theme::Light, Theme::Dark];
                let theme = themes.into_iter().find(|theme| theme.word() == value);
                let theme =
                    self.known(&key, &value, theme, Expected::OneOf(&["light", "dark", "system"]));
                self.session.theme = theme.unwrap_or_default();
            }
            "lang" => {
                let known = Language::ALL.into_iter().find(|known| known.tag() == value);
                let expected = Expected::OneOf(&["en", "sq", "fa", "fr"]);
                self.session.language = self.known(&key, &value, known, expected);
            }
            "keys" => {
                let off = ["on", "off"].iter().position(|word| *word == value);
                self.session.keys_off =
                    self.known(&key, &value, off, Expected::OneOf(&["on", "off"])) == Some(1);
            }
            "event" => {
                let id = u64::from_str_radix(&value, 16).ok();
                self.session.event = self.known(&key, &value, id, Expected::Event);
            }
            "report" if !value.is_empty() => {
                self.session.opened = Some(Opened { report: value, sentence: None });
            }
            "compare" if !value.is_empty() => {
                self.session.compared = Some(Opened { report: value, sentence: None });
            }
            "read" => {
                let reading = self.known(&key, &value, reading(&value), Expected::Reading);
                if let Some((mention, edtf)) = reading {
                    self.session.read(mention, edtf);
                }
            }
            _ => self.session.unknown.push((key, value)),
        }
    }

    /// The place of a sentence, which addresses count from 1.
    fn sentence(&mut self, key: &str, value: &str) -> Option<usize> {
        let number = value.parse().ok().and_then(|number: usize| number.checked_sub(1));
        self.known(key, value, number, Expected::Sentence)
    }

    fn date(&mut self, key: &str, value: &str) -> Option<When> {
        self.known(key, value, value.parse().ok(), Expected::Date)
    }

    /// The value, or a notice that there is none.
    fn known<T>(
        &mut self,
        key: &str,
        value: &str,
        known: Option<T>,
        expected: Expected,
    ) -> Option<T> {
        if known.is_none() {
            self.notices.push(Notice { key: key.into(), value: value.into(), expected });
        }
        known
    }
}

/// A reading of a date: `report:3:2018-12-31`. A report's id may hold colons.
fn reading(text: &str) -> Option<(Mention, String)> {
    let (mention, edtf) = text.rsplit_once(':')?;
    let (report, number) = mention.rsplit_once(':')?;
    let date = number.parse::<usize>().ok()?.checked_sub(1)?;
    let edtf = edtf.parse::<When>().ok()?.to_edtf();
    (!report.is_empty()).then(|| (Mention { report: report.to_owned(), date }, edtf))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Column;
    use crate::when::Day;

    #[test]
    fn every_session_is_its_address() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mut session = Session {
            query: "\"Quds Force\" -a&b=c+d% تهران".into(),
            stretch: Some(Stretch::new(day("2018-01-01"), day("2019-12-31"))),
            lanes: Lanes::Place,
            dates: Dates::Publication,
            gaps_closed: true,
            view: View::Table,
            sort: Sort { column: Column::Sources, down: true },
            unmarked: [false, true, true, false],
            theme: Theme::Dark,
            language: Some(Language::Persian),
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
            "#q=iran&from=yesterday&view=map&event=zz&at=0&lanes=&theme=%zz&axis=x&gaps=&lang=fas&year=&&=\
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
        assert_eq!(stretch.from.to_string(), "2018-03-31");
        assert_eq!(stretch.to.to_string(), "2019-01-01");
        assert_eq!(Session::from_fragment("from=2019").1.len(), 1);
    }
}
