//! Dates of numbers and strokes that can be read one way only.

use super::reader::Reader;
use super::{Said, digit, numeric};
use crate::when::DayOrder;

/// The first date of a text that can only be read day first, `23/10/2019`, and the
/// first that can only be read month first. The work is linear in the text.
pub(in crate::report) fn one_way(text: &str) -> [Option<&str>; 2] {
    let mut found = [None; 2];
    let mut read_to = 0;
    for (stroke, _) in text.match_indices('/') {
        if stroke < read_to {
            continue;
        }
        let digits = text[..stroke].chars().rev().take(3).take_while(|&c| digit(c).is_some());
        let (count, bytes) = digits.fold((0, 0), |(n, bytes), c| (n + 1, bytes + c.len_utf8()));
        let start = stroke - bytes;
        let hangs = text[..start].ends_with(|c: char| c.is_alphanumeric() || "/.-$".contains(c));
        let mut reader = Reader { text, at: start };
        if !(1..=2).contains(&count) || hangs {
            continue;
        }
        let Some(Said::Day(_)) = numeric(&mut reader) else { continue };
        read_to = reader.at;
        let words = &text[start..reader.at];
        let Some(order) = order_of(words) else { continue };
        let place = match order {
            DayOrder::DayFirst => 0,
            DayOrder::MonthFirst => 1,
        };
        found[place] = found[place].or(Some(words));
    }
    found
}

/// The order of a date that is one, where its numbers tell it.
fn order_of(words: &str) -> Option<DayOrder> {
    let mut numbers = words.split('/').map(|part| {
        part.chars().filter_map(digit).fold(0, |sum: u32, value| sum.saturating_mul(10) + value)
    });
    match (numbers.next()?, numbers.next()?) {
        (13.., _) => Some(DayOrder::DayFirst),
        (_, 13..) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_above_twelve_is_the_day() {
        assert_eq!(one_way("On 3/4/2019 and 23/4/2019."), [Some("23/4/2019"), None]);
        assert_eq!(one_way("(4/23/2019), 12/31/2019"), [None, Some("4/23/2019")]);
        assert_eq!(one_way("۲۳/۴/۲۰۱۹"), [Some("۲۳/۴/۲۰۱۹"), None]);
        assert_eq!(one_way("23/4/2019 or 4/23/2019"), [Some("23/4/2019"), Some("4/23/2019")]);
    }

    #[test]
    fn other_numbers_tell_nothing() {
        for text in [
            "3/4/2019",
            "4/4/2019",
            "45/45/2019",
            "1/23/2019/4",
            "a13/4/2019",
            "2019/10/23",
            "24/7",
            "13/4/19",
            "/",
            "é/",
            "",
        ] {
            assert_eq!(one_way(text), [None, None], "{text}");
        }
        assert_eq!(one_way(&"9/".repeat(100_000)), [None, None]);
    }
}
