//! The names of the rules that find dates and claims, as readers are told them.

/// Every rule, in order, with its name in plain words. Each has a row on a page of
/// `tests/golden`, which tests it.
pub const RULES: [(&str, &str); 79] = [
    ("according-to", "something according to somebody"),
    ("accused", "an accusation"),
    ("adverb", "a time that comes again and again"),
    ("after-clause", "a speaker after what is said"),
    ("ago", "a length of time before the report"),
    ("allegedly", "something that nobody says by name"),
    ("anniversary", "the same day, week or month of an earlier year"),
    ("any-weekday", "some day of that name"),
    ("bare-plural", "a length of time"),
    ("bare-stretch", "a stretch of time up to the report, or from it on"),
    ("before-christ", "a year before Christ"),
    ("century", "a hundred years"),
    ("clock", "a time of day"),
    ("colon", "a speaker before a colon"),
    ("counted-length", "a length of time"),
    ("counted-stretch", "a stretch of time up to the report, or from it on"),
    ("day-away", "a day named from that of the report"),
    ("day-before", "the day or time beside one told before"),
    ("day-list", "a day that shares its month with another"),
    ("day-month", "a day and month without a year"),
    ("day-month-year", "a day, month and year in words"),
    ("decade", "ten years"),
    ("declined-to-say", "something that somebody does not say"),
    ("earlier-later", "a length of time from a date told before"),
    ("end-of-year", "the end of a year"),
    ("every", "a time that comes again and again"),
    ("feast", "a named day"),
    ("fiscal-year", "the year of a company’s accounts"),
    ("from-now", "a length of time after the report"),
    ("gerund", "a second verb of a speaker"),
    ("hyphened-length", "a length of time"),
    ("iso-date", "a date in figures"),
    ("it-was-said", "something that nobody says by name"),
    ("like-period", "the same period of another year"),
    ("month", "a month without a year"),
    ("month-day", "a day and month without a year"),
    ("month-day-year", "a day, month and year in words"),
    ("month-year", "a month and year"),
    ("named-decade", "a decade"),
    ("named-length", "a length of time"),
    ("neighbour", "the time beside that of the report"),
    ("nine-eleven", "a day known by its figures"),
    ("nth-weekday", "a day of the week by its place in the month"),
    ("numeric-date", "a date in figures"),
    ("one-skipped", "the time beside the one next to the report"),
    ("one-stretch", "a stretch of time up to the report, or from it on"),
    ("part-of-day", "a part of a day"),
    ("quarter", "a quarter of a year"),
    ("quarter-ended", "a quarter of a year"),
    ("quotation-goes-on", "a part of a quotation"),
    ("quoted-as", "somebody quoted by another"),
    ("recent-stretch", "a stretch of time up to the report, or from it on"),
    ("season", "a season without a year"),
    ("short-year", "a year without its century"),
    ("speaker-verb", "somebody says something"),
    ("spoken-year", "a year"),
    ("story-neighbour", "the day or time beside one told before"),
    ("story-weekday", "a day of the week, told from a date before"),
    ("stretch-ahead", "a stretch of time to come"),
    ("that-season", "the time told before"),
    ("that-unit", "the time told before"),
    ("the-quarter", "a quarter of a year"),
    ("the-unit", "the time of the report"),
    ("the-year", "the time of the report"),
    ("times", "how often something is"),
    ("tonight", "a part of a day"),
    ("vague", "no calendar time"),
    ("vaguely-ago", "an uncounted time before the report"),
    ("verb-speaker", "a speaker after the verb"),
    ("week-of", "the week of a day"),
    ("weekday", "a day of the week"),
    ("weekday-month-day", "a weekday with its day and month"),
    ("weekdays", "a time that comes again and again"),
    ("weekend", "a Saturday and Sunday"),
    ("year", "a year"),
    ("year-ago", "a length of time before the report"),
    ("year-earlier", "a length of time from a date told before"),
    ("year-ended", "a year by its end"),
    ("year-span", "from one year to another"),
];

/// The rule of that name in plain words; the name itself if there is no such rule.
pub fn rule_in_words(rule: &str) -> &str {
    match RULES.binary_search_by_key(&rule, |(name, _)| name) {
        Ok(found) => RULES[found].1,
        Err(_) => rule,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_are_in_order() {
        assert!(RULES.is_sorted());
    }

    #[test]
    fn a_rule_is_told_in_words() {
        assert_eq!(rule_in_words("iso-date"), "a date in figures");
        assert_eq!(rule_in_words("nobody’s"), "nobody’s");
    }
}
