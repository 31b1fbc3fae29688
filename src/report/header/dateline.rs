//! Where the news was written, and which agency sent it.

use super::{is_name_word, is_time_word, skip_space};
use crate::report::day::{Said, SaidDay, day_at};
use crate::span::Span;

/// The longest place of a dateline, in words: "EAST RUTHERFORD, New Jersey".
const LONGEST_PLACE: usize = 6;

/// The longest that may stand before the dash, in bytes.
const LONGEST: usize = 160;

/// So many capitals tell a place from "UN" or "US" before a sign that may join two.
const CAPITALS_OF_A_PLACE: usize = 4;

/// A dateline, `TIRANA (Reuters) -` or `LONDON, 3 May 2019 —`.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::report) struct Dateline {
    /// The place; agencies leave it out of news of a company: `Oct 23 (Reuters) -`.
    pub(in crate::report) place: Option<Span>,
    pub(in crate::report) agency: Option<Span>,
    /// The day it names, often without its year.
    pub(in crate::report) day: Option<SaidDay>,
    pub(in crate::report) end: usize,
}

/// The dateline at the start of a paragraph. A place in capitals and a dash
/// make one; with an agency in brackets, or between strokes, the place may be in
/// small letters, and with a day too it may be missing.
pub(in crate::report) fn dateline(text: &str, from: usize) -> Option<Dateline> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = &text[start..line_end];
    let dash = first_dash(line)?;
    let before = line[..dash.at].trim_end();
    if before.len() > LONGEST {
        return None;
    }
    let (place, agency) = signed(before);
    let (length, day) = day_after_place(text, start, place);
    let place = place[..length].trim_end_matches([',', ' ', '|']);
    // "MOSCOW. May 3": the point ends the place, as it does not end "U.S.".
    let place = match place.strip_suffix('.') {
        Some(bare) if day.is_some() && !bare.contains('.') => bare,
        _ => place,
    };
    let named = !place.is_empty()
        && place.split_whitespace().count() <= LONGEST_PLACE
        && place.split_whitespace().all(is_name_word)
        && place.chars().all(|c| c.is_alphabetic() || " ,.'’-/".contains(c))
        && !place.split_whitespace().any(is_time_word);
    let sent = agency.map(|name| !name.trim().is_empty() && name.len() < 40);
    let plausible = match sent {
        Some(sent) => sent && (named || place.is_empty() && day.is_some()),
        None => named && in_capitals(place, dash.loose),
    };
    plausible.then(|| {
        let agency = agency.map(|name| {
            let at = start + before.len() - 1 - name.len();
            Span::new(at, at + name.len())
        });
        Dateline {
            place: named.then(|| Span::new(start, start + place.len())),
            agency,
            day,
            end: start + dash.at + dash.mark.len(),
        }
    })
}

/// What stands before the agency, and the agency: `(Reuters)`, `/PRNewswire/`.
fn signed(before: &str) -> (&str, Option<&str>) {
    let brackets = before.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let strokes = || before.strip_suffix('/').and_then(|rest| rest.rsplit_once('/'));
    match brackets.or_else(strokes) {
        Some((place, agency)) => (place.trim_end(), Some(agency)),
        None => (before, None),
    }
}

/// How much of `place` stands before the day that it ends in, and that day.
fn day_after_place(text: &str, start: usize, place: &str) -> (usize, Option<SaidDay>) {
    let end = start + place.len();
    let words = place.match_indices(' ').map(|(at, _)| at + 1);
    for at in std::iter::once(0).chain(words) {
        if let Some(day) = day_at(text, start + at)
            && day.span.end as usize == end
            && !matches!(day.said, Said::Month(_))
        {
            return (at, Some(day));
        }
    }
    (place.len(), None)
}

/// Whether the place begins in capitals. Before a sign that also joins two names
/// it takes more of them.
fn in_capitals(place: &str, loose: bool) -> bool {
    let capital = |word: &&str| !word.chars().any(char::is_lowercase);
    let capitals = place.split([',', ' ']).take_while(capital).flat_map(str::chars);
    let capitals = capitals.filter(|c| c.is_alphabetic()).count();
    capitals >= if loose { CAPITALS_OF_A_PLACE } else { 2 }
}

/// A dash in a line.
struct Dash<'t> {
    at: usize,
    mark: &'t str,
    /// Whether the sign also joins two names: a hyphen, or one without a space.
    loose: bool,
}

/// The first dash that has a space on either side, or a long one that hangs on
/// words in capitals or on a bracket: `LONDON—Police`, `TIRANA (AP)— Police`.
fn first_dash(line: &str) -> Option<Dash<'_>> {
    let spaced = ["--", "-", "–", "—", "_"].iter().filter_map(|mark| {
        let at = line.find(&format!(" {mark} "))? + 1;
        Some(Dash { at, mark: &line[at..at + mark.len()], loose: *mark == "-" })
    });
    let hanging = ["--", "—"].iter().filter_map(|mark| {
        let at = line.find(mark)?;
        let before = &line[..at];
        let strict =
            before.ends_with(')') || !before.ends_with(' ') && !before.contains(char::is_lowercase);
        strict.then(|| Dash { at, mark: &line[at..at + mark.len()], loose: true })
    });
    spaced.chain(hanging).min_by_key(|dash| dash.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::day::Wrong;
    use crate::when::{Day, Weekday};

    fn read(text: &str) -> Option<(&str, Option<&str>, &str)> {
        let found = dateline(text, 0)?;
        Some((found.place?.of(text), found.agency.map(|span| span.of(text)), &text[found.end..]))
    }

    #[test]
    fn datelines_name_a_place_and_perhaps_an_agency() {
        for (text, place, agency) in [
            ("TIRANA (Reuters) - Police", "TIRANA", Some("Reuters")),
            ("NEW YORK, United States (AFP) — Police", "NEW YORK, United States", Some("AFP")),
            ("LONDON — Police", "LONDON", None),
            ("Paris (AP) -- Police", "Paris", Some("AP")),
            ("NEW YORK (AP) _ Police", "NEW YORK", Some("AP")),
            ("MOSCOW. May 3 (Interfax) - Police", "MOSCOW", Some("Interfax")),
            ("LONDON, May 3, 2019 /PRNewswire/ -- Police", "LONDON", Some("PRNewswire")),
        ] {
            assert_eq!(read(text), Some((place, agency, " Police")), "{text}");
        }
    }

    #[test]
    fn a_dateline_may_name_its_day() {
        for text in [
            "WASHINGTON, Oct. 23, 2019 (Reuters) - Police",
            "WASHINGTON, Wednesday, 23 October 2019 (Reuters) - Police",
        ] {
            let found = dateline(text, 0).unwrap();
            assert_eq!(found.place.unwrap().of(text), "WASHINGTON");
            let day = Day::from_ymd(2019, 10, 23).map(Said::Day);
            assert_eq!(found.day.map(|day| day.said), day, "{text}");
        }
        let found = dateline("LONDON, 3 May 2019 - Police", 0).unwrap();
        assert_eq!(found.day.map(|day| day.said), Day::from_ymd(2019, 5, 3).map(Said::Day));
        let found = dateline("WASHINGTON, Feb. 31, 2019 (Reuters) - Police", 0).unwrap();
        assert_eq!(found.day.map(|day| day.said), Some(Said::None(Wrong::NoSuchDay)));
    }

    #[test]
    fn a_dateline_may_name_its_day_without_the_year() {
        for text in [
            "TIRANA, Oct 23 (Reuters) - Police",
            "TIRANA, Oct. 23 (Reuters) - Police",
            "TIRANA Oct 23 (Reuters) - Police",
            "TIRANA, October 23 (Reuters) — Police",
            "TIRANA, 23 October (Reuters) — Police",
        ] {
            assert_eq!(read(text), Some(("TIRANA", Some("Reuters"), " Police")), "{text}");
            let day = dateline(text, 0).unwrap().day.unwrap();
            assert_eq!(day.said, Said::Yearly(10, 23));
        }
        let text = "ROME, Friday, Oct. 25 (AP) - Police";
        assert_eq!(dateline(text, 0).unwrap().day.unwrap().weekday, Some(Weekday::Fri));
        assert_eq!(read("TIRANA, October 2019 - Police"), None);
    }

    #[test]
    fn an_agency_may_leave_the_place_out() {
        let text = "Oct 23 (Reuters) - Police";
        let found = dateline(text, 0).unwrap();
        assert_eq!((found.place, found.agency.unwrap().of(text)), (None, "Reuters"));
        assert_eq!(found.day.unwrap().said, Said::Yearly(10, 23));
        assert_eq!(dateline("Oct 23 - Police", 0), None);
        assert_eq!(dateline("(Reuters) - Police", 0), None);
    }

    #[test]
    fn a_long_dash_may_hang_on_a_place_in_capitals() {
        assert_eq!(read("LONDON—Police"), Some(("LONDON", None, "Police")));
        assert_eq!(read("LONDON— Police"), Some(("LONDON", None, " Police")));
        assert_eq!(read("Paris (AP)— Police"), Some(("Paris", Some("AP"), " Police")));
        assert_eq!(read("London—Police"), None);
        assert_eq!(read("U.S.—China talks"), None);
    }

    #[test]
    fn a_plain_hyphen_needs_a_place_in_capitals_of_some_length() {
        assert_eq!(read("UN - African Union talks failed in March 2018."), None);
        assert_eq!(read("U.S. - China talks failed."), None);
        assert_eq!(read("ROME - Police"), Some(("ROME", None, " Police")));
        assert_eq!(read("NEW YORK - Police"), Some(("NEW YORK", None, " Police")));
    }

    #[test]
    fn a_sentence_with_a_dash_is_no_dateline() {
        for text in [
            "Police – who had come late – left.",
            "A man - a plan",
            "He said (again) - no",
            "NATO’s 3 - 2 win",
            "x",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
