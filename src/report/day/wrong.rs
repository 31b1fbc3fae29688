//! Why words shaped like a day of publication are none.

use super::PLAUSIBLE;

/// Why words shaped like a day are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Wrong {
    /// No calendar has it: 31 February.
    NoSuchDay,
    /// Its year is none in which a report can have been published.
    Year,
    /// It names its year by two digits, and perhaps not last.
    ShortYear,
    /// It is not written as a day.
    NoDate,
}

/// The longest value shown in a message, in characters.
const LONGEST: usize = 40;

impl Wrong {
    /// What is wrong with `value`, for a message.
    pub(in crate::report) fn message(self, value: &str) -> String {
        let value = shown(value);
        match self {
            Wrong::NoSuchDay => format!("there is no day {value}"),
            Wrong::Year => format!(
                "no report is of the year that {value} names: only {} to {} are read, by the \
                 Gregorian calendar",
                PLAUSIBLE.start(),
                PLAUSIBLE.end()
            ),
            Wrong::ShortYear => format!("{value} does not tell its year in full"),
            Wrong::NoDate => format!("{value} is not a day of the calendar written YYYY-MM-DD"),
        }
    }
}

/// A value as a message quotes it: not longer than a line, and without the
/// characters that would turn the line around.
pub(in crate::report) fn shown(value: &str) -> String {
    let mut shown: String = value
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() || is_bidi_control(c) { '\u{FFFD}' } else { c })
        .collect();
    if value.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("“{shown}”")
}

/// Characters that set the direction of the text after them (UAX #9).
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_quotes_no_more_than_a_line() {
        assert_eq!(Wrong::NoSuchDay.message("2018-02-31"), "there is no day “2018-02-31”");
        let long = Wrong::Year.message(&"9".repeat(10_000));
        assert!(long.contains(&format!("“{}…”", "9".repeat(LONGEST))), "{long}");
        assert!(long.len() < 200);
    }

    #[test]
    fn a_value_cannot_turn_the_message_around() {
        assert_eq!(shown("\u{202e}2019\n"), "“\u{FFFD}2019\u{FFFD}”");
    }
}
