//! Dates of digits and signs alone: `11/02/89`, `23.10.2019`, `3/4/2019`.

use super::calendar::more_digits;
use super::found::Choice;
use super::sense::Sense;
use super::year::PIVOT;
use super::{Cursor, Found};
use crate::text::Token;
use crate::when::{DayOrder, Written};

/// The order in which a text writes day and month, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// Other dates of the text can be read one way only.
    OfText(DayOrder),
    /// The language of the report, or its source, writes them so.
    OfSource(DayOrder),
    /// Nothing tells.
    Unknown,
}

impl Order {
    /// The order of a text in which a slash parts day, month and year; the text's
    /// own dates go before the custom of its language or source.
    pub(super) fn of(text: &str, sentences: &[Vec<Token>], custom: Option<DayOrder>) -> Order {
        let mut told = sentences.iter().flat_map(|tokens| orders(text, tokens));
        match told.next() {
            Some(order) if told.all(|other| other == order) => Order::OfText(order),
            _ => custom.map_or(Order::Unknown, Order::OfSource),
        }
    }

    /// The order, and the step to show. Where nothing tells, the month goes first:
    /// of the news in plain English most is American.
    fn read(self) -> (DayOrder, &'static str) {
        match self {
            Order::OfText(order @ DayOrder::DayFirst) => {
                (order, "day first, as in other dates of the report")
            }
            Order::OfText(order) => (order, "month first, as in other dates of the report"),
            Order::OfSource(order @ DayOrder::DayFirst) => {
                (order, "day first, as the report’s language or source writes it")
            }
            Order::OfSource(order) => {
                (order, "month first, as the report’s language or source writes it")
            }
            Order::Unknown => (
                DayOrder::MonthFirst,
                "month first, which is a guess: nothing in the report tells the order",
            ),
        }
    }
}

/// The orders of the dates among some tokens that can be read one way only.
fn orders(text: &str, tokens: &[Token]) -> impl Iterator<Item = DayOrder> {
    let number = |token: &Token| token.span.of(text).parse::<u32>().ok();
    tokens.windows(5).filter_map(move |window| {
        if !(window[1].is_sign('/') && window[3].is_sign('/')) {
            return None;
        }
        match (number(&window[0])?, number(&window[2])?, number(&window[4])?) {
            (13..=31, 1..=12, _) => Some(DayOrder::DayFirst),
            (1..=12, 13..=31, _) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    })
}

pub(super) fn read(cursor: Cursor<'_>) -> Option<Found> {
    if let Sense::Dotted { day, month, year } = cursor.sense(0) {
        let hangs = more_digits(cursor, 1) || cursor.joined(0) && cursor.has_before();
        let written = Written::Calendar { year: year as i32, month: Some(month), day: Some(day) };
        return (!hangs && year > 0).then(|| Found::new(1, written, "numeric-date"));
    }
    let (first, second) = (small(cursor, 0)?, small(cursor, 2)?);
    let sign = ['/', '-'].into_iter().find(|&sign| cursor.is_sign(1, sign))?;
    let joined = (1..=4).all(|ahead| cursor.joined(ahead)) && cursor.is_sign(3, sign);
    let hangs = cursor.joined(0) && matches!(cursor.word_before(1), "/" | "-" | "." | "$");
    if !joined || hangs || more_digits(cursor, 5) {
        return None;
    }
    let year = match (cursor.digits(4, 4), cursor.digits(4, 2)) {
        (Some(year), _) => year as i32,
        (None, Some(year)) if sign == '/' => {
            (if year < PIVOT { 2000 + year } else { 1900 + year }) as i32
        }
        _ => return None,
    };
    let written = |order: DayOrder| {
        let (day, month) = order.day_and_month(first, second);
        Written::Calendar { year, month: Some(month), day: Some(day) }
    };
    let [day_first, month_first] = [DayOrder::DayFirst, DayOrder::MonthFirst].map(written);
    let found = |written| Found::new(5, written, "numeric-date");
    Some(match (day_first.names_no_day(), month_first.names_no_day()) {
        (_, true) => found(day_first),
        (true, false) => found(month_first),
        (false, false) if first == second => found(day_first),
        (false, false) => {
            let (order, step) = match (cursor.order(), sign) {
                // The United States mostly write a slash, so a hyphen is rather of elsewhere.
                (Order::Unknown, '-') => (
                    DayOrder::DayFirst,
                    "day first, which is a guess: nothing in the report tells the order",
                ),
                (order, _) => order.read(),
            };
            let (read, other, other_order) = match order {
                DayOrder::DayFirst => (day_first, month_first, DayOrder::MonthFirst),
                DayOrder::MonthFirst => (month_first, day_first, DayOrder::DayFirst),
            };
            let guess = cursor.order() == Order::Unknown;
            let choice = Choice { other, step, other_step: other_order.in_words(), guess };
            Found { choice: Some(choice), ..found(read) }
        }
    })
}

/// One or two digits.
fn small(cursor: Cursor<'_>, ahead: usize) -> Option<u32> {
    cursor.digits(ahead, 1).or_else(|| cursor.digits(ahead, 2))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first;
    use super::*;

    fn written(text: &str) -> Option<(String, Option<String>)> {
        let found = first(read, text)?;
        let plain = |written: Written| match written {
            Written::Calendar { year, month, day } => {
                format!("{year} {} {}", month.unwrap_or(0), day.unwrap_or(0))
            }
            other => format!("{other:?}"),
        };
        Some((plain(found.written), found.choice.map(|choice| plain(choice.other))))
    }

    #[test]
    fn the_larger_number_tells_which_is_the_day() {
        assert_eq!(written("10/23/2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("23/10/2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("23.10.2019"), Some(("2019 10 23".into(), None)));
        assert_eq!(written("11/22/89"), Some(("1989 11 22".into(), None)));
    }

    #[test]
    fn what_can_be_read_two_ways_keeps_both() {
        let both = Some(("2019 3 4".into(), Some("2019 4 3".into())));
        assert_eq!(written("3/4/2019"), both);
        assert_eq!(written("3.4.2019"), Some(("2019 4 3".into(), None)));
    }

    #[test]
    fn other_numbers_with_signs_are_no_dates() {
        for text in ["1/2/3", "10.20.30.40", "3-4-20199", "1/2/2019/4", "192.168.1.1", "24/7"] {
            assert_eq!(written(text), None, "{text}");
        }
    }
}
