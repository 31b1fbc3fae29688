//! What the name of a file tells of its report.

use super::day::PLAUSIBLE;
use crate::when::Day;

/// A file's name without its ending; of one in a folder, the folder too.
pub(super) fn without_ending(name: &str) -> &str {
    let start = name.rfind('/').map_or(0, |stroke| stroke + 1);
    match name[start..].rfind('.') {
        Some(dot) if dot > 0 => &name[..start + dot],
        _ => name,
    }
}

/// The day in a file's name: `2019-10-23-police`, `2019_10_23`, `AFP_ENG_20191023.0041`.
/// None when there is none, or more than one.
pub(super) fn day_in(name: &str) -> Option<Day> {
    let runs = runs(name);
    let mut days = (0..runs.len()).filter_map(|run| day_at(name, &runs[run..]));
    let day = days.next()?;
    days.all(|other| other == day).then_some(day)
}

/// The words before the first number of a name, and the number: `wire_0041-x` is
/// `wire_` and 41. None when a name has no number.
pub(super) fn numbered(name: &str) -> Option<(&str, u64)> {
    let (start, end) = *runs(name).first()?;
    Some((&name[..start], name[start..end].parse().ok()?))
}

/// The runs of digits.
fn runs(name: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in name.match_indices(|c: char| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some((_, end)) if *end == at => *end = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// The day that begins with the first of the runs: eight digits, or four, two and two with the same
/// sign between. A letter that hangs on it makes it part of something else, such as
/// a checksum; but a whole word may stand before it: `APW19980213`.
fn day_at(name: &str, runs: &[(usize, usize)]) -> Option<Day> {
    let (start, end) = *runs.first()?;
    let word_before = name[..start].bytes().all(|byte| byte.is_ascii_alphabetic());
    if !word_before && name[..start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let (digits, end) = match end - start {
        8 => (name[start..end].to_owned(), end),
        4 => {
            let [(month, month_end), (day, day_end)] = *runs.get(1..3)? else {
                return None;
            };
            let signs = [&name[end..month], &name[month_end..day]];
            let parted = signs[0] == signs[1] && ["-", "_", "."].contains(&signs[0]);
            if !parted || month_end - month != 2 || day_end - day != 2 {
                return None;
            }
            let parts = [&name[start..end], &name[month..month_end], &name[day..day_end]];
            (parts.concat(), day_end)
        }
        _ => return None,
    };
    let timed = name[end..]
        .strip_prefix('T')
        .is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()));
    if name[end..].starts_with(char::is_alphanumeric) && !timed {
        return None;
    }
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let year = number(0..4)? as i32;
    let day = Day::from_ymd(year, number(4..6)?, number(6..8)?)?;
    PLAUSIBLE.contains(&year).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_a_day() {
        for name in [
            "2019-10-23",
            "2019-10-23-police-foil-attack",
            "police_2019_10_23",
            "2019.10.23",
            "20191023",
            "20191023T2041",
            "AFP_ENG_20191023.0041",
            "APW20191023.1320",
            "2019-10-23_2019-10-23",
        ] {
            assert_eq!(day_in(name), Day::from_ymd(2019, 10, 23), "{name}");
        }
    }

    #[test]
    fn other_numbers_in_a_name_are_no_day() {
        for name in [
            "",
            "000_30ee8ab519921f6c",
            "2019-13-23",
            "2019-10-234",
            "2019-10-23_2019-10-24",
            "x2019_10_23y",
            "12345678",
            "ab20191023ef",
            "1-20191023ef",
            "2019-10_23",
            "2019",
            "é2019-1",
            "99999999999",
        ] {
            assert_eq!(day_in(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_may_be_numbered() {
        assert_eq!(numbered("wire_0041-x2"), Some(("wire_", 41)));
        assert_eq!(numbered("007"), Some(("", 7)));
        assert_eq!(numbered("police"), None);
        assert_eq!(numbered(&"9".repeat(40)), None);
    }
}
