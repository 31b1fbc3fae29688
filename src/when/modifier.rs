//! What a word beside a time expression does to it.

/// TIMEX3 `mod` (TimeML annotation guidelines 1.2.1, section 2.3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// "more than a decade ago"
    Before,
    /// "less than a year ago"
    After,
    /// "less than two hours"
    LessThan,
    /// "more than two hours"
    MoreThan,
    /// "no more than two hours", "up to"
    EqualOrLess,
    /// "at least two hours"
    EqualOrMore,
    /// "early 2018", "the beginning of October"
    Start,
    /// "mid-March"
    Mid,
    /// "late 2018", "the end of the year"
    End,
    /// "about", "nearly"
    Approx,
}

impl Modifier {
    /// As TIMEX3 writes it.
    pub fn word(self) -> &'static str {
        match self {
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
        }
    }

    /// What it does to a moment that is counted back from another: "more than
    /// two years" is longer, "more than two years ago" is earlier.
    pub fn of_a_past_time(self) -> Modifier {
        match self {
            Modifier::MoreThan | Modifier::EqualOrMore => Modifier::Before,
            Modifier::LessThan | Modifier::EqualOrLess => Modifier::After,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_ago_is_earlier() {
        assert_eq!(Modifier::MoreThan.of_a_past_time().word(), "BEFORE");
        assert_eq!(Modifier::LessThan.of_a_past_time().word(), "AFTER");
        assert_eq!(Modifier::Approx.of_a_past_time().word(), "APPROX");
    }
}
