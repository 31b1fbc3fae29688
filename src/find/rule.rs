//! The names of the rules that find dates, as readers are told them.

/// The rule of that name in plain words. A name that has none of its own is words
/// already, with hyphens between.
pub fn rule_in_words(rule: &str) -> String {
    let words = match rule {
        "adverb" | "every" | "weekdays" => "a time that comes again and again",
        "ago" | "year-ago" => "a length of time before the report",
        "bare-plural" | "counted-length" | "named-length" | "hyphened-length" => "a length of time",
        "bare-stretch" | "counted-stretch" | "one-stretch" | "recent-stretch" => {
            "a stretch of time up to the report, or from it on"
        }
        "any-weekday" => "some day of that name",
        "before-christ" => "a year before Christ",
        "clock" => "a time of day",
        "day-away" => "a day named from that of the report",
        "day-before" | "story-neighbour" => "the day or time beside one told before",
        "day-month" | "month-day" => "a day and month without a year",
        "day-month-year" | "month-day-year" => "a day, month and year in words",
        "day-list" => "a day that shares its month with another",
        "earlier-later" | "year-earlier" => "a length of time from a date told before",
        "end-of-year" => "the end of a year",
        "feast" => "a named day",
        "fiscal-year" => "the year of a company’s accounts",
        "iso-date" | "numeric-date" => "a date in figures",
        "like-period" => "the same period of another year",
        "month" => "a month without a year",
        "month-year" => "a month and year",
        "named-decade" => "a decade",
        "neighbour" => "the time beside that of the report",
        "nine-eleven" => "a day known by its figures",
        "one-skipped" => "the time beside the one next to the report",
        "part-of-day" | "tonight" => "a part of a day",
        "quarter" | "quarter-ended" | "the-quarter" => "a quarter of a year",
        "times" => "how often something is",
        "season" => "a season without a year",
        "short-year" => "a year without its century",
        "spoken-year" | "year" => "a year",
        "story-weekday" => "a day of the week, told from a date before",
        "stretch-ahead" => "a stretch of time to come",
        "that-season" | "that-unit" => "the time told before",
        "the-unit" | "the-year" => "the time of the report",
        "vague" => "no calendar time",
        "vaguely-ago" => "an uncounted time before the report",
        "week-of" => "the week of a day",
        "weekday" => "a day of the week",
        "weekday-month-day" => "a weekday with its day and month",
        "weekend" => "a Saturday and Sunday",
        "year-ended" => "a year by its end",
        _ => return rule.replace('-', " "),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_told_in_words() {
        assert_eq!(rule_in_words("iso-date"), "a date in figures");
        assert_eq!(rule_in_words("half-year"), "half year");
    }
}
