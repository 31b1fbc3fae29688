//! Which occurrence of a recurring name is meant.

use super::{Day, Recurring, Toward, When};

/// The way a name is told, where the occurrence that way is so far that nobody would
/// have left out its year: then the nearest is meant.
pub(super) fn effective(name: Recurring, toward: Toward, anchor: Day) -> Toward {
    let plain = match toward {
        Toward::Past => {
            occurrences(name, anchor).filter(|when| when.earliest() <= Some(anchor)).last()
        }
        Toward::Future => occurrences(name, anchor).find(|when| when.earliest() >= Some(anchor)),
        _ => return toward,
    };
    if plain == occurrence(name, toward, anchor) { toward } else { Toward::Nearest }
}

/// The occurrence of a name that is meant beside a day.
pub(super) fn occurrence(name: Recurring, toward: Toward, anchor: Day) -> Option<When> {
    let mut all = occurrences(name, anchor);
    if matches!(name, Recurring::MonthDay(..) | Recurring::Dated(..) | Recurring::Feast(_))
        && matches!(toward, Toward::Past | Toward::Future)
    {
        return day_of_month(name, toward, anchor);
    }
    match toward {
        Toward::Last => all.filter(|when| when.latest() < Some(anchor)).last(),
        Toward::Past => all.filter(|when| when.earliest() <= Some(anchor)).last(),
        Toward::Next => all.find(|when| when.earliest() > Some(anchor)),
        Toward::Future => all.find(|when| when.latest() >= Some(anchor)),
        // A winter lies in two years: in March `this winter` has been.
        Toward::This if name == Recurring::Season(4) => {
            all.min_by_key(|when| away(*when, anchor).map(i32::abs))
        }
        Toward::This => all.find(|when| same_round(name, *when, anchor)),
        Toward::Nearest => all.min_by_key(|when| distance(name, *when, anchor)),
    }
}

/// Nobody leaves out the year of a day that is farther off than this.
const FAR: i32 = 300;

/// The day of a month that is told as past or to come; the one on the other side
/// where that one is most of a year away.
fn day_of_month(name: Recurring, toward: Toward, anchor: Day) -> Option<When> {
    let last = occurrences(name, anchor).filter(|when| when.earliest() <= Some(anchor)).last();
    let next = occurrences(name, anchor).find(|when| when.earliest() >= Some(anchor));
    let (told, other) = if toward == Toward::Past { (last, next) } else { (next, last) };
    let away = |when: When| when.earliest().map(|day| (day.number() - anchor.number()).abs());
    match (told.and_then(away), other.and_then(away)) {
        (Some(FAR..), Some(0..=66)) => other,
        _ => told,
    }
}

/// The occurrences around a day, in order: of a weekday two weeks either way,
/// of anything else eight years, which reaches past the longest gap between two
/// 29 Februaries (1896 to 1904).
fn occurrences(name: Recurring, anchor: Day) -> Box<dyn Iterator<Item = When>> {
    let weeks = (-2..=2).map(move |week| anchor.week_start().plus_days(week * 7));
    match name {
        Recurring::Weekday(weekday) => {
            let after = weekday.num_days_from_monday() as i32;
            Box::new(weeks.filter_map(move |monday| monday?.plus_days(after).map(When::day)))
        }
        Recurring::Weekend => Box::new(weeks.filter_map(|monday| {
            let saturday = monday?.plus_days(5)?;
            When::range(Some(saturday), saturday.plus_days(1))
        })),
        // A weekday that agrees in no year near is a slip of the pen.
        Recurring::Dated(_, month, day) if years(name, anchor).next().is_none() => {
            Box::new(years(Recurring::MonthDay(month, day), anchor))
        }
        _ => Box::new(years(name, anchor)),
    }
}

fn years(name: Recurring, anchor: Day) -> impl Iterator<Item = When> {
    let year = anchor.year();
    ((year - 8)..=(year + 8)).filter_map(move |year| in_year(name, year))
}

pub(super) fn in_year(name: Recurring, year: i32) -> Option<When> {
    match name {
        Recurring::Month(month) => When::month(year, month),
        Recurring::MonthDay(month, day) => Day::from_ymd(year, month, day).map(When::day),
        Recurring::Season(season) => When::season(year, season),
        Recurring::Quarter(quarter) => When::quarter(year, quarter),
        Recurring::HalfYear(half) => When::half_year(year, half),
        Recurring::Feast(feast) => feast.in_year(year),
        Recurring::Dated(weekday, month, day) => {
            Day::from_ymd(year, month, day).filter(|day| day.weekday() == weekday).map(When::day)
        }
        Recurring::Weekday(_) | Recurring::Weekend => None,
    }
}

/// Whether an occurrence is in the anchor's own week or year.
fn same_round(name: Recurring, when: When, anchor: Day) -> bool {
    when.earliest().is_some_and(|first| match name {
        Recurring::Weekday(_) | Recurring::Weekend => first.week_start() == anchor.week_start(),
        _ => first.year() == anchor.year(),
    })
}

/// How far an occurrence lies from a day. News looks back: a month to come counts
/// as five times as far, a day to come as far as a day past.
fn distance(name: Recurring, when: When, anchor: Day) -> i32 {
    let ahead = match name {
        Recurring::Month(_) | Recurring::Season(_) => 5,
        _ => 1,
    };
    match away(when, anchor) {
        Some(days @ 1..) => ahead * days,
        days => days.map_or(0, i32::abs),
    }
}

/// How many days ahead of a day an interval lies, negative behind it, 0 around it.
fn away(when: When, anchor: Day) -> Option<i32> {
    let (first, last) = (when.earliest()?.number(), when.latest()?.number());
    let anchor = anchor.number();
    Some(if last < anchor { last - anchor } else { (first - anchor).max(0) })
}

#[cfg(test)]
mod tests {
    use super::super::{Feast, Weekday};
    use super::*;

    fn near(name: Recurring, toward: Toward, anchor: &str) -> String {
        occurrence(name, toward, anchor.parse().unwrap()).unwrap().to_edtf()
    }

    #[test]
    fn the_nearest_may_lie_on_either_side() {
        let november = Recurring::MonthDay(11, 16);
        assert_eq!(near(november, Toward::Nearest, "1989-10-26"), "1989-11-16");
        assert_eq!(near(november, Toward::Nearest, "1990-02-01"), "1989-11-16");
        let friday = Recurring::Weekday(Weekday::Fri);
        assert_eq!(near(friday, Toward::Nearest, "2019-10-25"), "2019-10-25");
    }

    #[test]
    fn nobody_leaves_out_a_year_that_is_far() {
        let november = Recurring::MonthDay(11, 16);
        assert_eq!(near(november, Toward::Past, "1989-10-30"), "1989-11-16");
        assert_eq!(near(november, Toward::Past, "1990-08-30"), "1989-11-16");
        assert_eq!(near(november, Toward::Future, "1989-12-01"), "1989-11-16");
    }

    #[test]
    fn a_month_to_come_has_to_be_near() {
        assert_eq!(near(Recurring::Month(3), Toward::Nearest, "1999-02-10"), "1999-03");
        assert_eq!(near(Recurring::Month(1), Toward::Nearest, "1998-10-25"), "1998-01");
    }

    #[test]
    fn a_weekday_tells_the_year() {
        let monday = Recurring::Dated(Weekday::Mon, 10, 26);
        assert_eq!(near(monday, Toward::Past, "1998-10-25"), "1998-10-26");
        assert_eq!(near(monday, Toward::Past, "1997-10-25"), "1992-10-26");
        assert_eq!(near(monday, Toward::Nearest, "1998-10-25"), "1998-10-26");
    }

    #[test]
    fn feasts_are_counted_as_names_are() {
        let easter = Recurring::Feast(Feast::Easter(0));
        assert_eq!(near(easter, Toward::Last, "2019-04-20"), "2018-04-01");
        assert_eq!(near(easter, Toward::Future, "2019-04-20"), "2019-04-21");
        assert_eq!(near(easter, Toward::Past, "2019-04-15"), "2019-04-21");
    }
}
