//! Reading an address.

use super::{EXCLUDED_KEYS, Expected, FACET_KEYS, Notice};
use crate::explore::choice::{Dates, Lanes, Theme, View};
use crate::explore::controls::Controls;
use crate::explore::language::Language;
use crate::explore::map_view::MapView;
use crate::explore::marking::Marking;
use crate::explore::percent::decode;
use crate::explore::session::{Mention, Opened, Session};
use crate::explore::sort::Sort;
use crate::timeline::Stretch;
use crate::when::{Day, When};

impl Session {
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
        reader.session.stretch = stretch(from, to);
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
            excluded.subtract(chosen);
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
            "known" => self.session.known = self.date(&key, &value).and_then(When::latest),
            "lanes" => {
                // Before there were people, there were names.
                let value = if value == "name" { Lanes::Person.word() } else { &value };
                let place = self.one_of(&key, value, &Lanes::WORDS);
                self.session.lanes = place.map_or(Lanes::default(), |place| Lanes::ALL[place]);
            }
            "axis" => {
                let place = self.one_of(&key, &value, &Dates::WORDS);
                self.session.dates = place.map_or(Dates::default(), |place| Dates::ALL[place]);
            }
            "gaps" => {
                self.session.gaps_closed =
                    self.one_of(&key, &value, &["open", "closed"]) == Some(1);
            }
            "view" => {
                let place = self.one_of(&key, &value, &View::WORDS);
                self.session.view = place.map_or(View::default(), |place| View::ALL[place]);
            }
            "map" => {
                self.session.map =
                    self.known(&key, &value, MapView::from_word(&value), Expected::Map);
            }
            "sort" => {
                let sort = self.known(&key, &value, Sort::from_word(&value), Expected::Sort);
                self.session.sort = sort.unwrap_or_default();
            }
            "unmark" => {
                if let Some(place) = self.one_of(&key, &value, &Marking::WORDS) {
                    self.session.unmarked[place] = true;
                }
            }
            "theme" => {
                let place = self.one_of(&key, &value, &Theme::WORDS);
                self.session.theme = place.map(|place| Theme::ALL[place]);
            }
            "lang" => {
                let place = self.one_of(&key, &value, &Language::TAGS);
                self.session.language = place.map(|place| Language::ALL[place]);
            }
            "keys" => {
                self.session.keys_off = self.one_of(&key, &value, &["on", "off"]) == Some(1);
            }
            "controls" => {
                let expected = Expected::OneOf(&Controls::WORDS);
                self.session.controls =
                    self.known(&key, &value, Controls::from_word(&value), expected);
            }
            // Said to the page that shows the explorer, not of what it shows.
            "embed" | "pack" => {}
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

    /// The place of a value among the words that its key takes.
    fn one_of(&mut self, key: &str, value: &str, words: &'static [&'static str]) -> Option<usize> {
        let place = words.iter().position(|word| *word == value);
        self.known(key, value, place, Expected::OneOf(words))
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

/// The stretch between two dates, either way round. One that is missing is the end of all
/// time, which [`Explorer::heed`](crate::explore::Explorer::heed) makes that of a collection.
fn stretch(from: Option<When>, to: Option<When>) -> Option<Stretch> {
    let first = |when: When| when.earliest().or(when.latest());
    let last = |when: When| when.latest().or(when.earliest());
    let (from, to) = match (from, to) {
        (None, None) => return None,
        (Some(a), Some(b)) if first(a) > last(b) => (Some(b), Some(a)),
        ends => ends,
    };
    let from = from.and_then(first).unwrap_or(Day::MIN);
    Some(Stretch::new(from, to.and_then(last).unwrap_or(Day::MAX)))
}

/// A reading of a date: `report:3:2018-12-31`. A report's id may hold colons.
fn reading(text: &str) -> Option<(Mention, String)> {
    let (mention, edtf) = text.rsplit_once(':')?;
    let (report, number) = mention.rsplit_once(':')?;
    let date = number.parse::<usize>().ok()?.checked_sub(1)?;
    let edtf = edtf.parse::<When>().ok()?.to_edtf();
    (!report.is_empty()).then(|| (Mention { report: report.to_owned(), date }, edtf))
}
