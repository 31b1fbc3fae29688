//! Where the news was written, and which agency sent it.

use super::{is_name_word, skip_space};
use crate::report::stated_day::{day_at, yearless_day_at};
use crate::span::Span;
use crate::when::Day;

/// The longest place of a dateline, in words: "EAST RUTHERFORD, New Jersey".
const LONGEST_PLACE: usize = 6;

/// The longest that may stand before the dash, in bytes.
const LONGEST: usize = 160;

/// So many capitals tell a place from "UN" or "US" before a sign that may join two.
const CAPITALS_OF_A_PLACE: usize = 4;

/// A dateline, `TIRANA (Reuters) -` or `LONDON —`.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::report) struct Dateline {
    pub(in crate::report) place: Span,
    pub(in crate::report) agency: Option<Span>,
    /// The day it names, where it names its year too.
    pub(in crate::report) day: Option<(Span, Day)>,
    pub(in crate::report) end: usize,
}

/// The dateline at the start of a paragraph. A place in capitals and a dash
/// make one; with an agency in brackets the place may be in small letters.
///
/// A day without its year (`TIRANA, Oct 23 (Reuters) -`) belongs to it, but does
/// not tell when the report was published.
pub(in crate::report) fn dateline(text: &str, from: usize) -> Option<Dateline> {
    let start = skip_space(text, from);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let line = &text[start..line_end];
    let dash = first_dash(line)?;
    let before = line[..dash.at].trim_end();
    if before.len() > LONGEST {
        return None;
    }
    let (place, agency) = match before.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((place, agency)) => (place.trim_end(), Some(agency)),
        None => (before, None),
    };
    let (length, day) = day_after_place(text, start, place)?;
    let place = place[..length].trim_end_matches([',', ' ']);
    let plausible = !place.is_empty()
        && place.split_whitespace().count() <= LONGEST_PLACE
        && place.split_whitespace().all(is_name_word)
        && place.chars().all(|c| c.is_alphabetic() || " ,.'’-/".contains(c))
        && match agency {
            Some(name) => !name.trim().is_empty() && name.len() < 40,
            None => in_capitals(place, dash.loose),
        };
    plausible.then(|| {
        let agency = agency.map(|name| {
            let at = start + before.len() - 1 - name.len();
            Span::new(at, at + name.len())
        });
        Dateline {
            place: Span::new(start, start + place.len()),
            agency,
            day,
            end: start + dash.at + dash.mark.len(),
        }
    })
}

/// How much of `place` stands before the day that it ends in, and that day where
/// it names its year. None when it ends in a day that no calendar has.
fn day_after_place(text: &str, start: usize, place: &str) -> Option<(usize, Option<(Span, Day)>)> {
    let end = start + place.len();
    let words = place.match_indices(' ').map(|(at, _)| at + 1);
    for at in words {
        if let Some((span, day)) = day_at(text, start + at)
            && span.end as usize == end
        {
            return Some((at, Some((span, day?))));
        }
        if yearless_day_at(text, start + at).is_some_and(|span| span.end as usize == end) {
            return Some((at, None));
        }
    }
    Some((place.len(), None))
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
    let spaced = ["--", "-", "–", "—"].iter().filter_map(|mark| {
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

    fn read(text: &str) -> Option<(&str, Option<&str>, &str)> {
        let found = dateline(text, 0)?;
        Some((found.place.of(text), found.agency.map(|span| span.of(text)), &text[found.end..]))
    }

    #[test]
    fn datelines_name_a_place_and_perhaps_an_agency() {
        for (text, place, agency) in [
            ("TIRANA (Reuters) - Police", "TIRANA", Some("Reuters")),
            ("NEW YORK, United States (AFP) — Police", "NEW YORK, United States", Some("AFP")),
            ("LONDON — Police", "LONDON", None),
            ("Paris (AP) -- Police", "Paris", Some("AP")),
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
            assert_eq!(found.place.of(text), "WASHINGTON");
            assert_eq!(found.day.map(|(_, day)| day), Day::from_ymd(2019, 10, 23));
        }
        assert_eq!(dateline("WASHINGTON, Feb. 31, 2019 (Reuters) - Police", 0), None);
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
            assert_eq!(dateline(text, 0).unwrap().day, None);
        }
        assert_eq!(read("TIRANA, October 2019 - Police"), None);
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
