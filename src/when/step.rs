//! The step from the words to the interval, as a phrase.

use super::words::{month_word, season_word, weekday_word};
use super::{Recurring, Toward, Unit, Vague, WEEKDAYS, When, Written};

/// The step from the words to the interval, as a phrase.
pub(super) fn step(written: &Written, anchor: Option<When>) -> String {
    let beside = anchor.map_or("an unknown day".to_owned(), When::in_words);
    match written {
        Written::Calendar { month: None, .. } => "the whole year, as no month is named".into(),
        Written::Calendar { day: None, .. } => "the whole month, as no day is named".into(),
        Written::Calendar { .. } => "the day as written".into(),
        Written::Decade(_) => "all ten years".into(),
        Written::Century(_) => "all hundred years".into(),
        Written::Again { name, toward } => {
            let name = name_word(*name);
            match toward {
                Toward::Last => format!("the last {name} that was over before {beside}"),
                Toward::This => format!("{name} of the same {} as {beside}", round(&name)),
                Toward::Next => format!("the first {name} after {beside}"),
                Toward::Past => format!("the latest {name} up to {beside}"),
                Toward::Nearest => format!("the {name} nearest to {beside}"),
                Toward::Future => format!("the first {name} from {beside} on"),
            }
        }
        Written::Shifted { unit, by } => {
            let unit = unit_word(*unit);
            match by {
                0 => format!("the {unit} of {beside}"),
                -1 => format!("the {unit} before that of {beside}"),
                1 => format!("the {unit} after that of {beside}"),
                ..0 => format!("{} {} before {beside}", by.unsigned_abs(), many(unit)),
                _ => format!("{by} {} after {beside}", many(unit)),
            }
        }
        Written::Within { name, of } => match **of {
            Written::Calendar { year, .. } => format!("{} of {year}", name_word(*name)),
            _ => format!("{} of it: {}", name_word(*name), step(of, anchor)),
        },
        Written::SamePeriod { years } => {
            format!("{beside}, but {}", years_away(*years))
        }
        Written::YearsFrom { years, of } => {
            format!("{}, but {}", step(of, anchor), years_away(*years))
        }
        Written::Moment { day, .. } => step(day, anchor),
        Written::WeekOf(day) => format!("the week of that day: {}", step(day, anchor)),
        Written::Length(_) => "a length of time, not a date".into(),
        Written::Stretch { ahead: false, .. } => format!("the time up to {beside}"),
        Written::Stretch { ahead: true, .. } => format!("the time from {beside} on"),
        Written::Every { .. } => "it comes back again and again, so it is no date".into(),
        Written::Vague(Vague::Past) => "some time in the past".into(),
        Written::Vague(Vague::Present) => "the time of speaking".into(),
        Written::Vague(Vague::Future) => "some time to come".into(),
        Written::Since(inner) => format!("from then on: {}", step(inner, anchor)),
        Written::Until(inner) => format!("up to then: {}", step(inner, anchor)),
        Written::Between(..) => "from the start of the first to the end of the second".into(),
    }
}

fn round(name: &str) -> &'static str {
    if WEEKDAYS.contains(&name) || name == "weekend" { "week" } else { "year" }
}

fn name_word(name: Recurring) -> String {
    match name {
        Recurring::Month(month) => month_word(month).into(),
        Recurring::MonthDay(month, day) => format!("{day} {}", month_word(month)),
        Recurring::Dated(weekday, month, day) => {
            format!("{}, {day} {},", weekday_word(weekday), month_word(month))
        }
        Recurring::Weekend => "weekend".into(),
        Recurring::Season(season) => season_word(season).into(),
        Recurring::Quarter(quarter) => format!("quarter {quarter}"),
        Recurring::HalfYear(1) => "first half".into(),
        Recurring::HalfYear(_) => "second half".into(),
        Recurring::Feast(_) => "day of that name".into(),
        Recurring::Weekday(weekday) => weekday_word(weekday).into(),
    }
}

fn many(unit: &str) -> String {
    match unit {
        "century" => "centuries".into(),
        "millennium" => "millennia".into(),
        unit => format!("{unit}s"),
    }
}

fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Weekend => "weekend",
        Unit::HalfYear => "half-year",
        Unit::Millennium => "millennium",
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Fortnight => "fortnight",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Year => "year",
        Unit::Decade => "decade",
        Unit::Century => "century",
    }
}

fn years_away(years: i32) -> String {
    match years {
        0 => "in the same year".into(),
        -1 => "a year earlier".into(),
        1 => "a year later".into(),
        ..0 => format!("{} years earlier", years.unsigned_abs()),
        _ => format!("{years} years later"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_reads_as_a_phrase() {
        let beside = "2019-10-23".parse().ok();
        let december = Written::Again { name: Recurring::Month(12), toward: Toward::Last };
        assert_eq!(
            step(&december, beside),
            "the last December that was over before 23 October 2019"
        );
        let ago = Written::Shifted { unit: Unit::Year, by: -2 };
        assert_eq!(step(&ago, beside), "2 years before 23 October 2019");
        assert_eq!(
            step(&Written::SamePeriod { years: -1 }, "1989-10".parse().ok()),
            "October 1989, but a year earlier"
        );
    }
}
