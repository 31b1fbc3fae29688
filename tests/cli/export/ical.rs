//! iCalendar, read by another program's parser.

use super::super::run::{SEEDS, dateline, list};
use super::{export, hard, nothing};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue, Uri,
};
use calcard::{Entry, Parser};
use std::collections::HashSet;

/// A calendar, if every line of it is one of RFC 5545 (section 3.1) and a parser that is not
/// ours reads all of it.
pub(super) fn calendar(text: &str) -> ICalendar {
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.last(), Some(&""), "the last line has its end");
    for line in &lines {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar: {text}") };
    assert!(matches!(parser.entry(), Entry::Eof), "something is left of {text}");
    let head = &calendar.components[0];
    for required in [ICalendarProperty::Prodid, ICalendarProperty::Version] {
        assert_eq!(count(head, &required), 1, "{required:?}");
    }
    assert!(calendar.components.len() > 1, "a calendar has a component (section 3.6)");
    let mut uids = HashSet::new();
    for event in events(&calendar) {
        for once in [
            ICalendarProperty::Uid,
            ICalendarProperty::Dtstamp,
            ICalendarProperty::Dtstart,
            ICalendarProperty::Dtend,
            ICalendarProperty::Summary,
            ICalendarProperty::Description,
        ] {
            assert_eq!(count(event, &once), 1, "{once:?} in {event:?}");
        }
        let (start, end) = days(event);
        assert!(start < end, "an entry ends after it starts: {event:?}");
        assert!(uids.insert(words(event, &ICalendarProperty::Uid)), "{event:?}");
    }
    calendar
}

pub(super) fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    let components = calendar.components.iter();
    components.filter(|it| it.component_type == ICalendarComponentType::VEvent).collect()
}

/// The values of a text property.
pub(super) fn words(component: &ICalendarComponent, name: &ICalendarProperty) -> Vec<String> {
    let entries = component.entries.iter().filter(|entry| entry.name == *name);
    let words = entries.flat_map(|entry| &entry.values).map(|value| match value {
        ICalendarValue::Text(text) => text.clone(),
        ICalendarValue::Uri(Uri::Location(address)) => address.clone(),
        other => panic!("{other:?} is no text"),
    });
    words.collect()
}

fn count(component: &ICalendarComponent, name: &ICalendarProperty) -> usize {
    component.entries.iter().filter(|entry| entry.name == *name).count()
}

/// The first day of an entry, and the one after its last.
fn days(event: &ICalendarComponent) -> (String, String) {
    let day = |name| {
        let entry = event.entries.iter().find(|entry| entry.name == name).expect("it is there");
        let ICalendarValue::PartialDateTime(time) = &entry.values[0] else {
            panic!("{entry:?} is no time")
        };
        assert_eq!(time.hour, None, "{entry:?} is a whole day");
        let (year, month, day) = (time.year, time.month, time.day);
        let part = |part: Option<u8>| part.expect("a date is whole");
        format!("{:04}-{:02}-{:02}", year.expect("it has a year"), part(month), part(day))
    };
    (day(ICalendarProperty::Dtstart), day(ICalendarProperty::Dtend))
}

/// The event with these words in its headline.
fn event<'c>(calendar: &'c ICalendar, words_of: &str) -> &'c ICalendarComponent {
    let summary = |event: &&ICalendarComponent| {
        words(event, &ICalendarProperty::Summary).concat().contains(words_of)
    };
    events(calendar).into_iter().find(summary).expect("the event is there")
}

#[test]
fn a_day_is_a_day_and_an_uncertain_time_spans_its_days_and_says_so() {
    let folder = hard("export_ical");
    let calendar = calendar(export(folder.path(), "ical").text());
    for (headline, start, end, said) in [
        ("quietly", "2019-10-22", "2019-10-23", None),
        ("1990s", "1990-01-01", "2000-01-01", Some("(1990s)")),
        ("summer", "2018-06-01", "2018-09-01", Some("(summer 2018)")),
        ("talks", "2018-03-01", "2018-06-01", Some("(March 2018 to May 2018)")),
        ("camp", "2005-01-01", "2006-01-01", Some("(about 2005)")),
        ("Rama", "2019-10-14", "2019-10-21", Some("(week of 14 October 2019)")),
    ] {
        let event = event(&calendar, headline);
        assert_eq!(days(event), (start.to_owned(), end.to_owned()), "{headline}");
        let summary = words(event, &ICalendarProperty::Summary).concat();
        let description = words(event, &ICalendarProperty::Description).concat();
        match said {
            Some(said) => assert!(summary.ends_with(said), "{summary}"),
            None => {
                assert_eq!(summary, "Police; met, \"quietly\" \\ in Tirana on October 22, 2019")
            }
        }
        let spans = description.contains("The entry spans all days that it may have been.");
        assert_eq!(spans, said.is_some(), "{description}");
        for part in [" — Zoë Doe, Ann B, [“Plot <i>& {counter}plot", "Found automatically."] {
            assert!(description.contains(part), "{part}: {description}");
        }
        let url = words(event, &ICalendarProperty::Url).concat();
        assert_eq!(url, "https://example.org/a%20b?c=1&d=%22%C3%A9%22");
    }
    let named = words(event(&calendar, "Rama"), &ICalendarProperty::Categories);
    assert_eq!(named, ["Edi Rama"]);
}

#[test]
fn what_a_calendar_cannot_hold_is_left_out_and_named() {
    let folder = hard("export_ical_left_out");
    let ran = export(folder.path(), "ical");
    let left_out: Vec<&str> = ran.said.lines().collect();
    for (line, (event, why)) in left_out.iter().zip([
        ("-0043 Caesar was killed in 44 BC (", "a calendar begins with the year 1"),
        ("2014/.. Exiles have", "when it ended is not known"),
        ("../2018 Until 2018", "when it began is not known"),
        ("9999-12-31 On December 31", "an entry ends before 31 December 9999"),
    ]) {
        assert!(line.starts_with("left out: ") && line.ends_with(why), "{line}");
        assert!(line.to_lowercase().contains(&event.to_lowercase()), "{line}");
    }
    assert_eq!(left_out.len(), 4, "{}", ran.said);
    let timeline = dateline(&["timeline", folder.path()]).done().json();
    let all = list(&timeline, "events").len();
    assert_eq!(events(&calendar(ran.text())).len() + left_out.len(), all);
}

#[test]
fn a_stamp_is_the_day_of_the_report_and_no_clock() {
    let ran = export(SEEDS, "ical");
    let stamps: HashSet<&str> =
        ran.text().lines().filter_map(|line| line.strip_prefix("DTSTAMP:")).collect();
    assert_eq!(stamps, HashSet::from(["20191023T000000Z", "20220908T000000Z"]));
    calendar(ran.text());
}

#[test]
fn a_calendar_of_no_event_has_a_component_all_the_same() {
    let calendar = calendar(nothing("ical").text());
    assert_eq!(events(&calendar).len(), 0);
    assert_eq!(calendar.components[1].component_type, ICalendarComponentType::VTimezone);
}
